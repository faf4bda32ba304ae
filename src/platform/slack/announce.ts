import { isUnconfirmed, partlyDone } from '../../errors.ts'
import { fit as parted } from '../../message/fit.ts'
import type { Message } from '../../message/message.ts'
import type { Place, Post, Posted } from '../../ports/chat.ts'
import type { Clock } from '../../ports/clock.ts'
import { fitsSlack, toBlockKit } from './block-kit.ts'
import { type Found, lookUp } from './look-up.ts'
import type { Pace } from './pace.ts'
import { createPostOnce, type Once } from './post-once.ts'
import type { Target, WebApi } from './web-api.ts'

const partsOf = (message: Message) => parted(message, fitsSlack).map(toBlockKit)

/** The same look for all parts of one attempt; only where it is needed. */
const once = <T>(ask: () => Promise<T>): (() => Promise<T>) => {
  let asked: Promise<T> | null = null
  return () => {
    asked ??= ask()
    return asked
  }
}

/**
 * Posts unasked: the first part in the place, all others and the details in its thread, each once. Slack takes no key that it would hold to, so the name
 * of each part goes along as metadata, and `again` looks it up. What this process knows of its own posts needs no look. `pace` gives each part its turn.
 */
export const createAnnounce = (clock: Clock, pace: Pace) => {
  const postOnce: Once = createPostOnce()

  const announceIn = (api: WebApi, again: boolean, target: Target, turn: () => Promise<void>, held: () => boolean) => {
    const look = once((): Promise<Found> => lookUp(api, target, clock))
    /** Where nothing may be read, an error of Slack's is taken at its word. */
    const there = async (name: string): Promise<string | null> => {
      try {
        return (await lookUp(api, target, clock)).get(name) ?? null
      } catch (error) {
        if (isUnconfirmed(error)) return null
        throw error
      }
    }
    return (part: ReturnType<typeof toBlockKit>, name: string): Promise<Posted> =>
      postOnce(name, {
        post: async () => {
          await turn()
          return api.announce(target, part, name, held, () => there(name))
        },
        look: again ? async () => (await look()).get(name) ?? null : null,
      })
  }

  return async (
    api: WebApi,
    { workspace, channel, thread }: Place,
    { message, details, key, again, held = () => true }: Post,
  ): Promise<Posted> => {
    const [first, ...rest] = partsOf(message)
    if (!first) throw new RangeError('a message without a word')
    const others = [
      ...rest.map((part, i) => [part, `${key} ${i + 2}`] as const),
      ...details.flatMap(partsOf).map((part, i) => [part, `${key} detail ${i + 1}`] as const),
    ]
    // At the first attempt what was not begun has certainly not happened; later somebody else may have begun it.
    const stopAt = (from: number) => (error: unknown) => {
      if (!again) postOnce.notDone(others.slice(from).map(([, name]) => name))
      throw from === 0 ? error : partlyDone(error)
    }
    const turn = () => pace(workspace ?? '', channel)
    const posted = await announceIn(api, again, { channel, thread }, turn, held)(first, key).catch(stopAt(0))
    const inThread = announceIn(api, again, { channel, thread: thread ?? posted.id }, turn, held)
    for (const [i, [part, name]] of others.entries()) await inThread(part, name).catch(stopAt(i + 1))
    return posted
  }
}
