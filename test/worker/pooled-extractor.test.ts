import { afterAll, expect, test } from 'vitest'
import type { PageBytes } from '../../src/source/extract-page.ts'
import { createPool } from '../../src/worker/pool.ts'
import { createPooledExtractor } from '../../src/worker/pooled-extractor.ts'

const pool = createPool({ size: 1, timeoutMs: 60_000 })
afterAll(() => pool.stop())

const page = (html: string): PageBytes => ({
  bytes: new Uint8Array(Buffer.from(html)),
  type: 'text/html',
  charset: null,
  url: 'https://news.test/a',
  status: 200,
  now: Date.parse('2025-07-14'),
})
const story = '<p>The minister said on Saturday that the bridge, which fell in the flood, would be built again within a year.</p>'.repeat(4)
/** Just within the caps: what Readability is slowest at. */
const slow = `<html><body>${`${'<div>'.repeat(350)}${story}${'</div>'.repeat(350)}`.repeat(100)}</body></html>`
/** Deep recursion in a selector, a crash of the library. */
const crashing = `<html><body><article><div class="${'a '.repeat(500_000)}">${story}</div></article></body></html>`

test('pages are taken apart in a thread; one that takes too long is given up, and the next is read', async () => {
  const extract = createPooledExtractor(pool, 60_000)
  expect(await extract(page(`<article>${story}</article>`))).toHaveProperty('page')
  const error = await createPooledExtractor(pool, 1)(page(slow)).catch((thrown: unknown) => thrown)
  expect(error).toMatchObject({ name: 'SourceError', reason: 'too-complex' })
  expect(await extract(page(`<article>${story}</article>`))).toHaveProperty('page')
})

test.each([
  ['a page that breaks the library', crashing],
  ['100,000 nested elements', '<div>'.repeat(100_000)],
  ['5 MB of markup', '<p>a'.repeat(1_250_000)],
  ['5 MB of one attribute', `<p title="${'x'.repeat(5_000_000)}">${story}`],
  ['5 MB of words', `<article><p>${'word, '.repeat(800_000)}</p></article>`],
  ['a table in a table in a table', `<html><body>${'<table><tr><td>'.repeat(10_000)}`],
  ['facts without end', `<script type="application/ld+json">${'['.repeat(500_000)}</script><article>${story}</article>`],
  ['links in links', `<article>${'<a href="#">'.repeat(5_000)}${story}</article>`],
])('%s ends with an article or a sentence', async (_, html) => {
  const result = await createPooledExtractor(pool)(page(html)).catch((thrown: unknown) => thrown)
  if (result instanceof Error) expect(result).toMatchObject({ name: 'SourceError', reason: 'too-complex' })
  else expect(Object.keys(result as object)).toHaveLength(1)
  expect(await createPooledExtractor(pool, 60_000)(page(`<article>${story}</article>`))).toHaveProperty('page')
})
