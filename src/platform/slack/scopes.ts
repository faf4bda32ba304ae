/** Every bot scope that Dateline asks for, and why. None lets it read a channel: it hears only what is said to it. */
export const scopes = {
  commands: '/brief and "Brief this" on messages',
  'chat:write': 'its answers and digests',
  'app_mentions:read': 'questions to @Dateline, and replies in its threads that mention it',
  'im:history': 'direct messages to it',
} as const
