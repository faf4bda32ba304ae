import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import type { Article } from '../../src/document/article.ts'
import type { Document } from '../../src/document/document.ts'
import { parseDocument } from '../../src/document/parse-document.ts'

const parse = (text: string, more: Partial<Article> = {}): Document => parseDocument({ id: 'x', text, ...more })

/** "kind: sentence ¦ sentence", a line a block. */
const outline = (document: Document): string[] =>
  document.blocks.map((block) => {
    const sentences = document.sentences.slice(block.firstSentence, block.lastSentence)
    return `${block.kind}: ${sentences.map(({ start, end }) => document.text.slice(start, end)).join(' ¦ ')}`
  })

const kinds = (text: string): string[] => parse(text).blocks.map((block) => block.kind)

const BODY = 'Ministers from four countries met in the old town hall on Monday and talked about grain for three hours.'

describe("the client's article", () => {
  const text = readFileSync(new URL('../../seeds/000_7ee25d2f685fed20.txt', import.meta.url), 'utf8')
  const document = parse(text)

  test('has a dateline and no title', () => {
    expect(document.dateline).toEqual({
      start: 1,
      end: 26,
      text: 'date 2025-07-13 LONDON --',
      place: 'LONDON',
      date: '2025-07-13',
    })
    expect(document.day).toBe('2025-07-13')
    expect(document).toMatchObject({ language: 'en', title: null, byline: null })
    expect(outline(document)[0]).toMatch(/^paragraph: North Korea and its leader, .* reported on Sunday\.$/)
  })

  test('three of its paragraphs are captions, each with its credit as a sentence', () => {
    expect(document.blocks.map((block) => block.kind)).toEqual(
      'paragraph paragraph caption paragraph paragraph caption paragraph paragraph paragraph caption paragraph paragraph'.split(' '),
    )
    expect(outline(document).filter((line) => line.startsWith('caption'))).toEqual([
      expect.stringMatching(/^caption: In this photo provided .* July 12, 2025\. ¦ Korean Central News Agency via AP$/),
      expect.stringMatching(/^caption: In this photo released .* July 12, 2025\. ¦ Russian Foreign Ministry Press Service via AP$/),
      expect.stringMatching(/^caption: North Korean leader .* July 12, 2025\. ¦ Korean Central News Agency via Reuters$/),
    ])
  })

  test('a photographer’s agency is not the wire of the story', () => {
    expect(document.wire).toBeNull()
  })
})

