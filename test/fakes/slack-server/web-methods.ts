import { homeError, messageError, viewError } from './block-limits.ts'
import { historyPage, historyScope } from './history.ts'
import { client, ids, tokens, type Workspace } from './workspace.ts'

export type Answer = Readonly<Record<string, unknown>> & { readonly ok: boolean }

type Arguments = Readonly<Record<string, string>>

export interface OpenView {
  readonly trigger: string
  readonly view: Readonly<Record<string, unknown>>
}

export interface Methods {
  readonly workspace: Workspace
  readonly views: OpenView[]
  /** Triggers that are still good. */
  readonly triggers: Set<string>
  /** Where a new socket may be opened. */
  readonly socketUrl: () => string
}

const no = (error: string, more: object = {}): Answer => ({ ok: false, error, ...more })

const json = (text: string | undefined): unknown => (text === undefined ? undefined : JSON.parse(text))

const blocksOf = ({ blocks }: Arguments): readonly unknown[] => {
  const found = json(blocks)
  return Array.isArray(found) ? found : []
}

/** The channel that may be written to: a user's id stands for their direct conversation. Or why not. */
const writable = (workspace: Workspace, id: string): { readonly channel: string } | { readonly error: string } => {
  if (id === ids.asker) return { channel: ids.direct }
  const channel = workspace.channels.get(id)
  if (!channel) return { error: 'channel_not_found' }
  if (channel.archived) return { error: 'is_archived' }
  return channel.member ? { channel: id } : { error: 'not_in_channel' }
}

const refusal = (args: Arguments): Answer | null => {
  const wrong = messageError(args.text ?? '', blocksOf(args))
  return wrong && no(wrong.error, { response_metadata: { messages: wrong.messages.map((words) => `[ERROR] ${words}`) } })
}

const post =
  (onlyFor: (args: Arguments) => string | null) =>
  (args: Arguments, { workspace }: Methods): Answer => {
    const where = writable(workspace, args.channel ?? '')
    if ('error' in where) return no(where.error)
    const wrong = refusal(args)
    if (wrong) return wrong
    const thread = args.thread_ts ?? null
    const message = { channel: where.channel, thread, user: ids.self, text: (args.text ?? '').slice(0, 40_000), blocks: blocksOf(args) }
    const metadata = json(args.metadata)
    if (metadata !== undefined && !isMetadata(metadata)) return no('metadata_must_be_an_event')
    const kept = workspace.keep({ ...message, onlyFor: onlyFor(args), ...(metadata !== undefined && { metadata }) })
    return kept.onlyFor ? { ok: true, message_ts: kept.ts } : { ok: true, channel: kept.channel, ts: kept.ts }
  }

/** 8,000 characters at most, an event type and an object (docs.slack.dev/messaging/message-metadata). */
const isMetadata = (value: unknown): boolean => {
  const { event_type, event_payload } = value as { event_type?: unknown; event_payload?: unknown }
  return (
    typeof event_type === 'string' &&
    /^[a-z][a-z0-9_]*$/.test(event_type) &&
    typeof event_payload === 'object' &&
    JSON.stringify(value).length <= 8_000
  )
}

const own = (args: Arguments, { workspace }: Methods) => {
  const message = workspace.find(args.channel ?? '', args.ts ?? '')
  return message && message.user === ids.self && message.onlyFor === null ? message : null
}

/** A new token, which runs out where the app rotates them. */
const granted = ({ grants, rotation, ends, refreshes, now }: Workspace, team: string) => {
  const token = `xoxb-${team}-${grants.size}`
  grants.set(token, team)
  if (rotation.seconds === null) return { access_token: token }
  const refresh = `xoxe-1-${team}-${grants.size}`
  ends.set(token, now() + rotation.seconds * 1_000)
  refreshes.set(refresh, team)
  return { access_token: token, refresh_token: refresh, expires_in: rotation.seconds }
}

type Scope = string | null | ((args: Arguments) => string)

const methods: Readonly<
  Record<string, { readonly scope: Scope; readonly run: (args: Arguments, methods: Methods, token: string) => Answer }>
