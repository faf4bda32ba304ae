import { afterEach, describe, expect, test } from 'vitest'
import { ConfigError, PlatformError, SourceError } from '../../src/errors.ts'
import { startWatch, type Watch } from '../../src/ops/watch.ts'
import type { ChatPlatform, Invocation } from '../../src/ports/chat.ts'
import { freePort } from '../fakes/free-port.ts'
import { createFakeReply } from '../fakes/reply.ts'

let watch: Watch | null = null
afterEach(async () => {
  await watch?.close()
  watch = null
})

const stage = async (store: () => string | null = () => null) => {
  const port = await freePort()
  const opened = await startWatch({
    host: '127.0.0.1',
    port,
    queueDepth: () => 3,
    backlog: async () => (store() === null ? { waiting: 5, late: 2, failed: 1 } : null),
    checkStore: async () => store(),
  })
  watch = opened
  const get = async (path: string, method = 'GET') => {
    const response = await fetch(`http://127.0.0.1:${port}${path}`, { method })
    return { status: response.status, text: await response.text() }
  }
  return { watch: opened, port, get }
}

const platform = (post: ChatPlatform['post'] = async () => ({ id: 'm1' }), isConnected = () => true): ChatPlatform => ({
  name: 'slack',
  start: async () => {},
  isConnected,
  post,
  check: async () => [],
  stop: async () => {},
})

const place = { platform: 'slack', workspace: 'T1', channel: 'C1', thread: null } as const

describe('the port for those who watch', () => {
  test('says that the process turns, and nothing of what it does not know', async () => {
    const { get } = await stage()
    expect(await get('/healthz')).toEqual({ status: 200, text: 'ok\n' })
    expect((await get('/healthz?x=1', 'HEAD')).status).toBe(200)
    expect((await get('/')).status).toBe(404)
    expect((await get('/metrics', 'POST')).status).toBe(405)
  })

  test('is ready when the store answers and every platform is connected, and not while one is not', async () => {
    let problem: string | null = null
    const { watch, get } = await stage(() => problem)
    let connected = false
    watch.platform(platform(undefined, () => connected))
    expect(await get('/readyz')).toMatchObject({ status: 503, text: expect.stringContaining('"slack":"not connected"') })
    connected = true
    expect(JSON.parse((await get('/readyz')).text)).toEqual({ ready: true, store: null, platforms: { slack: 'connected' } })
    problem = 'The news store is away.'
    expect(await get('/readyz')).toMatchObject({ status: 503, text: expect.stringContaining('The news store is away.') })
    problem = null
    connected = false
    expect((await get('/readyz')).status).toBe(503)
  })

  test('counts commands, analyses, fetches and posts by how they ended', async () => {
    const { watch, get } = await stage()
    const desk = watch.desk({
      handle: async (_, reply) => void (await reply.finish({ audience: 'asker', fallback: '', blocks: [], about: null })),
      complete: async () => [],
    })
    const call = { command: 'help', options: {}, place, asker: { id: 'U1', zone: null, manages: null }, replyTo: null } as Invocation
    await desk.handle(call, createFakeReply())
    await desk.handle(call, { ...createFakeReply(), finish: () => Promise.reject(new Error('gone')) }).catch(() => {})
    const read = watch.read(async ({ id }) => {
      throw id === 'odd' ? new SourceError('no text') : new Error('a fault')
    })
    await expect(read({ id: 'odd', text: '' })).rejects.toThrow(SourceError)
    await expect(read({ id: 'x', text: '' })).rejects.toThrow('a fault')
    expect(await watch.fetch(async (link: string) => link)('https://news.test/')).toBe('https://news.test/')
    const post = { message: { audience: 'everyone', fallback: '', blocks: [], about: null }, details: [], key: 'k', again: false } as const
    await watch.platform(platform()).post(place, post)
    const refusing = watch.platform(
      platform(async () => {
        throw new PlatformError('slow down', { platform: 'slack', reason: 'rate-limited' })
      }),
    )
    await expect(refusing.post(place, post)).rejects.toThrow(PlatformError)
    const { text } = await get('/metrics')
    for (const line of [
      'dateline_acks_total{platform="slack",command="help"} 2',
      'dateline_answer_seconds_count{outcome="answered",platform="slack"} 1',
      'dateline_answer_seconds_count{outcome="lost",platform="slack"} 1',
      'dateline_analysis_seconds_count{outcome="refused"} 1',
      'dateline_analysis_seconds_count{outcome="error"} 1',
      'dateline_fetch_seconds_count{outcome="ok"} 1',
      'dateline_posts_total{platform="slack",outcome="posted"} 1',
      'dateline_posts_total{platform="slack",outcome="rate-limited"} 1',
      'dateline_queue_depth 3',
      'dateline_slots_late 2',
      'dateline_deliveries_waiting 5',
      'dateline_deliveries_failed 1',
    ])
      expect(
        text.split('\n').map((one) => one.replace(/\{(.*)\}/, (_, labels: string) => `{${labels.split(',').sort().join(',')}}`)),
      ).toContain(line.replace(/\{(.*)\}/, (_, labels: string) => `{${labels.split(',').sort().join(',')}}`))
    expect(text).toContain('nodejs_eventloop_lag_p99_seconds')
  })

  test('tells no lateness while the store is away, rather than none', async () => {
    let problem: string | null = null
    const { get } = await stage(() => problem)
    expect((await get('/metrics')).text).toContain('\ndateline_slots_late 2')
    problem = 'away'
    expect((await get('/metrics')).text).not.toMatch(/^dateline_(slots_late|deliveries_\w+) /m)
  })

  test('a port that is taken is a mistake of the configuration', async () => {
    const { port } = await stage()
    const again = startWatch({ host: '127.0.0.1', port, queueDepth: () => 0, backlog: async () => null, checkStore: async () => null })
    await expect(again).rejects.toThrow(ConfigError)
    await expect(again).rejects.toThrow(/health\.listen: .*EADDRINUSE/)
  })
})
