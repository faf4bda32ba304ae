import { type Command, Option } from 'commander'

/** Declares what an operator does with feeds. */
export const addFeedCommands = (program: Command): void => {
  const feeds = program.command('feeds').description('feeds of channels, from and to other feed readers')
  feeds
    .command('import')
    .description('have a channel follow all feeds of an OPML file')
    .argument('<file>', 'OPML, as feed readers export it; config/feeds.opml is an example')
    .option('--channel <channel>', 'PLATFORM:WORKSPACE:CHANNEL, by their ids; a file of "feeds export" names its channels itself')
    .addOption(new Option('--post <mode>', 'post each article, or have all wait for the digest').choices(['digest', 'each']))
    .action(async (file: string, options: object) => (await import('./feeds.ts')).importFeeds(file, options))
  feeds
    .command('export')
    .description('print the feeds of all channels as OPML')
    .option('--channel <channel>', 'of this one alone')
    .action(async (options: object) => (await import('./feeds.ts')).exportFeeds(options))
}
