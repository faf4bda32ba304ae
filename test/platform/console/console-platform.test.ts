import { PassThrough, Readable } from 'node:stream'
import { describe, expect, test, vi } from 'vitest'
import { helpMessage } from '../../../src/message/help-message.ts'
import type { Message } from '../../../src/message/message.ts'
import { welcomeMessage } from '../../../src/message/welcome-message.ts'
import { createConsolePlatform } from '../../../src/platform/console/console-platform.ts'
import { terminalOptions } from '../../../src/platform/console/terminal.ts'
import type { Desk, Invocation } from '../../../src/ports/chat.ts'
import { saying } from '../../contract/stage.ts'

/** A talk on the console: what the desk was asked, and what was printed. */
const talk = async (input: string, isTTY = false) => {
  const asked: Invocation[] = []
  const desk: Desk = {
    handle: async (invocation, reply) => {
      asked.push(invocation)
      await reply.finish({
        ...helpMessage(),
        blocks: [{ type: 'paragraph', line: [{ kind: 'text', text: `answer ${asked.length}`, style: 'plain' }] }],
      })
    },
    complete: async () => [],
  }
  const output = new PassThrough()
  const printed: Buffer[] = []
  output.on('data', (chunk: Buffer) => printed.push(chunk))
  const typed = Object.assign(Readable.from([input]), { isTTY })
  const ended = new Promise((resolve) => typed.once('close', resolve))
  const platform = createConsolePlatform({
    input: typed,
    output,
    screen: () => ({ width: 80, color: false, zone: null }),
    opening: [{ command: 'article', options: { text: 'first' } }],
    welcome: welcomeMessage(),
  })
  await platform.start(desk)
  await ended
  await platform.stop()
  return { asked: asked.map(({ command, options }) => ({ command, options })), printed: Buffer.concat(printed).toString() }
}

describe('the console', () => {
  test('opens with the sample, tells how to connect a platform, and ends with its input', async () => {
    const { asked, printed } = await talk('')
    expect(asked).toEqual([{ command: 'article', options: { text: 'first' } }])
    expect(printed).toContain('answer 1')
    expect(printed).toContain('SLACK_BOT_TOKEN and SLACK_APP_TOKEN')
    expect(printed).toContain('DISCORD_TOKEN')
    expect(printed).toContain('README.md has the steps')
  })

  test('reads lines in order, with or without /brief, and shows each with its answer', async () => {
    const { asked, printed } = await talk('/brief who met whom?\n\n  claims page:2\r\n/BRIEF help\nno newline at the end')
    expect(asked.slice(1)).toEqual([
      { command: 'brief', options: { text: 'who met whom?' } },
      { command: 'claims', options: { briefing: null, page: 2 } },
      { command: 'help', options: { about: null } },
      { command: 'brief', options: { text: 'no newline at the end' } },
    ])
    expect(printed).toContain('> /brief who met whom?\nanswer 2\n')
  })

  test('tells a mistake without asking anybody', async () => {
    const { asked, printed } = await talk('/brief claims page:many\n')
    expect(asked).toHaveLength(1)
    expect(printed).toContain('"page" is a whole number from 1 to 999; "many" is not.')
  })

  test('ends at "quit"', async () => {
    expect((await talk('quit\n/brief help\n')).asked).toHaveLength(1)
  })

  test('on a screen, bare /brief takes a pasted article of many lines', async () => {
    const { asked } = await talk('/brief\nAnna Reyes met Ivo Brandt.\n\nThey spoke.\n.\n', true)
    expect(asked.at(-1)).toEqual({ command: 'article', options: { text: 'Anna Reyes met Ivo Brandt.\n\nThey spoke.' } })
  })
})

test('what a button of a post can be typed as names its briefing: of several posts a bare command would mean the last', async () => {
  const output = new PassThrough()
  let printed = ''
  output.on('data', (chunk: Buffer) => {
    printed += chunk.toString()
  })
  const screen = () => ({ width: 80, color: false, zone: null })
  const platform = createConsolePlatform({ input: new PassThrough(), output, screen, opening: [], welcome: null })
  const story = (key: string): Message => ({
    ...saying([`Story ${key}`]),
    about: key,
    blocks: [
      {
        type: 'buttons',
        buttons: [{ label: 'All claims', call: { command: 'claims', options: { briefing: key, page: null } }, style: 'plain' }],
      },
    ],
  })
  const place = { platform: 'console', workspace: null, channel: 'console', thread: null } as const
  await platform.post(place, { message: story('k1'), details: [story('k2')], key: 'k', again: false })
  expect(printed.match(/\/brief claims\S* \S*/g)).toEqual(['/brief claims briefing:k1', '/brief claims briefing:k2'])
})

test('what is posted while somebody types does not tear their line apart: it stands below again', async () => {
  const output = new PassThrough()
  let printed = ''
  output.on('data', (chunk: Buffer) => {
    printed += chunk.toString()
  })
  const input = Object.assign(new PassThrough(), { isTTY: true })
  const screen = () => ({ width: 80, color: false, zone: 'Asia/Seoul' })
  const asked: Invocation[] = []
  const platform = createConsolePlatform({ input, output, screen, opening: [], welcome: null })
  await platform.start({ handle: async (invocation) => void asked.push(invocation), complete: async () => [] })
  input.write('half a ')
  await vi.waitFor(() => expect(printed).toContain('half a '))
  const place = { platform: 'console', workspace: null, channel: 'console', thread: null } as const
  await platform.post(place, { message: saying(['Morning news']), details: [saying(['Story one'])], key: 'k', again: false })
  expect(printed.slice(printed.indexOf('Morning news'))).toMatch(/^Morning news\s+Story one\s[\s\S]*> half a /)
  input.end('line\n')
  await platform.stop()
  // Who sits there is where the machine is.
  expect(asked).toMatchObject([{ command: 'brief', options: { text: 'half a line' }, asker: { zone: 'Asia/Seoul', manages: true } }])
})

describe('the screen', () => {
  test('colours only on a terminal, and never against NO_COLOR', () => {
    expect(terminalOptions({ isTTY: true, columns: 90 }, {})).toMatchObject({ width: 90, color: true })
    expect(terminalOptions({ isTTY: true, columns: 90 }, { NO_COLOR: '1' }).color).toBe(false)
    expect(terminalOptions({ isTTY: true, columns: 90 }, { TERM: 'dumb' }).color).toBe(false)
    expect(terminalOptions({}, {})).toMatchObject({ width: 100, color: false })
  })
})
