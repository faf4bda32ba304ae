import { writeFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { slackManifest } from './manifest.ts'

/**
 * `npm run manifest` writes config/slack-manifest.json, for Socket Mode; `npm run manifest -- https://…` prints the manifest of an app that Slack
 * reaches over HTTP at that address.
 */
const [address = null] = process.argv.slice(2)
const text = `${JSON.stringify(slackManifest(address), null, 2)}\n`
if (address === null) writeFileSync(fileURLToPath(new URL('../../../config/slack-manifest.json', import.meta.url)), text)
else process.stdout.write(text)
