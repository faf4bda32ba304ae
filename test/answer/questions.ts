import fc from 'fast-check'

/** Questions as people type them: forms filled with names and topics, and then spoilt. */

const one = (list: readonly string[]): fc.Arbitrary<string> => fc.constantFrom(...list)

const names = one([
  'Lavrov',
  'kim jong un',
  'Rubio',
  'Choe Son Hui',
  'the minister',
  'Trump',
  'Obama',
  'KCNA',
  'state media',
  'the Pentagon',
  'North Korea',
  'he',
  'they',
  'Orel',
  'Hana Orel',
  'Lund',
  'the ministry',
  'unions',
  'U.S.',
  'Kim Yo Jong',
  'O’Brien',
  'al-Hadi',
  '李',
  'Ünal',
  'J. K. Marsh',
  "Lavrov's",
  '42',
  '"Kim"',
])
const topics = one([
  'Ukraine',
  'the war',
  'troops',
  'North Korea shipped arms',
  'Russia shipped arms to North Korea',
  '10,000 troops',
  'a meeting',
  'the port',
  'bananas',
  'the plan was signed',
  'people lost their jobs',
  'it',
  'disappointment and frustration',
  'there was no meeting',
  'Wonsan',
  'not',
  'a (strange) [topic]* with $signs^',
  '\\',
  'our Korean friends',
  'ukrane',
])
const times = one(['', '', ' on Thursday', ' in Wonsan', ' last week', ' in 2024', ' on July 12', ' in Moscow', ' at the meeting'])

const forms = one([
  'who met whom',
  'who met {n}{t}',
  'who did {n} meet{t}',
  'did {n} meet {n}{t}',
  'when did {n} meet {n}',
  'where did {n} and {n} meet',
  'how often did {n} meet {n}',
  'who said what',
  'what did {n} say',
  'what did {n} say about {x}',
  'did {n} say {x}',
  'who said {x}',
  'when did {n} say {x}',
  'what does {n} report',
  'quotes by {n}',
  'who is {n}',
  'who are {n} and {n}',
  'who is involved',
  'how many {x}',
  'how much {x}',
  'how old is {n}',
  'when did {x} happen',
  'where is {x}',
  'why did {n} {x}',
  'who {x}',
  'what happened',
  'summary',
  'headline',
  'what was not said',
  'when was this published',
  'what about {x}',
  'tell me about {n}',
  '{n} {n} meeting',
  '{x}',
  '{n}',
  '{n} on {x}',
  'help',
])

const noise = one([
  '',
  '',
  '',
  ' ',
  '?',
  '??',
  '!',
  '.',
  ' please',
  ' lol',
  '"',
  '“',
  ')',
  '\n',
  '\t',
  '🙂',
  '\u200b',
  '\u202e',
  '\ud83d',
  '\0',
  '<@U123>',
  '@everyone',
])

const filled = forms.chain((form) =>
  fc
    .tuple(...form.split(/(\{\w\})/).map((piece) => ({ '{n}': names, '{x}': topics, '{t}': times })[piece] ?? fc.constant(piece)))
    .map((pieces) => pieces.join('')),
)

/** A letter lost, doubled or swapped with its neighbour. */
const spoilt = (text: string, at: number, how: number): string => {
  const i = at % Math.max(1, text.length - 1)
  const [a = '', b = ''] = [text[i], text[i + 1]]
  return text.slice(0, i) + ['', a + a, b + a, a][how % 4] + (how % 4 === 2 ? text.slice(i + 2) : text.slice(i + 1))
}

/** Sensible, misspelt, shouted and broken questions. */
export const questions: fc.Arbitrary<string> = fc.oneof(
  { weight: 6, arbitrary: fc.tuple(filled, noise, noise).map(([question, before, behind]) => before + question + behind) },
  { weight: 2, arbitrary: fc.tuple(filled, fc.nat(200), fc.nat(3)).map(([question, at, how]) => spoilt(question, at, how)) },
  { weight: 1, arbitrary: filled.map((question) => question.toUpperCase()) },
  { weight: 1, arbitrary: fc.string({ unit: 'binary', maxLength: 60 }) },
  { weight: 1, arbitrary: fc.tuple(filled, filled, fc.nat(40)).map(([a, b, n]) => `${a} ${b} `.repeat(n)) },
)
