import type { Migration } from './migration.ts'

/** Who changed what a channel gets, when, and from what to what. `number` tells changes of one moment apart. Who forgets a channel deletes its rows. */
export const settingChanges: Migration = {
  name: '0005-setting-changes',
  statements: [
    `create table setting_changes (
      platform text not null,
      workspace text not null,
      channel text not null,
      at bigint not null,
      number bigint not null,
      who text not null,
      what text not null,
      was text,
      becomes text,
      primary key (platform, workspace, channel, at, number)
    )`,
  ],
}
