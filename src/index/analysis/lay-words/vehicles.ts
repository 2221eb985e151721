/** Everyday words of cars, driving, and getting about. */
export const vehicles = `
car, "truck", "trucks", "van", "vans", automobile, pickup, suv, jeep: motor vehicle
motorbike, scooter, dirt bike, moped: motorcycle, motor-driven cycle
bike, cyclist: bicycle
e-bike, electric bike, electric scooter, e-scooter: motorized bicycle, personal mobility
driving license, license to drive, learner permit: operator permit, driver license
drunk driving, drink driving, drive drunk, dui, dwi, driving under the influence, drink and drive: intoxicated, operating under the influence
breathalyzer, breathalyser, blow into: chemical test, breath
breath test: chemical test
"speeding", speeding ticket, too fast, speed trap, speed camera: speed limit, automated enforcement
traffic ticket, red light ticket, ran a red light, run a red light, jump a red light: traffic infraction, traffic violation
red light, stop light, traffic light: traffic control signal
parking ticket, park my car, where can i park, parking fine: parking violation
boot my car, clamp, wheel clamp: impound, towing
towed, tow away, tow truck: impound
pull over: traffic stop
crash, car crash, fender bender, car wreck: collision, accident
car accident: collision
hit and run, drove off, left the scene: leaving the scene, colliding
leave the scene: colliding
road rage, street racing, drag racing: reckless driving
texting while driving, phone while driving, text and drive, cell phone while driving: distracted driving, mobile telephone
seat belt, seatbelt, buckle up: restraint system, safety belt
car seat, child seat, booster seat, baby seat: child restraint
crash helmet, bike helmet, motorcycle helmet: protective headgear
license plate, number plate, car tag: identification tag, registration plate
register my car, car registration: registration of motor vehicle
car title, pink slip of car, logbook: certificate of title
roll back the clock, clocked car: odometer
smog check, mot, car inspection: vehicle inspection, emission
vehicle inspection: emission
emissions test: vehicle inspection
car dealer, car dealership, used car lot: motor vehicle dealer
"mechanic", "mechanics", auto shop, car repair, body shop, fix my car: motor vehicle repair
rental car, rent a car, hire car, car hire: rental vehicle
taxi, cab, cabbie, taxi driver, minicab: taxicab, vehicle for hire
uber, lyft, rideshare, ride share, ride hailing: transportation network, vehicle for hire
limo, limousine: public vehicle
"bus", "buses", bus driver: passenger vehicle
trucker, lorry, big rig, eighteen wheeler, lorry driver, truck driver: commercial motor vehicle
overweight truck, overload: gross weight, weight limit
crosswalk: pedestrian
zebra crossing, jaywalk, cross the street: pedestrian, crosswalk
sidewalk: public space
pavement, footpath: sidewalk, public space
pothole, bad road: highway, defect
freeway, motorway, expressway: highway
loud exhaust, loud car: muffler, noise
muffler: noise
abandoned car, junk car, dead car, wrecked car: abandoned vehicle, junk vehicle
joyride, steal a car, carjack: unauthorized use, theft
car theft: unauthorized use
suspended license: revocation
banned from driving, points on license: suspension, revocation
driving without license: unlicensed, permit
self driving, driverless, robot car: autonomous vehicle
"boat", "boats", jet ski, yacht, motorboat: vessel, watercraft
plane, airplane, flight, airline: aircraft, air carrier
delayed flight, cancelled flight, bumped from flight, lost luggage: air carrier, passenger
subway, metro, tram: railroad, transit
fare dodging, ride without paying, jump the turnstile: fare evasion
disabled parking: reserved parking
handicap parking, blue badge: reserved parking, disability
driving test, road test: examination
gas station, petrol station, filling station: motor fuel, service station
petrol, gasoline: motor fuel
tyre: tire
headlight, tail light, broken light: lamp
"trains", train ride, train station: railroad, transit
"plates": identification tag
"road", "roads": highway
`
