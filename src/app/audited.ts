import { typedCall } from '../command/typed-call.ts'
import type { Message } from '../message/message.ts'
import type { Invocation } from '../ports/chat.ts'
import type { SettingChange } from '../ports/keeping.ts'
import type { Outside } from './outside.ts'

const longestCall = 500

/** What is different now, a change a setting; nothing where nothing is. */
const changesBetween = (before: ReadonlyMap<string, string>, after: ReadonlyMap<string, string>) =>
  [...new Set([...before.keys(), ...after.keys()])]
    .map((id) => ({ was: before.get(id) ?? null, becomes: after.get(id) ?? null }))
    .filter(({ was, becomes }) => was !== becomes)

/**
 * Runs a command that may change what a channel gets, and writes down who changed what, from what to what, by looking at the settings before and after.
 * Of forgetting only that it was done is written down.
 */
export const audited = async (
  invocation: Invocation,
  run: () => Promise<Message>,
  { settingChanges, clock }: Outside,
): Promise<Message> => {
  const { place, asker } = invocation
  const forgets = invocation.command.startsWith('forget ')
  const before = await settingChanges.settings(place)
  const message = await run()
  const changes = forgets ? [{ was: null, becomes: null }] : changesBetween(before, await settingChanges.settings(place))
  const what = typedCall(invocation).slice(0, longestCall)
  const at = clock.now()
  if (changes.length > 0)
    await settingChanges.record(
      place,
      changes.map((change): SettingChange => ({ at, who: asker.id, what, ...change })),
    )
  return message
}
