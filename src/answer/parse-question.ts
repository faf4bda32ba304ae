import type { Asking, EventAsk, Question } from './question.ts'
import { ARTICLE_FORMS } from './question-forms/article-forms.ts'
import { EVENT_FORMS } from './question-forms/event-forms.ts'
import { BARE_MEETING_FORMS, MEETING_FORMS } from './question-forms/meeting-forms.ts'
import type { QuestionForm } from './question-forms/question-form.ts'
import { BARE_STATEMENT_FORMS, STATEMENT_FORMS } from './question-forms/statement-forms.ts'
import { mendFirstWord, mendQuestionWords, tidyQuestion } from './tidy-question.ts'

/** The most particular first; the first that fits wins. */
const FORMS: readonly QuestionForm[] = [...ARTICLE_FORMS, ...MEETING_FORMS, ...STATEMENT_FORMS, ...EVENT_FORMS]
const BARE_FORMS: readonly QuestionForm[] = [...BARE_MEETING_FORMS, ...BARE_STATEMENT_FORMS]

const firstFit = (line: string, forms: readonly QuestionForm[]): Asking | null => {
  for (const form of forms) {
    const fit = form.pattern.exec(line)
    const asking = fit && form.read(fit.groups ?? {})
    if (asking) return asking
  }
  return null
}

const ASKS: Readonly<Record<string, EventAsk>> = {
  when: 'when',
  where: 'where',
  why: 'why',
  how: 'how',
  who: 'who',
  whom: 'who',
  whose: 'who',
  what: 'what',
  which: 'what',
}
const YES_OR_NO = /^(?:did|do|does|has|have|had|is|are|was|were|will|would|can|could|should|whether|if|may|might)$/

/** "When?", "Who?": what a reader of a briefing means by it. */
const ASKED_ALONE: Readonly<Record<EventAsk, Asking>> = {
  when: { kind: 'meetings', ask: 'when', people: [], topic: null },
  where: { kind: 'meetings', ask: 'where', people: [], topic: null },
  who: { kind: 'actors', type: null },
  what: { kind: 'summary' },
  why: { kind: 'help' },
  how: { kind: 'help' },
  whether: { kind: 'help' },
  about: { kind: 'help' },
}

/** What is left when no form fits: by the question word, anything that happened; a few bare words are a topic. */
const openQuestion = (line: string): Asking => {
  const [, first = '', rest = ''] = /^(\S+) ?(.*)$/.exec(line) ?? []
  const word = first.toLowerCase()
  const ask = Object.hasOwn(ASKS, word) ? ASKS[word] : YES_OR_NO.test(word) ? 'whether' : undefined
  if (ask !== undefined && rest === '') return ASKED_ALONE[ask]
  if (ask !== undefined) return { kind: 'event', ask, topic: rest }
  return /\p{L}{2}|\p{N}/u.test(line) && line.split(' ').length <= 8 ? { kind: 'event', ask: 'about', topic: line } : { kind: 'unknown' }
}

/**
 * What a person asks in plain English. Case, slips of the finger in question words, a missing question mark, politeness and contractions are forgiven;
 * names and topics are left as typed. Never throws; what it cannot read is `unknown`, a call for help or an empty line `help`.
 */
export const parseQuestion = (text: string): Question => {
  const line = mendFirstWord(tidyQuestion(text))
  const mended = mendQuestionWords(line)
  const asking = /[\p{L}\p{N}]/u.test(line)
    ? (firstFit(line, FORMS) ?? firstFit(mended, FORMS) ?? firstFit(line, BARE_FORMS) ?? firstFit(mended, BARE_FORMS) ?? openQuestion(line))
    : ({ kind: 'help' } as const)
  return { ...asking, text: text.slice(0, 1000).replace(/\s+/g, ' ').trim().slice(0, 400) }
}
