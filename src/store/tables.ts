/** A table as those see it who go over all of them: backup, restore, export, forget, retention. */
export interface Table {
  readonly name: string
  /** Columns that tell its rows apart, in the order of an index. */
  readonly key: readonly string[]
  /** Has the columns platform, workspace and channel: its rows are that channel's data. */
  readonly ofChannel: boolean
  /** The column with the key of a briefing that the row holds on to; null where it holds none. */
  readonly briefing: string | null
}

const table = (name: string, key: readonly string[], { ofChannel = true, briefing = null }: Partial<Table> = {}): Table => ({
  name,
  key,
  ofChannel,
  briefing,
})

/**
 * Every table, those that others refer to before the others. A test reads the database for what is missing here: a table that is not here would be in no
 * backup, and would outlive `/brief forget`.
 */
export const tables: readonly Table[] = [
  table('articles', ['key'], { ofChannel: false }),
  table('briefings', ['key'], { ofChannel: false }),
  table('pages', ['address'], { ofChannel: false }),
  table('page_addresses', ['address'], { ofChannel: false }),
  table('page_versions', ['page', 'version'], { ofChannel: false }),
  table('shown', ['platform', 'workspace', 'channel', 'message'], { briefing: 'briefing' }),
  table('digests', ['delivery']),
  table('told', ['platform', 'workspace', 'channel', 'briefing', 'delivery'], { briefing: 'briefing' }),
  table('deliveries', ['key']),
  table('subscriptions', ['id']),
  table('slots', ['subscription', 'slot'], { ofChannel: false }),
  table('feeds', ['id'], { ofChannel: false }),
  table('followers', ['platform', 'workspace', 'channel', 'feed']),
  table('feed_items', ['id'], { ofChannel: false }),
  table('feed_identities', ['feed', 'identity'], { ofChannel: false }),
  table('arrivals', ['platform', 'workspace', 'channel', 'briefing', 'feed'], { briefing: 'briefing' }),
  table('archive_terms', ['platform', 'workspace', 'channel', 'term', 'day', 'briefing'], { briefing: 'briefing' }),
  table('setting_changes', ['platform', 'workspace', 'channel', 'at', 'number']),
  table('installations', ['platform', 'workspace'], { ofChannel: false }),
  table('heard', ['key'], { ofChannel: false }),
  table('leases', ['name'], { ofChannel: false }),
  table('purses', ['key'], { ofChannel: false }),
]

/** The tables whose rows are a channel's data. */
export const channelTables: readonly Table[] = tables.filter(({ ofChannel }) => ofChannel)
