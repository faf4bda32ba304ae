import type { Chain } from './chain.ts'
import type { Coreference } from './coreference.ts'
import type { TokenSpan } from './token-span.ts'
import { COUNTRIES } from './words/countries.ts'

const COUNTRY_BY_CAPITAL: ReadonlyMap<string, readonly string[]> = new Map(
  COUNTRIES.flatMap(({ names, capitals }) => capitals.map((capital): [string, readonly string[]] => [capital, names])),
)

/** Who speaks by a source. A capital speaks for its country where the article names that too: "Islamabad denied any role". */
export const speakersOf = (coreference: Coreference, source: TokenSpan): readonly Chain[] =>
  coreference.meantBy(source).map((chain) => {
    const names = COUNTRY_BY_CAPITAL.get(chain.name)
    if (!names || chain.type === 'person') return chain
    return coreference.chains.find((other) => names.includes(other.name) || names.some((name) => other.aliases.has(name))) ?? chain
  })
