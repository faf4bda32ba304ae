import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { isForbidden, readAllowList } from '../../src/source/guard.ts'

describe('addresses that are not opened', () => {
  test.each([
    ['this host', '0.0.0.0'],
    ['this network', '0.1.2.3'],
    ['loopback', '127.0.0.1'],
    ['loopback, all of it', '127.255.0.3'],
    ['private', '10.1.2.3'],
    ['private', '172.16.0.1'],
    ['private', '172.31.255.255'],
    ['private', '192.168.0.1'],
    ['carrier-grade NAT', '100.64.0.1'],
    ['metadata of one cloud', '100.100.100.200'],
    ['metadata of most clouds', '169.254.169.254'],
    ['metadata at a public number', '168.63.129.16'],
    ['IETF protocols', '192.0.0.192'],
    ['documentation', '192.0.2.1'],
    ['benchmarks', '198.18.0.1'],
    ['6to4 relays', '192.88.99.1'],
    ['multicast', '224.0.0.1'],
    ['reserved', '240.0.0.1'],
    ['broadcast', '255.255.255.255'],
    ['unspecified', '::'],
    ['loopback', '::1'],
    ['IPv4-compatible', '::127.0.0.1'],
    ['IPv4-compatible, public', '::8.8.8.8'],
    ['IPv4-mapped loopback', '::ffff:127.0.0.1'],
    ['IPv4-mapped metadata, in hex', '::ffff:a9fe:a9fe'],
    ['IPv4-translated', '::ffff:0:127.0.0.1'],
    ['NAT64 of loopback', '64:ff9b::7f00:1'],
    ['NAT64 of metadata', '64:ff9b::169.254.169.254'],
    ['local NAT64', '64:ff9b:1::1'],
    ['6to4 of a private address', '2002:c0a8:1::1'],
    ['Teredo', '2001:0:1::1'],
    ['link-local', 'fe80::1'],
    ['site-local', 'fec0::1'],
    ['unique local', 'fd00::1'],
    ['metadata of a cloud', 'fd00:ec2::254'],
    ['multicast', 'ff02::1'],
    ['documentation', '2001:db8::1'],
    ['documentation, the newer', '3fff::1'],
    ['discard', '100::1'],
    ['segment routing', '5f00::1'],
    ['no address at all', 'localhost'],
    ['nothing', ''],
  ])('%s: %s', (_, address) => {
    expect(isForbidden(address)).toBe(true)
  })

  test.each(['1.1.1.1', '8.8.8.8', '172.32.0.1', '100.63.0.1', '169.253.1.1', '2606:4700::1', '::ffff:8.8.8.8', '64:ff9b::8.8.8.8'])(
    '%s is public',
    (address) => {
      expect(isForbidden(address)).toBe(false)
    },
  )

  test('an IPv4 address is judged alike in its mapped and NAT64 forms', () => {
    fc.assert(
      fc.property(fc.ipV4(), (address) => {
        expect(isForbidden(`::ffff:${address}`)).toBe(isForbidden(address))
        expect(isForbidden(`64:ff9b::${address}`)).toBe(isForbidden(address))
        expect(isForbidden(`::${address}`)).toBe(true)
      }),
    )
  })
})

describe('the allow list', () => {
  const list = readAllowList(['Wiki.lan', '*.news.test', '192.168.1.20', '10.0.0.0/8', 'fd12::/16'])

  test.each(['wiki.lan', 'WIKI.LAN', 'wiki.lan.', 'a.news.test', 'a.b.news.test'])('allows the name %s', (name) => {
    expect(list.allowsName(name)).toBe(true)
  })
  test.each(['news.test', 'wiki.lan.example.org', 'xwiki.lan', 'evilnews.test', ''])('does not allow the name %s', (name) => {
    expect(list.allowsName(name)).toBe(false)
  })
  test.each(['192.168.1.20', '10.9.8.7', '::ffff:10.9.8.7', 'fd12:3::1'])('allows the address %s', (address) => {
    expect(list.allowsAddress(address)).toBe(true)
  })
  test.each(['192.168.1.21', '11.0.0.1', 'fd13::1', 'wiki.lan'])('does not allow the address %s', (address) => {
    expect(list.allowsAddress(address)).toBe(false)
  })
})
