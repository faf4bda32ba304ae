import { briefingMessage } from '../message/briefing-message.ts'
import { digestEmptyMessage, withLateNote } from '../message/digest-empty-message.ts'
import { momentInCity } from '../message/period-in-words.ts'
import { sentenceMessage } from '../message/sentence-message.ts'
import type { Post } from '../ports/chat.ts'
import type { Delivery } from '../ports/deliveries.ts'
import { composeDigest } from './compose-digest.ts'
import { openBriefing } from './find-briefing.ts'
import type { Posting } from './posting.ts'

/** What is to be posted, that there is nothing to say, or why it cannot be. */
export type Composed = Pick<Post, 'message' | 'details'> | 'empty' | { readonly failed: string }

const minute = 60_000

/** Later than that is late, in ms. */
const punctual = 5 * minute

const composeDigestPost = async (delivery: Delivery, posting: Posting): Promise<Composed> => {
  const subscription = (await posting.subscriptions.of(delivery.place)).find(({ id }) => id === delivery.subject)
  if (!subscription) return { failed: 'The digest was removed.' }
  if (subscription.paused !== null) return { failed: 'The digest was paused.' }
  const { timing, options, coveredUntil } = subscription
  const period = { from: coveredUntil, to: delivery.dueAt }
  const digest = await composeDigest(subscription, period, delivery.key, posting)
  const due = momentInCity(delivery.dueAt, timing.zone)
  if (digest === null && options.whenEmpty === 'silent') return 'empty'
  const { message, details } = digest ?? { message: digestEmptyMessage(due), details: [] }
  const late = posting.clock.now() - delivery.dueAt > punctual
  return { message: late ? withLateNote(message, due) : message, details }
}

/** What a delivery posts, by its kind. StoreError. */
export const composePost = async (delivery: Delivery, posting: Posting): Promise<Composed> => {
  switch (delivery.kind) {
    case 'digest':
      return composeDigestPost(delivery, posting)
    case 'notice':
      return { message: sentenceMessage(delivery.subject, 'everyone'), details: [] }
    case 'item': {
      const filed = await openBriefing(delivery.subject, posting)
      return filed ? { message: briefingMessage(filed, filed.key), details: [] } : { failed: 'The article is not kept any more.' }
    }
  }
}
