import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { StoreError } from '../../src/errors.ts'
import type { Place } from '../../src/ports/chat.ts'
import { backUp, restore } from '../../src/store/backup.ts'
import type { Database } from '../../src/store/database.ts'
import { exportChannel } from '../../src/store/export-channel.ts'
import { createChannelDataStore } from '../../src/store/forget-channel.ts'
import { openAsItIs, openDatabase, type StoreAddress } from '../../src/store/open-database.ts'
import { countOld, purge } from '../../src/store/retention.ts'
import { createSettingChangeStore } from '../../src/store/setting-changes.ts'
import { channelTables, tables } from '../../src/store/tables.ts'
import { columnsOf, fillEveryTable } from './every-table.ts'
import { ownFolder } from './own-folder.ts'
import { describeOnPostgres, ownSchema } from './own-postgres.ts'

// What goes over all tables: backup, restore, export, forget, retention. Rows are made from the tables' own columns, so that a new table is in the test.

const folder = await ownFolder()

const ours: Place = { platform: 'slack', workspace: 'T1', channel: 'C1', thread: null }
/** As many ids the same as can be. */
const others: readonly (readonly [string, string, string])[] = [
  ['slack', 'T2', 'C1'],
  ['discord', 'T1', 'C1'],
  ['slack', '', 'C1'],
  ['slack', 'T1', 'C2'],
  ['slack', 'T1C', '1'],
]

/** Rows of tables that are about a workspace or the program. */
const ofNoChannel = /"(?:installations|heard|leases|purses)"/

const dump = async (database: Database): Promise<readonly string[]> => {
  const lines: string[] = []
  await backUp(database, async (line) => void lines.push(line), 7)
  return lines
}

async function* each(lines: readonly string[]) {
  yield* lines
}

const countAll = async (database: Database): Promise<Readonly<Record<string, number>>> => {
  const counts: Record<string, number> = {}
  for (const { name } of tables) counts[name] = (await database.all<{ many: number }>(`select count(*) as many from ${name}`))[0]?.many ?? 0
  return counts
}

type Fresh = () => Promise<{ readonly address: StoreAddress; readonly drop: () => Promise<unknown> }>

