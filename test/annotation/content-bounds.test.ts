import { describe, expect, test } from 'vitest'
import { claimLines } from './read-text.ts'

describe('where what is said ends', () => {
  const rows: readonly (readonly [string, ...string[]])[] = [
    // before the main clause that follows a subordinate one
    ['While Moss said she opposes the plan, her office bought the boats.', 'Moss | said | she opposes the plan | - | indirect'],
    ['When Roe pointed out that nobody came, the mayor left the room.', 'Roe | pointed out | that nobody came | - | indirect'],
    ['Moss said that while boats are slow, the sea is calm.', 'Moss | said | that while boats are slow, the sea is calm | - | indirect'],
    // before where it was said
    [
      'Moss said the port is old in an interview with the Harbour Courier.',
      'Moss | said | the port is old | the Harbour Courier | indirect',
    ],
    ['Roe criticized the mayor in an email Saturday to his panel.', 'Roe | criticized | the mayor | - | indirect'],
    // before who speaks
    [
      'It holds up to a point, said Sherman, a Velmar graduate whose voice has driven people away.',
      'Sherman | said | It holds up to a point | - | indirect',
    ],
    // a quotation belongs to the nearer cue
    [
      '“We like it,” Roe said, adding of Hale, “He cares about it.”',
      'Roe | said | “We like it,” | - | direct',
      'Roe | adding | “He cares about it.” | - | direct',
    ],
    // the title of a show is not said
    ['Roe said Monday on the Courier’s “Morning Tide” that it is over.', 'Roe | said | that it is over | - | indirect'],
  ]
  for (const [text, ...claims] of rows) test(text, () => expect(claimLines(text)).toEqual(claims))
})

describe('where it goes on', () => {
  const rows: readonly (readonly [string, ...string[]])[] = [
    ['He may not shout, they say, but he is heard.', 'they | say | He may not shout // but he is heard | - | indirect'],
    [
      '“The port is old,” said Moss. Closing it would be “the end of the town that we know.”',
      'Moss | said | “The port is old,” // Closing it would be “the end of the town that we know.” | - | mixed',
    ],
    // somebody else is named
    [
      '“The port is old,” said Moss. Karl Roe shook his head: “the end of the town that we know.”',
      'Moss | said | “The port is old,” | - | direct',
    ],
  ]
  for (const [text, ...claims] of rows) test(text, () => expect(claimLines(text)).toEqual(claims))
})

test('whom a report is from stands between it and what it says', () =>
  expect(claimLines('The Courier reported on Saturday, citing two diplomats, that Moss had left.')).toEqual([
    'The Courier | reported | that Moss had left | - | indirect',
  ]))

test('a quotation whose cue is yet to come is not of who spoke before', () =>
  expect(claimLines('“We are glad,” said Signe Dahl. “It is a good port.”\n\n“The port is old. It will be new,” added Ola Moss.')).toEqual([
    'Signe Dahl | said | “We are glad,” // “It is a good port.” | - | direct',
    'Ola Moss | added | “The port is old. It will be new,” | - | direct',
  ]))
