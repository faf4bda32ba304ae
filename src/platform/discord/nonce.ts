import { createHash } from 'node:crypto'
import { limits } from './limits.ts'

/** The same for the same key and part, in every process and after every restart: Discord then posts once. */
export const nonceOf = (key: string, part: number | string): string =>
  createHash('sha256').update(`${key}\n${part}`).digest('base64url').slice(0, limits.nonce)
