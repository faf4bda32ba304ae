import type { ReadResult } from '../answer/read-article.ts'
import type { Article } from '../document/article.ts'
import type { DigestOrder, FiledText, Writing } from '../message/write-digest.ts'
import type { PageBytes, PageResult } from '../source/extract-page.ts'
import type { FeedBytes, FeedResult } from '../source/parse-feed.ts'
import type { BriefedLine } from './brief-line.ts'

/** What a worker thread does, by name, and what it gives back. */
export interface Tasks {
  readonly line: { readonly input: { readonly line: string; readonly number: number }; readonly output: BriefedLine }
  readonly article: { readonly input: Article; readonly output: ReadResult }
  readonly feed: { readonly input: FeedBytes; readonly output: FeedResult }
  readonly digest: { readonly input: { readonly order: DigestOrder; readonly given: readonly FiledText[] }; readonly output: Writing }
  readonly page: { readonly input: PageBytes; readonly output: PageResult }
}

export type TaskName = keyof Tasks

export interface Request {
  readonly name: TaskName
  readonly input: Tasks[TaskName]['input']
}

export type Response = { readonly output: Tasks[TaskName]['output'] } | { readonly error: string }
