/** Slack's limits as its pages table them, written down here a second time: what the adapter believes of them is what this tests. */

type Bag = Readonly<Record<string, unknown>>

const isBag = (value: unknown): value is Bag => typeof value === 'object' && value !== null && !Array.isArray(value)
const bag = (value: unknown): Bag => (isBag(value) ? value : {})
const list = (value: unknown): readonly unknown[] => (Array.isArray(value) ? value : [])

const check = (ok: boolean, complaint: string): readonly string[] => (ok ? [] : [complaint])

const textObject = (value: unknown, max: number, at: string, kinds = ['plain_text', 'mrkdwn']): readonly string[] => {
  const { type, text } = bag(value)
  return [
    ...check(kinds.includes(String(type)), `${at}: unsupported type ${String(type)}`),
    ...check(typeof text === 'string' && text.length > 0, `${at}: must be more than 0 characters`),
    ...check(String(text).length <= max, `${at}: must be less than ${max + 1} characters`),
  ]
}

const button = (value: unknown, at: string): readonly string[] => {
  const { type, text, value: sent, action_id, url, style } = bag(value)
  return [
    ...check(type === 'button', `${at}: unsupported element`),
    ...textObject(text, 75, `${at}/text`, ['plain_text']),
    ...check(typeof sent !== 'string' || sent.length <= 2_000, `${at}/value`),
    ...check(typeof action_id === 'string' && action_id.length > 0 && action_id.length <= 255, `${at}/action_id`),
    ...check(typeof url !== 'string' || url.length <= 3_000, `${at}/url`),
    ...check(style === undefined || style === 'primary' || style === 'danger', `${at}/style`),
  ]
}

const richElement = (value: unknown, at: string): readonly string[] => {
  const { type, text, url, timestamp, format } = bag(value)
  if (type === 'text') return check(typeof text === 'string' && text.length > 0 && text.length <= 3_000, `${at}: text`)
  if (type === 'link') return check(typeof url === 'string' && /^https?:\/\/\S+$/.test(url) && url.length <= 3_000, `${at}: url`)
  if (type === 'date') return check(Number.isInteger(timestamp) && typeof format === 'string', `${at}: date`)
  return check(
    ['user', 'channel', 'broadcast', 'usergroup', 'emoji', 'team', 'color'].includes(String(type)),
    `${at}: unsupported ${String(type)}`,
  )
}

const richPart = (value: unknown, at: string): readonly string[] => {
  const { type, elements, style } = bag(value)
  const inside = list(elements)
  if (inside.length === 0) return [`${at}: no elements`]
  if (type === 'rich_text_list')
    return [...check(style === 'bullet' || style === 'ordered', `${at}: style`), ...inside.flatMap((one, i) => richPart(one, `${at}/${i}`))]
  const known = ['rich_text_section', 'rich_text_quote', 'rich_text_preformatted'].includes(String(type))
  return [...check(known, `${at}: unsupported ${String(type)}`), ...inside.flatMap((one, i) => richElement(one, `${at}/${i}`))]
}

const input = (value: unknown, at: string): readonly string[] => {
  const { label, hint, element } = bag(value)
  const { type, action_id, max_length } = bag(element)
  return [
    ...textObject(label, 2_000, `${at}/label`, ['plain_text']),
    ...(hint === undefined ? [] : textObject(hint, 2_000, `${at}/hint`, ['plain_text'])),
    ...check(type === 'plain_text_input' || type === 'rich_text_input', `${at}/element: unsupported`),
    ...check(typeof action_id === 'string' && action_id.length <= 255, `${at}/action_id`),
    ...check(max_length === undefined || (typeof max_length === 'number' && max_length >= 1 && max_length <= 3_000), `${at}/max_length`),
  ]
}