describe('dateline', () => {
  const cases: [string, string, string | null, string | null, string | null][] = [
    // text before the story, place, date, wire
    ['date 2024-03-02 ROME -- ', 'date 2024-03-02 ROME --', 'ROME', '2024-03-02', null],
    ['LONDON (Reuters) - ', 'LONDON (Reuters) -', 'LONDON', null, 'Reuters'],
    ['WASHINGTON — ', 'WASHINGTON —', 'WASHINGTON', null, null],
    ['NEW DELHI, INDIA — ', 'NEW DELHI, INDIA —', 'NEW DELHI, INDIA', null, null],
    ['BEIJING, July 12 (Xinhua) -- ', 'BEIJING, July 12 (Xinhua) --', 'BEIJING', '2024-07-12', 'Xinhua'],
    ['PARIS, July 3 - ', 'PARIS, July 3 -', 'PARIS', '2024-07-03', null],
    ['MOSCOW, Jan. 5, 2016 (AP) —', 'MOSCOW, Jan. 5, 2016 (AP) —', 'MOSCOW', '2016-01-05', 'AP'],
    ['FLINT, Mich., Dec. 24 (UPI) — ', 'FLINT, Mich., Dec. 24 (UPI) —', 'FLINT, Mich.', '2023-12-24', 'UPI'],
    ['MOSCOW, July 4. /TASS/. ', 'MOSCOW, July 4. /TASS/.', 'MOSCOW', '2024-07-04', 'TASS'],
    ['ST. PETERSBURG, Russia (AP) – ', 'ST. PETERSBURG, Russia (AP) –', 'ST. PETERSBURG, Russia', null, 'AP'],
    ['SEOUL/TOKYO (Reuters) - ', 'SEOUL/TOKYO (Reuters) -', 'SEOUL/TOKYO', null, 'Reuters'],
    ['Taipei, Taiwan — ', 'Taipei, Taiwan —', 'Taipei, Taiwan', null, null],
    ['Rome (ANSA) - ', 'Rome (ANSA) -', 'Rome', null, 'ANSA'],
    ['(Reuters) - ', '(Reuters) -', null, null, 'Reuters'],
    ['July 8 (UPI) — ', 'July 8 (UPI) —', null, '2024-07-08', 'UPI'],
    ['Thursday, May 2, 2024 ', 'Thursday, May 2, 2024', null, '2024-05-02', null],
  ]
  test.each(cases)('%s', (head, text, place, date, wire) => {
    const document = parse(head + BODY, { publishedAt: '2024-07-12T08:00:00Z' })
    expect(document.dateline).toMatchObject({ start: 0, text, place, date })
    expect(document.wire?.text ?? null).toBe(wire)
    expect(document.day).toBe(date ?? '2024-07-12')
    expect(outline(document)).toEqual([`paragraph: ${BODY}`])
  })

  test.each([
    ['NATO — which was founded in 1949 — met on Monday.'],
    ['FILE - Ana Ruiz speaks.'],
    ['WATCH: Ana Ruiz speaks in Rome.'],
    ['Ana Ruiz — the minister — said no.'],
    ['Rome, a city of hills, was quiet on Monday.'],
    ['UPDATE - The talks are over.'],
    ['The minister (AP) - left.'],
  ])('no dateline: %s', (text) => {
    expect(parse(`${text} ${BODY}`).dateline).toBeNull()
  })

  test('a line with a date alone stands under the title', () => {
    const document = parse(`Ministers meet in Rome\n\nThursday, May 2, 2024\n\n${BODY}`)
    expect(document.dateline).toMatchObject({ text: 'Thursday, May 2, 2024', place: null, date: '2024-05-02' })
    expect(outline(document)).toEqual(['title: Ministers meet in Rome', 'byline: ', `paragraph: ${BODY}`])
  })

  test('the date line dates a dateline that has only a place', () => {
    const document = parse(`Ministers meet\n\nMay 2, 2024\n\nROME — ${BODY}`)
    expect(document.dateline).toMatchObject({ text: 'ROME —', place: 'ROME', date: '2024-05-02' })
  })

  test('without a year and without a date of publication there is no date', () => {
    expect(parse(`PARIS, July 3 - ${BODY}`)).toMatchObject({ dateline: { date: null }, day: null })
  })

  test('a dateline counts before the date of publication', () => {
    expect(parse(`date 2024-03-02 ROME -- ${BODY}`, { publishedAt: '2024-03-05' }).day).toBe('2024-03-02')
    expect(parse(BODY, { publishedAt: '2024-03-05T23:59:00+09:00' }).day).toBe('2024-03-05')
    expect(parse(BODY, { publishedAt: 'yesterday' }).day).toBeNull()
  })

  test('no such day', () => {
    expect(parse(`date 2024-02-31 ROME -- ${BODY}`).dateline).toMatchObject({ place: 'ROME', date: null })
  })
})

