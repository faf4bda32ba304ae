import type { Migration } from './migration.ts'

/**
 * What is to be posted, a row each, before anything is posted. Times are ms UTC: `due_at`, `next_try_at` and `settled_at` by the program's clock,
 * `lease_until` by the database's, so that copies of the program on several machines agree on it. `unsure` is 1 where an attempt ended unknown.
 */
export const deliveries: Migration = {
  name: '0003-deliveries',
  statements: [
    `create table deliveries (
      key text not null primary key,
      kind text not null,
      platform text not null,
      workspace text not null,
      channel text not null,
      thread text,
      subject text not null,
      due_at bigint not null,
      added_at bigint not null,
      state text not null,
      attempts bigint not null,
      next_try_at bigint not null,
      lease_until bigint,
      unsure bigint not null,
      message text,
      reason text,
      settled_at bigint
    )`,
    `create index deliveries_open on deliveries (platform, workspace, channel, due_at, key) where state in ('pending', 'posting')`,
    `create index deliveries_next on deliveries (next_try_at) where state in ('pending', 'posting')`,
    'create index deliveries_settled on deliveries (settled_at)',
  ],
}
