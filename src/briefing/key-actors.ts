import type { Annotations, Entity } from '../annotation/annotations.ts'
import type { Actor } from './briefing.ts'

const FEWEST = 3
const MOST = 8
/** Below this an entity is named in passing. */
const ENOUGH = 0.8
/** Who is named in the first so many characters is likely to be what the article is about. */
const EARLY = 800

/**
 * All entities as actors, in their order, with the 3 to 8 marked that a reader should know: who met, who spoke, who has an office,
 * and what the article is mostly about. Fewer than three only where the article has fewer.
 */
export const keyActors = ({ entities, attributions, meetings }: Annotations): Actor[] => {
  const spoken = new Map<string, number>()
  for (const { speakers, inCaption } of attributions) if (!inCaption) for (const id of speakers) spoken.set(id, (spoken.get(id) ?? 0) + 1)
  const met = new Set(meetings.flatMap(({ participants }) => participants))
  const weigh = ({ id, type, salience, roles, mentions }: Entity): number =>
    2 * salience +
    (met.has(id) ? 0.8 : 0) +
    Math.min(0.6, 0.25 * (spoken.get(id) ?? 0)) +
    Math.max(0, 1 - (mentions[0]?.start ?? EARLY) / EARLY) +
    (type === 'person' ? 0.3 : 0) +
    (roles.length > 0 ? 0.2 : 0) -
    (mentions.some(({ form }) => form === 'name') ? 0 : 0.7)
  const named = entities.filter(({ mentions }) => mentions.some(({ form }) => form !== 'pronoun'))
  const ranked = named.map((entity, at) => ({ entity, at, weight: weigh(entity) })).sort((a, b) => b.weight - a.weight || a.at - b.at)
  const key = new Set(ranked.filter(({ weight }, at) => at < FEWEST || (at < MOST && weight >= ENOUGH)).map(({ entity }) => entity.id))
  return entities.map((entity) => ({ ...entity, key: key.has(entity.id) }))
}
