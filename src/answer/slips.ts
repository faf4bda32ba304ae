/**
 * How many slips of the finger lie between two words: letters wrong, missing, doubled, or swapped with the neighbour (optimal string alignment).
 * Words whose lengths differ by more than two are not compared: the answer is then that difference.
 */
export const slips = (a: string, b: string): number => {
  if (Math.abs(a.length - b.length) > 2) return Math.abs(a.length - b.length)
  let beforeLast: number[] = []
  let last = Array.from({ length: b.length + 1 }, (_, j) => j)
  for (let i = 1; i <= a.length; i++) {
    const row = [i]
    for (let j = 1; j <= b.length; j++) {
      const same = a[i - 1] === b[j - 1]
      let best = Math.min((last[j] ?? 0) + 1, (row[j - 1] ?? 0) + 1, (last[j - 1] ?? 0) + (same ? 0 : 1))
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1]) best = Math.min(best, (beforeLast[j - 2] ?? 0) + 1)
      row.push(best)
    }
    beforeLast = last
    last = row
  }
  return last[b.length] ?? 0
}
