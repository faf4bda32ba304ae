import { shorten } from '../../message/shorten.ts'

const entities: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;' }

/** For text objects: the three characters that Slack reads as control characters (docs.slack.dev/messaging/formatting-message-text). */
export const escapeText = (words: string): string => words.replace(/[&<>]/g, (character) => entities[character] ?? character)

/** Escaped, and then no longer than `max`: cut between words, never within an entity. */
export const escapeWithin = (words: string, max: number): string => {
  for (let room = max; ; ) {
    const escaped = escapeText(shorten(words, room))
    if (escaped.length <= max) return escaped
    room = Math.min(room - 1, Math.floor((room * max) / escaped.length))
  }
}
