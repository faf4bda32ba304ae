import { execFile, spawn } from 'node:child_process'
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'

const root = resolve(import.meta.dirname, '../..')

interface Run {
  readonly code: number
  readonly stdout: string
  readonly stderr: string
}

/** Runs a program of src/ as a person would, from another folder, with `input` on its standard input. */
const run = (program: 'cli' | 'main', args: readonly string[], input = '', set: Readonly<Record<string, string>> = {}): Promise<Run> =>
  new Promise((done) => {
    const child = execFile(
      process.execPath,
      ['--import', import.meta.resolve('tsx'), join(root, 'src', `${program}.ts`), ...args],
      { cwd: folder, env: { ...process.env, SLACK_BOT_TOKEN: '', SLACK_APP_TOKEN: '', DISCORD_TOKEN: '', ...set } },
      (error, stdout, stderr) => done({ code: error ? Number(error.code) : 0, stdout, stderr }),
    )
    child.stdin?.end(input)
  })

let folder = ''
const text = 'LISBON, May 18, 2025 -- Foreign Minister Anna Reyes met Ivo Brandt in Lisbon on Saturday, the ministry said.'

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'dateline-cli-'))
  await writeFile(join(folder, 'reyes.txt'), text)
  await writeFile(join(folder, 'empty.txt'), '')
})
afterAll(() => rm(folder, { recursive: true }))

describe.concurrent('dateline', { timeout: 60_000 }, () => {
  test('briefs a file', async () => {
    const { code, stdout, stderr } = await run('cli', ['reyes.txt'])
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' })
    expect(stdout).toContain('Lisbon, Sunday 18 May 2025 · reyes.txt · 1 min\n')
    expect(stdout).toMatch(/^Met +\S/m)
  })

  test('prints the format briefing/1 from standard input', async () => {
    const { stdout } = await run('cli', ['-', '--json'], text)
    expect(JSON.parse(stdout)).toMatchObject({ schema: 'briefing/1', article: { length: text.length } })
  })

  test('answers a question about a sample, either way of asking', async () => {
    const option = await run('cli', ['000_7ee25d2f685fed20', '--ask', 'who met whom?'])
    expect(option.stdout).toContain('> The report followed a meeting on Saturday')
    expect((await run('cli', ['ask', '000', 'who', 'met', 'whom?'])).stdout).toBe(option.stdout)
  })

  test('says why, with spans and rules', async () => {
    const { stdout } = await run('cli', ['reyes.txt', '--why'])
    for (const words of ['Claims (', 'Meetings (', 'Times (', 'Actors (', ' · rule ', '“Saturday” [']) expect(stdout).toContain(words)
  })

  test('an input that fails is a sentence and exit code 1', async () => {
    expect(await run('cli', ['empty.txt'])).toEqual({
      code: 1,
      stdout: '',
      stderr: 'dateline: empty.txt: It is empty: there is nothing to read.\n',
    })
    expect(await run('cli', ['nowhere.txt'])).toMatchObject({ code: 1, stderr: expect.stringContaining('There is no such file') })
  })

  test('a command that is not understood is exit code 2; help is 0 and has examples', async () => {
    expect((await run('cli', ['reyes.txt', '--nonsense'])).code).toBe(2)
    expect((await run('cli', ['reyes.txt', '--date', 'soon'])).code).toBe(2)
    expect((await run('cli', ['reyes.txt', '--date', '2026-02-30'])).code).toBe(2)
    const help = await run('cli', ['--help'])
    expect(help.code).toBe(0)
    expect(help.stdout).toContain('Examples:')
    expect(await run('cli', ['--version'])).toMatchObject({ code: 0, stdout: expect.stringMatching(/^\d+\.\d+\.\d+\n$/) })
  })

  test('config check tells what is set, or every mistake with exit code 1', async () => {
    expect(await run('cli', ['config', 'check'])).toMatchObject({ code: 0, stdout: expect.stringContaining('The configuration is good.') })
    await writeFile(join(folder, 'bad.yaml'), 'log: { level: loud }\nanalysis: { threads: 0 }\n')
    const bad = await run('cli', ['config', 'check'], '', { DATELINE_CONFIG: 'bad.yaml' })
    expect(bad).toMatchObject({ code: 1, stdout: '', stderr: expect.stringMatching(/log\.level is "loud".*\n.*analysis\.threads is 0/) })
    expect((await run('cli', ['config', 'print'])).stdout).toContain('\nlog:\n')
  })

  test('a batch writes a line for each, bad ones too, and then ends with 1', async () => {
    const lines = [JSON.stringify({ id: 'a', text }), 'nonsense', JSON.stringify({ id: 'b', text: '' })]
    await writeFile(join(folder, 'in.jsonl'), `${lines.join('\n')}\n`)
    const { code, stdout } = await run('cli', ['batch', 'in.jsonl', '--out', 'out.jsonl'])
    expect({ code, stdout }).toEqual({ code: 1, stdout: '' })
    const out = (await readFile(join(folder, 'out.jsonl'), 'utf8')).trimEnd().split('\n')
    expect(out.map((line) => JSON.parse(line).id)).toEqual(['a', null, 'b'])
    expect(await run('cli', ['batch', 'in.jsonl', '--out', './in.jsonl'])).toMatchObject({
      code: 1,
      stderr: expect.stringContaining('It is the input.'),
    })
  })

  test('a reader that has read enough is no error', async () => {
    const child = spawn(process.execPath, ['--import', import.meta.resolve('tsx'), join(root, 'src/cli.ts'), 'batch', '-'], { cwd: folder })
    let stderr = ''
    child.stderr.on('data', (chunk: Buffer) => {
      stderr += chunk.toString()
    })
    child.stdin.on('error', () => {})
    child.stdout.once('data', () => child.stdout.destroy())
    const line = `${JSON.stringify({ id: 'a', text })}\n`
    child.stdin.end(line.repeat(2_000))
    const code = await new Promise((done) => child.on('close', done))
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' })
  })
})

describe.concurrent('npm start', { timeout: 60_000 }, () => {
  test('with no token is the console: the first sample, how to connect, then what is typed', async () => {
    const { code, stdout, stderr } = await run('main', [], '/brief who met whom?\n')
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' })
    expect(stdout).toContain('000_7ee25d2f685fed20.txt')
    expect(stdout).toContain('SLACK_BOT_TOKEN and SLACK_APP_TOKEN')
    expect(stdout).toContain('> /brief who met whom?\nwho met whom?')
  })
})
