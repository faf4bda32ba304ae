import { z } from 'zod'

/** "127.0.0.1:8090", "[::1]:8090". */
const listenAddress = /^(?:[\w.-]+|\[[\da-fA-F:.]+\]):(?:[1-9]\d{0,4})$/

/** A name, "*." and a name, an address, or a block of addresses. */
const host = /^(?:(?:\*\.)?[\w-]+(?:\.[\w-]+)*|[\da-f:.]+(?:\/\d{1,3})?)$/i

const count = (most: number) => z.int().min(1).max(most)

/**
 * What config/dateline.yaml may set; all of it may be left out. The descriptions are the file's comments and what an editor shows: config/dateline.yaml
 * and config/dateline.schema.json are made from this by `npm run golden`.
 */
export const settings = z.strictObject({
  log: z
    .strictObject({
      level: z.enum(['debug', 'info', 'warn', 'error']).default('info').describe('The least that is told: debug, info, warn or error.'),
    })
    .prefault({})
    .describe('What is logged, as lines of JSON on standard error. Never a token, and no text of messages.'),
  analysis: z
    .strictObject({
      threads: count(64).default(1).describe('Worker threads for reading articles, 1 to 64.'),
      timeoutSeconds: count(600).default(60).describe('An article that takes longer is given up. 1 to 600 seconds.'),
    })
    .prefault({})
    .describe('How articles are read.'),
  source: z
    .strictObject({
      allowHosts: z
        .array(
          z
            .string()
            .regex(host, 'it is a host like wiki.example.org or *.example.org, an address like 192.168.1.20, or a block like 10.0.0.0/8'),
        )
        .default([])
        .describe(
          'Hosts of your own network that links and feeds may lead to: names, *.names, addresses or blocks. All others inside are refused.',
        ),
      pollMinutes: z
        .number()
        .min(0.02)
        .max(1_440)
        .default(15)
        .describe('How long a feed is left alone between two polls at least, in minutes. A feed may ask for longer.'),
      contact: z
        .string()
        .trim()
        .max(200)
        .regex(/^[\x21-\x7e]*$/, 'it is an address of a page, or of mail')
        .default('')
        .describe(
          'Where owners of sites reach whoever runs this: a page or a mail address. It is part of the name that Dateline tells sites.',
        ),
    })
    .prefault({})
    .describe('How pages and feeds are fetched.'),
  slack: z
    .strictObject({
      port: z
        .int()
        .min(1)
        .max(65_535)
        .default(3000)
        .describe('Where Slack reaches us over HTTP, when SLACK_SIGNING_SECRET is set instead of SLACK_APP_TOKEN.'),
      managers: z
        .array(z.string().regex(/^[UW][A-Z0-9]+$/, 'it is the id of a member, like U012AB3CD: copy it from their profile'))
        .default([])
        .describe('Ids of members who may change digests and feeds of every channel, besides the makers of the channels and the admins.'),
    })
    .prefault({})
    .describe('Slack. Its tokens are set in the environment.'),
  health: z
    .strictObject({
      listen: z
        .union([z.literal('off'), z.string().regex(listenAddress)])
        .default('off')
        .describe(
          'Address and port of /healthz, /readyz and /metrics, such as 127.0.0.1:8090; or off. They tell counts to whoever asks: keep them off the internet.',
        ),
    })
    .prefault({})
    .describe('What watches over Dateline asks here. DATELINE_HEALTH in the environment goes before it.'),
  limits: z
    .strictObject({
      commandsPerUser: count(10_000).default(20).describe('Commands that one person may give in a minute.'),
      commandsPerChannel: count(100_000).default(60).describe('Commands in one channel in a minute.'),
      commandsPerWorkspace: count(1_000_000).default(300).describe('Commands in one Slack workspace or Discord server in a minute.'),
      articlesPerUser: count(10_000).default(30).describe('Articles, links and feeds that one person may have opened in an hour.'),
      articlesPerChannel: count(100_000).default(120).describe('The same for one channel.'),
      articlesPerWorkspace: count(1_000_000).default(600).describe('The same for one workspace or server.'),
      feedsPerChannel: count(1_000).default(50).describe('Feeds that one channel may follow.'),
      feedsPerWorkspace: count(10_000).default(500).describe('Feeds that all channels of one workspace or server may follow together.'),
      digestsPerChannel: count(1_000).default(20).describe('Digests that one channel may have.'),
      digestsPerWorkspace: count(10_000).default(200).describe('Digests that all channels of one workspace or server may have together.'),
    })
    .prefault({})
    .describe('How much one person, channel or workspace may ask for, so that it is there for all.'),
  digests: z
    .strictObject({
      whenUnsure: z
        .enum(['alarm', 'post'])
        .default('alarm')
        .describe(
          'When nothing tells whether a digest was posted (a crash, and history may not be read): alarm leaves it and says so, post may post twice.',
        ),
    })
    .prefault({})
    .describe('How digests are posted.'),
  retention: z
    .strictObject({
      days: count(36_500)
        .default(180)
        .describe('Articles and briefings that no channel has been shown for so long are deleted. 1 to 36500 days.'),
    })
    .prefault({})
    .describe('How long is kept what was read.'),
})

export type Settings = z.infer<typeof settings>
