import { fileURLToPath } from 'node:url'
import type { BriefedArticle } from '../answer/briefed-article.ts'
import type { Article } from '../document/article.ts'
import { SourceError, UsageError } from '../errors.ts'
import { print, printMessage } from './print.ts'

const seeds = fileURLToPath(new URL('../../seeds', import.meta.url))

interface ArticleOptions {
  readonly date?: string
  readonly title?: string
}

export interface BriefOptions extends ArticleOptions {
  readonly json?: true
  readonly why?: true
  readonly ask?: string
}

/** The parts that fetch are loaded for a link only: a file needs none of them. */
const find = async (ref: string): Promise<Article> => {
  if (/^https?:\/\//i.test(ref)) return (await import('./fetch-article.ts')).fetchArticle(ref)
  return (await import('../source/find-article.ts')).findArticle(ref, { seeds, stdin: process.stdin })
}

/** An article read, or a SourceError that names it. */
const readNamed = async (ref: string, { date, title }: ArticleOptions): Promise<BriefedArticle> => {
  const { readArticle } = await import('../answer/read-article.ts')
  const named = (problem: string) => new SourceError(`${ref === '-' ? 'standard input' : ref}: ${problem}`)
  const found = await find(ref).catch((error: unknown) => {
    throw error instanceof SourceError ? named(error.message) : error
  })
  const article: Article = { ...found, ...(date ? { publishedAt: date } : {}), ...(title ? { title } : {}) }
  const result = readArticle(article)
  if ('problem' in result) throw named(result.problem)
  return result.briefed
}

/** `dateline brief`: the briefing of one article, or an answer about it. */
export const brief = async (ref: string | undefined, options: BriefOptions): Promise<void> => {
  if (ref === undefined && process.stdin.isTTY)
    throw new UsageError('Which article? Give a link, a file or a sample, or - for standard input; --help tells more.')
  const briefed = await readNamed(ref ?? '-', options)
  if (options.ask !== undefined) return answer(briefed, options.ask, options)
  if (options.json) return print(JSON.stringify(briefed.briefing, null, 2))
  if (options.why) {
    const { whyMessage } = await import('../message/why-message.ts')
    return printMessage(whyMessage(briefed))
  }
  const { briefingMessage } = await import('../message/briefing-message.ts')
  return printMessage(briefingMessage(briefed, null))
}

const answer = async (briefed: BriefedArticle, question: string, { json }: { readonly json?: true }): Promise<void> => {
  const { parseQuestion } = await import('../answer/parse-question.ts')
  const { answerQuestion } = await import('../answer/answer-question.ts')
  const { answerMessage } = await import('../message/answer-message.ts')
  const found = answerQuestion(parseQuestion(question), [briefed])
  return json ? print(JSON.stringify(found, null, 2)) : printMessage(answerMessage(found, { key: null, page: null }))
}

/** `dateline ask`: the answer to a question about one article. */
export const ask = async (ref: string, words: readonly string[], options: BriefOptions): Promise<void> =>
  answer(await readNamed(ref, options), words.join(' '), options)
