import { describe, expect, test } from 'vitest'
import { annotate, meetingLines, namesOf } from './read-text.ts'

const table = (title: string, rows: readonly (readonly [string, ...string[]])[]): void => {
  describe(title, () => {
    for (const [text, ...meetings] of rows) test(text.slice(0, 100), () => expect(meetingLines(text)).toEqual(meetings))
  })
}

table('who met whom, where and when', [
  ['Anna Moss met with Peter Roe in Geneva on Friday.', 'Anna Moss + Peter Roe | Geneva | 2025-07-11 | held'],
  ['Anna Moss and Peter Roe met in Geneva on Friday.', 'Anna Moss + Peter Roe | Geneva | 2025-07-11 | held'],
  ['A meeting between Anna Moss and Peter Roe took place in Geneva.', 'Anna Moss + Peter Roe | Geneva | - | held'],
  ['Anna Moss held talks with her French counterpart Paul Roux in Paris.', 'Anna Moss + Paul Roux | Paris | - | held'],
  ['Foreign Minister Anna Moss hosted Peter Roe for dinner in Oslo.', 'Anna Moss + Peter Roe | Oslo | - | held'],
  ['President Anna Moss spoke by phone with Peter Roe on Saturday.', 'Anna Moss + Peter Roe | - | 2025-07-12 | held'],
])

table('places and days that stand apart', [
  [
    'Anna Moss met Peter Roe on the steps of the Harbour Office in Bergen.',
    'Anna Moss + Peter Roe | steps of the Harbour Office | - | held',
  ],
  ['From aboard the Northern Star on the way to Bergen, Anna Moss phoned Peter Roe.', 'Anna Moss + Peter Roe | Northern Star | - | held'],
  [
    'Anna Moss was welcomed by Peter Roe after her arrival aboard the Northern Star in Bergen.',
    'Anna Moss + Peter Roe | Bergen | - | held',
  ],
  ['Peter Roe met with Anna Moss during her visit to Norway.', 'Peter Roe + Anna Moss | Norway | - | held'],
  ['The last talks took place in 2011, when Anna Moss met Peter Roe in Bergen.', 'Anna Moss + Peter Roe | Bergen | 2011 | held'],
  [
    'Anna Moss sought on Saturday to calm the city. Moss was speaking after a meeting with Peter Roe in Oslo.',
    'Anna Moss + Peter Roe | Oslo | 2025-07-12 | held',
  ],
  ['Anna Moss resigned on Saturday. Moss met Peter Roe in Oslo.', 'Anna Moss + Peter Roe | Oslo | - | held'],
])

