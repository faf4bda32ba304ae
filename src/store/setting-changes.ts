import { randomInt } from 'node:crypto'
import type { SettingChange, SettingChangeStore } from '../ports.ts'
import type { Database } from './database.ts'
import { channelOf } from './place-columns.ts'

const inChannel = 'platform = $1 and workspace = $2 and channel = $3'

interface Row {
  readonly at: number
  readonly who: string
  readonly what: string
  readonly was: string | null
  readonly becomes: string | null
}

/** Who changed what. Rows are added and never changed; a channel that is forgotten takes its rows with it. */
export const createSettingChangeStore = (database: Database): SettingChangeStore => ({
  record: (place, changes) =>
    database.transaction(async (on) => {
      for (const [i, { at, who, what, was, becomes }] of changes.entries())
        await on.run(
          `insert into setting_changes (platform, workspace, channel, at, number, who, what, was, becomes)
           values ($1, $2, $3, $4, $5, $6, $7, $8, $9)`,
          // In order within one call, and another number than that of whoever records in the same millisecond.
          [...channelOf(place), at, i * 2 ** 32 + randomInt(2 ** 32), who, what, was, becomes],
        )
    }),

  latest: (place, limit) =>
    database.all<Row>(`select at, who, what, was, becomes from setting_changes where ${inChannel} order by at desc, number desc limit $4`, [
      ...channelOf(place),
      limit,
    ]) satisfies Promise<readonly SettingChange[]>,
})
