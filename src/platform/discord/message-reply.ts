import { RESTJSONErrorCodes } from 'discord.js'
import { type Message, text } from '../../message/message.ts'
import type { Reply } from '../../ports/chat.ts'
import type { Log } from '../../ports/log.ts'
import type { Delivery } from './delivery.ts'
import type { Calls } from './discord-calls.ts'
import { toDiscord } from './encoder.ts'
import { codeOf } from './errors.ts'
import type { Addressed } from './read-message.ts'

export interface MessageReplyOptions {
  readonly message: Addressed
  readonly calls: Calls
  readonly delivery: Delivery
  readonly log: Log
}

const noteOf = (words: string): Message => ({
  audience: 'everyone',
  fallback: words,
  about: null,
  blocks: [{ type: 'note', line: [text(words)] }],
})

/** The way back to who mentioned the bot, replied to it or wrote to it: a reply under that message. A note of running work becomes the answer. */
export const createMessageReply = ({ message: { id, place, asker }, calls, delivery, log }: MessageReplyOptions): Reply => {
  let noted: Promise<string | null> = Promise.resolve(null)
  const to = { place, asker }

  return {
    working: async (words) => {
      const [body] = toDiscord(noteOf(words))
      if (!body) return
      noted = calls.post(place.channel, body, `note${id}`, id).then(
        (posted) => posted.id,
        (error) => {
          log.warn({ platform: 'discord', message: id, err: error }, 'a note could not be shown')
          return null
        },
      )
      await noted
    },
    finish: async (message) => {
      const bodies = toDiscord(message)
      const note = await noted
      const [first, ...others] = bodies
      if (note === null || !first) return delivery.postOrTell(to, bodies, id, id)
      try {
        await calls.editPost(place.channel, note, first)
      } catch (error) {
        // Somebody has deleted the note meanwhile.
        if (codeOf(error) !== RESTJSONErrorCodes.UnknownMessage) throw error
        return delivery.postOrTell(to, bodies, id, id)
      }
      if (others.length > 0) await delivery.postOrTell(to, others, `${id} more`, null)
      return { id: note }
    },
  }
}
