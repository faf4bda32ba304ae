import { featureSpace } from '../../src/annotation/models/feature-hash.ts'
import { decodeLinearModel } from '../../src/annotation/models/linear-model.ts'
import {
  bestLabels,
  createNameChain,
  emissionsOf,
  marginalsOf,
  type NameChain,
  openTransitions,
} from '../../src/annotation/models/name-chain.ts'
import { nameFeatureCount, nameFeatures } from '../../src/annotation/models/name-features.ts'
import { labelCount, mayFollow } from '../../src/annotation/models/name-labels.ts'
import { listed, listsOf } from '../../src/annotation/models/name-lists.ts'
import { type NameView, viewNames } from '../../src/annotation/models/name-view.ts'
import { partOfSpeechWeights } from '../../src/annotation/models/part-of-speech.weights.ts'
import { type Tag, tags as tagClasses, tagSentence } from '../../src/annotation/part-of-speech.ts'
import type { Token } from '../../src/document/document.ts'
import { type ChainExample, createChain } from './crf.ts'
import type { NameExample } from './name-corpora.ts'
import { packLinearModel } from './pack.ts'
import { shuffle } from './random.ts'

const tagger = decodeLinearModel(partOfSpeechWeights, tagClasses.length)

export const viewOf = (tokens: readonly Token[]): NameView => {
  const tags: Tag[] = []
  tagSentence(tagger, tokens, 0, tokens.length, tags)
  return viewNames(tokens, 0, tokens.length, (i) => tagClasses.indexOf(tags[i] ?? 'XX') + 1)
}

/** A source of sentences and how much each counts. */
export interface Portion {
  readonly examples: readonly NameExample[]
  readonly weight: number
}

export interface TrainOptions {
  readonly epochs: number
  readonly rate: number
  readonly l1: number
  readonly l2: number
  readonly atLeast: number
  /** Unit of the stored weights, and the least weight that is kept. */
  readonly step: number
  readonly least: number
  readonly random: () => number
  readonly report: (epoch: number, loss: number, packed: Packed) => void
}

/** A trained chain, and its weights packed. */
export interface Packed {
  readonly chain: NameChain
  readonly base64: string
  readonly rows: number
  readonly cells: number
}

const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1)
const respell = (example: NameExample, spell: (text: string) => string): NameExample => ({
  ...example,
  tokens: example.tokens.map((token) => {
    const text = spell(token.text)
    return { ...token, text, lower: text.toLowerCase() }
  }),
})
const small = /^(a|an|the|of|in|on|at|to|by|as|and|or|for|with|from|over|s|'s|is|it)$/

/** Headlines, shouted text and text without capitals: some sentences are read a second time so. */
const withVariants = (examples: readonly NameExample[], random: () => number): NameExample[] =>
  examples.flatMap((example) => {
    const dice = random()
    if (dice < 0.08 && example.tokens.length < 20) return [example, respell(example, (text) => (small.test(text) ? text : capital(text)))]
    if (dice < 0.12) return [example, respell(example, (text) => text.toUpperCase())]
    if (dice < 0.16) return [example, respell(example, (text) => text.toLowerCase())]
    return [example]
  })

/** Trains a chain on the portions. */
export const trainNames = (portions: readonly Portion[], options: TrainOptions): Packed => {
  const { random, epochs, step, least } = options
  const known = new Uint8Array(featureSpace)
  const buffer = new Int32Array(nameFeatureCount)
  const prepare = ({ tokens, allowed }: NameExample, weight: number): ChainExample => {
    const view = viewOf(tokens)
    const features = tokens.map((_, i) => buffer.slice(0, nameFeatures(view, i, buffer)))
    for (const row of features)
      for (const feature of row) if ((known[feature] as number) < 255) known[feature] = (known[feature] as number) + 1
    return { features, allowed, weight }
  }
  const examples = portions.flatMap((portion) => withVariants(portion.examples, random).map((example) => prepare(example, portion.weight)))
  const chain = createChain({ labels: labelCount, mayFollow, known, ...options })
  const pack = (): Packed => {
    const packed = packLinearModel(chain.weights(), step, least)
    const transitions = openTransitions(chain.transitions().map((score) => Math.round(score * 100) / 100))
    return { ...packed, chain: createNameChain(decodeLinearModel(packed.base64, labelCount), step, transitions) }
  }
  for (let epoch = 1; epoch <= epochs; epoch++) {
    shuffle(examples, random)
    let loss = 0
    for (const example of examples) loss += chain.learn(example)
    options.report(epoch, loss, pack())
  }
  return pack()
}

/** The chain's reading of a sentence: its best labels and how probable each is, until another is read. */
export const readNames = (chain: NameChain, view: NameView): { labels: Uint8Array; sure: (word: number) => number } => {
  const count = view.looks.length - 4
  // the whole sentence, without the word that `emissionsOf` puts behind it
  const emissions = { ...emissionsOf(chain, view, 0, count), words: count }
  const labels = bestLabels(emissions, chain.transitions)
  const marginals = marginalsOf(emissions, chain.transitions)
  return { labels, sure: (word) => marginals.of(word, labels[word] as number) }
}

const anyLabel = (1 << labelCount) - 1

/**
 * Labels sentences that nobody annotated by a chain trained before, for a second round (self-training). All mentions of the same words vote
 * on their type; what is neither voted for nor sure is left open.
 */
export const labelSilver = (chain: NameChain, sentences: readonly Pick<NameExample, 'text' | 'tokens'>[]): NameExample[] => {
  const votes = new Map<string, Float64Array>()
  const readings = sentences.map((sentence) => {
    const { labels, sure } = readNames(chain, viewOf(sentence.tokens))
    const names: { first: number; last: number; type: number; score: number; words: string }[] = []
    for (let i = 0; i < labels.length; i++) {
      const label = labels[i] as number
      if (label % 2 === 0) continue
      let last = i + 1
      while (labels[last] === label + 1) last++
      const words = sentence.tokens
        .slice(i, last)
        .map(({ text }) => text)
        .join(' ')
      let score = 1
      for (let k = i; k < last; k++) score = Math.min(score, sure(k))
      names.push({ first: i, last, type: (label - 1) >> 1, score, words })
      const tally = votes.get(words) ?? new Float64Array(4)
      tally[(label - 1) >> 1] = (tally[(label - 1) >> 1] as number) + score
      votes.set(words, tally)
    }
    return { sentence, labels, sure: Array.from(labels, (_, i) => sure(i)), names }
  })
  return readings.map(({ sentence, labels, sure, names }) => {
    const allowed = Uint16Array.from(labels, (label, i) => (label === 0 && (sure[i] as number) > 0.9 ? 1 : anyLabel))
    for (const { first, last, type, score, words } of names) {
      const tally = votes.get(words) as Float64Array
      const total = tally.reduce((sum, vote) => sum + vote, 0)
      const most = tally.indexOf(Math.max(...tally))
      const agreed = total >= 2.5 && (tally[most] as number) > total * 0.8 ? most : score > 0.9 ? type : -1
      // "North Korean": nationalities are no names, whatever the first round thinks
      if (listsOf(words.toLowerCase()) & listed.demonym) {
        allowed.fill(1, first, last)
        continue
      }
      if (agreed < 0) continue
      for (let k = first; k < last; k++) allowed[k] = 1 << (k === first ? 1 + 2 * agreed : 2 + 2 * agreed)
    }
    return { ...sentence, allowed }
  })
}
