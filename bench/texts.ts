import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Article } from '../src/document/article.ts'

const root = join(import.meta.dirname, '..')

/** The user's own article. */
export const clientArticle: Article = {
  id: '000_7ee25d2f685fed20',
  text: readFileSync(join(root, 'seeds/000_7ee25d2f685fed20.txt'), 'utf8'),
}

/** 84 longer articles (PolNeAR's development set), where they lie beside the project; else none. They are read here and never copied. */
export const longerArticles = (): readonly Article[] => {
  const path = join(root, '../shared/data/polnear/dev.jsonl')
  if (!existsSync(path)) return []
  return readFileSync(path, 'utf8')
    .split('\n')
    .filter(Boolean)
    .map((line) => {
      const { id, text, date } = JSON.parse(line) as { id: string; text: string; date: string }
      return { id, text, publishedAt: date }
    })
}
