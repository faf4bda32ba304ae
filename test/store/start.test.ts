import { execFile } from 'node:child_process'
import { existsSync } from 'node:fs'
import { writeFile } from 'node:fs/promises'
import { join, resolve } from 'node:path'
import { describe, expect, test } from 'vitest'
import { openDatabase } from '../../src/store/open-database.ts'
import { ownFolder } from './own-folder.ts'
import { describeOnPostgres, ownSchema } from './own-postgres.ts'

const root = resolve(import.meta.dirname, '../..')
const folder = await ownFolder()

/** At its end the program tells on standard error which engines it has loaded. */
const tellEngines = join(folder, 'tell-engines.cjs')
await writeFile(
  tellEngines,
  `process.on('exit', () => {
    const loaded = Object.keys(require.cache).flatMap((file) => /node_modules.(better-sqlite3|pg).lib/.exec(file)?.[1] ?? [])
    process.stderr.write('engines: ' + [...new Set(loaded)].join(' '))
  })`,
)

/** Runs a program of src/ in the folder, with `set` in its environment. */
const run = (program: 'cli' | 'main', args: readonly string[], set: Record<string, string> = {}) =>
  new Promise<{ readonly code: number; readonly stdout: string; readonly stderr: string }>((done) => {
    const none = { SLACK_BOT_TOKEN: '', SLACK_APP_TOKEN: '', DISCORD_TOKEN: '', DATABASE_URL: '', DATELINE_DATABASE: '' }
    const child = execFile(
      process.execPath,
      ['--require', tellEngines, '--import', import.meta.resolve('tsx'), join(root, 'src', `${program}.ts`), ...args],
      { cwd: folder, env: { ...process.env, ...none, ...set } },
      (error, stdout, stderr) => done({ code: error ? Number(error.code) : 0, stdout, stderr }),
    )
    child.stdin?.end('/brief who met whom?\n')
  })

describe('what is loaded and written', { timeout: 60_000 }, () => {
  test('a briefing of one article needs no store', async () => {
    expect(await run('cli', ['brief', '000_7ee25d2f685fed20'])).toMatchObject({ code: 0, stderr: 'engines: ' })
    expect(existsSync(join(folder, 'data'))).toBe(false)
  })

  test('npm start keeps nothing where it is told so', async () => {
    expect(await run('main', [], { DATELINE_DATABASE: ':memory:' })).toMatchObject({ code: 0, stderr: 'engines: better-sqlite3' })
    expect(existsSync(join(folder, 'data'))).toBe(false)
  })

  test('npm start keeps its briefings in data/dateline.db, closed in good order, and goes on with them', async () => {
    const first = await run('main', [])
    expect(first).toMatchObject({ code: 0, stderr: 'engines: better-sqlite3' })
    expect(existsSync(join(folder, 'data', 'dateline.db-wal'))).toBe(false)
    expect(await run('main', [])).toEqual(first)
    const database = await openDatabase({ file: join(folder, 'data', 'dateline.db') })
    expect(await database.all('select count(*) as many from briefings')).toEqual([{ many: 1 }])
    await database.close()
  })

  test('a store that cannot be had is a sentence and exit code 1', async () => {
    await writeFile(join(folder, 'notes'), 'no database, '.repeat(100))
    const { code, stdout, stderr } = await run('main', [], { DATELINE_DATABASE: 'notes' })
    expect({ code, stdout }).toEqual({ code: 1, stdout: '' })
    expect(stderr).toContain('dateline: notes is damaged or no database.')
    const away = await run('main', [], { DATABASE_URL: 'postgres://dateline:secret@127.0.0.1:1/news' })
    expect(away).toMatchObject({
      code: 1,
      stderr: expect.stringMatching(/^dateline: The news store is away for the moment\..*\nengines: pg$/),
    })
  })
})

describeOnPostgres('npm start on PostgreSQL', () => {
  test('keeps its briefings there, and ends when its input does', { timeout: 60_000 }, async () => {
    const own = await ownSchema()
    expect(await run('main', [], { DATABASE_URL: own.url })).toMatchObject({ code: 0, stderr: 'engines: pg' })
    const database = await openDatabase(own)
    expect(await database.all('select count(*) as many from briefings')).toEqual([{ many: 1 }])
    await database.close()
    await own.drop()
  })
})
