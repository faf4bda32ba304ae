import { messageError } from './block-limits.ts'
import { ids, type KeptMessage, type Workspace } from './workspace.ts'

interface Way {
  readonly channel: string
  readonly thread: string | null
  readonly user: string
  /** The message whose button was pressed; a command has none, and cannot replace what it said before (slackapi/bolt-js#2287). */
  readonly source: KeptMessage | null
  readonly openedAt: number
  uses: number
}

interface Sent {
  readonly text?: string
  readonly blocks?: readonly unknown[]
  readonly response_type?: string
  readonly replace_original?: boolean
  readonly thread_ts?: string
}

/** Addresses to answer on: five times in thirty minutes, also in channels where the bot is no member. */
export const createResponseUrls = (workspace: Workspace, now: () => number) => {
  const ways = new Map<string, Way>()
  let count = 0
  return {
    open: (way: Pick<Way, 'channel' | 'thread' | 'user' | 'source'>): string => {
      const id = `r${(count += 1)}`
      ways.set(id, { ...way, openedAt: now(), uses: 0 })
      return `/response/${id}`
    },
    send: (path: string, body: Sent): { readonly status: number; readonly body: string } => {
      const way = ways.get(path.replace('/response/', ''))
      if (!way || now() > way.openedAt + 30 * 60_000) return { status: 404, body: 'expired_url' }
      if (way.uses >= 5) return { status: 404, body: 'used_url' }
      const blocks = body.blocks ?? []
      const wrong = messageError(body.text ?? '', blocks)
      if (wrong) return { status: 400, body: wrong.error }
      way.uses += 1
      if (way.source && body.replace_original !== false) {
        way.source.text = body.text ?? ''
        way.source.blocks = blocks
        return { status: 200, body: 'ok' }
      }
      const onlyFor = body.response_type === 'in_channel' ? null : way.user
      workspace.keep({ channel: way.channel, thread: body.thread_ts ?? way.thread, user: ids.self, text: body.text ?? '', blocks, onlyFor })
      return { status: 200, body: 'ok' }
    },
  }
}
