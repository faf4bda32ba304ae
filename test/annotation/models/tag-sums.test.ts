import { expect, test } from 'vitest'
import { addScores, decodeLinearModel } from '../../../src/annotation/models/linear-model.ts'
import { partOfSpeechWeights } from '../../../src/annotation/models/part-of-speech.weights.ts'
import {
  jointFeatures,
  type SentenceView,
  tagFeatureCount,
  tagFeatures,
  viewSentence,
} from '../../../src/annotation/models/tag-features.ts'
import { setTagSums, tagSumsOf, wordsAt } from '../../../src/annotation/models/tag-sums.ts'
import { tags } from '../../../src/annotation/part-of-speech.ts'
import { tokenize } from '../../../src/document/tokens.ts'

const model = decodeLinearModel(partOfSpeechWeights, tags.length)
const features = new Int32Array(tagFeatureCount)

const viewOf = (text: string): SentenceView => {
  const tokens = tokenize(text, { start: 0, end: text.length })
  return viewSentence(tokens, 0, tokens.length)
}

/** The scores of each word of a sentence, from the remembered sums and from all features looked up anew. */
const scoresOf = (text: string): { readonly summed: readonly number[][]; readonly anew: readonly number[][] } => {
  const view = viewOf(text)
  const sums = tagSumsOf(model)
  const at = wordsAt(sums, view)
  const both = view.places.map((_, i): [number[], number[]] => {
    const memory = { before: i % 50, before2: (i * 7) % 50, verb: i % 3, verbWord: i }
    const summed = new Int32Array(model.width)
    setTagSums(sums, view, at, i, memory, summed)
    addScores(model, features, jointFeatures(view, i, memory, features), summed)
    const anew = new Int32Array(model.width)
    addScores(model, features, tagFeatures(view, i, memory, features), anew)
    return [[...summed], [...anew]]
  })
  return { summed: both.map(([one]) => one), anew: both.map(([, other]) => other) }
}

const sentences = [
  'The minister said “the state-run mill will close in 2026,” and left.',
  'Minister Says the State-Run Mill Will Close in 2026',
  'MINISTER SAYS MILL WILL CLOSE',
  'the minister said so, and said it again: the mill will close',
]

test('sums that are remembered are those of all features, whatever was read before', () => {
  for (const text of [...sentences, ...sentences]) {
    const { summed, anew } = scoresOf(text)
    expect(summed).toEqual(anew)
  }
  // more words than are remembered, so that others take the places of the first
  for (let from = 0; from < 21_000; from += 250)
    wordsAt(tagSumsOf(model), viewOf(Array.from({ length: 250 }, (_, k) => `w${from + k}x`).join(' ')))
  for (const text of sentences) {
    const { summed, anew } = scoresOf(text)
    expect(summed).toEqual(anew)
  }
})
