import type { CommandName, OptionsOf } from '../command/catalogue.ts'
import type { Message } from '../message/message.ts'
import type { Asker, Reply } from '../ports/chat.ts'
import type { Where } from './find-briefing.ts'
import type { Outside } from './outside.ts'

/** Where a command came from and who gave it, and a way to say that it takes a while. */
export interface Asked extends Where {
  readonly asker: Asker
  readonly working: Reply['working']
}

/** What a command does. UsageError where the person is to do it otherwise. */
export type Handler<N extends CommandName> = (options: OptionsOf<N>, asked: Asked, outside: Outside) => Promise<Message>
