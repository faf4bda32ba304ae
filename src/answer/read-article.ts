import { analyze } from '../annotation/analyze.ts'
import { brief } from '../briefing/brief.ts'
import type { Article } from '../document/article.ts'
import { languageName } from '../document/language-names.ts'
import { parseDocument } from '../document/parse-document.ts'
import { whyUnreadable } from '../document/unreadable.ts'
import type { BriefedArticle } from './briefed-article.ts'

/** An article read and briefed, or a sentence about why it cannot be. */
export type ReadResult = { readonly briefed: BriefedArticle } | { readonly problem: string }

/** The whole way of an article through the core: checked, parsed, analysed, briefed. Never throws for a text's sake. */
export const readArticle = (article: Article): ReadResult => {
  const problem = whyUnreadable(article.text)
  if (problem) return { problem }
  const document = parseDocument(article)
  const { language } = document
  if (language !== 'en' && language !== 'und') {
    return { problem: `This looks like ${languageName(language) ?? `another language (${language})`}; Dateline reads English so far.` }
  }
  return { briefed: { document, briefing: brief(document, analyze(document)) } }
}
