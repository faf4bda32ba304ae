/** Who sees an answer: all who read the channel, or only the one who asked. */
export type Audience = 'everyone' | 'asker'

interface OptionBase {
  /** At most 100 characters, as Discord has it. */
  readonly description: string
  readonly required?: true
  /** Label in a form, at most 45 characters; the option's name where there is none. */
  readonly label?: string
}

/** What of the channel's may be chosen from while it is typed. */
export type Completed = 'briefings' | 'feeds' | 'digests'

export interface TextOption extends OptionBase {
  readonly type: 'text'
  /** In a line of free text: takes all that is left. At most one a command. */
  readonly rest?: true
  /** UTF-16 code units. */
  readonly max: number
  /** Offered while typing, where the platform can. Other text is still allowed. */
  readonly complete?: Completed
}

export interface IntegerOption extends OptionBase {
  readonly type: 'integer'
  readonly min: number
  readonly max: number
}

export interface ChoiceOption extends OptionBase {
  readonly type: 'choice'
  readonly choices: readonly string[]
}

export interface SwitchOption extends OptionBase {
  readonly type: 'switch'
}

export type Option = TextOption | IntegerOption | ChoiceOption | SwitchOption

export type Options = Readonly<Record<string, Option>>

/** Whether it takes what is left of a typed line; all others are typed with their names. */
export const takesRest = (option: Option): boolean => option.type === 'text' && option.rest === true

/** The names of the others. */
export const namedOptions = (declared: Options): readonly string[] =>
  Object.keys(declared).filter((name) => !takesRest(declared[name] as Option))

export interface Command {
  /** At most 100 characters, as Discord has it. */
  readonly description: string
  readonly options: Options
  /** What one may type after the slash command's name: "ask who met whom?". */
  readonly examples: readonly string[]
  /** Who sees the answer, where all goes well. A mistake is always told to the asker alone. */
  readonly audience: Audience
  /** Changes what the channel gets: only for those who manage it (`asker.manages`). All else is open to everybody. */
  readonly changes?: true
  /** `bare` is the slash command with no subcommand: only where a platform hands over one line of text. */
  readonly surface: 'subcommand' | 'bare'
  /** Also offered on any message under this name; that message's link or text becomes the command's `text`. At most 32 characters. */
  readonly menu?: string
  /** A form of the command's text options, for platforms that can open one. Title and submit at most 24 characters. */
  readonly form?: { readonly title: string; readonly submit: string }
}

type ValueOf<O extends Option> = O extends { readonly type: 'text' }
  ? string
  : O extends { readonly type: 'integer' }
    ? number
    : O extends { readonly type: 'choice'; readonly choices: readonly (infer C)[] }
      ? C
      : boolean

/** The checked values of declared options: every name is there, null where an optional one was not given. */
export type ValuesOf<O extends Options> = {
  readonly [K in keyof O]: O[K] extends { readonly required: true } ? ValueOf<O[K]> : ValueOf<O[K]> | null
}
