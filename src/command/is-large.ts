import type { Call } from './catalogue.ts'

/** Longer than a question: an article that was pasted. */
const longestQuestion = 300

/** Commands that always open something: an article, a page, a feed, a digest made anew. */
const opening: ReadonlySet<string> = new Set(['article', 'feed add', 'feed test', 'feed import', 'digest preview', 'digest now'])

/** Whether a call asks for work that takes a while (fetching, reading, composing), told before any of it is done: such work is limited and takes turns. */
export const isLarge = (call: Call): boolean => {
  if (call.command !== 'brief') return opening.has(call.command)
  const { text } = call.options
  return text !== null && (text.length > longestQuestion || /^<?https?:\/\/\S+$/i.test(text.trim()) || /\n\s*\n/.test(text))
}
