import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Readable } from 'node:stream'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { findArticle } from '../../src/source/find-article.ts'
import { contentKey } from '../../src/source/identity.ts'
import { createSeedSource } from '../../src/source/seed.ts'

let seeds = ''
const shelves = (typed = '') => ({ seeds, stdin: Readable.from([typed]) })

beforeAll(async () => {
  seeds = await mkdtemp(join(tmpdir(), 'dateline-seeds-'))
  await writeFile(join(seeds, '001-harbour.txt'), 'Harbour news.')
  await writeFile(join(seeds, '002-Rail.txt'), '\ufeffRail news\r\n.')
  await writeFile(join(seeds, '002-road.txt'), 'Road news.')
  await writeFile(join(seeds, 'note.md'), 'No article.')
  await writeFile(join(seeds, 'latin.dat'), Uint8Array.of(0x63, 0xe9))
  await writeFile(join(seeds, 'picture.dat'), Uint8Array.of(0x89, 0x50, 0x00, 0xff))
  await writeFile(join(seeds, 'utf16.dat'), Uint8Array.of(0xff, 0xfe, 0x41, 0x00))
  await writeFile(join(seeds, 'big.dat'), 'a'.repeat(1_048_577))
})
afterAll(() => rm(seeds, { recursive: true }))

describe('the samples', () => {
  test.each([
    ['001-harbour', 'Harbour news.'],
    ['001-HARBOUR.txt', 'Harbour news.'],
    ['001', 'Harbour news.'],
    ['002-rail', '\ufeffRail news\r\n.'],
  ])('%s is found, its text as it stands', async (ref, text) => {
    expect(await createSeedSource(seeds).find(ref)).toMatchObject({ text })
  })

  test.each(['002', 'note', 'note.md', '', '  ', '../seeds/001-harbour', '/etc/passwd', `${'x'.repeat(5000)}`, '\u0000'])(
    '%j is none',
    async (ref) => {
      expect(await createSeedSource(seeds).find(ref)).toBeNull()
    },
  )

  test('all of them, in order', async () => {
    expect((await createSeedSource(seeds).latest(0)).map(({ id }) => id)).toEqual(['001-harbour.txt', '002-Rail.txt', '002-road.txt'])
  })

  test('a folder that is not there has none', async () => {
    expect(await createSeedSource(join(seeds, 'nowhere')).latest(0)).toEqual([])
  })
})

describe('an article named on the command line', () => {
  test('is a file, a sample, or standard input', async () => {
    expect(await findArticle(join(seeds, 'note.md'), shelves())).toEqual({ id: 'note.md', text: 'No article.' })
    expect(await findArticle('001', shelves())).toMatchObject({ text: 'Harbour news.' })
    expect(await findArticle('-', shelves('Typed news.'))).toMatchObject({ text: 'Typed news.' })
  })

  test.each([
    ['nowhere.txt', 'There is no such file, and no sample article of that name. The sample articles are: 001-harbour, 002-Rail, 002-road.'],
    ['001-harbor', 'Did you mean 001-harbour?'],
    ['.', 'It is a folder, not a file.'],
    ['latin.dat', 'It is not UTF-8 text.'],
    ['picture.dat', 'It is not text but binary data.'],
    ['utf16.dat', 'It is UTF-16 text.'],
    ['big.dat', 'It is over 1 MB.'],
    [`${'x'.repeat(300)}`, 'Its name is too long for a file.'],
    ['note.md/deeper', 'A part of its path is a file, not a folder.'],
  ])('%s: a sentence says why not', async (name, sentence) => {
    await expect(findArticle(join(seeds, name), shelves())).rejects.toMatchObject({
      name: 'SourceError',
      message: expect.stringContaining(sentence),
    })
  })
})

test('one text has one key, however it came; another date or title is another article', () => {
  const key = contentKey({ id: 'a', text: 'News.' })
  expect(key).toMatch(/^[\w-]{16}$/)
  expect(contentKey({ id: 'a', text: 'News.', publishedAt: null })).toBe(key)
  expect(contentKey({ id: 'b', text: 'News.' })).not.toBe(key)
  expect(contentKey({ id: 'a', text: 'News.', url: 'https://example.com/a' })).not.toBe(key)
  expect(contentKey({ id: 'a', text: 'News.', publishedAt: '2025-05-18' })).not.toBe(key)
  expect(contentKey({ id: 'a', text: 'News.', title: 'News' })).not.toBe(key)
})
