import type { Document, Token } from '../document/document.ts'
import { addScores, bestOf, decodeLinearModel, type LinearModel } from './models/linear-model.ts'
import { partOfSpeechWeights } from './models/part-of-speech.weights.ts'
import { jointFeatures, type TagMemory, tagFeatureCount, viewSentence } from './models/tag-features.ts'
import { setTagSums, tagSumsOf, wordsAt } from './models/tag-sums.ts'
import { looksOf } from './models/word-looks.ts'
import { ONE_TAG_WORDS } from './words/one-tag-words.ts'

/** The tags of the Penn Treebank as English Web Treebank has them, in the order of the model's classes. */
export const tags = [
  'NN',
  'NNS',
  'NNP',
  'NNPS',
  'JJ',
  'JJR',
  'JJS',
  'RB',
  'RBR',
  'RBS',
  'VB',
  'VBD',
  'VBG',
  'VBN',
  'VBP',
  'VBZ',
  'MD',
  'DT',
  'PDT',
  'WDT',
  'IN',
  'TO',
  'RP',
  'CC',
  'EX',
  'PRP',
  'PRP$',
  'WP',
  'WP$',
  'WRB',
  'POS',
  'CD',
  'UH',
  'FW',
  '.',
  ',',
  ':',
  '``',
  "''",
  '-LRB-',
  '-RRB-',
  'HYPH',
  '$',
  '#',
  'SYM',
  'NFP',
  'ADD',
  'AFX',
  'GW',
  'LS',
  'XX',
] as const

export type Tag = (typeof tags)[number]

let model: LinearModel | null = null

/** Whether a double quotation mark opens, by the white space around it; where that does not tell (" said " in split text), by what stands before it in the sentence. */
const opens = (tokens: readonly Token[], i: number, open: boolean): boolean => {
  const { text, start, end } = tokens[i] as Token
  if (text !== '"') return text === '“' || text === '„' || text === '«' || text === '``'
  const afterGap = tokens[i - 1]?.end !== start
  const beforeGap = tokens[i + 1]?.start !== end
  return afterGap === beforeGap ? !open : afterGap
}

const firstVerb = tags.indexOf('VB')
const modal = tags.indexOf('MD')

/** Moves the tagger's memory on by the tag of a word. */
export const remember = (memory: TagMemory, tag: number, word: number): void => {
  memory.before2 = memory.before
  memory.before = tag + 1
  if (tag >= firstVerb && tag <= modal) {
    memory.verb = tag + 1
    memory.verbWord = word
  }
}

/** Class of the words that have but one. */
const classOf: ReadonlyMap<string, number> = new Map(
  [...ONE_TAG_WORDS].map(([word, tag]) => [word, (tags as readonly string[]).indexOf(tag)]),
)

const features = new Int32Array(tagFeatureCount)
const scores = new Int32Array((tags.length + 1) >> 1)

/** Tags the tokens `[first, last)`, a sentence, into `out` (same indices as `tokens`). */
export const tagSentence = (weights: LinearModel, tokens: readonly Token[], first: number, last: number, out: Tag[]): void => {
  const view = viewSentence(tokens, first, last)
  const sums = tagSumsOf(weights)
  const at = wordsAt(sums, view)
  const memory = { before: 0, before2: 0, verb: 0, verbWord: 0 }
  for (let i = 0; i < view.places.length; i++) {
    const place = view.places[i] as number
    const known = classOf.get(tokens[place]?.text ?? '')
    if (known !== undefined) {
      out[place] = tags[known] as Tag
      remember(memory, known, view.looks[i + 2]?.word ?? 0)
      continue
    }
    setTagSums(sums, view, at, i, memory, scores)
    addScores(weights, features, jointFeatures(view, i, memory, features), scores)
    const best = bestOf(scores, tags.length)
    out[place] = tags[best] as Tag
    remember(memory, best, view.looks[i + 2]?.word ?? 0)
  }
  if (view.places.length === last - first) return
  const looks = looksOf(tokens)
  let open = false
  for (let i = first; i < last; i++) {
    if (!looks[i]?.doubleMark) continue
    open = opens(tokens, i, open)
    out[i] = open ? '``' : "''"
  }
}

/** Tags already given: the briefing asks for the same document's again. */
const given = new WeakMap<Document, readonly Tag[]>()

/** The part of speech of every token, parallel to `document.tokens`, each sentence by itself. Tokens outside any sentence are 'XX'. */
export const tagPartsOfSpeech = (document: Document): readonly Tag[] => {
  const known = given.get(document)
  if (known) return known
  model ??= decodeLinearModel(partOfSpeechWeights, tags.length)
  const out: Tag[] = document.tokens.map(() => 'XX')
  for (const { first, last } of document.sentences) tagSentence(model, document.tokens, first, last, out)
  given.set(document, out)
  return out
}
