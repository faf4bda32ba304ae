import { chatPlatformContract } from '../../contract/chat-platform.ts'
import { slackStage } from './slack-stage.ts'

const wrong = 'xoxb-wrong'

chatPlatformContract({ name: 'Slack (Socket Mode)', start: ({ token }) => slackStage(token === 'wrong' ? { botToken: wrong } : {}) })

chatPlatformContract({
  name: 'Slack (HTTP)',
  start: ({ token }) => slackStage({ via: 'http', ...(token === 'wrong' && { botToken: wrong }) }),
})
