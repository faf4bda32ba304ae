import fc from 'fast-check'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { StoreError } from '../../src/errors.ts'
import type { Database } from '../../src/store/database.ts'

/** What every engine does alike, on tables of its own. `open` gives an empty database, with its tables or without. */
export const databaseContract = (open: () => Promise<Database>): void => {
  let database: Database

  beforeAll(async () => {
    database = await open()
    await database.run('create table notes (name text not null primary key, words text, at bigint, share double precision)')
    await database.run('create table sheets (note text not null references notes (name) on delete cascade, number bigint not null)')
  })

  afterAll(() => database.close())

  const names = async () => (await database.all<{ name: string }>('select name from notes')).map(({ name }) => name).sort()
  const write = (name: string, words: string | null = null) =>
    database.run('insert into notes (name, words) values ($1, $2)', [name, words])

  test('a row comes back with its text, its milliseconds and its fraction as they were', async () => {
    const row = { name: 'Sejong', words: null, at: 1_763_925_600_123, share: 0.1 + 0.2 }
    const returned = await database.all('insert into notes values ($1, $2, $3, $4) returning *', [row.name, row.words, row.at, row.share])
    expect(returned).toEqual([row])
    expect(await database.all('select * from notes where at = $1 and share = $2', [row.at, row.share])).toEqual([row])
  })

  test('counts are numbers, a parameter may be used twice, a limit may be one', async () => {
    await database.run('delete from notes')
    for (const name of ['Anna', 'Brandt', 'Holm']) await write(name, name)
    expect(await database.all('select count(*) as many from notes')).toEqual([{ many: 3 }])
    expect(await database.all('select name from notes where name = $1 or words = $1 limit $2', ['Holm', 1])).toEqual([{ name: 'Holm' }])
  })

  test('on conflict, common table expressions and the number of rows written', async () => {
    await write('Reyes', 'minister')
    const upsert = 'insert into notes (name, words) values ($1, $2) on conflict (name) do update set words = excluded.words'
    expect(await database.run(upsert, ['Reyes', 'envoy'])).toBe(1)
    expect(await database.run('insert into notes (name) values ($1) on conflict (name) do nothing', ['Reyes'])).toBe(0)
    const counted = 'with recursive n (i) as (select 1 union all select i + 1 from n where i < 5) select count(*) as many from n'
    expect(await database.all(counted)).toEqual([{ many: 5 }])
    expect(await database.all('select words from notes where name = $1', ['Reyes'])).toEqual([{ words: 'envoy' }])
  })

  test('any text survives, and is found by itself only', async () => {
    await database.run('delete from notes')
    const unit = fc.oneof(
      fc.constantFrom('\0', '\u001A', '\uD83D', '\uDE00', '0000', '\\u0000', "'", '€'),
      fc.string({ unit: 'binary', maxLength: 4 }),
    )
    const anyText = fc.array(unit, { maxLength: 8 }).map((units) => units.join(''))
    await fc.assert(
      fc.asyncProperty(fc.uniqueArray(anyText, { minLength: 2, maxLength: 5 }), async (texts) => {
        await database.run('delete from notes')
        for (const text of texts) await write(text, text)
        for (const text of texts)
          expect(await database.all('select name, words from notes where name = $1', [text])).toEqual([{ name: text, words: text }])
      }),
      { numRuns: 60 },
    )
  })

  test('a transaction is all or nothing, and its error goes on up', async () => {
    await database.run('delete from notes')
    const error = new Error('second thoughts')
    const half = database.transaction(async (on) => {
      await on.run('insert into notes (name) values ($1)', ['Lisbon'])
      throw error
    })
    await expect(half).rejects.toBe(error)
    expect(await names()).toEqual([])
    const done = await database.transaction(async (on) => {
      await on.run('insert into notes (name) values ($1)', ['Oslo'])
      return 'done'
    })
    expect([done, await names()]).toEqual(['done', ['Oslo']])
  })

  test('what is asked beside a transaction is no part of it', async () => {
    await database.run('delete from notes')
    const undone = database.transaction(async (on) => {
      await on.run('insert into notes (name) values ($1)', ['undone'])
      await on.all('select name from notes')
      throw new Error('undone')
    })
    const beside = write('beside')
    await expect(undone).rejects.toThrow('undone')
    await beside
    expect(await names()).toEqual(['beside'])
  })

  test('many transactions at once lose nothing', async () => {
    await database.run('delete from notes')
    await database.run('insert into notes (name, at) values ($1, $2)', ['sum', 0])
    const add = () => database.transaction((on) => on.run('update notes set at = at + 1 where name = $1', ['sum']))
    await Promise.all(Array.from({ length: 40 }, add))
    expect(await database.all('select at from notes')).toEqual([{ at: 40 }])
  })

  test('what a row stands on must be there, and takes it along when it goes', async () => {
    await database.run('delete from notes')
    const page = (note: string) => database.run('insert into sheets (note, number) values ($1, $2)', [note, 1])
    await expect(page('nowhere')).rejects.toMatchObject({ name: 'StoreError', retryable: false })
    await write('here')
    await page('here')
    await database.run('delete from notes')
    expect(await database.all('select note from sheets')).toEqual([])
  })

  test('a mistake in a transaction ends it, and the next one begins', async () => {
    await database.run('delete from notes')
    const twice = database.transaction(async (on) => {
      for (const name of ['same', 'same']) await on.run('insert into notes (name) values ($1)', [name])
    })
    await expect(twice).rejects.toBeInstanceOf(StoreError)
    await database.transaction((on) => on.run('insert into notes (name) values ($1)', ['after']))
    expect(await names()).toEqual(['after'])
  })

  test('a closed database says so, and is closed once', async () => {
    const other = await open()
    await other.close()
    await other.close()
    await expect(other.all('select 1 as one')).rejects.toBeInstanceOf(StoreError)
    await expect(other.transaction((on) => on.all('select 1 as one'))).rejects.toBeInstanceOf(StoreError)
  })
}
