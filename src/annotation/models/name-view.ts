import type { Token } from '../../document/document.ts'
import { hashOn } from './feature-hash.ts'
import { listed, listsOfHash } from './name-lists.ts'
import { edgeLook, type Lettering, letteringOf, looksOf, type WordLook } from './word-looks.ts'

/** A sentence as the name model reads it; all arrays but `lettering` are padded with two edges on both sides. */
export interface NameView {
  readonly looks: readonly WordLook[]
  /** Part-of-speech classes + 1. */
  readonly tags: readonly number[]
  /** `listed` bits of the word, and of runs of words that it stands in. */
  readonly lists: readonly number[]
  /** 1 where a word looks like (a part of) a name by itself. */
  readonly standsOut: readonly number[]
  readonly lettering: Lettering
  /** Where the run of capitalized words that a word stands in begins and ends (its last word); the word itself if it stands in none. */
  readonly runStart: readonly number[]
  readonly runEnd: readonly number[]
  /** The same where runs are linked: "Ministry" and "Affairs" for each word of "Ministry of Foreign Affairs". */
  readonly linkStart: readonly number[]
  readonly linkEnd: readonly number[]
}

const longestRun = 5

/** Words that link two runs of one name, if need be with "the": "Institute for the Study of War". */
const links: ReadonlySet<string> = new Set(['of', 'for', 'and', '&', 'de', 'del', 'on', 'to', 'in'])

/** `tagOf(i)` gives the class + 1 of the token's part of speech. */
export const viewNames = (tokens: readonly Token[], first: number, last: number, tagOf: (token: number) => number): NameView => {
  const looks = [edgeLook, edgeLook]
  const tags = [0, 0]
  const lists = [0, 0]
  const known = looksOf(tokens)
  for (let i = first; i < last; i++) {
    const token = tokens[i] as Token
    const look = known[i] as WordLook
    looks.push(look)
    tags.push(tagOf(i))
    const at = i - first + 2
    lists[at] = (lists[at] ?? 0) | look.lists
    if (token.text === token.lower) continue
    let run = look.lower
    for (let length = 2; length <= longestRun && i + length <= last; length++) {
      run = hashOn(hashOn(run, ' '), (tokens[i + length - 1] as Token).lower)
      // a run's bits, and shifted by ten those of its first word
      const found = listsOfHash(run) & (listed.placeRun | listed.organizationRun | listed.demonym)
      if (found) for (let k = 0; k < length; k++) lists[at + k] = (lists[at + k] ?? 0) | found | (k === 0 ? found << 10 : 0)
    }
  }
  looks.push(edgeLook, edgeLook)
  tags.push(0, 0)
  lists.push(0, 0)
  const size = looks.length
  const standsOut: number[] = []
  const capital: boolean[] = []
  const runStart: number[] = []
  const runEnd: number[] = []
  for (let at = 0; at < size; at++) {
    const look = looks[at] as WordLook
    const tag = tags[at]
    standsOut.push(look.upper || tag === properNoun || tag === properNouns || ((lists[at] as number) & listedNames) !== 0 ? 1 : 0)
    capital.push(look.capital || tag === properNouns)
    runStart.push(capital[at] && capital[at - 1] ? (runStart[at - 1] as number) : at)
    runEnd.push(at)
  }
  for (let at = size - 4; at > 1; at--) if (capital[at] && capital[at + 1]) runEnd[at] = runEnd[at + 1] as number
  const linkStart = runStart.slice()
  const linkEnd = runEnd.slice()
  /** The capital word that a link at `at` leads on to. */
  const linked = (at: number): number => {
    if (!capital[at - 1] || !links.has(tokens[first + at - 2]?.lower ?? '')) return 0
    if (capital[at + 1]) return at + 1
    return tokens[first + at - 1]?.lower === 'the' && capital[at + 2] ? at + 2 : 0
  }
  for (let at = 3; at < size - 3; at++) {
    const next = linked(at)
    if (next === 0) continue
    const start = linkStart[at - 1] as number
    for (let k = at; k <= (runEnd[next] as number); k++) linkStart[k] = start
  }
  for (let at = size - 4; at > 2; at--) {
    const next = linked(at)
    if (next === 0) continue
    const end = linkEnd[next] as number
    for (let k = next - 1; k >= (runStart[at - 1] as number); k--) linkEnd[k] = end
  }
  return {
    looks,
    tags,
    lists,
    standsOut,
    lettering: letteringOf(tokens, first, last),
    runStart,
    runEnd,
    linkStart,
    linkEnd,
  }
}

/** Classes + 1 of NNP and NNPS, as they stand in a view. */
const properNoun = 3
const properNouns = 4

const listedNames = listed.country | listed.place | listed.placeRun | listed.organizationRun
const givenNames = listed.firstName | listed.personWord

/** Whether the i-th word can be of a name: one that stands out, next to such a one, a link between such, or in a sentence without any capital. */
export const mayBeName = ({ standsOut, lists, lettering, linkStart }: NameView, i: number): boolean =>
  lettering === 3 ||
  linkStart[i + 2] !== i + 2 ||
  ((lists[i + 2] as number) & givenNames) !== 0 ||
  standsOut[i + 1] === 1 ||
  standsOut[i + 2] === 1 ||
  standsOut[i + 3] === 1
