import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Database } from '../../src/store/database.ts'
import { openDatabase } from '../../src/store/open-database.ts'
import { openPostgres } from '../../src/store/postgres.ts'
import { cutWire } from './cut-wire.ts'
import { describeOnPostgres, onServer, ownSchema } from './own-postgres.ts'

const awayError = {
  name: 'StoreError',
  retryable: true,
  message: 'The news store is away for the moment. Nothing is lost; please try again in a minute.',
}

const changed = (url: string, change: (url: URL) => void): string => {
  const other = new URL(url)
  change(other)
  return other.href
}

test('nobody there: the sentence, and it may be tried again', async () => {
  await expect(openDatabase({ url: 'postgres://dateline:secret@127.0.0.1:1/news' })).rejects.toMatchObject(awayError)
})

describeOnPostgres('PostgreSQL that goes away', () => {
  let own: Awaited<ReturnType<typeof ownSchema>>
  let wire: Awaited<ReturnType<typeof cutWire>>
  let database: Database

  beforeAll(async () => {
    own = await ownSchema()
    const { hostname, port } = new URL(own.url)
    wire = await cutWire({ host: hostname, port: Number(port) })
    database = await openDatabase({
      url: changed(own.url, (url) => {
        url.port = String(wire.port)
        url.searchParams.set('application_name', own.schema)
      }),
    })
  })

  afterAll(async () => {
    await database.close()
    await wire.cut()
    await own.drop()
  })

  const terminateAll = () => onServer('select pg_terminate_backend(pid) from pg_stat_activity where application_name = $1', [own.schema])
  const save = (key: string) =>
    database.transaction((on) => on.run('insert into articles (key, article, saved_at) values ($1, $2, $3)', [key, '{}', 0]))
  const keys = async () => (await database.all<{ key: string }>('select key from articles')).map(({ key }) => key).sort()

  test('while it is away every call says so, afterwards all is as it was', async () => {
    await save('before')
    await wire.cut()
    await expect(save('meanwhile')).rejects.toMatchObject(awayError)
    await expect(database.all('select 1 as one')).rejects.toMatchObject(awayError)
    await wire.mend()
    await save('after')
    expect(await keys()).toEqual(['after', 'before'])
  })

  test('in the middle of a transaction: nothing of it stays, and the process lives', async () => {
    const cutShort = database.transaction(async (on) => {
      await on.run('delete from articles')
      await terminateAll()
      await new Promise((resolve) => setImmediate(resolve))
      await on.all('select 1 as one')
    })
    await expect(cutShort).rejects.toMatchObject(awayError)
    expect(await keys()).toEqual(['after', 'before'])
  })

  test('an idle connection that ends is replaced', async () => {
    await Promise.all(Array.from({ length: 5 }, keys))
    await terminateAll()
    // Whether the pool has heard of it yet is not ours to know: the first call may still meet the dead connection.
    await keys().catch((error: unknown) => expect(error).toMatchObject(awayError))
    await expect.poll(keys).toEqual(['after', 'before'])
  })

  test('what a person must put right is told in a sentence that shows no password', async () => {
    const nowhere = changed(own.url, (url) => {
      url.pathname = '/no-such-database'
      url.password = 'secret'
    })
    await expect(openDatabase({ url: nowhere })).rejects.toMatchObject({
      retryable: false,
      message: 'The database that DATABASE_URL names does not exist: make it, or name another.',
    })
    const stranger = `${own.schema}_stranger`
    await onServer(`create role ${stranger} login`)
    const mayNot = changed(own.url, (url) => (url.username = stranger))
    await expect(openDatabase({ url: mayNot })).rejects.toThrow('Dateline may not make or use its tables in PostgreSQL')
    await onServer(`drop role ${stranger}`)
  })

  test("another program's tables are left alone", async () => {
    const other = await ownSchema()
    const theirs = openPostgres(other.url)
    await theirs.run('create table articles (sku text)')
    await expect(openDatabase(other)).rejects.toThrow('has tables of another program')
    expect(await theirs.all('select sku from articles')).toEqual([])
    await theirs.close()
    await other.drop()
  })
})

describeOnPostgres('a copy that stands still amid a transaction', () => {
  let own: Awaited<ReturnType<typeof ownSchema>>
  beforeAll(async () => void (own = await ownSchema()))
  afterAll(() => own.drop())

  test('holds the others up for a while only, and is told to try again', { timeout: 60_000 }, async () => {
    const still = await openDatabase({ url: changed(own.url, (url) => url.searchParams.set('idle_in_transaction_session_timeout', '200')) })
    const other = await openDatabase({ url: own.url })
    const save = 'insert into articles (key, article, saved_at) values ($1, $2, $3)'
    let goOn = (): void => {}
    const paused = new Promise<void>((resolve) => void (goOn = resolve))
    let begun = (): void => {}
    const holds = new Promise<void>((resolve) => void (begun = resolve))
    const first = still.transaction(async (on) => {
      await on.run(save, ['a', '{}', 1])
      begun()
      await paused
      await on.run(save, ['b', '{}', 1])
    })
    await holds
    await other.run(save, ['a', '{}', 2])
    goOn()
    await expect(first).rejects.toMatchObject(awayError)
    expect(await other.all('select key, saved_at from articles')).toEqual([{ key: 'a', saved_at: 2 }])
    const [usual] = await other.all<{ pause: string }>("select current_setting('idle_in_transaction_session_timeout') as pause")
    expect(usual?.pause).toBe('20s')
    await still.close()
    await other.close()
  })

  test('what waited too long behind it is not done later, when nobody waits for it any more', { timeout: 60_000 }, async () => {
    const holder = await openDatabase({ url: own.url })
    const other = await openDatabase({ url: changed(own.url, (url) => url.searchParams.set('statement_timeout', '200')) })
    await holder.run("insert into articles (key, article, saved_at) values ('c', '{}', 1)")
    await holder.transaction(async (on) => {
      await on.run("update articles set saved_at = 2 where key = 'c'")
      await expect(other.run("update articles set saved_at = 3 where key = 'c'")).rejects.toMatchObject(awayError)
    })
    expect(await other.all("select saved_at from articles where key = 'c'")).toEqual([{ saved_at: 2 }])
    // The server gives up before the program does.
    const [usual] = await holder.all<{ pause: string }>("select current_setting('statement_timeout') as pause")
    expect(usual?.pause).toBe('14s')
    await holder.close()
    await other.close()
  })
})
