import type { Span } from '../../src/document/span.ts'

/** A word of a treebank: its place in the sentence's text, Penn tag, head (index in `words`, -1 for the root) and UD relation. */
export interface TreebankWord extends Span {
  readonly form: string
  readonly tag: string
  readonly head: number
  readonly relation: string
  /** The MISC column, where GUM keeps its entities. */
  readonly misc: string
}

export interface TreebankSentence {
  readonly id: string
  readonly text: string
  readonly words: readonly TreebankWord[]
}

/** Reads a CoNLL-U text. Multiword lines ("9-10") and empty nodes ("8.1") are left out, the words they stand for are kept.
 * A word is looked up in `# text`; a sentence whose words are not found there in order is left out. */
export const readConllu = (conllu: string): readonly TreebankSentence[] => {
  const sentences: TreebankSentence[] = []
  for (const block of conllu.split(/\n\n+/)) {
    const text = /^# text = (.*)$/m.exec(block)?.[1]
    if (text === undefined) continue
    const words: TreebankWord[] = []
    let at = 0
    for (const row of block.split('\n')) {
      const [number, form, , , tag, , head, relation, , misc] = row.split('\t')
      if (misc === undefined || form === undefined || tag === undefined || relation === undefined || !/^\d+$/.test(number ?? '')) continue
      const start = text.indexOf(form, at)
      if (start < 0 || start - at > 3) break
      at = start + form.length
      words.push({ start, end: at, form, tag, head: Number(head) - 1, relation, misc })
    }
    const last = words.at(-1)
    if (last && text.slice(last.end).trim() === '') sentences.push({ id: /^# sent_id = (.*)$/m.exec(block)?.[1] ?? '', text, words })
  }
  return sentences
}
