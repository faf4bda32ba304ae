import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Article } from '../src/document/article.ts'

const folder = join(import.meta.dirname, '../seeds')

/** The sample articles, by file name; `id` is the name without its ending. */
export const seeds: readonly Article[] = readdirSync(folder)
  .filter((name) => name.endsWith('.txt'))
  .sort()
  .map((name) => ({ id: name.replace(/\.txt$/, ''), text: readFileSync(join(folder, name), 'utf8') }))

/** The article that the user gave. */
export const clientSeed = '000_7ee25d2f685fed20'
