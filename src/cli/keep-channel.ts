import { UsageError } from '../errors.ts'
import type { Place } from '../ports/chat.ts'
import { exportChannel as exportOf } from '../store/export-channel.ts'
import { createChannelDataStore } from '../store/forget-channel.ts'
import { countOld, purge as deleteOld } from '../store/retention.ts'
import { print } from './print.ts'
import { withStore } from './with-store.ts'

/** "slack:T0123:C0456", "discord:GUILD:CHANNEL", "discord::CHANNEL" for a direct message. UsageError. */
export const readPlace = (words: string): Place => {
  const [platform, workspace, channel, ...more] = words.split(':')
  if ((platform !== 'slack' && platform !== 'discord' && platform !== 'console') || !channel || more.length > 0)
    throw new UsageError(
      `"${words}" names no channel. It is PLATFORM:WORKSPACE:CHANNEL by their ids, like slack:T0123:C0456 or discord:SERVER:CHANNEL (nothing between the colons where there is no workspace).`,
    )
  return { platform, workspace: workspace || null, channel, thread: null }
}

/** `dateline export CHANNEL`: what the store has of it, as JSON. */
export const exportChannel = async (channel: string): Promise<void> =>
  withStore(async (database) => print(JSON.stringify(await exportOf(database, readPlace(channel)), null, 2)))

/** `dateline forget PLACE`: deletes all that is kept of a channel, or of a whole workspace ("slack:T0123"). */
export const forgetPlace = async (words: string, { yes }: { readonly yes?: true }): Promise<void> => {
  const [, platform, workspace] = /^(slack|discord):([^:]+)$/.exec(words) ?? []
  const place = workspace ? null : readPlace(words)
  if (!yes) throw new UsageError(`This deletes all that is kept of ${words}, settings too. Say so with --yes.`)
  await withStore(async (database) => {
    const store = createChannelDataStore(database)
    const rows = place ? await store.forgetChannel(place) : await store.forgetWorkspace(platform as 'slack' | 'discord', workspace ?? '')
    await print(`${rows} rows of ${words} are deleted.`)
  })
}

const day = 24 * 60 * 60 * 1000

/** `dateline purge`: deletes what is older than the retention that is set. */
export const purge = async ({ dryRun }: { readonly dryRun?: true }): Promise<void> =>
  withStore(async (database, { retention }) => {
    const before = Date.now() - retention.days * day
    const what = `articles that no channel has been shown for ${retention.days} days`
    await print(
      dryRun
        ? `${await countOld(database, before)} ${what} would be deleted.`
        : `${await deleteOld(database, before)} ${what} are deleted.`,
    )
  })
