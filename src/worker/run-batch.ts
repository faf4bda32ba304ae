import { once } from 'node:events'
import { createReadStream, createWriteStream } from 'node:fs'
import { access, stat } from 'node:fs/promises'
import { resolve } from 'node:path'
import type { Writable } from 'node:stream'
import { finished } from 'node:stream/promises'
import { SourceError } from '../errors.ts'
import { briefBatch } from './batch.ts'
import { readLines } from './read-lines.ts'

export interface BatchRun {
  /** A file, or `-` for standard input. */
  readonly input: string
  /** A file; standard output where null. */
  readonly out: string | null
  readonly jobs: number
}

/** UTF-8 bytes of a line: a text of 1 MB in JSON, every character of it escaped. */
const longestLine = 8_000_000

const why = (error: unknown): string => (error instanceof Error && 'code' in error ? String(error.code) : String(error))

const openInput = async (input: string): Promise<AsyncIterable<Uint8Array | string>> => {
  if (input === '-') return process.stdin
  const found = await stat(input).catch(() => null)
  if (!found) throw new SourceError(`${input}: There is no such file.`)
  if (found.isDirectory()) throw new SourceError(`${input}: It is a folder, not a file.`)
  await access(input, 4).catch(() => {
    throw new SourceError(`${input}: You may not read it: its permissions do not allow it.`)
  })
  return createReadStream(input)
}

const openOutput = async (out: string | null, input: string): Promise<Writable> => {
  if (out === null) return process.stdout
  if (resolve(out) === resolve(input)) throw new SourceError(`${out}: It is the input. Please write to another file.`)
  const file = createWriteStream(out)
  await once(file, 'open').catch((error: unknown) => {
    throw new SourceError(`${out}: It cannot be written (${why(error)}).`)
  })
  return file
}

/** "1,240 articles, 85 a second", over and over on one line, where standard error is a screen. */
const createProgress = (): { readonly tick: (done: number) => void; readonly end: () => void } => {
  const { stderr } = process
  const start = performance.now()
  let last = start
  return {
    tick: (done) => {
      const now = performance.now()
      if (!stderr.isTTY || now - last < 200) return
      last = now
      stderr.write(`\r${done.toLocaleString('en')} articles, ${Math.round((1000 * done) / (now - start))} a second\u001b[K`)
    },
    end: () => {
      if (stderr.isTTY && last > start) stderr.write('\r\u001b[K')
    },
  }
}

/** Runs a batch from a file to a file. SourceError where one of them cannot be opened; a bad line is a line of output and is counted. */
export const runBatch = async ({ input, out, jobs }: BatchRun): Promise<{ readonly done: number; readonly failed: number }> => {
  const from = await openInput(input)
  const to = await openOutput(out, input)
  const progress = createProgress()
  let done = 0
  let failed = 0
  for await (const { json, ok } of briefBatch(readLines(from, longestLine), jobs)) {
    done += 1
    if (!ok) failed += 1
    if (!to.write(`${json}\n`)) await once(to, 'drain')
    progress.tick(done)
  }
  progress.end()
  if (out !== null) {
    to.end()
    await finished(to)
  }
  return { done, failed }
}