> = {
  /** A code says for which team, or organization, it is: "code-T1", "code-E1". */
  'oauth.v2.access': {
    scope: null,
    run: ({ code = '', grant_type, refresh_token = '', client_id, client_secret }, { workspace }) => {
      if (client_id !== client.id || client_secret !== client.secret) return no('invalid_client')
      const renews = grant_type === 'refresh_token'
      const team = renews ? workspace.refreshes.get(refresh_token) : /^code-(\w+)$/.exec(code)?.[1]
      if (team === undefined) return no(renews ? 'invalid_refresh_token' : 'invalid_code')
      workspace.refreshes.delete(refresh_token)
      const whole = team.startsWith('E')
      const installer = {
        authed_user: { id: ids.asker },
        app_id: 'A0DATELINE',
        is_enterprise_install: whole,
        enterprise: whole ? { id: team, name: team } : null,
      }
      return {
        ok: true,
        ...granted(workspace, team),
        token_type: 'bot',
        scope: [...workspace.scopes].join(','),
        bot_user_id: ids.self,
        team: whole ? null : { id: team, name: team },
        ...installer,
      }
    },
  },
  'auth.test': {
    scope: null,
    run: (_, { workspace }, token) => ({
      ok: true,
      team_id: workspace.grants.get(token),
      user_id: ids.self,
      bot_id: ids.bot,
      user: 'dateline',
    }),
  },
  'chat.postMessage': { scope: 'chat:write', run: post(() => null) },
  'chat.postEphemeral': { scope: 'chat:write', run: post(({ user }) => user ?? null) },
  'chat.update': {
    scope: 'chat:write',
    run: (args, all) => {
      const message = own(args, all)
      if (!message) return no('message_not_found')
      const wrong = refusal(args)
      if (wrong) return wrong
      message.text = args.text ?? ''
      message.blocks = blocksOf(args)
      return { ok: true, channel: message.channel, ts: message.ts }
    },
  },
  'chat.delete': {
    scope: 'chat:write',
    run: (args, all) => {
      const message = own(args, all)
      if (!message) return no('message_not_found')
      message.deleted = true
      return { ok: true, ts: message.ts }
    },
  },
  'views.open': {
    scope: null,
    run: (args, { views, triggers }) => {
      const trigger = args.trigger_id ?? ''
      if (!triggers.delete(trigger)) return no('expired_trigger_id')
      const view = json(args.view)
      const wrong = viewError(view)
      if (wrong) return no('invalid_arguments', { response_metadata: { messages: wrong } })
      views.push({ trigger, view: view as OpenView['view'] })
      return { ok: true, view: { id: `V${views.length}` } }
    },
  },
  'views.publish': {
    scope: null,
    run: ({ user_id = '', view }, { workspace }) => {
      if (!workspace.members.has(user_id)) return no('user_not_found')
      const shown = json(view)
      const wrong = homeError(shown)
      if (wrong) return no('invalid_arguments', { response_metadata: { messages: wrong } })
      workspace.homes.set(user_id, shown as OpenView['view'])
      return { ok: true, view: { id: `H${user_id}` } }
    },
  },
  'conversations.info': {
    scope: ({ channel = '' }) => (channel.startsWith('G') ? 'groups:read' : 'channels:read'),
    run: ({ channel }, { workspace }) => {
      const found = workspace.channels.get(channel ?? '')
      return found
        ? {
            ok: true,
            channel: {
              id: found.id,
              is_member: found.member,
              is_archived: found.archived,
              creator: found.creator,
              is_channel: true,
              is_private: found.id.startsWith('G'),
            },
          }
        : no('channel_not_found')
    },
  },
  'conversations.members': {
    scope: ({ channel = '' }) => (channel.startsWith('G') ? 'groups:read' : 'channels:read'),
    run: ({ channel }, { workspace }) => {
      const found = workspace.channels.get(channel ?? '')
      return found ? { ok: true, members: [...found.people], response_metadata: { next_cursor: '' } } : no('channel_not_found')
    },
  },
  'users.info': {
    scope: 'users:read',
    run: ({ user }, { workspace }) => {
      const found = workspace.members.get(user ?? '')
      return found ? { ok: true, user: { id: found.id, is_admin: found.admin, is_owner: false, tz: found.zone } } : no('user_not_found')
    },
  },
  'conversations.history': {
    scope: historyScope,
    run: (args, { workspace }) => {
      const channel = workspace.channels.get(args.channel ?? '')
      if (!channel) return no('channel_not_found')
      if (!channel.member) return no('not_in_channel')
      const all = workspace.messages.filter((one) => one.channel === channel.id && (one.thread === null || one.thread === one.ts))
      return historyPage(all.reverse(), args)
    },
  },
  'conversations.replies': {
    scope: historyScope,
    run: (args, { workspace }) => {
      const channel = workspace.channels.get(args.channel ?? '')
      if (!channel) return no('channel_not_found')
      if (!channel.member) return no('not_in_channel')
      if (!workspace.find(channel.id, args.ts ?? '')) return no('thread_not_found')
      return historyPage(
        workspace.messages.filter((one) => one.channel === channel.id && (one.ts === args.ts || one.thread === args.ts)),
        args,
      )
    },
  },
  'apps.connections.open': { scope: null, run: (_, { socketUrl }) => ({ ok: true, url: socketUrl() }) },
}

const scopeOf = (scope: Scope, args: Arguments): string | null => (typeof scope === 'function' ? scope(args) : scope)

/** What Slack's Web API answers: the token is checked first, then the scope, then the method's own rules. */
export const callMethod = (name: string, token: string, args: Arguments, all: Methods): Answer => {
  const method = methods[name]
  if (!method) return no('unknown_method')
  const isGood = name === 'apps.connections.open' ? token === tokens.app : all.workspace.grants.has(token)
  if (name === 'oauth.v2.access') return method.run(args, all, token)
  if (token === '') return no('not_authed')
  if (!isGood) return no(token === tokens.app || token === tokens.bot ? 'not_allowed_token_type' : 'invalid_auth')
  if ((all.workspace.ends.get(token) ?? Number.POSITIVE_INFINITY) <= all.workspace.now()) return no('token_expired')
  const refused = all.workspace.refused.get(token)
  if (refused) return no(refused)
  const scope = scopeOf(method.scope, args)
  if (scope !== null && !all.workspace.scopes.has(scope))
    return no('missing_scope', { needed: scope, provided: [...all.workspace.scopes].join(',') })
  return method.run(args, all, token)
}
