import { briefings } from './0001-briefings.ts'
import { told } from './0002-told.ts'
import { deliveries } from './0003-deliveries.ts'
import { subscriptions } from './0004-subscriptions.ts'
import { settingChanges } from './0005-setting-changes.ts'
import { feeds } from './0006-feeds.ts'
import { workspaces } from './0007-workspaces.ts'
import { pages } from './0008-pages.ts'
import { archive } from './0009-archive.ts'
import { organizations } from './0010-organizations.ts'
import { purses } from './0011-purses.ts'
import { largeArchives } from './0012-large-archives.ts'
import { articlesSaved } from './0013-articles-saved.ts'
import { closedChannels } from './0014-closed-channels.ts'
import type { Migration } from './migration.ts'

/** The schema, step by step: the first is number 1. */
export const migrations: readonly Migration[] = [
  briefings,
  told,
  deliveries,
  subscriptions,
  settingChanges,
  feeds,
  workspaces,
  pages,
  archive,
  organizations,
  purses,
  largeArchives,
  articlesSaved,
  closedChannels,
]
