import { commandNames, commands, slash } from '../command/catalogue.ts'
import { type Field, type Message, text } from './message.ts'

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

/** Every command of the catalogue with its examples, and what one may ask. */
export const helpMessage = (): Message => ({
  audience: 'asker',
  fallback: 'What you can type: a link, an article or a question after /brief',
  about: null,
  blocks: [
    { type: 'heading', text: 'What you can type' },
    { type: 'fields', fields: commandNames.map(toField) },
    { type: 'heading', text: 'What you can ask' },
    { type: 'paragraph', line: [text(questions.join(' · '))] },
    { type: 'note', line: [text('Every answer shows the sentence that proves it. What the article does not say, I do not say.')] },
  ],
})

const toField = (name: (typeof commandNames)[number]): Field => ({
  label: commands[name].surface === 'bare' ? `/${slash.name}` : `/${slash.name} ${name}`,
  lines: [
    [text(commands[name].description)],
    ...commands[name].examples
      .filter((example) => example !== name)
      .map((example) => [{ kind: 'text', text: `/${slash.name} ${example}`, style: 'code' } as const]),
  ],
})
