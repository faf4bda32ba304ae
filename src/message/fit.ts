import type { Block, Message } from './message.ts'
import { halve, join, loosen, pieces } from './part-block.ts'

/** Whether the platform takes this message: the adapter encodes it and holds it against its own limits. Smaller messages must fit if larger ones do. */
export type Fits = (message: Message) => boolean

/**
 * The message as one or more that the platform takes, in order. Nothing is dropped: a list is parted between its entries, and only an entry that is
 * too long for a message of its own is parted within, between words where it can be. RangeError where not even one character fits.
 */
export const fit = (message: Message, fits: Fits): readonly Message[] => {
  if (fits(message)) return [message]
  const parts: (readonly Block[])[] = []
  let blocks: readonly Block[] = []
  const accepts = (candidate: readonly Block[]): boolean => fits({ ...message, blocks: candidate })
  const flush = () => {
    if (blocks.length > 0) parts.push(blocks)
    blocks = []
  }
  const add = (whole: Block) => {
    const left = [whole]
    for (let piece = left.pop(); piece; piece = left.pop()) {
      const together = join(blocks, piece)
      if (accepts(together)) {
        blocks = together
        continue
      }
      flush()
      if (accepts([piece])) {
        blocks = [piece]
        continue
      }
      const smaller = loosen(piece)
      if (smaller.length > 1) left.push(...smaller.toReversed())
      else {
        const [head, tail] = halve(piece, (candidate) => accepts([candidate]))
        blocks = [head]
        left.push(tail)
      }
    }
  }
  for (const block of message.blocks) {
    if (accepts([...blocks, block])) blocks = [...blocks, block]
    else for (const piece of pieces(block)) add(piece)
  }
  flush()
  return parts.map((part) => ({ ...message, blocks: part }))
}
