/**
 * What a fetch may reach, and how names are looked up. The one used is the open internet; another is an argument
 * that a test hands over, so nobody who runs Pincite can widen it by an option, a setting or an environment.
 */
import { promises as dns, type LookupAddress } from "node:dns"
import type { LookupFunction } from "node:net"
import { isPublicAddress } from "./public-address.js"
import { refused } from "./web-address.js"

export interface Reach {
  /** Every address of a name. */
  readonly resolve: (host: string) => Promise<readonly LookupAddress[]>
  readonly allows: (address: string) => boolean
  readonly port: number
  /** False only for a test that stands in for publishers on this machine. */
  readonly encrypted: boolean
}

export const openInternet: Reach = {
  resolve: (host) => dns.lookup(host, { all: true, verbatim: true }),
  allows: isPublicAddress,
  port: 443,
  encrypted: true,
}

/**
 * The lookup that a socket makes as it connects: what it gives is what is connected to, so that a name server
 * that answers otherwise a moment later gains nothing. One address that is refused refuses the name.
 */
export function guardedLookup({ resolve, allows }: Reach): LookupFunction {
  return (host, options, callback) => {
    resolve(host).then(
      (found) => {
        const barred = found.find(({ address }) => !allows(address))
        const [first] = found
        if (barred !== undefined) {
          callback(
            refused(`https://${host}`, `its name leads to ${barred.address}, which is no public address`),
            "",
            0,
          )
        } else if (first === undefined) {
          callback(Object.assign(new Error(`no address for ${host}`), { code: "ENOTFOUND" }), "", 0)
        } else if (options.all === true) callback(null, [...found])
        else callback(null, first.address, first.family)
      },
      (fault: NodeJS.ErrnoException) => callback(fault, "", 0),
    )
  }
}
