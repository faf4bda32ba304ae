import type { BriefedArticle } from '../answer/briefed-article.ts'
import type { Article } from '../document/article.ts'
import { UsageError } from '../errors.ts'
import type { Outside } from './outside.ts'

/** An article with its briefing, filed under its key. */
export interface Filed extends BriefedArticle {
  readonly key: string
}

/** Reads, briefs and files an article. SourceError where it cannot be read. */
export const briefArticle = async (article: Article, { read, keyOf, briefings }: Outside): Promise<Filed> => {
  const briefed = await read(article)
  const key = keyOf(article)
  await briefings.save({ key, article, briefing: briefed.briefing })
  return { key, ...briefed }
}

/** What a source knows under these words, if they can be a name at all. */
export const findByName = async (words: string, { sources }: Outside): Promise<Article | null> => {
  const ref = words.trim().replace(/^<(.*)>$/, '$1')
  if (ref.length > 2_000 || /\n/.test(ref)) return null
  for (const source of sources) {
    const article = await source.find(ref)
    if (article) return article
  }
  return null
}

/** A sentence at least; less is a name that somebody mistyped. */
const isProse = (words: string): boolean => words.trim().split(/\s+/).length >= 5

/** The article that a person gave by name or by its text. UsageError where it is none of these. */
export const findArticle = async (words: string, outside: Outside): Promise<Article> => {
  const known = await findByName(words, outside)
  if (known) return known
  if (!isProse(words))
    throw new UsageError(
      `I know no article "${words.trim().slice(0, 80)}". Give me one of the samples by name, or paste the text of an article.`,
    )
  return { id: 'pasted text', text: words, publishedAt: null }
}
