import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { addDays, weekdayOf } from '../../src/annotation/time-calendar.ts'
import { archiveTerms } from '../../src/answer/archive-terms.ts'
import { readArticle } from '../../src/answer/read-article.ts'

// The sample articles as patterns: their people, a word of what they say and their days become places to be filled. Read once, with names as long as those
// that will stand there.

/** Who stands in the patterns, and what they speak of. */
const standIns = [
  ['Aaron', 'Brelward'],
  ['Marta', 'Quelmark'],
  ['Peter', 'Zarnovet'],
  ['Louis', 'Tolmadek'],
  ['Oscar', 'Fendrick'],
  ['Greta', 'Haldoran'],
  ['Nadia', 'Wexforth'],
] as const
const subject = 'harvest'

/** `cast`: the people of the sample, each with all that they are called there. `speaker` is the number of who says the `word`. */
const samples = [
  {
    file: '000_7ee25d2f685fed20',
    day: '2025-07-13',
    cast: ['Kim Jong Un|Kim', 'Choe Son Hui|Choe', 'Sergei Lavrov|Sergey Lavrov|Lavrov', 'Marco Rubio|Rubio', 'Donald Trump'],
    word: ['our Korean friends', `our ${subject} friends`],
    speaker: 2,
  },
  {
    file: 'talks-karsova-velmar',
    day: '2025-05-18',
    cast: [
      'Adrian Tolle|Tolle',
      'Elena Dravic|Dravic',
      'Oskar Lindahl|Lindahl',
      'Mira Petkova|Petkova',
      'Luka Horvat',
      'Jan de Wael|De Wael',
      'Nadia Brenn',
    ],
    word: ['fairy tale with a byline', `fairy tale with a ${subject}`],
    speaker: 0,
  },
  {
    file: 'company-solvane-results',
    day: '2025-10-02',
    cast: [
      'Ingrid Maas|Maas',
      'Robert Aldane|Aldane',
      'Joseph Tembe|Tembe',
      'Clara Dunmore|Dunmore',
      'Lena Fischer|Fischer',
      'Mark Oyelaran|Oyelaran',
    ],
    word: ['our first-generation cells', `our ${subject} cells`],
    speaker: 0,
  },
  {
    file: 'court-harbour-fraud-trial',
    day: '2025-03-04',
    cast: [
      'Daniel Brackwell|Brackwell',
      'Ruth Adeyemi|Adeyemi',
      'Helen Carrow',
      'Tomas Lindqvist|Lindqvist',
      'Paul Venn|Venn',
      'Anita Rao',
    ],
    word: ['thirty documents', `thirty ${subject} documents`],
    speaker: 0,
  },
] as const

const key = 'pattern-key-000000'

/** Literal text and places to be filled, in turns: a place is "g0" or "f0" (a given or family name), "F0" (it in small letters), "t", "k" or a day. */
type Pieces = readonly string[]

const places: ReadonlyMap<string, string> = new Map([
  ...standIns.flatMap(([given, family], i) => [
    [given, `g${i}`] as const,
    [given.toLowerCase(), `G${i}`] as const,
    [family, `f${i}`] as const,
    [family.toLowerCase(), `F${i}`] as const,
  ]),
  [subject, 't'],
  [key, 'k'],
])
const place = new RegExp(`(${[...places.keys()].join('|')}|\\b20\\d\\d-\\d\\d-\\d\\d)`)

const piecesOf = (text: string): Pieces => text.split(place).map((piece, i) => (i % 2 === 0 ? piece : (places.get(piece) ?? piece)))

const mondayOf = (day: string): string => addDays(day, 1 - weekdayOf(day))

export interface ArticlePattern {
  /** The day that its days are told from; another must be whole weeks away. */
  readonly day: string
  readonly people: number
  /** The number of who speaks of the subject. */
  readonly speaker: number
  readonly article: Pieces
  readonly briefing: Pieces
  readonly terms: readonly Pieces[]
  /** Who meets somebody in the week of the article, and in the next, by the number in `people`. */
  readonly meets: readonly number[]
  readonly meetsNext: readonly number[]
}

const read = ({ file, day, cast, word, speaker }: (typeof samples)[number], paper: string): ArticlePattern => {
  let text = readFileSync(join(import.meta.dirname, `../../seeds/${file}.txt`), 'utf8').replace(word[0], word[1])
  for (const [i, names] of cast.entries()) {
    const [given = '', family = ''] = standIns[i] ?? []
    for (const name of names.split('|'))
      text = text.replaceAll(name, name.includes(' ') && name !== 'De Wael' ? `${given} ${family}` : family)
  }
  const article = { id: key, text, publishedAt: day, url: `https://${paper}.test/${key}` }
  const result = readArticle(article)
  if ('problem' in result) throw new Error(result.problem)
  const { briefing } = result.briefed
  /** Who meets somebody in the week that is so many after the article's. */
  const meetsIn = (weeks: number): readonly number[] => {
    const then = briefing.meetings.filter(({ time }) => mondayOf(time?.value?.slice(0, 10) ?? day) === addDays(mondayOf(day), weeks * 7))
    const names = briefing.actors.filter(({ id }) => then.some(({ participants }) => participants.includes(id))).map(({ name }) => name)
    return cast.flatMap((_, i) => (names.some((name) => name.endsWith(standIns[i]?.[1] ?? '-')) ? [i] : []))
  }
  return {
    ...{ day, people: cast.length, speaker },
    article: piecesOf(JSON.stringify(article)),
    briefing: piecesOf(JSON.stringify(briefing)),
    terms: archiveTerms(briefing).map(piecesOf),
    meets: meetsIn(0),
    meetsNext: meetsIn(1),
  }
}

/** The patterns of one newsroom: `paper` stands in every link. */
export const articlePatterns = (paper: string): readonly ArticlePattern[] => samples.map((sample) => read(sample, paper))
