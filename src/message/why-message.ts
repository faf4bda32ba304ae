import type { Meeting } from '../annotation/annotations.ts'
import type { BriefedArticle } from '../answer/briefed-article.ts'
import type { Actor, Briefing, Claim } from '../briefing/briefing.ts'
import type { Excerpt, Span } from '../document/span.ts'
import { clean } from './clean.ts'
import { type Block, type Item, type Line, type Message, small, strong, text } from './message.ts'
import { shorten } from './shorten.ts'

/** Why the briefing says what it says: every claim, meeting, time and actor with its spans (half-open offsets into the text) and the rule that found it. */
export const whyMessage = ({ briefing }: BriefedArticle): Message => ({
  audience: 'asker',
  fallback: `Why: ${clean(briefing.headline.text)}`,
  about: null,
  blocks: [
    ...section(
      'Claims',
      briefing.claims.map((claim) => claimItem(briefing, claim)),
    ),
    ...section(
      'Meetings',
      briefing.meetings.map((meeting) => meetingItem(briefing, meeting)),
    ),
    ...section(
      'Times',
      briefing.times.map((time) => item([...words(time), text(` = ${time.value ?? 'unresolved'}`)])),
    ),
    ...section(
      'Actors',
      briefing.actors.map((actor) => actorItem(briefing, actor)),
    ),
  ],
})

const section = (title: string, items: readonly Item[]): readonly Block[] => [
  { type: 'heading', text: `${title} (${items.length})` },
  ...(items.length > 0 ? [{ type: 'items', items: items.map((entry, i) => ({ ...entry, number: i + 1 })) } as const] : []),
]

const item = (line: Line, ...details: readonly Line[]): Item => ({
  number: null,
  line,
  evidence: details.map((detail) => ({ note: null, words: detail })),
})

const place = ({ start, end }: Span): Line[number] => small(` [${start}, ${end})`)

const words = (part: Excerpt): Line => [text(`“${shorten(clean(part.text), 160)}”`), place(part)]

const part = (name: string, found: Excerpt | null, ...more: Line): readonly Line[] =>
  found ? [[small(`${name} `), ...words(found), ...more]] : []

const nameOf = ({ actors }: Briefing, id: string): string => clean(actors.find((actor) => actor.id === id)?.name ?? '?')

const signed = (rule: string): Line => [{ kind: 'text', text: rule, style: 'code' }]

const claimItem = (briefing: Briefing, claim: Claim): Item =>
  item(
    [
      strong(claim.id),
      text(` ${claim.quotation}${claim.key ? ', key' : ''}${claim.inCaption ? ', in a caption' : ''} · rule `),
      ...signed(claim.rule),
    ],
    ...part('source', claim.source, text(` → ${claim.speakers.map((id) => nameOf(briefing, id)).join(', ') || 'nobody'}`)),
    ...part('cue', claim.cue),
    ...claim.content.flatMap((content) => part('content', content)),
    ...part('via', claim.via, text(claim.via?.actor ? ` → ${nameOf(briefing, claim.via.actor)}` : '')),
    ...part('said', claim.saidAt, text(` = ${claim.saidAt?.value ?? 'unresolved'}`)),
  )

const meetingItem = (briefing: Briefing, meeting: Meeting): Item =>
  item(
    [
      strong(meeting.id),
      text(` ${meeting.status} · ${meeting.participants.map((id) => nameOf(briefing, id)).join(', ')} · rule `),
      ...signed(meeting.rule),
    ],
    ...part('trigger', meeting.trigger),
    ...part('place', meeting.place),
    ...part('time', meeting.time, text(` = ${meeting.time?.value ?? 'unresolved'}`)),
    ...meeting.evidence.flatMap((sentence) => part('sentence', sentence)),
    ...(meeting.reportedBy.length > 0 ? [[small(`reported by ${meeting.reportedBy.join(', ')}`)]] : []),
  )

const actorItem = (briefing: Briefing, actor: Actor): Item =>
  item(
    [
      strong(clean(actor.name)),
      text(` ${actor.type}${actor.key ? ', key' : ''} · ${actor.id} · salience ${actor.salience.toFixed(2)}`),
      text(actor.of ? ` · of ${nameOf(briefing, actor.of)}` : ''),
    ],
    ...actor.roles.flatMap((role) => part('role', role)),
    actor.mentions.flatMap((mention, i) => [
      ...(i > 0 ? [text(', ')] : []),
      text(shorten(clean(mention.text), 60)),
      place(mention),
      ...(mention.form === 'name' ? [] : [small(` ${mention.form}`)]),
    ]),
  )
