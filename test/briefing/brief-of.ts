import { analyze } from '../../src/annotation/analyze.ts'
import { brief } from '../../src/briefing/brief.ts'
import type { Briefing } from '../../src/briefing/briefing.ts'
import type { Article } from '../../src/document/article.ts'
import { parseDocument } from '../../src/document/parse-document.ts'

/** The briefing of a text, published on Sunday 13 July 2025 where nothing else is said. */
export const briefOf = (text: string, article: Partial<Article> = {}): Briefing => {
  const document = parseDocument({ id: 'test', text, publishedAt: '2025-07-13', ...article })
  return brief(document, analyze(document))
}
