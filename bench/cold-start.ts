import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import type { Readable } from 'node:stream'
import { text } from 'node:stream/consumers'
import { median, milliseconds, printTable, quantile, verdict } from './measure.ts'

const root = join(import.meta.dirname, '..')

/** Run in the child: its own peak memory in kB, on descriptor 3, when it ends. */
const tellPeak = `data:text/javascript,${encodeURIComponent(
  "import { writeSync } from 'node:fs'; process.on('exit', () => writeSync(3, String(process.resourceUsage().maxRSS)))",
)}`

const runOnce = async (args: readonly string[]): Promise<{ ms: number; megabytes: number }> => {
  const began = performance.now()
  const child = spawn(process.execPath, ['--import', tellPeak, ...args], { cwd: root, stdio: ['ignore', 'ignore', 'inherit', 'pipe'] })
  const peak = text(child.stdio[3] as Readable)
  const [status] = (await once(child, 'exit')) as [number | null]
  const ms = performance.now() - began
  if (status !== 0) throw new Error(`node ${args.join(' ')} ended with ${status}`)
  return { ms, megabytes: Number(await peak) / 1024 }
}

/** How long one briefing takes from nothing, start of the process included, and what memory the process takes at its peak. */
export const coldStart = async (): Promise<void> => {
  console.log('\nCold: one process, one briefing (10 runs)')
  const seed = '000_7ee25d2f685fed20'
  const ways: Record<string, readonly string[]> = {
    'node alone, doing nothing': ['--eval', '0'],
    'from source (tsx)': ['--import', 'tsx', 'src/cli.ts', seed],
    ...(existsSync(join(root, 'dist/cli.js')) && { 'built (npm run build)': ['dist/cli.js', seed] }),
  }
  const rows: string[][] = []
  const verdicts: string[] = []
  for (const [name, args] of Object.entries(ways)) {
    const runs = []
    for (let run = 0; run < 10; run++) runs.push(await runOnce(args))
    const times = runs.map(({ ms }) => ms)
    const memory = Math.max(...runs.map(({ megabytes }) => megabytes))
    rows.push([name, milliseconds(median(times)), milliseconds(quantile(times, 0.95)), `${memory.toFixed(0)} MB`])
    if (args.includes(seed)) {
      verdicts.push(verdict(`${name}: ${(median(times) / 1000).toFixed(2)} s`, 'under 0.8 s', median(times) < 800))
      verdicts.push(verdict(`${name}: ${memory.toFixed(0)} MB`, 'under 200 MB', memory < 200))
    }
  }
  printTable([['', 'median', 'p95', 'peak'], ...rows])
  for (const line of verdicts) console.log(`  ${line}`)
}
