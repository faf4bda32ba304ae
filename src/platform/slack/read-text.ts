const unescaped = (text: string): string => text.replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('&amp;', '&')

/** What people see of one of Slack's `<…>`: "#news" of `<#C1|news>`, "the report" of `<https://…|the report>`. */
const visible = (inside: string): string => {
  const [target = '', label] = inside.split(/\|(.*)/s)
  if (/^[@#!]/.test(target)) {
    const name = label ?? target.slice(1).split('^')[0] ?? ''
    return target.startsWith('!date') ? name : name.replace(/^[@#]?/, target.startsWith('#') ? '#' : '@')
  }
  if (label === undefined) return target.replace(/^mailto:/, '')
  // Slack shows "nytimes.com/x" for an address that somebody typed; then the address is what was meant.
  return /^https?:/.test(target) && target.includes(label) ? target : label
}

/** Text as Slack hands it over (docs.slack.dev/messaging/formatting-message-text), as the words that its writer saw; typed links as addresses. */
export const readText = (text: string): string => unescaped(text.replace(/<([^<>]+)>/g, (_, inside: string) => visible(inside)))

/** Without the mentions of this user: what was said to the bot. */
export const withoutMention = (text: string, user: string): string =>
  text
    .replaceAll(new RegExp(`<@${user}(?:\\|[^<>]*)?>`, 'g'), ' ')
    .replace(/[^\S\n]+/g, ' ')
    .trim()

/** All addresses in it that lead to a page. */
const links = (text: string): readonly string[] =>
  Array.from(text.matchAll(/<(https?:\/\/[^<>|]+)(?:\|[^<>]*)?>/g), ([, url = '']) => unescaped(url))

/** More words than people put beside a link. */
const longestRemark = 600

interface Attachment {
  readonly text?: string | undefined
  readonly fallback?: string | undefined
}

/** What a message is briefed for: its link where it is one with a remark, else its text; what stands in attachments where it has none itself. */
export const linkOrText = (message: {
  readonly text?: string | undefined
  readonly attachments?: readonly Attachment[] | undefined
}): string => {
  const attached = (message.attachments ?? []).map((one) => one.text ?? one.fallback ?? '').join('\n\n')
  const text = message.text?.trim() ? message.text : attached
  const [link] = links(text)
  return link !== undefined && text.length <= longestRemark ? link : readText(text).trim()
}
