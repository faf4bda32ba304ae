import { tellDate } from '../answer/tell-date.ts'
import { clean } from './clean.ts'
import { type Block, type Field, type Item, type Line, link, type Message, small, strong, text } from './message.ts'
import { moment } from './moment.ts'
import { shorten } from './shorten.ts'

// What people read of feeds. Titles come from strangers: they are words in runs here, and the encoder escapes them.

/** What is needed of a feed to name it. */
interface Named {
  readonly url: string
  readonly title: string | null
}

/** A feed as it was read, and what was odd about it. */
interface ReadFeed extends Named {
  readonly format: string
  readonly items: readonly {
    readonly title: string
    readonly text: string
    readonly url: string | null
    readonly publishedAt: string | null
  }[]
  readonly remarks: readonly { readonly where: string | null; readonly what: string; readonly refused: boolean }[]
  readonly ttlMs: number | null
}

/** A feed as a channel follows it, and how it does. Times are ms UTC. */
interface Followed extends Named {
  readonly post: 'each' | 'digest'
  /** Why articles are not posted at present: the channel was closed to us. */
  readonly closed: string | null
  readonly health: {
    readonly lastGoodAt: number | null
    readonly lastFailure: string | null
    readonly failures: number
    readonly failingSince: number | null
    readonly itemsSeen: number
    readonly nextPollAt: number
    readonly paused: string | null
  }
}

const hostOf = (url: string): string => (URL.canParse(url) ? new URL(url).host : url)

const nameOf = ({ url, title }: Named): string => (title && shorten(clean(title), 100)) || hostOf(url)

const many = (count: number, what: string): string => `${count.toLocaleString('en')} ${what}${count === 1 ? '' : 's'}`

const message = (fallback: string, blocks: readonly Block[], audience: Message['audience'] = 'everyone'): Message => ({
  audience,
  fallback,
  blocks,
  about: null,
})

const linkedName = (feed: Named): Line => [link(nameOf(feed), feed.url, 'strong'), small(` · ${hostOf(feed.url)}`)]

/** How it is posted, and how to get the other way. */
const modeLine = ({ url, post }: Followed): Line =>
  post === 'each'
    ? [text('Each new article is posted here. To have them in a digest instead: '), text(`/brief feed add post:digest ${url}`, 'code')]
    : [
        text('New articles wait for this channel’s next digest: '),
        text('/brief digest add', 'code'),
        text(' makes one. To have each posted: '),
        text(`/brief feed add post:each ${url}`, 'code'),
      ]

/** `before` is how the channel followed it already, if it did. */
export const feedAddedMessage = (feed: ReadFeed, followed: Followed, before: Followed | null): Message => {
  const isChanged = before !== null && before.post !== followed.post
  const verb = before === null ? 'This channel follows' : isChanged ? 'Changed:' : 'This channel follows already:'
  const refused = feed.remarks.filter((remark) => remark.refused).length
  const known = `${many(feed.items.length, 'article')} that it shows now ${feed.items.length === 1 ? 'is' : 'are'} old news; the newest few will be in the next digest.`
  return message(`${verb} ${nameOf(followed)}`, [
    { type: 'paragraph', line: [text(`${verb} `), ...linkedName(followed)] },
    { type: 'paragraph', line: modeLine(followed) },
    ...(before === null && feed.items.length > 0 ? [{ type: 'note', line: [text(known)] } as const] : []),
    ...(refused > 0
      ? [
          {
            type: 'note',
            line: [text(`${many(refused, 'item')} could not be read: `), text(`/brief feed test ${feed.url}`, 'code'), text(' tells why.')],
          } as const,
        ]
      : []),
  ])
}

const healthLines = ({ post, closed, health }: Followed): readonly Line[] => {
  const mode = post === 'each' ? 'each article is posted' : 'articles wait for the digest'
  const seen = `${many(health.itemsSeen, 'item')} seen`
  const good: Line = health.lastGoodAt === null ? [text('not read yet')] : [text('last read '), moment(health.lastGoodAt, 'relative')]
  const failing: Line =
    health.failures > 0 && health.lastFailure !== null
      ? [
          text(`failed ${health.failures === 1 ? 'once' : `${health.failures} times`}${health.failingSince === null ? '' : ' since '}`),
          ...(health.failingSince === null ? [] : [moment(health.failingSince, 'date-time')]),
          text(`: ${health.lastFailure}`),
        ]
      : []
  return [
    [text(`${mode} · ${seen} · `), ...good],
    ...(failing.length > 0 ? [failing] : []),
    ...(health.paused === null ? [] : [[strong('Paused. '), text(health.paused)]]),
    ...(closed === null ? [] : [[strong('Not posted. '), text(`${closed} When that is put right: `), text('/brief feed resume', 'code')]]),
  ]
}

