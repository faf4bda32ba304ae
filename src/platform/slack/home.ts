import { type Call, type CommandName, commands } from '../../command/catalogue.ts'
import type { Command } from '../../command/command.ts'
import type { Reading } from '../../command/read-options.ts'
import { fit as parted } from '../../message/fit.ts'
import type { Message } from '../../message/message.ts'
import { sentenceMessage } from '../../message/sentence-message.ts'
import type { Desk, Place } from '../../ports/chat.ts'
import { fitsSlack, toBlockKit } from './block-kit.ts'
import { homeView, type StatusThere } from './home-view.ts'
import type { MayLook } from './may-look.ts'
import type { Standing } from './standing.ts'
import type { Workspaces } from './workspaces.ts'

const declared: Readonly<Record<CommandName, Command>> = commands

interface HomeNeeds {
  readonly desk: Desk
  readonly workspaces: Workspaces
  readonly standingOf: Standing
  readonly mayLook: MayLook
  /** Channels of a workspace that have something to tell of, by id. */
  readonly channels: (team: string) => Promise<readonly string[]>
}

/** A person's Home tab. Both reject with what went wrong; nobody is waiting. */
export interface Home {
  show(team: string, user: string): Promise<void>
  /** A button on it: done as if it had been typed in that channel, and answered in the person's direct messages; then the tab is shown anew. */
  press(reading: Reading, team: string, channel: string, user: string): Promise<void>
}

const placeOf = (team: string, channel: string): Place => ({ platform: 'slack', workspace: team, channel, thread: null })

/** More than a Home tab holds. */
const mostChannels = 30

export const createHome = ({ desk, workspaces, standingOf, mayLook, channels }: HomeNeeds): Home => {
  /** What a command answers there, as that person would be told. */
  const answerTo = async (call: Call, team: string, channel: string, user: string): Promise<Message | null> => {
    let answer: Message | null = null
    const standing = declared[call.command].changes ? await standingOf(team, channel, user) : { zone: null, manages: null }
    const finish = async (message: Message) => {
      answer = message
      return null
    }
    const invocation = { ...call, place: placeOf(team, channel), asker: { id: user, ...standing }, replyTo: null }
    await desk.handle(invocation, { working: async () => {}, finish })
    return answer
  }

  const statusOf = async (team: string, channel: string, user: string): Promise<readonly StatusThere[]> => {
    const message = await answerTo({ command: 'status', options: {} }, team, channel, user)
    return message ? [{ channel, message }] : []
  }

  const show = async (team: string, user: string): Promise<void> => {
    const all = await channels(team)
    const seen = await Promise.all(all.map((channel) => mayLook(team, channel, user)))
    const visible = all.filter((_, i) => seen[i])
    const shown: StatusThere[] = []
    for (const channel of visible.slice(0, mostChannels)) shown.push(...(await statusOf(team, channel, user)))
    await workspaces.of(team).publishHome(user, homeView(shown, all.length - visible.length, visible.length - shown.length))
  }

  const tell = async (message: Message, team: string, user: string): Promise<void> => {
    for (const part of parted(message, fitsSlack).map(toBlockKit))
      await workspaces.of(team).post({ channel: user, thread: null }, part, { again: 'undone' })
  }

  return {
    show,
    press: async (reading, team, channel, user) => {
      // Who has left the channel since the tab was shown is told nothing of it.
      const may = 'call' in reading && (await mayLook(team, channel, user))
      const problem = 'problem' in reading ? reading.problem : 'You are not in that channel any more.'
      const answer = may ? await answerTo(reading.call, team, channel, user) : sentenceMessage(problem)
      if (answer) await tell(answer, team, user)
      await show(team, user)
    },
  }
}
