import { analyze } from '../src/annotation/analyze.ts'
import { brief } from '../src/briefing/brief.ts'
import type { Briefing } from '../src/briefing/briefing.ts'
import type { Article } from '../src/document/article.ts'
import { parseDocument } from '../src/document/parse-document.ts'

/** All that an article goes through, from its text to its briefing. */
export const briefArticle = (article: Article): Briefing => {
  const document = parseDocument(article)
  return brief(document, analyze(document))
}
