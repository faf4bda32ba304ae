import { readArticle } from '../../src/answer/read-article.ts'
import { createDesk } from '../../src/app/dispatch.ts'
import { SourceError } from '../../src/errors.ts'
import type { Desk } from '../../src/ports/chat.ts'
import type { Clock } from '../../src/ports/clock.ts'
import { createTimetable } from '../../src/schedule/timetable.ts'
import { contentKey } from '../../src/source/identity.ts'
import { readChannelStatus } from '../../src/store/channel-status.ts'
import { createStores } from '../../src/store/create-stores.ts'
import type { Database } from '../../src/store/database.ts'
import { createFollowStore } from '../../src/store/follows.ts'
import { createChannelDataStore } from '../../src/store/forget-channel.ts'
import { createSettingChangeStore } from '../../src/store/setting-changes.ts'
import { storeFindings } from '../../src/store/store-findings.ts'
import { digestWriterHere } from './digest-writer.ts'
import { createFakeLog } from './log.ts'
import { noFeeds } from './no-feeds.ts'
import { noLinks } from './no-links.ts'

/** The app as main.ts puts it together, on a real store; without a network, and lacking one scope. */
export const createWholeDesk = (database: Database, clock: Clock): Desk =>
  createDesk({
    sources: [],
    read: async (given) => {
      const result = readArticle(given)
      if ('problem' in result) throw new SourceError(result.problem)
      return result.briefed
    },
    keyOf: contentKey,
    links: noLinks,
    following: { ...noFeeds, follows: createFollowStore(database) },
    ...createStores(database, clock),
    timetable: createTimetable(),
    writeDigest: digestWriterHere(),
    channelData: createChannelDataStore(database),
    settingChanges: createSettingChangeStore(database),
    examiner: {
      status: (place) => readChannelStatus(database, place, clock.now()),
      examine: async (place) => [
        { name: 'scope chat:write', ok: false, fix: 'Add it, then reinstall the app.' },
        ...(await storeFindings(database, place, Date.now())),
      ],
    },
    mostDigests: { channel: 3, workspace: 4 },
    clock,
    log: createFakeLog(),
  })
