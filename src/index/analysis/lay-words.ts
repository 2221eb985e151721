/**
 * Words of everyday speech and the words that law uses instead.
 *
 * A question's word keeps its own weight; law's word counts for half of it (decision 0032). The table is
 * small on purpose: general American usage, no place's own terms. A thesaurus of a jurisdiction, made from
 * its definitions, would stand beside it.
 */
const rows = `
apartment apartments flat flats: rental unit, dwelling
baby babies newborn: child, birth
banned forbidden: prohibit
bar bars nightclub nightclubs pub pubs: tavern
beer booze liquor spirits wine: alcoholic beverage
boss bosses: employer, supervisor
bureau bureaus: agency
buy buying bought: purchase
buyer buyers: purchaser
cannabis pot weed: marijuana
car cars truck trucks van vans: motor vehicle
cigarette cigarettes cigars: tobacco
condo condos: condominium
dead died: deceased, death
disabled handicapped: disability
doctor doctors: physician
drugstore drugstores: pharmacy
email emails: electronic mail
evict evicted eviction: recover possession
fine fined fines: penalty
fired firing sacked: discharge, terminate
garbage rubbish trash: solid waste, refuse
gun guns handgun handguns rifle rifles: firearm, weapon
hacked leak leaked: breach
home homes house houses: dwelling, residence
hospital hospitals: health facility
hurt: injury
illegal: unlawful
jail jailed prison: imprison
job jobs: employment
kid kids teen teenager teenagers teens underage: minor
landlord landlords: lessor, housing provider
lawyer lawyers: attorney
paycheck paychecks salary: wage, compensation
quit quits quitting: resign
realtor realtors: real estate
renter renters: tenant, lessee
shop shops store stores: retailer, establishment
sick sickness: illness
staff worker workers: employee
tip tips: gratuity
website websites: internet
`

/** By the word as it is asked, in lower case: one or two words that law may use for it. */
export const layWords: ReadonlyMap<string, readonly string[]> = new Map(
  rows
    .trim()
    .split("\n")
    .flatMap((row) => {
      const [asked = "", written = ""] = row.split(": ")
      return asked.split(" ").map((word) => [word, written.split(", ")] as const)
    }),
)
