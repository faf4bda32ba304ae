import { readFileSync } from 'node:fs'
import { readConllu, type TreebankSentence } from './conllu.ts'
import { inData } from './paths.ts'
import { readArchive } from './read-archive.ts'

/** A document of the treebanks. */
export interface TreebankDocument {
  readonly id: string
  /** "news", "interview", …; of EWT "weblog", "newsgroup", … */
  readonly genre: string
  readonly use: 'train' | 'dev' | 'test'
  readonly sentences: readonly TreebankSentence[]
}

/** GUM's own dev and test documents, as far as the permissive part has them, by its splits.md. */
const splitOf = (splits: string): ReadonlyMap<string, 'dev' | 'test'> => {
  const use = new Map<string, 'dev' | 'test'>()
  let part = ''
  for (const line of splits.split('\n')) {
    part = /^## (\w+)/.exec(line)?.[1] ?? part
    const id = /^ {2}\* (\w+)/.exec(line)?.[1]
    if (id && (part === 'dev' || part === 'test')) use.set(id, part)
  }
  return use
}

/**
 * GUM's permissive documents (CC BY 4.0 annotation). Held out as 'test': GUM's own dev and test documents, and those news documents that
 * gold/news.jsonl has, so that no score on them is a score on training data.
 */
export const readGum = (): readonly TreebankDocument[] => {
  const files = readArchive(inData('train_open/gum_permissive_dep.tar.gz'))
  const splits = splitOf(files.find(({ path }) => path.endsWith('splits.md'))?.text ?? '')
  const inGold = new Set(readFileSync(inData('../gold/news.jsonl'), 'utf8').match(/(?<="id": ")GUM_\w+/g))
  return files.flatMap(({ path, text }) => {
    const id = /(GUM_\w+)\.conllu$/.exec(path)?.[1]
    if (!id) return []
    const use = inGold.has(id) ? 'test' : (splits.get(id) ?? 'train')
    return [{ id, genre: id.split('_')[1] ?? '', use, sentences: readConllu(text) }]
  })
}

/** The English Web Treebank (CC BY-SA 4.0) in its own splits. */
export const readEwt = (): readonly TreebankDocument[] => {
  const files = readArchive(inData('train_open/ewt_conllu.tar.gz'))
  const use = new Map<string, 'train' | 'dev' | 'test'>()
  for (const part of ['train', 'dev', 'test'] as const)
    for (const line of files.find(({ path }) => path.endsWith(`files.${part}`))?.text.split('\n') ?? []) use.set(line.trim(), part)
  return files.flatMap(({ path, text }) => {
    const id = /sources\/(.+\.conllu)$/.exec(path)?.[1]
    const part = id && use.get(id)
    return id && part ? [{ id, genre: id.split('/')[0] ?? '', use: part, sentences: readConllu(text) }] : []
  })
}
