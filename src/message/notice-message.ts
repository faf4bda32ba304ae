import { clean } from './clean.ts'
import { type Message, small, text } from './message.ts'

/** A sentence of the bot's own, unasked: a digest was paused, an alarm. */
export const noticeMessage = (sentence: string): Message => ({
  audience: 'everyone',
  fallback: clean(sentence),
  about: null,
  blocks: [{ type: 'paragraph', line: [text(sentence)] }],
})

/** What a digest says that has nothing to say. `due` is in words: "Monday 14 July 2025, 08:00 London". */
export const digestEmptyMessage = (due: string): Message => noticeMessage(`Nothing new since the last digest. ${due}`)

/** A digest with a line that says it comes later than it was due. */
export const withLateNote = (message: Message, due: string): Message => ({
  ...message,
  blocks: [...message.blocks, { type: 'note', line: [small(`Late: it was due on ${due}.`)] }],
})
