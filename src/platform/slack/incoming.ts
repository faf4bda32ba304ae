import { type Call, type CommandName, commands } from '../../command/catalogue.ts'
import type { Command } from '../../command/command.ts'
import type { Reading } from '../../command/read-options.ts'
import { sentenceMessage } from '../../message/sentence-message.ts'
import type { Desk } from '../../ports/chat.ts'
import type { Clock } from '../../ports/clock.ts'
import type { Log } from '../../ports/log.ts'
import type { HeardStore } from '../../ports/workspaces.ts'
import { createOnce } from './once.ts'
import type { Wait } from './patient.ts'
import { createReply } from './reply.ts'
import { createResponseUrl } from './response-url.ts'
import type { Standing } from './standing.ts'
import type { Workspaces } from './workspaces.ts'

const declared: Readonly<Record<CommandName, Command>> = commands

/** Something that came in from Slack, whichever way, as far as it is the same for all ways. */
export interface Arrival {
  readonly team: string
  readonly channel: string
  /** Where the answer goes: a thread's first message, or null for the channel itself. */
  readonly thread: string | null
  readonly asker: string
  readonly replyTo: string | null
  /** Null for messages: Slack gives none with them. */
  readonly response: { readonly url: string; readonly openedAt: number } | null
  readonly replaces: boolean
}

export interface IncomingNeeds {
  readonly desk: Desk
  readonly workspaces: Workspaces
  /** Tells copies of the program what was heard by another; nobody does where it is null. */
  readonly heard: HeardStore | null
  /** Asked for commands that change something, and after the acknowledgement. */
  readonly standingOf: Standing
  readonly clock: Clock
  readonly log: Log
  readonly wait: Wait
}

/** Takes what comes in to the desk, each thing once, and knows what is still running. */
export interface Incoming {
  /** Then nothing is acknowledged: Slack hands it to another process, or tells the person. */
  isStopping(): boolean
  /** Whether this came for the first time. What comes again is acknowledged, and that is all. */
  isFirst(key: string): boolean
  /** The same, whichever copy of the program it was delivered to before: events are delivered again, perhaps to another. */
  isFirstAnywhere(key: string): Promise<boolean>
  /** A reading that is a mistake is told to the asker alone. */
  answer(reading: Reading, arrival: Arrival): void
  /** Work that `stop` waits for; a failure is logged. */
  run(work: Promise<unknown>): void
  stop(): Promise<void>
}

export const createIncoming = ({ desk, workspaces, heard, standingOf, clock, log, wait }: IncomingNeeds): Incoming => {
  const isFirst = createOnce(10_000)
  const firstRefusal = createOnce(1_000)
  const running = new Set<Promise<unknown>>()
  let stopping = false

  const run = (work: Promise<unknown>): void => {
    const watched = work
      .catch((error: unknown) => log.error({ err: error }, 'slack: something that came in could not be answered'))
      .finally(() => running.delete(watched))
    running.add(watched)
  }

  const replyFor = (arrival: Arrival, call: Call | null) => {
    const { team, channel, thread, asker, response, replaces } = arrival
    const way = response && createResponseUrl(response.url, response.openedAt, { clock, wait })
    const forAll = call !== null && commands[call.command].audience === 'everyone'
    return createReply(
      { target: { channel, thread }, asker, response: way, replaces, forAll },
      { api: workspaces.of(team), log, firstRefusal },
    )
  }

  return {
    isStopping: () => stopping,
    isFirst,
    isFirstAnywhere: async (key) => {
      if (!isFirst(key)) return false
      if (heard === null) return true
      return heard.first(`slack ${key}`, clock.now()).catch((error: unknown) => {
        // Better answered twice than not at all.
        log.warn({ err: error }, 'slack: nobody can tell whether this was heard before')
        return true
      })
    },
    run,
    answer: (reading, arrival) => {
      if ('problem' in reading) {
        run(replyFor(arrival, null).finish(sentenceMessage(reading.problem)))
        return
      }
      const { team, channel, thread, asker, replyTo } = arrival
      const { call } = reading
      const place = { platform: 'slack', workspace: team, channel, thread } as const
      const ask = async () => {
        const standing = declared[call.command].changes ? await standingOf(team, channel, asker) : { zone: null, manages: null }
        await desk.handle({ ...call, place, asker: { id: asker, ...standing }, replyTo }, replyFor(arrival, call))
      }
      run(ask())
    },
    stop: async () => {
      stopping = true
      while (running.size > 0) await Promise.all(running)
    },
  }
}
