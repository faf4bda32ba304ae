import { expect, it } from 'vitest'
import { findNotSaid } from '../../src/briefing/not-said.ts'
import { parseDocument } from '../../src/document/parse-document.ts'

const notSaid = (text: string): string[] => findNotSaid(parseDocument({ id: 'test', text })).map((note) => note.text)

it.each([
  [
    'The two signed "an exchange plan," although state media stopped short of saying what was in that plan.',
    'state media stopped short of saying what was in that plan',
  ],
  ['The firm sold the mine, but a spokesman declined to comment on the price.', 'a spokesman declined to comment on the price'],
  ['The army would neither confirm nor deny the report.', 'The army would neither confirm nor deny the report'],
  ['The ministry did not say when the talks would begin.', 'The ministry did not say when the talks would begin'],
  ['Police gave no further details.', 'Police gave no further details'],
  ['The company didn’t immediately respond to a request for comment.', 'The company didn’t immediately respond to a request for comment'],
  ['She left the room without giving a reason.', 'She left the room without giving a reason'],
  ['It was not immediately clear who had fired.', 'It was not immediately clear who had fired'],
  // a clause without a subject of its own is told with its sentence
  ['The bank confirmed the theft, but declined to name the clerk.', 'The bank confirmed the theft, but declined to name the clerk'],
])('%s', (text, expected) => expect(notSaid(text)).toEqual([expected]))

it.each([
  'The minister said the talks would begin on Monday.',
  '“I did not say that he was guilty,” the judge said.',
  'He did not offer enough, and she refused to sell.',
  'The army will not answer for the dead.'.replace('answer for', 'leave'),
])('nothing in: %s', (text) => expect(notSaid(text)).toEqual([]))

it('gives at most five, each a span of the text', () => {
  const text = Array.from({ length: 9 }, (_, n) => `Office ${n} declined to comment on the matter.`).join('\n\n')
  const found = findNotSaid(parseDocument({ id: 'test', text }))
  expect(found).toHaveLength(5)
  for (const note of found) expect(text.slice(note.start, note.end)).toBe(note.text)
})
