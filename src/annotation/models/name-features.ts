import { featureOf } from './feature-hash.ts'
import type { NameView } from './name-view.ts'
import { shapeIn, type WordLook } from './word-looks.ts'
import type { WordFeatures } from './word-sums.ts'

/** Most features of one word. */
export const nameFeatureCount = 70

/** What a view knows of the i-th word besides its look, as one number: its lists, its tag, and in two bits whether it begins the sentence or, of a word that does not stand out, which of its neighbours do. */
export const knownOf = ({ lists, tags, standsOut }: NameView, i: number): number => {
  const first = i === 0 ? 1 : 0
  const beside = 2 * (standsOut[i + 1] as number) + (standsOut[i + 3] as number)
  return ((lists[i + 2] as number) << 8) | ((tags[i + 2] as number) << 2) | (standsOut[i + 2] === 1 ? first : beside)
}

/** What a word that stands out tells by itself. */
export const ownNameFeatures: WordFeatures = (w, lettering, known, out, from = 0) => {
  let n = from
  const shape = shapeIn(w.shape, lettering)
  const list = known >> 8
  const tag = (known >> 2) & 63
  out[n++] = featureOf(0, 0)
  out[n++] = featureOf(1, w.word)
  out[n++] = featureOf(2, shape, known & 1)
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
  out[n++] = featureOf(40, w.fine, list)
  out[n++] = featureOf(47, w.word, tag)
  return n
}

/** What a word and its cluster tell of a word of the shape `shape` somewhere near; by the features' numbers. */
const wordAndCluster =
  (ofWord: number, ofCluster: number, cluster: 'fine' | 'coarse' = 'fine'): WordFeatures =>
  (look, lettering, shape, out, from = 0) => {
    const near = shapeIn(shape, lettering)
    out[from] = featureOf(ofWord, look.word, near)
    out[from + 1] = featureOf(ofCluster, look[cluster], near)
    return from + 2
  }

/** What a word tells of its neighbour, which has the shape `shape`; both shapes in the order of the words. */
const neighbour =
  (side: 'before' | 'after', ofWord: number, ofWordAlone: number, ofCluster: number, ofShapes: number, ofSuffix: number): WordFeatures =>
  (look, lettering, shape, out, from = 0) => {
    const own = shapeIn(look.shape, lettering)
    const near = shapeIn(shape, lettering)
    out[from] = featureOf(ofWord, look.word, near)
    out[from + 1] = featureOf(ofWordAlone, look.word)
    out[from + 2] = featureOf(ofCluster, look.fine, near)
    out[from + 3] = side === 'before' ? featureOf(ofShapes, own, near) : featureOf(ofShapes, near, own)
    out[from + 4] = featureOf(ofSuffix, look.suffix3, near)
    return from + 5
  }

/** What the first word of a run of capitalized words tells of each word of it. */
const runStartFeatures: WordFeatures = (look, lettering, shape, out, from = 0) => {
  out[from] = featureOf(52, look.word, shapeIn(shape, lettering))
  return from + 1
}

/** What the words around one that stands out tell of it, each by itself: two before it, two after it, and those of its run of capitalized words. */
export const aroundFeatures: readonly WordFeatures[] = [
  wordAndCluster(15, 21),
  neighbour('before', 13, 17, 19, 25, 46),
  neighbour('after', 14, 18, 20, 26, 45),
  wordAndCluster(16, 22),
  // the word before the run, its first, its last ("Ministry of Defense", "Lehigh Valley Hospital"), and the word behind it
  wordAndCluster(55, 57),
  runStartFeatures,
  wordAndCluster(49, 50, 'coarse'),
  wordAndCluster(56, 58),
]

/** Where those words stand in the view's arrays. */
export const placesAround = ({ runStart, runEnd }: NameView, i: number, out: Int32Array): void => {
  const start = runStart[i + 2] as number
  const end = runEnd[i + 2] as number
  out[0] = i
  out[1] = i + 1
  out[2] = i + 3
  out[3] = i + 4
  out[4] = start - 1
  out[5] = start
  out[6] = end
  out[7] = end + 1
}

