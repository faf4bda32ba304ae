// Trains the part-of-speech tagger and writes its weights: npx tsx bench/train/part-of-speech.ts [--try]
// With --try nothing is written. The same weights come out, bit for bit, whenever data and code are the same.

import { featureSpace } from '../../src/annotation/models/feature-hash.ts'
import { decodeLinearModel } from '../../src/annotation/models/linear-model.ts'
import { tagFeatureCount, tagFeatures, viewSentence } from '../../src/annotation/models/tag-features.ts'
import { tags as classes, remember, type Tag, tagSentence } from '../../src/annotation/part-of-speech.ts'
import type { Token } from '../../src/document/document.ts'
import { packLinearModel, writeWeights } from './pack.ts'
import { inModels } from './paths.ts'
import { createPerceptron } from './perceptron.ts'
import { createRandom, shuffle } from './random.ts'
import { type Retokenized, retokenize } from './retokenize.ts'
import { readEwt, readGum, type TreebankDocument } from './treebanks.ts'

const option = (name: string, preset: number): number =>
  Number(process.argv.find((word) => word.startsWith(`--${name}=`))?.split('=')[1] ?? preset)
const epochs = option('epochs', 12)
const atLeast = option('atleast', 3)
const step = option('step', 1.5)
const least = option('least', 6)
const margin = option('margin', 200)
const random = createRandom(7)

const sentencesOf = (documents: readonly TreebankDocument[]): Retokenized[] =>
  documents.flatMap(({ sentences }) => sentences.flatMap((sentence) => retokenize(sentence) ?? []))

const respell = (sentence: Retokenized, spell: (token: Token, index: number) => string): Retokenized => ({
  ...sentence,
  tokens: sentence.tokens.map((token, index) => {
    const text = spell(token, index)
    return { ...token, text, lower: text.toLowerCase() }
  }),
})

const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1)
const small = /^(DT|IN|TO|CC|POS|RP)$/

/** Headlines, datelines and shouted text are rare in the treebanks: some sentences are read a second time in another lettering. */
const variants = (sentence: Retokenized): Retokenized[] => {
  const dice = random()
  if (dice < 0.06)
    return [respell(sentence, ({ text }, i) => (small.test(sentence.tags[i] ?? '') && text.length < 5 && i > 0 ? text : capital(text)))]
  if (dice < 0.09) return [respell(sentence, ({ text }) => text.toUpperCase())]
  return []
}

const data = [...readEwt(), ...readGum()]
const train = sentencesOf(data.filter(({ use }) => use === 'train'))
const all = [...train, ...train.flatMap(variants)]
const examples = all.map((sentence) => {
  const view = viewSentence(sentence.tokens, 0, sentence.tokens.length)
  return { view, gold: view.places.map((place) => classes.indexOf(sentence.tags[place] as Tag)) }
})
console.log(
  `${train.length} sentences, ${examples.length} with variants, ${examples.reduce((sum, { gold }) => sum + gold.length, 0)} tokens`,
)

const features = new Int32Array(tagFeatureCount)
const known = new Uint8Array(featureSpace)
for (const { view, gold } of examples) {
  const memory = { before: 0, before2: 0, verb: 0, verbWord: 0 }
  for (const [i, right] of gold.entries()) {
    const count = tagFeatures(view, i, memory, features)
    for (let k = 0; k < count; k++) {
      const feature = features[k] as number
      if ((known[feature] as number) < 255) known[feature] = (known[feature] as number) + 1
    }
    remember(memory, right, view.looks[i + 2]?.word ?? 0)
  }
}

const perceptron = createPerceptron(classes.length, known, atLeast)
const scores = new Float32Array(classes.length)
for (let epoch = 0; epoch < epochs; epoch++) {
  shuffle(examples, random)
  let wrong = 0
  for (const { view, gold } of examples) {
    const memory = { before: 0, before2: 0, verb: 0, verbWord: 0 }
    for (const [i, right] of gold.entries()) {
      const count = tagFeatures(view, i, memory, features)
      perceptron.score(features, count, scores)
      let best = 0
      for (let c = 1; c < classes.length; c++) if ((scores[c] as number) > (scores[best] as number)) best = c
      let rival = best
      if (best === right) {
        rival = right === 0 ? 1 : 0
        for (let c = 0; c < classes.length; c++) if (c !== right && (scores[c] as number) > (scores[rival] as number)) rival = c
      }
      perceptron.tick()
      if (right >= 0 && (scores[right] as number) - (scores[rival] as number) < margin) {
        perceptron.update(features, count, right, rival)
        wrong++
      }
      remember(memory, best, view.looks[i + 2]?.word ?? 0)
    }
  }
  console.log(`epoch ${epoch + 1}: ${wrong} wrong`)
}

const { base64, rows, cells } = packLinearModel(perceptron.averaged(), step, least)
console.log(`${rows} features, ${cells} weights, ${Math.round(base64.length / 1024)} KB`)
if (!process.argv.includes('--try'))
  writeWeights(
    inModels('part-of-speech.weights.ts'),
    'partOfSpeechWeights',
    'bench/train/part-of-speech.ts',
    'CC BY-SA 4.0, trained on the English Web Treebank and GUM, see part-of-speech.card.md',
    base64,
  )

const model = decodeLinearModel(base64, classes.length)
const measure = (name: string, documents: readonly TreebankDocument[]): void => {
  let right = 0
  let total = 0
  const confusions = new Map<string, number>()
  for (const { tokens, tags } of sentencesOf(documents)) {
    const out: Tag[] = []
    tagSentence(model, tokens, 0, tokens.length, out)
    for (const [i, tag] of tags.entries()) {
      total++
      if (out[i] === tag) right++
      else confusions.set(`${tag}>${out[i]}`, (confusions.get(`${tag}>${out[i]}`) ?? 0) + 1)
    }
  }
  const worst = [...confusions]
    .sort((a, b) => b[1] - a[1])
    .slice(0, 12)
    .map(([pair, count]) => `${pair} ${count}`)
  console.log(`${name.padEnd(18)} ${((100 * right) / total).toFixed(2)} % of ${total}   ${worst.join(', ')}`)
}
const held = (path: string, test: (document: TreebankDocument) => boolean): void =>
  measure(
    path,
    data.filter((document) => document.use !== 'train' && test(document)),
  )
held('GUM news', ({ genre, id }) => genre === 'news' && id.startsWith('GUM'))
held('GUM held out', ({ id }) => id.startsWith('GUM'))
held('EWT newsgroup', ({ genre }) => genre === 'newsgroup')
held('EWT dev', ({ id, use }) => !id.startsWith('GUM') && use === 'dev')
held('EWT test', ({ id, use }) => !id.startsWith('GUM') && use === 'test')
