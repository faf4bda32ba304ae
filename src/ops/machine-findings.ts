import { statfs } from 'node:fs/promises'
import { dirname, resolve } from 'node:path'
import type { Finding } from '../ports/chat.ts'

const oldestNode = [20, 19] as const

/** Less free than this is soon none, in bytes. */
const least = 200 * 1024 * 1024

const versions = (program: string, node: string): readonly Finding[] => {
  const [major = 0, minor = 0] = node.split('.').map(Number)
  const ok = major > oldestNode[0] || (major === oldestNode[0] && minor >= oldestNode[1])
  return [
    { name: `Dateline ${program}`, ok: true, fix: '' },
    { name: `Node ${node}`, ok, fix: `Install Node ${oldestNode.join('.')} or newer.` },
  ]
}

/** London is an hour ahead of UTC in July: told by a Node that knows the zones of the world. */
const zones = (): Finding => {
  const hour = new Intl.DateTimeFormat('en-GB', { timeZone: 'Europe/London', hour: '2-digit', hour12: false }).format(
    Date.UTC(2025, 6, 14, 7),
  )
  return {
    name: `zone data ${process.versions.tz ?? 'unknown'}`,
    ok: hour === '08',
    fix: 'This Node has no zone data: install one with full ICU, as nodejs.org has them.',
  }
}

const disk = async (file: string): Promise<Finding> => {
  const folder = dirname(resolve(file))
  const found = await statfs(folder).catch(() => null)
  if (found === null) return { name: `folder ${folder}`, ok: false, fix: 'Make it, and let Dateline write there.' }
  const free = found.bavail * found.bsize
  return {
    name: `disk: ${Math.floor(free / 1024 ** 2)} MB free for ${folder}`,
    ok: free > least,
    fix: 'Make room: the store needs some to write anything.',
  }
}

export interface MachineOptions {
  readonly program: string
  readonly node: string
  /** The store's file; null where it is elsewhere, or in memory. */
  readonly file: string | null
}

/** What Dateline needs of the machine: a Node of today, zone data, room on the disk. */
export const machineFindings = async ({ program, node, file }: MachineOptions): Promise<readonly Finding[]> => [
  ...versions(program, node),
  zones(),
  ...(file === null ? [] : [await disk(file)]),
]
