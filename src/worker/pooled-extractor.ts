import { SourceError } from '../errors.ts'
import type { PageBytes, PageResult } from '../source/extract-page.ts'
import type { Pool } from './pool.ts'

/** An honest page takes less than a tenth of a second. */
const longest = 15_000

/** Takes pages apart in the pool's threads, each for 15 s at most. SourceError `too-complex` where a page takes more time or memory than it is worth. */
export const createPooledExtractor =
  (pool: Pool, timeoutMs = longest) =>
  async (page: PageBytes): Promise<PageResult> => {
    try {
      return await pool.run('page', page, timeoutMs)
    } catch (cause) {
      throw new SourceError('I gave up on that page: it took too much time or memory to read. Please paste the text of the article.', {
        reason: 'too-complex',
        cause,
      })
    }
  }
