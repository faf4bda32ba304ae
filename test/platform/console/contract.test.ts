import { PassThrough } from 'node:stream'
import { createConsolePlatform } from '../../../src/platform/console/console-platform.ts'
import type { Place } from '../../../src/ports/chat.ts'
import { chatPlatformContract } from '../../contract/chat-platform.ts'

const place: Place = { platform: 'console', workspace: null, channel: 'console', thread: null }

const none = async (): Promise<never> => {
  throw new Error('a console has none of this')
}

chatPlatformContract({
  name: 'the console',
  lacks: ['private answers', 'buttons', 'mentions', 'posts', 'trouble', 'tokens', 'redelivery', 'parallel commands'],
  start: async () => {
    const input = new PassThrough()
    const output = new PassThrough()
    const printed: string[] = []
    output.on('data', (chunk: Buffer) => printed.push(chunk.toString()))
    const platform = createConsolePlatform({
      input,
      output,
      screen: () => ({ width: 100, color: false, zone: null }),
      opening: [],
      welcome: null,
    })
    // A message is printed in one go; so is the line that was typed, which is no message.
    const messages = () => printed.filter((words) => !words.startsWith('> '))
    return {
      platform,
      place,
      asker: 'you',
      nowhere: place,
      type: async (line) => void input.write(`/brief ${line}\n`),
      seen: () => messages().map((words, i) => ({ id: String(i + 1), words, to: 'everyone' })),
      mischief: () => (/[\u0000-\u0009\u000b-\u001f\u007f-\u009f]/.test(printed.join('')) ? ['a control character'] : []),
      press: none,
      mention: none,
      redeliver: none,
      trouble: () => {},
      troubleAfter: () => {},
      calm: () => {},
      waits: () => [],
      another: () => platform,
      history: () => {},
      chatter: () => {},
      pass: () => {},
      close: async () => {
        input.end()
        await platform.stop()
      },
    }
  },
})
