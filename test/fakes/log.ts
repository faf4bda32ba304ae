import type { Log } from '../../src/ports/log.ts'

export interface LogLine {
  readonly level: 'info' | 'warn' | 'error'
  readonly fields: object
  readonly text: string
}

/** A log that keeps what it is told. */
export const createFakeLog = (): Log & { readonly lines: readonly LogLine[] } => {
  const lines: LogLine[] = []
  const at = (level: LogLine['level']) => (fields: object, text: string) => void lines.push({ level, fields, text })
  return { lines, info: at('info'), warn: at('warn'), error: at('error'), about: (_, work) => work() }
}
