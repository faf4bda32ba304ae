import { createDesk } from '../../src/app/dispatch.ts'
import type { Outside } from '../../src/app/outside.ts'
import type { Message } from '../../src/message/message.ts'
import { toPlainText } from '../../src/message/plain-text.ts'
import { createStores } from '../../src/store/create-stores.ts'
import type { Database } from '../../src/store/database.ts'
import { createFakeClock } from '../../test/fakes/clock.ts'
import { createFakeLog } from '../../test/fakes/log.ts'
import { createFakeReply } from '../../test/fakes/reply.ts'
import { quantile } from '../measure.ts'
import { everything } from './fill-archive.ts'
import { today } from './made-article.ts'
import { createFacts, type Facts, type Kind, kinds } from './questions.ts'

/** What the questions of a kind took. Milliseconds, the least of three tries of each question: what other programs take from a busy machine counts little. */
export interface Asked {
  /** Articles that answer, of one question on average. */
  readonly answers: number
  readonly p50: number
  readonly p95: number
  /** Of the first tries alone. */
  readonly first: number
  /** All the time by all the answers; that there is none is an answer too. */
  readonly perAnswer: number
  /** The longest that nobody else had a turn, in time of the processor. */
  readonly stretch: number
  /** How many answers were not from as many articles as there are; nor, where they say that there are more, from fewer. */
  readonly wrong: number
}

const each = 40
const tries = 3
/** In how many articles the answer was found; who may be meant counts as well. */
const articlesIn = (text: string): number =>
  Number(/from (\d+) articles? of this channel/.exec(text)?.[1] ?? 0) || (/Which one\?/.test(text) ? 2 : 0)

const processorTime = (): number => {
  const { user, system } = process.cpuUsage()
  return (user + system) / 1000
}

/** The longest stretch, in ms of the processor, between two turns of the event loop while `work` is done. */
const longestStretch = async (work: () => Promise<unknown>): Promise<number> => {
  let [longest, last, done] = [0, processorTime(), false]
  const turn = (): void => {
    const now = processorTime()
    longest = Math.max(longest, now - last)
    last = now
    if (!done) setImmediate(turn)
  }
  setImmediate(turn)
  await work()
  done = true
  return longest
}

/** Asks through the desk, as platforms do. */
const asker = (database: Database) => {
  const clock = createFakeClock(today)
  const log = createFakeLog()
  // Of all the rest, a question that is none of these needs nothing
  const desk = createDesk({ ...createStores(database, clock), sources: [], clock, log } as unknown as Outside)
  return async (words: string): Promise<string> => {
    const posted: Message[] = []
    const who = { id: 'U1', zone: 'Europe/London', manages: false }
    await desk.handle({ command: 'brief', options: { text: words }, place: everything, asker: who, replyTo: null }, createFakeReply(posted))
    const [message] = posted
    if (!message || log.lines.length > 0) throw new Error(`no answer to "${words}": ${JSON.stringify(log.lines)}`)
    return toPlainText(message, { width: 400, color: false, zone: null, buttons: 'none' })
  }
}

const timeOf = async (work: () => Promise<unknown>): Promise<number> => {
  const began = performance.now()
  await work()
  return performance.now() - began
}

const askKind = async (kind: Kind, ask: (words: string) => Promise<string>, facts: Facts): Promise<Asked> => {
  const first: number[] = []
  const times: number[] = []
  let [answers, found, wrong, stretch] = [0, 0, 0, 0]
  for (let i = 0; i < each; i++) {
    const words = kind.words(i, facts)
    let text = ''
    const taken: number[] = []
    for (let at = 0; at < tries; at++)
      taken.push(
        await timeOf(async () => {
          text = await ask(words)
        }),
      )
    first.push(taken[0] ?? Number.NaN)
    times.push(Math.min(...taken))
    if (i % 4 === 0) stretch = Math.max(stretch, await longestStretch(() => ask(words)))
    const articles = articlesIn(text)
    found += articles
    answers += Math.max(1, articles)
    const right = kind.articles?.(i, facts) ?? articles
    if (/there are more\b/.test(text) ? articles > right : articles !== right) wrong += 1
  }
  const sum = times.reduce((total, time) => total + time, 0)
  return {
    ...{ answers: found / each, p50: quantile(times, 0.5), p95: quantile(times, 0.95), first: quantile(first, 0.95) },
    ...{ perAnswer: sum / answers, stretch, wrong },
  }
}

/** All kinds of questions, forty of each. */
export const askAll = async (database: Database, facts: Facts): Promise<readonly Asked[]> => {
  const ask = asker(database)
  // The code is warm, the store as it comes
  for (let i = 0; i < 60; i++) await ask(kinds[i % 3]?.words(1_000 + i, createFacts()) ?? '')
  const all: Asked[] = []
  for (const kind of kinds) all.push(await askKind(kind, ask, facts))
  return all
}
