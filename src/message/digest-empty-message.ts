import { type Message, small } from './message.ts'
import { sentenceMessage } from './sentence-message.ts'

/** What a digest says that has nothing to say. `due` is in words: "Monday 14 July 2025, 08:00 London". */
export const digestEmptyMessage = (due: string): Message => sentenceMessage(`Nothing new since the last digest. ${due}`, 'everyone')

/** A digest with a line that says it comes later than it was due. */
export const withLateNote = (message: Message, due: string): Message => ({
  ...message,
  blocks: [...message.blocks, { type: 'note', line: [small(`Late: it was due on ${due}.`)] }],
})
