import type { Value } from './database.ts'

// PostgreSQL refuses NUL in text, and UTF-8 has no halves of surrogate pairs: an engine would refuse or change what some article has.

/** U+001A SUBSTITUTE stands before the four hex digits of what no engine is asked to keep; all other text is stored as it is. */
const mark = '\u001A'
const unkept = /[\0\u001A\p{Cs}]/gu
const kept = /\u001A([\da-f]{4})/g

const toText = (text: string): string => text.replace(unkept, (unit) => mark + unit.charCodeAt(0).toString(16).padStart(4, '0'))

const fromText = (text: string): string =>
  text.includes(mark) ? text.replace(kept, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16))) : text

/** A value as every engine keeps it; different strings stay different. */
export const toColumn = (value: Value): Value => (typeof value === 'string' ? toText(value) : value)

/** A row with its strings as `toColumn` was given them. */
export const fromRow = <Row extends object>(row: Row): Row =>
  Object.fromEntries(Object.entries(row).map(([name, value]) => [name, typeof value === 'string' ? fromText(value) : value])) as Row
