/** True for an id that was not seen among the last `kept`: after a broken connection the same event may come twice. */
export const createFirstTime = (kept = 5_000): ((id: string) => boolean) => {
  const seen = new Set<string>()
  return (id) => {
    if (seen.has(id)) return false
    seen.add(id)
    const [oldest] = seen
    if (seen.size > kept && oldest !== undefined) seen.delete(oldest)
    return true
  }
}
