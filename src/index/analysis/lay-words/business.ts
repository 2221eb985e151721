/** Everyday words of starting and running a business, of trades and of public money. */
export const business = `
open a shop, open a store, start a business, set up a business, open a business, start a company, run a business: business license, conduct business
mom and pop, corner store: small business
business permit, permit to operate: license
trade license, license to operate: permit
register company, set up a company: articles of incorporation, certificate of formation
llc, limited company: limited liability company
shell company, letterbox company, front company: beneficial owner
owner of company, who owns a company: beneficial owner
silent partner: partnership
stockholder: shareholder
ceo, company boss, company head: officer, director
board meeting, shareholder meeting: meeting of directors
dba, business name: trade name, fictitious name
trading name: fictitious name
logo: trademark
invent, inventor: patent
close my business, shut down my business, shut down company: dissolution, winding up
takeover, buyout, take over a company: merger, acquisition
nonprofit, non profit: nonprofit corporation
co-op, coop: cooperative association
price fixing, monopoly, cartel, antitrust: restraint of trade, unlawful monopolization
kickback, bribe, payoff, pay off official, backhander: bribery
cost of permit: fee
license expired, expired license: renewal
lose license, take away license, pull license, license taken away: revocation, suspension
sue, take to court, lawsuit, go to court, legal action, suing: civil action, cause of action
"lawyer", "lawyers", solicitor, barrister, legal help: attorney, counsel
free lawyer, legal aid, public defender: appointed counsel, indigent
notary: notary public
notarize: notarial, notary public
compensation for injury, payout from lawsuit: damages
out of court: settlement
mediate: dispute resolution
time limit to sue, how long to sue, deadline to sue, too late to sue: statute of limitations, limitation of actions
break a contract, go back on a deal, broke contract: breach of contract
handshake deal, verbal agreement, oral agreement: statute of frauds
fine print, small print: conspicuous, unconscionable
unpaid invoice: prompt payment
contractor not paid: mechanic lien
government contract, sell to government, public tender, public bid: procurement, solicitation
minority owned, woman owned: disadvantaged business enterprise
government office, bureau, city hall, government department: agency
mayor: council
inspector: inspection
shut down restaurant, shut down by city, closed by inspector: summary closure
fine, ticket for violation: civil penalty, penalty
illegal, against the law, not allowed, forbidden, banned, outlaw: unlawful, prohibit
loophole: exemption
complain, who do i complain to, report a business: complaint
appeal a decision, fight a decision, challenge a decision, contest a ticket, fight a ticket: administrative review, hearing
building site, scaffolding: construction
crane: hoisting
dig, call before you dig: excavation, underground facilities
pest control, exterminator, bug spray, weed killer: pesticide applicator, pesticide
architect: architecture
"engineer", "engineers": professional engineer
"appraiser", "appraisers", house valuation: real estate appraiser
security guard, bouncer, rent a cop: special police, security officer
private eye: private detective
delivery driver, courier: carrier
tutor, driving school, training school, trade school: postsecondary, vocational
modeling agency, talent agency: employment agency
trash, garbage, rubbish, litter, household waste: solid waste, refuse
fly tip, dump trash, dumping, dump garbage: illegal dumping, solid waste
illegal dumping: solid waste
compost: organic waste
landfill, garbage dump: solid waste facility
toxic waste, chemical waste, poison waste, nuclear waste: hazardous waste
oil spill, chemical spill: release, discharge
pollute: contaminant
dirty air, dirty water: contaminant, pollutant
smog, fumes, exhaust gas, smokestack: air pollution, emission
carbon footprint, climate change, global warming: greenhouse gas
swamp, marsh: wetlands
river pollution: waters
well water, dig a well: groundwater
storm drain, runoff, rain water: stormwater
cut down tree, chop down a tree, fell a tree: tree removal, special tree
tree removal: special tree
rare animal: endangered species
solar, solar panel, wind turbine: renewable energy
power company, gas company: public utility, electric company
electric company: public utility
shut off power, cut off power, shut off water, cut off electricity: disconnection, termination of service
disconnected: termination of service
battery disposal, old tv, e-waste, old computer: electronic waste
campfire, bonfire, burn leaves, burn trash: open burning
firework: pyrotechnic
firecracker, sparkler: fireworks, pyrotechnic
food waste: organic waste
busker, street musician: street performer
billboard, shop sign: outdoor advertising
block party, street party, parade: special event, public gathering
city permit, do i need a permit, get a permit: license
`
