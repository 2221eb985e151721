/** Everyday words of buying and selling, of what goes wrong with it, and of food and drink. */
export const buying = `
buy: purchase
buyer, shopper: purchaser
"shop", "shops", "store", "stores", corner shop, grocery store, supermarket: retailer, retail establishment
online store, online shop, web shop, buy online, shop online, order online: electronic commerce, distance contract
merchandise, stuff i bought: goods
garage sale, yard sale, flea market, car boot sale: secondhand
used car, second hand car, secondhand car: used motor vehicle
second hand, pre owned: secondhand
pawn, pawn shop, pawnshop: pawnbroker
rip off, scam, con artist, swindle, conned: fraud, deceptive practice
knockoff, bootleg: counterfeit
false advertising, misleading ad, bait and switch: deceptive, misrepresentation
advert: advertisement
money back, get my money back, return a product, send it back: refund, restitution
refund, moneyback: reimbursement, restitution
return policy, store credit: refund policy
cooling off, change my mind, back out of contract, get out of contract: right of cancellation, rescission
cancel subscription, free trial, auto renew, subscription trap: automatic renewal, negative option
automatic renewal: negative option
door to door, doorstep seller, knock on door selling: home solicitation
hidden fee, hidden charge, surprise fee, junk fee: disclosure of fees
price gouging, overcharge, jack up prices, too expensive: excessive price, unconscionable
price tag, sticker price, marked price: unit price
defective: nonconforming
faulty, doesn't work, dud, stopped working: defect, nonconforming
lemon, lemon car: nonconformity
warranty card, extended warranty: service contract
recalled product, unsafe toy, dangerous product, unsafe product: product safety, hazardous
gift card, gift voucher: gift certificate, stored value
gift certificate: stored value
sales slip: receipt
layaway, buy now pay later, hire purchase, rent to own: installment, retail installment
pay in installments: retail installment
never arrived, never got my order, not delivered: delivery
ticket scalping, scalper, resell tickets, ticket tout: ticket resale
gym, gym membership, fitness club, health club: health spa
funeral home, "undertaker", "undertakers", mortuary: funeral establishment, funeral director
travel agent, package holiday, package tour: seller of travel
movers, moving company, removal firm: household goods carrier
fortune teller, raffle, sweepstakes, prize draw: game of chance
lotto, scratch card: lottery
bet, casino, slot machine, bookie, poker: gambling, wagering
gamble: wagering
pyramid scheme, multilevel marketing, mlm: pyramid promotional
charity, donate, fundraising: charitable solicitation, charitable organization
beer, booze, liquor, "wine", "wines", alcohol, hard liquor, vodka, whiskey: alcoholic beverage, intoxicating liquor
brewery, distillery, winery: manufacturer of alcoholic beverages
"bar", "bars", nightclub, "pub", "pubs", saloon: tavern
happy hour: hours of sale
check id, show id, fake id: proof of age, identification
proof of age: identification
underage drinking, drink under 21: minor, alcoholic beverage
drunk, tipsy: intoxicated
open bottle, drink on the street: open container
"cigarette", "cigarettes", cigar: tobacco product
vape, e-cigarette, juul: electronic smoking device, tobacco product
cannabis, "pot", weed, edibles: marijuana
cbd: hemp
pot shop, weed shop, weed store: marijuana dispensary
grow weed, grow cannabis, grow my own: cultivate, marijuana plant
"drugs", narcotic, dope, street drugs, illegal drugs: controlled substance
restaurant, cafe, diner, eatery, takeaway, takeout, coffee shop: food establishment
food truck, food stall, food cart, street food, hot dog stand: mobile food, vending
street vendor, street seller, sell on the street, peddler, sell on the sidewalk: vending, public space
home bakery, sell cakes, sell cookies, bake at home, sell food from home: cottage food
food poisoning, spoiled food, rotten food, out of date food, bad food: foodborne illness, adulterated food
food label: misbranded
ingredients, nutrition facts, expiry date, sell by date, use by date: food labeling, misbranded
allergy, nut allergy: allergen
calories: nutrition
cook, kitchen staff: food handler
dirty kitchen, kitchen hygiene, health inspector: sanitation, food establishment
butcher, slaughterhouse, abattoir: meat, slaughter
raw milk: unpasteurized
bottled water, tap water: drinking water
plastic bag, shopping bag, carrier bag, plastic straw: disposable, carryout bag
"spirits": alcoholic beverage
"cheated", "cheating": fraud
"ad", "ads": advertisement
`
