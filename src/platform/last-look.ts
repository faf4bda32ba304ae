import { AsyncLocalStorage } from 'node:async_hooks'
import { type Dispatcher, getGlobalDispatcher } from 'undici'

export interface LastLook {
  /** For the SDK: undici's own way, with the looks of `looking`. */
  readonly dispatcher: Dispatcher
  /** The call, whose requests are not written where `look` throws right before; the call then fails, with what the SDK makes of it. */
  readonly looking: <T>(look: () => void, call: () => Promise<T>) => Promise<T>
}

/**
 * Lets a caller look once more whether a request may still be made, in the same turn that writes it to the socket. Before that it waits: for its turn within
 * the SDK, for a connection; and a process that was stopped there for minutes would write it when it wakes up.
 */
export const createLastLook = (): LastLook => {
  const looks = new AsyncLocalStorage<() => void>()
  const dispatcher = getGlobalDispatcher().compose((dispatch) => (options, handler) => {
    const look = looks.getStore()
    if (look === undefined) return dispatch(options, handler)
    return dispatch(options, {
      // undici calls this when the connection is there and the next thing is to write; what it throws ends the request before.
      onConnect: (...of) => {
        look()
        handler.onConnect?.(...of)
      },
      onError: (error) => handler.onError?.(error),
      onUpgrade: (...of) => handler.onUpgrade?.(...of),
      onResponseStarted: () => handler.onResponseStarted?.(),
      onHeaders: (...of) => handler.onHeaders?.(...of) ?? true,
      onData: (chunk) => handler.onData?.(chunk) ?? true,
      onComplete: (trailers) => handler.onComplete?.(trailers),
      onBodySent: (...of) => handler.onBodySent?.(...of),
    })
  })
  return { dispatcher, looking: (look, call) => looks.run(look, call) }
}
