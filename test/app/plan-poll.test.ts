import { describe, expect, test } from 'vitest'
import { afterFailure, nextPoll } from '../../src/app/next-poll.ts'
import { planPoll } from '../../src/app/plan-poll.ts'
import type { DueFeed, FeedItem, KnownItem } from '../../src/ports/feeds.ts'

const day = 86_400_000
const now = Date.UTC(2025, 6, 14, 8)

const item = (name: string, publishedAt: string | null = null, content = 'as it was'): FeedItem => ({
  identities: [`guid-${name}`, `url-${name}`],
  content,
  url: null,
  title: name,
  text: '',
  publishedAt,
})

const known = (name: string, changed: Partial<KnownItem> = {}): readonly (readonly [string, KnownItem])[] =>
  ['guid', 'url'].map((kind) => [
    `${kind}-${name}`,
    { id: name, content: 'as it was', firstSeenAt: now - day, lastShownAt: now - day, edits: 0, ...changed },
  ])

const plan = (items: readonly FeedItem[], before: readonly (readonly [string, KnownItem])[] = [], isNew = false) =>
  planPoll({ items }, new Map(before), { isNew, now })

const told = ({ news }: ReturnType<typeof plan>) => news.filter(({ as }) => as !== 'known').map((one) => `${one.item.title} ${one.as}`)

describe('what is news', () => {
  test('whatever was not seen before, whatever its date is, the oldest first', () => {
    const items = [item('c', '2020-01-01'), item('b', '2025-07-13'), item('a'), item('old', '2025-07-14')]
    expect(told(plan(items, known('old')))).toEqual(['a news', 'c news', 'b news'])
  })

  test('of a new feed nothing: the newest five are read quietly, all the others are known', () => {
    const items = Array.from({ length: 20 }, (_, i) => item(`of the ${i + 1}.`, `2025-05-${String(i + 1).padStart(2, '0')}`))
    const planned = plan(items, [], true)
    expect(told(planned)).toEqual([16, 17, 18, 19, 20].map((number) => `of the ${number}. quiet`))
    expect(planned.news).toHaveLength(20)
  })

  test('of 5,000 at once the newest 200', () => {
    const planned = plan(Array.from({ length: 5_000 }, (_, i) => item(`${i}`)))
    expect(told(planned)).toHaveLength(200)
    expect(told(planned).at(-1)).toBe('0 news')
    expect(planned.news).toHaveLength(5_000)
  })

  test('one that is known by its second name alone is known', () => {
    expect(plan([{ ...item('x'), identities: ['guid-new', 'url-a'] }], known('a'))).toMatchObject({
      news: [],
      shown: [{ id: 'a', edited: false }],
    })
  })

  test('an edit is no news; it is read anew while the item is young, and not for ever', () => {
    const edited = [item('a', null, 'other words')]
    expect(plan(edited, known('a'))).toMatchObject({ news: [], shown: [{ id: 'a', edited: true }] })
    expect(plan(edited, known('a', { edits: 5 })).shown).toMatchObject([{ edited: false }])
    expect(plan(edited, known('a', { firstSeenAt: now - 4 * day })).shown).toMatchObject([{ edited: false }])
  })
})

describe('when a feed is asked again', () => {
  const minute = 60_000
  const every = 15 * minute
  const due: DueFeed = {
    id: 'f',
    url: 'https://harbour.test/feed',
    title: 'Harbour',
    validators: { etag: null, lastModified: null },
    failures: 0,
    failingSince: null,
    isNew: false,
  }
  const failed = { kind: 'failed', reason: 'The site has a problem of its own (503).', lasting: false, gone: false, restMs: null } as const
  const at = (changed: Partial<DueFeed>, failure: Partial<typeof failed> | object = {}, chance = 0.5) =>
    afterFailure({ ...due, ...changed }, { ...failed, ...failure }, { now, everyMs: every, chance: () => chance })

  test('after our own pause or its own, whichever is longer, up to half a day; never earlier', () => {
    expect(nextPoll(now, every, null, () => 0)).toBe(now + every)
    expect(nextPoll(now, every, minute, () => 0)).toBe(now + every)
    expect(nextPoll(now, every, 60 * minute, () => 0.99)).toBeGreaterThanOrEqual(now + 60 * minute)
    expect(nextPoll(now, every, 365 * day, () => 0)).toBe(now + day / 2)
  })

  test('a failure doubles the pause, up to a day, with a chance about it; Retry-After is kept to', () => {
    expect([0, 1, 2, 3, 20].map((failures) => (at({ failures }).nextPollAt - now) / minute)).toEqual([15, 30, 60, 120, 1440])
    expect(at({}, {}, 0).nextPollAt).toBeLessThan(at({}, {}, 0.9).nextPollAt)
    expect(at({}, { restMs: 5 * 60 * minute }).nextPollAt).toBe(now + 5 * 60 * minute)
    expect(at({}, { lasting: true }).nextPollAt).toBe(now + 60 * minute)
  })

  test('after days of failures it is asked no more, and the sentence says why and how to take it up again', () => {
    expect(at({ failures: 20, failingSince: now - 13 * day }).pause).toBeNull()
    expect(at({ failures: 3, failingSince: now - 30 * day }).pause).toBeNull()
    expect(at({ failures: 20, failingSince: now - 14 * day }).pause).toBe(
      'I have stopped asking for the feed Harbour, which has failed since Monday 30 June 2025. The site has a problem of its own (503). To try it again: /brief feed add https://harbour.test/feed',
    )
    expect(at({ failures: 5, failingSince: now - 3 * day }, { lasting: true }).pause).toContain('has failed since Friday 11 July 2025')
    expect(at({}, { lasting: true, gone: true, reason: 'It is gone for good (410).' }).pause).toBe(
      'I have stopped asking for the feed Harbour. It is gone for good (410). To try it again: /brief feed add https://harbour.test/feed',
    )
  })
})
