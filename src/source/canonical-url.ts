/** Parameters that tell where a reader came from, not what they read. */
const tracking =
  /^(?:utm_\w+|fbclid|gclid|dclid|msclkid|yclid|mc_[ce]id|igshid|ref|ref_src|cmpid|cmp|ito|ns_\w+|at_\w+|ocid|smid|sref|partner|feature|source|rss|ftag|taid|xtor)$/i

/**
 * An address as the same article always has it: https, a host in small letters without "www.", no tracking parameters, the others in order, no fragment, no
 * slash at the end. For comparing, not for opening.
 */
export const canonicalUrl = (address: string): string => {
  if (!URL.canParse(address)) return address.trim()
  const url = new URL(address)
  const kept = [...url.searchParams].filter(([name]) => !tracking.test(name)).sort(([a], [b]) => (a < b ? -1 : 1))
  const query = new URLSearchParams(kept).toString()
  const host = url.host.replace(/^www\./, '')
  const path = url.pathname.replace(/\/+$/, '')
  return `${url.protocol === 'http:' ? 'https:' : url.protocol}//${host}${path}${query && `?${query}`}`
}
