import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { briefOf } from './brief-of.ts'

/** A body that names what the titles of these tests name. */
const BODY = `The council of Port Ellery voted on Tuesday to close the old harbour bridge, which carries 4,000 cars a day.

Mayor Ruth Adeyemi called the bridge "a danger to everyone" and said the works would take two years.`

const headline = (text: string, title?: string): string => briefOf(text, title === undefined ? {} : { title }).headline.text

describe('a headline of ours', () => {
  it('is the client’s lede with its source and its quoted words', () => {
    const text = readFileSync('seeds/000_7ee25d2f685fed20.txt', 'utf8')
    const { headline } = briefOf(text)
    expect(headline.text).toBe('North Korea will "unconditionally support and encourage" Russia\'s war, state media report')
    expect(headline.evidence[0]?.text).toContain('North Korean state media reported on Sunday')
  })

  it.each([
    // days, brackets and openers go
    ['But the harbour board (founded in 1901) closed the old bridge on Tuesday.', 'The harbour board closed the old bridge'],
    // insertions go where the line is better without
    [
      'Daniel Brackwell, a former harbour chief who had denied all charges for months, was jailed for fraud on Monday by a court in Port Ellery.',
      /^Daniel Brackwell (?:was )?jailed/,
    ],
    // a leading adverbial goes
    [
      'After two days of talks behind closed doors in a hotel in the capital, the two governments agreed on a truce.',
      'The two governments agree on a truce',
    ],
    // the main verb stands in the present
    ['The central bank raised its main rate by half a point on Thursday.', 'The central bank raises its main rate by half a point'],
  ])('%s', (text, expected) => {
    const own = headline(`${text}\n\nNothing else was known of the matter by the evening of that day.`)
    if (typeof expected === 'string') expect(own).toBe(expected)
    else expect(own).toMatch(expected)
  })

  it('keeps who says so, before and behind what is said', () => {
    const before = headline(
      'Police in Port Ellery said on Monday that two men had set fire to the town hall, after weeks of protest against the new tax on boats.',
    )
    expect(before).toMatch(/^Police in Port Ellery said\b.*two men had set fire/)
    const behind = headline(
      'Two men set fire to the town hall of Port Ellery, in the worst attack since the protests began in March, police said on Monday.',
    )
    expect(behind).toMatch(/^Two men set fire to the town hall.*, police sa(?:y|id)$/)
  })

  it('never cuts a condition off, which would tell a plan as a fact', () => {
    const own = headline(
      'The minister will resign from the government and leave politics for good if the parliament votes against the new budget law next week.',
    )
    expect(own).toMatch(/ for good if /)
    expect(headline('The deal, if the owners approve it, will cost the town nothing at all.')).toContain('if the owners approve')
  })

  it('keeps quotation marks in pairs and their words to the letter', () => {
    const text =
      'The mayor called the plan "a gift to the builders, and to nobody else" on Friday, and said the town would fight it in every court of the land until it was gone.'
    const own = headline(text)
    for (const [, quoted = ''] of own.matchAll(/"([^"]+)"/g)) expect(text).toContain(quoted)
    expect((own.match(/"/g)?.length ?? 0) % 2).toBe(0)
  })

  it('passes over questions, "I" and sentences that lean on others', () => {
    expect(
      headline('What is a bridge worth to a town?\n\nI cross it every day.\n\nIt is old.\n\nThe council voted to close the bridge.'),
    ).toBe('The council votes to close the bridge')
  })

  it('takes what a line can be without from amid the sentence', () => {
    const own = (text: string): string => headline(`${text}\n\nNothing else was known of the matter by the evening of that day.`)
    expect(
      own(
        'The row over the new harbour bridge and the two old ferries in the small northern province of Ellery has ended after seven years.',
      ),
    ).toBe('The row over the new harbour bridge and the two old ferries ends after seven years')
    expect(
      own(
        'The law that bans all ferries with more than forty cars on board from the harbour of Port Ellery takes effect on the first of May.',
      ),
    ).toBe('The law that bans all ferries with more than forty cars takes effect on the first of May')
    // who says so stays whole: not "Officials say"
    expect(
      own(
        'Officials who have opposed the new harbour bridge for many years now say that it will fall within a decade if the council does nothing.',
      ),
    ).not.toMatch(/^Officials(?: now)? say/)
  })

  it('tells nothing that only a speaker or half of a quotation says', () => {
    const own = headline(
      'Ruth Adeyemi opened the new harbour bridge of Port Ellery, which she said "will stand for a hundred years.\n\nIt will outlive us all."',
    )
    expect(own).not.toContain('hundred years')
    expect(headline('US troops will leave the island of Ellery in May.')).toBe('US troops will leave the island of Ellery in May')
  })

  it('has at most 90 characters and ends with a word, even where no cut is safe', () => {
    const own = headline(`${'The minister of the interior and of the provinces and of the islands and of '.repeat(4)}the sea`)
    expect(own.length).toBeLessThanOrEqual(90)
    expect(own).toMatch(/\S…?$/)
  })

  it('is empty for a text without words', () => {
    expect(briefOf('\n\n').headline).toEqual({ text: '', evidence: [] })
  })
})

describe('the publisher’s title', () => {
  it('is kept where its names, numbers and quoted words stand in the body', () => {
    const title = 'Port Ellery Closes “Dangerous” Bridge'
    expect(headline(BODY, 'Port Ellery to close harbour bridge for two years')).toBe('Port Ellery to close harbour bridge for two years')
    expect(headline(BODY, 'Port Ellery Shuts Bridge That Carries 4000 Cars')).toBe('Port Ellery Shuts Bridge That Carries 4000 Cars')
    expect(headline(BODY, title)).not.toBe(title)
  })

  it.each([
    ['a name', 'Adeyemi and Brackwell to close harbour bridge'],
    ['a country in a title in capitals', 'Mayor Blames France For Old Bridge'],
    ['a number', 'Bridge closed for 5 years'],
    ['quoted words', 'Mayor: bridge is "a death trap"'],
    ['quoted words in single marks', 'Mayor calls bridge ‘a death trap’'],
  ])('is not, where %s is not in the body', (_what, title) => {
    const { headline } = briefOf(BODY, { title })
    expect(headline.text).not.toBe(title)
    expect(headline.text.length).toBeGreaterThan(10)
  })

  it('loses the site’s name', () => {
    expect(headline(BODY, 'Port Ellery to close harbour bridge | The Ellery Post')).toBe('Port Ellery to close harbour bridge')
  })

  it('has for its evidence the sentence that says the same', () => {
    const { headline } = briefOf(BODY, { title: 'Mayor Adeyemi: bridge a danger' })
    expect(headline.evidence[0]?.text).toContain('called the bridge')
  })

  it.each([
    [
      'Ferry to Stavanger Will Stop at Noon',
      'The ferry to Stavanger will stop at noon on Tuesday, harbour master Karin Holm said.',
      'Ferry to Stavanger Will Stop at Noon, according to harbour master Karin Holm',
    ],
    [
      'Ferry to Stavanger will stop, official says',
      'The ferry to Stavanger will stop at noon on Tuesday, harbour master Karin Holm said.',
      'Ferry to Stavanger will stop, official says',
    ],
    ['Ferry to Stavanger stops', 'The ferry to Stavanger stopped at noon on Tuesday.', 'Ferry to Stavanger stops'],
    [
      'Why the ferry to Stavanger could stop',
      'The ferry to Stavanger could stop on Tuesday, Karin Holm said.',
      'Why the ferry to Stavanger could stop',
    ],
    [
      'The old ferry to Stavanger and Haugesund will stop at noon for two long years',
      'The old ferry to Stavanger and Haugesund will stop at noon for two long years, the harbour council of Bergen said.',
      /harbour council/,
    ],
  ])('that tells as a fact what somebody says gets who it is: %s', (title, text, expected) => {
    expect(headline(`${text}\n\nNothing else was known of the matter by the evening of that day.`, title)).toMatch(expected)
  })
})
