import type { Call } from '../../src/command/catalogue.ts'
import type { Block, Message } from '../../src/message/message.ts'
import { text } from '../../src/message/message.ts'
import type { ChatPlatform, Desk, Invocation, Place, Reply } from '../../src/ports/chat.ts'

/** A message as somebody sees it on the platform. */
export interface Seen {
  /** Null where the platform has none for it (what only the asker sees). */
  readonly id: string | null
  /** Its visible words; how they are wrapped or parted into blocks is the platform's. */
  readonly words: string
  readonly to: 'everyone' | 'asker'
  /** The message whose thread it stands in; null at the top of the place. */
  readonly under?: string | null
}

/** How the far side misbehaves for the next calls that show a message. `lost`: the call is done, and nobody is told; `failed`: it is, and is said to have failed. */
export type Trouble = 'rate-limited' | 'long wait' | 'unavailable' | 'lost' | 'failed'

/** A platform, not started yet, with a fake of its far side to look at and to act through. */
export interface Stage {
  readonly platform: ChatPlatform
  /** Where people talk. */
  readonly place: Place
  /** The asker's id on the platform. */
  readonly asker: string
  /** The asker types a line after `/brief`. Resolves when the platform has taken it, before it is answered. */
  type(line: string): Promise<void>
  /** Everything to be seen in the place now, notes of running work too, the oldest first. */
  seen(): readonly Seen[]
  /** What article text has managed to do: pings, links, formatting. Empty always. */
  mischief(): readonly string[]
  /** The asker presses the button of this label on the last message that has one. */
  press(label: string): Promise<void>
  /** The asker mentions the bot, or, with an id, replies to that message with a mention. */
  mention(line: string, replyTo: string | null): Promise<void>
  /** The far side delivers its last event once more, as platforms do. */
  redeliver(): Promise<void>
  /** A place that does not exist or is closed to the bot. */
  readonly nowhere: Place
  /** The next `times` calls that show a message go wrong in this way; waiting takes no time in a test. */
  trouble(kind: Trouble, times: number): void
  /** The same after so many calls that show a message went right. */
  troubleAfter(calls: number, kind: Trouble, times: number): void
  /** No more trouble. */
  calm(): void
  /** How long the platform has waited as told, in ms, in order. */
  waits(): readonly number[]
  /** Another process of the same bot before the same far side, not started. */
  another(): ChatPlatform
  /** Whether the bot may read what was written. */
  history(allowed: boolean): void
  /** Somebody else writes so many messages. */
  chatter(count: number): void
  /** Moves all clocks. */
  pass(ms: number): void
  close(): Promise<void>
}

/** A desk that keeps what it was asked and answers as the test says. Rejections of the answer are thrown into the test by `calm`. */
export const recordingDesk = (answer: (invocation: Invocation, reply: Reply) => Promise<unknown>) => {
  const asked: Invocation[] = []
  const failures: unknown[] = []
  const desk: Desk = {
    handle: async (invocation, reply) => {
      asked.push(invocation)
      await answer(invocation, reply).catch((error: unknown) => failures.push(error))
    },
    complete: async () => [],
  }
  return { desk, asked, failures }
}

/** A message of paragraphs. */
export const saying = (
  words: readonly string[],
  options: { readonly audience?: Message['audience']; readonly calls?: readonly Call[] } = {},
): Message => {
  const blocks: Block[] = words.map((line) => ({ type: 'paragraph', line: [text(line)] }))
  const buttons = (options.calls ?? []).map((call) => ({ label: `Open ${call.command}`, call, style: 'plain' as const }))
  return {
    audience: options.audience ?? 'everyone',
    fallback: words[0] ?? '',
    about: null,
    blocks: buttons.length > 0 ? [...blocks, { type: 'buttons', buttons }] : blocks,
  }
}
