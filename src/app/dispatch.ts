import { type CommandName, commands, slash } from '../command/catalogue.ts'
import type { Command } from '../command/command.ts'
import { PlatformError, SourceError, StoreError, UsageError } from '../errors.ts'
import type { Message } from '../message/message.ts'
import { sentenceMessage } from '../message/sentence-message.ts'
import type { Desk, Invocation, Place, Posted } from '../ports/chat.ts'
import type { Log } from '../ports/log.ts'
import { audited } from './audited.ts'
import { choicesOf } from './choices.ts'
import type { Asked } from './handler.ts'
import { handlers } from './handlers.ts'
import type { Outside } from './outside.ts'

const declared: Readonly<Record<CommandName, Command>> = commands

const whoMay = 'That is for those who manage this channel.'

const run = async (invocation: Invocation, asked: Asked, outside: Outside): Promise<Message> => {
  const { command, asker } = invocation
  if (declared[command].changes && asker.manages !== true)
    throw new UsageError(`${asker.refusal ?? whoMay} /${slash.name} help tells what everybody may do.`)
  // The call pairs a command with that command's own options; `handlers` has one handler for each.
  const handler = handlers[invocation.command] as (options: Invocation['options'], asked: Asked, outside: Outside) => Promise<Message>
  const answer = () => handler(invocation.options, asked, outside)
  return declared[command].changes ? audited(invocation, answer, outside) : answer()
}

const storeAway = 'The news store is away for the moment. Nothing is lost; please try again in a minute.'

const storeBroken = 'My news store does not work. Whoever runs me finds the reason in the log.'

/** What a person reads of an error: their own mistakes in full, ours in one sentence, with the rest in the log. */
const toMessage = (error: unknown, command: string, log: Log): Message => {
  if (error instanceof UsageError || error instanceof SourceError) return sentenceMessage(error.message)
  log.error({ err: error, command }, 'a command failed')
  if (error instanceof StoreError) return sentenceMessage(error.retryable ? storeAway : storeBroken)
  if (error instanceof PlatformError) return sentenceMessage('The chat platform did not let me do that. Please try again in a minute.')
  return sentenceMessage('Something went wrong on my side, and it is logged. Please try again.')
}

/** The app as platforms see it: every invocation is answered once, whatever happens. */
export const createDesk = (outside: Outside): Desk => {
  const { shown, clock, log } = outside

  const remember = async (place: Place, message: Message, posted: Posted | null): Promise<void> => {
    // What only the asker sees does not become "the channel's latest" for everyone else.
    if (posted === null || message.about === null || message.audience !== 'everyone') return
    await shown.record({ place, message: posted.id, briefing: message.about, at: clock.now() })
  }

  return {
    handle: async (invocation, reply) => {
      const { place, asker, replyTo, command } = invocation
      try {
        const working = (note: string) => reply.working(note)
        const message = await run(invocation, { place, asker, replyTo, working }, outside).catch((error) => toMessage(error, command, log))
        await remember(place, message, await reply.finish(message))
      } catch (error) {
        log.error({ err: error, command, platform: place.platform }, 'an answer could not be delivered or remembered')
      }
    },
    complete: async (place, typed, what) => {
      try {
        return await choicesOf(what, { ...place, thread: null }, typed, outside)
      } catch (error) {
        log.warn({ err: error, platform: place.platform }, 'no choices while typing')
        return []
      }
    },
  }
}
