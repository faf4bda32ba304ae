import type { Token } from '../../document/document.ts'
import { featureOf } from './feature-hash.ts'
import { edgeLook, type Lettering, letteringOf, lookOf, type WordLook } from './word-looks.ts'

/** A sentence as the tagger reads it: looks padded with two edges on both sides, token `first + i` at `looks[i + 2]`. */
export interface SentenceView {
  readonly looks: readonly WordLook[]
  readonly lettering: Lettering
}

export const viewSentence = (tokens: readonly Token[], first: number, last: number): SentenceView => {
  const looks = [edgeLook, edgeLook]
  for (let i = first; i < last; i++) looks.push(lookOf(tokens[i] as Token))
  looks.push(edgeLook, edgeLook)
  return { looks, lettering: letteringOf(tokens, first, last) }
}

/** Most features of one word. */
export const tagFeatureCount = 44

/** Writes the features of the i-th word into `out` and gives their number. `before` and `before2` are the tags of the last two words (index + 1, 0 at the edge). */
export const tagFeatures = ({ looks, lettering }: SentenceView, i: number, before: number, before2: number, out: Int32Array): number => {
  const b2 = looks[i] as WordLook
  const b1 = looks[i + 1] as WordLook
  const w = looks[i + 2] as WordLook
  const a1 = looks[i + 3] as WordLook
  const a2 = looks[i + 4] as WordLook
  const shape = Math.imul(w.shape, 5) + lettering
  const start = i === 0 || (i === 1 && b1.fine === 0 ? 1 : 0)
  let n = 0
  out[n++] = featureOf(0, w.word)
  out[n++] = featureOf(1, shape, start ? 1 : 0)
  out[n++] = featureOf(2, w.suffix4)
  out[n++] = featureOf(3, w.suffix3)
  out[n++] = featureOf(4, w.suffix2, shape)
  out[n++] = featureOf(5, w.suffix1, shape)
  out[n++] = featureOf(6, w.prefix2)
  out[n++] = featureOf(7, w.prefix3)
  out[n++] = featureOf(8, w.fine, shape)
  out[n++] = featureOf(9, w.coarse, w.suffix2)
  out[n++] = featureOf(10, before)
  out[n++] = featureOf(11, before, before2)
  out[n++] = featureOf(12, before, w.word)
  out[n++] = featureOf(13, before, w.fine)
  out[n++] = featureOf(14, before, w.suffix2)
  out[n++] = featureOf(15, before, a1.word)
  out[n++] = featureOf(16, before, a1.fine)
  out[n++] = featureOf(17, b1.word)
  out[n++] = featureOf(18, b2.word)
  out[n++] = featureOf(19, a1.word)
  out[n++] = featureOf(20, a2.word)
  out[n++] = featureOf(21, b1.word, w.word)
  out[n++] = featureOf(22, w.word, a1.word)
  out[n++] = featureOf(23, a1.word, a2.word)
  out[n++] = featureOf(24, b1.fine)
  out[n++] = featureOf(25, a1.fine)
  out[n++] = featureOf(26, a2.fine)
  out[n++] = featureOf(27, b2.fine)
  out[n++] = featureOf(28, b1.suffix3)
  out[n++] = featureOf(29, a1.suffix3)
  out[n++] = featureOf(30, w.fine, a1.fine)
  out[n++] = featureOf(31, b1.fine, w.fine)
  out[n++] = featureOf(32, a1.suffix2, w.suffix2)
  out[n++] = featureOf(33, Math.imul(a1.shape, 5) + lettering, shape)
  out[n++] = featureOf(34, Math.imul(b1.shape, 5) + lettering, shape)
  out[n++] = featureOf(35, w.coarse, Math.imul(a1.coarse, 100) + a2.coarse)
  out[n++] = featureOf(36, before, Math.imul(w.coarse, 100) + a1.coarse)
  out[n++] = featureOf(37, before, shape)
  out[n++] = featureOf(38, before2, Math.imul(before, 100) + w.coarse)
  out[n++] = featureOf(39, 0)
  if (w.tail !== 0) {
    out[n++] = featureOf(40, w.tail)
    out[n++] = featureOf(41, w.prefix3, w.tail)
  }
  return n
}
