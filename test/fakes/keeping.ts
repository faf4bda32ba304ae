import type { Outside } from '../../src/app/outside.ts'
import type { SettingChange } from '../../src/ports/keeping.ts'

/** What a channel has set and what is forgotten, in memory, for desks that are about something else. */
export const createFakeKeeping = () => {
  const settings = new Map<string, string>()
  const changes: SettingChange[] = []
  const forgotten: string[] = []
  const forget = (what: string) => {
    forgotten.push(what)
    return 1
  }
  return {
    settings,
    changes,
    forgotten,
    channelData: {
      forgetBriefing: async (_, key) => forget(`briefing ${key}`),
      forgetFeed: async (_, feed) => forget(`feed ${feed}`),
      forgetChannel: async ({ channel }) => forget(`channel ${channel}`),
    } satisfies Outside['channelData'],
    settingChanges: {
      record: async (_, made) => void changes.push(...made),
      latest: async (_, limit) => changes.toReversed().slice(0, limit),
      settings: async () => new Map(settings),
      count: async () => ({ channel: { feeds: 0, digests: 0 }, workspace: { feeds: 0, digests: 0 } }),
    } satisfies Outside['settingChanges'],
    examiner: {
      status: async () => ({ feeds: [], digests: [], waiting: 0, failed: [] }),
      examine: async () => [{ name: 'scope commands', ok: true, fix: '' }],
    } satisfies Outside['examiner'],
  }
}
