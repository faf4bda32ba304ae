import type { Desk, Reply } from '../ports/chat.ts'
import type { Clock } from '../ports/clock.ts'
import type { Log } from '../ports/log.ts'

/** Tells the log of every command: when it was taken and how long it took, under an id that every line about it has. Ids and counts only, no word of what was asked. */
export const loggedDesk = (
  desk: Desk,
  { log, clock, newId }: { readonly log: Log; readonly clock: Clock; readonly newId: () => string },
): Desk => ({
  handle: async (invocation, reply) => {
    const { command, place } = invocation
    const began = clock.now()
    const fields = { command, platform: place.platform, workspace: place.workspace, channel: place.channel }
    let answered = false
    const finish: Reply['finish'] = async (message) => {
      const posted = await reply.finish(message)
      answered = true
      return posted
    }
    await log.about({ request: newId() }, async () => {
      await desk.handle(invocation, { working: (note) => reply.working(note), finish })
      log.info({ ...fields, ms: clock.now() - began, answered }, 'a command')
    })
  },
  complete: (...of) => desk.complete(...of),
})
