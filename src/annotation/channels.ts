import type { Chunk } from './chunks.ts'
import type { FoundAttribution } from './found-attribution.ts'
import type { Reading } from './reading.ts'
import type { TokenSpan } from './token-span.ts'

const TWEETING = /^(?:re)?tweet(?:s|ed|ing)?$/
/** What one says something through: "through a leaked memo", "through his lawyer". A "statement" and an "account" are none by themselves. */
const CHANNELS = new Set(
  'memo memorandum letter post tweet email e-mail blog note message website lawyer lawyers attorney spokesman spokeswoman spokesperson interpreter translator'.split(
    ' ',
  ),
)
const NO_CHANNELS = new Set(['statement', 'account', 'press', 'release'])

/** What stands at the end of a content and tells through what it was said. */
interface Tail {
  /** Where the content ends, an offset into the text. */
  readonly end: number
  readonly via: TokenSpan | null
}

/** "called for calm [through a leaked memo]", "asked for donations [via a statement made on his blog]": behind all of the content, outside of quotation marks. */
const tailOf = (reading: Reading, { content, cue, sentence }: FoundAttribution): Tail | null => {
  const { tokens } = reading.document
  const last = content.at(-1)
  const chunks: readonly Chunk[] = reading.chunks[sentence] ?? []
  if (!last || (tokens[cue.last - 1]?.end ?? Infinity) > last.start) return null
  const word = (chunk: Chunk | undefined): string => tokens[chunk?.head ?? -1]?.lower ?? ''
  for (const [i, chunk] of chunks.entries()) {
    const [token, noun] = [tokens[chunk.first], chunks[i + 1]]
    if (!token || token.start <= last.start || token.start >= last.end || reading.quoteOf[chunk.first] !== -1) continue
    if (!/^(?:through|via)$/.test(word(chunk)) || noun?.kind !== 'noun') continue
    if (!CHANNELS.has(word(noun)) && !NO_CHANNELS.has(word(noun))) continue
    // "a statement made on his blog"
    const [made, on, where] = [chunks[i + 2], chunks[i + 3], chunks[i + 4]]
    const posted = made?.verb?.form === 'participle' && word(on) === 'on' && where?.kind === 'noun' ? where : null
    return { end: tokens[chunk.first - 1]?.end ?? last.start, via: posted ?? (CHANNELS.has(word(noun)) ? noun : null) }
  }
  return null
}

/** Where the text names Twitter, nearest to a token; null where it does not. */
const twitterNear = ({ document: { tokens } }: Reading, at: number): TokenSpan | null => {
  let best: number | null = null
  for (const [i, { text }] of tokens.entries())
    if (text === 'Twitter' && (best === null || Math.abs(i - at) < Math.abs(best - at))) best = i
  return best === null ? null : { first: best, last: best + 1 }
}

/** Gives claims the channel that stands behind their content, or in their verb: "she tweeted" is on Twitter, where the article names it. */
export const withChannels = (reading: Reading, claims: readonly FoundAttribution[]): FoundAttribution[] => {
  const { tokens } = reading.document
  const tweets = (claim: FoundAttribution): boolean => TWEETING.test(tokens[claim.cue.first]?.lower ?? '')
  return claims.map((claim) => {
    const tail = tailOf(reading, claim)
    const content = tail ? claim.content.with(-1, { start: claim.content.at(-1)?.start ?? 0, end: tail.end }) : claim.content
    // "tweeted to Moss and said"
    const shares =
      claim.rule.startsWith('shared') && claims.some((other) => other.sentence === claim.sentence && other !== claim && tweets(other))
    const onTwitter = tweets(claim) || shares ? twitterNear(reading, claim.cue.first) : null
    return { ...claim, content, via: claim.via ?? onTwitter ?? tail?.via ?? null }
  })
}
