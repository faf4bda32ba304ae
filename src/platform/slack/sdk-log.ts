import { LogLevel, type webApi } from '@slack/bolt'
import type { Log } from '../../ports/log.ts'

/** Tokens, tickets and response addresses: whoever has one may speak for the app. */
const secrets = /\bx(?:ox[a-z]|app)-[\w.-]+|\b(?:https?|wss?):\/\/\S+/g

const words = (parts: readonly unknown[]): string =>
  parts
    .map((part) => (part instanceof Error ? part.message : String(part)))
    .join(' ')
    .replace(secrets, '…')

/** The SDK's log lines in ours, without secrets. Its debug lines hold whole payloads: they are left out. */
export const sdkLog = (log: Log): webApi.Logger => ({
  debug: () => {},
  info: (...parts: unknown[]) => log.info({}, `slack sdk: ${words(parts)}`),
  warn: (...parts: unknown[]) => log.warn({}, `slack sdk: ${words(parts)}`),
  error: (...parts: unknown[]) => log.warn({}, `slack sdk: ${words(parts)}`),
  setLevel: () => {},
  getLevel: () => LogLevel.INFO,
  setName: () => {},
})
