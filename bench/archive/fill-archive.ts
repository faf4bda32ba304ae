import { archiveTerms } from '../../src/answer/archive-terms.ts'
import type { Briefing } from '../../src/briefing/briefing.ts'
import type { Place } from '../../src/ports/chat.ts'
import type { BulkWriter, Row } from './bulk-writer.ts'
import { feedOf, type MadeArticle, madeArticle, papers, today } from './made-article.ts'
import { thrownFor, zipf } from './people.ts'

const DAY = 86_400_000

/** The channel that has everything: its archive is the one that is asked. */
export const everything: Place = { platform: 'slack', workspace: 'T1', channel: 'C0', thread: null }

/** Channels that have a share of it, the first of them the most. */
const others: readonly Place[] = Array.from({ length: 30 }, (_, i) =>
  i % 3 === 2
    ? { platform: 'discord', workspace: `G${i % 5}`, channel: `D${i}`, thread: null }
    : { platform: 'slack', workspace: `T${1 + (i % 2)}`, channel: `C${i + 1}`, thread: null },
)
const oneOfThem = zipf(others.length, 2)

/** Everything goes to one channel, a quarter of it to another one too. */
const placesOf = (i: number): readonly Place[] => {
  const random = thrownFor(-i - 1)
  const other = random() < 0.25 ? others[oneOfThem(random())] : undefined
  return other ? [everything, other] : [everything]
}

/** The digest of the channel that has everything, for its history. */
export const digest = 'digest-of-everything'

const channelOf = ({ platform, workspace, channel }: Place): readonly string[] => [platform, workspace ?? '', channel]

const delivery = (key: string, kind: string, here: readonly string[], subject: string, at: number, message: string): Row => [
  ...[key, kind, ...here, null, subject, at, at],
  ...['posted', 1, at, null, 0, message, null, at + 60_000],
]

/** What the articles of these numbers have left in the store by the time they are posted. */
const rowsOf = (made: readonly MadeArticle[], from: number): Readonly<Record<string, readonly Row[]>> => {
  const had = made.flatMap((article, i) => placesOf(from + i).map((place) => ({ article, here: channelOf(place) })))
  const terms = had.flatMap(({ article: { key, at, terms }, here }) =>
    terms.map((term) => [...here, term, Math.floor(at / DAY), key] as const),
  )
  // Neighbours in the index come together
  const sorted = terms.map((row) => [`${row[2]} ${row[3]}`, row] as const).sort(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0))
  return {
    articles: made.map(({ key, article, at }) => [key, article, at]),
    briefings: made.map(({ key, briefing, at }) => [key, briefing, at]),
    archive_terms: sorted.map(([, row]) => row),
    arrivals: had.map(({ article: { key, paper, at }, here }) => [...here, key, feedOf(paper), at]),
    shown: had.map(({ article: { key, at }, here }) => [...here, null, `m-${key}`, key, at + 60_000]),
    told: had.filter((_, i) => i % 10 === 0).map(({ article: { key, at }, here }) => [...here, key, `digest:${Math.floor(at / DAY)}`, at]),
    deliveries: had.map(({ article: { key, at }, here }) => delivery(`item:${here.join(':')}:${key}`, 'item', here, key, at, `m-${key}`)),
  }
}

/** Feeds, a daily digest and its two years of slots. */
const settings = (): Readonly<Record<string, readonly Row[]>> => {
  const here = channelOf(everything)
  const timing = JSON.stringify({ words: 'daily 08:00', cron: '0 8 * * *', zone: 'UTC' })
  const options = JSON.stringify({ feeds: null, about: [], most: 5, length: 'short', quiet: null, whenEmpty: 'silent' })
  const slots = Array.from({ length: 730 }, (_, i) => today - i * DAY)
  return {
    feeds: papers.map((paper) => [paper, feedOf(paper), paper, null, null, today, null, 0, null, today, null, null, 0, null]),
    'followers (platform, workspace, channel, feed, post, added_by, added_at)': papers.map((paper) => [
      ...here,
      paper,
      'each',
      'U1',
      today,
    ]),
    subscriptions: [[digest, ...here, null, timing, options, 'same', 'U1', today, today, today, today, null]],
    slots: slots.map((at) => [digest, new Date(at).toISOString().slice(0, 16), at, `digest:${at}`]),
    deliveries: slots.map((at) => delivery(`digest:${at}`, 'digest', here, digest, at, `d${at}`)),
  }
}

const portion = 2_000

/** What is looked up must be as the store itself would have it; which of the words that a briefing is about are the rarest may differ by a few. */
const checkTerms = ({ key, briefing, terms }: MadeArticle): void => {
  const own = archiveTerms(JSON.parse(briefing) as Briefing)
  const other = [...own.filter((term) => !terms.includes(term)), ...terms.filter((term) => !own.includes(term))]
  if (other.length > 6 || other.some((term) => !term.startsWith('c '))) throw new Error(`${key} has other terms: ${other.join(', ')}`)
}

/** Adds the articles of these numbers to stores that have those before; tells of each article. */
export const fillArchives = async (
  writers: readonly BulkWriter[],
  from: number,
  to: number,
  tell: (made: MadeArticle) => void,
): Promise<void> => {
  const began = performance.now()
  const write = (rows: Readonly<Record<string, readonly Row[]>>) => Promise.all(writers.map((writer) => writer.add(rows)))
  if (from === 0) await write(settings())
  let written: Promise<unknown> = Promise.resolve()
  for (let first = from; first < to; first += portion) {
    const made = Array.from({ length: Math.min(portion, to - first) }, (_, i) => madeArticle(first + i))
    for (const one of made) tell(one)
    for (const one of made.slice(0, 5)) checkTerms(one)
    const rows = rowsOf(made, first)
    await written
    written = write(rows)
    if (process.stdout.isTTY) process.stdout.write(`\r  ${first} briefings, ${Math.round((performance.now() - began) / 1000)} s \x1b[K`)
  }
  await written
  if (process.stdout.isTTY) process.stdout.write('\r\x1b[K')
}
