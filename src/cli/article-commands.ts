import type { Command } from 'commander'
import { isoDate, wholeNumber } from './arguments.ts'
import type { BriefOptions } from './brief.ts'

/** Declares brief, ask and batch. What they do is loaded when they are called. */
export const addArticleCommands = (program: Command): void => {
  program
    .command('brief', { isDefault: true })
    .description('a briefing of one article (the default)')
    .argument('[article]', 'a link, a file, the name of a sample, or - for standard input')
    .option('--ask <question>', 'answer a question about it instead')
    .option('--json', 'print everything as JSON with offsets: the format briefing/1')
    .option('--why', 'print which rule found what, and where')
    .option('--date <day>', 'the day it was published, where the text does not say', isoDate)
    .option('--title <title>', "the publisher's title, where it is not in the text")
    .action(async (ref: string | undefined, options: BriefOptions) => (await import('./brief.ts')).brief(ref, options))

  program
    .command('ask')
    .description('the answer to a question about one article')
    .argument('<article>', 'a link, a file, the name of a sample, or - for standard input')
    .argument('<question...>', 'as you would say it')
    .option('--json', 'print the answer as JSON')
    .option('--date <day>', 'the day it was published, where the text does not say', isoDate)
    .action(async (ref: string, words: readonly string[], options: BriefOptions) => (await import('./brief.ts')).ask(ref, words, options))

  program
    .command('batch')
    .description('briefings of many articles, a line of JSON each')
    .argument('<file>', 'lines of {"id", "text", "publishedAt"?, "title"?, "url"?}, or - for standard input')
    .option('--out <file>', 'where to write them; standard output where there is none')
    .option('--jobs <number>', 'worker threads; as many as the machine has cores where there is none', wholeNumber)
    .action(async (input: string, options: object) => (await import('./batch.ts')).batch(input, options))
}
