import { clean } from './clean.ts'
import { type Field, type Line, type Message, small, strong, type TimeRun, text } from './message.ts'

/** What a channel may expect, as it is told; times are ms UTC. */
export interface StatusView {
  readonly feeds: readonly { readonly name: string; readonly lastGoodAt: number | null; readonly problem: string | null }[]
  readonly digests: readonly {
    readonly id: string
    readonly words: string
    readonly nextAt: number | null
    readonly problem: string | null
  }[]
  readonly waiting: number
  readonly failed: readonly { readonly at: number; readonly reason: string }[]
}

/** A moment, in each reader's zone where the platform can; else in UTC. */
export const moment = (at: number): TimeRun => ({
  kind: 'time',
  at,
  shape: 'date-time',
  text: `${new Date(at).toISOString().slice(0, 16).replace('T', ' ')} UTC`,
})

const trouble = (words: string): Line => [small(`⚠ ${clean(words)}`)]

const field = (label: string, lines: readonly Line[], none: string): Field => ({ label, lines: lines.length > 0 ? lines : [[text(none)]] })

/** Lines of one field; what is more is counted. */
const most = 15

const some = <T>(all: readonly T[], toLines: (one: T) => readonly Line[], what: string): readonly Line[] => [
  ...all.slice(0, most).flatMap(toLines),
  ...(all.length > most ? [[small(`and ${all.length - most} more ${what}`)]] : []),
]

/** `/brief status`: feeds, digests and when the next comes, what waits and what failed. */
export const statusMessage = ({ feeds, digests, waiting, failed }: StatusView): Message => {
  const digestLines = some(
    digests,
    ({ id, words, nextAt, problem }) => [
      [
        strong(clean(words)),
        small(` · ${id} · `),
        ...(nextAt === null ? [small(problem ? 'paused' : 'never again')] : [small('next '), moment(nextAt)]),
      ],
      ...(problem ? [trouble(problem)] : []),
    ],
    'digests',
  )
  const feedLines = some(
    feeds,
    ({ name, lastGoodAt, problem }) => [
      [strong(clean(name)), ...(lastGoodAt === null ? [small(' · not read yet')] : [small(' · read '), moment(lastGoodAt)])],
      ...(problem ? [trouble(problem)] : []),
    ],
    'feeds',
  )
  const failedLines: readonly Line[] = failed.map(({ at, reason }) => [moment(at), text(` ${clean(reason)}`)])
  return {
    audience: 'asker',
    fallback: `This channel has ${digests.length} digests and ${feeds.length} feeds`,
    about: null,
    blocks: [
      { type: 'heading', text: 'How things stand in this channel' },
      {
        type: 'fields',
        fields: [
          field('Digests', digestLines, 'none so far'),
          field('Feeds', feedLines, 'none so far'),
          ...(waiting > 0 ? [field('Waiting', [[text(`${waiting} to be posted now`)]], '')] : []),
          field('Not posted', failedLines, 'nothing'),
        ],
      },
    ],
  }
}
