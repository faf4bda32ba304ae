import { createInterface } from 'node:readline'
import type { Readable, Writable } from 'node:stream'
import { type Call, commandNames, slash } from '../../command/catalogue.ts'
import { readLine } from '../../command/read-line.ts'
import { errorMessage } from '../../message/error-message.ts'
import type { Message } from '../../message/message.ts'
import { type PlainTextOptions, toPlainText } from '../../message/plain-text.ts'
import type { ChatPlatform, Desk, Place } from '../../ports.ts'

export interface ConsoleOptions {
  readonly input: Readable & { readonly isTTY?: boolean }
  readonly output: Writable
  /** Asked anew for each message: screens are resized. */
  readonly screen: () => Pick<PlainTextOptions, 'width' | 'color' | 'zone'>
  /** What is done first, as if it had been typed. */
  readonly opening: readonly Call[]
  /** What is shown after that. */
  readonly welcome: Message
}

const place: Place = { platform: 'console', workspace: null, channel: 'console', thread: null }

const asker = { id: 'you', zone: null }

/** A line of one full stop ends a pasted article, as in mail of old. */
const endOfPaste = '.'

/** What a line of the console asks for: `/brief …`, or the same without it. */
const withoutSlash = (line: string): string => line.trim().replace(new RegExp(`^/${slash.name}(?=\\s|$)\\s*`, 'i'), '')

/**
 * The terminal as a chat platform: one channel, one asker. With a screen there is a prompt, a history and completion of commands; from a pipe each line
 * is shown with its answer, and the end of the input is the end of the talk.
 */
export const createConsolePlatform = ({ input, output, screen, opening, welcome }: ConsoleOptions): ChatPlatform => {
  const interactive = input.isTTY === true
  let posted = 0
  let close: () => void = () => {}

  const print = (text: string): Promise<void> => new Promise((resolve) => output.write(text, () => resolve()))

  const show = async (message: Message): Promise<{ readonly id: string }> => {
    await print(`${toPlainText(message, { ...screen(), buttons: 'typed' })}\n\n`)
    posted += 1
    return { id: String(posted) }
  }

  const ask = (desk: Desk, call: Call): Promise<void> =>
    desk.handle({ ...call, place, asker, replyTo: null }, { working: async () => {}, finish: show })

  const complete = (line: string): [string[], string] => {
    const typed = withoutSlash(line)
    const fitting = commandNames.filter((name) => name !== slash.name && name.startsWith(typed)).map((name) => `/${slash.name} ${name}`)
    return [fitting, line]
  }

  return {
    name: 'console',
    start: async (desk) => {
      for (const call of opening) await ask(desk, call)
      await show(welcome)
      const lines = createInterface({
        input,
        prompt: '> ',
        completer: complete,
        terminal: interactive,
        crlfDelay: Number.POSITIVE_INFINITY,
        ...(interactive ? { output } : {}),
      })
      close = () => lines.close()
      // Ctrl-C: without this the screen would wait for ever.
      lines.on('SIGINT', close)
      let pasted: string[] | null = null
      if (interactive) lines.prompt()
      for await (const line of lines) {
        if (pasted !== null) {
          if (line.trim() !== endOfPaste) {
            pasted.push(line)
            continue
          }
          const article = pasted.join('\n')
          pasted = null
          await run(desk, `article ${article}`)
        } else if (/^\s*(?:exit|quit|bye)\s*$/i.test(line)) {
          break
        } else if (line.trim() !== '') {
          if (!interactive) await print(`> ${line.trim()}\n`)
          if (withoutSlash(line) === '' && interactive) {
            pasted = []
            await print('Paste the article, then a line with nothing but a full stop.\n')
            continue
          }
          await run(desk, withoutSlash(line))
        }
        if (interactive) lines.prompt()
      }
      lines.close()
    },
    post: async (_place, message) => show(message),
    check: async () => [{ name: 'a terminal', ok: true, fix: '' }],
    stop: async () => close(),
  }

  async function run(desk: Desk, line: string): Promise<void> {
    const reading = readLine(line)
    if ('call' in reading) await ask(desk, reading.call)
    else await show(errorMessage(reading.problem))
  }
}
