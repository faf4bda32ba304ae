import type { Desk } from '../ports/chat.ts'

/** Gives a turn of the event loop to one who waits, and the next turn to the next. */
const createTurns = (): (() => Promise<void>) => {
  const waiting: (() => void)[] = []
  const next = (): void => {
    waiting.shift()?.()
    if (waiting.length > 0) setImmediate(next)
  }
  return () =>
    new Promise((resolve) => {
      waiting.push(resolve)
      if (waiting.length === 1) setImmediate(next)
    })
}

/**
 * The desk, one piece of work a turn of the event loop. Two hundred commands that come at once would else be worked on all in one turn, for neither
 * SQLite nor an answer waits for anything, and what comes meanwhile would not even be acknowledged.
 */
export const inTurns = (desk: Desk): Desk => {
  const turn = createTurns()
  return {
    handle: async (invocation, reply) => {
      await turn()
      return desk.handle(invocation, {
        working: (note) => reply.working(note),
        finish: async (message) => {
          await turn()
          return reply.finish(message)
        },
      })
    },
    complete: async (...of) => {
      await turn()
      return desk.complete(...of)
    },
  }
}
