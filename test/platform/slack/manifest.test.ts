import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { commands } from '../../../src/command/catalogue.ts'
import { slackManifest } from '../../../src/platform/slack/manifest.ts'

const written = JSON.parse(readFileSync(join(import.meta.dirname, '../../../config/slack-manifest.json'), 'utf8'))

test('config/slack-manifest.json is what `npm run manifest` writes', () => {
  expect(written).toEqual(slackManifest(null))
})

test('it asks for the least: nothing that reads a channel', () => {
  expect(written.oauth_config.scopes).toEqual({ bot: ['commands', 'chat:write', 'app_mentions:read', 'im:history'] })
  expect(written.settings).toMatchObject({ socket_mode_enabled: true, interactivity: { is_enabled: true } })
})

test('it is within the limits of docs.slack.dev/reference/app-manifest', () => {
  const { display_information: about, features } = slackManifest(null)
  expect(about.description.length).toBeLessThanOrEqual(140)
  for (const { description, usage_hint } of features.slash_commands)
    expect([description.length <= 2_000, usage_hint.length <= 1_000]).toEqual([true, true])
  expect(features.shortcuts.map(({ name, callback_id }) => [name, callback_id])).toEqual([[commands.article.menu, 'article']])
  for (const { name, description } of features.shortcuts) expect([name.length <= 24, description.length <= 150]).toEqual([true, true])
})

test('over HTTP it says where Slack reaches us', () => {
  const { features, settings, oauth_config } = slackManifest('https://dateline.example.org')
  expect(oauth_config).toMatchObject({ redirect_urls: ['https://dateline.example.org/slack/oauth_redirect'] })
  const url = 'https://dateline.example.org/slack/events'
  expect(features.slash_commands).toMatchObject([{ url }])
  expect(settings).toMatchObject({
    socket_mode_enabled: false,
    interactivity: { request_url: url },
    event_subscriptions: { request_url: url },
  })
})
