import type { Migration } from './migration.ts'

/**
 * Articles and their briefings by key, as JSON; which message shows which briefing. Times are ms UTC. `workspace` is '' where the platform has none, so that
 * it can be part of the key. Who forgets an article forgets its briefing and where it was shown; who forgets a channel deletes its rows in `shown`, then the
 * articles that are shown nowhere and are old enough not to be on their way to a channel.
 */
export const briefings: Migration = {
  name: '0001-briefings',
  statements: [
    `create table articles (
      key text not null primary key,
      article text not null,
      saved_at bigint not null
    )`,
    `create table briefings (
      key text not null primary key references articles (key) on delete cascade,
      briefing text not null,
      saved_at bigint not null
    )`,
    `create table shown (
      platform text not null,
      workspace text not null,
      channel text not null,
      thread text,
      message text not null,
      briefing text not null references briefings (key) on delete cascade,
      shown_at bigint not null,
      primary key (platform, workspace, channel, message)
    )`,
    'create index shown_in_channel on shown (platform, workspace, channel, briefing, shown_at)',
    'create index shown_in_thread on shown (platform, workspace, channel, thread, shown_at)',
    'create index shown_briefing on shown (briefing)',
  ],
}
