import { evidence } from '../answer/evidence.ts'
import { tellClaim } from '../answer/tell-claim.ts'
import { tellMeeting } from '../answer/tell-meeting.ts'
import type { Difference } from '../briefing/differences.ts'
import type { DigestStory } from '../briefing/digest.ts'
import { timeOf } from '../briefing/story.ts'
import type { StoryArticle } from '../briefing/story-article.ts'
import { meetingsOf } from '../briefing/story-meetings.ts'
import { clean } from './clean.ts'
import { detailButtons } from './detail-buttons.ts'
import { differenceLine, sideName } from './difference-line.ts'
import { type Block, type Item, type Line, link, type Message, small, text } from './message.ts'
import { proof, statementItem } from './statement-item.ts'

/** Articles that are named one by one. */
const mostArticles = 10

/** One story of a digest in full: who has it, where the sources differ, who met whom and who said what, each with its sentence. */
export const storyMessage = ({ story, claims, differences }: DigestStory, number: number): Message => {
  const { lead } = story
  const headline = clean(lead.briefing.headline.text)
  const meetings = meetingsOf(story.articles)
  const items: readonly Item[] = [
    ...meetings.map(({ article, meeting }) => from(article, statementItem(tellMeeting(article, meeting), null))),
    ...claims.map(({ article, claim }) => from(article, statementItem(tellClaim(article, claim), null))),
    ...differences.map(differing),
  ]
  return {
    audience: 'everyone',
    fallback: headline,
    about: lead.key,
    blocks: [
      { type: 'heading', text: `${number} · ${headline}` },
      { type: 'note', line: sources(story.articles) },
      ...(items.length > 0 ? [{ type: 'items', items: items.map((item, i) => ({ ...item, number: i + 1 })) } as const] : gist(lead)),
      { type: 'buttons', buttons: detailButtons(lead.briefing, lead.key) },
    ],
  }
}

const nameOf = ({ briefing: { article } }: StoryArticle): string => clean(article.publisher ?? article.wire ?? article.ref)

/** Which article has it. */
const from = (article: StoryArticle, item: Item): Item => ({
  ...item,
  line: [...item.line, small(' · '), link(nameOf(article), article.briefing.article.url, 'small')],
})

/** "harbourpost.test · Morning Courier (AP) · and 3 more articles", each with its link, in order of time. */
const sources = (articles: readonly StoryArticle[]): Line => {
  const named = [...articles].sort((a, b) => timeOf(a) - timeOf(b)).slice(0, mostArticles)
  const more = articles.length - named.length
  return [
    ...named.flatMap((article, i) => {
      const { wire, url, publisher } = article.briefing.article
      const credit = wire && publisher ? ` (${clean(wire)})` : ''
      return [...(i > 0 ? [text(' · ')] : []), link(`${nameOf(article)}${credit}`, url)]
    }),
    ...(more > 0 ? [text(` · and ${more} more articles`)] : []),
  ]
}

/** Both sides with their sentences. */
const differing = (difference: Difference): Item => ({
  number: null,
  line: [small('Sources differ: '), ...differenceLine(difference)],
  evidence: difference.sides.map((side) => ({
    ...proof(evidence(side.article.document, side.sentence)),
    note: `${sideName(side)}, in ${nameOf(side.article)}:`,
  })),
})

/** Where nobody met or spoke, what happened. */
const gist = ({ briefing }: StoryArticle): readonly Block[] =>
  briefing.summary.slice(0, 2).map((sentence): Block => ({ type: 'paragraph', line: [text(clean(sentence.text))] }))
