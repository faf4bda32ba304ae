// npm run licences: every package that is installed for production, with its version and licence. Ends with 1 where one has a licence that is not on the list.
import { readFileSync } from 'node:fs'
import { join } from 'node:path'

/** Licences that let anybody run and change the program and ask for no more than to be named. */
const known = new Set([
  'MIT',
  'ISC',
  'Apache-2.0',
  'BSD-2-Clause',
  'BSD-3-Clause',
  '0BSD',
  'BlueOak-1.0.0',
  'Python-2.0',
  'CC0-1.0',
  'Unlicense',
  'MPL-2.0',
])

const root = join(import.meta.dirname, '..')
const { packages } = JSON.parse(readFileSync(join(root, 'package-lock.json'), 'utf8'))

const licenceOf = (path, { license }) => {
  if (license) return license
  try {
    const own = JSON.parse(readFileSync(join(root, path, 'package.json'), 'utf8'))
    return typeof own.license === 'string' ? own.license : (own.license?.type ?? own.licenses?.[0]?.type ?? 'unknown')
  } catch {
    return 'unknown'
  }
}

/** "(MIT OR WTFPL)": one of them is enough. */
const isKnown = (licence) =>
  licence
    .replace(/[()]/g, '')
    .split(/ OR /)
    .some((one) => known.has(one.trim()))

const rows = Object.entries(packages)
  .filter(([path, { dev, devOptional }]) => path !== '' && !dev && !devOptional)
  .map(([path, entry]) => ({ name: path.replace(/^.*node_modules\//, ''), version: entry.version, licence: licenceOf(path, entry) }))
  .sort((a, b) => a.name.localeCompare(b.name))

for (const { name, version, licence } of rows) console.log(`${licence.padEnd(16)}${name} ${version}`)
const odd = rows.filter(({ licence }) => !isKnown(licence))
console.log(
  `${rows.length} packages${odd.length > 0 ? `, and these need a decision: ${odd.map(({ name }) => name).join(', ')}` : ', all with licences that are known and free'}`,
)
if (odd.length > 0) process.exitCode = 1
