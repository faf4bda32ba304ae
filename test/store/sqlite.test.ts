import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { chmod, mkdir, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { describe, expect, test } from 'vitest'
import type { Briefing } from '../../src/briefing/briefing.ts'
import { createBriefingStore } from '../../src/store/briefings.ts'
import { openDatabase } from '../../src/store/open-database.ts'
import { openSqlite } from '../../src/store/sqlite.ts'
import { ownFolder } from './own-folder.ts'

const folder = await ownFolder()
const root = join(import.meta.dirname, '../..')

describe('a file that cannot be had is told in a sentence', () => {
  test('one that is no database, and it is not touched', async () => {
    const file = join(folder, 'notes.txt')
    await writeFile(file, 'These are the notes of a reporter, no database.\n'.repeat(100))
    const before = await readFile(file)
    await expect(openDatabase({ file })).rejects.toMatchObject({
      name: 'StoreError',
      retryable: false,
      message: `${file} is damaged or no database. Move it away, or put a copy of it back, then start again.`,
    })
    expect(await readFile(file)).toEqual(before)
  })

  test('a damaged database', async () => {
    const file = join(folder, 'damaged.db')
    const database = await openDatabase({ file })
    await database.close()
    const bytes = await readFile(file)
    bytes.fill(0xab, 100, 4_096)
    await writeFile(file, bytes)
    await expect(openDatabase({ file })).rejects.toThrow(`${file} is damaged or no database.`)
  })

  test('a folder in its place, a file in the place of its folder', async () => {
    await mkdir(join(folder, 'folder.db'))
    await writeFile(join(folder, 'file'), '')
    for (const file of [join(folder, 'folder.db'), join(folder, 'file', 'store.db')])
      await expect(openDatabase({ file })).rejects.toThrow(`Dateline cannot write ${file} (`)
  })

  test('a folder and a file that may only be read', async () => {
    const locked = join(folder, 'locked')
    await mkdir(locked)
    await (await openDatabase({ file: join(locked, 'store.db') })).close()
    await chmod(join(locked, 'store.db'), 0o444)
    await chmod(locked, 0o555)
    await chmod(folder, 0o755)
    // Root may write anything: be somebody else meanwhile.
    const isRoot = process.geteuid?.() === 0
    if (isRoot) process.seteuid?.(65_534)
    try {
      for (const file of [join(locked, 'store.db'), join(locked, 'new.db'), join(locked, 'inner', 'store.db')])
        await expect(openDatabase({ file })).rejects.toThrow(`Dateline cannot write ${file} (`)
    } finally {
      if (isRoot) process.seteuid?.(0)
    }
  })
})

test('two connections write to the same file, and none loses', async () => {
  const file = join(folder, 'shared.db')
  const open = () => openSqlite(file)
  const connections = await Promise.all([open(), open()])
  await connections[0].run('create table counted (n bigint not null)')
  await connections[0].run('insert into counted values (0)')
  const add = (of: number) =>
    connections[of % 2 === 0 ? 0 : 1].transaction(async (on) => {
      const [row] = await on.all<{ n: number }>('select n from counted')
      await on.run('update counted set n = $1', [(row?.n ?? 0) + 1])
    })
  await Promise.all(Array.from({ length: 40 }, (_, i) => add(i)))
  expect(await connections[1].all('select n from counted')).toEqual([{ n: 40 }])
  await Promise.all(connections.map((one) => one.close()))
})

/** Files briefings, and says the number of each as soon as it is acknowledged; what a call of the store has promised must survive anything. */
const writer = (file: string) => `
  import { writeSync } from 'node:fs'
  import { openDatabase } from './src/store/open-database.ts'
  import { createBriefingStore } from './src/store/briefings.ts'
  const database = await openDatabase({ file: ${JSON.stringify(file)} })
  const [{ many }] = await database.all('select count(*) as many from briefings')
  const { save } = createBriefingStore(database)
  for (let i = many; ; i += 1) {
    await save({ key: String(i), article: { id: String(i), text: 'The ferry waits. '.repeat(200) }, briefing: { id: String(i) } })
    writeSync(1, i + '\\n')
  }`

test('what was acknowledged is there after kill -9, three times', async () => {
  const file = join(folder, 'killed.db')
  let acknowledged = -1
  for (const enough of [5, 11, 23]) {
    const args = ['--import', 'tsx', '--input-type=module', '--eval', writer(file)]
    const child = spawn(process.execPath, args, { cwd: root, stdio: ['ignore', 'pipe', 'inherit'] })
    let written = 0
    for await (const line of createInterface({ input: child.stdout })) {
      acknowledged = Number(line)
      written += 1
      if (written === enough) child.kill('SIGKILL')
    }
    if (child.exitCode === null && child.signalCode === null) await once(child, 'exit')
    const database = await openDatabase({ file })
    expect(await database.all('pragma integrity_check')).toEqual([{ integrity_check: 'ok' }])
    const keys = (await database.all<{ key: string }>('select key from briefings')).map(({ key }) => Number(key)).sort((a, b) => a - b)
    expect(keys.slice(0, acknowledged + 1)).toEqual(Array.from({ length: acknowledged + 1 }, (_, i) => i))
    await database.close()
  }
  expect(acknowledged).toBeGreaterThanOrEqual(38)
})

test('a full disk is told in a sentence, and nothing is half-written', async () => {
  const file = join(folder, 'full.db')
  const database = await openDatabase({ file })
  const [{ page_count } = { page_count: 0 }] = await database.all<{ page_count: number }>('pragma page_count')
  await database.all(`pragma max_page_count = ${page_count + 20}`)
  const { save, find } = createBriefingStore(database)
  const long = (key: string) => ({ key, article: { id: key, text: 'The ferry waits. '.repeat(20_000) }, briefing: {} as Briefing })
  await expect(save(long('too-long'))).rejects.toMatchObject({
    name: 'StoreError',
    retryable: true,
    message: `The disk with ${file} is full. Nothing is half-written; make room and try again.`,
  })
  // The article came before the briefing in the same transaction.
  expect(await find('too-long')).toBeNull()
  expect(await database.all('select key from articles')).toEqual([])
  expect(await database.all('pragma integrity_check')).toEqual([{ integrity_check: 'ok' }])
  await database.all(`pragma max_page_count = ${page_count + 10_000}`)
  await save(long('with-room'))
  expect((await find('with-room'))?.key).toBe('with-room')
  await database.close()
})

// ulimit -f, in kilobytes: no room for the file beside the database; for the first pages alone.
test.each([16, 64])('where files may have %i kB, a program that starts says so in one line and ends', async (room) => {
  const file = join(folder, `room-${room}.db`)
  const start = `ulimit -f ${room}; exec "${process.execPath}" --import tsx src/cli.ts backup "${join(folder, 'copy.db')}"`
  const child = spawn('bash', ['-c', start], {
    cwd: root,
    env: { ...process.env, DATABASE_URL: '', DATELINE_DATABASE: file },
    stdio: ['ignore', 'ignore', 'pipe'],
  })
  let said = ''
  child.stderr.on('data', (bytes: Buffer) => {
    said += bytes.toString()
  })
  const [code] = await once(child, 'close')
  expect(said).toMatch(/^dateline: .*disk.* is full.*\n$/)
  expect(code).toBe(1)
})
