import type { Command } from 'commander'
import { serverId } from './arguments.ts'

/** Declares what starts the bot and sets it up. What they do is loaded when they are called. */
export const addBotCommands = (program: Command): void => {
  program
    .command('register')
    .description('tell Discord the commands: once, and again when they have changed')
    .argument('<platform>', 'discord')
    .option('--guild <id>', 'for this server only: to try them out', serverId)
    .addHelpText('after', '\nNeeds DISCORD_TOKEN, in the environment or in the file .env. All commands of the application are overwritten.')
    .action(async (platform: string, options: object) => (await import('./register.ts')).register(platform, options))

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
    .action(async () => void (await import('../main.ts')))

  program
    .command('doctor')
    .description('what Dateline needs and whether it is there: tokens, scopes, permissions, commands, store, clock, feeds, disk')
    .option('--channel <channel>', 'look at this channel too: PLATFORM:WORKSPACE:CHANNEL, by their ids')
    .option('--json', 'print it as JSON')
    .action(async (options: object) => (await import('./doctor.ts')).doctor(options))

  const config = program.command('config').description('the settings: config/dateline.yaml and the environment')

  config
    .command('check')
    .description('read the settings and tell every mistake at once')
    .action(async () => (await import('./check-config.ts')).checkConfig())

  config
    .command('print')
    .description('print config/dateline.yaml as it is by default, every key with its comment')
    .option('--schema', 'print its JSON Schema instead, for editors')
    .action(async (options: object) => (await import('./check-config.ts')).printConfig(options))
}
