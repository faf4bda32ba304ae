import { analyze } from '../../src/annotation/analyze.ts'
import { answerQuestion } from '../../src/answer/answer-question.ts'
import { parseQuestion } from '../../src/answer/parse-question.ts'
import { brief } from '../../src/briefing/brief.ts'
import type { Article } from '../../src/document/article.ts'
import { parseDocument } from '../../src/document/parse-document.ts'
import { answerMessage } from '../../src/message/answer-message.ts'
import { briefingMessage } from '../../src/message/briefing-message.ts'
import { claimsMessage, evidenceMessage } from '../../src/message/detail-messages.ts'
import type { Message } from '../../src/message/message.ts'

const key = 'golden'

/** What people see most of an article: its briefing, who met whom, and the first pages behind two of its buttons. */
export const chatMessages = (article: Article): Readonly<Record<string, Message>> => {
  const document = parseDocument(article)
  const briefed = { document, briefing: brief(document, analyze(document)) }
  return {
    briefing: briefingMessage(briefed, key),
    'who met whom?': answerMessage(answerQuestion(parseQuestion('who met whom?'), [briefed]), { key, page: null }),
    'all claims': claimsMessage(briefed, { key, page: null }),
    evidence: evidenceMessage(briefed, { key, page: null }),
  }
}
