import type { PlainTextOptions } from '../../message/plain-text.ts'

interface Screen {
  readonly isTTY?: boolean
  readonly columns?: number
}

/** How to print for this stream: as wide as the screen (a file: 100 columns), in colours on a terminal that has them and unless NO_COLOR forbids. */
export const terminalOptions = (
  screen: Screen,
  environment: Readonly<Record<string, string | undefined>>,
): Pick<PlainTextOptions, 'width' | 'color' | 'zone'> => ({
  width: screen.isTTY && screen.columns ? Math.max(30, Math.min(screen.columns, 110)) : 100,
  // https://no-color.org: set and not empty.
  color: screen.isTTY === true && !environment.NO_COLOR && environment.TERM !== 'dumb',
  zone: Intl.DateTimeFormat().resolvedOptions().timeZone,
})