table('more ways to meet', [
  ['Peter Roe was received by Anna Moss at the presidential palace in Ankara.', 'Peter Roe + Anna Moss | Ankara | - | held'],
  ['After meeting with Peter Roe in Paris, Anna Moss said the deal was close.', 'Anna Moss + Peter Roe | Paris | - | held'],
  ['After speaking by phone on Friday, Anna Moss and Peter Roe called for calm.', 'Anna Moss + Peter Roe | - | 2025-07-11 | held'],
  ['Anna Moss discussed the crisis with Peter Roe by telephone on Sunday.', 'Anna Moss + Peter Roe | - | 2025-07-13 | held'],
  [
    'Vice President Anna Moss shakes hands with Peter Roe at the Harbour Office in Bergen.',
    'Anna Moss + Peter Roe | Harbour Office | - | held',
  ],
  ['Foreign Minister Anna Moss flew to Rome to meet Peter Roe.', 'Anna Moss + Peter Roe | Rome | - | held'],
  ['The United States and China held trade talks in London on Monday.', 'United States + China | London | 2025-07-07 | held'],
  ['The U.S.-Cambodia dialogue took place in Hanoi. Cambodia owes the U.S. money.', 'U.S. + Cambodia | Hanoi | - | held'],
  ['The Moss-Roe summit in Helsinki ended early. Anna Moss left. Peter Roe stayed.', 'Anna Moss + Peter Roe | Helsinki | - | held'],
  ['Officials from the United States and Iran met in Oman on Sunday.', 'United States + Iran | Oman | 2025-07-13 | held'],
  ['The leaders of France, Germany and Britain met in Berlin on Tuesday.', 'France + Germany + Britain | Berlin | 2025-07-08 | held'],
  ['After talks in Geneva, Anna Moss and Peter Roe announced a truce.', 'Anna Moss + Peter Roe | Geneva | - | held'],
  ['After a long meeting with Peter Roe in Oslo, Anna Moss said it went well.', 'Anna Moss + Peter Roe | Oslo | - | held'],
  ['In a phone call on Saturday, Anna Moss told Peter Roe that it was over.', 'Anna Moss + Peter Roe | - | 2025-07-12 | held'],
  ['The plan was confirmed by Anna Moss in a meeting with Peter Roe.', 'Anna Moss + Peter Roe | - | - | held'],
  ['Ambassador Anna Moss addressed a meeting of the Security Council on Syria.', 'Anna Moss + Security Council | - | - | held'],
  ['A delegation of the Afghan Taliban visited Islamabad. Pakistan was silent.', 'delegation + Pakistan | Islamabad | - | held'],
  [
    '“I had to act after a phone conversation I had yesterday with Peter Roe,” Anna Moss said.',
    'Anna Moss + Peter Roe | - | 2025-07-12 | held',
  ],
  ['Cuba wrote to Peru. Both nations held a dialogue in Lima.', 'Cuba + Peru | Lima | - | held'],
])

table('not everything that sounds like it is a meeting', [
  ['Anna Moss speaks to supporters in Geneva.'],
  ['Anna Moss visited the injured officers in Oslo.'],
  ['The United Nations received many reports from Geneva.'],
  ['France will meet Germany in the final.'],
  ['A U.S.-made missile met Canada-based engineers with surprise.'],
  ['Anna Moss said after talks in Geneva that Peter Roe was wrong.'],
  ['Anna Moss discussed the fish with students.'],
  ['The company shook hands with destiny, Anna Moss said.'],
  ['Anna Moss, who visited Islamabad, spoke of Pakistan.'],
])

table('planned, cancelled and denied are never told as held', [
  ['Anna Moss will meet Peter Roe in Geneva next week.', 'Anna Moss + Peter Roe | Geneva | 2025-W29 | planned'],
  ['The meeting between Anna Moss and Peter Roe was cancelled.', 'Anna Moss + Peter Roe | - | - | cancelled'],
  ['Anna Moss denied meeting Peter Roe.', 'Anna Moss + Peter Roe | - | - | denied'],
  ['Anna Moss did not meet Peter Roe.', 'Anna Moss + Peter Roe | - | - | denied'],
  ['Anna Moss was to have met Peter Roe in Oslo.', 'Anna Moss + Peter Roe | Oslo | - | cancelled'],
])

table('no meeting', [
  ['The company met its targets for the year.'],
  ['Anna Moss spoke to reporters in Geneva.'],
  ['Anna Moss addressed a rally in Geneva.'],
  ['Voters in Geneva met the plan with anger.'],
])

describe('one event, however often it is told', () => {
  const text = `LONDON, July 13, 2025 -- Foreign Minister Anna Moss met Peter Roe, the Norwegian trade envoy, on Saturday, officials said.

Moss and Roe discussed fish. The talks were held in Bergen.

In this photo released by the Foreign Ministry, Anna Moss, left, shakes hands with Peter Roe during a meeting in Bergen, Norway, Saturday, July 12, 2025.`

  test('takes place and day from any mention, and quotes all of them', () => {
    expect(meetingLines(text)).toEqual(['Anna Moss + Peter Roe | Bergen | 2025-07-12 | held'])
    expect(annotate(text).meetings[0]?.evidence.length).toBeGreaterThan(1)
  })

  test('knows the claim that reports it', () => {
    const { meetings, attributions } = annotate(text)
    expect(meetings[0]?.reportedBy.map((id) => attributions.find((claim) => claim.id === id)?.source?.text)).toEqual(['officials'])
  })
})

