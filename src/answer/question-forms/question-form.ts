import type { Asking } from '../question.ts'

/** What the named groups of a pattern hold. */
export type Parts = Readonly<Record<string, string | undefined>>

/** A form of words that questions come in: where `pattern` fits a tidied line, `read` tells what is asked, or null where it is another form after all. */
export interface QuestionForm {
  readonly pattern: RegExp
  readonly read: (parts: Parts) => Asking | null
}

/** Forms that are read alike. A pattern must fit the whole line, in any case. */
export const forms = (read: QuestionForm['read'], ...patterns: readonly string[]): readonly QuestionForm[] =>
  patterns.map((pattern) => ({ pattern: new RegExp(`^(?:${pattern})$`, 'i'), read }))

/** "did", "has not" */
export const AUX = '(?:did|does|do|has|have|had|will|would|is|are|was|were|can|could|should|might)(?: not)?'

/** "the", "any other", one at a time */
export const DET =
  '(?:the|a|an|any|some|this|that|these|those|their|his|her|its|both|all|every|each|other|another|bilateral|latest|last|next|upcoming|recent|first|second|high-level|official|formal|two|three)'

export const ABOUT = '(?:about|on|regarding|re|concerning|of|over|in relation to|with regard to|in regard to)'

/** Words for the text itself. */
export const THIS = '(?:this|it|that|(?:the|this|that) (?:article|story|text|piece|news|report|thing))'

/** A few words that do not begin as a question does: a bare name. */
export const BARE =
  '(?!(?:who|whom|whose|what|when|where|why|how|which|did|does|do|is|was|are|were|has|have|more|news|details|info|anything|something|the|list|any|all)\\b)\\S+'

const EVERYONE =
  /^(?:they|people|everyone|everybody|all|anyone|anybody|someone|somebody|the (?:article|story|text|people|sources?|others|two|pair|men|leaders|officials)|it|who|whom)$/i

/** The name of someone who is asked about, or null for "they", "anyone", "the article". */
export const someone = (name: string | undefined): string | null => {
  const plain = (name ?? '').trim().replace(/(?:'s?| (?:not|ever|actually|really|also|publicly))$/i, '')
  return plain === '' || EVERYONE.test(plain) ? null : plain
}

/** A topic without "that" and "about" before it, or null where it says nothing: "anything", "it". */
export const topicOf = (topic: string | undefined): string | null => {
  const plain = (topic ?? '').replace(/^[\s,:"]+|[\s,"]+$/g, '').replace(/^(?:that|about|so|what) (?=\S)/i, '')
  return plain === '' ||
    /^(?:it|that|this|so|anything|something|what|to (?:who|whom)|what to (?:who|whom)|who|things?|reporters)$/i.test(plain)
    ? null
    : plain
}
