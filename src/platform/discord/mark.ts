import { createHash } from 'node:crypto'
import type { DiscordBody } from './encoder.ts'

/**
 * A number for one part of a post, the same in every process: Discord keeps the ids of a message's components and gives them back, which it does not do
 * with the nonce ("lost if re-fetched"). Beyond all ids that Discord gives out itself, which count up from 1.
 */
export const markOf = (key: string, part: string): number =>
  (createHash('sha256').update(`${key}\n${part}`).digest().readUInt32BE() & 0x3fff_ffff) | 0x4000_0000

/** The body with the mark on its first component, where nobody sees it. */
export const marked = (body: DiscordBody, mark: number): DiscordBody => {
  const [first, ...rest] = body.components
  return first ? { ...body, components: [{ ...first, id: mark }, ...rest] } : body
}

/** The mark of a message, if it has one. */
export const readMark = (components: readonly { readonly id?: number }[] | undefined): number | null => components?.[0]?.id ?? null
