import type { Histogram } from 'prom-client'
import { PlatformError, SourceError } from '../errors.ts'
import type { ChatPlatform, Desk } from '../ports/chat.ts'
import type { Metrics } from './metrics.ts'

// Counting is wrapped around ports where main.ts puts them together; nothing inside knows that it is counted.

/** The desk, its commands counted and timed. */
export const measuredDesk = (desk: Desk, { acks, answers }: Metrics): Desk => ({
  handle: async (invocation, reply) => {
    const { platform } = invocation.place
    acks.inc({ platform, command: invocation.command })
    const done = answers.startTimer({ platform })
    let outcome = 'lost'
    try {
      await desk.handle(invocation, {
        working: (note) => reply.working(note),
        finish: async (message) => {
          const posted = await reply.finish(message)
          outcome = 'answered'
          return posted
        },
      })
    } finally {
      done({ outcome })
    }
  },
  complete: (...of) => desk.complete(...of),
})

/** A platform whose posts are counted by how they end. */
export const measuredPlatform = (platform: ChatPlatform, { posts }: Metrics): ChatPlatform => ({
  name: platform.name,
  start: (desk) => platform.start(desk),
  isConnected: () => platform.isConnected(),
  check: (place) => platform.check(place),
  stop: () => platform.stop(),
  post: async (place, post) => {
    try {
      const posted = await platform.post(place, post)
      posts.inc({ platform: platform.name, outcome: 'posted' })
      return posted
    } catch (error) {
      posts.inc({ platform: platform.name, outcome: error instanceof PlatformError ? error.reason : 'error' })
      throw error
    }
  },
})

/** Something that is asked for and comes or does not, timed: an analysis, a fetch. */
export const measured =
  <A extends readonly unknown[], R>(ask: (...args: A) => Promise<R>, times: Histogram<'outcome'>): ((...args: A) => Promise<R>) =>
  async (...args) => {
    const done = times.startTimer()
    try {
      const result = await ask(...args)
      done({ outcome: 'ok' })
      return result
    } catch (error) {
      done({ outcome: error instanceof SourceError ? 'refused' : 'error' })
      throw error
    }
  }
