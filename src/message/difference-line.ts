import { speakerOf } from '../answer/who-says.ts'
import type { Difference, Side } from '../briefing/differences.ts'
import { clean } from './clean.ts'
import { type Line, strong, text } from './message.ts'
import { shorten } from './shorten.ts'
import { upperFirst } from './statement-item.ts'

/** Who has it: the speaker, else the newsroom. */
export const sideName = ({ article, claim }: Side): string => {
  const speaker = claim && speakerOf(article.briefing, claim)
  return upperFirst(clean(speaker ?? article.briefing.article.publisher ?? article.briefing.article.ref))
}

/** The article's words in quotation marks, in one line. */
export const quoted = (words: string): string => `“${shorten(clean(words).trim(), 120)}”`

/** "The Pentagon: “at least 10,000 troops” · The ministry: “at least 12,000 troops”" */
export const differenceLine = ({ kind, sides: [one, other] }: Difference): Line => [
  strong(sideName(one)),
  text(`: ${quoted(one.words.text)} · `),
  strong(sideName(other)),
  text(`: ${kind === 'denial' ? 'denies ' : ''}${quoted(other.words.text)}`),
]
