// Trains the name model and writes its weights: npx tsx bench/train/names.ts [--try]
// With --try nothing is written. The same weights come out, bit for bit, whenever data and code are the same.

import { writeFileSync } from 'node:fs'
import { featureSpace } from '../../src/annotation/models/feature-hash.ts'
import { decodeLinearModel } from '../../src/annotation/models/linear-model.ts'
import { bestLabels, emissionsOf, type NameChain, openTransitions } from '../../src/annotation/models/name-chain.ts'
import { type NameView, nameFeatureCount, nameFeatures, viewNames } from '../../src/annotation/models/name-features.ts'
import { labelCount, mayFollow, nameTypes } from '../../src/annotation/models/name-labels.ts'
import { partOfSpeechWeights } from '../../src/annotation/models/part-of-speech.weights.ts'
import { type Tag, tags as tagClasses, tagSentence } from '../../src/annotation/part-of-speech.ts'
import { tokenize } from '../../src/document/tokens.ts'
import { type ChainExample, createChain } from './crf.ts'
import { type NameExample, readCrossNer, readGumNames, readUnerTest, readWikigold } from './name-corpora.ts'
import { readNerDev } from './ner-dev.ts'
import { packLinearModel } from './pack.ts'
import { inModels } from './paths.ts'
import { createRandom, shuffle } from './random.ts'

const option = (name: string, preset: number): number =>
  Number(process.argv.find((word) => word.startsWith(`--${name}=`))?.split('=')[1] ?? preset)
const epochs = option('epochs', 8)
const random = createRandom(11)
const tagger = decodeLinearModel(partOfSpeechWeights)

const viewOf = (tokens: NameExample['tokens']): NameView => {
  const tags: Tag[] = []
  tagSentence(tagger, tokens, 0, tokens.length, tags)
  return viewNames(tokens, 0, tokens.length, (i) => tagClasses.indexOf(tags[i] ?? 'XX') + 1)
}

const buffer = new Int32Array(nameFeatureCount)
const featuresOf = (view: NameView, i: number): Int32Array => buffer.slice(0, nameFeatures(view, i, buffer))

const known = new Uint8Array(featureSpace)
const prepare = (examples: readonly NameExample[], weight: number): ChainExample[] =>
  examples
    .filter(({ tokens }) => tokens.length > 0)
    .map(({ tokens, allowed }) => {
      const view = viewOf(tokens)
      const features = tokens.map((_, i) => featuresOf(view, i))
      for (const row of features)
        for (const feature of row) if ((known[feature] as number) < 255) known[feature] = (known[feature] as number) + 1
      return { features, allowed, weight }
    })

const examples = [
  ...prepare(readUnerTest(), option('uner', 2)),
  ...prepare(readWikigold(), option('wiki', 1)),
  ...prepare(readCrossNer(), option('cross', 1)),
  ...prepare(readGumNames('train'), option('gum', 1)),
]
console.log(`${examples.length} sentences`)
const chain = createChain({
  labels: labelCount,
  mayFollow,
  rate: option('rate', 0.1),
  l1: option('l1', 0.3),
  l2: option('l2', 0.05),
  known,
  atLeast: option('atleast', 2),
})
const dev = readNerDev()
const devViews = dev.map(({ text }) => {
  const tokens = tokenize(text, { start: 0, end: text.length })
  return { tokens, view: viewOf(tokens) }
})

const pack = () => {
  const step = option('step', 0.02)
  const packed = packLinearModel(chain.weights(), step, option('least', 0.02))
  const transitions = openTransitions(chain.transitions().map((score) => Math.round(score * 100) / 100))
  return { packed, name: { model: decodeLinearModel(packed.base64), step, transitions } satisfies NameChain }
}

const measure = (name: NameChain): string => {
  const count = { gold: 0, found: 0, span: 0, typed: 0 }
  const misses: string[] = []
  for (const [k, { text, names }] of dev.entries()) {
    const { tokens, view } = devViews[k] as (typeof devViews)[number]
    const labels = bestLabels(
      emissionsOf(name, tokens.length, (i, out) => nameFeatures(view, i, out), nameFeatureCount),
      name.transitions,
    )
    const found: { start: number; end: number; type: string }[] = []
    for (const [i, label] of labels.entries()) {
      const token = tokens[i]
      if (!token || label === 0) continue
      const last = found.at(-1)
      if (label % 2 === 1 || !last) found.push({ start: token.start, end: token.end, type: nameTypes[(label - 1) >> 1] ?? '' })
      else last.end = token.end
    }
    const strip = (start: number, end: number): number => start + (/^(the|The) /.exec(text.slice(start, end))?.[0].length ?? 0)
    const guesses = found.filter(({ type }) => type !== 'other').map((guess) => ({ ...guess, start: strip(guess.start, guess.end) }))
    count.gold += names.length
    count.found += guesses.length
    for (const { start, end, type } of names.map((gold) => ({ ...gold, start: strip(gold.start, gold.end) }))) {
      const match = guesses.find((guess) => guess.start === start && guess.end === end)
      if (match) count.span++
      if (match?.type === type) count.typed++
      else misses.push(`${match?.type ?? '-'} for ${type}: ${text.slice(start, end)}`)
    }
    for (const guess of guesses)
      if (!names.some((gold) => strip(gold.start, gold.end) === guess.start && gold.end === guess.end))
        misses.push(`FALSE ${guess.type}: ${text.slice(guess.start, guess.end)}`)
  }
  if (process.argv.includes('--misses')) console.log(misses.join('\n'))
  const f = (right: number): string => ((200 * right) / (count.gold + count.found)).toFixed(1)
  return `typed ${f(count.typed)} span ${f(count.span)} (P ${((100 * count.span) / count.found).toFixed(1)} R ${((100 * count.span) / count.gold).toFixed(1)})`
}

for (let epoch = 0; epoch < epochs; epoch++) {
  shuffle(examples, random)
  let loss = 0
  for (const example of examples) loss += chain.learn(example)
  const { packed, name } = pack()
  console.log(
    `epoch ${epoch + 1}: loss ${loss.toFixed(0)}; ${packed.rows} features, ${packed.cells} weights, ${Math.round(packed.base64.length / 1024)} KB; ${measure(name)}`,
  )
}

if (!process.argv.includes('--try')) {
  const { packed, name } = pack()
  writeFileSync(
    inModels('names.weights.ts'),
    `// Generated by bench/train/names.ts; CC BY-SA 4.0, trained on UNER EWT, wikigold, CrossNER and GUM, see names.card.md
export const nameStep = ${name.step}
export const nameTransitions: readonly number[] = [${[...name.transitions].join(', ')}]
export const nameWeights: string =
  '${packed.base64}'
`,
  )
}
