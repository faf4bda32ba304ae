import type { Migration } from './migration.ts'

/**
 * Feeds, one row each however many channels follow it; who follows; which items were seen, by all that they are known by; what arrived where. Times are ms
 * UTC by the program's clock, `lease_until` by the database's. `state` of an item: known, waiting (to be briefed), briefed, given-up. Who forgets a channel
 * deletes its rows in `followers` and `arrivals`, then the feeds that nobody follows.
 */
export const feeds: Migration = {
  name: '0006-feeds',
  statements: [
    `create table feeds (
      id text not null primary key,
      url text not null,
      title text,
      etag text,
      last_modified text,
      next_poll_at bigint not null,
      lease_until bigint,
      failures bigint not null,
      failing_since bigint,
      last_good_at bigint,
      last_failed_at bigint,
      last_failure text,
      items_seen bigint not null,
      paused text
    )`,
    'create index feeds_due on feeds (next_poll_at) where paused is null',
    `create table followers (
      platform text not null,
      workspace text not null,
      channel text not null,
      feed text not null references feeds (id) on delete cascade,
      post text not null,
      added_by text not null,
      added_at bigint not null,
      primary key (platform, workspace, channel, feed)
    )`,
    'create index followers_of_feed on followers (feed)',
    `create table feed_items (
      id text not null primary key,
      feed text not null references feeds (id) on delete cascade,
      content text not null,
      state text not null,
      announce bigint not null,
      item text,
      briefing text,
      reason text,
      edits bigint not null,
      attempts bigint not null,
      turn bigint not null,
      next_try_at bigint not null,
      lease_until bigint,
      first_seen_at bigint not null,
      last_shown_at bigint not null
    )`,
    "create index feed_items_waiting on feed_items (turn, id) where state = 'waiting'",
    'create index feed_items_shown on feed_items (feed, last_shown_at)',
    `create table feed_identities (
      feed text not null,
      identity text not null,
      item text not null references feed_items (id) on delete cascade,
      primary key (feed, identity)
    )`,
    'create index feed_identities_of_item on feed_identities (item)',
    `create table arrivals (
      platform text not null,
      workspace text not null,
      channel text not null,
      briefing text not null references briefings (key) on delete cascade,
      feed text not null,
      arrived_at bigint not null,
      primary key (platform, workspace, channel, briefing, feed)
    )`,
    'create index arrivals_in_channel on arrivals (platform, workspace, channel, arrived_at)',
    'create index arrivals_briefing on arrivals (briefing)',
  ],
}
