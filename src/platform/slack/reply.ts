import { PlatformError } from '../../errors.ts'
import { fit as parted } from '../../message/fit.ts'
import { type Message, small } from '../../message/message.ts'
import { sentenceMessage } from '../../message/sentence-message.ts'
import type { Posted, Reply } from '../../ports/chat.ts'
import type { Log } from '../../ports/log.ts'
import { type Encoded, fitsSlack, toBlockKit } from './block-kit.ts'
import type { ResponseUrl } from './response-url.ts'
import { certainlyNotDone } from './slack-error.ts'
import type { Target, WebApi } from './web-api.ts'

/** Where a call came from, and the ways back. */
export interface Origin {
  readonly target: Target
  readonly asker: string
  readonly response: ResponseUrl | null
  /** The press was on a message that only the asker sees: its next page takes its place. */
  readonly replaces: boolean
  /** Whether the answer is for all, if all goes well: then work is announced to all. */
  readonly forAll: boolean
}

interface ReplyNeeds {
  readonly api: WebApi
  readonly log: Log
  /** Whether this is the first time that a channel refuses us: its people are told once what to grant. */
  readonly firstRefusal: (channel: string) => boolean
}

const isDirect = ({ channel }: Target): boolean => channel.startsWith('D')

/** Slack did not let us post there; the way that came with the command may still be open. */
const shutOut = (error: unknown): error is PlatformError =>
  error instanceof PlatformError && (error.reason === 'unknown-channel' || error.reason === 'unauthorized')

const whatWentWrong = (error: PlatformError): string =>
  certainlyNotDone(error) ? error.message : 'Slack did not tell me whether my answer arrived. If you do not see it, please ask again.'

const noteOf = (words: string): Encoded =>
  toBlockKit({ audience: 'everyone', fallback: words, about: null, blocks: [{ type: 'note', line: [small(words)] }] })

/**
 * The way back to who asked. An answer for all is a message of our own, so that its thread is ours and work can be announced and then edited; where
 * we may not post it goes by the response_url, and the asker is told what to grant. An answer to the asker alone goes by the response_url while it
 * lives, then as an ephemeral message; in the last resort, to their direct messages.
 */
export const createReply = (origin: Origin, { api, log, firstRefusal }: ReplyNeeds): Reply => {
  const { target, asker, response } = origin
  const direct = isDirect(target)
  let announced: Posted | null = null
  let refusal: PlatformError | null = null
  let replaces = origin.replaces

  const respond = async (message: Encoded, to: 'ephemeral' | 'in_channel'): Promise<boolean> => {
    if (!response?.alive()) return false
    const thread = target.thread === null ? {} : { thread_ts: target.thread }
    await response.send({
      ...message,
      response_type: to,
      replace_original: replaces && to === 'ephemeral',
      ...thread,
      unfurl_links: false,
      unfurl_media: false,
    })
    replaces = false
    return true
  }

  const tellAsker = async (message: Encoded): Promise<null> => {
    if (await respond(message, 'ephemeral')) return null
    try {
      await api.whisper(target, asker, message)
    } catch (error) {
      if (!shutOut(error)) throw error
      await api.post({ channel: asker, thread: null }, message, { again: 'undone' })
    }
    return null
  }

  const tellAll = async (message: Encoded, thread: string | null): Promise<Posted | null> => {
    try {
      if (refusal) throw refusal
      return await api.post({ ...target, thread }, message, { again: 'undone' })
    } catch (error) {
      if (!shutOut(error)) throw error
      refusal = error
      return (await respond(message, 'in_channel')) ? null : tellAsker(message)
    }
  }

  /** Puts the answer in the announcement's place; a fresh one where somebody has deleted that. */
  const replaceAnnouncement = async (note: Posted, message: Encoded): Promise<Posted | null> => {
    try {
      await api.edit(target.channel, note.id, message)
      return note
    } catch (error) {
      if (!(error instanceof PlatformError) || error.reason !== 'rejected') throw error
      return tellAll(message, target.thread)
    }
  }

  const withdrawAnnouncement = async (): Promise<void> => {
    if (announced) await api.remove(target.channel, announced.id).catch(() => undefined)
    announced = null
  }

  const deliver = async (message: Message): Promise<Posted | null> => {
    const [first, ...rest] = parted(message, fitsSlack).map(toBlockKit)
    if (first === undefined) return null
    if (message.audience === 'asker' && !direct) {
      for (const part of [first, ...rest]) await tellAsker(part)
      await withdrawAnnouncement()
      return null
    }
    const posted = announced ? await replaceAnnouncement(announced, first) : await tellAll(first, target.thread)
    announced = null
    // What does not fit in one message goes on in its thread.
    for (const part of rest) await tellAll(part, target.thread ?? posted?.id ?? null)
    return posted
  }

  return {
    working: async (words) => {
      try {
        if (announced) await api.edit(target.channel, announced.id, noteOf(words))
        else if (origin.forAll || direct) announced = await api.post(target, noteOf(words), { again: 'never' })
      } catch (error) {
        log.info({ reason: error instanceof PlatformError ? error.reason : null }, 'slack: work could not be announced')
        if (!shutOut(error)) return
        refusal = error
        await respond(noteOf(words), 'ephemeral').catch(() => false)
      }
    },
    finish: async (message) => {
      try {
        const posted = await deliver(message)
        if (refusal && firstRefusal(target.channel)) await tellAsker(toBlockKit(sentenceMessage(refusal.message))).catch(() => null)
        return posted
      } catch (error) {
        await withdrawAnnouncement()
        if (error instanceof PlatformError) await tellAsker(toBlockKit(sentenceMessage(whatWentWrong(error)))).catch(() => null)
        throw error
      }
    },
  }
}
