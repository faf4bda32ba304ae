import { actors } from './actors.ts'
import { archive } from './archive.ts'
import { chat } from './chat.ts'
import { clustering } from './clustering.ts'
import { coldStart } from './cold-start.ts'
import { growth } from './growth.ts'
import { headlines } from './headlines.ts'
import { pages } from './pages.ts'
import { sources } from './sources.ts'
import { speed } from './speed.ts'

/** `npm run bench` runs them all, `npm run bench -- NAME …` those named. */
const benches: Readonly<Record<string, () => void | Promise<void>>> = {
  speed,
  'cold-start': coldStart,
  growth,
  actors,
  headlines,
  chat,
  clustering,
  sources,
  archive,
  pages,
}

const names = process.argv.length > 2 ? process.argv.slice(2) : Object.keys(benches)
const unknown = names.filter((name) => !benches[name])
if (unknown.length > 0) {
  console.error(`There is no bench ${unknown.join(', ')}. There are: ${Object.keys(benches).join(', ')}.`)
  process.exitCode = 2
} else {
  console.log(`Node ${process.version}, ${process.arch}`)
  for (const name of names) await benches[name]?.()
}