test('calls are made one by one, a round table is one meeting', () => {
  expect(meetingLines('Anna Moss spoke by phone to Peter Roe and Paul Roux.')).toEqual([
    'Anna Moss + Peter Roe | - | - | held',
    'Anna Moss + Paul Roux | - | - | held',
  ])
  expect(meetingLines('Anna Moss met with Peter Roe and Paul Roux.')).toEqual(['Anna Moss + Peter Roe + Paul Roux | - | - | held'])
})

test('"the two" are the last two told', () => {
  const annotations = annotate('Anna Moss and Peter Roe agreed on a truce. The two spoke by telephone on Friday.')
  expect(annotations.meetings.map(({ participants }) => namesOf(annotations, participants))).toEqual([['Anna Moss', 'Peter Roe']])
})

describe('other ways to tell of a meeting', () => {
  const rows: readonly (readonly [string, ...string[]])[] = [
    ['Lena Moss flew to Oslo on Monday for talks with her counterpart Karl Roe.', 'Lena Moss + Karl Roe | Oslo | 2025-07-07 | held'],
    ['Lena Moss met behind closed doors with Karl Roe on Monday.', 'Lena Moss + Karl Roe | - | 2025-07-07 | held'],
    ['The talks in Geneva brought together Lena Moss and Karl Roe.', 'Lena Moss + Karl Roe | Geneva | - | held'],
    ['Lena Moss paid a visit to Karl Roe in Oslo.', 'Lena Moss + Karl Roe | Oslo | - | held'],
    ['After calling the port by phone, Lena Moss was put through to Karl Roe.', 'Lena Moss + Karl Roe | - | - | held'],
    ['Karl Roe joined Lena Moss for talks in Oslo.', 'Karl Roe + Lena Moss | Oslo | - | held'],
    ['Lena Moss and Karl Roe spoke for an hour on Monday.', 'Lena Moss + Karl Roe | - | 2025-07-07 | held'],
    [
      'In a call on Monday, Lena Moss and Karl Roe discussed the port by phone and agreed to sign.',
      'Lena Moss + Karl Roe | - | 2025-07-07 | held',
    ],
    [
      'A meeting between Lena Moss and Karl Roe, planned for Wednesday, was cancelled, two diplomats said.',
      'Lena Moss + Karl Roe | - | 2025-07-16 | cancelled',
    ],
    [
      'Secretary General Lena Moss, who attended the dinner, is due to meet Finnish Defence Minister Karl Roe in Helsinki on Monday.',
      'Lena Moss + Karl Roe | Helsinki | 2025-07-14 | planned',
    ],
    ['A planned meeting between Lena Moss and Karl Roe was called off on Monday.', 'Lena Moss + Karl Roe | - | 2025-07-07 | cancelled'],
    ['“We met Karl Roe in Oslo on Monday,” Lena Moss said.', 'Lena Moss + Karl Roe | Oslo | 2025-07-07 | held'],
    ['Cuba and Peru trade. Both nations “held a dialogue on rights” in Lima in March 2015.', 'Cuba + Peru | Lima | 2015-03 | held'],
    ['Peru trades. Cuba spoke of it at the 2024 Cuba-Peru Trade and Growth Dialogue.', 'Cuba + Peru | - | 2024 | held'],
    ['Lena Moss and Karl Roe spoke at the rally on Monday.'],
    ['Lena Moss put the plan through to the board.'],
  ]
  for (const [text, ...meetings] of rows) test(text, () => expect(meetingLines(text)).toEqual(meetings))
})
