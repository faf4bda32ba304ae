import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Article } from '../src/document/article.ts'

const root = join(import.meta.dirname, '..')

/** The user's own article. */
export const clientArticle: Article = {
  id: '000_7ee25d2f685fed20',
  text: readFileSync(join(root, 'seeds/000_7ee25d2f685fed20.txt'), 'utf8'),
}

const readSet = (name: string): readonly Article[] => {
  const path = join(root, '../shared/data/polnear', name)
  if (!existsSync(path)) return []
  return readFileSync(path, 'utf8')
    .split('\n')
    .filter(Boolean)
    .map((line) => {
      const { id, text, date } = JSON.parse(line) as { id: string; text: string; date: string }
      return { id, text, publishedAt: date }
    })
}

/** 84 longer articles (PolNeAR's development set), where they lie beside the project; else none. They are read here and never copied. */
export const longerArticles = (): readonly Article[] => readSet('dev.jsonl')

/** 840 more of them (its training set), where they lie beside the project; for the clock only. */
export const trainingArticles = (): readonly Article[] => readSet('train.jsonl')

/** Characters of "an article of 4,500 characters", whose time must be at most 12 ms. */
export const size = { least: 4000, most: 5000 }

/** Whether an article is of that size. */
export const sizedLike = ({ text }: Article): boolean => text.length >= size.least && text.length <= size.most
