import type { Token } from '../../document/document.ts'
import { featureOf, hashOn, hashText } from './feature-hash.ts'
import { listed, listsOfHash } from './name-lists.ts'
import { edgeLook, type Lettering, letteringOf, lookOf, type WordLook } from './word-looks.ts'

/** A sentence as the name model reads it; all arrays but `lettering` are padded with two edges on both sides. */
export interface NameView {
  readonly looks: readonly WordLook[]
  /** Part-of-speech classes + 1. */
  readonly tags: readonly number[]
  /** `listed` bits of the word, and of runs of words that it stands in. */
  readonly lists: Int32Array
  readonly lettering: Lettering
  /** Where the run of capitalized words that a word stands in begins and ends (its last word); the word itself if it stands in none. */
  readonly runStart: Int16Array
  readonly runEnd: Int16Array
  /** The same where runs are linked: "Ministry" and "Affairs" for each word of "Ministry of Foreign Affairs". */
  readonly linkStart: Int16Array
  readonly linkEnd: Int16Array
}

const longestRun = 5

/** Words that link two runs of one name, if need be with "the": "Institute for the Study of War". */
const links: ReadonlySet<string> = new Set(['of', 'for', 'and', '&', 'de', 'del', 'on', 'to', 'in'])

/** `tagOf(i)` gives the class + 1 of the token's part of speech. */
export const viewNames = (tokens: readonly Token[], first: number, last: number, tagOf: (token: number) => number): NameView => {
  const looks = [edgeLook, edgeLook]
  const tags = [0, 0]
  const lists = new Int32Array(last - first + 4)
  for (let i = first; i < last; i++) {
    const token = tokens[i] as Token
    looks.push(lookOf(token))
    tags.push(tagOf(i))
    const at = i - first + 2
    let run = hashText(token.lower)
    lists[at] = (lists[at] as number) | listsOfHash(run)
    if (token.text === token.lower) continue
    for (let length = 2; length <= longestRun && i + length <= last; length++) {
      run = hashOn(hashOn(run, ' '), (tokens[i + length - 1] as Token).lower)
      // a run's bits, and shifted by ten those of its first word
      const found = listsOfHash(run) & (listed.placeRun | listed.organizationRun | listed.demonym)
      if (found) for (let k = 0; k < length; k++) lists[at + k] = (lists[at + k] as number) | found | (k === 0 ? found << 10 : 0)
    }
  }
  looks.push(edgeLook, edgeLook)
  tags.push(0, 0)
  const size = looks.length
  const runStart = new Int16Array(size)
  for (let at = 0; at < size; at++) runStart[at] = at
  const runEnd = runStart.slice()
  const capital = (at: number): boolean => at > 1 && at < size - 2 && isCapital(looks[at] as WordLook, tags[at] as number)
  for (let at = 3; at < size - 2; at++) if (capital(at) && capital(at - 1)) runStart[at] = runStart[at - 1] as number
  for (let at = size - 4; at > 1; at--) if (capital(at) && capital(at + 1)) runEnd[at] = runEnd[at + 1] as number
  const linkStart = runStart.slice()
  const linkEnd = runEnd.slice()
  /** The capital word that a link at `at` leads on to. */
  const linked = (at: number): number => {
    if (!capital(at - 1) || !links.has(tokens[first + at - 2]?.lower ?? '')) return 0
    if (capital(at + 1)) return at + 1
    return tokens[first + at - 1]?.lower === 'the' && capital(at + 2) ? at + 2 : 0
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

const isCapital = (look: WordLook, tag: number): boolean => look.capital || tag === properNouns

/** Most features of one word. */
export const nameFeatureCount = 70

const listedNames = listed.country | listed.place | listed.placeRun | listed.organizationRun

/** Whether a word looks like (a part of) a name by itself. */
const standsOut = (look: WordLook, tag: number, lists: number): boolean =>
  look.upper || tag === properNoun || tag === properNouns || (lists & listedNames) !== 0

const givenNames = listed.firstName | listed.personWord

/** Whether the i-th word can be of a name: one that stands out, next to such a one, a link between such, or in a sentence without any capital. */
export const mayBeName = ({ looks, tags, lists, lettering, linkStart }: NameView, i: number): boolean => {
  if (lettering === 3 || linkStart[i + 2] !== i + 2 || ((lists[i + 2] as number) & givenNames) !== 0) return true
  for (let k = i + 1; k <= i + 3; k++) if (standsOut(looks[k] as WordLook, tags[k] as number, lists[k] as number)) return true
  return false
}

/** The few features of a word that does not stand out: enough for "of" in "Bank of England" and for names without capitals. */
const plainFeatures = ({ looks, tags, lists, lettering, linkStart, linkEnd }: NameView, i: number, out: Int32Array): number => {
  const b1 = looks[i + 1] as WordLook
  const w = looks[i + 2] as WordLook
  const a1 = looks[i + 3] as WordLook
  const before = standsOut(b1, tags[i + 1] as number, lists[i + 1] as number) ? 2 : 0
  const after = standsOut(a1, tags[i + 3] as number, lists[i + 3] as number) ? 1 : 0
  const around = Math.imul(before + after, 5) + lettering
  out[0] = featureOf(61, w.word, around)
  out[1] = featureOf(62, tags[i + 2] as number, around)
  out[2] = featureOf(63, w.fine, around)
  out[3] = featureOf(64, w.word, a1.word)
  out[4] = featureOf(65, b1.word, w.word)
  out[5] = featureOf(66, lists[i + 2] as number, Math.imul(w.shape, 5) + lettering)
  out[6] = featureOf(67, b1.fine, w.fine)
  out[7] = featureOf(68, w.fine, a1.fine)
  const start = linkStart[i + 2] as number
  if (start === i + 2) return 8
  const end = linkEnd[i + 2] as number
  out[8] = featureOf(69, (looks[start] as WordLook).word, w.word)
  out[9] = featureOf(70, lists[start] as number, w.word)
  out[10] = featureOf(71, (looks[start] as WordLook).coarse, w.word)
  out[11] = featureOf(72, lists[end] as number, w.word)
  out[12] = featureOf(73, (looks[end] as WordLook).coarse, Math.imul(w.word, 31) + (looks[start] as WordLook).coarse)
  out[13] = featureOf(74, lists[end] as number, Math.imul(w.word, 31) + (lists[start] as number))
  return 14
}

/** Writes the features of the i-th word of the sentence into `out` and gives their number. */
export const nameFeatures = (view: NameView, i: number, out: Int32Array): number => {
  const { looks, tags, lists, lettering, runStart, runEnd, linkStart, linkEnd } = view
  if (!standsOut(looks[i + 2] as WordLook, tags[i + 2] as number, lists[i + 2] as number)) return plainFeatures(view, i, out)
  const b2 = looks[i] as WordLook
  const b1 = looks[i + 1] as WordLook
  const w = looks[i + 2] as WordLook
  const a1 = looks[i + 3] as WordLook
  const a2 = looks[i + 4] as WordLook
  const shape = Math.imul(w.shape, 5) + lettering
  const shapeBefore = Math.imul(b1.shape, 5) + lettering
  const shapeAfter = Math.imul(a1.shape, 5) + lettering
  const tag = tags[i + 2] as number
  const tagBefore = tags[i + 1] as number
  const tagAfter = tags[i + 3] as number
  const list = lists[i + 2] as number
  const listBefore = lists[i + 1] as number
  const listAfter = lists[i + 3] as number
  let n = 0
  out[n++] = featureOf(0, 0)
  out[n++] = featureOf(1, w.word)
  out[n++] = featureOf(2, shape, i === 0 ? 1 : 0)
  out[n++] = featureOf(3, w.suffix4)
  out[n++] = featureOf(4, w.suffix3, shape)
  out[n++] = featureOf(5, w.suffix2, shape)
  out[n++] = featureOf(6, w.prefix3, shape)
  out[n++] = featureOf(7, w.prefix2, shape)
  out[n++] = featureOf(8, w.fine, shape)
  out[n++] = featureOf(9, w.coarse, shape)
  out[n++] = featureOf(10, tag, shape)
  out[n++] = featureOf(11, tag, list)
  out[n++] = featureOf(12, list, shape)
  out[n++] = featureOf(13, b1.word, shape)
  out[n++] = featureOf(14, a1.word, shape)
  out[n++] = featureOf(15, b2.word, shape)
  out[n++] = featureOf(16, a2.word, shape)
  out[n++] = featureOf(17, b1.word)
  out[n++] = featureOf(18, a1.word)
  out[n++] = featureOf(19, b1.fine, shape)
  out[n++] = featureOf(20, a1.fine, shape)
  out[n++] = featureOf(21, b2.fine, shape)
  out[n++] = featureOf(22, a2.fine, shape)
  out[n++] = featureOf(23, b1.coarse, w.coarse)
  out[n++] = featureOf(24, w.coarse, a1.coarse)
  out[n++] = featureOf(25, shapeBefore, shape)
  out[n++] = featureOf(26, shape, shapeAfter)
  out[n++] = featureOf(27, Math.imul(shapeBefore, 31) + shape, shapeAfter)
  out[n++] = featureOf(28, b1.word, w.word)
  out[n++] = featureOf(29, w.word, a1.word)
  out[n++] = featureOf(30, b2.word, b1.word)
  out[n++] = featureOf(31, a1.word, a2.word)
  out[n++] = featureOf(32, listBefore, list)
  out[n++] = featureOf(33, list, listAfter)
  out[n++] = featureOf(34, Math.imul(listBefore, 0x10001) + list, listAfter)
  out[n++] = featureOf(35, listBefore, shape)
  out[n++] = featureOf(36, listAfter, shape)
  out[n++] = featureOf(37, tagBefore, tag)
  out[n++] = featureOf(38, tag, tagAfter)
  out[n++] = featureOf(39, tagBefore, Math.imul(tag, 64) + tagAfter)
  out[n++] = featureOf(40, w.fine, list)
  out[n++] = featureOf(41, b1.fine, w.fine)
  out[n++] = featureOf(42, w.fine, a1.fine)
  out[n++] = featureOf(43, lists[i + 4] as number, shape)
  out[n++] = featureOf(44, lists[i] as number, shape)
  out[n++] = featureOf(45, a1.suffix3, shape)
  out[n++] = featureOf(46, b1.suffix3, shape)
  out[n++] = featureOf(47, w.word, tag)
  out[n++] = featureOf(48, b1.coarse, Math.imul(w.coarse, 100) + a1.coarse)
  out[n++] = featureOf(80, list, b1.word)
  out[n++] = featureOf(81, b1.word, a1.word)
  // the last word of the run of capitalized words tells much: "Ministry of Defense", "Lehigh Valley Hospital"
  const end = runEnd[i + 2] as number
  const start = runStart[i + 2] as number
  const lastLook = looks[end] as WordLook
  const firstLook = looks[start] as WordLook
  out[n++] = featureOf(49, lastLook.word, shape)
  out[n++] = featureOf(50, lastLook.coarse, shape)
  out[n++] = featureOf(51, lists[end] as number, shape)
  out[n++] = featureOf(52, firstLook.word, shape)
  out[n++] = featureOf(53, lists[start] as number, shape)
  out[n++] = featureOf(54, end - start, shape)
  out[n++] = featureOf(55, (looks[start - 1] as WordLook).word, shape)
  out[n++] = featureOf(56, (looks[end + 1] as WordLook).word, shape)
  out[n++] = featureOf(57, (looks[start - 1] as WordLook).fine, shape)
  out[n++] = featureOf(58, (looks[end + 1] as WordLook).fine, shape)
  out[n++] = featureOf(59, lists[start - 1] as number, Math.imul(end - start, 9) + (i + 2 - start))
  // "Ministry of Foreign Affairs": what stands before and behind the links
  const outer = linkStart[i + 2] as number
  const rear = linkEnd[i + 2] as number
  if (outer !== start || rear !== end) {
    const outerLook = looks[outer] as WordLook
    const link = (looks[outer !== start ? start - 1 : end + 1] as WordLook).word
    const side = (outer !== start ? 1 : 0) + (rear !== end ? 2 : 0)
    out[n++] = featureOf(75, outerLook.word, side)
    out[n++] = featureOf(76, lists[outer] as number, Math.imul(link, 31) + side)
    out[n++] = featureOf(77, outerLook.coarse, Math.imul(link, 31) + side)
    out[n++] = featureOf(78, lists[rear] as number, Math.imul(link, 31) + side)
    out[n++] = featureOf(79, Math.imul(lists[outer] as number, 0x10001) + (lists[rear] as number), Math.imul(link, 31) + side)
  }
  return n
}
