import { describe, expect, test } from 'vitest'
import { tagPartsOfSpeech } from '../../../src/annotation/part-of-speech.ts'
import { parseDocument } from '../../../src/document/parse-document.ts'

/** "word/TAG" for the words asked for, in order of the text. */
const tagged = (text: string): string[] => {
  const document = parseDocument({ id: 'test', text })
  const tags = tagPartsOfSpeech(document)
  return document.tokens.map((token, i) => `${token.text}/${tags[i]}`)
}

describe('part-of-speech tagger', () => {
  test('verbs of saying in their forms', () => {
    expect(tagged('The mayor said the bridge would open, and her deputy says it has told the press so.')).toEqual(
      expect.arrayContaining(['said/VBD', 'says/VBZ', 'told/VBN', 'would/MD', 'open/VB']),
    )
    expect(tagged('Officials have said nothing, but one worker told reporters on Friday that the pay was late.')).toEqual(
      expect.arrayContaining(['said/VBN', 'told/VBD', 'Officials/NNS']),
    )
  })

  test('a title and a name nobody has seen before are proper nouns', () => {
    expect(tagged('Deputy Foreign Minister Orlin Vastagh met Teodrika Yamunova in Kesselby.')).toEqual(
      expect.arrayContaining(['Minister/NNP', 'Orlin/NNP', 'Vastagh/NNP', 'met/VBD', 'Teodrika/NNP', 'Yamunova/NNP', 'Kesselby/NNP']),
    )
  })

  test('quotation marks of any fashion do not part the sentence', () => {
    for (const [open, close] of [
      ['"', '"'],
      ['“', '”'],
      ['``', "''"],
    ] as const) {
      const words = tagged(`She said the plan would ${open}strongly help${close} small farms.`)
      expect(words).toEqual(expect.arrayContaining([`${open}/\`\``, `${close}/''`, 'strongly/RB', 'help/VB']))
    }
  })

  test('capitals: a headline and a line in capitals', () => {
    expect(tagged('Senate Passes Bill on Farm Aid After Long Debate')).toEqual(expect.arrayContaining(['on/IN', 'After/IN']))
    expect(tagged('THE COUNCIL REJECTED THE BUDGET ON MONDAY, AND THE MAYOR RESIGNED.')).toEqual(
      expect.arrayContaining(['THE/DT', 'REJECTED/VBD', 'ON/IN', 'AND/CC']),
    )
  })

  test('compounds keep to one token and one tag', () => {
    expect(tagged('A U.S.-led coalition backed the long-term deal.')).toEqual(
      expect.arrayContaining(['U.S.-led/JJ', 'long-term/JJ', 'backed/VBD']),
    )
  })

  test('one tag a token, the same on every reading, also of odd text', () => {
    for (const text of ['', '   ', '…', '😀 !!! ???', 'a'.repeat(500), 'Ж'.repeat(30)]) {
      const document = parseDocument({ id: 'odd', text })
      expect(tagPartsOfSpeech(document)).toHaveLength(document.tokens.length)
      expect(tagged(text)).toEqual(tagged(text))
    }
  })
})
