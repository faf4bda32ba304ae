/** The name that Dateline gives itself to sites, the same in robots.txt. */
export const agentName = 'Dateline'

/** "Dateline/0.1 (news briefings; +https://example.org/bot)": who asks, what for, and where to complain if the operator has told. */
export const userAgent = (contact: string): string => `${agentName}/0.1 (news briefings${contact ? `; +${contact}` : ''})`
