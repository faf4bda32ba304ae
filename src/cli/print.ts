import type { Message } from '../message/message.ts'

/** Writes a line to standard output; done when it is written. */
export const print = (text: string): Promise<void> => new Promise((resolve) => process.stdout.write(`${text}\n`, () => resolve()))

/** Writes a message as the terminal shows it. */
export const printMessage = async (message: Message): Promise<void> => {
  const { toPlainText } = await import('../message/plain-text.ts')
  const { terminalOptions } = await import('../platform/console/terminal.ts')
  await print(toPlainText(message, { ...terminalOptions(process.stdout, process.env), buttons: 'none' }))
}
