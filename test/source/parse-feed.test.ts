import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { SourceError } from '../../src/errors.ts'
import type { Feed } from '../../src/ports/feeds.ts'
import { parseFeed } from '../../src/source/parse-feed.ts'
import { feedBytes, now, readFixture } from './own-feed.ts'

const titles = ({ items }: Feed) => items.map(({ title }) => title)
const links = ({ items }: Feed) => items.map(({ url }) => url)
const dates = ({ items }: Feed) => items.map(({ publishedAt }) => publishedAt)
const refused = ({ remarks }: Feed) => remarks.filter((one) => one.refused).map(({ where, what }) => `${where}: ${what}`)
const told = ({ remarks }: Feed) => remarks.map(({ where, what }) => (where ? `${where}: ${what}` : what))

const ferryAndCrane = ['https://harbour.test/ferry', 'https://harbour.test/crane']

describe('every format', () => {
  test.each([
    ['rss-0.90.rdf', 'RSS 0.9 (RDF)', ferryAndCrane, [null, null]],
    ['rss-0.91.xml', 'RSS 0.91', ferryAndCrane, [null, null]],
    ['rss-1.0.rdf', 'RSS 1.0 (RDF)', ferryAndCrane, ['2025-05-18T08:30:00+02:00', '2025-05-17']],
    [
      'rss-2.0.xml',
      'RSS 2.0',
      ['https://harbour.test/ferry?utm_source=rss', ferryAndCrane[1]],
      ['2025-05-18T08:30:00+02:00', '2025-05-17T06:00:00Z'],
    ],
    ['atom.xml', 'Atom', ferryAndCrane, ['2025-05-18T08:30:00+02:00', '2025-05-17T06:00:00Z']],
    ['atom-prefixed.xml', 'Atom', [ferryAndCrane[0]], ['2025-05-18T06:30:00Z']],
    ['json-feed.json', 'JSON Feed', ferryAndCrane, ['2025-05-18T08:30:00+02:00', null]],
  ] as const)('%s is %s', (name, format, urls, publishedAt) => {
    const feed = readFixture(name)
    expect(feed).toMatchObject({ format, title: 'Harbour News' })
    expect(links(feed)).toEqual(urls)
    expect(dates(feed)).toEqual(publishedAt)
    expect(refused(feed)).toEqual([])
  })

  test('the fuller text is taken, in paragraphs and without markup, entities read once', () => {
    const [ferry] = readFixture('rss-2.0.xml').items
    expect(ferry?.text).toBe('Wind holds the ferry back, harbour master Karin Holm said.\n\n“We wait,” Holm said & smiled.')
    expect(readFixture('atom.xml').items[0]?.text).toBe('Wind holds the ferry back.\n\nHolm said so.')
    expect(readFixture('json-feed.json').items[1]?.text).toBe('A new crane stands.\n\nIt is tall.')
  })

  test('an item need not have a title', () => expect(titles(readFixture('json-feed.json'))).toEqual(['The ferry waits', '']))

  test("how long it asks to be left alone is the channel's ttl", () => {
    expect(readFixture('rss-2.0.xml').ttlMs).toBe(90 * 60_000)
    expect(readFixture('atom.xml').ttlMs).toBeNull()
  })

  test('a feed with nothing in it is a feed', () => expect(readFixture('no-items.xml').items).toEqual([]))
})

