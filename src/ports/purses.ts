/** Something that may be done so often in a while. It fills evenly, up to `most`, in `ms` from empty to full. */
export interface Purse {
  readonly key: string
  readonly most: number
  readonly ms: number
}

/** What was not to be had. */
export interface Refusal {
  /** Of the purse that is empty for the longest. */
  readonly key: string
  /** Until it holds one again. */
  readonly waitMs: number
}

/** Takes one from each purse, or, where one of them is empty, none; then it says which. Keys are not given twice. `now` is ms UTC. */
export type TakeFromPurses = (purses: readonly Purse[], now: number) => Promise<Refusal | null>
