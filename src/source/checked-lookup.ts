import dns from 'node:dns'
import type { LookupFunction } from 'node:net'
import { SourceError } from '../errors.ts'
import { forbidden } from './check-link.ts'
import { type AllowList, isForbidden } from './guard.ts'

/** The system's own lookup, as far as it is used. */
export type Resolve = (host: string) => Promise<readonly { readonly address: string; readonly family: number }[]>

const resolveBySystem: Resolve = (host) => dns.promises.lookup(host, { all: true })

const unresolved = (host: string, cause: unknown): SourceError =>
  new SourceError(`I could not find the site ${host}. Is the link spelled right?`, { reason: 'unresolved', cause })

/**
 * The lookup of a socket: the addresses that it hands on have been checked, and it is they that the socket connects to, so that a name cannot be one address
 * for the check and another for the connection. A name with one forbidden address among its addresses is refused whole.
 */
export const createCheckedLookup =
  (allowed: AllowList, resolve: Resolve = resolveBySystem): LookupFunction =>
  (host, { all }, done) => {
    const check = async () => {
      const found = await resolve(host).catch((cause: unknown) => {
        throw unresolved(host, cause)
      })
      const isBad = ({ address }: { readonly address: string }) => isForbidden(address) && !allowed.allowsAddress(address)
      if (!allowed.allowsName(host) && found.some(isBad)) throw forbidden()
      return found
    }
    check().then(
      (found) => {
        const [first] = found
        if (first === undefined) done(unresolved(host, null), '', 0)
        else if (all) done(null, [...found])
        else done(null, first.address, first.family)
      },
      (error: Error) => done(error, '', 0),
    )
  }
