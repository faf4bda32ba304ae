import { readArticle } from '../../src/answer/read-article.ts'
import type { Place } from '../../src/ports/chat.ts'
import { createBriefingStore } from '../../src/store/briefings.ts'
import type { Database } from '../../src/store/database.ts'
import { createSubscriptionStore } from '../../src/store/subscriptions.ts'
import type { Wanted } from './count-posts.ts'
import { storiesOf } from './stories.ts'

export const hour = 3_600_000

/** When the first slot is due, ms UTC: a day like any other, by a clock of the run's own. */
export const start = Date.UTC(2027, 3, 12, 6)

const hourly = {
  options: { feeds: null, about: [], most: 10, length: 'short', quiet: null, whenEmpty: 'say' },
  createdBy: 'U0ASKER',
  createdAt: start - hour / 2,
} as const

/**
 * Subscribes each channel to an hourly digest from `start` on, and lets new articles arrive in each before every slot. What is to be
 * posted, reckoned without the program's own timetable.
 */
export const subscribeAll = async (database: Database, places: readonly Place[], slots: number): Promise<readonly Wanted[]> => {
  const briefings = createBriefingStore(database)
  for (let slot = 0; slot < slots; slot += 1) {
    for (const article of storiesOf(slot)) {
      const result = readArticle(article)
      if ('problem' in result) throw new Error(result.problem)
      await briefings.save({ key: article.id, article, briefing: result.briefed.briefing })
    }
  }
  const subscriptions = createSubscriptionStore(database)
  // No more slots than are wanted, until the next day.
  const first = new Date(start).getUTCHours()
  const timing = { words: 'every hour', cron: `0 ${first}-${first + slots - 1} * * *`, zone: 'Etc/UTC' }
  const wanted: Wanted[] = []
  for (const place of places) {
    const added = await subscriptions.add({ ...hourly, timing, place }, start)
    if (!added) throw new Error('a channel is there twice')
    for (let slot = 0; slot < slots; slot += 1)
      wanted.push({ key: `digest:${added.id}:${new Date(start + slot * hour).toISOString().slice(0, 16)}`, place, slot })
  }
  await database.transaction(async (on) => {
    for (const { place, slot } of wanted)
      for (const { id } of storiesOf(slot))
        await on.run('insert into arrivals (platform, workspace, channel, briefing, feed, arrived_at) values ($1, $2, $3, $4, $5, $6)', [
          ...[place.platform, place.workspace ?? '', place.channel],
          ...[id, 'https://example.org/feed', start + slot * hour - hour / 4],
        ])
  })
  return wanted
}
