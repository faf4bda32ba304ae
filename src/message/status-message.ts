import { clean } from './clean.ts'
import { type Button, type Field, type Line, type Message, small, strong, text } from './message.ts'
import { moment } from './moment.ts'

/** What a channel may expect, and what goes wrong. Times are ms UTC. */
export interface ChannelStatus {
  readonly feeds: readonly { readonly name: string; readonly lastGoodAt: number | null; readonly problem: string | null }[]
  /** `nextAt` is null where it is paused, or never due again; `problem` is why it is paused. */
  readonly digests: readonly {
    readonly id: string
    readonly words: string
    readonly nextAt: number | null
    readonly problem: string | null
  }[]
  /** Due and not posted yet. */
  readonly waiting: number
  /** The last that could not be posted, the latest first. */
  readonly failed: readonly { readonly at: number; readonly reason: string }[]
}

const trouble = (words: string): Line => [small(`⚠ ${clean(words)}`)]

const field = (label: string, lines: readonly Line[], none: string): Field => ({ label, lines: lines.length > 0 ? lines : [[text(none)]] })

/** Lines of one field; what is more is counted. */
const most = 15

const some = <T>(all: readonly T[], toLines: (one: T) => readonly Line[], what: string): readonly Line[] => [
  ...all.slice(0, most).flatMap(toLines),
  ...(all.length > most ? [[small(`and ${all.length - most} more ${what}`)]] : []),
]

/** Digests that have buttons: more would be more buttons than words. */
const mostWithButtons = 4

/** To see what a digest would say now, and to stop or start it. */
const buttonsOf = (digests: ChannelStatus['digests']): readonly Button[] => {
  const named = digests.slice(0, mostWithButtons)
  return named.flatMap(({ id, problem }): Button[] => {
    const which = named.length === 1 ? '' : ` ${id}`
    const turn = problem === null ? 'digest pause' : 'digest resume'
    return [
      { label: `Preview${which}`, call: { command: 'digest preview', options: { digest: id } }, style: 'plain' },
      { label: `${problem === null ? 'Pause' : 'Resume'}${which}`, call: { command: turn, options: { digest: id } }, style: 'plain' },
    ]
  })
}

/** `/brief status`: feeds, digests and when the next comes, what waits and what failed. */
export const statusMessage = ({ feeds, digests, waiting, failed }: ChannelStatus): Message => {
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
  const buttons = buttonsOf(digests)
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
      ...(buttons.length > 0 ? [{ type: 'buttons', buttons } as const] : []),
    ],
  }
}
