import type { Briefing } from '../src/briefing/briefing.ts'
import type { Document } from '../src/document/document.ts'
import type { Excerpt, Span } from '../src/document/span.ts'

const isExcerpt = (value: object): value is Excerpt => 'start' in value && 'end' in value && 'text' in value

/** Every excerpt in a value, however deep. */
const excerptsIn = (value: unknown): readonly Excerpt[] => {
  if (typeof value !== 'object' || value === null) return []
  const inside = Object.values(value).flatMap(excerptsIn)
  return isExcerpt(value) ? [value, ...inside] : inside
}

const oneLine = (text: string): string => text.replace(/\s+/g, ' ')

/** What stands in double quotation marks, without them. */
const quotedIn = (text: string): readonly string[] =>
  [...text.matchAll(/"([^"]+)"|“([^”]+)”/g)].map(([, straight, curly]) => straight ?? curly ?? '')

/** Numbers, and words with a capital that do not begin a sentence: what nobody may invent. */
const namesAndNumbersIn = (text: string): readonly string[] =>
  [...text.matchAll(/(?<![.!?:“"‘'] ?|^)\b(?:\p{Lu}[\p{L}\p{M}]+|\d+(?:[.,]\d+)*)/gu)].map(([word]) => word)

/** Whether spans stand in order and do not overlap. */
const inOrder = (spans: readonly Span[]): boolean => spans.every(({ start, end }, i) => start < end && start >= (spans[i - 1]?.end ?? 0))

/** The promises of a document and its briefing that these break, in words; none for a good one. */
export const brokenPromises = (document: Document, briefing: Briefing): readonly string[] => {
  const { text } = document
  const broken: string[] = []
  const must = (kept: boolean, promise: string): void => {
    if (!kept) broken.push(promise)
  }

  for (const { start, end, text: words } of excerptsIn(briefing)) {
    must(start < end && text.slice(start, end) === words, `the span [${start}, ${end}) is not ${JSON.stringify(words.slice(0, 60))}`)
  }

  must(inOrder(document.blocks), 'blocks overlap or stand out of order')
  must(inOrder(document.sentences), 'sentences overlap or stand out of order')
  must(inOrder(document.tokens), 'tokens overlap or stand out of order')
  must(inOrder(document.quotes), 'quotes overlap or stand out of order')

  // A mark that stands alone may be dropped.
  const unmarked = text.replace(/["“”]|``|''/g, '')
  const ours = [briefing.headline, ...briefing.summary]
  const published = briefing.article.title
  for (const { text: words, evidence } of ours) {
    if (words === published) continue
    for (const quoted of quotedIn(words)) must(oneLine(text).includes(oneLine(quoted)), `"${quoted}" is quoted and not in the article`)
    for (const name of namesAndNumbersIn(words)) must(unmarked.includes(name), `${name} is not in the article: ${words}`)
    must(evidence.length > 0 || words === '', `no evidence for: ${words}`)
  }
  must(briefing.headline.text.length <= 90 || briefing.headline.text === published, 'the headline is longer than 90 characters')
  must(!/[\n\r]/.test(briefing.headline.text), 'the headline has several lines')
  must(briefing.summary.length <= 3, 'the summary has more than three sentences')

  const actors = new Set(briefing.actors.map(({ id }) => id))
  const claims = new Set(briefing.claims.map(({ id }) => id))
  must(actors.size === briefing.actors.length, 'two actors have one id')
  must(claims.size === briefing.claims.length, 'two claims have one id')
  must(new Set(briefing.meetings.map(({ id }) => id)).size === briefing.meetings.length, 'two meetings have one id')
  must(briefing.actors.filter(({ key }) => key).length <= 8, 'more than 8 key actors')
  must(briefing.claims.filter(({ key }) => key).length <= 7, 'more than 7 key claims')

  for (const { id, name, mentions, of, salience } of briefing.actors) {
    must(mentions.length > 0, `actor ${id} is nowhere mentioned`)
    must(name.trim() !== '' && oneLine(text).includes(oneLine(name)), `the name ${name} is not in the article`)
    must(of === null || actors.has(of), `${name} is of nobody: ${of}`)
    must(salience >= 0 && salience <= 1, `${name} has the salience ${salience}`)
  }
  for (const { id, content, speakers, via, rule, source, cue } of briefing.claims) {
    must(content.length > 0, `claim ${id} has no content`)
    must(source !== null || cue !== null, `claim ${id} has neither source nor cue`)
    must(
      speakers.every((speaker) => actors.has(speaker)),
      `claim ${id} is spoken by none of the actors`,
    )
    must(via === null || via.actor === null || actors.has(via.actor), `claim ${id} came through none of the actors`)
    must(rule !== '', `claim ${id} is not signed`)
  }
  for (const { id, participants, evidence, trigger, reportedBy, rule } of briefing.meetings) {
    must(new Set(participants).size >= 2, `meeting ${id} has fewer than two parties`)
    must(
      participants.every((party) => actors.has(party)),
      `meeting ${id} is of none of the actors`,
    )
    must(
      evidence.some(({ start, end }) => start <= trigger.start && trigger.end <= end),
      `meeting ${id} has no evidence`,
    )
    must(
      reportedBy.every((claim) => claims.has(claim)),
      `meeting ${id} is reported by none of the claims`,
    )
    must(rule !== '', `meeting ${id} is not signed`)
  }
  return broken
}
