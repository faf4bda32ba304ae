import { startsUpper } from '../document/starts-upper.ts'
import type { Chunk } from './chunks.ts'
import type { CueComplements } from './cue-complements.ts'
import type { FoundAttribution } from './found-attribution.ts'
import type { Reading } from './reading.ts'
import type { TokenSpan } from './token-span.ts'
import { AGENCIES, MEDIA_NOUNS } from './words/agencies.ts'

const AGENCY_NAMES: ReadonlySet<string> = new Set(AGENCIES.flatMap(({ names }) => names))
const TEXT_MEDIA = new Set(
  'tweet tweets post memo blog website twitter facebook instagram telegram x tiktok bluesky threads youtube whatsapp weibo op-ed interview'.split(
    ' ',
  ),
)

/** Last words of papers and stations that no list has: "the Harbour Courier". */
const PRESS =
  /(?:Times|Post|Herald|Tribune|Journal|Gazette|News|Daily|Radio|TV|Television|Broadcasting(?: Corporation| Company| Service)?|Telegraph|Chronicle|Courier|Examiner|Dispatch|Inquirer|Globe|Weekly|Magazine|Newspaper|News Agency)$/

/** Whether a noun phrase is a medium: a news agency's name, or "state media", "a Russian newspaper". */
export const isMedium = (reading: Reading, span: TokenSpan | null): boolean => {
  if (!span) return false
  const { tokens, text } = reading.document
  const first = tokens[span.first]
  const last = tokens[span.last - 1]
  if (!first || !last) return false
  const words = text.slice(first.start, last.end).replace(/^the\s+/i, '')
  if (AGENCY_NAMES.has(words) || AGENCY_NAMES.has(`The ${words}`)) return true
  const name = reading.names[reading.nameOf[span.last - 1] ?? -1]
  if (name && name.type !== 'person' && name.last - name.first > 1 && PRESS.test(name.text)) return true
  // "NBC's Meet the Press"
  const owner = reading.names[reading.nameOf[span.first] ?? -1]
  if (owner && reading.tags[owner.last] === 'POS' && AGENCY_NAMES.has(owner.text.replace(/^the\s+/i, ''))) return true
  // "spokesman for the TV station" is a person
  for (let i = span.first; i < span.last; i++) if (reading.tags[i] === 'IN') return false
  // "the broadcaster VTV"
  const namedFrom = name ? name.first : span.last - 1
  if (name?.type !== 'person' && startsUpper(last.text) && namedFrom > span.first && MEDIA_NOUNS.has(tokens[namedFrom - 1]?.lower ?? ''))
    return true
  return MEDIA_NOUNS.has(last.lower)
}

/** The medium among what follows a cue: "told CNN", "wrote on Twitter", "was quoted in state media", "in an interview with Bild". */
export const mediumAmong = (reading: Reading, chunks: readonly Chunk[], { addressee, medium }: CueComplements): TokenSpan | null => {
  const addressed = chunks[addressee]
  if (addressed && isMedium(reading, addressed)) return addressed
  const through = chunks[medium]
  if (through) {
    const head = reading.document.tokens[through.head]?.lower ?? ''
    if (isMedium(reading, through)) return through
    if (TEXT_MEDIA.has(head)) {
      const further = chunks[medium + 2]
      // "in an interview with Bild", "in a post on Twitter": the named medium is the channel
      if (chunks[medium + 1]?.kind === 'preposition' && further?.kind === 'noun' && isMedium(reading, further)) return further
      if (head !== 'interview') return through
    }
  }
  return null
}

const SPEAKING = new Set(['speaking', 'talking', 'writing', 'posting'])
const REMARKS = new Set('statement interview remarks comments post tweet message letter op-ed article column video speech'.split(' '))

/** The medium that a sentence opens with: "In a statement to the Harbour Courier, Moss said", "Speaking to CNN, …", "On Twitter, …". */
export const mediumAhead = (reading: Reading, chunks: readonly Chunk[], subject: number): TokenSpan | null => {
  const word = (i: number): string => reading.document.tokens[chunks[i]?.head ?? -1]?.lower ?? ''
  const opening = SPEAKING.has(word(0)) ? 1 : 0
  const phrase = chunks[opening + 1]
  if (chunks[opening]?.kind !== 'preposition' || phrase?.kind !== 'noun' || subject < opening + 3) return null
  const further = chunks[opening + 3]
  if (REMARKS.has(word(opening + 1)) && chunks[opening + 2]?.kind === 'preposition' && further?.kind === 'noun' && subject > opening + 4)
    return isMedium(reading, further) ? further : null
  if (isMedium(reading, phrase)) return phrase
  return TEXT_MEDIA.has(word(opening + 1)) && word(opening + 1) !== 'interview' ? phrase : null
}

