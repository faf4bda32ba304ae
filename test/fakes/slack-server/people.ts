import type { Deliver } from './deliver.ts'
import type { Acknowledgement } from './sockets.ts'
import type { OpenView } from './web-methods.ts'
import { ids, type KeptMessage, type Workspace } from './workspace.ts'

interface PeopleNeeds {
  readonly workspace: Workspace
  readonly deliver: Deliver
  /** Gives a response_url. */
  readonly openResponse: (way: {
    readonly channel: string
    readonly thread: string | null
    readonly user: string
    readonly source: KeptMessage | null
  }) => string
  readonly openTrigger: (trigger: string) => void
  readonly views: readonly OpenView[]
  readonly now: () => number
}

interface ShownButton {
  readonly message: KeptMessage
  readonly button: { readonly action_id: string; readonly value: string; readonly text: { readonly text: string } }
}

const buttonsOf = (message: KeptMessage): readonly ShownButton[] =>
  (message.blocks as readonly { type: string; elements?: readonly ShownButton['button'][] }[])
    .filter(({ type }) => type === 'actions')
    .flatMap(({ elements = [] }) => elements.map((button) => ({ message, button })))

/** What the people of the workspace do; everything reaches the app as Slack would send it. Resolves with what the app acknowledged. */
export const createPeople = ({ workspace, deliver, openResponse, openTrigger, views, now }: PeopleNeeds) => {
  let count = 0
  let again: () => Promise<Acknowledgement> = async () => {
    throw new Error('nothing was delivered yet')
  }

  const send = (...[type, payload]: [Parameters<Deliver>[0], Parameters<Deliver>[1]]): Promise<Acknowledgement> => {
    again = () => deliver(type, payload, 1)
    return deliver(type, payload, 0)
  }

  const trigger = (): string => {
    const id = `trigger-${(count += 1)}`
    openTrigger(id)
    return id
  }

  let home: string = ids.team
  /** The organization that has installed the app for their workspace, if one has. */
  let whole: string | null = null
  const team = { id: home, domain: 'newsroom' }
  const by = () =>
    whole === null ? { team, is_enterprise_install: false } : { team: null, enterprise: { id: whole }, is_enterprise_install: true }
  const user = { id: ids.asker, username: 'ana', name: 'ana', team_id: home }

  const event = (one: Readonly<Record<string, unknown>>): Promise<Acknowledgement> =>
    send('events_api', {
      type: 'event_callback',
      team_id: home,
      enterprise_id: whole,
      api_app_id: 'A0DATELINE',
      event_id: `Ev${(count += 1)}`,
      event_time: Math.floor(now() / 1000),
      event: one,
      authorizations: [
        {
          team_id: whole === null ? home : null,
          enterprise_id: whole,
          user_id: ids.self,
          is_bot: true,
          is_enterprise_install: whole !== null,
        },
      ],
    })

  const say = (channel: string, text: string, thread: string | null): KeptMessage =>
    workspace.keep({ channel, thread, user: ids.asker, text, blocks: [], onlyFor: null })

  const asEvent = ({ ts, channel, text, thread }: KeptMessage) => ({
    user: ids.asker,
    text,
    ts,
    event_ts: ts,
    channel,
    team: ids.team,
    ...(thread && { thread_ts: thread }),
  })

  return {
    say,
    slash: (text: string, channel: string = ids.news) =>
      send('slash_commands', {
        token: 'legacy',
        command: '/brief',
        text,
        response_url: openResponse({ channel, thread: null, user: ids.asker, source: null }),
        trigger_id: trigger(),
        user_id: ids.asker,
        user_name: 'ana',
        team_id: home,
        team_domain: 'newsroom',
        channel_id: channel,
        channel_name: 'news',
        api_app_id: 'A0DATELINE',
        ...(whole !== null && { enterprise_id: whole }),
        is_enterprise_install: String(whole !== null),
      }),
    mention: (text: string, thread: string | null = null, channel: string = ids.news) =>
      event({ type: 'app_mention', ...asEvent(say(channel, `<@${ids.self}> ${text}`, thread)) }),
    direct: (text: string, thread: string | null = null) =>
      event({ type: 'message', channel_type: 'im', ...asEvent(say(ids.direct, text, thread)) }),
    event,
    shortcut: (callback: string, message: KeptMessage) =>
      send('interactive', {
        type: 'message_action',
        token: 'legacy',
        callback_id: callback,
        trigger_id: trigger(),
        action_ts: workspace.stamp(),
        message_ts: message.ts,
        response_url: openResponse({ channel: message.channel, thread: null, user: ids.asker, source: null }),
        message: {
          type: 'message',
          user: message.user,
          ts: message.ts,
          text: message.text,
          ...(message.thread && { thread_ts: message.thread }),
        },
        channel: { id: message.channel, name: 'news' },
        user,
        ...by(),
      }),
    /** The button of this label on the last message that has one. */
    press: (label: string) => {
      const found = workspace.messages.filter(({ deleted }) => !deleted).flatMap(buttonsOf)
      const last = found.filter(({ button }) => button.text.text === label).at(-1)
      if (!last) throw new Error(`no button ${label}`)
      const { message, button } = last
      const hidden = message.onlyFor !== null
      return send('interactive', {
        type: 'block_actions',
        token: 'legacy',
        api_app_id: 'A0DATELINE',
        trigger_id: trigger(),
        response_url: openResponse({ channel: message.channel, thread: message.thread, user: ids.asker, source: message }),
        actions: [
          {
            type: 'button',
            action_id: button.action_id,
            block_id: 'b',
            value: button.value,
            text: button.text,
            action_ts: workspace.stamp(),
          },
        ],
        container: {
          type: 'message',
          message_ts: message.ts,
          channel_id: message.channel,
          is_ephemeral: hidden,
          ...(message.thread && { thread_ts: message.thread }),
        },
        channel: { id: message.channel, name: 'news' },
        ...(!hidden && {
          message: {
            type: 'message',
            user: ids.self,
            ts: message.ts,
            text: message.text,
            ...(message.thread && { thread_ts: message.thread }),
          },
        }),
        user,
        ...by(),
      })
    },
    /** Looks at the Home tab. */
    openHome: () => event({ type: 'app_home_opened', user: ids.asker, tab: 'home', channel: ids.direct, event_ts: '1.1' }),
    /** The button of this label on their Home tab. */
    pressHome: (label: string) => {
      const blocks = (workspace.homes.get(ids.asker)?.blocks ?? []) as readonly {
        block_id?: string
        elements?: readonly ShownButton['button'][]
      }[]
      const found = blocks.flatMap(({ block_id, elements = [] }) => elements.map((button) => ({ block_id, button })))
      const last = found.find(({ button }) => button.text?.text === label)
      if (!last) throw new Error(`no button ${label}`)
      const { action_id, value, text } = last.button
      const action = { type: 'button', action_id, block_id: last.block_id ?? 'b', value, text, action_ts: workspace.stamp() }
      const view = { id: 'H1', type: 'home', team_id: home, blocks }
      return send('interactive', {
        type: 'block_actions',
        token: 'legacy',
        api_app_id: 'A0DATELINE',
        trigger_id: trigger(),
        actions: [action],
        container: { type: 'view', view_id: 'H1' },
        view,
        user,
        ...by(),
      })
    },
    /** Fills in the last form that was opened: each input by its block's id. */
    submit: (inputs: Readonly<Record<string, object>>) => {
      const open = views.at(-1)
      if (!open) throw new Error('no form is open')
      const values = Object.fromEntries(Object.entries(inputs).map(([block, value]) => [block, { input: value }]))
      return send('interactive', {
        type: 'view_submission',
        token: 'legacy',
        api_app_id: 'A0DATELINE',
        trigger_id: trigger(),
        view: { ...open.view, id: `V${views.length}`, team_id: ids.team, state: { values }, hash: 'h' },
        user,
        ...by(),
        response_urls: [],
      })
    },
    /** From now on they are people of that workspace, for which that organization has installed the app. */
    moveTo: (id: string, organization: string | null = null) => {
      home = id
      whole = organization
      team.id = id
      user.team_id = id
    },
    /** The last thing once more, as a retry. */
    redeliver: (): Promise<Acknowledgement> => again(),
  }
}
