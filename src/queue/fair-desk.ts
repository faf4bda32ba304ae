import { isLarge } from '../command/is-large.ts'
import type { Desk, Place } from '../ports/chat.ts'
import type { FairQueue } from './fair-queue.ts'

/** Whose turn it is: the workspace's; a direct message on Discord is a workspace of its own. */
const turnOf = ({ platform, workspace, channel }: Place): string => `${platform}:${workspace ?? `direct:${channel}`}`

/** The desk, its large work in fair turns; all else is answered at once. */
export const fairDesk = (desk: Desk, queue: FairQueue): Desk => ({
  handle: (invocation, reply) =>
    isLarge(invocation) ? queue.run(turnOf(invocation.place), () => desk.handle(invocation, reply)) : desk.handle(invocation, reply),
  complete: (...of) => desk.complete(...of),
})
