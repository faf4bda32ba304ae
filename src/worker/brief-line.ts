import { readArticle } from '../answer/read-article.ts'
import type { Article } from '../document/article.ts'

/** One line of a batch's output: a briefing, or `{"id", "error"}`. */
export interface BriefedLine {
  readonly json: string
  readonly ok: boolean
}

const failed = (id: unknown, error: string): BriefedLine => ({ json: JSON.stringify({ id: id ?? null, error }), ok: false })

const isRecord = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null && !Array.isArray(value)

const isText = (value: unknown): value is string => typeof value === 'string'

const isAbsent = (value: unknown): value is null | undefined => value === null || value === undefined

const toArticle = (line: Record<string, unknown>): Article | string => {
  const { id, text, title, url, publishedAt } = line
  if (!isText(id)) return 'The line has no "id" that is a string.'
  if (!isText(text)) return 'The line has no "text" that is a string.'
  if (!isAbsent(title) && !isText(title)) return '"title" is not a string.'
  if (!isAbsent(url) && !isText(url)) return '"url" is not a string.'
  if (!isAbsent(publishedAt) && !(isText(publishedAt) && /^\d{4}-\d{2}-\d{2}/.test(publishedAt))) {
    return '"publishedAt" is not a date like "2025-07-13".'
  }
  return { id, text, publishedAt: publishedAt ?? null, ...(isText(title) ? { title } : {}), ...(isText(url) ? { url } : {}) }
}

const reason = (error: unknown): string => (error instanceof Error ? error.message : String(error))

/** The article of a line, or the line of output that says what is wrong with it. */
const readJson = (line: string, number: number): Article | BriefedLine => {
  let parsed: unknown
  try {
    parsed = JSON.parse(line.replace(/^\ufeff/, ''))
  } catch {
    return failed(null, `Line ${number} is not JSON.`)
  }
  if (!isRecord(parsed)) return failed(null, `Line ${number} is not a JSON object.`)
  const article = toArticle(parsed)
  return isText(article) ? failed(parsed.id, article) : article
}

/** One line of a batch, `{"id", "text", …}`, as its line of output. Whatever is wrong with it is told in that line. */
export const briefLine = (line: string, number: number): BriefedLine => {
  const article = readJson(line, number)
  if ('json' in article) return article
  try {
    const result = readArticle(article)
    return 'problem' in result ? failed(article.id, result.problem) : { json: JSON.stringify(result.briefed.briefing), ok: true }
  } catch (error) {
    return failed(article.id, `It could not be analysed: ${reason(error)}.`)
  }
}

/** The line of output for a line that was lost on the way: too long, not UTF-8, or its thread died. `line` is its text, if it was had. */
export const failedLine = (error: string, line: string | null, number: number): BriefedLine => {
  const article = line === null ? null : readJson(line, number)
  return failed(article && 'id' in article ? article.id : null, error)
}
