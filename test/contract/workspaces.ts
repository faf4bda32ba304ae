import { beforeEach, describe, expect, test } from 'vitest'
import type { Installation } from '../../src/ports/workspaces.ts'
import type { Database } from '../../src/store/database.ts'
import { createHeardStore } from '../../src/store/heard.ts'
import { createInstallationStore } from '../../src/store/installations.ts'
import { createLeaseStore } from '../../src/store/leases.ts'
import { createSeal } from '../../src/store/seal.ts'

const key = (letter: string): string => Buffer.alloc(32, letter).toString('base64')

const at = Date.UTC(2025, 6, 14, 8)

const newsroom: Installation = { platform: 'slack', workspace: 'T1', grant: '{"bot":{"token":"xoxb-secret"}}', at }

/** Installations, what was heard, and leases on one database, which is emptied before each test. */
export const workspaceContract = (open: () => Promise<Database>): void => {
  let database: Database
  const store = (...keys: readonly string[]) => createInstallationStore(database, createSeal(keys))
  const sealed = async () => (await database.all<{ sealed: string }>('select sealed from installations')).map((row) => row.sealed)

  beforeEach(async () => {
    database = await open()
    for (const name of ['installations', 'heard', 'leases']) await database.run(`delete from ${name}`)
  })

  describe('installations', () => {
    test('come back as they were saved, and lie there encrypted, each time otherwise', async () => {
      await store(key('a')).save(newsroom)
      expect(await store(key('a')).find('slack', 'T1')).toEqual(newsroom)
      expect(await store(key('a')).find('slack', 'T2')).toBeNull()
      expect(await store(key('a')).find('discord', 'T1')).toBeNull()
      const [before] = await sealed()
      expect(before).not.toMatch(/xoxb|token/)
      await store(key('a')).save(newsroom)
      expect(await sealed()).not.toEqual([before])
    })

    test('the newest key encrypts, all decrypt; after a renewal the old key is not needed', async () => {
      await store(key('a')).save(newsroom)
      const both = store(key('b'), key('a'))
      expect(await both.find('slack', 'T1')).toEqual(newsroom)
      expect(await both.renew()).toBe(1)
      expect(await both.renew()).toBe(0)
      expect(await store(key('b')).find('slack', 'T1')).toEqual(newsroom)
      await expect(store(key('a')).find('slack', 'T1')).rejects.toMatchObject({
        name: 'StoreError',
        message: expect.stringContaining('DATELINE_ENCRYPTION_KEY'),
      })
    })

    test('what was changed, or moved to another workspace, is not taken', async () => {
      await store(key('a')).save(newsroom)
      await store(key('a')).save({ ...newsroom, workspace: 'T2' })
      await database.run(
        `update installations set sealed = (select sealed from installations where workspace = 'T1') where workspace = 'T2'`,
      )
      await expect(store(key('a')).find('slack', 'T2')).rejects.toMatchObject({ name: 'StoreError' })
      const [whole = ''] = await sealed()
      for (const cut of [whole.slice(0, -3), `${whole.slice(0, -3)}AAA`, whole.replace(/\.[^.]+\.([^.]+)$/, '..$1')]) {
        await database.run(`update installations set sealed = $1 where workspace = 'T1'`, [cut])
        await expect(store(key('a')).find('slack', 'T1')).rejects.toMatchObject({ name: 'StoreError' })
      }
    })

    test('news of a removal that comes late leaves a later installation alone', async () => {
      await store(key('a')).save({ ...newsroom, at: at + 5_000 })
      expect(await store(key('a')).remove('slack', 'T1', at + 1_000)).toEqual([])
      await store(key('a')).save({ ...newsroom, grant: 'older', at })
      expect((await store(key('a')).find('slack', 'T1'))?.grant).toBe(newsroom.grant)
      expect(await store(key('a')).remove('slack', 'T1', at + 5_001)).toEqual(['T1'])
      expect(await store(key('a')).find('slack', 'T1')).toBeNull()
    })

    test('of an organization are good for its workspaces, but go after their own; they go together', async () => {
      const kept = store(key('a'))
      const whole = { ...newsroom, workspace: 'E1', grant: 'whole' }
      await kept.save(whole)
      await kept.join('slack', 'T1', 'E1', at + 9_000)
      await kept.join('slack', 'T2', 'E1', at)
      await kept.join('slack', 'T3', 'E2', at)
      expect(await kept.find('slack', 'T1')).toEqual(whole)
      expect(await kept.find('slack', 'T3')).toBeNull()
      await kept.save({ ...newsroom, workspace: 'T2', at: at + 1 })
      await kept.join('slack', 'T2', 'E1', at + 2)
      expect((await kept.find('slack', 'T2'))?.grant).toBe(newsroom.grant)
      expect(await store(key('b'), key('a')).renew()).toBe(4)
      expect(await kept.remove('slack', 'E1', at)).toEqual([])
      expect(await kept.remove('slack', 'E1', at + 1)).toEqual(['E1', 'T1'])
      expect(await store(key('b')).find('slack', 'T1')).toBeNull()
      expect(await store(key('b')).find('slack', 'T2')).not.toBeNull()
    })

    test('take a renewed grant, unless they were removed or made anew meanwhile', async () => {
      const kept = store(key('a'))
      await kept.save(newsroom)
      expect(await kept.exchange(newsroom, 'renewed')).toBe(true)
      expect((await kept.find('slack', 'T1'))?.grant).toBe('renewed')
      await kept.save({ ...newsroom, grant: 'anew', at: at + 1 })
      expect(await kept.exchange(newsroom, 'late')).toBe(false)
      expect((await kept.find('slack', 'T1'))?.grant).toBe('anew')
      await kept.remove('slack', 'T1', at + 2)
      expect(await kept.exchange({ ...newsroom, at: at + 1 }, 'late')).toBe(false)
      expect(await kept.find('slack', 'T1')).toBeNull()
    })
  })

  test('of many who hear the same at once one is the first', async () => {
    const copies = [createHeardStore(database), createHeardStore(database), createHeardStore(database)]
    const told = await Promise.all(copies.map((copy) => copy.first('T1:C1:1.2', at)))
    expect(told.filter(Boolean)).toHaveLength(1)
    expect(await copies[0]?.first('T1:C1:1.3', at)).toBe(true)
  })

  test('a lease has one holder, who may take it again, until it is given back or has run out', async () => {
    const leases = createLeaseStore(database)
    expect(await leases.take('shard 0', 'one', 60_000)).toBe(true)
    expect(await leases.take('shard 0', 'two', 60_000)).toBe(false)
    expect(await leases.take('shard 0', 'one', 60_000)).toBe(true)
    await leases.give('shard 0', 'two')
    expect(await leases.take('shard 0', 'two', 60_000)).toBe(false)
    await leases.give('shard 0', 'one')
    expect(await leases.take('shard 0', 'two', -1)).toBe(true)
    expect(await leases.take('shard 0', 'one', 60_000)).toBe(true)
  })
}
