import { briefArticle } from './brief-article.ts'
import { median, milliseconds, printTable, timeOf, verdict } from './measure.ts'
import { clientArticle, longerArticles } from './texts.ts'

const sizes = [2_000, 20_000, 200_000]

const filled = (piece: string, size: number): string => piece.repeat(Math.ceil(size / piece.length)).slice(0, size)

/** Each makes a text of that many characters. */
const texts: Readonly<Record<string, (size: number) => string>> = {
  'one article again and again': (size) => filled(`${clientArticle.text}\n\n`, size),
  'many articles in a row': (size) => {
    const row = longerArticles().map(({ text }) => text)
    return filled((row.length > 0 ? row : [clientArticle.text]).join('\n\n'), size)
  },
  'a line without a full stop': (size) =>
    filled('the minister who met the envoy said that the talks, which Lavrov had left, went on and ', size),
  'quotation marks that never close': (size) => filled('"They came, Anna Reyes said, and ', size),
  'nothing but quotation marks': (size) => filled('“', size),
  'nothing but capitals': (size) => filled('Kim Met Lavrov In Wonsan And ', size),
}

/** The median of up to nine rounds, fewer where they take long. */
const timeFor = (text: string): number => {
  const article = { id: 'growth', text }
  const times: number[] = []
  const began = performance.now()
  while (times.length < 9 && (times.length === 0 || performance.now() - began < 1_500)) {
    times.push(timeOf(() => briefArticle(article)))
  }
  return median(times)
}

/** How the time grows with the text, on news and on hostile text. */
export const growth = (): void => {
  console.log('\nGrowth: parse, analyze and brief of ever longer text')
  for (const text of Object.values(texts)) timeFor(text(20_000))
  const rows = Object.entries(texts).map(([name, text]) => {
    const times = sizes.map((size) => timeFor(text(size)))
    const steps = times.slice(1).map((time, i) => time / (times[i] ?? Number.NaN))
    return { cells: [name, ...times.map(milliseconds), ...steps.map((step) => `x ${step.toFixed(1)}`)], worst: Math.max(...steps) }
  })
  printTable([['', '2 kB', '20 kB', '200 kB', 'step', 'step'], ...rows.map(({ cells }) => cells)])
  const worst = Math.max(...rows.map((row) => row.worst))
  console.log(`  ${verdict(`${worst.toFixed(1)} times for ten times the text, at worst`, 'at most 12', worst <= 12)}`)
}
