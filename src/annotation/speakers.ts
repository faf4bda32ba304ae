import type { Chain } from './chain.ts'
import type { Coreference } from './coreference.ts'
import { chunksWithin } from './mention-candidates.ts'
import type { Reading } from './reading.ts'
import type { TokenSpan } from './token-span.ts'
import { COUNTRIES } from './words/countries.ts'
import { WRITTEN_NOUNS } from './words/written-nouns.ts'

const COUNTRY_BY_CAPITAL: ReadonlyMap<string, readonly string[]> = new Map(
  COUNTRIES.flatMap(({ names, capitals }) => capitals.map((capital): [string, readonly string[]] => [capital, names])),
)

/** Who speaks by a source: the writer, where it is a text with an owner; a country for its capital where the article names that too ("Islamabad denied any role"). */
export const speakersOf = (reading: Reading, coreference: Coreference, source: TokenSpan): readonly Chain[] =>
  (writersOf(reading, coreference, source) ?? coreference.meantBy(source)).map((chain) => {
    const names = COUNTRY_BY_CAPITAL.get(chain.name)
    if (!names || chain.type === 'person') return chain
    return coreference.chains.find((other) => names.includes(other.name) || names.some((name) => other.aliases.has(name))) ?? chain
  })

/** "a White House statement", "Velmar's report", "their letter", "a survey done by Harbour Polling": whose it is. */
const writersOf = (reading: Reading, coreference: Coreference, source: TokenSpan): readonly Chain[] | null => {
  const chunk = chunksWithin(reading, source)[0]
  if (!chunk || !WRITTEN_NOUNS.has(reading.document.tokens[chunk.head]?.lower ?? '')) return null
  for (let i = chunk.head - 1; i >= chunk.first; i--) {
    const name = reading.nameOf[i] ?? -1
    const chain = name >= 0 ? coreference.ofName[name] : reading.tags[i] === 'PRP$' ? coreference.at(i) : undefined
    if (chain) return chain.members.length > 0 ? chain.members : [chain]
  }
  // "a survey by Harbour Polling", "a poll done by the Courier"
  for (let i = chunk.last; i < chunk.last + 3; i++) {
    if (reading.document.tokens[i]?.lower !== 'by') continue
    const name = reading.nameOf[reading.tags[i + 1] === 'DT' ? i + 2 : i + 1] ?? -1
    const chain = name >= 0 ? coreference.ofName[name] : undefined
    return chain ? [chain] : null
  }
  return null
}
