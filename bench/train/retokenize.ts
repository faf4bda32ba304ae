import type { Token } from '../../src/document/document.ts'
import { tokenize } from '../../src/document/tokens.ts'
import type { TreebankSentence, TreebankWord } from './conllu.ts'

/** A treebank sentence in our tokens: parallel arrays. `heads` are token indices, -1 for the root. */
export interface Retokenized {
  readonly text: string
  readonly tokens: readonly Token[]
  readonly tags: readonly string[]
  readonly heads: readonly number[]
  readonly relations: readonly string[]
  /** The treebank's words that each token covers: first index and one past the last. */
  readonly covers: readonly (readonly [number, number])[]
}

/** The word that the rest of a token's words hang on: the one whose head lies outside. */
const topOf = (words: readonly TreebankWord[], first: number, last: number): number => {
  for (let i = first; i < last; i++) {
    const head = words[i]?.head ?? -1
    if (head < first || head >= last) return i
  }
  return last - 1
}

/** One tag for a token that the treebank splits, as in "state-run", "10-year-old", "vice-president", "cannot". */
const compoundTag = (parts: readonly TreebankWord[], top: TreebankWord, modifies: boolean): string => {
  const first = parts[0] as TreebankWord
  const last = parts.at(-1) as TreebankWord
  if (!parts.some((part) => part.form.includes('-') || part.tag === 'HYPH')) {
    // "cannot", "gonna": the verb; "8pm", "$5m": the last
    if (/^(MD|VB)/.test(first.tag) && /^(RB|TO)$/.test(last.tag)) return first.tag
    return top.tag
  }
  if (/^NNPS?$/.test(last.tag) || (modifies && /^NNP/.test(first.tag) && /^NN/.test(last.tag))) return last.tag === 'NNPS' ? 'NNPS' : 'NNP'
  // "Covid-19", "F-16"
  if (/^NNP/.test(first.tag) && last.tag === 'CD' && !modifies) return 'NNP'
  if (parts.every((part) => /^(CD|HYPH|SYM|:)$/.test(part.tag))) return 'CD'
  // "a U.S.-led coalition", "long-term plans", "a three-day visit"
  if (modifies) return 'JJ'
  // "is state-run": a participle at the end of a compound is an adjective; "re-elected" stays a verb
  if (/^VB[NG]$/.test(last.tag) && !/^AFX$/.test(first.tag) && top !== last) return 'JJ'
  return last.tag === 'RP' || last.tag === 'IN' ? (/^VB/.test(first.tag) ? 'NN' : first.tag) : last.tag
}

/** Lays our tokens over the treebank's words. Null where the two cannot be brought together, or where the writer misspelt a contraction; both are rare. */
export const retokenize = ({ text, words }: TreebankSentence): Retokenized | null => {
  const tokens = tokenize(text, { start: 0, end: text.length })
  const covers: [number, number][] = []
  const tokenOf = new Int32Array(words.length).fill(-1)
  let word = 0
  for (const [index, token] of tokens.entries()) {
    while (word < words.length && (words[word] as TreebankWord).end <= token.start) word++
    let last = word
    while (last < words.length && (words[last] as TreebankWord).start < token.end) last++
    // "its" and "im" where the treebank reads "it's" and "I'm": not what our words mean
    if (last === word || (last === word + 2 && /^(PRP|DT)$/.test(words[word]?.tag ?? '') && /^VB/.test(words[word + 1]?.tag ?? '')))
      return null
    covers.push([word, last])
    for (let i = word; i < last; i++) if (tokenOf[i] === -1) tokenOf[i] = index
  }
  const tags: string[] = []
  const heads: number[] = []
  const relations: string[] = []
  for (const [index, [first, last]] of covers.entries()) {
    const parts = words.slice(first, last)
    const top = words[topOf(words, first, last)] as TreebankWord
    const owner = tokenOf[first] as number
    if (owner !== index) {
      // the treebank's word is longer than our token: "p.m." + rest; the later pieces hang on the first
      tags.push(top.tag)
      heads.push(owner)
      relations.push('goeswith')
      continue
    }
    const modifies = /^(amod|compound|nummod|nmod:poss|nmod:npmod|nmod:unmarked)$/.test(top.relation) && top.head >= last
    // the treebanks waver between ':' and ',' for a dash
    if (/^(--+|—|–)$/.test(parts[0]?.form ?? '')) tags.push(':')
    else tags.push(parts.length === 1 ? top.tag : compoundTag(parts, top, modifies))
    const head = top.head < 0 ? -1 : (tokenOf[top.head] as number)
    heads.push(head === index ? -1 : head)
    relations.push(top.relation)
  }
  return { text, tokens, tags, heads, relations, covers }
}
