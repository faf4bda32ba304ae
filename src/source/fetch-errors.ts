import { SourceError, type SourceReason } from '../errors.ts'
import type { Fetched } from './fetched.ts'
import { statusInWords } from './status-in-words.ts'

/** An error, what caused it, and what its attempts ended with, outermost first. */
const chain = (error: unknown): readonly unknown[] => {
  if (!(error instanceof Error)) return [error]
  const parts = error instanceof AggregateError ? error.errors : []
  return [error, ...(error.cause === undefined ? [] : chain(error.cause)), ...parts.flatMap(chain)]
}

const codeOf = (error: unknown): string => (error instanceof Error && 'code' in error ? String(error.code) : '')

const reasons: readonly (readonly [RegExp, SourceReason, (host: string) => string])[] = [
  [/TIMEOUT|TIMEDOUT|ABORT_ERR/, 'timeout', (host) => `${host} took too long to answer. Please try again later.`],
  [/RES_EXCEEDED_MAX_SIZE/, 'too-large', () => 'That page is larger than 5 MB, so I did not read it.'],
  [/ECONNREFUSED|EHOSTUNREACH|ENETUNREACH/, 'unreachable', (host) => `${host} could not be reached. Please try again later.`],
  [
    /UND_ERR_SOCKET|ECONNRESET|EPIPE|^HPE_|^Z_|ERR_BODY/,
    'unreachable',
    (host) => `${host} broke off in the middle of its answer. Please try again later.`,
  ],
  [
    /CERT|SIGNATURE|ERR_TLS|ERR_SSL|EPROTO/,
    'unreachable',
    (host) => `${host} could not show that it is who it says (its certificate is wrong), so I did not read it.`,
  ],
]

/** What went wrong on the way to `url`, in a sentence with its reason. */
export const toSourceError = (error: unknown, { host }: URL): SourceError => {
  const errors = chain(error)
  const ours = errors.find((one) => one instanceof SourceError)
  if (ours) return ours
  const known = errors.map((one) => (one instanceof Error && /^(?:Timeout|Abort)Error$/.test(one.name) ? 'ABORT_ERR' : codeOf(one)))
  for (const [pattern, reason, sentence] of reasons) {
    if (known.some((code) => pattern.test(code))) return new SourceError(sentence(host), { reason, cause: error })
  }
  return new SourceError(`${host} could not be reached. Please try again later.`, { reason: 'unreachable', cause: error })
}

/** The error that an answer's status is, in a sentence; null where it is none. */
export const failureOf = ({ status }: Pick<Fetched, 'status'>): SourceError | null =>
  status < 400 ? null : new SourceError(`I could not read that link: ${statusInWords(status)}.`, { reason: 'status', status })

/** How long a site asks us to wait, in ms from `now`; null where it does not say. Retry-After is in seconds or a date. */
export const retryAfter = ({ headers }: Pick<Fetched, 'headers'>, now: number): number | null => {
  const value = headers.get('retry-after')?.trim()
  if (!value) return null
  const ms = /^\d+$/.test(value) ? Number(value) * 1000 : Date.parse(value) - now
  return Number.isFinite(ms) ? Math.max(0, ms) : null
}
