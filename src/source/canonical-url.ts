/** Parameters that tell where a reader came from, not what they read. */
const tracking =
  /^(?:utm_\w+|fbclid|gclid|gclsrc|gbraid|wbraid|dclid|msclkid|yclid|twclid|mc_[ce]id|mkt_tok|igshid|igsh|ref|ref_src|cmpid|cmp|ito|ns_\w+|at_\w+|_hs\w+|vero_id|ocid|smid|sref|partner|feature|source|rss|ftag|taid|xtor|spm|s_cid|soc_src|wt_\w+|pk_\w+|oly_\w+)$/i

const readersParameters = ({ searchParams }: URL): readonly string[] => [...searchParams.keys()].filter((name) => tracking.test(name))

/** An address as it is opened and shown: without tracking parameters and fragment, all else as the site has it. */
export const withoutTracking = (address: string): string => {
  if (!URL.canParse(address)) return address
  const url = new URL(address)
  // Left alone where there is nothing to take: writing parameters anew changes how they are escaped.
  for (const name of readersParameters(url)) url.searchParams.delete(name)
  url.hash = ''
  return url.href
}

/** A host without the names of its editions for browsers and phones: "www.", "m.", "amp.". */
const bareHost = (host: string): string => host.replace(/^(?:(?:www\d?|m|mobile|amp)\.(?=[^.]+\.))+/, '').replace(/\.(?=$|:)/, '')

/** Whether two addresses are of one publisher as far as their hosts show: what one of them says of the other may be believed. */
export const isSameSite = (a: string, b: string): boolean =>
  URL.canParse(a) && URL.canParse(b) && bareHost(new URL(a).host) === bareHost(new URL(b).host)

/**
 * An address as the same article always has it: https, a host in small letters without "www.", "m." and "amp.", no tracking parameters, the others in order, no
 * fragment, no slash at the end. For comparing, not for opening.
 */
export const canonicalUrl = (address: string): string => {
  if (!URL.canParse(address)) return address.trim()
  const url = new URL(address)
  const isWeb = url.protocol === 'http:' || url.protocol === 'https:'
  // A port that is https's own is none.
  if (isWeb) url.protocol = 'https:'
  const kept = [...url.searchParams].filter(([name]) => !tracking.test(name)).sort(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0))
  const query = new URLSearchParams(kept).toString()
  return `${url.protocol}//${bareHost(url.host)}${url.pathname.replace(/\/+$/, '')}${query && `?${query}`}`
}
