import { type CommandName, commandNames, commands, groups, slash } from '../command/catalogue.ts'
import { type Option, takesRest } from '../command/command.ts'
import { type Block, type Field, type Line, type Message, type Run, text } from './message.ts'

/** Questions that Dateline answers, as one may type them. */
const questions = [
  'who met whom?',
  'did Kim meet Rubio?',
  'what did Lavrov say about Ukraine?',
  'who said North Korea shipped arms?',
  'how many troops?',
  'who is Choe Son Hui?',
  'what happened?',
]

/** Every command of the catalogue with its examples, and what one may ask; of the commands about one group ("digest") also what may be set. */
export const helpMessage = (about: string | null = null): Message => ({
  audience: 'asker',
  fallback: 'What you can type: a link, an article or a question after /brief',
  about: null,
  blocks: about === null ? all() : ofGroup(about),
})

const all = (): readonly Block[] => [
  { type: 'heading', text: 'What you can type' },
  { type: 'fields', fields: commandNames.map((name) => toField(name, [])) },
  { type: 'heading', text: 'What you can ask' },
  { type: 'paragraph', line: [text(questions.join(' · '))] },
  { type: 'note', line: [text('Every answer shows the sentence that proves it. What the article does not say, I do not say.')] },
]

const ofGroup = (group: string): readonly Block[] => [
  { type: 'heading', text: groups[group] ?? group },
  {
    type: 'fields',
    fields: commandNames
      .filter((name) => name.startsWith(`${group} `))
      .map((name) => toField(name, Object.entries(commands[name].options).flatMap(toLine))),
  },
]

/** "most:… · Stories at most (10 if you say nothing)"; what is typed without its name is in the examples. */
const toLine = ([name, option]: [string, Option]): readonly Line[] =>
  takesRest(option)
    ? []
    : [[code(`${name}:${option.type === 'choice' ? option.choices.join('|') : '…'}`), text(` · ${option.description}`)]]

const code = (words: string): Run => ({ kind: 'text', text: words, style: 'code' })

const toField = (name: CommandName, options: readonly Line[]): Field => ({
  label: commands[name].surface === 'bare' ? `/${slash.name}` : `/${slash.name} ${name}`,
  lines: [
    [text(commands[name].description)],
    ...commands[name].examples.filter((example) => example !== name).map((example): Line => [code(`/${slash.name} ${example}`)]),
    ...options,
  ],
})
