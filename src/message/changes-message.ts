import type { BriefedArticle } from '../answer/briefed-article.ts'
import { evidence } from '../answer/evidence.ts'
import type { Claim } from '../briefing/briefing.ts'
import { type Changes, compareBriefings } from '../briefing/compare-briefings.ts'
import { claimLine } from './claim-line.ts'
import { clean } from './clean.ts'
import { type Block, type Item, type Line, link, type Message, small, strong, text } from './message.ts'
import { paged } from './paged.ts'
import { shorten } from './shorten.ts'
import { proof } from './statement-item.ts'

/** The same article of a publisher as it was and as it is, each with the key of its briefing. */
export interface Versions {
  readonly before: BriefedArticle
  readonly beforeKey: string
  readonly after: BriefedArticle
  readonly afterKey: string
}

const count = (many: number, what: string): string => `${many} claim${many === 1 ? '' : 's'} ${what}`

/** "1 claim added, 2 claims altered": what changed, in one line. */
export const changesInWords = ({ title, added, gone, altered }: Changes): string => {
  const parts = [
    ...(title ? ['another title'] : []),
    ...(added.length > 0 ? [count(added.length, 'added')] : []),
    ...(gone.length > 0 ? [count(gone.length, 'gone')] : []),
    ...(altered.length > 0 ? [count(altered.length, 'altered')] : []),
  ]
  return parts.length > 0 ? parts.join(', ') : 'the text, but no claim'
}

const longestClaim = 300

const proofOf = (article: BriefedArticle, claim: Claim, note: string) => ({ ...proof(evidence(article.document, claim.sentence)), note })

interface Entry {
  readonly line: Line
  readonly evidence: Item['evidence']
}

const entries = ({ before, after }: Versions, { title, added, gone, altered }: Changes): readonly Entry[] => [
  ...(title ? [{ line: [strong('Title: '), text(`“${clean(title.after)}”, before: “${clean(title.before)}”`)], evidence: [] }] : []),
  ...altered.map((pair) => ({
    line: [text('Altered. '), ...claimLine(after, pair.after, longestClaim)],
    evidence: [proofOf(after, pair.after, 'as it is'), proofOf(before, pair.before, 'as it was')],
  })),
  ...added.map((claim) => ({
    line: [text('Added. '), ...claimLine(after, claim, longestClaim)],
    evidence: [proofOf(after, claim, 'as it is')],
  })),
  ...gone.map((claim) => ({
    line: [text('Gone. '), ...claimLine(before, claim, longestClaim)],
    evidence: [proofOf(before, claim, 'as it was')],
  })),
]

/** What the publisher changed: every claim that is added, gone or altered, with its sentence as it is and as it was. */
export const changesMessage = (versions: Versions, page: number | null): Message => {
  const { after, afterKey, beforeKey } = versions
  const changes = compareBriefings(versions.before.briefing, after.briefing)
  const headline = clean(after.briefing.headline.text)
  const told = entries(versions, changes)
  const turn = (to: number) => ({ command: 'changes', options: { briefing: afterKey, page: to } }) as const
  const body: readonly Block[] =
    told.length > 0
      ? paged(told, ({ line, evidence: proofs }, number): Item => ({ number, line, evidence: proofs }), {
          page,
          turn,
          what: ['change', 'changes'],
        })
      : [{ type: 'paragraph', line: [text('The publisher changed the text, but no title and no claim.')] }]
  return {
    audience: 'asker',
    fallback: `What changed: ${headline}`,
    about: afterKey,
    blocks: [
      {
        type: 'paragraph',
        line: [strong('What changed'), small(' · in '), link(`“${shorten(headline, 100)}”`, after.briefing.article.url, 'small')],
      },
      ...body,
      {
        type: 'buttons',
        buttons: [{ label: 'Before the change', call: { command: 'article', options: { text: beforeKey } }, style: 'plain' }],
      },
    ],
  }
}
