import { readdirSync, readFileSync } from 'node:fs'
import { Readability } from '@mozilla/readability'
import { parseHTML } from 'linkedom'
import { extractPage } from '../src/source/extract-page.ts'

const folder = new URL('../test/fixtures/pages/', import.meta.url)

/** A page as heavy as those of newspapers: the fixture within 300 links, 200 scripts and 100 teasers of other stories. */
const heavy = (html: string): string => {
  const links = '<li><a href="/section/page" class="nav item link" data-id="7">Section of the paper</a></li>'.repeat(300)
  const scripts = `<script>window.ads = ${JSON.stringify({ slots: 'x'.repeat(500) })}</script>`.repeat(200)
  const teasers = '<div class="card"><a href="/b"><h3>Another story of the day</h3></a><p>Its first line.</p></div>'.repeat(100)
  return html
    .replace(/<body[^>]*>/i, (body) => `${body}<nav><ul>${links}</ul></nav>${scripts}`)
    .replace('</body>', `<aside>${teasers}</aside></body>`)
}

const ms = (work: () => void, rounds: number): number => {
  work()
  const start = process.cpuUsage()
  for (let i = 0; i < rounds; i++) work()
  const { user, system } = process.cpuUsage(start)
  return (user + system) / 1000 / rounds
}

/** What taking a page apart costs, in processor time, beside bare linkedom and Readability on the same pages. */
export const pages = (): void => {
  const names = readdirSync(folder).filter((name) => name.endsWith('.html'))
  const htmls = names.map((name) => readFileSync(new URL(name, folder), 'utf8'))
  for (const [what, set] of [
    ['small pages', htmls],
    ['heavy pages', htmls.filter((html) => /<\/body>/.test(html)).map(heavy)],
  ] as const) {
    const bare = ms(() => {
      for (const html of set) new Readability(parseHTML(html).document as never).parse()
    }, 8)
    const inputs = set.map((html) => new Uint8Array(Buffer.from(html)))
    const ours = ms(() => {
      for (const bytes of inputs) extractPage({ bytes, type: 'text/html', charset: null, url: 'https://news.test/a', status: 200, now: 0 })
    }, 8)
    const size = Math.round(inputs.reduce((all, { length }) => all + length, 0) / set.length / 1000)
    const each = (whole: number): string => (whole / set.length).toFixed(1)
    console.log(
      `pages: ${set.length} ${what} of ${size} kB: ${each(ours)} ms a page, bare linkedom + Readability ${each(bare)} ms: ${(ours / bare).toFixed(2)} times`,
    )
  }
}
