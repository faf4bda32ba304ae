import type { Command, TextOption, ValuesOf } from './command.ts'

/** The one slash command. */
export const slash = { name: 'brief', description: 'Who said what, through whom, and who met whom in the news' } as const

/** An article that a person may paste: what a chat message holds and more; the analyzer's own limit is 1 MB. */
const article = {
  type: 'text',
  description: 'A link, the name of a sample article, or the text of an article',
  label: 'Article',
  max: 100_000,
  rest: true,
} as const

/** Which briefing is meant; the thread's or the channel's latest where none is named. */
const briefing = {
  type: 'text',
  description: 'Which briefing: the latest of this channel if you name none',
  max: 100,
  complete: 'briefings',
} as const satisfies TextOption

const feedAddress = {
  type: 'text',
  description: 'The address of a feed, or of a page that has one',
  label: 'Address',
  max: 2_000,
  required: true,
  rest: true,
} as const satisfies TextOption

const page = { type: 'integer', description: 'Which page of it', min: 1, max: 999 } as const

const digest = {
  type: 'text',
  description: 'Which digest, by its short name; not needed where the channel has one',
  max: 20,
  rest: true,
  complete: 'digests',
} as const satisfies TextOption

/** What groups of subcommands are for, by their first word: "digest" of "digest add". At most 100 characters. */
export const groups: Readonly<Record<string, string>> = {
  feed: 'Feeds of this channel',
  digest: 'Digests of this channel at your own times',
  forget: 'Deletes what this channel has read',
}

/**
 * Every command, declared once: a key is what one types after `/brief`, words separated by one blank ("digest add"). Registration, manifest, form,
 * parser, help and README are made from this; app/dispatch does not compile while one has no handler.
 */
