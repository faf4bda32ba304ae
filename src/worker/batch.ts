import { type BriefedLine, briefLine, failedLine } from './brief-line.ts'
import { inOrder } from './in-order.ts'
import { createPool, type Pool } from './pool.ts'

/** A line of input: its bytes, or null where it was longer than anybody wanted to hold. */
export interface BatchLine {
  readonly number: number
  readonly bytes: Uint8Array | null
}

/** So many articles are done before a thread has even started. */
const few = 40

/** A line as text, or the line of output that says why it is none. */
const decoded = (line: BatchLine): string | BriefedLine => {
  if (line.bytes === null) return failedLine(`Line ${line.number} is too long. Dateline reads articles of up to 1 MB.`, null, line.number)
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(line.bytes)
  } catch {
    return failedLine(`Line ${line.number} is not UTF-8 text.`, null, line.number)
  }
}

const isBlank = (bytes: Uint8Array | null): boolean => bytes?.every((byte) => byte === 0x20 || byte === 0x09 || byte === 0x0d) ?? false

async function* notBlank(lines: AsyncIterable<BatchLine>): AsyncGenerator<BatchLine> {
  for await (const line of lines) if (!isBlank(line.bytes)) yield line
}

/** The first lines and, if there are more than these, the rest. */
const split = async (lines: AsyncGenerator<BatchLine>): Promise<{ first: readonly BatchLine[]; more: boolean }> => {
  const first: BatchLine[] = []
  while (first.length < few) {
    const next = await lines.next()
    if (next.done) return { first, more: false }
    first.push(next.value)
  }
  return { first, more: true }
}

const here = (line: BatchLine): BriefedLine => {
  const text = decoded(line)
  return typeof text === 'string' ? briefLine(text, line.number) : text
}

/**
 * Briefs articles, a line each, with `jobs` worker threads; the first of them here, while the threads start, and all of them where they are few. Yields
 * in input order, blank lines left out. Never holds more than the first lines, or four lines a thread, however long the input and however slow the reader
 * of the output.
 */
export async function* briefBatch(lines: AsyncIterable<BatchLine>, jobs: number): AsyncGenerator<BriefedLine> {
  const all = notBlank(lines)
  const { first, more } = await split(all)
  const pool = more && jobs > 1 ? createPool({ size: jobs, timeoutMs: 120_000 }) : null
  pool?.warm()
  try {
    for (const line of first) yield here(line)
    if (pool) yield* inOrder(all, jobs * 4, (line) => there(pool, line))
    else if (more) for await (const line of all) yield here(line)
  } finally {
    await pool?.stop()
  }
}

const there = async (pool: Pool, line: BatchLine): Promise<BriefedLine> => {
  const text = decoded(line)
  if (typeof text !== 'string') return text
  return pool.run('line', { line: text, number: line.number }).catch((error: unknown) => {
    return failedLine(`It could not be analysed: ${error instanceof Error ? error.message : String(error)}.`, text, line.number)
  })
}
