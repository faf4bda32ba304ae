/** Every bot scope that Dateline asks for, and why. None lets it read a channel: it hears only what is said to it. */
export const scopes = {
  commands: '/brief and "Brief this" on messages',
  'chat:write': 'its answers and digests',
  'app_mentions:read': 'questions to @Dateline, and replies in its threads that mention it',
  'im:history': 'direct messages to it',
} as const

/**
 * Scopes that Dateline does without, and what each adds. None is asked for: an admin adds those that are wanted, and reinstalls the app.
 */
export const optionalScopes = {
  'users:read':
    'knows the admins, who may change digests and feeds, and takes the time zone of a digest from the profile of who asks for it',
  'channels:read': 'lets whoever made a public channel change its digests and feeds, and the check tell whether it is a member',
  'groups:read': 'the same in private channels',
  'channels:history':
    'looks a digest up in a public channel before it posts it again after a crash; without it, it rather posts too little than twice',
  'groups:history': 'the same in private channels',
} as const
