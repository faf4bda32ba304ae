const words: Readonly<Record<number, string>> = {
  401: 'the site asks for a login',
  402: 'the site asks for a subscription',
  403: 'the site does not let me in',
  404: 'the site has no such page',
  410: 'the site has taken that page away',
  429: 'the site has had too many requests for now',
  451: 'the site may not show it here for legal reasons',
}

const others = (status: number): string => {
  if (status < 400) return 'the site answered oddly'
  return status < 500 ? 'the site refused' : 'the site has a problem of its own'
}

/** What the status of an answer that is no page tells a person: "the site asks for a subscription (402)". */
export const statusInWords = (status: number): string => `${words[status] ?? others(status)} (${status})`
