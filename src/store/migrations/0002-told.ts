import type { Migration } from './migration.ts'

/**
 * What digests told. `digests` has each digest as it was composed for its delivery, so that a second try posts the same words; it is kept for days.
 * `told` has which briefings a channel was told of, for as long as the briefings are kept. Who forgets a channel deletes its rows in both.
 */
export const told: Migration = {
  name: '0002-told',
  statements: [
    `create table digests (
      delivery text not null primary key,
      platform text not null,
      workspace text not null,
      channel text not null,
      digest text not null,
      composed_at bigint not null
    )`,
    'create index digests_in_channel on digests (platform, workspace, channel, composed_at)',
    `create table told (
      platform text not null,
      workspace text not null,
      channel text not null,
      briefing text not null references briefings (key) on delete cascade,
      delivery text not null,
      told_at bigint not null,
      primary key (platform, workspace, channel, briefing, delivery)
    )`,
    'create index told_in_channel on told (platform, workspace, channel, told_at)',
    'create index told_by_delivery on told (delivery)',
    'create index told_briefing on told (briefing)',
  ],
}
