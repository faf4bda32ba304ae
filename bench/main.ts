/** `npm run bench` runs them all, `npm run bench -- NAME …` those named; no bench carries what another has loaded. */
const benches: Readonly<Record<string, () => void | Promise<void>>> = {
  speed: async () => (await import('./speed.ts')).speed(),
  'cold-start': async () => (await import('./cold-start.ts')).coldStart(),
  growth: async () => (await import('./growth.ts')).growth(),
  actors: async () => (await import('./actors.ts')).actors(),
  headlines: async () => (await import('./headlines.ts')).headlines(),
  chat: async () => (await import('./chat.ts')).chat(),
  clustering: async () => (await import('./clustering.ts')).clustering(),
  sources: async () => (await import('./sources.ts')).sources(),
  digests: async () => (await import('./digests.ts')).digests(),
  archive: async () => (await import('./archive.ts')).archive(),
  pages: async () => (await import('./pages.ts')).pages(),
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
