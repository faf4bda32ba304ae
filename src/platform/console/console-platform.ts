import { clearLine, createInterface, cursorTo, type Interface } from 'node:readline'
import type { Readable, Writable } from 'node:stream'
import { type Call, commandNames, slash } from '../../command/catalogue.ts'
import { readLine } from '../../command/read-line.ts'
import type { Message } from '../../message/message.ts'
import { type PlainTextOptions, toPlainText } from '../../message/plain-text.ts'
import { sentenceMessage } from '../../message/sentence-message.ts'
import type { ChatPlatform, Desk, Place, Posted } from '../../ports/chat.ts'

export interface ConsoleOptions {
  readonly input: Readable & { readonly isTTY?: boolean }
  readonly output: Writable
  /** Asked anew for each message: screens are resized. */
  readonly screen: () => Pick<PlainTextOptions, 'width' | 'color' | 'zone'>
  /** What is done first, as if it had been typed. */
  readonly opening: readonly Call[]
  /** What is shown after that. */
  readonly welcome: Message | null
}

const place: Place = { platform: 'console', workspace: null, channel: 'console', thread: null }

const asker = { id: 'you', manages: true }

/** A line of one full stop ends a pasted article, as in mail of old. */
const endOfPaste = '.'

const leaving = /^\s*(?:exit|quit|bye)\s*$/i

/** What a line of the console asks for: `/brief …`, or the same without it. */
const withoutSlash = (line: string): string => line.trim().replace(new RegExp(`^/${slash.name}(?=\\s|$)\\s*`, 'i'), '')

const complete = (line: string): [string[], string] => {
  const typed = withoutSlash(line)
  return [commandNames.filter((name) => name !== slash.name && name.startsWith(typed)).map((name) => `/${slash.name} ${name}`), line]
}

/**
 * The terminal as a chat platform: one channel, one asker, one command after the other. With a screen there is a prompt, a history and completion of
 * commands; from a pipe each line is shown with its answer. The end of the input is the end of the talk.
 */
export const createConsolePlatform = ({ input, output, screen, opening, welcome }: ConsoleOptions): ChatPlatform => {
  const interactive = input.isTTY === true
  const posts = new Map<string, Posted>()
  let shown = 0
  let lines: Interface | null = null
  let talk = Promise.resolve()
  /** Whether the prompt is there and a line may be half typed. */
  let prompted = false

  const print = (text: string): Promise<void> => new Promise((resolve) => output.write(text, () => resolve()))

  const show = async (message: Message): Promise<Posted> => {
    await print(`${toPlainText(message, { ...screen(), buttons: 'typed' })}\n\n`)
    shown += 1
    return { id: String(shown) }
  }

  const ask = (desk: Desk, call: Call): Promise<void> =>
    desk.handle({ ...call, place, asker: { ...asker, zone: screen().zone }, replyTo: null }, { working: async () => {}, finish: show })

  const run = async (desk: Desk, line: string): Promise<void> => {
    const reading = readLine(line)
    if ('call' in reading) await ask(desk, reading.call)
    else await show(sentenceMessage(reading.problem))
  }

  /** Reads and answers until the input ends. A bare `/brief` is the console's form: what follows is an article, up to a line with a full stop. */
  const talkWith = async (desk: Desk, typed: Interface): Promise<void> => {
    let pasted: string[] | null = null
    let ended = false
    typed.once('close', () => {
      ended = true
      prompted = false
    })
    // The input may end while an answer is on its way; Node 24 does not let a closed one prompt.
    const prompt = () => {
      prompted = interactive && !ended
      if (prompted) typed.prompt()
    }
    prompt()
    for await (const line of typed) {
      prompted = false
      if (pasted) {
        if (line.trim() !== endOfPaste) {
          pasted.push(line)
          continue
        }
        await run(desk, `article ${pasted.join('\n')}`)
        pasted = null
      } else if (leaving.test(line)) {
        break
      } else if (interactive && line.trim() !== '' && withoutSlash(line) === '') {
        pasted = []
        await print('Paste the article, then a line with nothing but a full stop.\n')
        continue
      } else if (line.trim() !== '') {
        if (!interactive) await print(`> ${line.trim()}\n`)
        await run(desk, withoutSlash(line))
      }
      prompt()
    }
    if (pasted) await run(desk, `article ${pasted.join('\n')}`)
    typed.close()
  }

  return {
    name: 'console',
    start: async (desk) => {
      for (const call of opening) await ask(desk, call)
      if (welcome) await show(welcome)
      lines = createInterface({ input, completer: complete, prompt: '> ', terminal: interactive, ...(interactive ? { output } : {}) })
      // Ctrl-C: without this the screen would wait for ever.
      lines.on('SIGINT', () => lines?.close())
      talk = talkWith(desk, lines)
    },
    isConnected: () => lines !== null,
    post: async (_place, { message, details, key }) => {
      const before = posts.get(key)
      if (before) return before
      // What is half typed gives way, and stands there again below.
      const aside = prompted
      if (aside) {
        cursorTo(output, 0)
        clearLine(output, 0)
      }
      // Several in a row: none of them is what a bare command means.
      const posted = await show({ ...message, about: null })
      posts.set(key, posted)
      for (const detail of details) await show({ ...detail, about: null })
      if (aside && prompted) lines?.prompt(true)
      return posted
    },
    check: async () => [{ name: 'a terminal', ok: true, fix: '' }],
    stop: async () => {
      lines?.close()
      await talk
      lines = null
    },
  }
}
