/** Everyday words of marriage, children, school, wills and death. */
export const family = `
wedding, get married, marry, tie the knot: marriage, solemnize
wedding license: marriage license
wedding officiant, who can marry us, perform wedding: celebrate marriage, solemnize
husband, wife: spouse
live together, common law wife, unmarried couple, boyfriend, girlfriend: domestic partner, cohabitant
civil union: domestic partnership
divorce, get divorced: dissolution of marriage
split up, break up of marriage, end my marriage: dissolution of marriage, divorce
live apart: legal separation
spousal support, maintenance for ex: alimony
prenup, prenuptial, marriage contract: premarital agreement
split property, divide property, who gets the house, split assets, split the house: marital property, distribution of property
wife beating, beat my wife, beats me, battered wife, abusive husband, abusive partner, hits me, domestic abuse: domestic violence, intrafamily offense
restraining order, stay away order, order of protection: civil protection order, protection order
protective order: civil protection order
who gets the kids, joint custody: custody of child, parental responsibility
"visitation", visiting rights: parenting time
see my kids, see my children, weekend dad: visitation, parenting time
child support: support order
child maintenance, deadbeat dad, pay for child: child support, support order
paternity: parentage
dna test, who is the father, father of baby: parentage, paternity
grandma, grandpa, grandmother, "grandfather": grandparent
stepdad, stepmom, stepfather, stepmother: stepparent
mom, mum, dad, daddy, mommy, mother, father: parent
son, daughter: child
"baby", "babies", newborn, infant, toddler: child, birth
"kid", "kids", "teen", "teens", teenager, underage, under age, youngster: minor
foster parent, foster home, foster child: foster care
orphan: guardianship
kidnap, ran off with my child: abduction, parental kidnapping
parental kidnapping: abduction
child abuse: neglected child
hit a child, beat a child, spank, neglected kid, mistreat child: child abuse, neglected child
leave child home alone, home alone, leave kid in car: neglect, unattended
child protective services, cps, social worker take child: child protection
daycare, day care, childcare, preschool, creche, kindergarten: child development facility, child care
run away from home: runaway
live on my own at 16: emancipation
name change: change of name
birth certificate, death certificate: vital record
gender change, sex change, transgender, trans: gender identity
gay, lesbian, same sex: sexual orientation
"school", "schools": educational institution
skip school, truant, play hooky, cut class, miss school: truancy, compulsory attendance
homeschool, teach my kid at home: home instruction
expelled, kicked out of school: expulsion, suspension
suspended from school: expulsion
special ed, special needs, learning disability, iep: special education, individualized education
"student", schoolchild, "students": pupil
teacher: educator, instructional
"college", "colleges", "university", "universities": postsecondary, higher education
school fees, college fees: tuition
dropout, drop out: compulsory attendance
private school, charter school: nonpublic school
school lunch, free lunch: school meals
frat: hazing
"last will", make a will, write a will: testator, testament
die without a will, died without a will: intestate
inherit: intestate succession, heir
heir: intestate succession
leave money to, left me in will: bequest, devise
disinherit, cut out of will, left out of will: elective share
settle estate, sort out estate: administration of estate
trust fund, family trust, set up a trust: trustee, settlor
"dead", "died", "die", "dies", pass away, death: deceased, decedent
funeral, bury, cremate, ashes: disposition of remains, burial
burial: disposition of remains
graveyard, "grave", "graves", tombstone: cemetery, interment
cemetery: interment
autopsy, post mortem, coroner: medical examiner
power of attorney: attorney in fact
act for my mother, sign for my dad: power of attorney, attorney in fact
can't make decisions, dementia, alzheimers, senile: incapacitated, conservatorship
stillborn, stillbirth, miscarriage: fetal death
"relatives": next of kin
family member: household member
twins, brother, sister: sibling
nursery school: child care
get separated, we separated: legal separation
child custody, custody battle: parental responsibility
`
