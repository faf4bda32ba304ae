/**
 * Discord's limits on a message, written down a second time and apart from the adapter's own: discord-api-docs c98d64b, resources/message and
 * components/reference. Lengths are in code points, as Discord counts; what a client library does not check is checked here.
 */
const most = {
  content: 2_000,
  components: 40,
  text: 4_000,
  buttonsInRow: 5,
  customId: 100,
  label: 80,
  linkUrl: 512,
  nonce: 25,
  embeds: 10,
  embedText: 6_000,
} as const

/** Flags that may be set when a message is sent: SUPPRESS_EMBEDS, EPHEMERAL, SUPPRESS_NOTIFICATIONS, IS_COMPONENTS_V2. */
const knownFlags = (1 << 2) | (1 << 6) | (1 << 12) | (1 << 15)

const componentsV2 = 1 << 15

const length = (value: unknown): number => (typeof value === 'string' ? [...value].length : 0)

type Fields = Readonly<Record<string, unknown>>

const isFields = (value: unknown): value is Fields => typeof value === 'object' && value !== null && !Array.isArray(value)

const list = (value: unknown): readonly Fields[] => (Array.isArray(value) ? value.filter(isFields) : [])

/** Which types of component may stand in which: null is the message itself. */
const mayHold: Readonly<Record<string, readonly number[]>> = {
  message: [1, 9, 10, 12, 13, 14, 17],
  '17': [1, 9, 10, 12, 13, 14],
  '1': [2, 3, 5, 6, 7, 8],
}

/** What Discord would refuse in the body of a message, in words; empty where it would take it. */
export const bodyProblems = (body: unknown): readonly string[] => {
  if (!isFields(body)) return ['the body is no object']
  const problems: string[] = []
  const need = (ok: boolean, problem: string) => {
    if (!ok) problems.push(problem)
  }
  const flags = typeof body.flags === 'number' ? body.flags : 0
  const v2 = (flags & componentsV2) !== 0
  need((flags & ~knownFlags) === 0, `unknown flags ${flags}`)
  need(length(body.content) <= most.content, 'content over 2,000')
  need(list(body.embeds).length <= most.embeds, 'over 10 embeds')
  need(length(JSON.stringify(body.embeds ?? '')) <= most.embedText * 2, 'embeds over 6,000')
  if (body.nonce !== undefined) need(length(body.nonce) <= most.nonce && length(body.nonce) > 0, 'nonce over 25')
  if (v2) need(!body.content && list(body.embeds).length === 0, 'content or embeds beside components V2')
  need(list(body.components).length > 0 || length(body.content) > 0 || list(body.embeds).length > 0, 'an empty message')

  const ids = new Set<unknown>()
  const numbers = new Set<unknown>()
  let components = 0
  let words = 0
  const visit = (component: Fields, holder: string) => {
    components += 1
    const type = Number(component.type)
    if (component.id !== undefined) {
      need(Number.isInteger(component.id) && Number(component.id) >= 0 && Number(component.id) < 2 ** 31, 'a component id of 32 bits')
      need(!numbers.has(component.id), 'a component id twice')
      numbers.add(component.id)
    }
    need(mayHold[holder]?.includes(type) ?? false, `component ${type} in ${holder}`)
    need(v2 || type === 1 || holder !== 'message', `component ${type} without the flag of components V2`)
    if (type === 10) {
      words += length(component.content)
      need(length(component.content) > 0 && String(component.content).trim() !== '', 'an empty text display')
    }
    if (type === 2) {
      words += length(component.label)
      need(length(component.label) >= 1 && length(component.label) <= most.label, 'a label of 0 or over 80')
      const link = component.style === 5
      need(link === (component.url !== undefined), 'a button has an address if and only if it is a link')
      if (link) need(length(component.url) <= most.linkUrl, 'address of a button over 512')
      else {
        need(length(component.custom_id) >= 1 && length(component.custom_id) <= most.customId, 'a custom id of 0 or over 100')
        need(!ids.has(component.custom_id), 'a custom id twice')
        ids.add(component.custom_id)
      }
    }
    const inner = list(component.components)
    if (type === 1) need(inner.length >= 1 && inner.length <= most.buttonsInRow, 'a row of 0 or over 5 buttons')
    if (type === 17) need(inner.length >= 1, 'an empty container')
    for (const child of inner) visit(child, String(type))
  }
  for (const component of list(body.components)) visit(component, 'message')
  need(components <= most.components, 'over 40 components')
  need(words <= most.text, 'over 4,000 characters of text')
  return problems
}

/** Whether the call forbids every ping, as each of ours must. */
export const mayPing = (body: unknown): boolean => JSON.stringify(isFields(body) ? body.allowed_mentions : null) !== '{"parse":[]}'
