import { clean } from './clean.ts'
import { type Message, text } from './message.ts'

/** What went wrong and what to do next, in a sentence or two, to the asker alone. */
export const errorMessage = (problem: string): Message => ({
  audience: 'asker',
  fallback: clean(problem),
  about: null,
  blocks: [{ type: 'paragraph', line: [text(problem)] }],
})
