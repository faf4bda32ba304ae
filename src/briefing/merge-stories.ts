import type { Alike } from './similar-articles.ts'

/**
 * How alike two groups must be to be one story, as a share of how alike the articles within each are. A tight story (one press release) takes in only what
 * is as close; a loose one (a long trial) takes in more. Measured by `npm run bench -- clustering`.
 */
const ONE_STORY = 0.65

/** What is held to be usual within a story before there is evidence, and how many pairs of evidence that counts for. */
const USUAL = 0.15
const EVIDENCE = 10

interface Group {
  /** Places of its articles; empty once it went into another. */
  members: number[]
  /** Sum of likeness over the pairs within. */
  within: number
  /** Sum of likeness to other groups over the pairs across. */
  readonly across: Map<number, number>
}

interface Candidate {
  readonly score: number
  readonly a: number
  readonly b: number
  /** Sizes when it was scored: where one has grown since, it does not hold any more. */
  readonly sizes: readonly [number, number]
}

const cohesion = ({ members, within }: Group): number =>
  (within + EVIDENCE * USUAL) / ((members.length * (members.length - 1)) / 2 + EVIDENCE)

/** The better first; of equals that with the earlier articles, so that the order of work is always the same. */
const isBefore = (x: Candidate, y: Candidate): boolean =>
  x.score > y.score || (x.score === y.score && (x.a < y.a || (x.a === y.a && x.b < y.b)))

/** A heap: takes candidates and gives back the first. */
const createHeap = () => {
  const heap: Candidate[] = []
  const at = (i: number): Candidate => heap[i] as Candidate
  const swap = (i: number, j: number): void => {
    ;[heap[i], heap[j]] = [at(j), at(i)]
  }
  return {
    add: (candidate: Candidate): void => {
      heap.push(candidate)
      for (let i = heap.length - 1, up = (i - 1) >> 1; i > 0 && isBefore(at(i), at(up)); i = up, up = (i - 1) >> 1) swap(i, up)
    },
    take: (): Candidate | undefined => {
      const first = heap[0]
      const last = heap.pop()
      if (first === undefined || last === undefined || heap.length === 0) return first
      heap[0] = last
      for (let i = 0; ; ) {
        let best = i
        for (const child of [2 * i + 1, 2 * i + 2]) if (child < heap.length && isBefore(at(child), at(best))) best = child
        if (best === i) return first
        swap(i, best)
        i = best
      }
    },
  }
}

/**
 * Articles in groups of one story each, by average linkage: the two groups that are most alike for what they are go together, again and again. `count` articles,
 * known by their places; every place is in one group. Groups and members in order of place.
 */
export const mergeStories = (count: number, pairs: readonly Alike[]): readonly (readonly number[])[] => {
  const groups = Array.from({ length: count }, (_, i): Group => ({ members: [i], within: 0, across: new Map() }))
  for (const { a, b, likeness } of pairs) {
    groups[a]?.across.set(b, likeness)
    groups[b]?.across.set(a, likeness)
  }
  const heap = createHeap()
  const consider = (a: number, b: number): void => {
    const [one, other] = [groups[a], groups[b]]
    const across = one?.across.get(b)
    if (!one || !other || across === undefined) return
    const sizes = [one.members.length, other.members.length] as const
    const score = across / (sizes[0] * sizes[1]) / Math.sqrt(cohesion(one) * cohesion(other))
    if (score >= ONE_STORY) heap.add({ score, a, b, sizes })
  }
  for (const { a, b } of pairs) consider(a, b)
  for (let next = heap.take(); next; next = heap.take()) {
    const [one, other] = [groups[next.a], groups[next.b]]
    if (!one || !other || one.members.length !== next.sizes[0] || other.members.length !== next.sizes[1]) continue
    one.within += other.within + (one.across.get(next.b) ?? 0)
    one.members.push(...other.members)
    one.across.delete(next.b)
    for (const [third, likeness] of other.across) {
      const neighbour = groups[third]
      if (third === next.a || !neighbour) continue
      neighbour.across.delete(next.b)
      const sum = (one.across.get(third) ?? 0) + likeness
      one.across.set(third, sum)
      neighbour.across.set(next.a, sum)
    }
    other.members = []
    other.across.clear()
    for (const third of [...one.across.keys()].sort((x, y) => x - y)) consider(Math.min(next.a, third), Math.max(next.a, third))
  }
  return groups.filter(({ members }) => members.length > 0).map(({ members }) => members.sort((x, y) => x - y))
}
