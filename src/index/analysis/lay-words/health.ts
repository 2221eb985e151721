/** Everyday words of medicine, care, disability and animals. */
export const health = `
doctor, family doctor, gp: physician
surgeon, specialist doctor: physician
"nurse", "nurses": registered nurse
therapist, psychiatrist: mental health professional
dentist, orthodontist: dentistry
eye doctor, optician, optometrist: optometry
animal doctor: veterinarian
chemist, drugstore, drug store: pharmacy
druggist: pharmacist
"medicine", "medicines", meds, pills, "medication", "medications": prescription drug, drug
painkiller, oxycontin: opioid, controlled substance
opioid: controlled substance
script from doctor: prescription
narcan: opioid antagonist
rehab, detox: substance abuse, treatment
drug treatment: substance abuse
addict, drug habit: substance use disorder, substance abuse
"hospital", "hospitals", emergency room, casualty department: health care facility, emergency department
"clinic", "clinics", doctors office, urgent care: health care facility
ambulance, paramedic, emt: emergency medical services
nursing home, old folks home, care home, old peoples home, retirement home: long-term care, nursing facility
home care, carer, caregiver, home help: home health, personal care
medical bill, hospital bill, surprise bill: charges, balance billing
medical mistake, botched surgery, malpractice, doctor error, doctors mistake: medical malpractice, professional negligence
medical records: health record
doctors notes: health record, medical record
hurt, wounded, get hurt: injury
sick, unwell: illness
"flu", covid, coronavirus, contagious, catching disease, infectious, outbreak: communicable disease
vaccine, jab: immunization
quarantine: isolation
lockdown: isolation, quarantine
std, sti, hiv: sexually transmitted
blood test, lab test: clinical laboratory
organ donor, donate organ, donate kidney: anatomical gift
end a pregnancy, terminate pregnancy: abortion
birth control, morning after pill: contraceptive
pregnant, expecting a baby: pregnancy
midwife, home birth: midwifery
breastfeed, breast feeding, pump milk, nursing mother: lactation, breast milk
fertility, ivf, test tube baby: assisted reproduction
surrogate: gestational carrier
surrogacy: surrogate, gestational carrier
assisted suicide, euthanasia, right to die, mercy killing: end of life, medical assistance in dying
pull the plug, life support, living will, dnr: advance directive, life-sustaining
crazy, mentally ill, insane, psych ward, mental hospital: mental disease, mental disorder
committed to hospital, locked up in hospital: involuntary commitment, civil commitment
handicapped, cripple, wheelchair user: disability
wheelchair, wheelchair ramp, ramp: accessibility, barrier
wheelchair access: barrier
blind, can't see: visual impairment
deaf, can't hear, hard of hearing: hearing impairment
sign language: interpreter
service dog, guide dog, seeing eye dog, assistance dog, support animal, emotional support: service animal, assistance animal
special treatment at work, adjust my job, help at work for disability: reasonable accommodation
old person, old people, "seniors", senior citizen: elderly, older adult
elderly: older adult
elder abuse, granny abuse: vulnerable adult
tattoo, body piercing: body art
sunbed: tanning
hairdresser, hair salon, beauty salon, nail salon, beautician: cosmetology, barber
barber: cosmetology
massage, massage parlor: massage therapy
botox, plastic surgery: cosmetic, surgical
cosmetic surgery: surgical
"glasses", contact lens: eyeglasses, contact lenses
medical weed: medical marijuana
dog, puppy, "cat", "cats", kitten: animal
"pet", "pets": animal
leash, off leash: at large
walk my dog: leash, at large
dog bite: dangerous dog
dog bit, bitten by dog, vicious dog, pit bull: dangerous dog, bite
dangerous dog: bite
dog license, register dog: animal license
poop, dog poop, dog mess, dog dirt: excrement
animal cruelty, beat a dog, animal abuse, mistreat animal, abuse animal: cruelty to animals
dog fight, dogfight, cock fight, cockfight: animal fighting
stray, stray dog, stray cat: impoundment
dog pound, animal shelter: impoundment, stray
chickens, hens, rooster, keep chickens: fowl, poultry
cow, pig, sheep, goat, farm animals: livestock
beekeeping, bees, beehive: apiary
snake, tiger, exotic pet, wild pet: exotic animal, wildlife
deer hunting, shoot deer: wildlife
fishing: fishing license
puppy mill, pet shop, pet store: kennel, breeder
dog breeder: kennel
"vet", "vets": veterinarian
flu shot: immunization
"hunt", "hunting": wildlife
go fishing: fishing license
`
