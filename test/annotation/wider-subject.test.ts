import { describe, expect, test } from 'vitest'
import { annotate, claimLines, namesOf } from './read-text.ts'

/** Who is said to speak, and what: "Lena Moss | the port is old". */
const told = (text: string): string[] => {
  const annotations = annotate(text)
  return annotations.attributions.map(({ speakers, content }) =>
    [namesOf(annotations, speakers).join(' + '), content.map((part) => part.text).join(' // ')].join(' | '),
  )
}

describe('the subject is more than what stands right before the verb', () => {
  const rows: readonly (readonly [string, ...string[]])[] = [
    ['“Those were dark days,” former Hale speechwriter Noam Roe wrote.', 'Noam Roe | “Those were dark days,”'],
    ['“But that was long ago,” Harbour This Morning co-anchor Lena Hale said.', 'Lena Hale | “But that was long ago,”'],
    ['“Thank you all,” said master of ceremonies Asab Voss, an engineer.', 'Asab Voss | “Thank you all,”'],
    ['“They put us at risk,” said Kelmar constituent Dan Voss when asked about it.', 'Dan Voss | “They put us at risk,”'],
    ['Organizers of the push to boycott the speech said they are worried.', 'Organizers | they are worried'],
    ['The last man to sail the race says he does not think so.', 'last man | he does not think so'],
    ['Several teachers I have spoken with over the last weeks said the port is old.', 'teachers | the port is old'],
    ['Officials whose laws have been struck down say the port is old.', 'Officials | the port is old'],
  ]
  for (const [text, ...claims] of rows) test(text, () => expect(told(text)).toEqual(claims))
})

describe('a clause is what follows “said”, whatever its verb looks like', () => {
  const rows: readonly (readonly [string, ...string[]])[] = [
    [
      'He said he and Roe differ on the port and the ferry deal.',
      'He | said | he and Roe differ on the port and the ferry deal | - | indirect',
    ],
    [
      'Moss said the heat and unsettled weather could last through the week.',
      'Moss | said | the heat and unsettled weather could last through the week | - | indirect',
    ],
    ['The mayor claims he is worth ten boats.', 'The mayor | claims | he is worth ten boats | - | indirect'],
    [
      'To win, boats must carry much of the fish, analysts say; in May, they carried none.',
      'analysts | say | To win, boats must carry much of the fish | - | indirect',
    ],
    ['Moss said goodbye to the guests in the old hall of the port.'],
    ['“No!” Moss said as she turned around and left.', 'Moss | said | “No!” | - | direct'],
  ]
  for (const [text, ...claims] of rows) test(text, () => expect(claimLines(text)).toEqual(claims))
})
