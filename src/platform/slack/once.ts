/**
 * True the first time that a key is seen: platforms deliver things twice (slackapi/python-slack-sdk#1487: up to eleven events for one message). The
 * latest `size` keys are remembered.
 */
export const createOnce = (size: number): ((key: string) => boolean) => {
  const seen = new Set<string>()
  return (key) => {
    if (seen.has(key)) return false
    seen.add(key)
    if (seen.size > size) seen.delete(seen.values().next().value ?? '')
    return true
  }
}
