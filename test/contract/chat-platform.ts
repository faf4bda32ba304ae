import { afterEach, describe, expect, test, vi } from 'vitest'
import type { Call } from '../../src/command/catalogue.ts'
import { PlatformError } from '../../src/errors.ts'
import type { Invocation, Reply } from '../../src/ports/chat.ts'
import { announcementContract } from './announcements.ts'
import { recordingDesk, type Seen, type Stage, saying } from './stage.ts'

/** What a platform of this house cannot have, said once for all its tests. */
type Lack = 'private answers' | 'ids' | 'buttons' | 'mentions' | 'posts' | 'trouble' | 'tokens' | 'redelivery' | 'parallel commands'

interface Contract {
  readonly name: string
  /** A fresh platform before its fake, once a test. With a wrong token where the test is about that. */
  readonly start: (options: { readonly token: 'good' | 'wrong' }) => Promise<Stage>
  readonly lacks?: readonly Lack[]
}

const plain = (words: string): string => words.replace(/\s+/g, ' ').trim()

const claims: Call = { command: 'claims', options: { briefing: 'kursk', page: null } }

/**
 * What every chat platform does, whichever it is: one suite, run over Slack, Discord and the console. `Stage` is how it looks at the platform's far
 * side. Commands are typed as a line, as people do; a platform with typed options reads the same call from its own form.
 */
