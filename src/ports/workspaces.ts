import type { PlatformName } from './chat.ts'

/** What a workspace, or an organization for its workspaces, granted when it installed the app. */
export interface Installation {
  readonly platform: PlatformName
  /** Or the organization: Slack's enterprise. */
  readonly workspace: string
  /** What the platform needs to speak there, tokens among it. Kept encrypted. */
  readonly grant: string
  /** Milliseconds since 1970, UTC, here and below. */
  readonly at: number
}

export interface InstallationStore {
  save(installation: Installation): Promise<void>
  /** The workspace's own, else that of the organization which it is part of. */
  find(platform: PlatformName, workspace: string): Promise<Installation | null>
  /** A workspace turns out to be part of an organization; its own installation goes before that. */
  join(platform: PlatformName, workspace: string, organization: string, at: number): Promise<void>
  /** Puts a renewed grant in the place of an installation's; whether that is still there. */
  exchange(installation: Installation, grant: string): Promise<boolean>
  /** Forgets what was installed before that time: news of a removal may come late. All that it was good for: an organization has workspaces. */
  remove(platform: PlatformName, workspace: string, before: number): Promise<readonly string[]>
  /** Encrypts with the newest key what was encrypted with an older one; how many. */
  renew(): Promise<number>
}

/** Tells what was delivered twice, also where the second time went to another copy of the program. */
export interface HeardStore {
  /** Whether nobody has asked for this key in the last hour. */
  first(key: string, now: number): Promise<boolean>
}

/** Lets one copy of the program do what only one may. */
export interface LeaseStore {
  /** Takes it for so many ms by the store's clock, unless somebody else holds it; who holds it may take it again. */
  take(name: string, holder: string, ms: number): Promise<boolean>
  give(name: string, holder: string): Promise<void>
}
