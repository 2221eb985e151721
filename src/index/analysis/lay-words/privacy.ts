/** Everyday words of personal data, websites, calls and mail. */
export const privacy = `
customer data, user data, customer information, peoples data, customer details: personal information, personal data
private information, private data, private details, personal details, personal stuff: personal information, personal data
hack, hacker, break into computer: unauthorized access, computer system
leaked, data leak, data breach, information leaked, stolen data: breach of security, security breach
cyberattack, cyber attack, ransomware, malware, computer virus: computer contaminant, security incident
phishing, fake email: fraudulent, electronic mail
stolen identity, someone used my name: identity theft
password, passcode, login, log in: credential, access code
social security number, ssn: social security
face scan, face recognition, facial recognition, fingerprint, eye scan: biometric identifier, biometric
location data, track my phone, gps tracking: geolocation, tracking device
track me, tracking online, tracking users: targeted advertising, behavioral
"cookie", "cookies", cookie banner, cookie notice: terminal equipment, online identifier
privacy policy: privacy notice
privacy statement: privacy policy, privacy notice
privacy notice: privacy policy
sell my data, sell customer data: sale of personal data, disclose
unsubscribe, stop sharing: opt-out, withdraw consent
delete my data, delete my account: erasure
erase my data, right to be forgotten, wipe my data: erasure, deletion
see my data, copy of my data, what data they have, data request: right of access, data subject
fix my data, wrong data about me: rectification, correction
data seller: data broker
kids data, childrens data: child, verifiable parental consent
data about children: verifiable parental consent
ai, chatbot, algorithm, robot decision, machine learning: automated decision, artificial intelligence
artificial intelligence: automated decision
deepfake, fake video, fake nude: digitally altered
third party, outside company, outside firm, "vendor", "vendors", supplier, subcontract: service provider, contractor
cloud storage, hosting company: service provider, processor
mobile app, phone app: application
website, web site, web page, homepage: internet
online, on the web: internet, electronic
over the internet: electronic
social media: online platform
facebook, instagram, tiktok, twitter: social media, online platform
"email", "emails", e-mail: electronic mail
junk mail, spam, spam email, unwanted email, bulk email: unsolicited, commercial electronic mail
robocall, robo call, cold call, telemarketer, sales call, spam call, unwanted call, nuisance call: telephone solicitation, automatic dialing
text message: telephone solicitation
spam text, marketing text: text message, telephone solicitation
prank call, annoying calls, keep calling me: harassing, telephone
newsletter, mailing list, marketing email: direct marketing
sponsored post, paid review, fake review: endorsement
cybersquatting: domain name
security camera, surveillance camera, cctv, doorbell camera, hidden camera, spy cam: video surveillance, electronic surveillance
secretly film, film someone, take pictures of me, secretly record video, peeping tom, upskirt: voyeurism
record a call, record a conversation, tape a call, secretly record, record phone call, wiretap, bug my phone: interception, wire communication
drone: unmanned aircraft
revenge porn, nude photos, naked pictures, sexting: intimate image, sexual image
cyberbully, troll, online bullying: harassment, electronic
online harassment: electronic
stalker, follows me: stalking
doxx, doxxing: personal identifying
copyright, pirate, piracy, illegal download, illegal copy: infringement
picture of me, use my picture: photograph, likeness
shred, throw away records, old records, get rid of records, dispose of files: disposal of records, destruction
keep records, how long keep records: retention
keep receipts: retention, records
foia, freedom of information, government files: public record, disclosure
secret meeting of council: open meeting
medical privacy, hipaa, health data, medical data: protected health information, health information
school records, report card: education record, student record
phone company, cell phone company, internet provider: telecommunications carrier, telecommunications
cell phone, cellphone, mobile phone, smartphone: wireless, telephone
sign online, e-sign, esign, electronic signing, docusign: electronic signature
screen scraping, web scraping: automated means
hate speech, post lies about me, slander, libel, lies about me: defamation
"photo", "photos": photograph
"influencer", "influencers": endorsement
`
