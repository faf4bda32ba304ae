import { addScores, type LinearModel } from './linear-model.ts'
import { formFeatures, historyFeatures, historyOf, openingMark, type SentenceView, type TagMemory, wordFeatures } from './tag-features.ts'
import { edgeLook, type Lettering, type WordLook } from './word-looks.ts'

/**
 * The sums of the features that hang on one word, on the forms of three, or on the tags before, remembered: rows of a key and the sums
 * behind it. The numbers of rows bound the memory and do not change results: who comes later takes the place.
 */
export interface TagSums {
  readonly model: LinearModel
  /** A row a look, a sum for each of `wordFeatures`: those of one word stand together, for they are wanted one after the other. */
  readonly words: Int32Array
  readonly forms: Int32Array
  readonly history: Int32Array
}

/** More than there are looks at a time, so that no two words of a sentence have one row. */
const wordRows = 20_480
const formRows = 1 << 10
/** One for each history. */
const historyRows = 1 << 14

const formKey = 5

const made = new WeakMap<LinearModel, TagSums>()

export const tagSumsOf = (model: LinearModel): TagSums => {
  const known = made.get(model)
  if (known) return known
  const { width } = model
  const sums: TagSums = {
    model,
    // the row behind the last is the edge's; what is never written takes no memory, so that no key is 0
    words: new Int32Array((wordRows + 1) * wordLength(width)),
    forms: new Int32Array(formRows * (formKey + width)).fill(-1),
    history: new Int32Array(historyRows * (1 + width)),
  }
  made.set(model, sums)
  return sums
}

const wordLength = (width: number): number => 1 + wordFeatures.length * width

const features = new Int32Array(16)

/** Where the sums of a look begin among those of words; they stay there for as long as the sentence is read. */
const wordAt = ({ model, words }: TagSums, look: WordLook, lettering: Lettering): number => {
  const { width } = model
  const row = (look === edgeLook ? wordRows : look.id % wordRows) * wordLength(width)
  const key = look.id * 4 + lettering + 1
  if (words[row] !== key) {
    words[row] = key
    words.fill(0, row + 1, row + wordLength(width))
    let at = row + 1
    for (const featuresOf of wordFeatures) {
      addScores(model, features, featuresOf(look, lettering, features, 0), words, at)
      at += width
    }
  }
  return row + 1
}

/** Where the sums of each of the view's looks begin, padding included. */
export const wordsAt = (sums: TagSums, { looks, lettering }: SentenceView): readonly number[] =>
  looks.map((look) => wordAt(sums, look, lettering))

/** Where the sum of the forms around the i-th word begins. */
const formAt = ({ model, forms }: TagSums, view: SentenceView, i: number): number => {
  const { looks, lettering } = view
  const before = (looks[i + 1] as WordLook).shape
  const own = (looks[i + 2] as WordLook).shape
  const after = (looks[i + 3] as WordLook).shape
  const mark = openingMark(view, i)
  const hash = Math.imul(Math.imul(before, 31) + own, 0x9e3779b1) + Math.imul(after, 0x85ebca6b) + mark * 4 + lettering
  const row = ((hash ^ (hash >>> 15)) & (formRows - 1)) * (formKey + model.width)
  const sum = row + formKey
  if (
    forms[row] !== own ||
    forms[row + 1] !== before ||
    forms[row + 2] !== after ||
    forms[row + 3] !== mark ||
    forms[row + 4] !== lettering
  ) {
    forms[row] = own
    forms[row + 1] = before
    forms[row + 2] = after
    forms[row + 3] = mark
    forms[row + 4] = lettering
    forms.fill(0, sum, sum + model.width)
    addScores(model, features, formFeatures(before, own, after, lettering, mark, features, 0), forms, sum)
  }
  return sum
}

/** Where the sum of the tags before a word begins. */
const historyAt = ({ model, history }: TagSums, context: number): number => {
  const row = context * (1 + model.width)
  if (history[row] !== context + 1) {
    history[row] = context + 1
    history.fill(0, row + 1, row + 1 + model.width)
    addScores(model, features, historyFeatures(context, features, 0), history, row + 1)
  }
  return row + 1
}

/**
 * Sets `scores` to what the words around the i-th, each by itself, their forms and the tags before it tell of its tag: all but `jointFeatures`.
 * `at` is the view's `wordsAt`.
 */
export const setTagSums = (
  sums: TagSums,
  view: SentenceView,
  at: readonly number[],
  i: number,
  memory: TagMemory,
  scores: Int32Array,
): void => {
  const { width } = sums.model
  const { words, forms, history } = sums
  const form = formAt(sums, view, i)
  const before = historyAt(sums, historyOf(memory, view.marks[i] as number))
  const first = at[i] as number
  const second = (at[i + 1] as number) + width
  const own = (at[i + 2] as number) + 2 * width
  const third = (at[i + 3] as number) + 3 * width
  const last = (at[i + 4] as number) + 4 * width
  for (let k = 0; k < width; k++) {
    scores[k] =
      (forms[form + k] as number) +
      (history[before + k] as number) +
      (words[first + k] as number) +
      (words[second + k] as number) +
      (words[own + k] as number) +
      (words[third + k] as number) +
      (words[last + k] as number)
  }
}
