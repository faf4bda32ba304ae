import type { App, BlockAction, ButtonAction, Context, MessageShortcut, ViewSubmitAction } from '@slack/bolt'
import { readCallId } from '../../command/call-id.ts'
import { commandNames, commands, slash } from '../../command/catalogue.ts'
import { readLine } from '../../command/read-line.ts'
import { readOptions } from '../../command/read-options.ts'
import type { Clock } from '../../ports/clock.ts'
import type { Log } from '../../ports/log.ts'
import { callAction } from './block-kit.ts'
import { formCallback, formView, readForm, readOrigin } from './form.ts'
import type { Home } from './home.ts'
import { pressedChannel } from './home-view.ts'
import type { Arrival, Incoming } from './incoming.ts'
import { linkOrText, readText, withoutMention } from './read-text.ts'
import type { Workspaces } from './workspaces.ts'

interface Ears {
  readonly incoming: Incoming
  readonly workspaces: Workspaces
  /** Null where nobody can tell which channels there are. */
  readonly home: Home | null
  readonly clock: Clock
  readonly log: Log
}

/** Commands offered on a message ("Brief this"), each with what Slack calls it. */
export const menuCommands = commandNames.filter((name) => 'menu' in commands[name])

/** `/brief …`. Bare, it opens the form. */
const hearCommands = (app: App, { incoming, workspaces, clock, log }: Ears): void => {
  app.command(`/${slash.name}`, async ({ command, ack }) => {
    if (incoming.isStopping()) return
    await ack()
    if (!incoming.isFirst(command.trigger_id)) return
    const openedAt = clock.now()
    const reading = readLine(readText(command.text ?? ''))
    const arrival: Arrival = {
      team: command.team_id,
      channel: command.channel_id,
      thread: null,
      asker: command.user_id,
      replyTo: null,
      response: { url: command.response_url, openedAt },
      replaces: false,
    }
    const bare = 'call' in reading && reading.call.command === 'brief' && reading.call.options.text === null
    const view = bare ? formView({ command: 'brief', channel: command.channel_id, response: command.response_url, openedAt }) : null
    if (!view) return incoming.answer(reading, arrival)
    const opening = workspaces
      .of(command.team_id)
      .openView(command.trigger_id, view)
      .catch((error: unknown) => {
        log.warn({ err: error }, 'slack: the form could not be opened')
        incoming.answer(
          { problem: 'The form did not open in time. Please type /brief again, or /brief and the text right after it.' },
          arrival,
        )
      })
    incoming.run(opening)
  })
}

const hearForms = (app: App, { incoming }: Ears): void => {
  app.view<ViewSubmitAction>(formCallback, async ({ ack, body, view, context }) => {
    if (incoming.isStopping()) return
    const origin = readOrigin(view.private_metadata)
    if (!origin) return ack()
    const reading = readForm(origin.command, view.state.values)
    // A mistake is told beside the input, and the form stays open with what was typed.
    if ('problem' in reading) {
      const [block = ''] = Object.keys(view.state.values)
      return ack({ response_action: 'errors', errors: { [block]: reading.problem } })
    }
    await ack()
    if (!incoming.isFirst(view.id)) return
    incoming.answer(reading, {
      team: context.teamId ?? '',
      channel: origin.channel,
      thread: null,
      asker: body.user.id,
      replyTo: null,
      response: { url: origin.response, openedAt: origin.openedAt },
      replaces: false,
    })
  })
}

/** A press on a button; the call is its value. */
const hearPresses = (app: App, { incoming, home, clock }: Ears): void => {
  app.action<BlockAction<ButtonAction>>(
    { type: 'block_actions', action_id: new RegExp(`^${callAction}:`) },
    async ({ ack, body, action, context }) => {
      if (incoming.isStopping()) return
      await ack()
      if (!incoming.isFirst(`${body.trigger_id} ${action.action_ts}`)) return
      const { container } = body
      const reading = readCallId(action.value ?? '')
      const channel = pressedChannel(action.block_id)
      if (container.type === 'view') {
        if (home && channel !== null) incoming.run(home.press(reading, context.teamId ?? '', channel, body.user.id))
        return
      }
      incoming.answer(reading, {
        team: context.teamId ?? '',
        channel: body.channel?.id ?? String(container.channel_id ?? ''),
        thread: body.message?.thread_ts ?? container.thread_ts ?? null,
        asker: body.user.id,
        replyTo: body.message?.ts ?? container.message_ts ?? null,
        response: { url: body.response_url, openedAt: clock.now() },
        replaces: container.is_ephemeral === true,
      })
    },
  )
}

