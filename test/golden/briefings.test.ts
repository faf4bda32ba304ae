import { describe, expect, test } from 'vitest'
import { analyze } from '../../src/annotation/analyze.ts'
import { answerQuestion } from '../../src/answer/answer-question.ts'
import { parseQuestion } from '../../src/answer/parse-question.ts'
import { brief } from '../../src/briefing/brief.ts'
import { parseDocument } from '../../src/document/parse-document.ts'
import { answerMessage } from '../../src/message/answer-message.ts'
import { briefingMessage } from '../../src/message/briefing-message.ts'
import { claimsMessage, evidenceMessage, meetingsMessage } from '../../src/message/detail-messages.ts'
import { toPlainText } from '../../src/message/plain-text.ts'
import { seeds } from '../seeds.ts'

// What each seed becomes, kept beside this test. `npm run golden` writes it anew: read the difference before you commit it.

const key = 'golden'
const questions = ['who met whom?', 'who is involved?', 'who said what?', 'what happened?']

describe.each(seeds.map((seed) => [seed.id, seed] as const))('%s', (id, seed) => {
  const document = parseDocument(seed)
  const briefed = { document, briefing: brief(document, analyze(document)) }

  test('becomes this briefing', async () => {
    await expect(`${JSON.stringify(briefed.briefing, null, 2)}\n`).toMatchFileSnapshot(`${id}.json`)
  })

  test('reads like this on the terminal', async () => {
    const messages = [
      briefingMessage(briefed, key),
      meetingsMessage(briefed, { key, page: null }),
      claimsMessage(briefed, { key, page: null }),
      evidenceMessage(briefed, { key, page: null }),
      ...questions.map((question) => answerMessage(answerQuestion(parseQuestion(question), [briefed]), { key, page: null })),
    ]
    const pages = messages.map((message) => toPlainText(message, { width: 100, color: false, zone: null, buttons: 'typed' }))
    await expect(`${pages.join(`\n\n${'═'.repeat(100)}\n\n`)}\n`).toMatchFileSnapshot(`rendered/${id}.console.txt`)
  })
})
