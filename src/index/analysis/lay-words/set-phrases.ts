/**
 * Phrases that hold an everyday word and do not mean it: nothing is written for them, so that "house" brings
 * in no dwelling where a clearing house is asked about. They are what law itself says, or a trade.
 */
export const setPhrases = `
clearing house, in house, house of representatives, house of lords, house of commons, white house
home state, home country, home jurisdiction, home regulator, home rule, home member state
bail in
bar association, bar council, bar exam, bar code
bank holiday, blood bank, food bank, river bank, data bank, central bank, world bank
repo transaction, repo rate, repo market, repo agreement
sick building, workers compensation, social worker
greenhouse gas
fine art, fine particles, fine tune
flat rate, flat fee, flat tax
tip off, tip line
pet food
shop steward, shop floor
staff of the commission, staff of the agency
crash test
road map
photo identification, photo id
cash flow, cash settlement, cash collateral, petty cash
alien species
leak detection, gas leak
`
