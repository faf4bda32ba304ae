import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { analyze } from '../src/annotation/analyze.ts'
import { brief } from '../src/briefing/brief.ts'
import type { Briefing } from '../src/briefing/briefing.ts'
import { parseDocument } from '../src/document/parse-document.ts'
import { type Titled, withoutTitle } from './train/titled-articles.ts'

const data = join(import.meta.dirname, '../../shared/data')

const wordsOf = (text: string): string[] => text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? []
const articlesOf = (file: string): Titled[] => {
  const path = join(data, file)
  if (!existsSync(path)) return []
  return readFileSync(path, 'utf8')
    .split('\n')
    .filter(Boolean)
    .map((line) => {
      const { title, text, date, dct } = JSON.parse(line) as { title: string; text: string; date?: string; dct?: string | null }
      return { title, text: withoutTitle(text, title), day: date ?? dct ?? null }
    })
}

/** ROUGE-1 and ROUGE-L F of Lin (2004), in per cent: words in lower case, not stemmed. */
const rouge = (line: string, title: string): { one: number; longest: number } => {
  const [a, b] = [wordsOf(line), wordsOf(title)]
  const left = new Map<string, number>()
  for (const word of b) left.set(word, (left.get(word) ?? 0) + 1)
  let shared = 0
  let row = new Array<number>(b.length + 1).fill(0)
  for (const word of a) {
    const count = left.get(word) ?? 0
    if (count > 0) {
      shared += 1
      left.set(word, count - 1)
    }
    const next = [0]
    for (let j = 0; j < b.length; j += 1) next.push(word === b[j] ? (row[j] ?? 0) + 1 : Math.max(row[j + 1] ?? 0, next[j] ?? 0))
    row = next
  }
  const f = (hits: number): number => (a.length + b.length === 0 ? 0 : (200 * hits) / (a.length + b.length))
  return { one: f(shared), longest: f(row.at(-1) ?? 0) }
}

/** What makes a headline unfaithful, as far as a program sees it: a word, number or quotation of its own, a report without its source. */
const faultsOf = ({ headline, claims }: Briefing, text: string): string[] => {
  const faults: string[] = []
  const known = new Set(wordsOf(text))
  for (const word of headline.text.match(/[\p{L}\p{N}]+/gu) ?? [])
    if (/^[\p{Lu}\p{N}]/u.test(word) && !known.has(word.toLowerCase()) && !/(?:s|es)$/.test(word))
      faults.push(`not in the article: ${word}`)
  for (const [, quoted = ''] of headline.text.matchAll(/[“"]([^”"]{3,})[”"]/g))
    if (!text.includes(quoted.replace(/[,.]$/, ''))) faults.push(`not said: ${quoted}`)
  const told = new Set(wordsOf(headline.text))
  for (const { source, cue, content, sentence } of claims) {
    if (!source || !cue || headline.evidence[0]?.start !== sentence.start) continue
    const said = wordsOf(content.map((part) => part.text).join(' '))
    const kept = said.filter((word) => word.length > 3 && told.has(word)).length
    if (kept >= 4 && kept > 0.6 * told.size && !wordsOf(source.text).some((word) => told.has(word))) faults.push(`without "${source.text}"`)
  }
  return faults
}

/**
 * Our headlines against the editors' titles, beside the first 16 words of the story (the baseline): ROUGE-1 and ROUGE-L, length, and
 * what is unfaithful. The publisher's title is kept from the program. Reads PolNeAR and MEANTIME where they lie beside the project.
 */
export const headlines = (): void => {
  const sets = { 'PolNeAR dev': 'polnear/dev.jsonl', 'PolNeAR train': 'polnear/train.jsonl', MEANTIME: 'meantime/meantime_en.jsonl' }
  console.log('headlines             articles   R-1   R-L   first 16 words   length   over 90   none   unfaithful')
  const all = { n: 0, one: 0, longest: 0, baseOne: 0, baseLongest: 0 }
  const faults: string[] = []
  const show = (name: string, sum: typeof all, rest: string): void => {
    const mean = (value: number): string => (value / Math.max(1, sum.n)).toFixed(1).padStart(6)
    console.log(
      `  ${name.padEnd(18)}${String(sum.n).padStart(10)}${mean(sum.one)}${mean(sum.longest)}   ${mean(sum.baseOne)} /${mean(sum.baseLongest)}${rest}`,
    )
  }
  for (const [name, file] of Object.entries(sets)) {
    const sum = { n: 0, one: 0, longest: 0, baseOne: 0, baseLongest: 0 }
    let [length, over, none, unfaithful] = [0, 0, 0, 0]
    for (const { title, text, day } of articlesOf(file)) {
      const document = { ...parseDocument({ id: name, text, publishedAt: day }), title: null }
      const briefing = brief(document, analyze(document))
      const own = rouge(briefing.headline.text, title)
      const base = rouge(text.split(/\s+/).slice(0, 16).join(' '), title)
      const found = faultsOf(briefing, text)
      faults.push(...found.map((fault) => `${fault} | ${briefing.headline.text}`))
      sum.n += 1
      sum.one += own.one
      sum.longest += own.longest
      sum.baseOne += base.one
      sum.baseLongest += base.longest
      length += briefing.headline.text.length
      if (briefing.headline.text.length > 90) over += 1
      if (briefing.headline.text === '') none += 1
      if (found.length > 0) unfaithful += 1
    }
    for (const key of Object.keys(all) as (keyof typeof all)[]) all[key] += sum[key]
    if (sum.n > 0)
      show(
        name,
        sum,
        `${(length / sum.n).toFixed(0).padStart(9)}${String(over).padStart(10)}${String(none).padStart(7)}${String(unfaithful).padStart(13)}`,
      )
  }
  if (all.n === 0) console.log('  no titles beside the project')
  else show('all', all, '')
  for (const fault of faults.slice(0, 20)) console.log(`    ${fault}`)
}
