import { clean } from './clean.ts'
import { type Message, text } from './message.ts'

/** A sentence or two: what went wrong and what to do next, that something was done, an alarm. To the asker alone, if nothing else is said. */
export const sentenceMessage = (sentence: string, audience: Message['audience'] = 'asker'): Message => ({
  audience,
  fallback: clean(sentence),
  about: null,
  blocks: [{ type: 'paragraph', line: [text(sentence)] }],
})
