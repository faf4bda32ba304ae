import { clean } from './clean.ts'
import { type Message, text } from './message.ts'

/** That something was done, in a sentence, to the asker alone. */
export const doneMessage = (sentence: string): Message => ({
  audience: 'asker',
  fallback: clean(sentence),
  about: null,
  blocks: [{ type: 'paragraph', line: [text(sentence)] }],
})
