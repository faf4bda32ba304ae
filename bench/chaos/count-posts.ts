import { nonceOf } from '../../src/platform/discord/nonce.ts'
import type { Place } from '../../src/ports/chat.ts'
import type { Shown } from './rough-platforms.ts'

/** A post that there is to be once. */
export interface Wanted {
  readonly key: string
  readonly place: Place
  readonly slot: number
}

export interface Count {
  readonly posts: number
  /** How many of them are details. */
  readonly details: number
  /** Messages beyond the first of each part, in words. */
  readonly doubled: readonly string[]
  /** Parts that are not there, in words. */
  readonly missing: readonly string[]
  /** Messages that are no part of anything wanted, or are in the wrong channel. */
  readonly strange: readonly string[]
  /** Channels where a later slot stands before an earlier one. */
  readonly disordered: readonly string[]
}

/** More parts than a post has. */
const mostDetails = 12

const detailName = (i: number) => `detail ${i}`

/** How the two platforms name the parts of a post: the first part, and its details from 1 on. */
const nameOf = ({ key, place }: Wanted, part: number): string =>
  place.platform === 'slack' ? (part === 0 ? key : `${key} ${detailName(part)}`) : nonceOf(key, part === 0 ? '0' : detailName(part - 1))

/**
 * Counts what is shown against what is wanted. How many details a slot's post has is not told here: as many as the platform shows of the same slot in any
 * other channel, for all channels are to get the same.
 */
export const countPosts = (wanted: readonly Wanted[], shown: readonly Shown[]): Count => {
  const parts = new Map<string, { readonly of: Wanted; readonly part: number; times: number }>()
  for (const of of wanted) for (let part = 0; part <= mostDetails; part += 1) parts.set(nameOf(of, part), { of, part, times: 0 })

  const strange: string[] = []
  const disordered = new Set<string>()
  const latest = new Map<string, number>()
  const mostShown = new Map<string, number>()
  const group = ({ place, slot }: Wanted) => `${place.platform} ${slot}`
  for (const { channel, name } of shown) {
    const found = parts.get(name)
    if (!found || found.of.place.channel !== channel) {
      strange.push(`${channel} ${name}`)
      continue
    }
    found.times += 1
    mostShown.set(group(found.of), Math.max(mostShown.get(group(found.of)) ?? 0, found.part))
    if (found.part !== 0) continue
    if (found.of.slot < (latest.get(channel) ?? 0)) disordered.add(channel)
    latest.set(channel, Math.max(found.of.slot, latest.get(channel) ?? 0))
  }

  const told = ({ of, part }: { readonly of: Wanted; readonly part: number }) =>
    `${of.place.platform} ${of.key}${part === 0 ? '' : `, detail ${part}`}`
  const all = [...parts.values()]
  return {
    posts: shown.length,
    details: all.reduce((sum, { part, times }) => sum + (part === 0 ? 0 : times), 0),
    doubled: all.filter(({ times }) => times > 1).map((one) => `${told(one)}: ${one.times} times`),
    missing: all.filter(({ of, part, times }) => times === 0 && part <= (mostShown.get(group(of)) ?? 0)).map(told),
    strange,
    disordered: [...disordered],
  }
}
