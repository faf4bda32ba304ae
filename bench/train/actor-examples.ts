import { analyze } from '../../src/annotation/analyze.ts'
import type { Annotations } from '../../src/annotation/annotations.ts'
import { ACTOR_FEATURES, actorFeatures } from '../../src/briefing/actor-weight.ts'
import type { Document } from '../../src/document/document.ts'
import { parseDocument } from '../../src/document/parse-document.ts'
import { type GoldArticle, goldOf } from './gum-actors.ts'
import { type Example, fitted } from './logistic.ts'

/** What a weight is pulled to nought with. */
const RIDGE = 2

/** An article of GUM's read by us, and for each of our named actors its features and whether a summary names it. */
export interface ActorExamples {
  readonly article: GoldArticle
  readonly document: Document
  readonly annotations: Annotations
  readonly examples: readonly Example[]
}

const PLACES = Array.from({ length: ACTOR_FEATURES }, (_, at) => at)

export const actorExamples = (article: GoldArticle): ActorExamples => {
  const document = parseDocument({ id: article.id, text: article.text, publishedAt: article.dateCreated })
  const annotations = analyze(document)
  const featuresOf = actorFeatures(document)
  const examples = annotations.entities
    .filter(({ mentions }) => mentions.some(({ form }) => form !== 'pronoun'))
    .map((entity) => ({ features: PLACES, values: featuresOf(entity), hit: goldOf(article.entities, entity)?.salience ? 1 : 0 }))
  return { article, document, annotations, examples }
}

/** The weights that fit some examples best. */
export const actorWeights = (examples: readonly Example[]): number[] => [...fitted(examples, ACTOR_FEATURES, RIDGE)]
