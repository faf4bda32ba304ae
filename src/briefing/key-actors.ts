import type { Annotations, Entity } from '../annotation/annotations.ts'
import type { Document } from '../document/document.ts'
import { actorLikelihood } from './actor-weight.ts'
import type { Actor } from './briefing.ts'
import { keyActorWeights } from './models/key-actors.weights.ts'

const FEWEST = 3
const MOST = 8
/** From this likelihood on an entity is not named in passing. */
const ENOUGH = 0.3

/**
 * All entities as actors, those first that a summary most likely names, with the 3 to 8 marked that a reader should know: who met, whom a summary would name,
 * and as far as there is room those who are heard. Fewer than three only where the article has fewer. `weights` are those of `actorFeatures`.
 */
export const keyActors = (document: Document, annotations: Annotations, weights: readonly number[] = keyActorWeights): Actor[] => {
  const { entities, attributions, meetings } = annotations
  const likely = actorLikelihood(document, annotations, weights)
  const met = new Set(meetings.flatMap(({ participants }) => participants))
  const claims = new Map<string, number>()
  for (const { speakers, inCaption } of attributions) for (const id of inCaption ? [] : speakers) claims.set(id, (claims.get(id) ?? 0) + 1)
  // a "person" of whom nothing is known but one sentence may be a firm: "according to Penrose & Hale"
  const isHeard = ({ id, type, roles }: Entity): boolean => (claims.get(id) ?? 0) >= (type !== 'person' || roles.length > 0 ? 1 : 2)
  const isNamed = ({ mentions }: Entity): boolean => mentions.some(({ form }) => form === 'name')
  const ranked = entities
    .map((entity) => ({ entity, likelihood: likely.get(entity.id) ?? 0 }))
    .sort((a, b) => b.likelihood - a.likelihood)
    .map(({ entity, likelihood }) => ({ ...entity, salience: Math.round(100 * likelihood) / 100 }))
  const told = ranked.filter(({ mentions }) => mentions.some(({ form }) => form !== 'pronoun'))
  const due = [
    ...told.filter((entity) => met.has(entity.id) && isNamed(entity)),
    ...told.filter(({ id, salience }) => met.has(id) || salience >= ENOUGH),
    ...told.filter((entity) => isHeard(entity) && isNamed(entity)),
  ]
  const first = [...new Set(due)].slice(0, MOST)
  const key = new Set([...first, ...told.filter((entity) => !first.includes(entity)).slice(0, Math.max(0, FEWEST - first.length))])
  return ranked.map((entity) => ({ ...entity, key: key.has(entity) }))
}
