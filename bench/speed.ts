import compromise from 'compromise'
import model from 'wink-eng-lite-web-model'
import winkNlp from 'wink-nlp'
import { analyze } from '../src/annotation/analyze.ts'
import { brief } from '../src/briefing/brief.ts'
import type { Article } from '../src/document/article.ts'
import { parseDocument } from '../src/document/parse-document.ts'
import { inTurns, median, milliseconds, printTable, quantile, verdict } from './measure.ts'
import { clientArticle, longerArticles } from './texts.ts'

const wink = winkNlp(model)

const contestants = (article: Article) => ({
  dateline: () => {
    const document = parseDocument(article)
    return brief(document, analyze(document))
  },
  floor: () => wink.readDoc(article.text),
  peer: () => {
    const read = compromise(article.text)
    return [read.people().out('array'), read.quotations().out('array')]
  },
})

type Contestant = keyof ReturnType<typeof contestants>

const labels: Readonly<Record<Contestant, string>> = {
  dateline: 'Dateline: parse, analyze, brief',
  floor: 'wink-nlp: readDoc alone (the floor)',
  peer: 'compromise: tags, people, quotations (the peer)',
}

type Times = Readonly<Record<Contestant, readonly number[]>>

/** The median of the ratios of two contestants, pair by pair: of the same round or article. */
const ratioOf = (times: Times, one: Contestant, other: Contestant): number =>
  median(times[one].map((time, pair) => time / (times[other][pair] ?? Number.NaN)))

/** `before`: how many times the floor it took until the models were laid out for speed, on a quiet machine (2026-11-25). */
const report = (title: string, times: Times, before: number): void => {
  console.log(`\n${title}`)
  const names = Object.keys(labels) as Contestant[]
  printTable([
    ['', 'least', 'median', 'p95'],
    ...names.map((name) => [
      labels[name],
      ...[Math.min(...times[name]), median(times[name]), quantile(times[name], 0.95)].map((time) => milliseconds(time)),
    ]),
  ])
  const [toFloor, toPeer] = [ratioOf(times, 'dateline', 'floor'), ratioOf(times, 'peer', 'dateline')]
  console.log(`  ${verdict(`${toFloor.toFixed(1)} times the floor, ${before} before`, 'at most 6', toFloor <= 6)}`)
  console.log(`  ${verdict(`${toPeer.toFixed(1)} times faster than the peer`, 'at least 3', toPeer >= 3)}`)
}

/** Characters of "an article" where its time must be at most 12 ms. */
const size = { least: 4000, most: 5000 }

/**
 * How long an article takes in a warm process, beside a bare tokenizer and tagger (the floor) and a library of like aims (the peer). Time is
 * that of the processor, and ratios are of pairs measured one after the other, so that a busy machine does not blur them.
 */
export const speed = (): void => {
  report('The client’s article, 60 rounds, ms of the processor', inTurns(contestants(clientArticle), 60, 20), 9.4)

  const articles = longerArticles()
  if (articles.length === 0) {
    console.log('\nThe longer articles are not beside this project: left out.')
    return
  }
  const each = articles.map((article) => ({ article, times: inTurns(contestants(article), 4) }))
  const first = median(each.map(({ times }) => times.dateline[0] ?? Number.NaN))
  const least = (name: Contestant) => each.map(({ times }) => Math.min(...times[name].slice(1)))
  report(
    `${articles.length} longer articles, each the least of 3 rounds`,
    { dateline: least('dateline'), floor: least('floor'), peer: least('peer') },
    7.3,
  )
  const sized = each.filter(({ article: { text } }) => text.length >= size.least && text.length <= size.most)
  const p50 = median(sized.map(({ times }) => Math.min(...times.dateline.slice(1))))
  console.log(
    `  ${verdict(`${milliseconds(p50)} for an article of ${size.least} to ${size.most} characters (${sized.length})`, 'at most 12 ms', p50 <= 12)}`,
  )
  console.log(`  ${milliseconds(first)} for an article that was never read before (median of all)`)
}
