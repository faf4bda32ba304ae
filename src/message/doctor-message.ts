import { clean } from './clean.ts'
import { type Line, type Message, text } from './message.ts'

/** Something that was looked at, and how a person puts it right. */
export interface FindingView {
  readonly name: string
  readonly ok: boolean
  readonly fix: string
}

/** `/brief doctor`: what is missing comes first, each with how it is put right; what is in order is named. */
export const doctorMessage = (findings: readonly FindingView[]): Message => {
  const bad = findings.filter(({ ok }) => !ok)
  const good = findings.filter(({ ok }) => ok).map(({ name }) => clean(name))
  const lines = bad.map(({ name, fix }): Line => [text(`❌ ${clean(name)}. ${clean(fix)}`)])
  const verdict =
    bad.length === 0 ? 'All is in order here' : bad.length === 1 ? 'One thing is missing here' : `${bad.length} things are missing here`
  return {
    audience: 'asker',
    fallback: verdict,
    about: null,
    blocks: [
      { type: 'heading', text: verdict },
      ...lines.map((line) => ({ type: 'paragraph', line }) as const),
      ...(good.length > 0 ? [{ type: 'note', line: [text(`✅ ${good.join(' · ')}`)] } as const] : []),
    ],
  }
}
