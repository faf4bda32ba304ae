// Trains the name model and writes its weights: npx tsx bench/train/names.ts [--try] [--misses]
// With --try nothing is written. The same weights come out, bit for bit, whenever data and code are the same.
import { writeFileSync } from 'node:fs'
import type { NameChain } from '../../src/annotation/models/name-chain.ts'
import { nameTypes } from '../../src/annotation/models/name-labels.ts'
import type { NameView } from '../../src/annotation/models/name-view.ts'
import { tokenize } from '../../src/document/tokens.ts'
import { type NameExample, readCrossNer, readGumNames, readUnerTest, readUnlabelled, readWikigold } from './name-corpora.ts'
import { labelSilver, type Packed, type Portion, readNames, trainNames, viewOf } from './name-trainer.ts'
import { readNerDev } from './ner-dev.ts'
import { inModels } from './paths.ts'
import { createRandom } from './random.ts'
import { swapNames } from './swap-names.ts'

const option = (name: string, preset: number): number =>
  Number(process.argv.find((word) => word.startsWith(`--${name}=`))?.split('=')[1] ?? preset)

interface Found {
  readonly start: number
  end: number
  readonly type: string
}

interface Measured {
  readonly text: string
  readonly tokens: NameExample['tokens']
  readonly view: NameView
  readonly gold: readonly Found[]
}

const withoutThe = (text: string, name: Found): Found => ({
  ...name,
  start: name.start + (/^[Tt]he /.exec(text.slice(name.start, name.end))?.[0].length ?? 0),
})

const namesOf = (labels: ArrayLike<number>, { tokens, text }: Pick<NameExample, 'tokens' | 'text'>): Found[] => {
  const found: Found[] = []
  for (const [i, token] of tokens.entries()) {
    const label = labels[i] ?? 0
    if (label === 0) continue
    const last = found.at(-1)
    if (label % 2 === 1 || !last)
      found.push({
        start: token.start,
        end: token.end,
        type: nameTypes[(label - 1) >> 1] ?? '',
      })
    else last.end = token.end
  }
  return found.filter(({ type }) => type !== 'other').map((name) => withoutThe(text, name))
}

/** As the scorer counts: a name is found where start and end agree, typed where its type does too. */
const measure = (chain: NameChain, set: readonly Measured[]): string => {
  const count = { gold: 0, found: 0, span: 0, typed: 0 }
  const misses: string[] = []
  for (const { tokens, text, view, gold } of set) {
    const guesses = namesOf(readNames(chain, view).labels, { tokens, text })
    count.gold += gold.length
    count.found += guesses.length
    for (const { start, end, type } of gold) {
      const match = guesses.find((guess) => guess.start === start && guess.end === end)
      if (match) count.span++
      if (match?.type === type) count.typed++
      else misses.push(`${match?.type ?? '-'} for ${type}: ${text.slice(start, end)}`)
    }
    for (const guess of guesses)
      if (!gold.some(({ start, end }) => start === guess.start && end === guess.end))
        misses.push(`FALSE ${guess.type}: ${text.slice(guess.start, guess.end)}`)
  }
  if (process.argv.includes('--misses')) console.log(misses.join('\n'))
  const f = (right: number): string => ((200 * right) / (count.gold + count.found)).toFixed(1)
  return `typed ${f(count.typed)} span ${f(count.span)} (P ${((100 * count.span) / count.found).toFixed(1)} R ${((100 * count.span) / count.gold).toFixed(1)})`
}

const dev: Measured[] = readNerDev().map(({ text, names }) => {
  const tokens = tokenize(text, { start: 0, end: text.length })
  return {
    text,
    tokens,
    view: viewOf(tokens),
    gold: names.map((name) => withoutThe(text, name)),
  }
})
const gum: Measured[] = readGumNames('test').map(({ text, tokens, allowed }) => ({
  text,
  tokens,
  view: viewOf(tokens),
  gold: namesOf(
    Array.from(allowed, (bits) => (bits & 1 ? 0 : Math.log2(bits))),
    { tokens, text },
  ),
}))

const report = (epoch: number, loss: number, { rows, cells, base64, chain }: Packed): void =>
  console.log(
    `epoch ${epoch}: loss ${loss.toFixed(0)}; ${rows} features, ${cells} weights, ${Math.round(base64.length / 1024)} KB; GUM ${measure(chain, gum)}; dev ${measure(chain, dev)}`,
  )

const options = {
  rate: option('rate', 0.1),
  l2: option('l2', 0.05),
  atLeast: option('atleast', 2),
  random: createRandom(11),
  report,
}
const gold: Portion[] = [
  { examples: readUnerTest(), weight: option('uner', 2) },
  { examples: readWikigold(), weight: 1 },
  { examples: readCrossNer(), weight: 1 },
  { examples: readGumNames('train'), weight: 1 },
]
const swapped: Portion[] = gold.map(({ examples }) => ({
  examples: swapNames(examples, option('swap', 0.4), options.random),
  weight: 0.3,
}))
const first = trainNames([...gold, ...swapped], {
  ...options,
  epochs: option('first', 4),
  rate: 0.05,
  l1: 0.6,
  step: 0.02,
  least: 0.02,
})
const silver = labelSilver(first.chain, readUnlabelled())
console.log(`${silver.length} sentences labelled by the first round`)
const second = trainNames([...gold, ...swapped, { examples: silver, weight: option('silver', 0.5) }], {
  ...options,
  epochs: option('epochs', 6),
  l1: option('l1', 1.5),
  step: option('step', 0.04),
  least: option('least', 0.06),
})
if (!process.argv.includes('--try'))
  writeFileSync(
    inModels('names.weights.ts'),
    `// Generated by bench/train/names.ts; CC BY-SA 4.0, trained on UNER EWT, EWT, wikigold, CrossNER, GUM and VOA, see names.card.md
export const nameStep = ${second.chain.step}
export const nameTransitions: readonly number[] = [${[...second.chain.transitions].join(', ')}]
export const nameWeights: string =
  '${second.base64}'
`,
  )
