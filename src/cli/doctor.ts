import { ANALYZER_VERSION } from '../briefing/brief.ts'
import { readEnvironment } from '../config/environment.ts'
import { type Config, readConfig } from '../config.ts'
import { ConfigError } from '../errors.ts'
import { chatPlatforms } from '../main/chat-platforms.ts'
import { examine, type Look } from '../ops/examine.ts'
import { machineFindings } from '../ops/machine-findings.ts'
import type { Finding, Place } from '../ports/chat.ts'
import type { Log } from '../ports/log.ts'
import { openAsItIs } from '../store/open-database.ts'
import { storeFindings } from '../store/store-findings.ts'
import { readPlace } from './keep-channel.ts'
import { print } from './print.ts'

interface DoctorOptions {
  readonly channel?: string
  readonly json?: true
}

const silent: Log = { info: () => {}, warn: () => {}, error: () => {}, about: (_, work) => work() }
const clock = { now: () => Date.now() }

/** What a platform finds of a place over its API; nothing is posted, and the bot may run meanwhile. */
const checkOn = async (config: Config, place: Place): Promise<readonly Finding[]> => {
  const [slack, discord] = [place.platform === 'slack' ? config.slack : null, place.platform === 'discord' ? config.discord : null]
  // The tokens of many workspaces are in the store; else nothing of it is needed.
  const database = await openAsItIs(slack?.many ? config.store : { file: ':memory:' })
  try {
    const [platform] = await chatPlatforms({ ...config, slack, discord }, { database, clock, log: silent })
    const found = (await platform?.check(place)) ?? []
    await platform?.stop()
    return found.map((finding) => ({ ...finding, name: `${place.platform}: ${finding.name}` }))
  } finally {
    await database.close()
  }
}

/** Scopes are the app's, whatever the channel; with many workspaces each has its own token. */
const slackLook = (config: Config, place: Place | null): Look => ({
  what: 'Slack',
  look: async () => {
    if (place?.platform === 'slack') return checkOn(config, place)
    if (config.slack?.many) return [{ name: 'slack: for scopes, name a channel with --channel', ok: true, fix: '' }]
    return checkOn(config, { platform: 'slack', workspace: null, channel: '', thread: null })
  },
})

const discordLooks = (config: Config, place: Place | null): readonly Look[] => [
  {
    what: 'Discord',
    look: async () => {
      const { registrationFindings } = await import('../platform/discord/registration-findings.ts')
      return config.discord ? registrationFindings({ ...config.discord, guild: null }) : []
    },
  },
  ...(place?.platform === 'discord' ? [{ what: 'the channel on Discord', look: () => checkOn(config, place) }] : []),
]

const noPlatform: Look = {
  what: 'platforms',
  look: async () => [
    { name: 'a chat platform', ok: false, fix: 'Set the tokens of Slack or Discord: README, "On Slack" and "On Discord".' },
  ],
}

const platformLooks = (config: Config, place: Place | null): readonly Look[] => [
  ...(config.slack ? [slackLook(config, place)] : []),
  ...(config.discord ? discordLooks(config, place) : []),
  ...(config.slack || config.discord ? [] : [noPlatform]),
]

const storeLook = ({ store }: Config, place: Place | null): Look => ({
  what: 'the store',
  look: async () => {
    // As it is: looking changes nothing.
    const database = await openAsItIs(store)
    try {
      return await storeFindings(database, place, clock.now())
    } finally {
      await database.close()
    }
  },
})

const configured = (): Config | Finding => {
  try {
    return readConfig(readEnvironment())
  } catch (error) {
    if (error instanceof ConfigError) return { name: 'the configuration', ok: false, fix: error.message }
    throw error
  }
}

const line = ({ name, ok, fix }: Finding): string => {
  const color = process.stdout.isTTY && !process.env.NO_COLOR
  const mark = ok ? (color ? '\u001b[32m✓\u001b[0m' : '✓') : color ? '\u001b[31m✗\u001b[0m' : '✗'
  return ok ? `${mark} ${name}` : `${mark} ${name}\n    ${fix.replaceAll('\n', '\n    ')}`
}

/** `dateline doctor`: what is in order and what is not, each with how it is put right. Exit code 1 where something is not. */
export const doctor = async ({ channel, json }: DoctorOptions): Promise<void> => {
  const place = channel === undefined ? null : readPlace(channel)
  const config = configured()
  const file = 'store' in config && 'file' in config.store && config.store.file !== ':memory:' ? config.store.file : null
  const machine = { what: 'this machine', look: () => machineFindings({ program: ANALYZER_VERSION, node: process.versions.node, file }) }
  const looks = 'store' in config ? [machine, storeLook(config, place), ...platformLooks(config, place)] : [machine]
  const findings = ['store' in config ? { name: 'the configuration', ok: true, fix: '' } : config, ...(await examine(looks))]
  const good = findings.every(({ ok }) => ok)
  await print(
    json
      ? JSON.stringify({ ok: good, findings: findings.map(({ name, ok, fix }) => ({ name, ok, fix: ok ? null : fix })) }, null, 2)
      : findings.map(line).join('\n'),
  )
  if (!good) process.exitCode = 1
}
