import { errorMessage } from '../message/error-message.ts'
import type { Desk } from '../ports/chat.ts'
import type { SettingChangeStore } from '../ports/keeping.ts'

/** How many feeds and digests there may be. */
export interface Quotas {
  readonly feedsPerChannel: number
  readonly feedsPerWorkspace: number
  readonly digestsPerChannel: number
  readonly digestsPerWorkspace: number
}

/** What a command adds one of. */
const adds: ReadonlyMap<string, 'feeds' | 'digests'> = new Map([
  ['feed add', 'feeds'],
  ['feed import', 'feeds'],
  ['digest add', 'digests'],
])

/** The desk, that takes no more feeds and digests than a channel and a workspace may have; whoever asks is told which limit it is and what to do. */
export const quotaDesk = (desk: Desk, quotas: Quotas, settings: Pick<SettingChangeStore, 'count'>): Desk => ({
  handle: async (invocation, reply) => {
    const what = adds.get(invocation.command)
    // While the store is away the desk says so.
    const has = what && (await settings.count(invocation.place).catch(() => null))
    if (!what || !has) return desk.handle(invocation, reply)
    const full =
      has.channel[what] >= quotas[`${what}PerChannel`]
        ? `This channel has ${has.channel[what]} ${what}, which is as many as a channel may have.`
        : has.workspace[what] >= quotas[`${what}PerWorkspace`]
          ? `All channels here together have ${has.workspace[what]} ${what}, which is as many as may be.`
          : null
    if (full === null) return desk.handle(invocation, reply)
    await reply
      .finish(errorMessage(`${full} Remove one first; whoever runs me can raise the limit in config/dateline.yaml.`))
      .catch(() => null)
  },
  complete: (place, typed) => desk.complete(place, typed),
})
