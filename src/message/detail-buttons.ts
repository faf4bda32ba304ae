import type { Briefing } from '../briefing/briefing.ts'
import type { Button } from './message.ts'

/** What of a briefing is one tap away; `key` names it. */
export const detailButtons = ({ meetings, claims }: Briefing, key: string): readonly Button[] => {
  const options = { briefing: key, page: null }
  return [
    ...(meetings.length > 0 ? [{ label: 'Who met whom', call: { command: 'meetings', options }, style: 'plain' } as const] : []),
    ...(claims.length > 0 ? [{ label: 'All claims', call: { command: 'claims', options }, style: 'plain' } as const] : []),
    { label: 'Evidence', call: { command: 'evidence', options }, style: 'plain' },
  ]
}
