import type { DiscordServer } from '../test/fakes/discord-server/discord-server.ts'
import type { Given } from '../test/fakes/discord-server/people.ts'
import type { SlackServer } from '../test/fakes/slack-server/slack-server.ts'

/** A platform's side: one command, and how long it took to be acknowledged, in ms; and how many answers there are by now. */
export interface Side {
  readonly name: string
  readonly command: (name: string, given: Given) => Promise<number>
  readonly answers: () => number
}

export const slackSide = ({ people, workspace, ids }: SlackServer): Side => ({
  name: 'Slack',
  command: async (name, given) => {
    const began = performance.now()
    await people.slash([name, ...Object.values(given)].join(' '))
    return performance.now() - began
  },
  answers: () => workspace.messages.filter(({ user, deleted, text }) => user === ids.self && !deleted && text !== 'Reading …').length,
})

export const discordSide = (server: DiscordServer): Side => {
  const waiting = new Map<string, () => void>()
  const { respond } = server.interactions
  server.interactions.respond = (id, token, response) => {
    // Also one that comes too late, and is refused.
    waiting.get(id)?.()
    waiting.delete(id)
    respond(id, token, response)
  }
  return {
    name: 'Discord',
    command: (name, given) =>
      new Promise((resolve) => {
        const began = performance.now()
        const { id } = server.people.type(name, given)
        waiting.set(id, () => resolve(performance.now() - began))
      }),
    answers: () =>
      server.world.messages.filter(
        ({ author, body }) => author === server.world.bot.id && body && !JSON.stringify(body).includes('Reading'),
      ).length,
  }
}
