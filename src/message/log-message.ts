import { clean } from './clean.ts'
import { type Field, type Message, text } from './message.ts'
import { moment } from './moment.ts'
import { shorten } from './shorten.ts'

/** A change of a setting, as it is told. */
export interface ChangeView {
  readonly at: number
  readonly who: string
  readonly what: string
  readonly was: string | null
  readonly becomes: string | null
}

const words = (setting: string): string => shorten(clean(setting), 200)

const toField = ({ at, who, what, was, becomes }: ChangeView): Field => ({
  label: words(what),
  lines: [
    [text('by '), { kind: 'text', text: clean(who), style: 'code' }, text(', '), moment(at)],
    ...(was === null ? [] : [[text(`before: ${words(was)}`)]]),
    ...(becomes === null ? [] : [[text(`after: ${words(becomes)}`)]]),
    ...(was !== null && becomes === null ? [[text('after: none')]] : []),
  ],
})

/** `/brief log`: who changed what, when, from what to what; the last first. People are named by their ids, which ping nobody. */
export const logMessage = (changes: readonly ChangeView[]): Message => ({
  audience: 'asker',
  fallback: 'Changes of what this channel gets',
  about: null,
  blocks: [
    { type: 'heading', text: 'Changes of what this channel gets' },
    changes.length > 0 ? { type: 'fields', fields: changes.map(toField) } : { type: 'paragraph', line: [text('None so far.')] },
  ],
})
