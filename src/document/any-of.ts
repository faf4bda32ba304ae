/** Whether a text matches any of some patterns: those with the same flags are tried as one, for a call takes longer than most of them. */
export const anyOf = (patterns: readonly RegExp[]): ((text: string) => boolean) => {
  const byFlags = new Map<string, string[]>()
  for (const { flags, source } of patterns) byFlags.set(flags, [...(byFlags.get(flags) ?? []), `(?:${source})`])
  const joined = [...byFlags].map(([flags, sources]) => new RegExp(sources.join('|'), flags))
  return (text) => joined.some((pattern) => pattern.test(text))
}
