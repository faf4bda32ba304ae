import type { Block, Line } from './message.ts'

const ofLine = (line: Line): number => sum(line.map(({ text }) => text.length))

const ofBlock = (block: Block): number => {
  switch (block.type) {
    case 'heading':
      return block.text.length
    case 'paragraph':
    case 'note':
      return ofLine(block.line)
    case 'fields':
      return sum(block.fields.flatMap(({ lines }) => lines.map(ofLine)))
    case 'items':
      return sum(block.items.map(({ line, evidence }) => ofLine(line) + sum(evidence.map(({ words }) => ofLine(words)))))
    case 'quotation':
      return ofLine(block.evidence.words)
    case 'divider':
    case 'buttons':
      return 0
  }
}

const sum = (lengths: readonly number[]): number => lengths.reduce((all, length) => all + length, 0)

/** UTF-16 code units of the words in blocks, as they are before anything is cleaned or escaped: soon told, also of a message far too long to encode. */
export const rawLength = (blocks: readonly Block[]): number => sum(blocks.map(ofBlock))
