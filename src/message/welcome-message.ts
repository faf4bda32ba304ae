import { type Line, type Message, strong, text } from './message.ts'

const code = (words: string): Line[number] => ({ kind: 'text', text: words, style: 'code' })

/** What the console says below the first briefing: what to type, and how to take the bot to Slack or Discord. */
export const welcomeMessage = (): Message => ({
  audience: 'asker',
  fallback: 'Type /brief and a question, or /brief help',
  about: null,
  blocks: [
    { type: 'divider' },
    {
      type: 'fields',
      fields: [
        {
          label: 'Try',
          lines: [
            [
              code('/brief who met whom?'),
              text(' · '),
              code('/brief what did Lavrov say about Ukraine?'),
              text(' · '),
              code('/brief help'),
            ],
            [text('Ctrl-D ends the talk.')],
          ],
        },
        {
          label: 'Connect',
          lines: [
            [strong('Slack'), text(': set SLACK_BOT_TOKEN and SLACK_APP_TOKEN, then start again')],
            [strong('Discord'), text(': set DISCORD_TOKEN, then start again')],
            [text('README.md has the steps for each.')],
          ],
        },
      ],
    },
  ],
})
