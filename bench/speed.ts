import { execFileSync } from 'node:child_process'
import { join } from 'node:path'
import compromise from 'compromise'
import model from 'wink-eng-lite-web-model'
import winkNlp from 'wink-nlp'
import type { Article } from '../src/document/article.ts'
import { briefArticle } from './brief-article.ts'
import { inTurns, median, milliseconds, printTable, quantile, verdict } from './measure.ts'
import { clientArticle, longerArticles, size } from './texts.ts'

const wink = winkNlp(model)

const contestants = (article: Article) => ({
  dateline: () => briefArticle(article),
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

/** Milliseconds of an article of `size` in a process of its own: see `read-warm.ts`. */
const readWarm = (): { readonly others: number; readonly unread: readonly number[]; readonly again: readonly number[] } =>
  JSON.parse(
    execFileSync(process.execPath, ['--import', 'tsx', join(import.meta.dirname, 'read-warm.ts')], {
      cwd: join(import.meta.dirname, '..'),
      encoding: 'utf8',
    }),
  )

/** What such articles took here until a word's sums stood in one row and patterns were made once (2026-11-25): medians of four runs. */
const before = { unread: '23 ms', again: '22 ms' }

/**
 * How long an article takes in a warm process, beside a bare tokenizer and tagger (the floor) and a library of like aims (the peer). Time is
 * that of the processor, what the engine compiles and collects beside it included, so that a busy machine blurs it less.
 *
 * The ratios are of pairs measured one after the other in this process: the three empty each other's caches, and each article is read four times
 * at once, which is fair among them but is no bot's day. The milliseconds are those of a process that does nothing else (`read-warm.ts`): the
 * promise, at most 12, is about articles that it has never seen; those read again are told beside it.
 */
export const speed = (): void => {
  report('The client’s article, 60 rounds, ms of the processor', inTurns(contestants(clientArticle), 60, 20), 9.4)

  const articles = longerArticles()
  if (articles.length === 0) {
    console.log('\nThe longer articles are not beside this project: left out.')
    return
  }
  const each = articles.map((article) => ({ article, times: inTurns(contestants(article), 4) }))
  const least = (name: Contestant) => each.map(({ times }) => Math.min(...times[name].slice(1)))
  report(
    `${articles.length} longer articles, each the least of 3 rounds`,
    { dateline: least('dateline'), floor: least('floor'), peer: least('peer') },
    7.3,
  )

  const { others, unread, again } = readWarm()
  const p50 = median(unread)
  console.log(`\n${unread.length} articles of ${size.least} to ${size.most} characters, in a process that has read ${others} others`)
  console.log(
    `  ${verdict(`${milliseconds(p50)} at the median for one never read before, ${before.unread} before`, 'at most 12 ms', p50 <= 12)}`,
  )
  console.log(
    `  ${milliseconds(quantile(unread, 0.95))} at p95; ${milliseconds(median(again))} at the median for one read again, ${before.again} before`,
  )
}
