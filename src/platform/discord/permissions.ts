import { PermissionFlagsBits, RESTJSONErrorCodes } from 'discord.js'
import type { Finding } from '../../ports/chat.ts'

interface Permission {
  /** As Discord's own settings call it. */
  readonly name: string
  readonly bit: bigint
  readonly where: 'channel' | 'thread' | 'both'
}

/** What Dateline needs to post in a channel, and nothing more. Answers to commands need none of it. */
const needed: readonly Permission[] = [
  { name: 'View Channel', bit: PermissionFlagsBits.ViewChannel, where: 'both' },
  { name: 'Send Messages', bit: PermissionFlagsBits.SendMessages, where: 'channel' },
  { name: 'Send Messages in Threads', bit: PermissionFlagsBits.SendMessagesInThreads, where: 'thread' },
  { name: 'Read Message History', bit: PermissionFlagsBits.ReadMessageHistory, where: 'both' },
]

/** What the details of digests need to stand in a thread; without it they stand in the channel. */
const wanted: readonly Permission[] = [
  { name: 'Create Public Threads', bit: PermissionFlagsBits.CreatePublicThreads, where: 'channel' },
  { name: 'Send Messages in Threads', bit: PermissionFlagsBits.SendMessagesInThreads, where: 'channel' },
]

const howToGrant = 'A server admin can grant it in Channel settings → Permissions.'

const held = (permissions: readonly Permission[], bits: bigint, thread: boolean, fix: string): readonly Finding[] =>
  permissions
    .filter(({ where }) => where === 'both' || (where === 'thread') === thread)
    .map(({ name, bit }) => ({ name, ok: (bits & (bit | PermissionFlagsBits.Administrator)) !== 0n, fix }))

/** Which of the permissions that posting needs the bot has and lacks where it holds `bits`. */
export const findingsOf = (bits: bigint, thread: boolean): readonly Finding[] => held(needed, bits, thread, howToGrant)

/** Which of those that threads of details need. */
export const threadFindingsOf = (bits: bigint, thread: boolean): readonly Finding[] =>
  held(wanted, bits, thread, `Until then the details of a digest stand in the channel. ${howToGrant}`)

/** Names of what is missing where the bot holds `bits`. */
export const missingIn = (bits: bigint, thread: boolean): readonly string[] =>
  findingsOf(bits, thread).flatMap(({ name, ok }) => (ok ? [] : [name]))

/** The permission that an answer of Discord is about, where the bot's permissions are not known here. */
export const missingByCode = (code: number | null): string | null => {
  switch (code) {
    case RESTJSONErrorCodes.MissingAccess:
      return 'View Channel'
    case RESTJSONErrorCodes.MissingPermissions:
      return 'Send Messages'
    case RESTJSONErrorCodes.CannotReplyWithoutPermissionToReadMessageHistory:
      return 'Read Message History'
    default:
      return null
  }
}

/** 'I may not post in #news: the permission "Send Messages" is missing for Dateline. A server admin can …' */
export const missingSentence = (channel: string | null, names: readonly string[]): string => {
  const quoted = names.map((name) => `"${name}"`).join(' and ')
  const missing = names.length === 1 ? `the permission ${quoted} is` : `the permissions ${quoted} are`
  const fix = names.length === 1 ? howToGrant : howToGrant.replace('grant it', 'grant them')
  return `I may not post in ${channel === null ? 'that channel' : `#${channel}`}: ${missing} missing for Dateline. ${fix}`
}
