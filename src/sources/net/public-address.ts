/**
 * Whether an internet address belongs to the open internet, by the registries of special-purpose addresses.
 *
 * Everything that is not plainly public is refused: this machine, private networks, carrier networks, link-local
 * (where clouds keep their credentials), multicast, documentation, tunnels that carry another address inside
 * (6to4, Teredo, v4-mapped). Only NAT64 is looked into, for a machine without IPv4 reaches publishers through it.
 */
import { BlockList, isIPv4, isIPv6 } from "node:net"

const notPublic4: readonly (readonly [string, number])[] = [
  ["0.0.0.0", 8],
  ["10.0.0.0", 8],
  ["100.64.0.0", 10],
  ["127.0.0.0", 8],
  // A cloud's inner services in what looks like the open internet.
  ["168.63.129.16", 32],
  ["169.254.0.0", 16],
  ["172.16.0.0", 12],
  ["192.0.0.0", 24],
  ["192.0.2.0", 24],
  ["192.88.99.0", 24],
  ["192.168.0.0", 16],
  ["198.18.0.0", 15],
  ["198.51.100.0", 24],
  ["203.0.113.0", 24],
  ["224.0.0.0", 4],
  ["240.0.0.0", 4],
]

/** Within 2000::/3, the only part of IPv6 that is routed. */
const notPublic6: readonly (readonly [string, number])[] = [
  ["2001::", 23],
  ["2001:db8::", 32],
  ["2002::", 16],
  ["3fff::", 20],
]

const refused4 = listOf(notPublic4, "ipv4")
const refused6 = listOf(notPublic6, "ipv6")
const routed6 = listOf([["2000::", 3]], "ipv6")
const nat64 = /^(?:0*64):(?:0*)ff9b::/iu

export function isPublicAddress(address: string): boolean {
  if (isIPv4(address)) return !refused4.check(address, "ipv4")
  // A zone ("fe80::1%eth0") names a wire of this machine.
  if (!isIPv6(address) || address.includes("%")) return false
  const inside = nat64.test(address) ? lastFourBytes(address) : null
  if (inside !== null) return isPublicAddress(inside)
  return routed6.check(address, "ipv6") && !refused6.check(address, "ipv6")
}

/** The IPv4 address at the end of `64:ff9b::…`; null where it is not written as such an address is. */
function lastFourBytes(address: string): string | null {
  const rest = address.slice(address.indexOf("::") + 2)
  if (isIPv4(rest)) return rest
  const groups = rest.split(":").map((group) => Number.parseInt(group === "" ? "0" : group, 16))
  if (groups.length > 2) return null
  const [high, low] = groups.length === 2 ? groups : [0, groups[0]]
  return [high! >> 8, high! & 255, low! >> 8, low! & 255].join(".")
}

function listOf(subnets: readonly (readonly [string, number])[], family: "ipv4" | "ipv6"): BlockList {
  const list = new BlockList()
  for (const [network, prefix] of subnets) list.addSubnet(network, prefix, family)
  return list
}
