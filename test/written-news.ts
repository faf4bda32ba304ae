import fc from 'fast-check'

/** Text that reads like news: people, cues and quotations in the orders in which newsrooms put them. */

const people = [
  'Anna Reyes',
  'Reyes',
  'Foreign Minister Ivo Brandt',
  'Brandt',
  'Kim Song Ho',
  'the minister',
  'she',
  'he',
  'Dr. J. K. Marsh',
  'Omar al-Hadi',
]
const bodies = [
  'Coastwire',
  'the Treasury',
  'police',
  'state media',
  'the Harbour Workers’ Union',
  'the U.N.',
  'North Korea',
  'a spokesman',
]
const places = ['Lisbon', 'Port Ellery', 'the capital', 'Wonsan, North Korea']
const times = ['on Tuesday', 'last week', 'on July 4, 2025', 'in 2019', 'earlier this month', 'at 9 a.m.', 'tomorrow']
const contents = [
  'the talks would go on',
  'nobody was hurt',
  'it had spent $3.2 million on 14 boats',
  'there was “no deal, no date and no plan”',
  "he 'never read' it",
  'the U.S. had agreed to 2.5 per cent...',
]
const cues = ['said', 'told reporters', 'announced', 'denied', 'wrote on X', 'declined to say', 'did not say', 'estimated']
const marks: readonly (readonly [string, string])[] = [
  ['"', '"'],
  ['“', '”'],
  ['‘', '’'],
  ["'", "'"],
  ['``', "''"],
  ['“', ''],
  ['', '"'],
  ['«', '»'],
]

const one = (...lists: readonly (readonly string[])[]): fc.Arbitrary<string> => fc.constantFrom(...lists.flat())
const who = one(people, bodies)

/** Takes `{who}` and the like from the lists, anew for each place. */
const pattern = (form: string): fc.Arbitrary<string> => {
  const pieces = form.split(/(\{\w+\})/)
  return fc.tuple(...pieces.map((piece) => slots[piece] ?? fc.constant(piece))).map((parts) => parts.join(''))
}

const slots: Readonly<Record<string, fc.Arbitrary<string>>> = {
  '{who}': who,
  '{person}': one(people),
  '{body}': one(bodies),
  '{place}': one(places),
  '{time}': one(times),
  '{content}': one(contents),
  '{cue}': one(cues),
  '{quote}': fc.tuple(fc.constantFrom(...marks), one(contents)).map(([[open, close], words]) => `${open}${words},${close}`),
}

const sentence = fc
  .oneof(
    ...[
      '{who} {cue} {time} that {content}.',
      '{quote} {who} {cue} {time}.',
      '{quote} {cue} {who}, who was in {place}.',
      '{quote} {who} {cue}. {quote}',
      '{content}, according to {body}.',
      'According to {body}, {content}.',
      '{person} met {person} in {place} {time}.',
      '{person} and {person} will hold talks in {place} {time}, {body} {cue}.',
      '{body} denied that {person} had met {person}.',
      'A meeting between {person} and {person} in {place} was cancelled, {quote} {person} {cue}.',
      '{who} was quoted by {body} as saying that {content}.',
      'In this photo provided by {body}, {person}, left, talks with {person} in {place}, Friday, July 4, 2025. {body} via AP',
    ].map(pattern),
  )
  .map((text) => text.charAt(0).toUpperCase() + text.slice(1))

const head = one([
  '',
  'LISBON (Coastwire) — ',
  'LISBON, July 5 — ',
  ' date 2025-07-05 LISBON -- ',
  'Talks go on\n\nBy Maren Okafor\n\n',
  'TALKS GO ON\n\n',
])

/** Ordinary news. */
export const news: fc.Arbitrary<string> = fc
  .tuple(head, fc.array(fc.array(sentence, { minLength: 1, maxLength: 4 }), { minLength: 1, maxLength: 6 }))
  .map(([start, paragraphs]) => start + paragraphs.map((sentences) => sentences.join(' ')).join('\n\n'))

const dirt = one([
  '"',
  '“',
  '”',
  '‘',
  "'",
  '\u200b',
  '\ufeff',
  '\r\n',
  '\t',
  '\n\n\n',
  '…',
  '--',
  '🗞️',
  '\u202e',
  '\ud83d',
  '\udc00',
  '\0',
  '<b>',
  '&amp;',
  '(',
  '@everyone',
  '`',
  '. . .',
  'é',
  '李',
])

/** News that something went wrong with: odd characters anywhere, marks that do not close, a part cut off, capitals. */
export const brokenNews: fc.Arbitrary<string> = fc
  .tuple(news, fc.array(fc.tuple(fc.nat(2000), dirt), { maxLength: 12 }), fc.constantFrom('whole', 'cut', 'capitals', 'one line'))
  .map(([text, insertions, harm]) => {
    const dirty = insertions.reduce((so, [at, what]) => so.slice(0, at % (so.length + 1)) + what + so.slice(at % (so.length + 1)), text)
    if (harm === 'cut') return dirty.slice(Math.floor(dirty.length / 3), -Math.floor(dirty.length / 4))
    if (harm === 'capitals') return dirty.toUpperCase()
    return harm === 'one line' ? dirty.replace(/\.?\s+/g, ' ') : dirty
  })

/** Anything at all. */
export const anyText: fc.Arbitrary<string> = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 300 }),
  fc.string({ unit: 'grapheme', maxLength: 300 }),
  fc
    .array(fc.oneof(dirt, one(people, cues, times, ['.', ',', ' ', ' ', ':', 'that ', 'met ', 'with ', 'and '])), { maxLength: 80 })
    .map((parts) => parts.join('')),
)
