import type { Document } from '../document/document.ts'
import type { Chunk } from './chunks.ts'
import { findChunks } from './chunks.ts'
import type { Name } from './names.ts'
import type { Tag } from './part-of-speech.ts'

/** A document with what the later steps read it by: parts of speech, names, chunks and what is a time. */
export interface Reading {
  readonly document: Document
  readonly tags: readonly Tag[]
  readonly names: readonly Name[]
  /** By sentence. */
  readonly chunks: readonly (readonly Chunk[])[]
  /** By token: the sentence it stands in. */
  readonly sentenceOf: Int32Array
  /** By token: index of the name that covers it, or -1. */
  readonly nameOf: Int32Array
  /** By token: 1 where it belongs to a time expression. */
  readonly isTime: Uint8Array
  /** By token: index of the outermost quote that covers it, or -1; marks belong to their quote. */
  readonly quoteOf: Int32Array
}

export const read = (document: Document, tags: readonly Tag[], names: readonly Name[], times: readonly { start: number; end: number }[]): Reading => {
  const count = document.tokens.length
  const sentenceOf = new Int32Array(count).fill(-1)
  document.sentences.forEach((sentence, index) => sentenceOf.fill(index, sentence.first, sentence.last))
  const nameOf = new Int32Array(count).fill(-1)
  const nameEnd = new Map<number, number>()
  names.forEach((name, index) => {
    nameOf.fill(index, name.first, name.last)
    nameEnd.set(name.first, name.last)
  })
  const isTime = new Uint8Array(count)
  const quoteOf = new Int32Array(count).fill(-1)
  let time = 0
  let quote = 0
  document.tokens.forEach((token, index) => {
    while ((times[time]?.end ?? Infinity) <= token.start) time++
    if ((times[time]?.start ?? Infinity) < token.end) isTime[index] = 1
    while ((document.quotes[quote]?.end ?? Infinity) <= token.start) quote++
    if ((document.quotes[quote]?.start ?? Infinity) < token.end) quoteOf[index] = quote
  })
  const nameAt = (token: number): number | undefined => nameEnd.get(token)
  const chunks = document.sentences.map((sentence) => findChunks(document, tags, sentence, nameAt))
  return { document, tags, names, chunks, sentenceOf, nameOf, isTime, quoteOf }
}
