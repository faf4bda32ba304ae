import { tellMeeting } from '../answer/tell-meeting.ts'
import type { Change, Digest, DigestStory } from '../briefing/digest.ts'
import type { Story } from '../briefing/story.ts'
import type { StoryMeeting } from '../briefing/story-meetings.ts'
import { claimLine } from './claim-line.ts'
import { clean } from './clean.ts'
import { differenceLine, quoted, sideName } from './difference-line.ts'
import { type Block, type Button, type Field, type Line, link, type Message, type Run, small, strong, text } from './message.ts'
import { momentInWords, type Period, sinceInWords, zoneCity } from './period-in-words.ts'
import { shortDay } from './short-day.ts'
import { shorten } from './shorten.ts'
import { storyMessage } from './story-message.ts'

export interface DigestView {
  /** What it is called: "weekdays 08:00". */
  readonly name: string
  readonly period: Period
  /** IANA zone that days and hours are told in. */
  readonly zone: string
  readonly length: 'one-line' | 'short' | 'full'
  /** What is followed; everything where empty. */
  readonly about: readonly string[]
}

/** Claims of a story in the message, and characters of one; meetings, differences and changes at most. The rest is in the thread, and counted. */
const shown = {
  'one-line': { claims: 0, meetings: 3, differences: 1, changes: 3 },
  short: { claims: 1, meetings: 5, differences: 2, changes: 5 },
  full: { claims: 2, meetings: 10, differences: 5, changes: 10 },
} as const

const longestClaim = 180

/** Buttons beside each other that a phone still shows. */
const mostButtons = 5

const counted = (count: number, one: string, many = `${one}s`): string => `${count} ${count === 1 ? one : many}`

/** The digest in one message, and each story in full for its thread. What is left out is counted; every statement has whose it is, every story its link and its evidence. */
export const digestMessage = (digest: Digest, view: DigestView): { readonly message: Message; readonly details: readonly Message[] } => {
  const moment = momentInWords(view.period.to, view.zone)
  const headlines = [
    ...digest.stories.map(({ story }) => headlineOf(story)),
    ...digest.changed.map(({ before }) => clean(before.briefing.headline.text)),
  ]
  const message: Message = {
    audience: 'everyone',
    fallback: shorten(`News digest: ${headlines.join(' · ')}`, 300),
    about: digest.stories[0]?.story.lead.key ?? digest.changed[0]?.article.key ?? null,
    blocks: [
      { type: 'heading', text: `News · ${moment}` },
      { type: 'note', line: [text([`${clean(view.name)} ${zoneCity(view.zone)}`, sinceInWords(view.period, view.zone)].join(' · '))] },
      ...digest.stories.flatMap((story, i) => storyBlocks(story, i + 1, view)),
      ...overAll(digest, view),
      { type: 'note', line: [text(countsOf(digest, view))] },
      ...buttonsOf(digest),
    ],
  }
  return { message, details: digest.stories.map((story, i) => storyMessage(story, i + 1)) }
}

const headlineOf = ({ lead }: Story): string => clean(lead.briefing.headline.text)

/** "3 newsrooms", or the one's name. */
const newsroomsOf = ({ newsrooms }: Story): string =>
  newsrooms.length > 1 ? counted(newsrooms.length, 'newsroom') : clean(newsrooms[0]?.name ?? '')

const storyBlocks = ({ story, claims }: DigestStory, number: number, { length }: DigestView): readonly Block[] => {
  const told = claims.slice(0, shown[length].claims)
  return [
    {
      type: 'items',
      items: [
        {
          number,
          line: [link(headlineOf(story), story.lead.briefing.article.url, 'strong'), small(` · ${newsroomsOf(story)}`)],
          evidence: [],
        },
      ],
    },
    ...told.map((one): Block => ({ type: 'paragraph', line: claimLine(one.article, one.claim, longestClaim) })),
  ]
}

const rest = (count: number, what: string): readonly Line[] => (count > 0 ? [[small(`and ${counted(count, what)} more`)]] : [])

