import { clean } from './clean.ts'
import { type Block, type Button, type Field, type Line, type Message, small, strong, text } from './message.ts'

/** A digest as people are told of it. */
export interface DigestLine {
  readonly id: string
  /** "weekdays 08:00 London" */
  readonly when: string
  /** "about Lavrov; 5 stories at most". Empty where nothing is special. */
  readonly what: string
  /** When it comes next, in words: "Monday 14 July 2025, 08:00 London". */
  readonly next: readonly string[]
  /** Why it is paused; null where it runs. */
  readonly paused: string | null
}

const message = (audience: Message['audience'], fallback: string, blocks: readonly Block[]): Message => ({
  audience,
  fallback: clean(fallback),
  about: null,
  blocks,
})

const preview = (id: string): Block => {
  const button: Button = { label: 'Preview', call: { command: 'digest preview', options: { digest: id } }, style: 'plain' }
  return { type: 'buttons', buttons: [button] }
}

const whatLine = ({ what }: DigestLine): readonly Line[] => (what === '' ? [] : [[text(what)]])

const noFeeds: Block = {
  type: 'paragraph',
  line: [text('This channel follows no feed yet, so there is nothing to tell. To follow one: /brief feed add https://news.example.org')],
}

/** The reply to a new digest: what was understood, and the next three times; `feeds` is how many the channel follows. */
export const digestAddedMessage = (digest: DigestLine, { isNew, feeds }: { readonly isNew: boolean; readonly feeds: number }): Message =>
  message(isNew ? 'everyone' : 'asker', `${isNew ? 'A digest' : 'This digest is there already'}: ${digest.when}`, [
    {
      type: 'paragraph',
      line: [text(isNew ? 'This channel gets a digest: ' : 'This channel has that digest already: '), strong(digest.when)],
    },
    {
      type: 'fields',
      fields: [
        ...whatLine(digest).map((line): Field => ({ label: 'What', lines: [line] })),
        digest.paused === null
          ? { label: 'Next', lines: digest.next.map((time): Line => [text(time)]) }
          : { label: 'Paused', lines: [[text(digest.paused)]] },
      ],
    },
    ...(feeds === 0 ? [noFeeds] : []),
    preview(digest.id),
    { type: 'note', line: [small(`Its short name is ${digest.id}. /brief digest pause, remove and history take it.`)] },
  ])

const toField = (digest: DigestLine): Field => ({
  label: digest.id,
  lines: [
    [strong(digest.when)],
    ...whatLine(digest),
    digest.paused === null ? [text(digest.next[0] ? `Next: ${digest.next[0]}` : 'Never comes again.')] : [text(`Paused. ${digest.paused}`)],
  ],
})

/** All digests of a channel. */
export const digestListMessage = (digests: readonly DigestLine[]): Message =>
  digests.length === 0
    ? message('asker', 'No digests here yet', [
        { type: 'paragraph', line: [text('This channel has no digest yet. For example: /brief digest add weekdays 08:00 London')] },
      ])
    : message('asker', `${digests.length} ${digests.length === 1 ? 'digest' : 'digests'} in this channel`, [
        { type: 'heading', text: 'Digests of this channel' },
        { type: 'fields', fields: digests.map(toField) },
      ])

/** What became of the slots of a digest, a line each: "Monday 14 July 2025, 08:00 London", "sent, 12 minutes late". */
export const digestHistoryMessage = (when: string, slots: readonly { readonly due: string; readonly became: string }[]): Message =>
  message('asker', `The last digests: ${when}`, [
    { type: 'heading', text: `Digest ${when}` },
    slots.length === 0
      ? { type: 'paragraph', line: [text('None was due yet.')] }
      : { type: 'fields', fields: [{ label: 'Latest', lines: slots.map(({ due, became }): Line => [text(`${due}: `), strong(became)]) }] },
  ])