/** The medium behind the content: "asked for help via a statement made on her blog", "called for calm through a leaked memo", "“No!” on Twitter". */
export const mediumBehind = (reading: Reading, chunks: readonly Chunk[], from: number): TokenSpan | null => {
  const word = (i: number): string => reading.document.tokens[chunks[i]?.head ?? -1]?.lower ?? ''
  for (let i = from; i + 1 < chunks.length; i++) {
    const medium = chunks[i + 1]
    if (chunks[i]?.kind !== 'preposition' || medium?.kind !== 'noun') continue
    const through = word(i) === 'via' || word(i) === 'through'
    if (!through && !(word(i) === 'on' && chunks[i - 1]?.kind === 'mark')) continue
    if (isMedium(reading, medium) || (TEXT_MEDIA.has(word(i + 1)) && word(i + 1) !== 'interview')) return medium
    const further = chunks[i + 4]
    if (REMARKS.has(word(i + 1)) && chunks[i + 2]?.kind === 'verb' && chunks[i + 3]?.kind === 'preposition' && further?.kind === 'noun')
      return isMedium(reading, further) || TEXT_MEDIA.has(word(i + 4)) ? further : null
  }
  return null
}

/** "Moss said the port is old in an interview with the Courier.": the medium that the sentence ends with. */
export const mediumAtEnd = (reading: Reading, chunks: readonly Chunk[], from: number): TokenSpan | null => {
  const word = (i: number): string => reading.document.tokens[chunks[i]?.head ?? -1]?.lower ?? ''
  let i = chunks.length - 1
  const isTime = (at: number): boolean => reading.isTime[chunks[at]?.head ?? -1] === 1
  while (i > from && (chunks[i]?.kind === 'stop' || isTime(i) || (chunks[i]?.kind === 'preposition' && isTime(i + 1)))) i--
  const medium = chunks[i]
  const told = medium?.kind === 'noun' && /^(?:with|to)$/.test(word(i - 1)) && REMARKS.has(word(i - 2)) && word(i - 3) === 'in'
  return told && i - 3 >= from && isMedium(reading, medium) ? medium : null
}

/** Where the article names the medium that "tweeted" means: nearest before the cue, else after it. */
export const tweetedOn = ({ names }: Reading, cue: TokenSpan): TokenSpan | null => {
  const named = names.filter(({ text }) => text === 'Twitter')
  return named.findLast(({ first }) => first < cue.first) ?? named[0] ?? null
}

/** Newsrooms that hardly anybody but themselves quotes as "told …". */
const OWN = new Set(['voa', 'wikinews'])

/**
 * Takes the article's own newsroom out of the channels: "told VOA" in a VOA story is the reporter asking. It is the one that signs
 * the article, or that two different people told something.
 */
export const withoutOwnNewsroom = (reading: Reading, claims: readonly FoundAttribution[]): FoundAttribution[] => {
  const { tokens, wire, byline } = reading.document
  const words = ({ first, last }: TokenSpan): string =>
    tokens
      .slice(first, last)
      .map(({ lower }) => lower)
      .join(' ')
      .replace(/^the /, '')
      // "told VOA's Anna Moss"
      .replace(/ ['’]s .*/, '')
  const isTold = ({ cue, via }: FoundAttribution): boolean =>
    via !== null && /^(?:tell|tells|told|telling)$/.test(tokens[cue.first]?.lower ?? '')
  const tellers = new Map<string, Set<string>>()
  for (const claim of claims) {
    if (!claim.via || !claim.source || !isTold(claim)) continue
    const medium = words(claim.via)
    const who = tellers.get(medium) ?? new Set()
    tellers.set(medium, who)
    if (reading.tags[claim.source.first] !== 'PRP') who.add(words(claim.source).split(' ').at(-1) ?? '')
  }
  const signed = `${wire?.text ?? ''} ${byline?.text ?? ''}`.toLowerCase()
  const own = (medium: string): boolean =>
    OWN.has(medium) || signed.split(/[^\p{L}]+/u).includes(medium) || (tellers.get(medium)?.size ?? 0) > 1
  return claims.map((claim) => (claim.via && isTold(claim) && own(words(claim.via)) ? { ...claim, via: null } : claim))
}