const overAll = (digest: Digest, { length }: DigestView): readonly Block[] => {
  const most = shown[length]
  const differences = digest.stories.flatMap((story) => story.differences)
  const fields: Field[] = [
    {
      label: 'Who met whom',
      lines: [...digest.meetings.slice(0, most.meetings).map(meetingLine), ...rest(digest.meetings.length - most.meetings, 'meeting')],
    },
    {
      label: 'Changed',
      lines: [...digest.changed.slice(0, most.changes).map(changeLine), ...rest(digest.changed.length - most.changes, 'change')],
    },
    {
      label: 'Sources differ',
      lines: [...differences.slice(0, most.differences).map(differenceLine), ...rest(differences.length - most.differences, 'difference')],
    },
  ]
  const filled = fields.filter(({ lines }) => lines.length > 0)
  return filled.length > 0 ? [{ type: 'fields', fields: filled }] : []
}

/** "Choe Son Hui and Sergei Lavrov, Wonsan, Saturday 12 July (per KCNA)" */
const meetingLine = ({ article, meeting }: StoryMeeting): Line => {
  const { text: who, place, date, sources } = tellMeeting(article, meeting)
  const slots = [place && clean(place), date && shortDay(article.briefing, date.text)].filter(Boolean)
  return [
    link(clean(who), article.briefing.article.url, 'strong'),
    text(slots.map((slot) => `, ${slot}`).join('')),
    ...(sources.length > 0 ? [small(` (per ${clean(sources.join(', '))})`)] : []),
  ]
}

/** "“Headline as told”: “10,000 troops” is now “11,000 troops”, changed by the publisher", "…: new: Reyes: …" */
const changeLine = ({ before, article, edited, numbers, claims, moreClaims }: Change): Line => {
  const [number] = numbers
  const runs: Run[] = [link(`“${shorten(clean(before.briefing.headline.text), 90)}”`, article.briefing.article.url), text(': ')]
  if (number) {
    const [was, is] = number.sides
    runs.push(
      ...(edited
        ? [text(`${quoted(was.words.text)} is now ${quoted(is.words.text)}, changed by the publisher`)]
        : [text(`was ${quoted(was.words.text)}, now `), strong(sideName(is)), text(`: ${quoted(is.words.text)}`)]),
    )
  }
  const [claim] = claims
  const more = moreClaims + claims.length - (claim ? 1 : 0)
  if (claim) runs.push(text(`${number ? '; ' : ''}new: `), ...claimLine(claim.article, claim.claim, longestClaim))
  if (more > 0) runs.push(small(` and ${counted(more, 'claim')} more`))
  return runs
}

/** "5 stories from 23 articles of 9 newsrooms; left out: 12 repeats, 6 outside “North Korea, Lavrov”. Details in the thread." */
const countsOf = ({ stories, articles, newsrooms, changed, leftOut }: Digest, { about }: DigestView): string => {
  const left = [
    leftOut.stories > 0 && `${counted(leftOut.stories, 'more story', 'more stories')}`,
    leftOut.repeats > 0 && counted(leftOut.repeats, 'repeat'),
    leftOut.outside > 0 && `${counted(leftOut.outside, 'article')} outside “${shorten(clean(about.join(', ')), 80)}”`,
  ].filter(Boolean)
  const had =
    stories.length > 0
      ? `${counted(stories.length, 'story', 'stories')} from ${counted(articles - changed.length, 'article')} of ${counted(newsrooms, 'newsroom')}`
      : 'No new story'
  return `${had}${left.length > 0 ? `; left out: ${left.join(', ')}` : ''}.${stories.length > 0 ? ' Details in the thread.' : ''}`
}

/** A press opens a story's lead to the sentences behind it. */
const buttonsOf = ({ stories, changed }: Digest): readonly Block[] => {
  const of = (label: string, key: string): Button => ({
    label,
    call: { command: 'evidence', options: { briefing: key, page: null } },
    style: 'plain',
  })
  const buttons = [
    ...stories.map(({ story }, i) => of(`Evidence ${i + 1}`, story.lead.key)),
    ...changed.map(({ article }) => of('Evidence of the change', article.key)),
  ].slice(0, mostButtons)
  return buttons.length > 0 ? [{ type: 'buttons', buttons }] : []
}
