import { describe, expect, test } from 'vitest'
import { parseDocument } from '../../src/document/parse-document.ts'
import { annotate, claimLines, namesOf } from './read-text.ts'

/** Each claim with who speaks: "Lena Moss | We expect … | direct". */
const told = (text: string): string[] => {
  const annotations = annotate(text)
  return annotations.attributions.map(({ speakers, content, quotation }) =>
    [namesOf(annotations, speakers).join(' + ') || '-', content.map((part) => part.text).join(' // '), quotation].join(' | '),
  )
}

describe('interviews', () => {
  test('named turns are claims of who speaks; questions are not', () =>
    expect(
      told(`Port Director Lena Moss spoke with Harbour Weekly about the new ferry line.

Harbour Weekly: When will the first ferry leave?

Lena Moss: We expect the first boat on 12 May. The crew has trained for two months.

HW: Residents fear noise. What do you tell them?

Moss: I understand them. Who would not? The engines are electric.`),
    ).toEqual([
      'Lena Moss | We expect the first boat on 12 May. The crew has trained for two months. | direct',
      'Lena Moss | I understand them. // The engines are electric. | direct',
    ]))
  test('“A” is the one person who was named before the first question', () =>
    expect(
      told(`Port Director Lena Moss has run the harbour of Kelmar for six years. We asked her about the new line.

Q: When will the first ferry leave?
A: We expect the first boat on 12 May.

Q. Is it expensive?
A. It costs 40 million euros.`),
    ).toEqual(['Lena Moss | We expect the first boat on 12 May. | direct', 'Lena Moss | It costs 40 million euros. | direct']))
  test('nobody answers where two persons were named before', () =>
    expect(
      told(`Lena Moss and Paul Hale have run the harbour of Kelmar for six years.

Q: When will the first ferry leave?
A: We expect the first boat on 12 May.
Q: Is it expensive?
A: It costs 40 million euros.`),
    ).toEqual([]))
})

test('a transcript: anchor and correspondent tell the news, the others speak', () =>
  expect(
    told(`NADIA BLACK, ANCHOR: Good evening. The government says it will close two coal plants this year. Tom, what have you heard?

TOM REED, CORRESPONDENT: I spoke to the union's leader, Maria Stone.

MARIA STONE, UNION LEADER: Nobody called us. We learned it from the radio.

REED: The energy minister, Karl Voss, told parliament that no one will lose a job.

BLACK: Tom Reed in Kelmar, thank you.`),
  ).toEqual([
    'government | it will close two coal plants this year | indirect',
    'Maria Stone | Nobody called us. We learned it from the radio. | direct',
    'Karl Voss | that no one will lose a job | indirect',
  ]))

test('who reports from somewhere is of the newsroom', () =>
  expect(
    told(`The vote is over. Nadia Black reports from the capital.

BLACK: Thousands marched on Sunday.

MALIK: Nobody is above the law.

BLACK: The courts will decide.`),
  ).toEqual(['MALIK | Nobody is above the law. | direct']))

test('“A” is who is in “an interview with”', () =>
  expect(
    told(`An interview with Lena Moss, by Paul Hale of the Harbour Weekly.

Q: When will the first ferry leave?
A: We expect the first boat on 12 May.
Q: Is it expensive?
A: It costs 40 million euros.`),
  ).toEqual(['Lena Moss | We expect the first boat on 12 May. | direct', 'Lena Moss | It costs 40 million euros. | direct']))

test('lines of facts are no turns', () =>
  expect(told('Where: Kelmar, at the harbour.\n\nWhen: Monday, at eight in the evening.\n\nPrice: It costs ten euros a head.')).toEqual([]))

describe('posts and quotations that are signed', () => {
  test('a post set into the article, without its link', () =>
    expect(told('The harbour stays open tonight. https://t.co/abc12 — Anna Hale (@annahale) May 4, 2026')).toEqual([
      'Anna Hale | The harbour stays open tonight. | direct',
    ]))
  test('a quotation set apart', () =>
    expect(told('The line opens in May.\n\n“Ferries are the future of this coast.” – Lena Moss, port director')).toEqual([
      'Lena Moss | “Ferries are the future of this coast.” | direct',
    ]))
  test('a dash within a sentence signs nothing', () =>
    expect(told('The harbour has two new boats — Kelmar has never had more.')).toEqual([]))
  test('an account’s handle is not of the name', () =>
    expect(annotate('“No,” wrote Anna Hale @annahale · on Monday.').entities.map(({ name }) => name)).toContain('Anna Hale'))
})

describe('other ways to set an article', () => {
  test('the clock time of a live entry is not of what is said', () =>
    expect(claimLines('13.40pm - The river has reached 7.2 metres, according to the water board.')).toEqual([
      'the water board | according to | The river has reached 7.2 metres | - | indirect',
    ]))
  test('newswire with spaces around its marks', () =>
    expect(
      claimLines("KELMAR , May 4 ( Reuter ) - Talks made progress . `` We are close to a deal , '' Karl Voss told reporters ."),
    ).toEqual(["Karl Voss | told | `` We are close to a deal , '' | - | direct"]))
  test('a press release has its title behind “for immediate release”', () => {
    const release = 'FOR IMMEDIATE RELEASE\n\nSolvane Opens Battery Plant\n\nKELMAR, May 4, 2026 /PRNewswire/ -- Solvane opened a plant.'
    expect(parseDocument({ id: 'release', text: release }).title?.text).toBe('Solvane Opens Battery Plant')
  })
  test('a score is not of the club’s name', () =>
    expect(annotate('Velmar beat Kelmar 3-1 on Saturday.').entities.map(({ name }) => name)).toEqual(
      expect.arrayContaining(['Velmar', 'Kelmar']),
    ))
  test('who blames himself says nothing yet', () => expect(claimLines('Captain Joe Lund blamed himself.')).toEqual([]))
})
