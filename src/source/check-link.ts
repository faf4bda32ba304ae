import { isIP } from 'node:net'
import { SourceError } from '../errors.ts'
import { type AllowList, isForbidden, isInsideName } from './guard.ts'

/** Where web servers are. A host that stands on the allow list as it stands in the link may be asked at any port. */
const ports = ['', '80', '443', '8080', '8443']

const insideSentence =
  'That address is inside a private network, so I did not open it. An operator can allow hosts in config/dateline.yaml (source: allowHosts).'

export const forbidden = (): SourceError => new SourceError(insideSentence, { reason: 'forbidden-address' })

const bad = (sentence: string): SourceError => new SourceError(sentence, { reason: 'bad-link' })

/** "[::1]" → "::1" */
const hostOf = ({ hostname }: URL): string => hostname.replace(/^\[(.*)\]$/, '$1')

/**
 * A link as it may be asked for. URL has by now read the odd spellings of addresses (0x7f.1, 2130706433, １２７.0.0.1), so that they are checked as what they
 * are; names are checked when they are resolved. SourceError where it may not be opened.
 */
export const checkLink = (link: string, base: string | undefined, allowed: AllowList): URL => {
  if (link.length > 4_000) throw bad('That link is too long to be one.')
  if (!URL.canParse(link, base)) throw bad('That is not a link that I can read.')
  const url = new URL(link, base)
  if (url.protocol !== 'http:' && url.protocol !== 'https:') throw bad('I open links that begin with http:// or https:// only.')
  if (url.username || url.password) throw bad('That link has a name or password in it. Please give it without.')
  const host = hostOf(url)
  const isAllowed = allowed.allowsName(host) || allowed.allowsAddress(host)
  if (isAllowed) return url
  if (isIP(host) ? isForbidden(host) : isInsideName(host)) throw forbidden()
  if (!ports.includes(url.port)) throw bad(`Web sites do not live at port ${url.port}, so I did not open that link.`)
  return url
}
