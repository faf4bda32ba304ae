import type { AnswerStatement, Evidence } from './answer.ts'

/** What the article tells on its own account, or shows under a photo, with its sentences; `more` is what else there is to say of it. */
export const plainStatement = (text: string, evidence: readonly Evidence[], more: Partial<AnswerStatement> = {}): AnswerStatement => ({
  speaker: null,
  text,
  label: evidence[0]?.inCaption ? 'photo caption' : 'article',
  sources: [],
  via: null,
  place: null,
  date: null,
  saidAt: null,
  status: null,
  evidence,
  article: 0,
  ...more,
})
