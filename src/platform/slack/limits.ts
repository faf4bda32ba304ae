/**
 * Slack's limits (docs.slack.dev/reference/block-kit and @slack/types), in UTF-16 units after escaping. The size of a message is undocumented: blocks
 * were refused from about 13,200 characters on (slackapi/bolt-js#2509, metabase#79908); ours is counted over the blocks' JSON and stays below.
 */
export const limits = {
  blocks: 50,
  blocksJson: 12_000,
  /** Of a Home tab. */
  viewBlocks: 100,
  header: 150,
  contextElements: 10,
  actions: 25,
  buttonText: 75,
  buttonValue: 2_000,
  url: 3_000,
  /** Of a text object; a longer text of ours is laid in several. */
  text: 3_000,
  /** `text` is cut at 40,000; a fallback is one line for notifications. */
  fallback: 3_000,
  /** Of a form's plain text input. */
  input: 3_000,
} as const

/** How long a response_url lives, and how often it can be used (docs.slack.dev/interactivity/handling-user-interaction). */
export const responseUrl = { lifeMs: 30 * 60_000, uses: 5 } as const
