import type { Annotations } from '../annotation/annotations.ts'
import type { Document } from '../document/document.ts'
import type { Briefing } from './briefing.ts'
import { headlineOf } from './headline.ts'
import { keyActors } from './key-actors.ts'
import { keyClaims } from './key-claims.ts'
import { findNotSaid } from './not-said.ts'
import { type SentenceView, viewSentences } from './sentence-view.ts'
import { summaryOf } from './summary.ts'

/** The version that briefings name in `madeBy`: package.json's. */
export const ANALYZER_VERSION = '0.1.0'

/** How many of the story's sentences headline and summary are made from, and how long one may be, in tokens. */
const STORY = 16
const LONGEST = 150

/** "www.example.com" → "example.com"; null where the address is none. */
const publisherOf = (url: string | undefined): string | null => {
  try {
    return url === undefined ? null : new URL(url).hostname.replace(/^www\./, '') || null
  } catch {
    return null
  }
}

/** The sentences that headline and summary are made from, read for shortening. */
export const storyViews = (document: Document, annotations: Annotations): SentenceView[] =>
  viewSentences(
    document,
    annotations,
    document.sentences
      .filter(({ block, first, last }) => document.blocks[block]?.kind === 'paragraph' && last - first <= LONGEST)
      .slice(0, STORY),
  )

/**
 * What the reader gets of a document and its annotations: headline, summary, all actors, claims and meetings with the few that come
 * first marked `key`, and what the article says was not said. Pure and deterministic; every part points into the article's text.
 */
export const brief = (document: Document, annotations: Annotations): Briefing => {
  const { article, dateline } = document
  const actors = keyActors(document, annotations)
  const claims = keyClaims(document, annotations, actors)
  const views = storyViews(document, annotations)
  return {
    schema: 'briefing/1',
    id: article.id,
    article: {
      ref: article.id,
      url: article.url ?? null,
      title: article.title ?? document.title?.text ?? null,
      publisher: article.publisher ?? publisherOf(article.url),
      wire: document.wire?.text ?? article.wire ?? null,
      byline: document.byline?.text ?? article.byline ?? null,
      publishedAt: dateline?.date ?? article.publishedAt ?? null,
      language: document.language,
      length: document.text.length,
      dateline,
    },
    headline: headlineOf(document, views),
    summary: summaryOf(document, annotations, claims, views),
    actors,
    claims,
    meetings: annotations.meetings,
    times: annotations.times,
    notSaid: findNotSaid(document),
    madeBy: { analyzer: 'embedded', version: ANALYZER_VERSION },
  }
}