const section = (value: Bag, at: string): readonly string[] => {
  const fields = list(value.fields)
  return [
    ...check(value.text !== undefined || fields.length > 0, `${at}: neither text nor fields`),
    ...(value.text === undefined ? [] : textObject(value.text, 3_000, `${at}/text`)),
    ...check(fields.length <= 10, `${at}/fields: no more than 10`),
    ...fields.flatMap((one, i) => textObject(one, 2_000, `${at}/fields/${i}`)),
  ]
}

const several = (
  values: readonly unknown[],
  max: number,
  at: string,
  one: (value: unknown, at: string) => readonly string[],
): readonly string[] => [
  ...check(values.length > 0 && values.length <= max, `${at}: 1 to ${max} elements`),
  ...values.flatMap((value, i) => one(value, `${at}/${i}`)),
]

const actionIds = (elements: readonly unknown[]): readonly unknown[] => elements.map((one) => bag(one).action_id)

const block = (value: unknown, i: number): readonly string[] => {
  const at = `blocks/${i}`
  const one = bag(value)
  const elements = list(one.elements)
  const own = check(one.block_id === undefined || String(one.block_id).length <= 255, `${at}/block_id`)
  switch (one.type) {
    case 'divider':
      return own
    case 'header':
      return [...own, ...textObject(one.text, 150, `${at}/text`, ['plain_text'])]
    case 'section':
      return [...own, ...section(one, at)]
    case 'context':
      return [...own, ...several(elements, 10, at, (element, place) => textObject(element, 3_000, place))]
    case 'actions':
      return [
        ...own,
        ...several(elements, 25, at, button),
        ...check(new Set(actionIds(elements)).size === elements.length, `${at}: action_id is not unique`),
      ]
    case 'rich_text':
      return [...own, ...check(elements.length > 0, `${at}: no elements`), ...elements.flatMap((part, k) => richPart(part, `${at}/${k}`))]
    case 'input':
      return [...own, ...input(one, at)]
    default:
      return [`${at}: unsupported type ${String(one.type)}`]
  }
}

/** What Slack says of a message: null, or its error with what is wrong. */
export const messageError = (
  text: string,
  blocks: readonly unknown[],
): { readonly error: string; readonly messages: readonly string[] } | null => {
  if (text === '' && blocks.length === 0) return { error: 'no_text', messages: [] }
  const messages = [...check(blocks.length <= 50, 'no more than 50 blocks'), ...blocks.flatMap(block)]
  if (messages.length > 0) return { error: 'invalid_blocks', messages }
  if (JSON.stringify(blocks).length > 13_200) return { error: 'msg_blocks_too_long', messages: [] }
  return blocks.length === 0 && text.length > 40_000 ? { error: 'msg_too_long', messages: [] } : null
}

/** What Slack says of a modal: null, or what is wrong. */
export const viewError = (value: unknown): readonly string[] | null => {
  const view = bag(value)
  const blocks = list(view.blocks)
  const messages = [
    ...check(view.type === 'modal', 'type'),
    ...textObject(view.title, 24, 'title', ['plain_text']),
    ...textObject(view.submit, 24, 'submit', ['plain_text']),
    ...check(String(view.private_metadata ?? '').length <= 3_000, 'private_metadata'),
    ...check(String(view.callback_id ?? '').length <= 255, 'callback_id'),
    ...check(blocks.length > 0 && blocks.length <= 100, 'blocks: 1 to 100'),
    ...blocks.flatMap(block),
  ]
  return messages.length > 0 ? messages : null
}

/** What Slack says of a Home tab: null, or what is wrong. */
export const homeError = (value: unknown): readonly string[] | null => {
  const view = bag(value)
  const blocks = list(view.blocks)
  const messages = [
    ...check(view.type === 'home', 'type'),
    ...check(blocks.length > 0 && blocks.length <= 100, 'blocks: 1 to 100'),
    ...check(JSON.stringify(value).length <= 250_000, 'too large'),
    ...blocks.flatMap(block),
  ]
  return messages.length > 0 ? messages : null
}
