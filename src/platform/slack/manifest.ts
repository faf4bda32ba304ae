import { commands, slash } from '../../command/catalogue.ts'
import type { Command } from '../../command/command.ts'
import { httpPath, redirectPath } from './connection.ts'
import { menuCommands } from './listeners.ts'
import { scopes } from './scopes.ts'

const menuOf = ({ menu }: Command): string | undefined => menu

/**
 * The app as Slack makes it from a manifest (docs.slack.dev/reference/app-manifest), from the catalogue of commands. Over Socket Mode where there is
 * no `address`; with one ("https://dateline.example.org"), Slack sends its requests there.
 */
export const slackManifest = (address: string | null) => {
  const url = address === null ? {} : { url: new URL(httpPath, address).href }
  const request = address === null ? {} : { request_url: new URL(httpPath, address).href }
  const redirect = address === null ? {} : { redirect_urls: [new URL(redirectPath, address).href] }
  return {
    display_information: { name: 'Dateline', description: slash.description, background_color: '#1d3557' },
    features: {
      app_home: { home_tab_enabled: true, messages_tab_enabled: true, messages_tab_read_only_enabled: false },
      bot_user: { display_name: 'Dateline', always_online: true },
      slash_commands: [
        {
          command: `/${slash.name}`,
          description: slash.description,
          usage_hint: 'a link, an article or a question',
          should_escape: false,
          ...url,
        },
      ],
      shortcuts: menuCommands.map((name) => ({
        name: menuOf(commands[name]) ?? name,
        type: 'message',
        callback_id: name,
        description: commands[name].description,
      })),
    },
    oauth_config: { ...redirect, scopes: { bot: Object.keys(scopes) } },
    settings: {
      event_subscriptions: {
        bot_events: ['app_home_opened', 'app_mention', 'app_uninstalled', 'message.im', 'tokens_revoked'],
        ...request,
      },
      interactivity: { is_enabled: true, ...request },
      org_deploy_enabled: false,
      socket_mode_enabled: address === null,
      token_rotation_enabled: false,
    },
  }
}
