import { analyze } from '../../src/annotation/analyze.ts'
import type { Annotations } from '../../src/annotation/annotations.ts'
import { parseDocument } from '../../src/document/parse-document.ts'

/** The annotations of a text, read as an article of the given day. */
export const annotate = (text: string, publishedAt = '2025-07-13'): Annotations => analyze(parseDocument({ id: 'test', text, publishedAt }))

/** The names of the entities with these ids, in that order. */
export const namesOf = ({ entities }: Annotations, ids: readonly string[]): string[] =>
  ids.map((id) => entities.find((entity) => entity.id === id)?.name ?? id)

/** Each claim on a line: source | cue | content // content | via | quotation. */
export const claimLines = (text: string): string[] =>
  annotate(text).attributions.map(({ source, cue, content, via, quotation }) =>
    [source?.text ?? '-', cue?.text ?? '-', content.map((part) => part.text).join(' // '), via?.text ?? '-', quotation].join(' | '),
  )

/** Each meeting on a line: participants | place | day | status. */
export const meetingLines = (text: string, publishedAt?: string): string[] => {
  const annotations = annotate(text, publishedAt)
  return annotations.meetings.map(({ participants, place, time, status }) =>
    [namesOf(annotations, participants).join(' + '), place?.text ?? '-', time?.value ?? '-', status].join(' | '),
  )
}
