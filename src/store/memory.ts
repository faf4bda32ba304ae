import type { BriefingStore, FiledBriefing, KeptPage, PageStore, Place, Shown, ShownStore } from '../ports.ts'

/** How much is kept before the oldest goes. */
const most = 500

const sameChannel = (a: Place, b: Place): boolean => a.platform === b.platform && a.workspace === b.workspace && a.channel === b.channel

/** A store that forgets when the program ends: for tests of the app, and the reference for the stores that do not forget. */
export const createMemoryStore = (): { readonly briefings: BriefingStore; readonly shown: ShownStore; readonly pages: PageStore } => {
  const filed = new Map<string, FiledBriefing>()
  const shown: Shown[] = []
  /** Which page an address leads to, and each page's versions, the latest last. */
  const leads = new Map<string, string>()
  const versions = new Map<string, KeptPage[]>()
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
    pages: {
      find: async (address) => versions.get(leads.get(address) ?? '')?.at(-1) ?? null,
      save: async ({ addresses, ...page }) => {
        const [own = page.key] = addresses
        for (const address of addresses) leads.set(address, own)
        versions.set(own, [...(versions.get(own) ?? []).filter(({ key }) => key !== page.key), page])
      },
      before: async (key) => {
        for (const list of versions.values()) {
          const at = list.findIndex((page) => page.key === key)
          if (at >= 0) return list[at - 1]?.key ?? null
        }
        return null
      },
    },
  }
}
