/** What waits: rows of a table, each of a feed. */
interface Waiting {
  readonly table: 'feeds' | 'feed_items'
  /** The column with the feed's id. */
  readonly feed: 'id' | 'feed'
  /** Within a workspace the smallest comes first. */
  readonly order: 'next_poll_at' | 'turn'
  /** A condition that its rows meet. */
  readonly where: string
}

/**
 * SQL of the ids whose turn it is, at most $2: a round over the workspaces that wait, one of each, then the next round. One with a thousand feeds holds up
 * another's single feed by nobody but those in work. A feed that several follow comes with the first of them; a direct message on Discord is a workspace
 * of its own.
 */
export const inFairTurns = ({ table, feed, order, where }: Waiting): string =>
  `with waiting as (select id, ${feed} as of_feed, ${order} as place from ${table} where ${where}),
     lines as (
       select distinct waiting.id, place, platform, case when workspace = '' then channel else workspace end as line
       from waiting join followers on followers.feed = of_feed),
     rounds as (select id, place, row_number() over (partition by platform, line order by place, id) as round from lines)
   select id from rounds group by id, place order by min(round), place, id limit $2`
