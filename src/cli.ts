import { fileURLToPath } from 'node:url'
import { Command, CommanderError, InvalidArgumentError } from 'commander'
import type { BriefedArticle } from './answer/briefed-article.ts'
import type { Article } from './document/article.ts'
import { ConfigError, PlatformError, SourceError, UsageError } from './errors.ts'
import type { Message } from './message/message.ts'

// `dateline brief|ask|batch|register|serve`. Each command loads its own parts only: a briefing needs no thread, no store and no chat library.

const seeds = fileURLToPath(new URL('../seeds', import.meta.url))

interface ArticleOptions {
  readonly date?: string
  readonly title?: string
}

interface BriefOptions extends ArticleOptions {
  readonly json?: true
  readonly why?: true
  readonly ask?: string
}

interface BatchOptions {
  readonly out?: string
  readonly jobs?: number
}

const print = (text: string): Promise<void> => new Promise((resolve) => process.stdout.write(`${text}\n`, () => resolve()))

const printMessage = async (message: Message): Promise<void> => {
  const { toPlainText } = await import('./message/plain-text.ts')
  const { terminalOptions } = await import('./platform/console/terminal.ts')
  await print(toPlainText(message, { ...terminalOptions(process.stdout, process.env), buttons: 'none' }))
}

/** An article read, or a SourceError that names it. */
const readNamed = async (ref: string, { date, title }: ArticleOptions): Promise<BriefedArticle> => {
  const { findArticle } = await import('./source/find-article.ts')
  const { readArticle } = await import('./answer/read-article.ts')
  const named = (problem: string) => new SourceError(`${ref === '-' ? 'standard input' : ref}: ${problem}`)
  const found = await findArticle(ref, { seeds, stdin: process.stdin }).catch((error: unknown) => {
    throw error instanceof SourceError ? named(error.message) : error
  })
  const article: Article = { ...found, ...(date ? { publishedAt: date } : {}), ...(title ? { title } : {}) }
  const result = readArticle(article)
  if ('problem' in result) throw named(result.problem)
  return result.briefed
}

const brief = async (ref: string | undefined, options: BriefOptions): Promise<void> => {
  if (ref === undefined && process.stdin.isTTY)
    throw new UsageError('Which article? Name a file or a sample, or - for standard input; --help tells more.')
  const briefed = await readNamed(ref ?? '-', options)
  if (options.ask !== undefined) return answer(briefed, options.ask, options)
  if (options.json) return print(JSON.stringify(briefed.briefing, null, 2))
  if (options.why) {
    const { whyMessage } = await import('./message/why-message.ts')
    return printMessage(whyMessage(briefed))
  }
  const { briefingMessage } = await import('./message/briefing-message.ts')
  return printMessage(briefingMessage(briefed, null))
}

const answer = async (briefed: BriefedArticle, question: string, { json }: { readonly json?: true }): Promise<void> => {
  const { parseQuestion } = await import('./answer/parse-question.ts')
  const { answerQuestion } = await import('./answer/answer-question.ts')
  const { answerMessage } = await import('./message/answer-message.ts')
  const found = answerQuestion(parseQuestion(question), [briefed])
  return json ? print(JSON.stringify(found, null, 2)) : printMessage(answerMessage(found, { key: null, page: null }))
}

const batch = async (input: string, { out, jobs }: BatchOptions): Promise<void> => {
  const { runBatch } = await import('./worker/run-batch.ts')
  const { availableParallelism } = await import('node:os')
  const { failed } = await runBatch({ input, out: out ?? null, jobs: jobs ?? availableParallelism() })
  if (failed > 0) process.exitCode = 1
}

const register = async (platform: string, { guild }: { readonly guild?: string }): Promise<void> => {
  if (platform !== 'discord')
    throw new UsageError(`"${platform}" needs no registration. Only discord does; Slack's commands come with config/slack-manifest.json.`)
  const { readConfig, readEnvironment } = await import('./config.ts')
  const { discord } = readConfig(readEnvironment())
  if (discord === null)
    throw new ConfigError(
      'DISCORD_TOKEN: is missing. It stands on the Bot page of your application at discord.com/developers/applications.',
    )
  const { register } = await import('./platform/discord/registration.ts')
  const names = await register({ ...discord, guild: guild ?? null })
  await print(`Discord has taken ${names.join(', ')} ${guild ? `for the server ${guild}, at once` : 'for all servers'}.`)
}

