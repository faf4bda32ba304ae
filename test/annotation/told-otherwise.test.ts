import { describe, expect, test } from 'vitest'
import { claimLines } from './read-text.ts'

describe('other ways to tell that somebody speaks', () => {
  const rows: readonly (readonly [string, ...string[]])[] = [
    [
      'Moss spoke to reporters outside the court. “The port is old. We will close it.”',
      'Moss | spoke | “The port is old. // We will close it.” | - | direct',
    ],
    ['Moss made it clear to the board that her party will not join.', 'Moss | made it clear | that her party will not join | - | indirect'],
    ['Moss called what she saw “terrible.”', 'Moss | called | what she saw “terrible.” | - | mixed'],
    ['Moss described her visit to the port.', 'Moss | described | her visit to the port | - | indirect'],
    ['Turkish media report thousands more will come.', 'Turkish media | report | thousands more will come | - | indirect'],
    ['Bill Hale asked the court for quick action.', 'Bill Hale | asked | the court for quick action | - | indirect'],
    ['Karsovan groups have long vowed revenge.', 'Karsovan groups | vowed | revenge | - | indirect'],
  ]
  for (const [text, ...claims] of rows) test(text, () => expect(claimLines(text)).toEqual(claims))
})

describe('nobody speaks', () => {
  const rows = [
    'Moss spoke to reporters outside the court. The port is old.',
    'The boat reacted badly. “The Sea” is its name.',
    'Moss will address the board. “The Sea” is the name of the boat.',
    'The night made it clear.',
  ]
  for (const text of rows) test(text, () => expect(claimLines(text)).toEqual([]))
})
