import type { BriefingStore, FiledBriefing, Place, Shown, ShownStore } from '../ports.ts'

/** How much is kept before the oldest goes. */
const most = 500

const sameChannel = (a: Place, b: Place): boolean => a.platform === b.platform && a.workspace === b.workspace && a.channel === b.channel

/** A store that forgets when the program ends: for tests of the app, and the reference for the stores that do not forget. */
export const createMemoryStore = (): { readonly briefings: BriefingStore; readonly shown: ShownStore } => {
  const filed = new Map<string, FiledBriefing>()
  const shown: Shown[] = []
  return {
    briefings: {
      save: async (briefing) => {
        filed.delete(briefing.key)
        filed.set(briefing.key, briefing)
        const [oldest] = filed.keys()
        if (filed.size > most && oldest !== undefined) filed.delete(oldest)
      },
      find: async (key) => filed.get(key) ?? null,
    },
    shown: {
      record: async (one) => {
        const before = shown.findIndex(({ place, message }) => sameChannel(place, one.place) && message === one.message)
        if (before >= 0) shown.splice(before, 1)
        shown.push(one)
        shown.sort((a, b) => a.at - b.at)
        if (shown.length > most) shown.shift()
      },
      about: async (place, message) => {
        const here = shown.filter((one) => sameChannel(one.place, place))
        const own = here.findLast((one) => one.message === message) ?? here.findLast((one) => one.place.thread === message)
        return own?.briefing ?? null
      },
      latest: async (place, limit) => {
        const here = shown.filter((one) => sameChannel(one.place, place) && (place.thread === null || one.place.thread === place.thread))
        return [...new Set(here.map(({ briefing }) => briefing).reverse())].slice(0, limit)
      },
    },
  }
}
