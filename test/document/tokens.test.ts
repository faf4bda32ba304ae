import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { tokenize } from '../../src/document/tokens.ts'

const words = (text: string): string =>
  tokenize(text, { start: 0, end: text.length })
    .map((token) => token.text)
    .join('|')

describe('tokenize', () => {
  test.each([
    // contractions and possessives are split, in both kinds of apostrophe
    ["They don't and he can't, but I cannot.", "They|do|n't|and|he|ca|n't|,|but|I|cannot|."],
    ['We’ll see Trump’s aide', 'We|’ll|see|Trump|’s|aide'],
    ["the workers' rights", "the|workers|'|rights"],
    ["You shouldn't've", "You|should|n't|'ve"],
    // … but names and set words with an apostrophe are not
    ["Xi'an's mayor met O'Brien at 5 o'clock in Sana’a", "Xi'an|'s|mayor|met|O'Brien|at|5|o'clock|in|Sana’a"],
    ["'Tis the '90s", "'Tis|the|'90s"],
    // abbreviations keep their stop, the end of a sentence does not
    ['Gen. J. K. Park of U.S.-led forces', 'Gen.|J.|K.|Park|of|U.S.-led|forces'],
    [
      'at 5 a.m. on Sept. 3 in Portland, Ore., said Acme Inc. yesterday.',
      'at|5|a.m.|on|Sept.|3|in|Portland|,|Ore.|,|said|Acme|Inc.|yesterday|.',
    ],
    ['She holds a Ph.D. now.', 'She|holds|a|Ph.D.|now|.'],
    ['He went to No. 10 and said no.', 'He|went|to|No.|10|and|said|no|.'],
    ['between you and I. Later', 'between|you|and|I|.|Later'],
    ['I. M. Pei', 'I.|M.|Pei'],
    ['He is ill. It was ore.', 'He|is|ill|.|It|was|ore|.'],
    // numbers
    ['$5 or US$5m, 50%, 10,000 and 3.5 in 2026-2027', '$|5|or|US$|5m|,|50|%|,|10,000|and|3.5|in|2026-2027'],
    ['a 41-year-old won 1–0 at 6:00am or 5p.m. on 12/07/2025', 'a|41-year-old|won|1–0|at|6:00am|or|5|p.m.|on|12/07/2025'],
    // hyphens stay, dashes split
    ['state-affiliated al-Assad', 'state-affiliated|al-Assad'],
    ['arms -- some—many–all--went', 'arms|--|some|—|many|–|all|--|went'],
    // marks
    ['"Well...", he said (again)', '"|Well|...|"|,|he|said|(|again|)'],
    ["``No,'' she said. . . .", "``|No|,|''|she|said|. . . ."],
    // the web
    [
      'See https://example.org/a?b=1. Write me@example.org, @jane or #budget!',
      'See|https://example.org/a?b=1|.|Write|me@example.org|,|@jane|or|#budget|!',
    ],
    ['Thanks 😀👨‍👩‍👧🇩🇪', 'Thanks|😀|👨‍👩‍👧|🇩🇪'],
    // already split by spaces
    ["They do n't like the company 's Al - Zaman paper .", "They|do|n't|like|the|company|'s|Al|-|Zaman|paper|."],
    // a missing space
    ['It is over.The end', 'It|is|over|.|The|end'],
    ['WASHINGTON/DALLAS', 'WASHINGTON|/|DALLAS'],
  ])('%s', (text, expected) => {
    expect(words(text)).toBe(expected)
  })

  test('lower has a straight apostrophe', () => {
    expect(tokenize('IT’S', { start: 0, end: 4 }).map((token) => token.lower)).toEqual(['it', "'s"])
  })

  test('keeps to its span', () => {
    const text = 'One two. Three'
    expect(tokenize(text, { start: 4, end: 8 })).toEqual([
      { start: 4, end: 7, text: 'two', lower: 'two' },
      { start: 7, end: 8, text: '.', lower: '.' },
    ])
  })

  test('covers every visible character of any text, in order, without overlap', () => {
    const piece = fc.oneof(
      fc.string({ unit: 'binary' }),
      fc.constantFrom(
        "don't",
        '’s',
        ' ',
        '\r\n',
        '\ud83d',
        '\u200b',
        '\u200f',
        '``',
        "''",
        '...',
        '--',
        'U.S.',
        'http://',
        'a@b.c',
        '😀',
        '10,0',
      ),
      fc.integer({ min: 0, max: 0xffff }).map((unit) => String.fromCharCode(unit)),
    )
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 30 }), fc.nat(40), fc.nat(40), (pieces, from, length) => {
        const text = pieces.join('')
        const span = { start: Math.min(from, text.length), end: Math.min(from + length * 4, text.length) }
        let end = span.start
        for (const token of tokenize(text, span)) {
          expect(token.start).toBeGreaterThanOrEqual(end)
          expect(text.slice(token.start, token.end)).toBe(token.text)
          expect(text.slice(end, token.start)).toMatch(/^[\s\u200b\u200e\u200f\u202a-\u202e\u2060-\u2069]*$/)
          expect(token.text).toMatch(/\S/)
          end = token.end
        }
        expect(end).toBeLessThanOrEqual(span.end)
        expect(text.slice(end, span.end)).toMatch(/^[\s\u200b\u200e\u200f\u202a-\u202e\u2060-\u2069]*$/)
      }),
    )
  })
})
