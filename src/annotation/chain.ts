import type { EntityType, Mention } from './annotations.ts'
import type { Gender } from './gender.ts'
import type { Name } from './names.ts'
import type { Reading } from './reading.ts'
import type { TokenSpan } from './token-span.ts'

/** One of whom or of what a set of mentions is: an entity while it is being put together. */
export interface Chain {
  readonly type: EntityType
  name: string
  readonly aliases: Set<string>
  readonly mentions: (Mention & TokenSpan)[]
  gender: Gender
  readonly plural: boolean
  /** Last words of its role phrases and appositions: "minister", "agency". */
  readonly kinds: Set<string>
  /** A noun phrase that nobody speaks by and that may be dropped if it stands alone: "the troops". */
  readonly passing: boolean
  /** The members, where this stands for several: "Putin and Trump". */
  readonly members: readonly Chain[]
}

export interface Recent {
  readonly chain: Chain
  readonly sentence: number
  readonly block: number
  readonly caption: boolean
  readonly subject: boolean
  readonly source: boolean
  readonly form: Mention['form'] | 'joint'
  /** The innermost claim in whose content it stands, by index; -1 where the reporter speaks. */
  readonly told: number
}

/** Several as one: it is no entity of its own, what is said of it is said of its members. */
export const joint = (members: readonly Chain[]): Chain => ({
  type: 'group',
  name: members.map(({ name }) => name).join(' and '),
  aliases: new Set(),
  mentions: [],
  gender: null,
  plural: true,
  kinds: new Set(),
  passing: true,
  members,
})

/** The name with most words; of several spellings the one that stands most often outside captions. */
export const fullestName = (reading: Reading, names: readonly Name[]): Name => {
  const weight = new Map<string, number>()
  for (const { text, first } of names) {
    const block = reading.document.blocks[reading.document.sentences[reading.sentenceOf[first] ?? 0]?.block ?? 0]
    weight.set(text, (weight.get(text) ?? 0) + (block?.kind === 'caption' ? 1 : 2))
  }
  const size = ({ text }: Name): number => text.split(' ').length
  return names.reduce((a, b) => ((size(b) - size(a) || (weight.get(b.text) ?? 0) - (weight.get(a.text) ?? 0)) > 0 ? b : a))
}
