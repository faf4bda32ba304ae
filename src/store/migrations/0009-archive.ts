import type { Migration } from './migration.ts'

/**
 * What a channel has had, by terms: who met, who spoke, and words of what was said (answer/archive-terms.ts). One row a term and briefing; `day` is days since
 * 1970 of its publication. Filled where a briefing is shown in a channel or arrives there.
 */
export const archive: Migration = {
  name: '0009-archive',
  statements: [
    `create table archive_terms (
      platform text not null,
      workspace text not null,
      channel text not null,
      term text not null,
      day bigint not null,
      briefing text not null references briefings (key) on delete cascade,
      primary key (platform, workspace, channel, term, day, briefing)
    )`,
    'create index archive_terms_briefing on archive_terms (briefing)',
  ],
}