/** The channel's feeds and how each does, to who asked. */
export const feedListMessage = (feeds: readonly Followed[], now: number): Message => {
  if (feeds.length === 0)
    return message(
      'This channel follows no feed.',
      [
        {
          type: 'paragraph',
          line: [
            text('This channel follows no feed. '),
            text('/brief feed add https://news.example.org', 'code'),
            text(' follows one; the address of its front page will do.'),
          ],
        },
      ],
      'asker',
    )
  const items = feeds.map((feed, i): Item => {
    const [first = [], ...others] = healthLines(feed)
    return { number: i + 1, line: [...linkedName(feed), text(' — '), ...first], evidence: others.map((words) => ({ note: null, words })) }
  })
  const next = Math.min(...feeds.filter(({ health }) => health.paused === null).map(({ health }) => health.nextPollAt))
  return message(
    `This channel follows ${many(feeds.length, 'feed')}`,
    [
      { type: 'heading', text: `${many(feeds.length, 'feed')} of this channel` },
      { type: 'items', items },
      ...(Number.isFinite(next)
        ? [
            {
              type: 'note',
              line:
                next <= now ? [text('The next is asked right now.')] : [text('The next is asked '), moment(next, 'relative'), text('.')],
            } as const,
          ]
        : []),
    ],
    'asker',
  )
}

export const feedRemovedMessage = (feed: Followed): Message =>
  message(`No longer followed: ${nameOf(feed)}`, [
    { type: 'paragraph', line: [text('This channel no longer follows '), ...linkedName(feed)] },
    { type: 'note', line: [text('To follow it again: '), text(`/brief feed add ${feed.url}`, 'code')] },
  ])

/** How many feeds are posted again, to all; that none was stopped, to who asked. */
export const feedsResumedMessage = (count: number): Message => {
  const words =
    count === 0
      ? 'Nothing is stopped here. A feed itself that is paused goes on with /brief feed add and its address.'
      : `New articles of ${many(count, 'feed')} are posted here again.`
  return message(words, [{ type: 'paragraph', line: [text(words)] }], count === 0 ? 'asker' : 'everyone')
}

/** Lines of what is odd that are told; the others are counted. */
const mostRemarks = 20

/** What was found at an address and what was refused, line by line, to who asked. */
export const feedTestMessage = (feed: ReadFeed, asked: string): Message => {
  const refused = feed.remarks.filter((remark) => remark.refused).length
  const found: Field = {
    label: 'Found',
    lines: [
      [text(`${feed.format}, ${many(feed.items.length, 'item')}${refused > 0 ? `; ${refused} left out` : ''}`)],
      ...(feed.url === asked ? [] : [[text('at '), text(feed.url, 'code')]]),
      ...(feed.ttlMs === null ? [] : [[text(`It asks to be left alone for ${many(Math.round(feed.ttlMs / 60_000), 'minute')}.`)]]),
    ],
  }
  const newest = feed.items
    .slice(0, 3)
    .map(
      (item): Line => [
        link(shorten(clean(item.title || item.text), 120), item.url),
        small(item.publishedAt === null ? ' · no date' : ` · ${tellDate(item.publishedAt.slice(0, 10))}`),
      ],
    )
  const told = feed.remarks
    .slice(0, mostRemarks)
    .map(({ where, what }): Line => [...(where === null ? [] : [strong(`${where}: `)]), text(clean(what))])
  const more = feed.remarks.length - told.length
  const fields: readonly Field[] = [
    found,
    ...(newest.length > 0 ? [{ label: 'First', lines: newest }] : []),
    {
      label: 'Odd',
      lines: told.length === 0 ? [[text('nothing')]] : [...told, ...(more > 0 ? [[text(`and ${many(more, 'more line')}`)]] : [])],
    },
  ]
  return message(
    `${nameOf(feed)}: ${feed.format}, ${many(feed.items.length, 'item')}`,
    [
      { type: 'heading', text: nameOf(feed) },
      { type: 'fields', fields },
      { type: 'note', line: [text('Nothing was saved. To follow it: '), text(`/brief feed add ${feed.url}`, 'code')] },
    ],
    'asker',
  )
}