const suite = (fresh: Fresh): void => {
  let database: Database
  let place: Awaited<ReturnType<Fresh>>
  beforeEach(async () => {
    place = await fresh()
    database = await openDatabase(place.address)
  })
  afterEach(async () => {
    await database.close()
    await place.drop()
  })

  const fillAll = async () => {
    await fillEveryTable(database, ['slack', 'T1', 'C1'], 'ours')
    for (const [i, other] of others.entries()) await fillEveryTable(database, other, `other-${i}`)
  }

  test('every table is listed, with its key, and a channel’s table as one', async () => {
    const columns = await columnsOf(database)
    expect([...columns.keys()].sort()).toEqual(tables.map(({ name }) => name).sort())
    for (const { name, key, ofChannel, briefing } of tables) {
      const has = columns.get(name) ?? []
      expect([name, key.filter((column) => !has.includes(column))]).toEqual([name, []])
      expect([name, ofChannel]).toEqual([name, ['platform', 'workspace', 'channel'].every((column) => has.includes(column))])
      expect([name, briefing]).toEqual([name, ofChannel && has.includes('briefing') ? 'briefing' : briefing])
    }
  })

  test('a channel is exported alone, and forgotten alone, whatever ids it shares with others', async () => {
    await fillAll()
    const before = await countAll(database)
    const store = createChannelDataStore(database)
    const exported = JSON.parse(JSON.stringify(await exportChannel(database, ours))) as {
      rows: Record<string, unknown[]>
      articles: { key: string }[]
    }
    expect(Object.entries(exported.rows).map(([name, rows]) => [name, rows.length])).toEqual(channelTables.map(({ name }) => [name, 1]))
    expect(exported.articles.map(({ key }) => key)).toEqual(['ours'])
    expect(JSON.stringify(exported)).not.toContain('other-')

    await store.forgetChannel(ours)
    const after = await countAll(database)
    for (const { name, ofChannel } of tables)
      if (ofChannel || name === 'articles') expect([name, after[name]]).toEqual([name, (before[name] ?? 0) - 1])
    expect((await dump(database)).filter((line) => !ofNoChannel.test(line)).join('\n')).not.toContain('"ours"')
    expect((await dump(database)).filter((line) => line.includes('other-')).length).toBeGreaterThan(others.length * channelTables.length)
  })

  test('a channel of many briefings is forgotten in portions, settings first, each briefing whole; what broke off is begun anew', async () => {
    await fillAll()
    const many = 95
    const here = ['slack', 'T1', 'C1'] as const
    await database.transaction(async (on) => {
      const insert = (table: string, columns: string, values: readonly (string | number)[]) =>
        on.run(`insert into ${table} (${columns}) values (${values.map((_, i) => `$${i + 1}`).join(', ')})`, values)
      for (let i = 0; i < many; i++) {
        const key = `b${i}`
        await insert('articles', 'key, article, saved_at', [key, '{}', 1])
        await insert('briefings', 'key, briefing, saved_at', [key, '{}', 1])
        await insert('shown', 'platform, workspace, channel, message, briefing, shown_at', [...here, key, key, i])
        await insert('arrivals', 'platform, workspace, channel, briefing, feed, arrived_at', [...here, key, 'f', i])
        for (const term of ['w Reyes', 'w Brandt', 'm Reyes'])
          await insert('archive_terms', 'platform, workspace, channel, term, day, briefing', [...here, term, i, key])
      }
    })
    /** How many of them are there whole, and how many in part. */
    const left = async () => {
      const rows = await database.all<{ many: number }>(
        `select count(*) as many from (select briefing from shown where briefing like 'b%' union all select briefing from arrivals where briefing like 'b%'
         union all select briefing from archive_terms where briefing like 'b%' union all select key from articles where key like 'b%') as all_rows group by briefing`,
      )
      return { whole: rows.filter((row) => row.many === 6).length, part: rows.filter((row) => row.many !== 6).length }
    }
    const seen: number[] = []
    const breakingOff: Database = {
      ...database,
      transaction: async (work) => {
        const { whole, part } = await left()
        expect(part).toBe(0)
        seen.push(whole)
        if (seen.length === 4) throw new StoreError('away', { retryable: true })
        return database.transaction(work)
      },
    }
    await expect(createChannelDataStore(breakingOff).forgetChannel(ours)).rejects.toThrow('away')
    expect(seen.slice(0, 2)).toEqual([many, many])
    expect(seen[3]).toBeLessThan(many)
    expect(seen[3]).toBeGreaterThan(0)
    expect(await database.all(`select 1 from followers where platform = 'slack' and workspace = 'T1' and channel = 'C1'`)).toEqual([])
    const store = createChannelDataStore(database)
    expect(await store.forgetChannel(ours)).toBeGreaterThan(0)
    expect(await left()).toEqual({ whole: 0, part: 0 })
    expect((await dump(database)).filter((line) => !ofNoChannel.test(line)).join('\n')).not.toContain('"ours"')
    expect(await store.forgetChannel(ours)).toBe(0)
  })

  test('a workspace is forgotten alone, with all its channels', async () => {
    await fillAll()
    const before = await countAll(database)
    await createChannelDataStore(database).forgetWorkspace('slack', 'T1')
    const after = await countAll(database)
    for (const { name } of channelTables) expect([name, after[name]]).toEqual([name, (before[name] ?? 0) - 2])
    expect(await createChannelDataStore(database).forgetWorkspace('slack', 'T1')).toBe(0)
  })

  test('an article that another channel has stays there; a forgotten briefing goes with all that speaks of it here', async () => {
    await fillAll()
    const show = `insert into shown (platform, workspace, channel, thread, message, briefing, shown_at) values ('slack', 'T2', 'C1', null, 'm', 'ours', 1)`
    await database.run(show)
    const store = createChannelDataStore(database)
    expect(await store.forgetBriefing(ours, 'other-0')).toBe(0)
    expect(await store.forgetBriefing(ours, 'ours')).toBeGreaterThan(0)
    const left = await database.all<{ workspace: string }>(`select workspace from shown where briefing = 'ours'`)
    expect(left).toEqual([{ workspace: 'T2' }])
    await store.forgetBriefing({ ...ours, workspace: 'T2' }, 'ours')
    expect(await database.all(`select key from articles where key = 'ours'`)).toEqual([])
    expect(await database.all(`select key from articles`)).toHaveLength(others.length)
  })

  test('what is old and was shown to nobody of late is purged, in portions; the rest stays', async () => {
    for (let i = 0; i < 700; i++)
      await database.run('insert into articles (key, article, saved_at) values ($1, $2, $3)', [`a${i}`, '{}', 1_000 + i])
    await database.run(`insert into briefings (key, briefing, saved_at) values ('a1', '{}', 1), ('a2', '{}', 1)`)
    const show = `insert into shown (platform, workspace, channel, thread, message, briefing, shown_at) values ('slack', 'T', 'C', null, $1, $1, $2)`
    await database.run(show, ['a1', 1_300])
    await database.run(show, ['a2', 1_299])
    expect(await countOld(database, 1_300)).toBe(299)
    expect(await purge(database, 1_300)).toBe(299)
    expect(await purge(database, 1_300)).toBe(0)
    expect(await database.all('select key from briefings')).toEqual([{ key: 'a1' }])
    expect(await database.all('select message from shown')).toEqual([{ message: 'a1' }])
  })

  test('changes of settings come back last first, each channel its own', async () => {
    const store = createSettingChangeStore(database)
    const change = (at: number, what: string) => ({ at, who: 'U1', what, was: null, becomes: `after ${what}` })
    await store.record(ours, [change(5, 'a'), change(5, 'b')])
    await store.record(ours, [change(9, 'c')])
    await store.record({ ...ours, workspace: 'T2' }, [change(9, 'd')])
    expect((await store.latest(ours, 10)).map(({ what }) => what)).toEqual(['c', 'b', 'a'])
    expect(await store.latest(ours, 1)).toEqual([change(9, 'c')])
  })

  test('a backup is restored whole into an empty store; over a full one only when told to', async () => {
    await fillAll()
    for (let i = 0; i < 450; i++)
      await database.run('insert into articles (key, article, saved_at) values ($1, $2, $3)', [`a${i}\0\uD83D`, '{}', i])
    const backup = await dump(database)
    await expect(restore(database, each(backup), { replace: false })).rejects.toThrow(/not empty/)
    await database.run('delete from articles')
    await database.run(`insert into articles (key, article, saved_at) values ('new', '{}', 1)`)
    expect(await restore(database, each(backup), { replace: true })).toBe(backup.length - 2)
    expect(await dump(database)).toEqual(backup)
  })

  test.each([
    ['cut short', (lines: string[]) => lines.slice(0, -1)],
    ['with a row lost', (lines: string[]) => lines.toSpliced(-2, 1)],
    ['with a broken line', (lines: string[]) => lines.toSpliced(2, 1, '["articles",')],
    ['with an odd table', (lines: string[]) => lines.toSpliced(1, 0, '["pg_class",{"a":1}]')],
    ['with an odd column', (lines: string[]) => lines.toSpliced(1, 0, '["articles",{"key) values (1);--":1}]')],
    ['of another program', (lines: string[]) => ['{"dateline":"backup/9"}', ...lines.slice(1)]],
  ])('a backup %s changes nothing', async (_, spoil) => {
    await fillAll()
    const backup = await dump(database)
    await expect(restore(database, each(spoil([...backup])), { replace: true })).rejects.toThrow(/no backup that Dateline can read/)
    expect(await dump(database)).toEqual(backup)
  })

  test('a backup sees one moment, whatever is written meanwhile', async () => {
    await fillAll()
    const writer = await openDatabase(place.address)
    const lines: string[] = []
    await backUp(
      database,
      async (line) => {
        if (lines.push(line) === 2) await writer.run(`insert into articles (key, article, saved_at) values ('zzz', '{}', 1)`)
      },
      7,
    )
    expect(lines.join('\n')).not.toContain('zzz')
    expect((await dump(database)).join('\n')).toContain('zzz')
    await writer.close()
  })
}

describe('SQLite', () => {
  let files = 0
  suite(async () => ({ address: { file: `${folder}/channel-${(files += 1)}.db` }, drop: async () => {} }))
})

describeOnPostgres('PostgreSQL', () => {
  suite(async () => {
    const own = await ownSchema()
    return { address: own, drop: own.drop }
  })

  test('a backup of SQLite is restored into an empty PostgreSQL, and the other way', async () => {
    const own = await ownSchema()
    const sqlite = await openDatabase({ file: ':memory:' })
    await fillEveryTable(sqlite, ['slack', 'T1', 'C1'], 'ours')
    const backup = await dump(sqlite)
    const postgres = await openAsItIs(own)
    await restore(postgres, each(backup), { replace: false })
    expect(await dump(postgres)).toEqual(backup)
    await restore(sqlite, each(await dump(postgres)), { replace: true })
    expect(await dump(sqlite)).toEqual(backup)
    await Promise.all([sqlite.close(), postgres.close()])
    await own.drop()
  })
})
