import { createHash } from 'node:crypto'
import type { TakeFromPurses } from '../ports/purses.ts'
import type { Database, Queries } from './database.ts'

/** Full purses are forgotten: looked for once in so many takings. */
const sweepEvery = 1_000

/** Keys have ids of people in them; what is only counted need not tell whose it is. */
const hidden = (key: string): string => createHash('sha256').update(key).digest('base64url').slice(0, 22)

/** Undoes what was taken already. */
class Empty extends Error {}

/**
 * Purses that all copies of the program on one store have together: a row each, with when it will be full again and what the last taking left room for.
 * Two statements in one transaction, whatever their number.
 */
export const createSharedPurses = (database: Database): TakeFromPurses => {
  let count = 0

  const takeAll = async (
    on: Queries,
    rows: readonly (readonly [key: string, fullAt: number, latest: number])[],
    now: number,
  ): Promise<void> => {
    const values = rows.map((_, i) => `($${i * 3 + 2}, $${i * 3 + 3}, $${i * 3 + 4})`)
    const taken = await on.all<{ key: string }>(
      `insert into purses (key, full_at, latest) values ${values.join(', ')}
       on conflict (key) do update set latest = excluded.latest,
         full_at = excluded.full_at + case when purses.full_at > $1 then purses.full_at - $1 else 0 end
       where purses.full_at <= excluded.latest
       returning key`,
      [now, ...rows.flat()],
    )
    if (taken.length < rows.length) throw new Empty()
  }

  return async (purses, now) => {
    count += 1
    if (count % sweepEvery === 0) await database.run('delete from purses where full_at <= $1', [now])
    // Always in the same order: of two that take from the same purses, one waits for the other and not both.
    const rows = purses
      .map(({ key, most, ms }) => [hidden(key), now + ms / most, now + ms - ms / most] as const)
      .sort(([a], [b]) => (a < b ? -1 : 1))
    try {
      await database.transaction((on) => takeAll(on, rows, now))
      return null
    } catch (error) {
      if (!(error instanceof Empty)) throw error
    }
    const keys = rows.map((_, i) => `$${i + 1}`).join(', ')
    const levels = await database.all<{ key: string; full_at: number }>(
      `select key, full_at from purses where key in (${keys})`,
      rows.map(([key]) => key),
    )
    const fullAt = new Map(levels.map(({ key, full_at }) => [key, full_at]))
    const [worst] = purses
      .map(({ key, most, ms }) => ({ key, waitMs: Math.max(1, (fullAt.get(hidden(key)) ?? now) + ms / most - ms - now) }))
      .sort((a, b) => b.waitMs - a.waitMs)
    return worst ?? null
  }
}
