import type { Message } from '../../src/message/message.ts'
import type { Reply } from '../../src/ports/chat.ts'

/** The way back of one invocation, that keeps what was said; each answer is a message "m1", "m2", … */
export const createFakeReply = (posted: Message[] = []): Reply & { readonly notes: string[]; readonly posted: Message[] } => {
  const notes: string[] = []
  return {
    notes,
    posted,
    working: async (note) => void notes.push(note),
    finish: async (message) => {
      posted.push(message)
      return { id: `m${posted.length}` }
    },
  }
}
