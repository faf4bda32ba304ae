import { readFileSync } from 'node:fs'
import type { Entity } from '../../src/annotation/annotations.ts'
import { inData } from './paths.ts'

type GoldMention = readonly [start: number, end: number, text: string]

/** Somebody or something of an article as GUM has it. `score` is how many of five summaries name it; null where none does. */
export interface GoldEntity {
  readonly id: string
  readonly type: string
  readonly salience: { readonly score: number } | null
  readonly mentions: readonly GoldMention[]
}

/** An article of GUM's news with its persons, organizations and places. */
export interface GoldArticle {
  readonly id: string
  readonly text: string
  readonly dateCreated: string
  readonly entities: readonly GoldEntity[]
}

/** Where the articles lie. */
export const GUM_NEWS = inData('gum_news/train.jsonl')

/** The 35 articles of GUM's news. */
export const gumArticles = (): GoldArticle[] =>
  readFileSync(GUM_NEWS, 'utf8')
    .split('\n')
    .filter(Boolean)
    .map((line) => JSON.parse(line) as GoldArticle)
    .map((article) => ({ ...article, entities: article.entities.filter(({ type }) => /^(?:person|organization|place)$/.test(type)) }))

/** The entity whose smallest mention holds the span; a mention of a whole clause is none. */
export const holderOf = (entities: readonly GoldEntity[], start: number, end: number): GoldEntity | null => {
  let best: GoldEntity | null = null
  let size = end - start + 60
  for (const entity of entities)
    for (const [from, to] of entity.mentions)
      if (from <= start && end <= to && to - from < size) {
        best = entity
        size = to - from
      }
  return best
}

/** Which entity of GUM's most mentions of one of ours are of, pronouns left out; null where GUM has none. */
export const goldOf = (entities: readonly GoldEntity[], { mentions }: Entity): GoldEntity | null => {
  const counts = new Map<GoldEntity, number>()
  for (const { start, end, form } of mentions) {
    const holder = form === 'pronoun' ? null : holderOf(entities, start, end)
    if (holder) counts.set(holder, (counts.get(holder) ?? 0) + 1)
  }
  return [...counts].sort((a, b) => b[1] - a[1])[0]?.[0] ?? null
}
