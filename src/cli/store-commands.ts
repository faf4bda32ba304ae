import type { Command } from 'commander'

/** Declares what an operator does with the store. What they do is loaded when they are called. */
export const addStoreCommands = (program: Command): void => {
  program
    .command('status')
    .description('what is scheduled, late and failing')
    .option('--json', 'print it as JSON')
    .action(async (options: object) => (await import('./status.ts')).status(options))

  program
    .command('deliveries')
    .description('the last things that were to be posted, and how it went')
    .option('--failed', 'only those that could not be posted')
    .option('--json', 'print them as JSON')
    .action(async (options: object) => (await import('./status.ts')).deliveries(options))

  program
    .command('retry')
    .description('post after all what has failed')
    .argument('<id>', 'of the delivery, as dateline deliveries prints it')
    .action(async (id: string) => (await import('./status.ts')).retry(id))

  program
    .command('backup')
    .description('write the whole store to a file, while the bot runs')
    .argument('<file>', 'is packed where its name ends with .gz')
    .addHelpText(
      'after',
      '\nLines of JSON, the same from SQLite and PostgreSQL: a backup of one can be restored into the other. It holds all that the store does.',
    )
    .action(async (file: string) => (await import('./backup.ts')).backup(file))

  program
    .command('restore')
    .description('put a backup into the store: all of it, or nothing')
    .argument('<file>', 'a file that dateline backup wrote')
    .option('--replace', 'delete what is in the store first')
    .action(async (file: string, options: object) => (await import('./backup.ts')).restore(file, options))

  program
    .command('export')
    .description('print what the store has of one channel, as JSON')
    .argument('<channel>', 'PLATFORM:WORKSPACE:CHANNEL, by their ids')
    .action(async (channel: string) => (await import('./keep-channel.ts')).exportChannel(channel))

  program
    .command('forget')
    .description('delete what the store has of one channel, or of a whole workspace')
    .argument('<place>', 'PLATFORM:WORKSPACE:CHANNEL by their ids, or PLATFORM:WORKSPACE')
    .option('--yes', 'really')
    .action(async (place: string, options: object) => (await import('./keep-channel.ts')).forgetPlace(place, options))

  program
    .command('purge')
    .description('delete articles that are older than retention.days; the bot does it by itself once a day')
    .option('--dry-run', 'only tell how many')
    .action(async (options: object) => (await import('./keep-channel.ts')).purge(options))
}
