import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { canonicalUrl, isSameSite, withoutTracking } from '../../src/source/canonical-url.ts'

describe('an address for comparing', () => {
  const article = 'https://news.example.org/world/ferry?id=7'

  test.each([
    'http://news.example.org/world/ferry?id=7',
    'HTTPS://NEWS.Example.org:443/world/ferry/?id=7',
    'http://news.example.org:80/world/ferry?id=7#comments',
    'https://www.news.example.org/world/ferry?utm_source=x&id=7&utm_medium=social',
    'https://m.news.example.org/world/ferry?id=7&fbclid=abc',
    'https://amp.news.example.org/world/ferry?gclid=1&id=7',
    'https://news.example.org./world/./x/../ferry?id=7&mc_cid=1',
  ])('%s is the same article', (address) => {
    expect(canonicalUrl(address)).toBe(article)
  })

  test.each([
    'https://news.example.org/world/ferry?id=8',
    'https://news.example.org/world/Ferry?id=7',
    'https://news.example.org:8443/world/ferry?id=7',
    'https://other.example.org/world/ferry?id=7',
    'https://news.example.org/world/ferry',
  ])('%s is another', (address) => {
    expect(canonicalUrl(address)).not.toBe(article)
  })

  const address = fc
    .tuple(fc.webUrl({ withQueryParameters: true, withFragments: true }), fc.constantFrom('', 'www.', 'm.', 'www.m.'))
    .map(([url, prefix]) => url.replace('://', `://${prefix}`))

  test('its own canonical form is itself; tracking, fragments and case of the host make no difference', () => {
    fc.assert(
      fc.property(
        address,
        fc.constantFrom('utm_source', 'fbclid', 'gclid', 'mc_eid', 'utm_campaign'),
        fc.webFragments(),
        (url, name, fragment) => {
          const canonical = canonicalUrl(url)
          expect(canonicalUrl(canonical)).toBe(canonical)
          const tracked = new URL(url)
          tracked.searchParams.append(name, 'x')
          tracked.hash = fragment
          expect(canonicalUrl(tracked.href)).toBe(canonical)
          expect(canonicalUrl(url.replace(new URL(url).host, new URL(url).host.toUpperCase()))).toBe(canonical)
        },
      ),
    )
  })

  test('what is opened is the same article', () => {
    fc.assert(
      fc.property(address, (url) => {
        expect(canonicalUrl(withoutTracking(url))).toBe(canonicalUrl(url))
      }),
    )
    expect(withoutTracking('https://Example.org/a%20b/?q=x%20y&utm_source=z#top')).toBe('https://example.org/a%20b/?q=x+y')
    expect(withoutTracking('https://example.org/?q=x%20y#top')).toBe('https://example.org/?q=x%20y')
  })

  test('what is none stays as it is', () => {
    expect([canonicalUrl(' no link '), withoutTracking('no link')]).toEqual(['no link', 'no link'])
    expect(canonicalUrl('mailto:desk@example.org')).toBe(canonicalUrl('mailto:desk@example.org'))
  })
})

test.each([
  ['https://www.example.org/a', 'https://example.org/b', true],
  ['https://m.example.org/a', 'http://amp.example.org/b', true],
  ['https://evil.test/a', 'https://news.example.org/b', false],
  ['https://evil.hosting.test/a', 'https://hosting.test/b', false],
  ['https://a.hosting.test/', 'https://b.hosting.test/', false],
  ['https://m.test/', 'https://www.test/', false],
  ['no link', 'no link', false],
])('%s and %s are one site: %s', (a, b, one) => {
  expect(isSameSite(a, b)).toBe(one)
})