export const chatPlatformContract = ({ name, start, lacks = [] }: Contract): void => {
  describe(`${name} as a chat platform`, () => {
    const open: Stage[] = []

    const begin = async (answer: (invocation: Invocation, reply: Reply) => Promise<unknown>) => {
      const stage = await start({ token: 'good' })
      open.push(stage)
      const { desk, asked, failures } = recordingDesk(answer)
      await stage.platform.start(desk)
      return { stage, asked, failures }
    }

    const eventually = (check: () => void) => vi.waitFor(check, { timeout: 5_000, interval: 5 })

    const withWords = (stage: Stage, words: string): readonly Seen[] => stage.seen().filter((one) => plain(one.words).includes(words))

    afterEach(async () => {
      for (const stage of open.splice(0)) await stage.close()
    })

    test('a typed line becomes a call with its place and asker, and is answered once, for all', async () => {
      const { stage, asked } = await begin((_, reply) => reply.finish(saying(['Kim Jong Un met Sergei Lavrov in Wonsan.'])))
      await stage.type('ask who met whom?')
      await eventually(() => expect(withWords(stage, 'Kim Jong Un met Sergei Lavrov in Wonsan.')).toHaveLength(1))
      expect(asked).toHaveLength(1)
      expect(asked[0]).toMatchObject({ command: 'ask', options: { question: 'who met whom?', briefing: null }, replyTo: null })
      expect(asked[0]?.place).toEqual(stage.place)
      expect(asked[0]?.asker.id).toBe(stage.asker)
      if (!lacks.includes('private answers')) expect(withWords(stage, 'Wonsan').map(({ to }) => to)).toEqual(['everyone'])
    })

    test.skipIf(lacks.includes('ids'))('an answer for all has the id that the platform knows it by', async () => {
      const ids: (string | undefined)[] = []
      const { stage } = await begin(async (_, reply) => {
        ids.push((await reply.finish(saying(['It is in the article.'])))?.id)
      })
      await stage.type('ask is it?')
      await eventually(() => expect(ids).toHaveLength(1))
      expect(withWords(stage, 'It is in the article.').map(({ id }) => id)).toEqual(ids)
    })

    test('long work is announced, and nothing of the announcement stays', async () => {
      const { stage } = await begin(async (_, reply) => {
        await reply.working('Reading …')
        await reply.finish(saying(['The Pentagon estimates 10,000 troops.']))
      })
      await stage.type('article 000_7ee25d2f685fed20')
      await eventually(() => expect(withWords(stage, 'The Pentagon estimates 10,000 troops.')).toHaveLength(1))
      expect(withWords(stage, 'Reading')).toEqual([])
    })

    test.skipIf(lacks.includes('private answers'))('an answer to the asker alone is seen by the asker alone', async () => {
      const { stage } = await begin((_, reply) => reply.finish(saying(['All claims, page 1.'], { audience: 'asker' })))
      await stage.type('claims')
      await eventually(() => expect(withWords(stage, 'All claims, page 1.').map(({ to }) => to)).toEqual(['asker']))
    })

    test.skipIf(lacks.includes('private answers'))('work announced to all that ends in a mistake leaves nothing for all', async () => {
      const { stage } = await begin(async (_, reply) => {
        await reply.working('Reading …')
        await reply.finish(saying(['This looks like German. I read English so far.'], { audience: 'asker' }))
      })
      await stage.type('article 000_7ee25d2f685fed20')
      await eventually(() => expect(withWords(stage, 'I read English so far.').map(({ to }) => to)).toEqual(['asker']))
      await eventually(() => expect(stage.seen().filter(({ to }) => to === 'everyone')).toEqual([]))
    })

    test('a long answer comes whole and in order, in as many messages as it takes', async () => {
      const paragraphs = Array.from(
        { length: 120 },
        (_, i) => `Claim number ${i + 1}: ${'the minister said that talks would go on. '.repeat(6)}`,
      )
      const { stage, failures } = await begin((_, reply) => reply.finish(saying(paragraphs)))
      await stage.type('ask what did the minister say?')
      const all = () =>
        plain(
          stage
            .seen()
            .map(({ words }) => words)
            .join(' '),
        )
      await eventually(() => expect(all()).toContain('Claim number 120:'))
      const places = paragraphs.map((words) => all().indexOf(plain(words).slice(0, 60)))
      expect(places.every((at, i) => at > (places[i - 1] ?? -1))).toBe(true)
      expect(failures).toEqual([])
    })

    test('the words of an article ping nobody, link nowhere and format nothing, and are all there', async () => {
      const hostile = [
        '@everyone @here <!channel> <!here> <!everyone> <@U0ASKER> <@100> <@&200> <#C0NEWS> <!subteam^S1>',
        '*bold* _italic_ ~gone~ **bold** __under__ ||hidden|| `code` ```block``` # Title',
        '<https://evil.example|your bank> [your bank](https://evil.example) </brief:1> <t:1:R> <:x:1>',
        '> quoted by nobody',
        'AT&T said 3 < 4 &amp; 5 &lt; 6',
      ]
      const { stage } = await begin((_, reply) => reply.finish({ ...saying(hostile), fallback: hostile.join(' ') }))
      await stage.type('ask what?')
      await eventually(() => expect(withWords(stage, '@everyone')).not.toEqual([]))
      expect(stage.mischief()).toEqual([])
      const all = plain(
        stage
          .seen()
          .map(({ words }) => words)
          .join(' '),
      )
      for (const words of hostile) expect(all).toContain(plain(words))
    })

    test.skipIf(lacks.includes('buttons'))('a button is a call, about the message that it stands under', async () => {
      const { stage, asked } = await begin(({ command }, reply) =>
        reply.finish(command === 'ask' ? saying(['A briefing.'], { calls: [claims] }) : saying(['Page 1.'], { audience: 'asker' })),
      )
      await stage.type('ask who said what?')
      await eventually(() => expect(withWords(stage, 'A briefing.')).toHaveLength(1))
      await stage.press('Open claims')
      await eventually(() => expect(withWords(stage, 'Page 1.')).toHaveLength(1))
      expect(asked[1]).toMatchObject(claims)
      if (!lacks.includes('ids')) expect(asked[1]?.replyTo).toBe(withWords(stage, 'A briefing.')[0]?.id)
      expect(withWords(stage, 'A briefing.')).toHaveLength(1)
    })

    test.skipIf(lacks.includes('mentions'))('a mention is read as a line; a reply says to which message', async () => {
      const { stage, asked } = await begin((_, reply) => reply.finish(saying(['Choe Son Hui and Sergei Lavrov.'])))
      await stage.mention('who met whom?', null)
      await eventually(() => expect(withWords(stage, 'Choe Son Hui')).toHaveLength(1))
      expect(asked[0]).toMatchObject({ command: 'brief', options: { text: 'who met whom?' }, replyTo: null })
      const answer = withWords(stage, 'Choe Son Hui')[0]?.id ?? null
      await stage.mention('where?', answer)
      await eventually(() => expect(asked).toHaveLength(2))
      expect(asked[1]).toMatchObject({ command: 'brief', options: { text: 'where?' } })
      // The message itself, or what its thread begins with.
      expect([answer, asked[0]?.place.thread]).toContain(asked[1]?.replyTo)
    })

    test.skipIf(lacks.includes('redelivery'))('what is delivered twice is answered once', async () => {
      const { stage, asked } = await begin((_, reply) => reply.finish(saying(['Once.'])))
      await stage.mention('who met whom?', null)
      await stage.redeliver()
      await stage.mention('and where?', null)
      await eventually(() => expect(withWords(stage, 'Once.')).toHaveLength(2))
      expect(asked).toHaveLength(2)
    })

    test.skipIf(lacks.includes('parallel commands'))('many at once: each is answered once', async () => {
      const { stage, failures } = await begin(async (invocation, reply) => {
        const question = invocation.command === 'ask' ? invocation.options.question : ''
        await reply.finish(saying([`Answer to ${question}`]))
      })
      const questions = Array.from({ length: 40 }, (_, i) => `question-${i}-end`)
      await Promise.all(questions.map((question) => stage.type(`ask ${question}`)))
      await eventually(() => expect(stage.seen()).toHaveLength(40))
      for (const question of questions) expect(withWords(stage, question)).toHaveLength(1)
      expect(failures).toEqual([])
    })

    test.skipIf(lacks.includes('trouble'))('told to wait, it waits as told and then answers, once', async () => {
      const { stage } = await begin((_, reply) => reply.finish(saying(['After the wait.'])))
      stage.trouble('rate-limited', 2)
      await stage.type('ask when?')
      await eventually(() => expect(withWords(stage, 'After the wait.')).toHaveLength(1))
      expect(stage.waits().length).toBeGreaterThanOrEqual(2)
    })

    test.skipIf(lacks.includes('trouble'))('an outage that ends is waited out, and the answer comes once', async () => {
      const { stage } = await begin((_, reply) => reply.finish(saying(['After the outage.'])))
      stage.trouble('unavailable', 2)
      await stage.type('ask when?')
      await eventually(() => expect(withWords(stage, 'After the outage.')).toHaveLength(1))
    })

    test.skipIf(lacks.includes('posts'))('a post unasked is seen by all, and the same key is posted once', async () => {
      const { stage } = await begin(async () => undefined)
      const message = saying(['Morning news'])
      const [first, again] = [
        await stage.platform.post(stage.place, { message, details: [], key: 'slot-1', again: false }),
        await stage.platform.post(stage.place, { message, details: [], key: 'slot-1', again: false }),
      ]
      expect(again).toEqual(first)
      expect(withWords(stage, 'Morning news')).toMatchObject([{ to: 'everyone', id: first.id }])
      await stage.platform.post(stage.place, { message, details: [], key: 'slot-2', again: false })
      expect(withWords(stage, 'Morning news')).toHaveLength(2)
    })

    describe.skipIf(lacks.includes('posts'))('a post with details', () => {
      announcementContract(async () => (await begin(async () => undefined)).stage)
    })

    test.skipIf(lacks.includes('posts'))('a place that is not there is an error with a reason', async () => {
      const { stage } = await begin(async () => undefined)
      const failure = await stage.platform
        .post(stage.nowhere, { message: saying(['Lost']), details: [], key: 'slot-3', again: false })
        .catch((error: unknown) => error)
      expect(failure).toBeInstanceOf(PlatformError)
      expect(failure).toMatchObject({ reason: 'unknown-channel', platform: stage.platform.name })
    })

    test.skipIf(lacks.includes('tokens'))('a wrong token is an error at the start, with a reason and without the token', async () => {
      const stage = await start({ token: 'wrong' })
      open.push(stage)
      const failure = await stage.platform.start(recordingDesk(async () => undefined).desk).catch((error: unknown) => error)
      expect(failure).toBeInstanceOf(PlatformError)
      expect(failure).toMatchObject({ reason: 'unauthorized', platform: stage.platform.name })
      expect(String(failure)).not.toMatch(/wrong/i)
    })

    test.skipIf(lacks.includes('parallel commands'))('stopped, it finishes what runs', async () => {
      let release = () => {}
      const held = new Promise<void>((resolve) => {
        release = resolve
      })
      const { stage, asked } = await begin(async (_, reply) => {
        await held
        await reply.finish(saying(['The last word.']))
      })
      await stage.type('ask what?')
      await eventually(() => expect(asked).toHaveLength(1))
      const stopped = stage.platform.stop()
      release()
      await stopped
      expect(withWords(stage, 'The last word.')).toHaveLength(1)
    })
  })
}
