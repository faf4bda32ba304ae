import type { Token } from '../../document/document.ts'
import { featureOf } from './feature-hash.ts'
import { listed, listsOf } from './name-lists.ts'
import { edgeLook, type Lettering, letteringOf, lookOf, type WordLook } from './word-looks.ts'

/** A sentence as the name model reads it; all arrays but `lettering` are padded with two edges on both sides. */
export interface NameView {
  readonly looks: readonly WordLook[]
  /** Part-of-speech classes + 1. */
  readonly tags: readonly number[]
  /** `listed` bits of the word, and of runs of words that it stands in. */
  readonly lists: Int32Array
  readonly lettering: Lettering
}

const longestRun = 5

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
    lists[at] = (lists[at] as number) | listsOf(token.lower)
    if (token.text === token.lower) continue
    let run = token.lower
    for (let length = 2; length <= longestRun && i + length <= last; length++) {
      run += ` ${(tokens[i + length - 1] as Token).lower}`
      const found = listsOf(run) & (listed.placeRun | listed.organizationRun)
      if (found) for (let k = 0; k < length; k++) lists[at + k] = (lists[at + k] as number) | found | (k === 0 ? found << 2 : 0)
    }
  }
  looks.push(edgeLook, edgeLook)
  tags.push(0, 0)
  return { looks, tags, lists, lettering: letteringOf(tokens, first, last) }
}

/** Most features of one word. */
export const nameFeatureCount = 72

/**
 * Writes the features of the i-th word of the sentence into `out` and gives their number: 0 where it has neither a capital letter nor a
 * proper noun's tag and does not link two that have ("Bank of the West"): then it is part of no name and need not be weighed.
 */
export const nameFeatures = (view: NameView, i: number, out: Int32Array): number => {
  const { looks, tags, lists, lettering } = view
  if (
    lettering !== 3 &&
    !mayName(view, i + 2) &&
    !((mayName(view, i + 1) || mayName(view, i)) && (mayName(view, i + 3) || mayName(view, i + 4)))
  )
    return 0
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
  out[n++] = featureOf(34, Math.imul(listBefore, 5000) + list, listAfter)
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
  // the last word of the run of capitalized words tells much: "Ministry of Defense", "Lehigh Valley Hospital"
  let end = i + 2
  while (end < looks.length - 3 && end < i + 8 && isCapital(looks[end + 1] as WordLook, tags[end + 1] as number)) end++
  let start = i + 2
  while (start > 2 && start > i - 4 && isCapital(looks[start - 1] as WordLook, tags[start - 1] as number)) start--
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
  return n
}

/** Classes + 1 of NNP and NNPS. */
const properNoun = 3
const properNouns = 4

const mayName = ({ looks, tags }: NameView, at: number): boolean =>
  (looks[at] as WordLook).capital || tags[at] === properNoun || tags[at] === properNouns

const isCapital = (look: WordLook, tag: number): boolean => look.capital || tag === 4
