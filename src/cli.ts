import { readFileSync } from 'node:fs'
import { Command, CommanderError } from 'commander'
import { addArticleCommands } from './cli/article-commands.ts'
import { addBotCommands } from './cli/bot-commands.ts'
import { addFeedCommands } from './cli/feed-commands.ts'
import { addStoreCommands } from './cli/store-commands.ts'
import { ConfigError, PlatformError, SourceError, StoreError, UsageError } from './errors.ts'

// `dateline brief|ask|batch|serve|doctor|…`. Each command loads its own parts only: a briefing needs no thread, no store and no chat library.

const { version } = JSON.parse(readFileSync(new URL('../package.json', import.meta.url), 'utf8')) as { readonly version: string }

const program = new Command('dateline')
  .description('Who said what, through whom, and who met whom in a news article, each with the sentence that proves it.')
  .version(version)
  .exitOverride()
  .configureHelp({ showGlobalOptions: true })
  .addHelpText(
    'after',
    `
Examples:
  dateline brief article.txt                     (also without "brief")
  dateline https://news.example.org/story        a page on the web
  dateline 000_7ee25d2f685fed20                  one of the samples in seeds/
  dateline article.txt --ask "who met whom?"
  pbpaste | dateline - --date 2025-07-13
  dateline article.txt --json > briefing.json
  dateline batch articles.jsonl --out briefings.jsonl

Here dateline is "npm run brief --". Exit codes: 0 done, 1 an input failed, 2 the command was not understood.`,
  )

addArticleCommands(program)
addBotCommands(program)
addStoreCommands(program)
addFeedCommands(program)

/** The exit code that an error asks for, its sentence told. */
const exitCode = (error: unknown): number => {
  if (error instanceof CommanderError) return error.exitCode === 0 ? 0 : 2
  const known = [SourceError, UsageError, ConfigError, PlatformError, StoreError].some((ours) => error instanceof ours)
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
