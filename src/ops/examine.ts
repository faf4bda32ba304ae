import { ConfigError, PlatformError, SourceError, StoreError } from '../errors.ts'
import type { Finding } from '../ports/chat.ts'

/** One thing to look at. */
export interface Look {
  /** "the store", "Slack" */
  readonly what: string
  readonly look: () => Promise<readonly Finding[]>
}

/** Longest that one look may take, in ms. */
const patience = 15_000

const late = (what: string): Finding => ({
  name: `${what} has not answered in ${patience / 1000} s`,
  ok: false,
  fix: 'Look whether it can be reached from here.',
})

/** Our own errors are sentences for people, without secrets; others are not. */
const sentence = (error: unknown): string =>
  [ConfigError, PlatformError, SourceError, StoreError].some((ours) => error instanceof ours) && error instanceof Error
    ? error.message
    : 'The log has the reason.'

/** Looks at everything at once, in the order of the looks. Never rejects: what cannot be looked at is a finding too. */
export const examine = async (looks: readonly Look[]): Promise<readonly Finding[]> => {
  const found = await Promise.all(
    looks.map(async ({ what, look }): Promise<readonly Finding[]> => {
      let timer: NodeJS.Timeout | undefined
      const timeout = new Promise<readonly Finding[]>((resolve) => {
        timer = setTimeout(resolve, patience, [late(what)])
      })
      try {
        return await Promise.race([look(), timeout])
      } catch (error) {
        return [{ name: `${what} does not answer as it should`, ok: false, fix: sentence(error) }]
      } finally {
        clearTimeout(timer)
      }
    }),
  )
  return found.flat()
}
