import { subscribe, unsubscribe } from 'node:diagnostics_channel'
import { expect, test } from 'vitest'
import { PlatformError } from '../../src/errors.ts'
import type { ChatPlatform, Post } from '../../src/ports/chat.ts'
import { type Stage, saying } from './stage.ts'

const digest: Post = {
  message: saying(['Morning news']),
  details: [saying(['Story one']), saying(['Story two']), saying(['Story three'])],
  key: 'digest:d1:2025-07-14T08:00',
  again: false,
}

const again: Post = { ...digest, again: true }

const words = (stage: Stage): readonly string[] => stage.seen().map((one) => one.words)

const all = ['Morning news', 'Story one', 'Story two', 'Story three']

const failureOf = (work: Promise<unknown>): Promise<unknown> =>
  work.then(
    () => null,
    (error: unknown) => error,
  )

/** Longer than any platform remembers a nonce. */
const hour = 60 * 60_000

/**
 * What every platform makes of a post with details, and of one whose first attempt ended unknown: each part stands there once. A part of the contract
 * (see chat-platform.ts). `begin` gives a fresh stage.
 */
export const announcementContract = (begin: () => Promise<Stage>): void => {
  const post = async (platform: ChatPlatform, stage: Stage, one: Post) => platform.post(stage.place, one)

  test('details stand in the thread of their message, in order', async () => {
    const stage = await begin()
    const { id } = await post(stage.platform, stage, digest)
    expect(words(stage)).toEqual(all)
    expect(stage.seen().map(({ under }) => under ?? null)).toEqual([null, id, id, id])
    expect(stage.mischief()).toEqual([])
  })

  test('after a crash another process finds all that is posted, hours and many messages later', async () => {
    const stage = await begin()
    stage.history(true)
    const first = await post(stage.platform, stage, digest)
    stage.chatter(350)
    stage.pass(hour)
    expect(await post(stage.another(), stage, again)).toEqual(first)
    expect(words(stage)).toEqual(all)
  })

  test('what a crash left out is posted, and nothing twice', async () => {
    const stage = await begin()
    stage.history(true)
    const first = await post(stage.platform, stage, { ...digest, details: digest.details.slice(0, 1) })
    stage.pass(hour)
    expect(await post(stage.another(), stage, again)).toEqual(first)
    expect(words(stage)).toEqual(all)
    expect(stage.seen().map(({ under }) => under ?? null)).toEqual([null, first.id, first.id, first.id])
  })

  test('with nothing there it is posted', async () => {
    const stage = await begin()
    stage.history(true)
    stage.chatter(3)
    await post(stage.platform, stage, again)
    expect(words(stage)).toEqual(all)
  })

  test('a post whose answer was lost is there once after another attempt', async () => {
    const stage = await begin()
    stage.history(true)
    stage.trouble('lost', 40)
    expect(await failureOf(post(stage.platform, stage, digest))).toMatchObject({ reason: 'unavailable' })
    stage.calm()
    stage.pass(hour)
    await post(stage.platform, stage, again)
    expect(words(stage)).toEqual(all)
  })

  test('an error that comes though the post was made does not make it twice', async () => {
    const stage = await begin()
    stage.history(true)
    stage.trouble('failed', 2)
    await post(stage.platform, stage, digest)
    expect(words(stage)).toEqual(all)
  })

  test('whoever is held up between two tries posts no more', async () => {
    const stage = await begin()
    stage.history(true)
    stage.trouble('unavailable', 1)
    let asked = 0
    const failure = await failureOf(post(stage.platform, stage, { ...digest, held: () => ++asked === 1 }))
    // The first try failed, and nobody knows how.
    expect(failure).toMatchObject({ reason: 'unavailable' })
    expect(asked).toBe(2)
    expect(words(stage)).toEqual([])
  })

  test.each([
    ['message', 0, 'held-up'],
    ['detail', 2, 'unavailable'],
  ])('whoever is held up when a %s is all but on the wire writes no more', async (_, part, reason) => {
    const stage = await begin()
    stage.history(true)
    let [held, made] = [true, 0]
    // The SDK has made the request, and waits for its turn and for a connection: here a process may be stopped.
    const pause = (event: unknown): void => {
      const { method, path } = (event as { readonly request: { readonly method: string; readonly path: string } }).request
      if (method === 'POST' && /postMessage$|messages$/.test(path) && (made += 1) > part) held = false
    }
    subscribe('undici:request:create', pause)
    const failure = await failureOf(post(stage.platform, stage, { ...digest, held: () => held })).finally(() =>
      unsubscribe('undici:request:create', pause),
    )
    expect(held).toBe(false)
    expect(failure).toMatchObject({ reason })
    expect(words(stage)).toEqual(all.slice(0, part))
    // It is as if that had never been tried: the next attempt goes on from there.
    await post(stage.platform, stage, { ...digest, again: part > 0 })
    expect(words(stage)).toEqual(all)
  })

  test('where nothing may be read it is not posted again, and "unconfirmed" says so', async () => {
    const stage = await begin()
    await post(stage.platform, stage, { ...digest, details: [] })
    stage.history(false)
    stage.pass(hour)
    const failure = await failureOf(post(stage.another(), stage, again))
    expect(failure).toBeInstanceOf(PlatformError)
    expect(failure).toMatchObject({ reason: 'unconfirmed', message: expect.stringMatching(/history/i) })
    expect(words(stage)).toEqual(['Morning news'])
  })

  test('an outage in the middle is gone on from, also where nothing may be read', async () => {
    const stage = await begin()
    stage.history(false)
    stage.pass(hour)
    stage.troubleAfter(2, 'unavailable', 40)
    expect(await failureOf(post(stage.platform, stage, digest))).toMatchObject({ reason: 'unavailable' })
    expect(words(stage)).toEqual(all.slice(0, 2))
    stage.calm()
    await failureOf(post(stage.platform, stage, again))
    expect(new Set(words(stage)).size).toBe(words(stage).length)
    stage.history(true)
    await post(stage.platform, stage, again)
    expect(words(stage)).toEqual(all)
  })

  test('told to wait in the middle, the error does not say that nothing was posted', async () => {
    const stage = await begin()
    stage.history(true)
    stage.troubleAfter(1, 'long wait', 1)
    expect(await failureOf(post(stage.platform, stage, digest))).toMatchObject({ reason: 'unavailable', retryAfterMs: expect.any(Number) })
    stage.calm()
    await post(stage.another(), stage, again)
    expect(words(stage)).toEqual(all)
  })
}
