import type { Migration } from './migration.ts'

/**
 * Digests that channels have asked for, and their slots. A slot is a local date and time, there once for a subscription: the key that keeps a digest from
 * being posted twice. `same` is what makes two subscriptions of a channel the same. Slots up to `planned_until` (ms UTC) are in `slots`; `next_at` is when
 * to look again. A slot without a delivery was missed while no program ran. Who forgets a channel deletes its subscriptions and deliveries.
 */
export const subscriptions: Migration = {
  name: '0004-subscriptions',
  statements: [
    `create table subscriptions (
      id text not null primary key,
      platform text not null,
      workspace text not null,
      channel text not null,
      thread text,
      timing text not null,
      options text not null,
      same text not null,
      created_by text not null,
      created_at bigint not null,
      covered_until bigint not null,
      planned_until bigint not null,
      next_at bigint not null,
      paused text,
      unique (platform, workspace, channel, same)
    )`,
    'create index subscriptions_next on subscriptions (next_at) where paused is null',
    `create table slots (
      subscription text not null references subscriptions (id) on delete cascade,
      slot text not null,
      due_at bigint not null,
      delivery text,
      primary key (subscription, slot)
    )`,
    'create index slots_latest on slots (subscription, due_at)',
  ],
}