/** What the words tell together: the rest of the features of the i-th word, which stands out. */
export const jointNameFeatures = (view: NameView, i: number, out: Int32Array, from = 0): number => {
  const { looks, tags, lists, lettering, runStart, runEnd, linkStart, linkEnd } = view
  const b2 = looks[i] as WordLook
  const b1 = looks[i + 1] as WordLook
  const w = looks[i + 2] as WordLook
  const a1 = looks[i + 3] as WordLook
  const a2 = looks[i + 4] as WordLook
  const shape = shapeIn(w.shape, lettering)
  const tag = tags[i + 2] as number
  const tagBefore = tags[i + 1] as number
  const tagAfter = tags[i + 3] as number
  const list = lists[i + 2] as number
  const listBefore = lists[i + 1] as number
  const listAfter = lists[i + 3] as number
  let n = from
  out[n++] = featureOf(23, b1.coarse, w.coarse)
  out[n++] = featureOf(24, w.coarse, a1.coarse)
  out[n++] = featureOf(27, Math.imul(shapeIn(b1.shape, lettering), 31) + shape, shapeIn(a1.shape, lettering))
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
  out[n++] = featureOf(41, b1.fine, w.fine)
  out[n++] = featureOf(42, w.fine, a1.fine)
  out[n++] = featureOf(43, lists[i + 4] as number, shape)
  out[n++] = featureOf(44, lists[i] as number, shape)
  out[n++] = featureOf(48, b1.coarse, Math.imul(w.coarse, 100) + a1.coarse)
  out[n++] = featureOf(80, list, b1.word)
  out[n++] = featureOf(81, b1.word, a1.word)
  const end = runEnd[i + 2] as number
  const start = runStart[i + 2] as number
  out[n++] = featureOf(51, lists[end] as number, shape)
  out[n++] = featureOf(53, lists[start] as number, shape)
  out[n++] = featureOf(54, end - start, shape)
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

/** What a word that does not stand out tells by itself. */
export const plainNameFeatures: WordFeatures = (w, lettering, known, out, from = 0) => {
  const around = Math.imul(known & 3, 5) + lettering
  out[from] = featureOf(61, w.word, around)
  out[from + 1] = featureOf(62, (known >> 2) & 63, around)
  out[from + 2] = featureOf(63, w.fine, around)
  out[from + 3] = featureOf(66, known >> 8, shapeIn(w.shape, lettering))
  return from + 4
}

/** The rest of the few features of a word that does not stand out: enough for "of" in "Bank of England" and for names without capitals. */
export const plainJointFeatures = ({ looks, lists, linkStart, linkEnd }: NameView, i: number, out: Int32Array, from = 0): number => {
  const b1 = looks[i + 1] as WordLook
  const w = looks[i + 2] as WordLook
  const a1 = looks[i + 3] as WordLook
  let n = from
  out[n++] = featureOf(64, w.word, a1.word)
  out[n++] = featureOf(65, b1.word, w.word)
  out[n++] = featureOf(67, b1.fine, w.fine)
  out[n++] = featureOf(68, w.fine, a1.fine)
  const start = linkStart[i + 2] as number
  if (start === i + 2) return n
  const end = linkEnd[i + 2] as number
  out[n++] = featureOf(69, (looks[start] as WordLook).word, w.word)
  out[n++] = featureOf(70, lists[start] as number, w.word)
  out[n++] = featureOf(71, (looks[start] as WordLook).coarse, w.word)
  out[n++] = featureOf(72, lists[end] as number, w.word)
  out[n++] = featureOf(73, (looks[end] as WordLook).coarse, Math.imul(w.word, 31) + (looks[start] as WordLook).coarse)
  out[n++] = featureOf(74, lists[end] as number, Math.imul(w.word, 31) + (lists[start] as number))
  return n
}

const places = new Int32Array(aroundFeatures.length)

/** Writes all features of the i-th word of the sentence into `out` and gives their number. */
export const nameFeatures = (view: NameView, i: number, out: Int32Array): number => {
  const { looks, lettering, standsOut } = view
  const w = looks[i + 2] as WordLook
  const known = knownOf(view, i)
  if (standsOut[i + 2] === 0) return plainJointFeatures(view, i, out, plainNameFeatures(w, lettering, known, out))
  let n = ownNameFeatures(w, lettering, known, out)
  placesAround(view, i, places)
  for (const [k, featuresOf] of aroundFeatures.entries()) n = featuresOf(looks[places[k] as number] as WordLook, lettering, w.shape, out, n)
  return jointNameFeatures(view, i, out, n)
}
