/** What a name can stand for, in the order of the name model's labels. "other" are events, works, products, laws: names of no actor. */
export const nameTypes = ['person', 'organization', 'place', 'other'] as const

export type NameType = (typeof nameTypes)[number]

/** Labels of the name model: 0 outside, 1 + 2t begins a name of type t, 2 + 2t goes on with it. */
export const labelCount = 1 + 2 * nameTypes.length

/** Whether a label may stand after another: only a name of the same type can be gone on with. */
export const mayFollow = (before: number, label: number): boolean =>
  label === 0 || label % 2 === 1 || before === label || before === label - 1