describe('title and byline', () => {
  test.each([
    ['Ministers meet in Rome over grain'],
    ['Ministers Meet in Rome, Talk of Grain.'],
    ['Will Ministers Meet in Rome?'],
    ['Ana Ruiz Meets Lars Lund in Rome'],
    ['Ruiz: Minister ‘Not Ready’ for Talks'],
  ])('title: %s', (title) => {
    expect(parse(`${title}\n\n${BODY}`).title?.text).toBe(title)
  })

  test.each([['Ministers met in Rome on Monday.'], ['“We will not sign,” the minister said.'], ['He said:']])('no title: %s', (line) => {
    expect(parse(`${line}\n\n${BODY}`).title).toBeNull()
  })

  test('a sentence before a dateline is a title', () => {
    expect(parse(`Ministers meet in Rome to talk.\n\nROME (AP) — ${BODY}`).title?.text).toBe('Ministers meet in Rome to talk.')
  })

  test("the publisher's title is found in the text, or is none of it", () => {
    expect(parse(`It is over.\n\n${BODY}`, { title: 'It is over' }).title?.text).toBe('It is over.')
    expect(parse(BODY, { title: 'Ministers meet' }).title).toBeNull()
  })

  test('a line alone is no title', () => {
    expect(outline(parse('Ministers meet in Rome'))).toEqual(['paragraph: Ministers meet in Rome'])
  })

  test.each([
    ['By Jane Doe', null],
    ['By Jane Doe and John Roe, Reuters', 'Reuters'],
    ['BY ANA RUIZ', null],
    ['By Jane van der Doe | The Associated Press', 'The Associated Press'],
    ['Jane Doe in Paris', null],
    ['Jane Doe, AFP', 'AFP'],
    ['Written by Jane Doe for the Daily Star', null],
  ])('byline: %s', (byline, wire) => {
    const document = parse(`Ministers meet\n${byline}\nROME — ${BODY}`)
    expect(document.byline?.text).toBe(byline)
    expect(document.wire?.text ?? null).toBe(wire)
    expect(document.blocks.map((block) => block.kind)).toEqual(['title', 'byline', 'paragraph'])
  })

  test.each([['By Monday the ministers had left.'], ['By then it was late'], ['By Monday']])('no byline: %s', (line) => {
    expect(parse(`${line}\n\n${BODY}`).byline).toBeNull()
  })
})

describe('kinds', () => {
  const kindOf = (line: string): string | undefined => kinds(`${BODY}\n\n${line}\n\n${BODY}`)[1]

  test.each([
    ['In this photo provided by the ministry, Ana Ruiz, left, talks with Lars Lund in Rome, Italy, Monday, May 6, 2024.'],
    ['In this May 6, 2024, file photo, Ana Ruiz arrives in Rome.'],
    ['This image made from video shows Ana Ruiz, center, in Rome on May 6, 2024.'],
    ['FILE - Ana Ruiz speaks in Rome.'],
    ['FILE PHOTO: Ana Ruiz leaves the hall'],
    ['Ana Ruiz, right, and Lars Lund, second from left, after talks in Rome on May 6, 2024.'],
    ['Ana Ruiz greets Lars Lund in Rome, Italy, May 6, 2024.'],
    ['Farmers hold banners during a protest in Rome, Italy Monday, May 6, 2024.'],
    ['Ana Ruiz (left) before the talks. Photo: Jane Doe'],
    ['Ana Ruiz speaks to farmers. (AP Photo/Jane Doe)'],
    ['The hall where they met. Lars Lund via Getty Images'],
    ['The hall in Rome Image: Jane Doe.'],
  ])('caption: %s', (line) => {
    expect(kindOf(line)).toBe('caption')
  })

  test.each([
    ['Ana Ruiz was born in Rome, Italy, on May 6, 1964.'],
    ['The minister said the picture was taken in Rome on May 6, 2024.'],
    ['Parties on the far right, and some on the left, said they would vote against it.'],
    ['The treaty, which meets the demands of farmers, was signed on May 6, 2024.'],
    ['In this photo-crazed city nobody looked up when the ministers arrived.'],
    ['He spoke to reporters via AP.'],
  ])('no caption: %s', (line) => {
    expect(kindOf(line)).toBe('paragraph')
  })

  test.each([
    ['(AP Photo/Jane Doe)'],
    ['Photo: Jane Doe'],
    ['Korean Central News Agency via AP'],
    ['Jane Doe / Reuters'],
    ['Getty Images.'],
  ])('credit: %s', (line) => {
    expect(kindOf(line)).toBe('credit')
  })

  test.each([['What the farmers want'], ["A 'last chance'"], ['7 p.m.']])('subhead: %s', (line) => {
    expect(kindOf(line)).toBe('subhead')
  })

  test.each([['The minister said:'], ['“No.”'], ['It is over.'], ['He left,']])('no subhead: %s', (line) => {
    expect(kindOf(line)).toBe('paragraph')
  })

  test.each([['- Sign the treaty.'], ['• Sign the treaty.'], ['1. Sign the treaty.'], ['2) Sign the treaty.'], ['(a) Sign the treaty.']])(
    'list item: %s',
    (line) => {
      expect(kindOf(line)).toBe('list-item')
    },
  )

  test.each([
    ['(Reporting by Jane Doe; Editing by John Roe)'],
    ['Additional reporting by Jane Doe in Paris'],
    ['Copyright 2024 The Daily Star. All rights reserved.'],
    ['Sign up for our newsletter here.'],
    ['Read more: What the farmers want'],
    ['This story was first published by the Daily Star.'],
    ['Jane Doe contributed to this report.'],
    ['Follow Jane Doe on Twitter @janedoe'],
    ['Editor’s note: An earlier version misspelled a name.'],
    ['___'],
  ])('boilerplate: %s', (line) => {
    expect(kindOf(line)).toBe('boilerplate')
  })

  test.each([
    ['Farmers contributed to the fund.'],
    ['Read the treaty, the minister said.'],
    ['This story is not over, the minister said.'],
    ['The reporting by the paper was wrong, he said.'],
    ['Watch the farmers, the minister said.'],
    ['Comments like these help nobody, she said.'],
    ['Like them or not, the farmers won.'],
    ['This report was published by the United Nations.'],
    ['“Like us on Facebook,” he said.'],
  ])('no boilerplate: %s', (line) => {
    expect(kindOf(line)).toBe('paragraph')
  })

  test('captions and boilerplate that lost their own lines', () => {
    const text = `${BODY} FILE - Ana Ruiz speaks in Rome. ${BODY} Jane Doe contributed to this report.`
    expect(outline(parse(text))).toEqual([
      `paragraph: ${BODY}`,
      'caption: FILE - Ana Ruiz speaks in Rome.',
      `paragraph: ${BODY}`,
      'boilerplate: Jane Doe contributed to this report.',
    ])
  })
})