export const commands = {
  brief: {
    description: 'A briefing of a link or text, or the answer to a question',
    options: { text: { ...article, description: 'A link, an article, or a question' } },
    examples: ['https://news.example.org/story', 'who met whom?', 'what did Lavrov say about Ukraine?'],
    audience: 'everyone',
    surface: 'bare',
    form: { title: 'Brief an article', submit: 'Brief it' },
  },
  article: {
    description: 'A briefing of an article: what happened, who said so, who met whom',
    options: { text: { ...article, required: true } },
    examples: ['article 000_7ee25d2f685fed20'],
    audience: 'everyone',
    surface: 'subcommand',
    menu: 'Brief this',
    form: { title: 'Brief an article', submit: 'Brief it' },
  },
  ask: {
    description: 'An answer from a briefed article, with the sentence that proves it',
    options: {
      question: {
        type: 'text',
        description: 'For example: who met whom? what did the minister say about Ukraine?',
        max: 500,
        required: true,
        rest: true,
      },
      briefing,
      page,
    },
    examples: ['ask who met whom?', 'ask what did Lavrov say about Ukraine?', 'ask how many troops?'],
    audience: 'everyone',
    surface: 'subcommand',
  },
  meetings: {
    description: 'Who met whom, where and when, with the sentences that prove it',
    options: { briefing, page },
    examples: ['meetings'],
    audience: 'asker',
    surface: 'subcommand',
  },
  claims: {
    description: 'Everything that was said, by whom and through whom',
    options: { briefing, page },
    examples: ['claims', 'claims page:2'],
    audience: 'asker',
    surface: 'subcommand',
  },
  evidence: {
    description: 'The sentences of the article behind each line of its briefing',
    options: { briefing, page },
    examples: ['evidence'],
    audience: 'asker',
    surface: 'subcommand',
  },
  changes: {
    description: 'What the publisher changed in an article since it was first read here',
    options: { briefing, page },
    examples: ['changes'],
    audience: 'asker',
    surface: 'subcommand',
  },
  'feed add': {
    description: 'Follow a feed in this channel; the front page of a news site will do',
    options: {
      url: feedAddress,
      post: {
        type: 'choice',
        description: 'Each new article at once, or all in the digest (if you do not say)',
        choices: ['digest', 'each'],
      },
    },
    examples: ['feed add https://news.example.org', 'feed add post:each https://news.example.org/world.xml'],
    audience: 'everyone',
    changes: true,
    surface: 'subcommand',
  },
  'feed list': {
    description: 'The feeds of this channel, and how each does',
    options: {},
    examples: ['feed list'],
    audience: 'asker',
    surface: 'subcommand',
  },
  'feed test': {
    description: 'What is at an address, line by line, and what could not be read',
    options: { url: feedAddress },
    examples: ['feed test https://news.example.org'],
    audience: 'asker',
    surface: 'subcommand',
  },
  'feed remove': {
    description: 'Follow a feed no longer',
    options: {
      feed: {
        type: 'text',
        description: 'Its number in the list, its address, or words of its name',
        max: 2_000,
        required: true,
        rest: true,
        complete: 'feeds',
      },
    },
    examples: ['feed remove 2'],
    audience: 'everyone',
    changes: true,
    surface: 'subcommand',
  },
  'feed resume': {
    description: 'Posts articles of feeds again, where the channel was closed to me',
    options: {},
    examples: ['feed resume'],
    audience: 'everyone',
    changes: true,
    surface: 'subcommand',
  },
  status: {
    description: 'How things stand in this channel: feeds, digests, what failed',
    options: {},
    examples: ['status'],
    audience: 'asker',
    surface: 'subcommand',
  },
  doctor: {
    description: 'What I lack in this channel, by name, and how it is put right',
    options: {},
    examples: ['doctor'],
    audience: 'asker',
    surface: 'subcommand',
  },
  log: {
    description: 'Who changed what this channel gets, and when; for those who manage it',
    options: {},
    examples: ['log'],
    audience: 'asker',
    changes: true,
    surface: 'subcommand',
  },
  'forget briefing': {
    description: 'Forgets a briefing in this channel',
    options: { briefing },
    examples: ['forget briefing'],
    audience: 'asker',
    changes: true,
    surface: 'subcommand',
  },
  'forget feed': {
    description: 'Forgets the articles that came to this channel by a feed',
    options: {
      feed: {
        type: 'text',
        description: 'The address of the feed, or a part of it',
        max: 500,
        required: true,
        rest: true,
        complete: 'feeds',
      },
    },
    examples: ['forget feed https://news.example.org/feed'],
    audience: 'asker',
    changes: true,
    surface: 'subcommand',
  },
  'forget everything': {
    description: 'Deletes all that I have of this channel: feeds, digests, briefings, the log',
    options: { sure: { type: 'switch', description: 'Yes, delete it all' } },
    examples: ['forget everything sure:yes'],
    audience: 'asker',
    changes: true,
    surface: 'subcommand',
  },
  'digest add': {
    description: 'A digest of the news in this channel, at your time',
    options: {
      when: {
        type: 'text',
        description: 'daily 08:00 London, weekdays 8am, every 4 hours, or five cron fields',
        label: 'When',
        max: 200,
        required: true,
        rest: true,
      },
      about: {
        type: 'text',
        description: 'Only about these people, organizations or topics: Lavrov, North Korea',
        label: 'Only about',
        max: 300,
      },
      feeds: {
        type: 'text',
        description: 'Only from these feeds, by address; all of the channel if you name none',
        label: 'Only from feeds',
        max: 1000,
      },
      most: { type: 'integer', description: 'Stories at most (10 if you say nothing)', min: 1, max: 25 },
      length: { type: 'choice', description: 'How much of each story', choices: ['one-line', 'short', 'full'] },
      quiet: { type: 'text', description: 'Hours when nothing is posted: 22:00-07:00', label: 'Quiet hours', max: 20 },
      empty: { type: 'choice', description: 'When nothing is new: say nothing (silent), or say so', choices: ['silent', 'say'] },
    },
    examples: ['digest add daily 08:00 London', 'digest add about:"Lavrov, North Korea" weekdays 8am'],
    audience: 'everyone',
    surface: 'subcommand',
    changes: true,
  },
  'digest list': {
    description: 'The digests of this channel, and when each comes next',
    options: {},
    examples: ['digest list'],
    audience: 'asker',
    surface: 'subcommand',
  },
  'digest preview': {
    description: 'What a digest would say now, to you alone',
    options: { digest },
    examples: ['digest preview'],
    audience: 'asker',
    surface: 'subcommand',
  },
  'digest pause': {
    description: 'Sends no digest until you resume it',
    options: { digest },
    examples: ['digest pause'],
    audience: 'everyone',
    surface: 'subcommand',
    changes: true,
  },
  'digest resume': {
    description: 'Sends a paused digest again, from its next time on',
    options: { digest },
    examples: ['digest resume'],
    audience: 'everyone',
    surface: 'subcommand',
    changes: true,
  },
  'digest remove': {
    description: 'Ends a digest for good',
    options: { digest },
    examples: ['digest remove k7w2f'],
    audience: 'everyone',
    surface: 'subcommand',
    changes: true,
  },
  'digest now': {
    description: 'Sends a digest now, of all since the last one',
    options: { digest },
    examples: ['digest now'],
    audience: 'asker',
    surface: 'subcommand',
    changes: true,
  },
  'digest history': {
    description: 'What became of the last digests: sent, nothing new, late or failed, and why',
    options: { digest },
    examples: ['digest history'],
    audience: 'asker',
    surface: 'subcommand',
  },
  help: {
    description: 'What you can type, with examples',
    options: { about: { type: 'choice', description: 'One part of it, with all that may be set', choices: Object.keys(groups) } },
    examples: ['help', 'help about:digest'],
    audience: 'asker',
    surface: 'subcommand',
  },
} as const satisfies Record<string, Command>

export type CommandName = keyof typeof commands

export type OptionsOf<N extends CommandName> = ValuesOf<(typeof commands)[N]['options']>

/** A command with checked options: what typing, a form, a menu and a button all become. */
export type Call = { readonly [N in CommandName]: { readonly command: N; readonly options: OptionsOf<N> } }[CommandName]

/** All names, in the order of help. */
export const commandNames = Object.keys(commands) as readonly CommandName[]
