import type { EntityType } from '../annotation/annotations.ts'
import type { Actor } from '../briefing/briefing.ts'
import { namesOf } from './actor-names.ts'
import type { Outcome } from './answer.ts'
import type { BriefedArticle } from './briefed-article.ts'
import { plainWords, type Word } from './content-words.ts'
import { documentWords } from './document-words.ts'
import { findActors } from './find-actors.ts'
import { capital, list } from './in-words.ts'
import { ambiguous, notFound } from './outcome.ts'
import type { Topic } from './read-topic.ts'
import { tellPassage } from './tell-passage.ts'

/** One actor for each name, or why there is none: it is not in the article, or fits several. */
export type NamedActors = { readonly actors: readonly Actor[]; readonly note: string | null } | { readonly outcome: Outcome }

const PRONOUN = /^(?:he|she|him|her|himself|herself)$/i

/** Whom a pronoun of the question may mean: the key people, but not those whom the article calls otherwise. */
const meantBy = (pronoun: string, actors: readonly Actor[]): readonly Actor[] => {
  const other = /^(?:she|her)/i.test(pronoun) ? /^(?:he|him|his)$/i : /^(?:she|her|hers)$/i
  return actors.filter(({ type, key, mentions }) => type === 'person' && key && !mentions.some(({ text }) => other.test(text)))
}

/**
 * "Lavrov Rubio": two names with nothing between them, where each is what the article calls someone and together they fit nobody. "Marco Lavrov" is a third
 * person: the article calls nobody just Marco.
 */
const splitNames = (name: string, actors: readonly Actor[]): readonly string[] => {
  if (findActors(name, actors).actors.length > 0) return [name]
  const called = new Set(actors.flatMap((actor) => namesOf(actor).map((words) => words.join(' '))))
  const words = name.trim().split(/\s+/)
  for (let at = 1; at < words.length; at++) {
    const halves = [words.slice(0, at).join(' '), words.slice(at).join(' ')]
    if (halves.every((half) => called.has(plainWords(half).join(' ')))) return halves
  }
  return [name]
}

/** The name as one would write it: "marco rubio" → "Marco Rubio"; names with capitals stay, and phrases ("his wife"). */
const written = (name: string): string =>
  /\p{Lu}|^(?:the|a|an|his|her|its|their|my|our|your) /u.test(name)
    ? name
    : name.replace(/(?<=^|[\s-])\p{Ll}/gu, (letter) => letter.toUpperCase())

/** The first place in the text where the words of a name stand together, whoever they are. */
const inText = ({ document }: BriefedArticle, name: string): Word | null => {
  const typed = plainWords(name)
  if (typed.length === 0) return null
  const { words } = documentWords(document)
  return words.find((_, at) => typed.every((plain, i) => words[at + i]?.plain === plain)) ?? null
}

/**
 * Whom the names of a question mean. Where several fit, those of the `preferred` type go before the others: "who met Kim" asks for a person.
 * A pronoun has nobody before it in a question, so it asks back.
 */
export const namedActors = (article: BriefedArticle, names: readonly string[], preferred: EntityType | null = null): NamedActors => {
  const { actors } = article.briefing
  const found: Actor[] = []
  const mended: string[] = []
  const absent: string[] = []
  for (const name of names.flatMap((each) => splitNames(each, actors))) {
    if (PRONOUN.test(name)) {
      const people = meantBy(name, actors)
      if (people.length > 1) return { outcome: ambiguous(name, people) }
      found.push(...people)
      continue
    }
    const fit = findActors(name, actors)
    const liked = fit.actors.filter(({ type }) => type === preferred)
    // Two of one name that the analyzer did not see to be one: the more salient, since nobody could choose
    const [only, ...rest] = liked.length > 0 ? liked : fit.actors
    const others = rest.filter((other) => other.name.toLowerCase() !== only?.name.toLowerCase())
    if (only === undefined) absent.push(name)
    else if (others.length > 0) return { outcome: ambiguous(name, [only, ...others]) }
    else {
      if (fit.mended) mended.push(`Read "${name}" as ${only.name}.`)
      if (!found.includes(only)) found.push(only)
    }
  }
  const note = mended.join(' ') || null
  if (absent.length === 0) return { actors: found, note }

  const word = absent.map((name) => inText(article, name)).find((each) => each !== null)
  const nearest = word ? tellPassage(article, word) : null
  const missing = `${capital(list(absent.map(written)))} ${absent.length > 1 ? 'are' : 'is'} not in this article`
  return {
    outcome: notFound(
      word ? `Not in this article: it has the words "${absent.join('", "')}", but not as someone who acts or speaks in it.` : `${missing}.`,
      { nearest, note },
    ),
  }
}

/** A note about names, and words of the topic that were read as others. */
export const mendedNote = (note: string | null, { mended }: Topic): string | null =>
  [note, ...mended.map(({ typed, word }) => `Read "${typed}" as "${word}".`)].filter(Boolean).join(' ') || null
