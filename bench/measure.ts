/** The value below which `share` (0..1) of the numbers lie; they need not be sorted, and are not changed. */
export const quantile = (numbers: readonly number[], share: number): number => {
  const sorted = [...numbers].sort((a, b) => a - b)
  return sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))] ?? Number.NaN
}

export const median = (numbers: readonly number[]): number => quantile(numbers, 0.5)

/** Milliseconds of the processor that `work` takes once, what the engine does beside it included; another program's load counts little here. */
export const cpuTimeOf = (work: () => unknown): number => {
  const began = process.cpuUsage()
  work()
  const { user, system } = process.cpuUsage(began)
  return (user + system) / 1000
}

/** Milliseconds that `work` takes once. */
export const timeOf = (work: () => unknown): number => {
  const began = performance.now()
  work()
  return performance.now() - began
}

/**
 * Milliseconds of the processor that each contestant takes in each round, measured in turns, so that a slow moment of the machine hits them alike.
 * The first rounds warm up and are not counted.
 */
export const inTurns = <Name extends string>(
  contestants: Record<Name, () => unknown>,
  rounds: number,
  warmUp = 0,
): Record<Name, number[]> => {
  const names = Object.keys(contestants) as Name[]
  const times = Object.fromEntries(names.map((name) => [name, [] as number[]])) as Record<Name, number[]>
  for (let round = -warmUp; round < rounds; round++) {
    for (const name of names) {
      const time = cpuTimeOf(contestants[name])
      if (round >= 0) times[name].push(time)
    }
  }
  return times
}

export const milliseconds = (ms: number): string => `${ms < 10 ? ms.toFixed(2) : ms.toFixed(1)} ms`

/** "3.1 x the floor (aim: at most 5): kept", or "missed". */
export const verdict = (words: string, aim: string, kept: boolean): string => `${words} (aim: ${aim}): ${kept ? 'kept' : 'MISSED'}`

/** Prints rows in columns, the first to the left and the others to the right. */
export const printTable = (rows: readonly (readonly string[])[]): void => {
  const widths = (rows[0] ?? []).map((_, column) => Math.max(...rows.map((row) => row[column]?.length ?? 0)))
  for (const row of rows) {
    console.log(`  ${row.map((cell, i) => (i === 0 ? cell.padEnd(widths[i] ?? 0) : cell.padStart(widths[i] ?? 0))).join('   ')}`.trimEnd())
  }
}
