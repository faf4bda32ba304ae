import type { Document, Token } from '../document/document.ts'
import { decodeLinearModel, addScores, type LinearModel } from './models/linear-model.ts'
import { partOfSpeechWeights } from './models/part-of-speech.weights.ts'
import { tagFeatureCount, tagFeatures, viewSentence } from './models/tag-features.ts'

/** The tags of the Penn Treebank as English Web Treebank has them, in the order of the model's classes. */
export const tags = [
  'NN', 'NNS', 'NNP', 'NNPS', 'JJ', 'JJR', 'JJS', 'RB', 'RBR', 'RBS', 'VB', 'VBD', 'VBG', 'VBN', 'VBP', 'VBZ', 'MD',
  'DT', 'PDT', 'WDT', 'IN', 'TO', 'RP', 'CC', 'EX', 'PRP', 'PRP$', 'WP', 'WP$', 'WRB', 'POS', 'CD', 'UH', 'FW',
  '.', ',', ':', '``', "''", '-LRB-', '-RRB-', 'HYPH', '$', '#', 'SYM', 'NFP', 'ADD', 'AFX', 'GW', 'LS', 'XX',
] as const

export type Tag = (typeof tags)[number]

let model: LinearModel | null = null

/** Tags the tokens `[first, last)`, a sentence, into `out` (same indices as `tokens`). */
export const tagSentence = (weights: LinearModel, tokens: readonly Token[], first: number, last: number, out: Tag[]): void => {
  const view = viewSentence(tokens, first, last)
  const features = new Int32Array(tagFeatureCount)
  const scores = new Int32Array(tags.length)
  let before = 0
  let before2 = 0
  for (let i = 0; i < last - first; i++) {
    scores.fill(0)
    const count = tagFeatures(view, i, before, before2, features)
    for (let k = 0; k < count; k++) addScores(weights, features[k] as number, scores)
    let best = 0
    for (let tag = 1; tag < tags.length; tag++) if ((scores[tag] as number) > (scores[best] as number)) best = tag
    out[first + i] = tags[best] as Tag
    before2 = before
    before = best + 1
  }
}

/** The part of speech of every token, parallel to `document.tokens`, each sentence by itself. Tokens outside any sentence are 'XX'. */
export const tagPartsOfSpeech = (document: Document): readonly Tag[] => {
  model ??= decodeLinearModel(partOfSpeechWeights)
  const out: Tag[] = document.tokens.map(() => 'XX')
  for (const { first, last } of document.sentences) tagSentence(model, document.tokens, first, last, out)
  return out
}
