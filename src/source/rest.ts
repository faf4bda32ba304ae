/** The headers of an answer that tell when to ask again. */
type Told = Pick<Headers, 'get'>

/** What "Retry-After" asks for, in ms from `now`: seconds, or a date. Null where it says nothing that can be read. */
export const retryAfter = (headers: Told, now: number): number | null => {
  const value = headers.get('retry-after')?.trim() ?? ''
  if (/^\d{1,9}$/.test(value)) return Number(value) * 1000
  const at = /[a-z]/i.test(value) ? Date.parse(value) : Number.NaN
  return Number.isNaN(at) ? null : Math.max(0, at - now)
}

/** How long an answer stays fresh, in ms: Cache-Control's max-age, less the age that it has already; else Expires. Null where it does not say. */
export const freshFor = (headers: Told, now: number): number | null => {
  const control = headers.get('cache-control') ?? ''
  if (/\bno-(?:cache|store)\b/i.test(control)) return null
  const maxAge = /\bmax-age\s*=\s*"?(\d{1,9})/i.exec(control)?.[1]
  if (maxAge !== undefined) return Math.max(0, Number(maxAge) - (Number(headers.get('age')) || 0)) * 1000
  const expires = Date.parse(headers.get('expires') ?? '')
  return Number.isNaN(expires) || expires <= now ? null : expires - now
}