describe('dates', () => {
  test('none at all, all the same, in any order: every item is there, in the order of the feed', () => {
    expect(titles(readFixture('no-dates.xml'))).toEqual(['Notice 3', 'Notice 2', 'Notice 1'])
    expect(told(readFixture('no-dates.xml'))).toEqual(['None of its items has a date that I can believe: I go by when I first see them.'])
    expect(titles(readFixture('same-dates.xml'))).toEqual(['Notice 3', 'Notice 2', 'Notice 1'])
    expect(titles(readFixture('unordered-dates.xml'))).toEqual(['Notice 1', 'Notice 3', 'Notice 2'])
  })

  test("midnight sharp is a day, the publisher's own", () =>
    expect(dates(readFixture('midnight.xml'))).toEqual(['2025-05-18', '2025-05-18', '2025-05-18']))

  test('are read in the many ways they are written; what is none is told and not guessed', () => {
    const feed = readFixture('odd-dates.xml')
    expect(dates(feed)).toEqual([
      '2025-05-18T08:30:00-05:00',
      '2025-05-18T08:30:00Z',
      '2025-05-18T08:30:00+02:00',
      '2025-05-18T08:30:00Z',
      '2025-05-18T08:30:00-03:30',
      '2025-05-18T20:30:00-07:00',
      '2025-05-18T08:30:00Z',
      '2025-05-18T08:30:00Z',
      '2025-05-18T08:30:00Z',
      null,
      null,
      null,
      null,
      null,
      null,
      '2025-05-18T08:30:00Z',
    ])
    expect(told(feed)).toEqual([
      'line 14, item 10: I cannot believe its date: 05/06/2025',
      'line 15, item 11: I cannot believe its date: yesterday',
      'line 16, item 12: I cannot believe its date: Sun, 31 Feb 2025 08:30:00 GMT',
      'line 17, item 13: I cannot believe its date: Thu, 01 Jan 1970 00:00:00 GMT',
      'line 18, item 14: I cannot believe its date: Sun, 18 May 2098 08:30:00 GMT',
    ])
  })
})

describe('links', () => {
  test('of RSS count from the site that the channel names', () => {
    const feed = readFixture('relative-links.xml')
    expect(links(feed)).toEqual(['https://www.harbour.test/2025/ferry', 'https://www.harbour.test/news/crane?id=2', null, null])
    expect(told(feed).slice(0, 2)).toEqual([
      'line 7, item 3: its link is no web address: mailto:news@harbour.test',
      'line 8, item 4: its link is no web address: javascript:alert(1)',
    ])
  })

  test('count from xml:base where there is one, and that from the one around it', () =>
    expect(links(readFixture('xml-base.xml'))).toEqual(['https://cdn.test/news/2025/ferry', 'https://cdn.test/crane']))
})

test('titles are read as they are meant: escaped once, twice, in CDATA or not at all', () =>
  expect(titles(readFixture('escaped-titles.xml'))).toEqual([
    'Smith & Sons',
    'Smith & Sons',
    'Smith & Sons',
    'Bold claim',
    'Leaning tower’s end',
    '5 < 6 and 7 > 3',
    '<sic> he said',
    "Q&A: what's next",
    'He said <b> is a tag',
    'Two lines',
  ]))

test('Atom says what is markup: "<b>" may be what a title is about', () =>
  expect(titles(readFixture('atom.xml'))).toEqual(['Why <b> is bold & more', 'A new crane']))

describe('what it is written in', () => {
  const cafe = 'Café “Naïve” – crème'

  test.each([
    ['windows-1252-unsaid.xml', cafe, null],
    ['windows-1252-says-utf-8.xml', cafe, 'It says that it is UTF-8, but it is windows-1252.'],
    ['utf-8-says-latin-1.xml', cafe, 'It says that it is ISO-8859-1, but it is utf-8.'],
    ['utf-16.xml', cafe, null],
    ['windows-1251.xml', 'Паром ждёт', null],
    ['iso-2022-jp.xml', '新聞', null],
    ['controls.xml', 'A bell rings[31m', null],
  ])('%s', (name, title, doubt) => {
    const feed = readFixture(name)
    expect(titles(feed)).toEqual([title])
    expect(feed.remarks.find(({ what }) => what.startsWith('It says'))?.what ?? null).toBe(doubt)
  })

  test("the header's word counts where the bytes do not tell", () => {
    const bytes = Buffer.from('<rss version="2.0"><channel><item><title>\xcf\xe0\xf0\xee\xec</title></item></channel></rss>', 'latin1')
    expect(titles(readFixture('no-items.xml', { bytes, contentType: 'text/xml; charset="windows-1251"' }))).toEqual(['Паром'])
  })

  test('one broken byte does not turn a UTF-8 feed into another', () => {
    const bytes = Buffer.concat([
      Buffer.from('<rss version="2.0"><channel><item><title>Ærø Ærø Ærø Ærø '),
      Buffer.from([0xc3]),
      Buffer.from('</title></item></channel></rss>'),
    ])
    expect(titles(readFixture('no-items.xml', { bytes }))).toEqual(['Ærø Ærø Ærø Ærø \ufffd'])
  })
})

