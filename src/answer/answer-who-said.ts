import type { Claim } from '../briefing/briefing.ts'
import type { AnswerStatement, Outcome } from './answer.ts'
import { answerEvent } from './answer-event.ts'
import type { BriefedArticle } from './briefed-article.ts'
import { isAssertion, isDenial } from './cue-sense.ts'
import { isGood, nearestPassage } from './find-passage.ts'
import { list, oneLine } from './in-words.ts'
import { type Fit, fitOf, passage } from './match.ts'
import { mendedNote } from './named-actors.ts'
import type { NamedSpeaker } from './named-speaker.ts'
import { found, notFound } from './outcome.ts'
import type { Question } from './question.ts'
import { readTopic, type Topic } from './read-topic.ts'
import { tellClaim } from './tell-claim.ts'

export interface FittingClaim {
  readonly claim: Claim
  readonly fit: Fit
}

/** How well the content of each claim fits a topic; its source and cue do not count. */
export const fitClaims = ({ document }: BriefedArticle, claims: readonly Claim[], topic: Topic): readonly FittingClaim[] =>
  claims.map((claim) => ({ claim, fit: fitOf(topic, passage(document, claim.content)) }))

/** Those that say the topic, no less: the best, and what is nearly as good. */
const sayingIt = (fits: readonly FittingClaim[], topic: Topic): readonly Claim[] => {
  const good = fits.filter(({ fit }) => isGood(fit, topic))
  const most = Math.max(...good.map(({ fit }) => fit.overlap))
  return good.filter(({ fit }) => fit.overlap >= most - 0.1).map(({ claim }) => claim)
}

const timeAndVia = ({ saidAt, via }: AnswerStatement): string => [via && `via ${via}`, saidAt?.text].filter(Boolean).join(', ')

/** The speaker, where it is one: "U.S. State Department (2024)." */
const speakerLine = ([first, ...others]: readonly AnswerStatement[]): string | null => {
  if (!first?.speaker || others.some(({ speaker }) => speaker !== first.speaker)) return null
  return others.length === 0 && timeAndVia(first) ? `${first.speaker} (${timeAndVia(first)}).` : `${first.speaker}.`
}

const letters = (text: string): string => oneLine(text.toLowerCase().replace(/[^\p{L}\p{N}\s]/gu, ''))

/** Whether the words asked about stand so at the beginning of the content or of a quotation in it: within a sentence they might be turned round. */
const standsSo = ({ content }: Claim, about: string): boolean => {
  const asked = letters(about)
  const starts = content.flatMap(({ text }) => [text.replace(/^that\s/i, ''), ...text.split(/["“]/).slice(1)])
  return asked.split(' ').length >= 3 && starts.some((start) => `${letters(start)} `.startsWith(`${asked} `))
}

/** Who said T, whether and when X said T. A yes is given only for the very words; a denial of T is told as one. */
export const answerWhoSaid = (
  { ask, topic: about, text }: { readonly ask: 'who' | 'whether' | 'when'; readonly topic: string; readonly text: Question['text'] },
  article: BriefedArticle,
  speaker: NamedSpeaker | null,
): Outcome => {
  const { claims } = article.briefing
  const theirs = speaker === null ? claims : claims.filter(speaker.says)
  const topic = readTopic(about, article)
  const note = mendedNote(speaker?.note ?? null, topic)
  const tell = (some: readonly Claim[]): AnswerStatement[] => some.map((claim) => tellClaim(article, claim))

  const fits = fitClaims(article, theirs, topic)
  const fitting = sayingIt(fits, topic)
  const statements = tell(fitting.filter(isAssertion))
  if (statements.length > 0) {
    if (ask === 'who') return found(statements, speakerLine(statements), note)
    if (ask === 'when') {
      const dated = statements.filter(({ saidAt }) => saidAt !== null)
      const [only, ...more] = dated
      if (!only)
        return notFound(`Not in this article. It says that ${speaker?.name ?? 'somebody'} said so, but not when.`, {
          instead: statements,
          note,
        })
      return found(dated, more.length === 0 ? `${only.saidAt?.text}.` : null, note)
    }
    const via = statements[0]?.via
    return found(
      statements,
      fitting.some((claim) => standsSo(claim, about)) && !topic.negated ? `Yes, in these words${via ? `, via ${via}` : ''}.` : null,
      note,
    )
  }

  const denials = tell(fitting.filter(isDenial))
  if (denials.length > 0) {
    const names = [...new Set(denials.map((denial) => denial.speaker ?? 'somebody'))]
    return notFound(`Not in this article: ${list(names)} denied it.`, { instead: denials, note })
  }
  if (speaker !== null) {
    const others = sayingIt(fitClaims(article, claims, topic), topic).filter(isAssertion)
    const [closest] = [...fits].sort((a, b) => b.fit.overlap - a.fit.overlap).filter(({ fit }) => fit.overlap >= 0.5 && fit.tells)
    const nearest = others[0] ?? closest?.claim
    return notFound(
      `Not in this article: it does not tell that ${speaker.name} said so.${others.length > 0 ? ' Somebody else is told to have said it.' : ''}`,
      {
        instead: nearest ? [] : tell(theirs),
        nearest: nearest ? tellClaim(article, nearest) : null,
        note,
      },
    )
  }
  const [wish] = tell(fitting)
  if (wish) return notFound('Not in this article: nobody in it is told to have said so.', { nearest: wish, note })
  const telling = answerEvent({ kind: 'event', ask: 'what', topic: about, text }, article)
  return telling.status === 'found'
    ? notFound('The article tells of this, but not that somebody said so.', { instead: telling.statements, note })
    : notFound('Not in this article: nobody in it is told to have said so.', { nearest: nearestPassage(article, topic), note })
}
