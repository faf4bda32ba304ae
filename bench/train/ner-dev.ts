import { readFileSync } from 'node:fs'
import { inData } from './paths.ts'

/** A sentence of the measuring set, its words joined by spaces as the scorer joins them. */
export interface NerSentence {
  readonly text: string
  readonly names: readonly { readonly start: number; readonly end: number; readonly type: 'person' | 'organization' | 'place' }[]
}

const types = { PER: 'person', ORG: 'organization', LOC: 'place' } as const

/** The UNER annotation of EWT's dev part: to measure with, never to train on. */
export const readNerDev = (): NerSentence[] =>
  readFileSync(inData('train_open/en_ewt-ud-dev.iob2'), 'utf8')
    .split(/\n\n+/)
    .flatMap((block) => {
      let text = ''
      const names: { start: number; end: number; type: 'person' | 'organization' | 'place' }[] = []
      let open = false
      for (const row of block.split('\n')) {
        const [, word, tag] = row.split('\t')
        if (row.startsWith('#') || !word || !tag) continue
        if (text) text += ' '
        const start = text.length
        text += word
        const last = names.at(-1)
        const type = types[tag.slice(2) as keyof typeof types]
        if (tag.startsWith('B-') && type) names.push({ start, end: text.length, type })
        else if (tag.startsWith('I-') && open && last) last.end = text.length
        open = tag !== 'O'
      }
      return text ? [{ text, names }] : []
    })
