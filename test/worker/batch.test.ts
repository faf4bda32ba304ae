import { describe, expect, test } from 'vitest'
import { readArticle } from '../../src/answer/read-article.ts'
import { type BatchLine, briefBatch } from '../../src/worker/batch.ts'
import { inOrder } from '../../src/worker/in-order.ts'
import { createPool } from '../../src/worker/pool.ts'
import { createPooledReader } from '../../src/worker/pooled-reader.ts'
import { readLines } from '../../src/worker/read-lines.ts'

const bytes = (text: string): Uint8Array => new TextEncoder().encode(text)

async function* stream(...chunks: readonly (string | Uint8Array)[]): AsyncGenerator<string | Uint8Array> {
  yield* chunks
}

const collect = async <T>(all: AsyncIterable<T>): Promise<T[]> => {
  const found: T[] = []
  for await (const one of all) found.push(one)
  return found
}

const asText = ({ number, bytes: line }: BatchLine) => [number, line && new TextDecoder().decode(line)]

describe('lines of a stream', () => {
  test('are cut at line breaks, wherever the chunks end', async () => {
    const lines = await collect(readLines(stream('one\ntw', 'o\n\nfo', 'ur'), 100))
    expect(lines.map(asText)).toEqual([
      [1, 'one'],
      [2, 'two'],
      [3, ''],
      [4, 'four'],
    ])
  })
  test('a line that is too long is only said to be so, and the next is read', async () => {
    const lines = await collect(readLines(stream('x'.repeat(60), 'x'.repeat(60), '\nshort\n'), 100))
    expect(lines.map(asText)).toEqual([
      [1, null],
      [2, 'short'],
    ])
  })
  test('a character cut in two by a chunk is whole again', async () => {
    const cafe = bytes('café\n')
    expect((await collect(readLines(stream(cafe.subarray(0, 4), cafe.subarray(4)), 100))).map(asText)).toEqual([[1, 'café']])
  })
})

describe('in order', () => {
  test('what is done late is given in its turn, and no more is taken than may run at once', async () => {
    let running = 0
    let most = 0
    const map = async (item: number) => {
      most = Math.max(most, ++running)
      for (let i = item; i < 5; i++) await Promise.resolve()
      running -= 1
      return item
    }
    async function* numbers() {
      for (let i = 0; i < 20; i++) yield i % 5
    }
    expect(await collect(inOrder(numbers(), 3, map))).toEqual(Array.from({ length: 20 }, (_, i) => i % 5))
    expect(most).toBeLessThanOrEqual(3)
  })
})

const articleLine = (i: number): string =>
  `${JSON.stringify({ id: `a${i}`, text: `LISBON, May 18, 2025 -- Anna Reyes met Ivo Brandt on Saturday, the ministry said in statement ${i}.` })}\n`

const run = (jobs: number, ...chunks: readonly (string | Uint8Array)[]) => collect(briefBatch(readLines(stream(...chunks), 10_000), jobs))

describe('a batch', () => {
  test('leaves blank lines out, and tells of bad ones in their place', async () => {
    const lines = await run(
      2,
      '\n  \n',
      articleLine(1),
      'nonsense\n',
      Uint8Array.of(0x7b, 0xff, 0x0a),
      'x'.repeat(10_001),
      '\n',
      articleLine(2),
    )
    expect(lines.map(({ json }) => JSON.parse(json)).map(({ id, error }) => [id, error])).toEqual([
      ['a1', undefined],
      [null, 'Line 4 is not JSON.'],
      [null, 'Line 5 is not UTF-8 text.'],
      [null, 'Line 6 is too long. Dateline reads articles of up to 1 MB.'],
      ['a2', undefined],
    ])
    expect(lines.map(({ ok }) => ok)).toEqual([true, false, false, false, true])
  })

  test('in threads gives the same lines in the same order as here', { timeout: 30_000 }, async () => {
    const many = Array.from({ length: 90 }, (_, i) => (i === 70 ? 'nonsense\n' : articleLine(i)))
    const threaded = await run(2, ...many)
    expect(threaded).toEqual(await run(1, ...many))
    expect(threaded).toHaveLength(90)
  })
})

describe('the pool', () => {
  test('rejects what is asked of it after its end', async () => {
    const pool = createPool({ size: 1, timeoutMs: 1_000 })
    await pool.stop()
    await expect(pool.run('line', { line: '{}', number: 1 })).rejects.toThrow('ended')
  })

  test('reads articles for the app, and tells why one cannot be read', { timeout: 30_000 }, async () => {
    const pool = createPool({ size: 1, timeoutMs: 30_000 })
    const read = createPooledReader(pool)
    const text = 'LISBON, May 18, 2025 -- Anna Reyes met Ivo Brandt on Saturday, the ministry said.'
    const result = readArticle({ id: 'a', text })
    expect(await read({ id: 'a', text })).toEqual('briefed' in result && result.briefed)
    await expect(read({ id: 'b', text: ' ' })).rejects.toMatchObject({
      name: 'SourceError',
      message: 'It is empty: there is nothing to read.',
    })
    await pool.stop()
  })

  test('gives up what takes too long, and goes on', { timeout: 30_000 }, async () => {
    const pool = createPool({ size: 1, timeoutMs: 1 })
    const read = createPooledReader(pool)
    await expect(read({ id: 'a', text: 'Reyes met Brandt.' })).rejects.toMatchObject({
      name: 'SourceError',
      message: expect.stringContaining('too much time'),
    })
    await pool.stop()
  })
})
