import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { setTimeout as sleep } from 'node:timers/promises'
import { leaseMs } from './form.ts'

interface HerdOptions {
  /** The replica's program. */
  readonly file: string
  readonly processes: number
  readonly env: Readonly<Record<string, string>>
  /** Between two blows on average, in ms. */
  readonly calmMs: number
  /** So many in all. */
  readonly blows: number
  readonly chance: () => number
}

interface Member {
  readonly child: ChildProcess
  /** It has connected to the store, and posts. */
  atWork: boolean
  stopped: boolean
  ended: boolean
}

/** Copies of the program that are killed and stopped at random; for each that is killed another takes its place, which has stood by. */
export const startHerd = ({ file, processes, env, calmMs, blows, chance }: HerdOptions) => {
  const complaints: string[] = []
  const counts = { kills: 0, stops: 0 }
  let ahead = 0
  let over = false

  const spawnOne = (): Member => {
    const child = spawn(process.execPath, [file], {
      env: { PATH: process.env.PATH, ...env },
      stdio: ['ignore', 'ignore', 'pipe', 'ipc'],
    })
    const member: Member = { child, atWork: false, stopped: false, ended: false }
    child.stderr?.on('data', (bytes: Buffer) => {
      for (const line of bytes.toString().split('\n')) if (line !== '' && !line.startsWith('{"level":"warn"')) complaints.push(line)
    })
    child.on('error', () => {})
    child.on('message', () => {
      member.atWork = true
    })
    child.once('exit', (code, signal) => {
      member.ended = true
      if (over) return
      if (signal !== 'SIGKILL') complaints.push(`a copy ended by itself, with ${code ?? signal}`)
      replace(member)
    })
    return member
  }

  const tell = ({ child, ended }: Member): void => {
    if (!ended && child.connected) child.send(ahead, () => {})
  }

  const replace = (member: Member): void => {
    if (member === spare) {
      spare = spawnOne()
      return
    }
    members[members.indexOf(member)] = spare
    tell(spare)
    spare = spawnOne()
  }

  const stop = async (member: Member): Promise<void> => {
    member.stopped = true
    counts.stops += 1
    member.child.kill('SIGSTOP')
    await sleep(leaseMs * (1.1 + chance()))
    member.child.kill('SIGCONT')
    member.stopped = false
  }

  /** One blow, to any copy, stopped or not; while many are just starting, none. */
  const strike = (): void => {
    const working = members.filter(({ atWork, ended }) => atWork && !ended)
    if (counts.kills + counts.stops >= blows || working.length < members.length - Math.floor(members.length / 4)) return
    const member = working[Math.floor(chance() * working.length)]
    if (!member) return
    if (chance() < 0.5 && !member.stopped) return void stop(member)
    counts.kills += 1
    member.child.kill('SIGKILL')
  }

  const members = Array.from({ length: processes }, spawnOne)
  let spare = spawnOne()
  const calm = new AbortController()
  const storm = (async () => {
    for (;;) {
      await sleep(-Math.log(1 - chance()) * calmMs, null, { signal: calm.signal })
      strike()
    }
  })().catch(() => {})

  return {
    counts,
    /** What they said that they should not have to. */
    complaints,
    /** Sets their clocks so many ms ahead of ours; a stopped one hears of it when it wakes. */
    setAhead: (ms: number) => {
      ahead = ms
      for (const member of members) tell(member)
    },
    /** No more blows. */
    calm: async () => {
      calm.abort()
      await storm
    },
    end: async () => {
      over = true
      const living = [...members, spare].filter(({ ended }) => !ended)
      for (const { child } of living) child.kill('SIGKILL')
      await Promise.all(living.map(({ child, ended }) => ended || once(child, 'exit')))
    },
  }
}
