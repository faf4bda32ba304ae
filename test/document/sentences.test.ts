import { expect, test } from 'vitest'
import { sentenceEnds } from '../../src/document/sentences.ts'
import { tokenize } from '../../src/document/tokens.ts'

/** The sentences of a block, split by " ¦ ". */
const split = (text: string): string => {
  const tokens = tokenize(text, { start: 0, end: text.length })
  let first = 0
  return sentenceEnds(text, tokens, 0, tokens.length)
    .map((end) => {
      const sentence = text.slice(tokens[first]?.start, tokens[end - 1]?.end)
      first = end
      return sentence
    })
    .join(' ¦ ')
}

test.each([
  // plain ends
  'The talks ended. ¦ Nobody smiled! ¦ Why not? ¦ 10 aides left.',
  // abbreviations, initials, clock times
  'Gen. J. K. Park met Sen. Ada Reyes and Prof. Dr. Lund in St. Gallen.',
  'The U.S. President called U.N. Ambassador Ruiz.',
  'He flew to the U.S. ¦ The visit lasted a day.',
  'Acme (ACM.L) fell in London and Zeta (0700.HK, ZTA.N) rose. ¦ Traders slept.',
  'She left at 9 a.m. Tuesday for Rome.',
  'She left at 9 a.m. ¦ Ministers stayed.',
  'He leads Acme Corp. Chief engineer Lund left Acme Inc. ¦ It was late.',
  'They moved to No. 10 on Sept. 3. ¦ It rained.',
  'Plan B. ¦ The other one failed.',
  // marks after the stop
  'She said, "We will try again." ¦ She left.',
  '“Is it over?” Kim Jong Un asked the minister. ¦ Nobody answered.',
  '“Is it over?” ¦ The minister did not answer.',
  '"Why now?" he asked. ¦ "Because we can!" she said.',
  '"It is done." he said later.',
  '‘We are ready.’ ¦ The crowd cheered.',
  "``We are ready.'' ¦ The crowd cheered.",
  '(He was wrong.) ¦ She was not.',
  'Rep. Ada Reyes (D-Calif.) Said nothing.',
  'Really?! ¦ Yes.',
  // a colon does not end a sentence
  'The minister said: "We will not sign."',
  // ellipses
  'We will ... perhaps ... go. ¦ The end.',
  'He waited… ¦ Then he left.',
  'They are already [...] We do not know.',
  // a missing space
  'The talks ended.The ministers left at 10.30 for St.Gallen.',
  // numbering
  '1. Sign the treaty. ¦ 2. Go home.',
  // small letters, and names that begin with one
  'He wrote to sun. and stars.',
  'It was over. ¦ iPhone sales rose. ¦ al-Assad left.',
  // lost ends are not guessed
  'The talks ended The ministers left',
  // stops set apart by a tokenizer
  'Sgt . Ana Ruiz paid $ 27 . 5 million . ¦ She left .',
])('%s', (expected) => {
  const text = expected.replaceAll(' ¦ ', ' ').replace('ended. The ministers left at 10', 'ended.The ministers left at 10')
  expect(split(text)).toBe(expected.replace('ended.The', 'ended. ¦ The'))
})

test('no tokens, no sentences', () => {
  expect(sentenceEnds('', [], 0, 0)).toEqual([])
})
