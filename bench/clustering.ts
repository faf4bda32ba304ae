import { existsSync, readFileSync } from 'node:fs'
import { readArticle } from '../src/answer/read-article.ts'
import { findStories } from '../src/briefing/story.ts'
import type { StoryArticle } from '../src/briefing/story-article.ts'
import { median, milliseconds, printTable, timeOf, verdict } from './measure.ts'

/** News documents with the event each is of (ECB+). To measure on only: nothing of it is in the program, and none of it is printed. */
const data = new URL('../../shared/data/clustering/ecbplus_clusters.jsonl', import.meta.url)

interface Labelled {
  readonly article: StoryArticle
  readonly event: string
  readonly topic: string
}

/** The corpus has its words apart; this is how newsrooms set them. Its lines with addresses are left out: an article's text does not hold its own. */
const asNews = (sentences: readonly string[]): string =>
  sentences
    .filter((sentence) => !/^\s*http/i.test(sentence))
    .map((sentence) =>
      sentence
        .replace(/`` ?| ?''/g, '"')
        .replace(/ (n't|'s|'re|'ve|'ll|'m|'d|')(?= |$)/g, '$1')
        .replace(/ ([.,;:!?)])/g, '$1')
        .replace(/\( /g, '(')
        .replace(/ - /g, '-'),
    )
    .join('\n\n')

const read = (): readonly Labelled[] =>
  readFileSync(data, 'utf8')
    .trim()
    .split('\n')
    .flatMap((line): Labelled[] => {
      const row = JSON.parse(line) as { id: string; topic: string; event_cluster: string; sentences: string[] }
      const text = asNews(row.sentences)
      const result = readArticle({ id: row.id, text })
      if ('problem' in result) return []
      const article = { key: row.id, text, ...result.briefed, feed: null, seenAt: 0 }
      return [{ article, event: row.event_cluster, topic: row.topic }]
    })

interface Score {
  readonly precision: number
  readonly recall: number
  readonly f: number
}

/** B-cubed (Bagga and Baldwin 1998): for each article the share of its story that is of its event, and of its event that is in its story. */
const score = (labelled: readonly Labelled[]): Score => {
  const eventOf = new Map(labelled.map(({ article, event }) => [article.key, event]))
  const sizes = new Map<string, number>()
  for (const { event } of labelled) sizes.set(event, (sizes.get(event) ?? 0) + 1)
  let precision = 0
  let recall = 0
  for (const { articles } of findStories(labelled.map(({ article }) => article))) {
    for (const { key } of articles) {
      const event = eventOf.get(key) ?? ''
      const same = articles.filter((other) => eventOf.get(other.key) === event).length
      precision += same / articles.length / labelled.length
      recall += same / (sizes.get(event) ?? 1) / labelled.length
    }
  }
  return { precision, recall, f: (2 * precision * recall) / (precision + recall) }
}

const percent = (share: number): string => (100 * share).toFixed(1)

/** Each event in parts of at most `size` articles, and events shuffled into batches like a morning's: always the same. */
const batches = (labelled: readonly Labelled[], size: number): readonly (readonly Labelled[])[] => {
  const shuffled = labelled.map((one, i) => ({ one, place: (i * 2_654_435_761) % 4_294_967_296 })).sort((a, b) => a.place - b.place)
  return Array.from({ length: Math.ceil(shuffled.length / size) }, (_, i) => shuffled.slice(i * size, (i + 1) * size).map(({ one }) => one))
}

/** How well articles are told apart by event: all at once, by halves of the topics, in small batches; and how the time grows. */
export const clustering = (): void => {
  console.log('\nClustering: articles of one event as one story, B³ on ECB+')
  if (!existsSync(data)) {
    console.log('  left out: ../shared/data/clustering is not there')
    return
  }
  const all = read()
  const row = (name: string, { precision, recall, f }: Score): string[] => [name, percent(precision), percent(recall), percent(f)]
  const whole = score(all)
  const half = (odd: number): readonly Labelled[] => all.filter(({ topic }) => Number(topic) % 2 === odd)
  const timed = [0.25, 0.5, 1].map((part) => all.slice(0, Math.round(part * all.length)).map(({ article }) => article))
  const times = timed.map((articles) => median([1, 2, 3].map(() => timeOf(() => findStories(articles)))))
  const small = batches(all, 40).map(score)
  const mean = (of: (score: Score) => number): number => small.reduce((sum, each) => sum + of(each), 0) / small.length
  printTable([
    ['', 'P', 'R', 'F'],
    row(`all ${all.length} articles`, whole),
    row('topics of even number', score(half(0))),
    row('topics of odd number', score(half(1))),
    row('batches of 40, mean', { precision: mean((s) => s.precision), recall: mean((s) => s.recall), f: mean((s) => s.f) }),
  ])
  console.log(`  time of ${timed.map(({ length }, i) => `${length} articles ${milliseconds(times[i] ?? Number.NaN)}`).join(', ')}`)
  console.log(`  ${verdict(`F ${percent(whole.f)}`, 'at least 92', whole.f >= 0.92)}`)
}
