import type { Span } from '../document/span.ts'
import type { Outcome } from './answer.ts'
import type { BriefedArticle } from './briefed-article.ts'
import { list } from './in-words.ts'
import { namedActors } from './named-actors.ts'
import { found, notFound } from './outcome.ts'
import { tellPassage } from './tell-passage.ts'

// "Daniel Brackwell, 61, denies …", "the 61-year-old Brackwell"
const BEHIND = /^,\s(?:aged\s)?(\d{1,3})(?=[,.;)\s])/
const BEFORE = /\b(\d{1,3})-year-old\s(?:\p{L}+\s){0,3}$/u

/** How old somebody is, where the article puts the age beside the name. */
export const answerAge = (name: string, article: BriefedArticle): Outcome => {
  const named = namedActors(article, [name], 'person')
  if ('outcome' in named) return named.outcome
  const { text } = article.document
  const ageAt = ({ start, end }: Span): string | undefined =>
    (BEHIND.exec(text.slice(end, end + 16)) ?? BEFORE.exec(text.slice(Math.max(0, start - 60), start)))?.[1]
  const told = named.actors.flatMap(({ mentions }) => mentions.find(ageAt) ?? [])
  const [only] = told
  const names = list(named.actors.map((actor) => actor.name))
  return only
    ? found(
        told.map((mention) => tellPassage(article, mention)),
        told.length === 1 ? `${names}, ${ageAt(only)}.` : null,
        named.note,
      )
    : notFound(`Not in this article: it does not say how old ${names} is.`, { note: named.note })
}
