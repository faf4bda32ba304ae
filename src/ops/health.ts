import type { ChatPlatform, PlatformName } from '../ports/chat.ts'

/** What must be there for Dateline to do its work. */
export interface Readiness {
  readonly ready: boolean
  /** What is wrong with the store; null where nothing is. */
  readonly store: string | null
  readonly platforms: Readonly<Partial<Record<PlatformName, 'connected' | 'not connected'>>>
}

export interface Health {
  /** The platform, which is asked from now on whether it is connected. */
  watch(platform: ChatPlatform): ChatPlatform
  read(): Promise<Readiness>
}

/** Longer than a store may take to say that it is there, in ms. */
const patience = 3_000

const within = async (ask: () => Promise<string | null>): Promise<string | null> => {
  let timer: NodeJS.Timeout | undefined
  const late = new Promise<string>((resolve) => {
    timer = setTimeout(resolve, patience, 'The store has not answered in time.')
    timer.unref()
  })
  try {
    return await Promise.race([ask(), late])
  } finally {
    clearTimeout(timer)
  }
}

/** Whether the store answers and the platforms are connected now. `checkStore` gives what is wrong, in a sentence without secrets. */
export const createHealth = (checkStore: () => Promise<string | null>): Health => {
  const watched: ChatPlatform[] = []
  return {
    watch: (platform) => {
      watched.push(platform)
      return platform
    },
    read: async () => {
      const store = await within(checkStore)
      const connected = watched.map((platform) => [platform.name, platform.isConnected() ? 'connected' : 'not connected'] as const)
      return { ready: store === null && connected.every(([, is]) => is === 'connected'), store, platforms: Object.fromEntries(connected) }
    },
  }
}
