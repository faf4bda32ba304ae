import { SourceError } from '../errors.ts'
import type { ReadArticle } from '../ports/articles.ts'
import type { Pool } from './pool.ts'

/** Reads articles in the pool's threads. SourceError with a sentence for the person where an article cannot be read. */
export const createPooledReader =
  (pool: Pool): ReadArticle =>
  async (article) => {
    const result = await pool.run('article', article).catch((cause: unknown) => {
      throw new SourceError('I could not read this article: it took too much time or memory.', { cause })
    })
    if ('problem' in result) throw new SourceError(result.problem)
    return result.briefed
  }