/** "Brief this" on a message: answered in that message's thread. */
const hearMenus = (app: App, { incoming, clock }: Ears): void => {
  for (const name of menuCommands) {
    app.shortcut<MessageShortcut>({ type: 'message_action', callback_id: name }, async ({ ack, shortcut, context }) => {
      if (incoming.isStopping()) return
      await ack()
      if (!incoming.isFirst(shortcut.trigger_id)) return
      const { message } = shortcut
      const text = linkOrText(message)
      const reading = text === '' ? { problem: 'That message has no link and no text that I can brief.' } : readOptions(name, { text })
      incoming.answer(reading, {
        team: context.teamId ?? '',
        channel: shortcut.channel.id,
        thread: message.thread_ts ?? message.ts,
        asker: shortcut.user.id,
        replyTo: null,
        response: { url: shortcut.response_url, openedAt: clock.now() },
        replaces: false,
      })
    })
  }
}

interface SlackMessage {
  readonly channel: string
  readonly ts: string
  readonly thread_ts?: string | undefined
  readonly text?: string | undefined
  readonly user?: string | undefined
  readonly bot_id?: string | undefined
  readonly subtype?: string | undefined
}

/** Somebody wrote this just now; edits, joins and bots are not answered. */
const isSpoken = ({ subtype, bot_id, user }: SlackMessage): boolean =>
  bot_id === undefined && user !== undefined && (subtype === undefined || subtype === 'file_share' || subtype === 'thread_broadcast')

interface Delivered {
  readonly team_id?: string
  readonly event_time?: number
  /** For whom of us it is: our own user in that workspace. */
  readonly authorizations?: readonly { readonly user_id: string; readonly is_bot: boolean }[]
}

/** A mention in a channel, and every message in a direct conversation. Of a channel's other messages we hear nothing: we hold no history scope. */
const hearMessages = (app: App, { incoming }: Ears): void => {
  const hear = (message: SlackMessage, { team_id: team = '', authorizations = [] }: Delivered, direct: boolean): void => {
    if (incoming.isStopping() || !isSpoken(message)) return
    const self = authorizations.find(({ is_bot }) => is_bot)?.user_id
    const line = readText(self === undefined ? (message.text ?? '') : withoutMention(message.text ?? '', self))
    const answer = async () => {
      // By channel and time, not by event id: Slack sends several events for one message.
      if (!(await incoming.isFirstAnywhere(`${team}:${message.channel}:${message.ts}`))) return
      incoming.answer(readLine(line), {
        team,
        channel: message.channel,
        // A mention in a channel is answered in its thread.
        thread: message.thread_ts ?? (direct ? null : message.ts),
        asker: message.user ?? '',
        replyTo: message.thread_ts ?? null,
        response: null,
        replaces: false,
      })
    }
    incoming.run(answer())
  }
  app.event('app_mention', async ({ event, body }) => hear(event, body, false))
  app.event('message', async ({ event, body }) => {
    if ('channel_type' in event && event.channel_type === 'im' && 'channel' in event) hear(event as SlackMessage, body, true)
  })
}

/** Somebody looks at our Home tab: it is made for them each time. */
const hearVisits = (app: App, { incoming, home }: Ears): void => {
  app.event('app_home_opened', async ({ event, body }) => {
    if (home && event.tab === 'home' && !incoming.isStopping()) incoming.run(home.show((body as Delivered).team_id ?? '', event.user))
  })
}

/** The workspace, or its organization, has removed the app, or taken its token back. */
const hearFarewells = (app: App, { incoming, workspaces, clock }: Ears): void => {
  const removed = ({ team_id: team = '', event_time }: Delivered, { isEnterpriseInstall, enterpriseId }: Context): void => {
    const whose = (isEnterpriseInstall && enterpriseId) || team
    incoming.run(workspaces.removed(whose, event_time === undefined ? clock.now() : event_time * 1_000))
  }
  app.event('app_uninstalled', async ({ body, context }) => removed(body, context))
  app.event('tokens_revoked', async ({ event, body, context }) => {
    if ((event.tokens.bot ?? []).length > 0) removed(body, context)
  })
}

/** Everything that Dateline hears on Slack. Acknowledged before any work; none of the listeners waits for the answer. */
export const listen = (app: App, ears: Ears): void => {
  for (const hear of [hearCommands, hearForms, hearPresses, hearMenus, hearMessages, hearVisits, hearFarewells]) hear(app, ears)
}