describe('broken feeds', () => {
  test.each(['truncated.xml', 'truncated-in-tag.xml'])('%s: what is whole is read, and the rest told by its line', (name) => {
    const feed = readFixture(name)
    expect(titles(feed)).toEqual(['Notice 1', 'Notice 2'])
    expect(feed.title).toBe('Harbour News')
    expect(told(feed)[0]).toBe('Its XML is broken: a tag is never closed. I read what is whole.')
    expect(refused(feed)).toEqual(['line 7: this item is broken: it ends in the middle'])
  })

  test('a broken item does not take the others with it', () => {
    const feed = readFixture('broken-item.xml')
    expect(titles(feed)).toEqual(['One', 'Three'])
    expect(refused(feed)).toEqual(['line 6: this item is broken: a tag is never closed'])
  })

  test.each([
    ['truncated.json', 'That JSON feed is broken: it is no well-formed JSON.'],
    ['page.html', 'That is a web page, not a feed.'],
  ])('%s is refused in a sentence', (name, sentence) => expect(() => readFixture(name)).toThrow(new SourceError(sentence)))

  test.each([
    ['', 'There is nothing at that address: the answer is empty.'],
    ['{"version": 1}', 'That is no feed that I know. I read RSS, Atom and JSON Feed.'],
    ['just words', 'That is no feed that I know. I read RSS, Atom and JSON Feed.'],
    ['<rss version="2.0"><channel><item><title>x', 'That feed is broken: a tag is never closed, and not one of its items is whole.'],
    [
      `<rss version="2.0"><channel>${'<a>'.repeat(100_000)}</channel></rss>`,
      'That feed is broken: its tags are nested too deep, and not one of its items is whole.',
    ],
  ])('%.30s is refused in a sentence', (text, sentence) =>
    expect(() => readFixture('no-items.xml', { bytes: Buffer.from(text) })).toThrow(new SourceError(sentence)),
  )

  test('entities of its own are not expanded, and files are not read', () => {
    const bomb = readFixture('entity-bomb.xml')
    expect(titles(bomb)).toEqual(['The ferry waits &a9;'])
    expect(told(bomb)[0]).toBe('It defines entities of its own, which I do not expand.')
    expect(titles(readFixture('external-entity.xml'))).toEqual(['Secret: &x;'])
  })
})

