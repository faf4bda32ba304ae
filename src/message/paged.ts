import type { Call } from '../command/catalogue.ts'
import type { Block, Item } from './message.ts'
import { text } from './message.ts'

/** Entries that a page holds; with its evidence an entry takes three or four lines on a phone. */
const pageSize = 5

export interface Paging {
  /** Counted from 1; null is the first. */
  readonly page: number | null
  /** The call for another page. */
  readonly turn: (page: number) => Call
  /** What is listed, one and many: ["claim", "claims"]. */
  readonly what: readonly [string, string]
}

/** One page of a list, how many more there are, and buttons to turn it. A page beyond the end is the last. Entries are numbered through. */
export const paged = <T>(all: readonly T[], toItem: (entry: T, number: number) => Item, { page, turn, what }: Paging): readonly Block[] => {
  const pages = Math.max(1, Math.ceil(all.length / pageSize))
  const current = Math.min(Math.max(page ?? 1, 1), pages)
  const first = (current - 1) * pageSize
  const items = all.slice(first, first + pageSize).map((entry, i) => toItem(entry, first + i + 1))
  const after = all.length - first - items.length
  const [one, many] = what
  const counted = `${all.length} ${all.length === 1 ? one : many}`
  return [
    { type: 'items', items },
    ...(pages > 1
      ? [
          {
            type: 'note',
            line: [text(`Page ${current} of ${pages}, ${counted}${after > 0 ? `, ${after} more after this page` : ''}.`)],
          } as const,
          {
            type: 'buttons',
            buttons: [
              ...(current > 1 ? [{ label: 'Back', call: turn(current - 1), style: 'plain' } as const] : []),
              ...(after > 0 ? [{ label: `Next ${Math.min(after, pageSize)}`, call: turn(current + 1), style: 'primary' } as const] : []),
            ],
          } as const,
        ]
      : []),
  ]
}
