import type { Ambiguous, Answer, AnswerArticle, AnswerStatement, Candidate, Found, NotFound, NotUnderstood } from '../answer/answer.ts'
import { tellDate } from '../answer/tell-date.ts'
import type { Call } from '../command/catalogue.ts'
import { clean } from './clean.ts'
import { type Block, type Button, type Item, type Line, link, type Message, small, strong, text } from './message.ts'
import { paged } from './paged.ts'
import { shorten } from './shorten.ts'
import { proof, statementItem } from './statement-item.ts'

/** Another briefing of the same channel that has an answer. */
export interface Elsewhere {
  readonly key: string
  readonly headline: string
}

export interface AnswerView {
  /** Key of the briefing that was asked; null where nothing can be pressed or typed. */
  readonly key: string | null
  readonly page: number | null
  /** Asked of all that the channel has had: each statement names its article. */
  readonly archive?: boolean
  /** Where to look, when this article does not say. */
  readonly elsewhere?: readonly Elsewhere[]
}

/** What the articles say to a question, with the sentences that prove it; or that they do not say. Wrong turns are shown to the asker alone. */
export const answerMessage = (answer: Answer, view: AnswerView): Message => {
  const body = answerBody(answer, view)
  return {
    audience: answer.status === 'not-understood' || answer.status === 'ambiguous' ? 'asker' : 'everyone',
    fallback: fallback(answer),
    about: view.key,
    blocks: [
      {
        type: 'paragraph',
        line: [strong(shorten(clean(answer.question.text), 300)), ...(view.archive ? ofArchive(answer) : origins(answer))],
      },
      ...(answer.note ? [{ type: 'note', line: [text(answer.note)] } as const] : []),
      ...body,
    ],
  }
}

const answerBody = (answer: Answer, view: AnswerView): readonly Block[] => {
  switch (answer.status) {
    case 'found':
      return found(answer, view)
    case 'ambiguous':
      return ambiguous(answer, view)
    case 'not-found':
      return notFound(answer, view)
    case 'not-understood':
      return notUnderstood(answer)
  }
}

/** 'who met whom? · from “North Korea will …”, Sunday 13 July 2025' */
const origins = (answer: Answer): Line =>
  answer.status === 'not-understood'
    ? []
    : answer.articles.flatMap((article, i) => [small(i === 0 ? ' · from ' : ', '), ...origin(article)])

/** "· from 3 articles of this channel" */
const ofArchive = (answer: Answer): Line =>
  answer.status === 'found'
    ? [small(` · from ${answer.articles.length} ${answer.articles.length === 1 ? 'article' : 'articles'} of this channel`)]
    : []

const origin = ({ headline, url, publishedAt }: AnswerArticle): Line => [
  link(`“${shorten(clean(headline), 100)}”`, url, 'small'),
  small(publishedAt ? `, ${tellDate(publishedAt)}` : ''),
]

const fallback = (answer: Answer): string => {
  switch (answer.status) {
    case 'found': {
      const [first] = answer.statements
      const words = answer.lead ?? [first?.speaker, first?.text].filter(Boolean).join(': ')
      return shorten(clean(`${answer.question.text} ${words}`), 300)
    }
    case 'ambiguous':
      return shorten(clean(`Which one? ${answer.candidates.map(({ name }) => name).join(', ')}`), 300)
    case 'not-found':
    case 'not-understood':
      return shorten(clean(answer.text), 300)
  }
}

const asked = (question: string, { key }: AnswerView, page: number | null): Call => ({
  command: 'ask',
  options: { question, briefing: key, page },
})

/** The statement with the article that it is from: its title leads to it, its day stands behind. */
const withOrigin = (articles: readonly AnswerArticle[], statement: AnswerStatement, number: number | null): Item => {
  const item = statementItem(statement, number)
  const article = articles[statement.article]
  return article ? { ...item, line: [...item.line, small(' · '), ...origin(article)] } : item
}

const found = ({ lead, statements, question, articles }: Found, view: AnswerView): readonly Block[] => [
  ...(lead ? [{ type: 'paragraph', line: [text(lead)] } as const] : []),
  ...paged(statements, view.archive ? (statement, number) => withOrigin(articles, statement, number) : statementItem, {
    page: view.page,
    turn: (page) => asked(question.text, view, page),
    what: ['statement', 'statements'],
  }),
]

const ambiguous = ({ name, candidates, question }: Ambiguous, view: AnswerView): readonly Block[] => {
  const buttons = candidates.slice(0, 5).flatMap((candidate): Button[] => {
    // "what did the minister say?" asked again of one of them; not where the name does not stand in the question as it was found.
    const at = question.text.toLowerCase().indexOf(name.toLowerCase())
    if (at === -1) return []
    const again = question.text.slice(0, at) + candidate.name + question.text.slice(at + name.length)
    return [{ label: shorten(clean(candidate.name), 75), call: asked(again, view, null), style: 'plain' }]
  })
  return [
    { type: 'paragraph', line: [text(`“${shorten(clean(name), 80)}” may be several here. Which one?`)] },
    { type: 'items', items: candidates.map((candidate, i) => ({ number: i + 1, line: candidateLine(candidate), evidence: [] })) },
    ...(buttons.length > 0 ? [{ type: 'buttons', buttons } as const] : []),
  ]
}

const candidateLine = ({ name, role }: Candidate): Line => [strong(name), ...(role ? [text(`, ${shorten(clean(role), 100)}`)] : [])]

const notFound = ({ text: words, instead, nearest, question }: NotFound, { elsewhere = [] }: AnswerView): readonly Block[] => [
  { type: 'paragraph', line: [text(words)] },
  ...(instead.length > 0
    ? [{ type: 'items', items: instead.slice(0, 5).map((statement) => statementItem(statement, null)) } as const]
    : []),
  ...(nearest
    ? [
        { type: 'note', line: [text('The nearest passage, which may not be what you asked for:')] } as const,
        ...nearest.evidence.slice(0, 1).map((evidence): Block => ({ type: 'quotation', evidence: proof(evidence) })),
      ]
    : []),
  ...(elsewhere.length > 0
    ? [
        { type: 'note', line: [text('Another article here does speak of it. Ask that one:')] } as const,
        { type: 'buttons', buttons: elsewhere.map((other) => otherButton(question.text, other)) } as const,
      ]
    : []),
]

const otherButton = (question: string, { key, headline }: Elsewhere): Button => ({
  label: shorten(clean(headline), 75),
  call: { command: 'ask', options: { question, briefing: key, page: null } },
  style: 'plain',
})

const notUnderstood = ({ text: words, examples }: NotUnderstood): readonly Block[] => [
  { type: 'paragraph', line: [text(words)] },
  {
    type: 'items',
    items: examples.map((example) => ({ number: null, line: [{ kind: 'text', text: `/brief ${example}`, style: 'code' }], evidence: [] })),
  },
  { type: 'note', line: [small('All there is: '), { kind: 'text', text: '/brief help', style: 'code' }] },
]
