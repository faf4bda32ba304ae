import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { createFollowStore } from '../../src/store/follows.ts'
import { openDatabase } from '../../src/store/open-database.ts'
import { ownFolder } from '../store/own-folder.ts'
import { runCli } from './run-cli.ts'

const folder = await ownFolder()

test('feeds come from another reader as OPML, and go there again with their channels', { timeout: 120_000 }, async () => {
  const dateline = (file: string, ...args: string[]) => runCli(folder, ['feeds', ...args], { DATELINE_DATABASE: file })
  await writeFile(
    join(folder, 'reader.opml'),
    '<opml version="2.0"><body><outline text="Sea"><outline type="rss" text="Harbour &amp; Sea" xmlUrl="https://harbour.example.org/rss"/></outline><outline type="rss" text="Trams" xmlUrl="https://trams.example.org/atom"/></body></opml>',
  )
  expect(await dateline('a.db', 'import', 'reader.opml')).toMatchObject({ code: 2, stderr: expect.stringContaining('--channel') })
  expect(await dateline('a.db', 'import', 'reader.opml', '--channel', 'slack:T1:C1', '--post', 'each')).toMatchObject({
    code: 0,
    stdout: expect.stringContaining('2 feeds are followed by slack:T1:C1'),
  })

  expect(await dateline('empty.db', 'export')).toMatchObject({ code: 2, stderr: expect.stringContaining('Nobody follows a feed') })
  const { stdout } = await dateline('a.db', 'export')
  await writeFile(join(folder, 'ours.opml'), stdout)
  expect(await dateline('b.db', 'import', 'ours.opml')).toMatchObject({ code: 0 })
  expect((await dateline('b.db', 'export')).stdout).toBe(stdout)

  const database = await openDatabase({ file: join(folder, 'b.db') })
  const kept = (await createFollowStore(database).list(null)).map(({ url, title, post, place }) => [url, title, post, place.channel])
  await database.close()
  expect(kept.sort()).toEqual([
    ['https://harbour.example.org/rss', 'Harbour & Sea', 'each', 'C1'],
    ['https://trams.example.org/atom', 'Trams', 'each', 'C1'],
  ])
})
