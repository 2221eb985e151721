/** Everyday words of renting, owning and building homes, and of neighbours. */
export const housing = `
"apartment", "apartments", "flat", "flats", studio apartment, bedsit: rental unit, dwelling
"home", "homes", "house", "houses": dwelling, residence
condo: condominium
duplex, townhouse, row house: dwelling
mobile home, trailer park, caravan park: manufactured home
landlord, landlady, slumlord: lessor, housing provider
renter, "lodger", "lodgers": tenant, lessee
roommate, flatmate, housemate, room mate: occupant, cotenant
subletting: sublease
rent a flat, rent a house, renting out: rental unit, lease
month to month: periodic tenancy
rent increase, raise the rent, rent hike, rent goes up, put up the rent: increase in rent
rent control, rent cap: rent stabilization
late rent, behind on rent, unpaid rent, rent arrears, owe rent: nonpayment of rent
evict: recover possession
kick out, throw me out, throw us out, thrown out of our home, thrown out of my apartment: recover possession, eviction
eviction notice, notice to quit, notice to leave: notice to vacate
lock out, change the locks: exclude the tenant, forcible entry
moving out, break the lease: vacate, terminate the lease
move in: occupancy
rental deposit, damage deposit: security deposit
deposit back, get deposit back, keep my deposit: security deposit
wear and tear: ordinary wear
water bill, electric bill, gas bill, light bill: utility service
mold, mould, black mold: indoor mold, habitability
bedbug, bed bug, roach, cockroach, mice, rat, infestation: pest, vermin
rundown, run down, unlivable, not fit to live in, falling apart: habitability, unfit
leaky roof, leaking roof, broken heater, broken window: repair, habitability
smoke alarm, fire alarm: smoke detector
carbon monoxide alarm: carbon monoxide
landlord come in, enter my apartment, come in without asking: right of entry
housing voucher, section 8, rent help, rent assistance: housing assistance
rough sleeper, sleep on the street, unhoused: homelessness
squatter, squatting: trespass, unlawful occupant
airbnb, vacation rental, holiday let, short let, rent out a room, rent my spare room: short-term rental, transient
bed and breakfast, guest house, hostel, motel: lodging, transient
hotel: lodging
hoa, homeowners association, condo board: unit owners association
hoa fees, condo fee, strata fee: assessment
realtor, estate agent, real estate agent, letting agent: real estate broker, real estate salesperson
buy a house, sell my house, home buyer, house hunting: conveyance, real property
plot of land, lot of land: real property
closing costs: settlement
house survey: inspection
mortgage: deed of trust
home loan: mortgage, deed of trust
foreclose, lose my house, repossess my house: foreclosure, power of sale
foreclosure: power of sale
second mortgage: home equity
property line, lot line: boundary
neighbor, next door: adjoining owner, adjacent property
"fence", "fences", garden wall: partition fence, boundary
noisy, noise, loud music, barking, loud party, loud neighbor: noise disturbance, disturb the peace
tree branches, overhanging branches, neighbors tree: adjoining property
lawn, tall grass, overgrown yard, weeds in yard, messy yard: noxious weeds, nuisance
abandoned house, vacant house, boarded up: vacant building, blighted
eyesore, bad smell, stink: nuisance
patio, porch: structure
shed, outbuilding: accessory structure
granny flat, mother in law unit, basement apartment, tiny house: accessory dwelling unit
home improvement: alteration
remodel, renovate, fix up: alteration, home improvement
builder, handyman, roofer, "plumbers": contractor
electrician: electrical contractor
building permit: construction permit
planning permission, permission to build: building permit, construction permit
knock down, tear down, bulldoze: demolish, raze
hot tub: swimming pool
stairs, handrail: stairway
fire escape, fire exit: means of egress
what can i build, build on my land: zoning
right of way over land, shared driveway: easement
sewer, septic tank: sewage
water leak, burst pipe: plumbing
property tax, house tax, council tax: real property tax
take my land, take my house for road: eminent domain, condemnation
"fix", "fixing": repair
"utilities": utility service
"heater": heat
`