describe('blocks', () => {
  test('single line ends part paragraphs where there are no blank lines', () => {
    expect(kinds(`Ministers meet\nROME — ${BODY}\n${BODY}\n${BODY}`)).toEqual(['title', 'paragraph', 'paragraph', 'paragraph'])
  })

  test('lines that were only wrapped at a column are joined', () => {
    const wrapped =
      'The ministers met in the old town hall of Rome and talked\nabout grain for three hours, but they did not sign anything\nand nobody smiled when they left the hall. The next talks\nare planned for May.'
    expect(outline(parse(`${wrapped}\n\n${wrapped}`)).map((line) => line.split(' ¦ ').length)).toEqual([2, 2])
  })

  test('list items stand alone', () => {
    expect(kinds(`${BODY}\n\n- one thing\n- another thing\n- a third thing\n\n${BODY}`)).toEqual(
      'paragraph list-item list-item list-item paragraph'.split(' '),
    )
  })

  test('CRLF, tabs, a byte order mark, zero-width and direction marks do not disturb', () => {
    const text = `\ufeff\u200e Ministers meet\r\n \t\r\n\tROME (AP) — ${BODY}\r\n\r\n\u200b\r\n${BODY}\u200f`
    const document = parse(text)
    expect(document.text).toBe(text)
    expect(outline(document)).toEqual(['title: Ministers meet', `paragraph: ${BODY}`, `paragraph: ${BODY}`])
    expect(document.wire?.text).toBe('AP')
  })

  test.each([[''], [' \n\t\r\n '], ['\u200b\ufeff\u200f']])('nothing to see: %j', (text) => {
    expect(parse(text)).toMatchObject({ blocks: [], sentences: [], tokens: [], quotes: [], language: 'und', title: null, dateline: null })
  })
})