describe('which items are the same', () => {
  const identities = (name: string) => readFixture(name).items.map((item) => item.identities)
  const common = (a: readonly string[] = [], b: readonly string[] = []) => a.filter((one) => b.includes(one))

  test('a guid, or an address, that all items share tells none of them', () => {
    for (const name of ['same-guid.xml', 'front-page-links.xml']) {
      const all = identities(name)
      expect(all.length).toBe(3)
      expect(new Set(all.flat()).size).toBe(all.flat().length)
    }
  })

  test('one that stands twice is there once; one that says nothing is not there', () => {
    const feed = readFixture('twice.xml')
    expect(titles(feed)).toEqual(['The ferry waits'])
    expect(refused(feed)).toEqual([
      'line 7, item 3: this item has neither a title nor a text',
      'line 6, item 2: this item is the same as the one in line 5, item 1',
    ])
  })

  const one = (guid: string, link: string, title: string, text: string, date = '') => {
    const xml = `<rss version="2.0"><channel><item><guid isPermaLink="false">${guid}</guid><link>${link}</link><title>${title}</title><description>${text}</description><pubDate>${date}</pubDate></item></channel></rss>`
    return readFixture('no-items.xml', { bytes: Buffer.from(xml) }).items[0]
  }
  const words = 'The ferry to Stavanger will stop at noon, harbour master Karin Holm said on Saturday, for the wind is too strong.'
  const first = one('1', 'https://harbour.test/ferry', 'The ferry waits', words)

  test('a new date is no news at all', () => {
    const again = one('1', 'https://harbour.test/ferry', 'The ferry waits', words, 'Mon, 19 May 2025 08:00:00 GMT')
    expect(again?.identities).toEqual(first?.identities)
    expect(again?.content).toBe(first?.content)
  })

  test.each([
    ['its guid', one('1', 'https://harbour.test/ferry-2', 'The ferry sails', 'Again.')],
    [
      'its address, with or without where the reader came from',
      one('2', 'http://www.harbour.test/ferry/?utm_source=x#top', 'The ferry sails', 'Again.'),
    ],
    ['what it says', one('3', 'https://harbour.test/2025/05/ferry', 'The ferry waits', words)],
  ])('an item is known by %s', (_, again) => expect(common(again?.identities, first?.identities)).toHaveLength(1))

  test('an edit is told from the same again', () => {
    const edited = one('1', 'https://harbour.test/ferry', 'The ferry waits', words.replace('noon', 'one'))
    expect(edited?.content).not.toBe(first?.content)
  })

  test('short texts that come every day are other items', () => {
    const monday = one('m', 'https://harbour.test/w/1', 'The weather', 'As ever.')
    const tuesday = one('t', 'https://harbour.test/w/2', 'The weather', 'As ever.')
    expect(common(monday?.identities, tuesday?.identities)).toEqual([])
  })
})

test('of 5,000 items each is there once; of more, the first 5,000, and it is told', () => {
  const items = (count: number) =>
    Array.from({ length: count }, (_, i) => `<item><title>Notice ${i}</title><link>https://harbour.test/n/${i}</link></item>`).join('\n')
  const feed = (count: number) =>
    readFixture('no-items.xml', { bytes: Buffer.from(`<rss version="2.0"><channel>${items(count)}</channel></rss>`) })
  expect(new Set(links(feed(5_000))).size).toBe(5_000)
  const more = feed(5_020)
  expect(more.items.length).toBe(5_000)
  expect(refused(more)).toEqual(['null: It has more than 5000 items: I read the first 5000.'])
})

test('whatever comes is a feed or a SourceError, and a feed keeps its promises', () => {
  const names = readdirSync(join(import.meta.dirname, '../fixtures/feeds'))
  const piece = fc.constantFrom(...names).map((name) => feedBytes(name))
  const cut = fc
    .tuple(piece, fc.nat(100), fc.nat(100))
    .map(([bytes, a, b]) => bytes.subarray((bytes.length * Math.min(a, b)) / 100, (bytes.length * Math.max(a, b)) / 100))
  fc.assert(
    fc.property(fc.array(fc.oneof(cut, piece, fc.uint8Array({ maxLength: 50 })), { maxLength: 4 }), (parts) => {
      let feed: Feed
      try {
        feed = parseFeed({ url: 'https://harbour.test/feed', contentType: null, bytes: Buffer.concat(parts), now })
      } catch (error) {
        expect(error).toBeInstanceOf(SourceError)
        return
      }
      const known = feed.items.flatMap(({ identities }) => identities)
      expect(new Set(known).size).toBe(known.length)
      for (const { identities, url, title, text, publishedAt } of feed.items) {
        expect(identities.length).toBeGreaterThan(0)
        expect(title + text).not.toBe('')
        if (url !== null) expect(url).toMatch(/^https?:\/\//)
        if (publishedAt !== null) expect(Date.parse(publishedAt)).toBeLessThan(now + 2 * 86_400_000)
      }
    }),
    { numRuns: 200 },
  )
})
