import type { GatewayMessageCreateDispatchData } from 'discord.js'
import { readLine } from '../../command/read-line.ts'
import { sentenceMessage } from '../../message/sentence-message.ts'
import type { Work } from './answer-interaction.ts'
import { createMessageReply } from './message-reply.ts'
import { readMessage } from './read-message.ts'
import { permissionsIn, standingOf } from './standing.ts'

const unheard =
  'Discord does not tell me what you wrote, for that was a reply to an answer of a command. Mention me in it, or type /brief ask and your question.'

/** Answers a mention, a reply to the bot or a direct message; all else is left alone. PlatformError where Discord does not take the answer. */
export const answerMessage = async (work: Work, raw: GatewayMessageCreateDispatchData): Promise<void> => {
  const message = work.client.user ? readMessage(raw, work.client.user.id) : null
  if (message === null || work.isStopping() || !work.isFirst(message.id)) return
  const { place, line, replyTo } = message
  const asker = { ...message.asker, ...standingOf(raw.guild_id === undefined ? null : permissionsIn(work.client, raw)) }
  const reply = createMessageReply({ ...work, message })
  const reading = line === null ? { problem: unheard } : readLine(line)
  if ('problem' in reading) await reply.finish(sentenceMessage(reading.problem))
  else await work.desk.handle({ ...reading.call, place, asker, replyTo }, reply)
}