const serverId = (value: string): string => {
  if (!/^\d{17,20}$/.test(value)) throw new InvalidArgumentError('It is the number that "Copy Server ID" gives.')
  return value
}

const wholeNumber = (value: string): number => {
  const number = Number(value)
  if (!Number.isInteger(number) || number < 1 || number > 64) throw new InvalidArgumentError('It is a whole number from 1 to 64.')
  return number
}

const isoDate = (value: string): string => {
  if (!/^\d{4}-\d\d-\d\d(?:T.*)?$/.test(value) || Number.isNaN(Date.parse(value)))
    throw new InvalidArgumentError('It is a day like 2025-07-13.')
  return value
}

const program = new Command('dateline')
  .description('Who said what, through whom, and who met whom in a news article, each with the sentence that proves it.')
  .exitOverride()
  .configureHelp({ showGlobalOptions: true })
  .addHelpText(
    'after',
    `
Examples:
  dateline brief article.txt                     (also without "brief")
  dateline 000_7ee25d2f685fed20                  one of the samples in seeds/
  dateline article.txt --ask "who met whom?"
  pbpaste | dateline - --date 2025-07-13
  dateline article.txt --json > briefing.json
  dateline batch articles.jsonl --out briefings.jsonl

Here dateline is "npm run brief --". Exit codes: 0 done, 1 an input failed, 2 the command was not understood.`,
  )

program
  .command('brief', { isDefault: true })
  .description('a briefing of one article (the default)')
  .argument('[article]', 'a file, the name of a sample, or - for standard input')
  .option('--ask <question>', 'answer a question about it instead')
  .option('--json', 'print everything as JSON with offsets: the format briefing/1')
  .option('--why', 'print which rule found what, and where')
  .option('--date <day>', 'the day it was published, where the text does not say', isoDate)
  .option('--title <title>', "the publisher's title, where it is not in the text")
  .action(brief)

program
  .command('ask')
  .description('the answer to a question about one article')
  .argument('<article>', 'a file, the name of a sample, or - for standard input')
  .argument('<question...>', 'as you would say it')
  .option('--json', 'print the answer as JSON')
  .option('--date <day>', 'the day it was published, where the text does not say', isoDate)
  .action(async (ref: string, words: readonly string[], options: BriefOptions) =>
    answer(await readNamed(ref, options), words.join(' '), options),
  )

program
  .command('batch')
  .description('briefings of many articles, a line of JSON each')
  .argument('<file>', 'lines of {"id", "text", "publishedAt"?, "title"?, "url"?}, or - for standard input')
  .option('--out <file>', 'where to write them; standard output where there is none')
  .option('--jobs <number>', 'worker threads; as many as the machine has cores where there is none', wholeNumber)
  .action(batch)

program
  .command('register')
  .description('tell Discord the commands: once, and again when they have changed')
  .argument('<platform>', 'discord')
  .option('--guild <id>', 'for this server only: to try them out', serverId)
  .addHelpText('after', '\nNeeds DISCORD_TOKEN, in the environment or in the file .env. All commands of the application are overwritten.')
  .action(register)

program
  .command('serve')
  .description('start the bot, as npm start does')
  .addHelpText(
    'after',
    `
With SLACK_BOT_TOKEN and SLACK_APP_TOKEN, or DISCORD_TOKEN, in the environment or in the file .env it is on Slack or Discord, or on both.
With none it is here. .env.example has all settings; the README tells where tokens come from.

What it has read and shown is kept in data/dateline.db. In the environment:
  DATELINE_DATABASE=FILE      another file; :memory: keeps nothing
  DATABASE_URL=postgres://…   a PostgreSQL (15 or newer) instead`,
  )
  .action(async () => void (await import('./main.ts')))

/** The exit code that an error asks for, its sentence told. */
const exitCode = (error: unknown): number => {
  if (error instanceof CommanderError) return error.exitCode === 0 ? 0 : 2
  const known = [SourceError, UsageError, ConfigError, PlatformError].some((ours) => error instanceof ours)
  const message = error instanceof Error ? error.message : String(error)
  process.stderr.write(`dateline: ${known ? message : `A mistake of Dateline itself, please report it: ${message}`}\n`)
  if (!known && process.env.DEBUG && error instanceof Error) process.stderr.write(`${error.stack}\n`)
  return error instanceof UsageError ? 2 : 1
}

// `dateline … | head`: whoever read has read enough.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code === 'EPIPE') process.exit()
  throw error
})

try {
  await program.parseAsync()
} catch (error) {
  process.exitCode = exitCode(error)
}
