/** Everyday words of loans, debts, banks, insurance, taxes and investments. */
export const money = `
"borrow": loan, credit
take out a loan, get a loan, need a loan: credit
payday loan, cash advance, payday lender: deferred presentment, small loan
loan shark, sky high interest: usury
interest rate, apr, cost of loan: rate of interest, annual percentage rate
car loan, auto loan: motor vehicle installment
student loan, college loan: education loan
cosign, co-signer: guarantor, surety
iou, owe, owed money: debt, indebtedness
lender, loan company, moneylender: creditor
pay back, pay off loan, pay off early, repay: repayment, prepayment
behind on payments, miss a payment, fall behind, late payment: default, delinquent
late fee, late charge: delinquency charge
debt collector: collection of debts
bill collector, collection agency, debt collection: debt collector, collection of debts
debt relief, debt settlement, settle debts, credit repair, consolidate debts: debt adjusting, credit services
repo, repo man, take my car back: secured party, repossession
repossess: secured party
garnish: attachment
garnishee, take from my paycheck, take my wages: garnishment, attachment
bankrupt, go bust, can't pay my debts: insolvency, bankruptcy
credit score, credit report, credit history, credit bureau, bad credit: consumer report, consumer reporting agency
freeze my credit, credit freeze: security freeze
"bank", "banks", high street bank: banking institution, depository institution
bank account, checking account, savings account, current account: deposit account
joint account: multiple-party account
overdraft, overdrawn, bounced check, bad check, rubber check: insufficient funds, dishonored
wire money, wire transfer, send money abroad, send money home, "remittance", "remittances", money transfer: money transmission, funds transfer
cash machine, atm: automated teller
debit card, bank card, stolen card: access device, electronic fund transfer
card reader, card skimmer, skimming: scanning device
check cashing, cash a check: check casher
money order, traveler's check: payment instrument
foreign exchange, change money: currency exchange
dirty money, launder money: money laundering
kyc, know your customer, id checks on customers, verify customers: customer due diligence, beneficial owner
terrorist money, fund terror: terrorist financing
crypto, bitcoin, cryptocurrency, token sale, coin offering: virtual currency, digital asset
stablecoin, digital coin: virtual currency
invest in shares, bonds and stocks: securities
stockbroker, stock broker, day trader: broker-dealer
financial adviser, financial advisor, money manager, wealth manager: investment adviser
hedge fund, mutual fund, unit trust: investment company
insider trading, inside tip, insider dealing: nonpublic information
ponzi scheme, investment scam, get rich quick: securities fraud
raise money online: crowdfunding
ipo, go public, sell shares: securities offering
bank collapse, bank fails: insolvency, receivership
insurance agent, insurance broker: insurance producer
insurance claim, file a claim, put in a claim, denied claim, claim denied: proof of loss
insurance payout, "payout": benefit payment
insurer won't pay, refuse to pay claim: unfair claim settlement
cost of insurance: premium
drop my insurance, dropped by insurer: cancellation, nonrenewal
pre existing condition: preexisting condition
health insurance, medical insurance, health plan: health benefit plan
car insurance, auto insurance: motor vehicle liability
uninsured driver: uninsured motorist
home insurance, homeowners insurance, renters insurance: property insurance
umbrella policy, public liability: liability insurance
tax return: taxpayer
file taxes, do my taxes, pay taxes: return, taxpayer
irs, taxman, tax man, tax office: revenue
sales tax, vat, tax on purchases: gross sales
tax break, write off, tax relief, tax credit: deduction, exemption
tax deduction: exemption
tax refund, tax rebate: refund of tax
back taxes, owe taxes, unpaid taxes, tax debt: delinquent tax, deficiency
dodge taxes, tax evasion, cheat on taxes, not pay taxes: evade tax, willful failure
tax bill, tax demand: assessment
tax sale: tax lien
"accountant", "accountants", cpa, bookkeeper: certified public accountant
tax preparer: tax return preparer
earned income: gross income
food stamps, benefits check, cash aid, handouts: public assistance
social security, old age pension: old-age
gift tax, death tax, inheritance tax: estate tax
unclaimed money, lost money, forgotten account, dormant account, found money: unclaimed property, abandoned property
money transfer abroad, send money overseas: money transmission
`
