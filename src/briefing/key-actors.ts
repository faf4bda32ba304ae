import type { Annotations, Entity } from '../annotation/annotations.ts'
import type { Actor } from './briefing.ts'

const FEWEST = 3
const MOST = 8
/** Below this an entity is named in passing. */
const ENOUGH = 0.9

/**
 * All entities as actors, in their order, with the 3 to 8 marked that a reader should know: who met, who spoke, who has an office,
 * and what the article is mostly about. Fewer than three only where the article has fewer.
 */
export const keyActors = ({ entities, attributions, meetings }: Annotations): Actor[] => {
  const spoken = new Map<string, number>()
  for (const { speakers, inCaption } of attributions) if (!inCaption) for (const id of speakers) spoken.set(id, (spoken.get(id) ?? 0) + 1)
  const met = new Set(meetings.flatMap(({ participants }) => participants))
  const weigh = (entity: Entity): number =>
    2 * entity.salience +
    (met.has(entity.id) ? 1 : 0) +
    Math.min(1, 0.4 * (spoken.get(entity.id) ?? 0)) +
    (entity.type === 'person' ? 0.4 : entity.type === 'place' ? -0.4 : 0) +
    (entity.roles.length > 0 ? 0.2 : 0)
  const named = entities.filter(({ mentions }) => mentions.some(({ form }) => form !== 'pronoun'))
  const ranked = named.map((entity, at) => ({ entity, at, weight: weigh(entity) })).sort((a, b) => b.weight - a.weight || a.at - b.at)
  const key = new Set(ranked.filter(({ weight }, at) => at < FEWEST || (at < MOST && weight >= ENOUGH)).map(({ entity }) => entity.id))
  return entities.map((entity) => ({ ...entity, key: key.has(entity.id) }))
}
