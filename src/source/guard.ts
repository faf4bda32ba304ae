import ipaddr from 'ipaddr.js'

// Which addresses may be connected to. What people and pages name is hostile: a link may lead into the network that Dateline runs in, to a cloud's
// metadata, or to Dateline itself.

type Address = ipaddr.IPv4 | ipaddr.IPv6
type Block = readonly [Address, number]

/** Public by number, yet a cloud's own: Azure's wire server. */
const metadata = ['168.63.129.16']

/** The IPv4 address that an IPv6 one stands for (::ffff:1.2.3.4, and 64:ff9b::1.2.3.4 behind a NAT64); the address itself otherwise. */
const unwrap = (address: Address): Address => {
  if (!(address instanceof ipaddr.IPv6)) return address
  const isNat64 = address.match(ipaddr.parseCIDR('64:ff9b::/96') as [ipaddr.IPv6, number])
  return isNat64 || address.isIPv4MappedAddress() ? new ipaddr.IPv4(address.toByteArray().slice(12)) : address
}

/**
 * Whether an IP address is one that nobody on the internet answers at: loopback, private, link-local, carrier-grade NAT, multicast, reserved, metadata, and
 * whatever carries such an IPv4 address in it. Of IPv6 only 2000::/3 is public, less what is reserved in it; so ::/96 (::127.0.0.1) is not.
 */
export const isForbidden = (text: string): boolean => {
  // ipaddr.js reads "::8.8.8.8" as the mapped address; it is the IPv4-compatible one, which leads to whoever has that tunnel.
  if (!ipaddr.isValid(text) || /^::\d+\./.test(text)) return true
  const address = unwrap(ipaddr.parse(text))
  if (address.range() !== 'unicast' || metadata.includes(address.toString())) return true
  return address instanceof ipaddr.IPv6 && (address.parts[0] ?? 0) >> 13 !== 1
}

/** "localhost", "wiki", "printer.local": names that mean something inside a network only, whatever they resolve to. */
export const isInsideName = (name: string): boolean =>
  !/\.[^.]/.test(name) || /\.(?:localhost|local|lan|internal|intranet|home\.arpa)\.?$/i.test(name)

/** The hosts of one's own network that may be opened all the same. */
export interface AllowList {
  /** "wiki.lan", "*.lan": whatever address such a name has, and whatever port. */
  allowsName(name: string): boolean
  /** "192.168.1.20", "10.0.0.0/8", "fd00::/8": such an address, whatever name has it. */
  allowsAddress(address: string): boolean
}

const readBlock = (entry: string): Block | null => {
  if (ipaddr.isValidCIDR(entry)) return ipaddr.parseCIDR(entry)
  if (!ipaddr.isValid(entry)) return null
  const address = ipaddr.parse(entry)
  return [address, address.toByteArray().length * 8]
}

const bareName = (name: string): string => name.toLowerCase().replace(/\.$/, '')

/** Reads the operator's list: names, names with "*." before them, addresses, and blocks of addresses. */
export const readAllowList = (entries: readonly string[]): AllowList => {
  const blocks = entries.map(readBlock).filter((block) => block !== null)
  const names = entries.filter((entry) => readBlock(entry) === null).map(bareName)
  return {
    allowsName: (name) =>
      names.some((entry) => (entry.startsWith('*.') ? bareName(name).endsWith(entry.slice(1)) : bareName(name) === entry)),
    allowsAddress: (text) => {
      if (!ipaddr.isValid(text)) return false
      const address = unwrap(ipaddr.parse(text))
      return blocks.some(([base, bits]) => base.kind() === address.kind() && address.match(base as ipaddr.IPv4, bits))
    },
  }
}
