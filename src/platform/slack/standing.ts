import { PlatformError } from '../../errors.ts'
import type { Asker } from '../../ports/chat.ts'
import type { Clock } from '../../ports/clock.ts'
import { createRecent } from './recent.ts'
import { isMissingScope } from './slack-error.ts'
import type { Person, WebApi } from './web-api.ts'

/** Short: who was made an admin just now need not wait for long. */
const lifeMs = 60_000

/** Looks up whether a person may change what a channel gets, and their time zone. Never rejects; asks Slack at most once a minute for each. */
export type Standing = (team: string, channel: string, user: string) => Promise<Pick<Asker, 'zone' | 'manages' | 'refusal'>>

const refusal =
  'That is for whoever made this channel, and for admins and owners of the workspace. Whoever runs me can let others, in the list of managers.'

const unseen = (scopes: readonly string[]): string =>
  `I cannot see who manages this channel: I lack the scope${scopes.length > 1 ? 's' : ''} ${scopes.join(' and ')}. An admin can add ${
    scopes.length > 1 ? 'them' : 'it'
  } at api.slack.com/apps → OAuth & Permissions and reinstall the app; or whoever runs me puts you in the list of managers.`

const away = 'Slack does not tell me just now whether you manage this channel. Please try again in a minute.'

/** What Slack told, or why it did not. */
type Told<T> = { readonly value: T } | { readonly lacks: string } | 'away'

/** `name` is the scope that is missing where Slack does not say. */
const told = <T>(asked: Promise<T>, name: string): Promise<Told<T>> =>
  asked.then(
    (value) => ({ value }),
    (error: unknown) => {
      if (isMissingScope(error)) return { lacks: name }
      // A channel that cannot be seen has no creator that we know: nobody manages it but admins.
      return error instanceof PlatformError && error.reason === 'unknown-channel' ? { lacks: name } : 'away'
    },
  )

interface StandingNeeds {
  readonly apiOf: (team: string) => Pick<WebApi, 'person' | 'channel'>
  /** Ids of people who may change everything, from the configuration. */
  readonly managers: readonly string[]
  readonly clock: Clock
}

const heard = <T>(answer: Told<T>): T | null => (typeof answer === 'object' && 'value' in answer ? answer.value : null)

export const createStanding = ({ apiOf, managers, clock }: StandingNeeds): Standing => {
  /** Keys are "TEAM ID": ids are no use without their workspace. */
  const asked = <T>(key: string, ask: (api: ReturnType<typeof apiOf>, id: string) => Promise<T>): Promise<T> => {
    const [team = '', id = ''] = key.split(' ')
    return ask(apiOf(team), id)
  }
  const personOf = createRecent<Person>((key) => asked(key, (api, user) => api.person(user)), lifeMs, clock)
  const creatorOf = createRecent<string | null>(
    (key) => asked(key, async (api, channel) => (await api.channel(channel)).creator),
    lifeMs,
    clock,
  )

  return async (team, channel, user) => {
    const person = await told(personOf(`${team} ${user}`), 'users:read')
    const zone = heard(person)?.zone ?? null
    if (channel.startsWith('D') || managers.includes(user) || heard(person)?.admin) return { zone, manages: true }
    const creator = await told(creatorOf(`${team} ${channel}`), 'channels:read')
    if (heard(creator) === user) return { zone, manages: true }
    const answers = [person, creator]
    if (answers.includes('away')) return { zone, manages: null, refusal: away }
    const lacking = answers.flatMap((answer) => (typeof answer === 'object' && 'lacks' in answer ? [answer.lacks] : []))
    return lacking.length > 0 ? { zone, manages: null, refusal: unseen(lacking) } : { zone, manages: false, refusal }
  }
}
