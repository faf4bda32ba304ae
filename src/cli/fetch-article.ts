import { readEnvironment } from '../config/environment.ts'
import { readConfig } from '../config.ts'
import type { Article } from '../document/article.ts'
import { SourceError } from '../errors.ts'
import { createGuardedFetch } from '../source/guarded-fetch.ts'
import { createPageSource } from '../source/page-source.ts'
import { createRobots } from '../source/robots.ts'
import { agentName, userAgent } from '../source/user-agent.ts'
import { createPool } from '../worker/pool.ts'
import { createPooledExtractor } from '../worker/pooled-extractor.ts'

/** The article of a web page, taken apart in a thread of its own as the bot does it. SourceError where there is none to be had. */
export const fetchArticle = async (link: string): Promise<Article> => {
  const { source, analysis } = readConfig(readEnvironment())
  const clock = { now: () => Date.now() }
  const fetch = createGuardedFetch({ allowHosts: source.allowHosts, userAgent: userAgent(source.contact) })
  const robots = createRobots({ fetch, clock, agent: agentName })
  const pool = createPool({ size: 1, timeoutMs: analysis.timeoutSeconds * 1000 })
  // The thread loads while the page is on its way.
  pool.warm()
  try {
    const pages = createPageSource({ fetch, robots, extract: createPooledExtractor(pool), clock })
    const found = await pages.read(link, { since: null, polite: false })
    if (found === null) throw new SourceError('The site gave nothing to read.')
    return found.article
  } finally {
    await pool.stop()
  }
}
