/** Everyday words of police, crime, courts, guns, discrimination, immigration and elections. */
export const publicLife = `
cop, policeman, police: law enforcement, police officer
arrested: custody
busted, locked up, nicked: arrest, custody
handcuff, taser, police brutality, excessive force: use of force
search my car, search my house, search me, pat down, frisk: search and seizure, search warrant
take my phone, seize my car, take my stuff, police took my: seizure, forfeiture
miranda, right to silence, right to remain silent, read me my rights: custodial interrogation, self-incrimination
bail, out on bail: pretrial release, bond
bail bond: pretrial release
jail, behind bars, prison time, jail time: imprisonment, incarceration
inmate: incarcerated
prisoner, jailbird: inmate, incarcerated
prison guard, jailer: correctional officer
early release, let out early: parole, supervised release
"parole": supervised release
ankle monitor, ankle bracelet, house arrest: home confinement, electronic monitoring
death penalty, death row, execute prisoner: capital punishment
life sentence: life imprisonment
criminal record: sealing
rap sheet, past conviction, convicted before, record wiped, expunge, clear my record: criminal record, sealing
seal my record: criminal record
ex con, felon, ex offender, ex-convict: convicted of felony, returning citizen
clemency: pardon
magistrate: judicial officer
jury: juror
court date, court papers, served papers, miss court: summons, failure to appear
summons: failure to appear
perjury: false swearing
lie in court, lie under oath: perjury, false swearing
plead guilty: plea
murder: homicide
killed someone: homicide, murder
beat up, punch, fist fight, beaten up, bar fight: assault, battery
threaten: threat, menacing
death threat: menacing
rape, sexual assault, molest: sexual abuse, sexual offense
pedophile: sex offender
hooker, sex work, brothel: prostitution
human trafficking: trafficking in labor
sex trafficking, slavery: trafficking in labor, human trafficking
porn, pornography, dirty movies: obscenity
child porn: sexual performance
streaking, naked in public, flasher, nudity, public nudity: indecent exposure
pee in public, urinate in public: public urination
steal: theft, larceny
theft: larceny
shoplift: theft
mug, stick up, mugger: robbery
break in, burglar, break into house, home invasion: burglary, unlawful entry
burglary: unlawful entry
stolen goods, hot goods, buy stolen: receiving stolen property
vandal, graffiti, smash window, spray paint: destruction of property, defacing
set fire: arson
blackmail, shakedown: extortion
fake signature: forgery
trespasser, no trespassing: unlawful entry
get off my land: unlawful entry, trespass
beggar, begging: panhandling
riot, "protest", "protests", "protesters", rally: public assembly, demonstration
drug dealer, deal drugs, sell drugs, drug dealing: distribution, controlled substance
drug possession: controlled substance
caught with drugs: possession, controlled substance
needle, syringe, bong, crack pipe: drug paraphernalia
self defense: justification
defend myself, stand your ground: self-defense, justification
gun, handgun, "rifle", "rifles", pistol, "revolver", "revolvers", shotgun: firearm, weapon
assault rifle: machine gun, assault weapon
machine gun: assault weapon
ghost gun, 3d printed gun: firearm, serial number
bullet, ammo: ammunition
carry a gun, concealed carry, conceal and carry: concealed pistol
hidden gun: concealed pistol, carry
gun license, gun permit, register a gun, own a gun: registration certificate, firearm
gun shop, gun dealer, gun store: firearms dealer
take his guns, take away guns: extreme risk
"knife", "knives", switchblade, brass knuckles: dangerous weapon
pepper spray, mace: self-defense spray, stun gun
stun gun: self-defense spray
bomb, pipe bomb: destructive device, explosive
"explosives": destructive device
discriminate: unlawful discriminatory
treated differently, treated unfairly, unfair treatment: discrimination, unlawful discriminatory
racist, racism, racial: race, national origin
sexist, sexism, because i am a woman: sex, discrimination
too old for job, ageism: age, discrimination
because of my age: discrimination
refused service, refuse to serve, won't serve me: public accommodation
headscarf, hijab, turban, religious dress, pray at work: religious accommodation, religion
natural hair, hairstyle, dreadlocks: hair texture
"foreigner", "foreigners", foreign worker, non citizen: alien, noncitizen
immigrant: alien
migrant: alien, immigration
undocumented, illegal immigrant, without papers: unlawfully present, alien
illegal alien: unlawfully present
green card, permanent residence: lawful permanent
work visa: nonimmigrant, work authorization
deport: removal proceedings
asylum, asylum seeker: refugee
become a citizen: naturalization
border patrol: immigration enforcement
voter, go to vote: elector, ballot
register to vote, sign up to vote: voter registration
mail in vote, postal vote, vote by mail: absentee ballot
polling station, where to vote: polling place
run for office, stand for election, run for mayor: candidate, nominating petition
campaign money, donate to campaign, political donation, campaign donation: campaign contribution, political committee
lobbyist: lobbying
political ad, campaign sign: political advertising
referendum: initiative
ballot question, ballot measure: initiative, referendum
conscription: selective service
ex soldier: veteran
soldier, army, navy, "military": armed forces, uniformed services
church, mosque, temple, synagogue: religious organization, place of worship
priest, minister of religion, "pastor", "pastors", rabbi, imam: clergy
fire department, fireman, firefighter: fire and emergency
911 call, emergency call: emergency communications
earthquake, hurricane: emergency, disaster
post office, mailman: postal
"judge", "judges": judicial officer
cast vote, right to vote: elector
student visa: nonimmigrant
`
