import type { EntityType } from './annotations.ts'
import type { Name } from './names.ts'
import { AGENCIES } from './words/agencies.ts'
import { COUNTRIES } from './words/countries.ts'

/** Names of one and the same: indices into the list of names, in order. */
export interface NameChain {
  readonly type: EntityType
  readonly names: number[]
  /** Distinct spellings, as words. */
  readonly forms: Map<string, readonly string[]>
}

/** "U.S." and "US" are one key; so are "KCNA" and "Korean Central News Agency". */
const canonical = (): ReadonlyMap<string, string> => {
  const map = new Map<string, string>()
  for (const { name, names } of AGENCIES) for (const form of names) map.set(key(form), `agency:${name}`)
  for (const { name, names } of COUNTRIES) for (const form of names) map.set(key(form), `country:${name}`)
  return map
}
let aliases: ReadonlyMap<string, string> | null = null

const key = (name: string): string =>
  name
    .replace(/^the\s+/i, '')
    .replace(/[.’']/g, '')
    .replace(/\s+/g, ' ')
    .toLowerCase()

const LINKING = new Set(['of', 'the', 'and', 'for', 'in', 'on', 'to', 'de', '&'])
const initials = (words: readonly string[]): string =>
  words
    .filter((word) => !LINKING.has(word.toLowerCase()))
    .map((word) => word[0] ?? '')
    .join('')
    .toUpperCase()

/** Puts the names of an article together, exact forms first, then acronyms and short forms, then other spellings of a person. */
export const chainNames = (names: readonly Name[]): NameChain[] => {
  aliases ??= canonical()
  const chains: NameChain[] = []
  const byKey = new Map<string, NameChain>()
  /** Chains by the words (and initials) of their forms: only those that share one are compared. */
  const byWord = new Map<string, NameChain[]>()
  // full names first, so that a short form before its full name ("Lavrov" in a title) finds it
  const all = names.map((name, index) => ({ name, index, words: wordsOf(name) }))
  for (const { name, index, words } of [...all.filter(isFull), ...all.filter((one) => !isFull(one))]) {
    const own = key(name.text)
    const exact = aliases.get(own) ?? own
    const chain = byKey.get(exact) ?? relatedTo(name, index, words)
    const home: NameChain = chain ?? { type: name.type, names: [], forms: new Map() }
    if (!chain) chains.push(home)
    home.names.push(index)
    byKey.set(exact, home)
    if (home.forms.has(name.text)) continue
    home.forms.set(name.text, words)
    for (const word of [...bare(words), initials(words).toLowerCase()]) {
      const row = byWord.get(word)
      if (!row) byWord.set(word, [home])
      else if (!row.includes(home)) row.push(home)
    }
  }
  for (const chain of chains) chain.names.sort((a, b) => a - b)
  return chains.sort((a, b) => (a.names[0] ?? 0) - (b.names[0] ?? 0))

  function relatedTo(name: Name, index: number, words: readonly string[]): NameChain | undefined {
    const related = new Set(bare(words).flatMap((word) => byWord.get(word) ?? []))
    return nearest(
      [...related].filter((candidate) => sameChain(candidate, name, words)),
      index,
      names,
    )
  }
}

const isFull = ({ words }: { readonly words: readonly string[] }): boolean => words.length > 1

const wordsOf = (name: Name | undefined): readonly string[] =>
  (name?.text ?? '')
    .replace(/^the\s+/i, '')
    .split(/[\s\u00a0]+/)
    .filter(Boolean)

/** Of several that fit, the one last mentioned with this word before: "Anna Moss … Peter Moss … Anna … Moss" is Peter. */
const nearest = (fitting: readonly NameChain[], index: number, names: readonly Name[]): NameChain | undefined => {
  if (fitting.length <= 1) return fitting[0]
  const at = names[index]?.start ?? 0
  const word = bare(wordsOf(names[index])).at(-1) ?? ''
  const distance = (chain: NameChain): number =>
    chain.names.reduce((least, other) => {
      const start = names[other]?.start ?? 0
      const without = bare(wordsOf(names[other])).includes(word) ? 0 : 2_000_000
      return Math.min(least, without + (start <= at ? at - start : 1_000_000 + start - at))
    }, Number.POSITIVE_INFINITY)
  return [...fitting].sort((a, b) => distance(a) - distance(b))[0]
}

const sameChain = (chain: NameChain, name: Name, words: readonly string[]): boolean => {
  for (const form of chain.forms.values()) {
    if (chain.type === 'person' && name.type === 'person') {
      if (samePerson(form, words)) return true
    } else if (chain.type === name.type || (chain.type !== 'person' && name.type !== 'person')) {
      if (sameBody(form, words, chain.type === 'organization' || name.type === 'organization')) return true
    }
  }
  return false
}

const GENERATION = /^(?:jr|sr|ii|iii|iv)\.?,?$/i
/** "Bashar al-Assad", later "Assad". */
const ARTICLE = /^(?:al|el|an|as|ash|ad|at|ar)-(?=\p{L}{3})/u
const bare = (words: readonly string[]): string[] =>
  words
    .filter((word) => !GENERATION.test(word))
    .map((word) =>
      word
        .toLowerCase()
        .replace(/[.,’']/g, '')
        .replace(ARTICLE, ''),
    )

/** "Sergey Lavrov" and "Sergei Lavrov" and "Lavrov"; "Kim Jong Un" and "Kim". Not "Anna Moss" and "Peter Moss". */
const samePerson = (a: readonly string[], b: readonly string[]): boolean => {
  const x = bare(a)
  const y = bare(b)
  const [short, long] = x.length <= y.length ? [x, y] : [y, x]
  const shortLast = short.at(-1) ?? ''
  if (short.length === 1) {
    if (shortLast === long.at(-1)) return true
    if (long.length > 1 && shortLast.length > 2 && shortLast.includes('-') && long.includes(shortLast)) return true
    // "al-Assad", later "Assad"
    if (long.at(-1) === `al-${shortLast}` || shortLast === `al-${long.at(-1)}`) return true
    // family name or given name first: "Kim", "Prayuth"
    return long.length > 1 && shortLast.length > 1 && shortLast === long[0]
  }
  // "Jan de Wael", later "De Wael"
  if (short.every((word, i) => word === long[i]) || short.every((word, i) => word === long[long.length - short.length + i])) return true
  const [shortFirst = '', longFirst = ''] = [short[0], long[0]]
  if (shortLast !== long.at(-1)) return false
  return (
    shortFirst === longFirst ||
    near(shortFirst, longFirst) ||
    (shortFirst.length === 1 && longFirst.startsWith(shortFirst)) ||
    (longFirst.length === 1 && shortFirst.startsWith(longFirst))
  )
}

/** At most two letters differ, in words of five letters or more: "Sergei", "Sergey". */
const near = (a: string, b: string): boolean => {
  if (a === b) return true
  if (Math.min(a.length, b.length) < 5 || Math.abs(a.length - b.length) > 1 || a[0] !== b[0]) return false
  let i = 0
  while (i < a.length && a[i] === b[i]) i++
  let j = 0
  while (j < Math.min(a.length, b.length) - i && a[a.length - 1 - j] === b[b.length - 1 - j]) j++
  return Math.max(a.length, b.length) - i - j <= 1
}

const ACRONYM = /^\p{Lu}{2,}$/u

/** "U.S. State Department", later "State Department"; "Korean Central News Agency" and "KCNA"; "Church of Scientology" and "the Church". */
const sameBody = (a: readonly string[], b: readonly string[], organization: boolean): boolean => {
  const x = bare(a)
  const y = bare(b)
  const [short, long] = x.length <= y.length ? [x, y] : [y, x]
  if (short.join(' ') === long.join(' ')) return true
  if (!organization) return false
  const [shortWords, longWords] = x.length <= y.length ? [a, b] : [b, a]
  if (
    short.length === 1 &&
    ACRONYM.test(shortWords[0]?.replace(/\./g, '') ?? '') &&
    long.length > 1 &&
    initials(longWords) === (shortWords[0] ?? '').replace(/\./g, '')
  )
    return true
  if (short.length > 1 && long.length > short.length) return long.slice(-short.length).join(' ') === short.join(' ')
  return short.length === 1 && long.length > 1 && (short[0]?.length ?? 0) > 3 && long[0] === short[0] && !LOOSE.has(short[0] ?? '')
}
const LOOSE = new Set(
  'united national new american european international world central north south east west western eastern northern southern federal royal state city first general'.split(
    ' ',
  ),
)
