import { type BriefedLine, briefLine, failedLine } from './brief-line.ts'
import { inOrder } from './in-order.ts'
import { createPool } from './pool.ts'

/** A line of input: its bytes, or null where it was longer than anybody wanted to hold. */
export interface BatchLine {
  readonly number: number
  readonly bytes: Uint8Array | null
}

/** Fewer articles than this are done before a thread has even started. */
const few = 12

/** A line as text, or the line of output that says why it is none. */
const decoded = (line: BatchLine): string | BriefedLine => {
  if (line.bytes === null) return failedLine(`Line ${line.number} is too long. Dateline reads articles of up to 1 MB.`)
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(line.bytes)
  } catch {
    return failedLine(`Line ${line.number} is not UTF-8 text.`)
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
 * Briefs articles, a line each, with `jobs` worker threads, or here where they are few. Yields in input order, blank lines left out. At most four lines
 * a thread are held at once, however long the input and however slow the reader of the output.
 */
export async function* briefBatch(lines: AsyncIterable<BatchLine>, jobs: number): AsyncGenerator<BriefedLine> {
  const all = notBlank(lines)
  const { first, more } = await split(all)
  if (!more || jobs < 2) {
    for (const line of first) yield here(line)
    if (more) for await (const line of all) yield here(line)
    return
  }
  const pool = createPool({ size: jobs, timeoutMs: 120_000 })
  const there = async (line: BatchLine): Promise<BriefedLine> => {
    const text = decoded(line)
    if (typeof text !== 'string') return text
    return pool.run('line', { line: text, number: line.number }).catch((error: unknown) => {
      return failedLine(`Line ${line.number} could not be analysed: ${error instanceof Error ? error.message : String(error)}.`)
    })
  }
  async function* again(): AsyncGenerator<BatchLine> {
    yield* first
    yield* all
  }
  try {
    yield* inOrder(again(), jobs * 4, there)
  } finally {
    await pool.stop()
  }
}
