import type { Excerpt } from '../document/span.ts'
import type { Entity } from './annotations.ts'
import type { Chain } from './chain.ts'
import type { Coreference } from './coreference.ts'
import type { FoundAttribution } from './found-attribution.ts'
import type { MergedMeeting } from './merge-meetings.ts'
import type { Reading } from './reading.ts'
import type { FoundRole } from './roles.ts'
import { countryOf } from './words/countries.ts'

/** Chains become entities: with ids, roles, what the roles are of, and how much of the article is about each. */
export const entitiesOf = (
  reading: Reading,
  coreference: Coreference,
  roles: readonly FoundRole[],
  said: readonly FoundAttribution[],
  meetings: readonly MergedMeeting[],
): { entities: Entity[]; idOf: (chains: readonly Chain[]) => string[] } => {
  const { document } = reading
  const weight = new Map<Chain, number>()
  const add = (chain: Chain, value: number): void => void weight.set(chain, (weight.get(chain) ?? 0) + value)
  for (const chain of coreference.chains) {
    for (const mention of chain.mentions) {
      const block = document.blocks[document.sentences[reading.sentenceOf[mention.first] ?? 0]?.block ?? 0]
      add(chain, mention.form === 'pronoun' ? 0.5 : block?.kind === 'title' ? 2 : block?.kind === 'caption' ? 0.5 : 1)
    }
    const first = chain.mentions[0]
    if (first && document.text.length > 0) add(chain, 1.5 * (1 - first.start / document.text.length))
  }
  for (const { source } of said) if (source) for (const chain of coreference.meantBy(source)) add(chain, 1)
  for (const { parties } of meetings) for (const chain of parties) add(chain, 1.5)
  const ranked = coreference.chains
    .filter((chain) => chain.mentions.length > 0)
    .sort((a, b) => (weight.get(b) ?? 0) - (weight.get(a) ?? 0) || (a.mentions[0]?.start ?? 0) - (b.mentions[0]?.start ?? 0))
  const top = weight.get(ranked[0] as Chain) ?? 1
  const ids = new Map(ranked.map((chain, index) => [chain, `a${index + 1}`]))
  const rolesOf = new Map<Chain, FoundRole[]>()
  for (const role of roles) {
    const chain = coreference.ofName[role.name]
    if (!chain) continue
    const row = rolesOf.get(chain)
    if (row) row.push(role)
    else rolesOf.set(chain, [role])
  }
  const entities = ranked.map((chain): Entity => {
    const own = distinctRoles(rolesOf.get(chain) ?? [])
    return {
      id: ids.get(chain) ?? '',
      name: chain.name,
      type: chain.type,
      aliases: [...chain.aliases].filter((alias) => alias !== chain.name),
      roles: own.map(({ start, end, text }): Excerpt => ({ start, end, text })),
      of: ownerOf(reading, own, coreference, chain, ids),
      salience: Math.round((100 * (weight.get(chain) ?? 0)) / top) / 100,
      mentions: [...chain.mentions].sort((a, b) => a.start - b.start).map(({ start, end, text, form }) => ({ start, end, text, form })),
    }
  })
  const idOf = (chains: readonly Chain[]): string[] => chains.flatMap((chain) => ids.get(chain) ?? [])
  return { entities, idOf }
}

/** Each role once, the fullest first. */
const distinctRoles = (roles: readonly FoundRole[]): FoundRole[] => {
  const seen = new Set<string>()
  return [...roles]
    .sort((a, b) => b.text.length - a.text.length || a.start - b.start)
    .filter(({ text }) => !seen.has(text.toLowerCase()) && seen.add(text.toLowerCase()))
}

/** What a role is of: "Russian Foreign Minister" → Russia, "chairman of Acme" → Acme. */
const ownerOf = (
  reading: Reading,
  roles: readonly FoundRole[],
  coreference: Coreference,
  self: Chain,
  ids: ReadonlyMap<Chain, string>,
): string | null => {
  for (const role of roles) {
    for (let i = role.first; i < role.last; i++) {
      const chain = coreference.ofName[reading.nameOf[i] ?? -1]
      if (chain && chain !== self) return ids.get(chain) ?? null
      const country =
        countryOf(reading.document.tokens[i]?.text ?? '') ??
        countryOf(`${reading.document.tokens[i]?.text} ${reading.document.tokens[i + 1]?.text}`)
      if (country)
        for (const [other, id] of ids)
          if (other.name === country || other.aliases.has(country) || countryOf(other.name) === country) return id
    }
  }
  return null
}
