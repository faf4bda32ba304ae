/** What a digest is to hold. */
interface Options {
  readonly feeds: readonly string[] | null
  readonly about: readonly string[]
  readonly most: number
  readonly length: 'one-line' | 'short' | 'full'
  readonly quiet: { readonly from: string; readonly to: string } | null
  readonly whenEmpty: 'silent' | 'say'
}

/** What is special about a digest, in words: "about Lavrov or North Korea; 5 stories at most; quiet 22:00 to 07:00". */
export const optionsInWords = ({ feeds, about, most, length, quiet, whenEmpty }: Options): string =>
  [
    about.length > 0 ? `about ${about.join(' or ')}` : '',
    feeds ? `from ${feeds.join(', ')}` : '',
    most === 10 ? '' : `${most} ${most === 1 ? 'story' : 'stories'} at most`,
    length === 'short' ? '' : length === 'full' ? 'in full' : 'a line each',
    quiet ? `quiet ${quiet.from} to ${quiet.to}` : '',
    whenEmpty === 'say' ? 'says so when nothing is new' : '',
  ]
    .filter((part) => part !== '')
    .join('; ')
