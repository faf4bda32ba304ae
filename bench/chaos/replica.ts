import { setTimeout as sleep } from 'node:timers/promises'
import { planSlots } from '../../src/app/plan-slots.ts'
import type { Posting } from '../../src/app/posting.ts'
import { startDeliveries } from '../../src/app/run-deliveries.ts'
import { readConfig } from '../../src/config.ts'
import { StoreError } from '../../src/errors.ts'
import { chatPlatforms } from '../../src/main/chat-platforms.ts'
import type { DeliveryStore, JobQueue } from '../../src/ports/deliveries.ts'
import type { Log } from '../../src/ports/log.ts'
import { createInProcessQueue } from '../../src/queue/in-process.ts'
import { createTimetable } from '../../src/schedule/timetable.ts'
import { createStores } from '../../src/store/create-stores.ts'
import { openDatabase } from '../../src/store/open-database.ts'
import { digestWriterHere } from '../../test/fakes/digest-writer.ts'
import { leaseMs } from './form.ts'

// One copy of the program's posting half, as main.ts puts it together, in a process that may be killed and stopped at any moment: with leases of seconds,
// and a clock that its parent sets. It loads, and begins with the first message; then it says so.

const config = readConfig(process.env)
const { DATELINE_CHAOS_QUEUE: schema, DATELINE_CHAOS_CARELESS: careless } = process.env
let ahead = 0
const told = new Promise((resolve) => {
  process.on('message', (ms) => {
    ahead = Number(ms)
    resolve(ms)
  })
})
process.on('disconnect', () => process.exit())
// Loaded here, not when they are first needed: a copy that stands by is to be quick.
await Promise.all([import('../../src/platform/slack/slack-platform.ts'), import('../../src/platform/discord/discord-platform.ts')])
await ('url' in config.store ? import('../../src/queue/pg-boss.ts') : null)
await told

const clock = { now: () => Date.now() + ahead }
const say = (level: string) => (fields: object, text: string) => process.stderr.write(`${JSON.stringify({ level, text, ...fields })}\n`)
const errorOf = (fields: object): unknown => ('err' in fields ? fields.err : null)
const log: Log = {
  info: () => {},
  warn: say('warn'),
  // A store that a copy which has just woken up cannot reach at once is no news here.
  error: (fields, text) =>
    say(errorOf(fields) instanceof StoreError ? 'warn' : 'error')({ ...fields, err: String(errorOf(fields)).slice(0, 300) }, text),
  about: (_, work) => work(),
}

const createQueue = async (): Promise<JobQueue> => {
  if ('file' in config.store) return createInProcessQueue({ concurrency: 32, log })
  const { createPgBossQueue } = await import('../../src/queue/pg-boss.ts')
  return createPgBossQueue({ url: config.store.url, concurrency: 32, log, ...(schema && { schema }) })
}

/** Every attempt believes to be the first. */
const forgetful = (deliveries: DeliveryStore): DeliveryStore => ({
  ...deliveries,
  claim: async (...of) => {
    const claimed = await deliveries.claim(...of)
    return claimed && { ...claimed, unsure: false }
  },
})

const database = await openDatabase(config.store)
const stores = createStores(database, clock)
const posting: Posting = {
  ...stores,
  ...(careless && { deliveries: forgetful(stores.deliveries) }),
  platforms: await chatPlatforms(config, { database, clock, log }),
  timetable: createTimetable(),
  writeDigest: digestWriterHere(600),
  queue: await createQueue(),
  clock,
  log,
  wait: (ms) => sleep(ms / 20),
  whenUnsure: 'alarm',
  leaseMs,
}
const deliveries = await startDeliveries(posting)
process.send?.('at work')
for (;;) {
  await planSlots(posting)
    .then(deliveries.look)
    .catch((err: unknown) => log.warn({ err: String(err) }, 'this time not'))
  await sleep(200)
}
