/** Everyday words of work, pay and leave. */
export const work = `
boss: employer, supervisor
coworker, co-worker, workmate: employee
staff, "worker", "workers": employee
temp agency: temporary employee, staffing
staffing agency: temporary employee
freelance, gig worker, self employed: independent contractor
job: employment
side job, second job, moonlight, side hustle, side gig: outside employment, secondary employment
job ad, job advert, job opening, want ad: vacancy, advertisement
job application, apply for job, job seeker, job interview, job applicant: applicant for employment, prospective employee
job offer, offer letter: offer of employment
background check, criminal check, police check: criminal history, criminal record
drug screening, pee test: drug testing, controlled substance
reference check, past employer: former employer
recruit: employ
headhunter, recruitment agency: employment agency
"fired", "firing", "sacked": discharge, terminate
let go, lay off, laid off, layoffs, lose job, pink slip: discharge, terminate, dismissal
mass layoff, plant closing, downsizing: reduction in force, redundancy
made redundant, redundancy pay: severance
"quit", "quits", "quitting", hand in notice: resign
two weeks notice: notice of termination
wrongful firing, unfairly fired, wrongfully fired: wrongful discharge, unfair dismissal
unfair dismissal: wrongful discharge
paycheck, pay packet, take home pay: wage, compensation
wage packet: compensation
"salary", "salaries", hourly pay, hourly rate: wage, compensation
pay stub, payslip, pay slip, wage slip: wage statement, itemized statement
payday, pay day: regular payday, wage
back pay, unpaid pay, owed pay: unpaid wage
final paycheck, last paycheck, last pay: final wage, termination
dock pay, docked, pay cut: deduction
overtime, extra hours, time and a half, long hours: overtime compensation, hours of work
minimum pay, lowest pay, living wage: minimum wage
"tip", "tips", "tipped", tip pool: gratuity
commission pay: compensation
pay raise, pay rise: wage increase
equal pay, pay gap: wage discrimination
lunch break, tea break, coffee break, bathroom break, rest break: meal period, rest period
day off, rest day: day of rest
sick day, sick pay, call in sick, off sick, sick time: sick leave
"vacation", "vacations", vacation day, vacation time, holiday pay, paid holiday, annual holiday: annual leave, paid leave
time off, unpaid time: leave
parental leave: family leave
paternity leave, maternity leave, baby leave, maternity pay: family leave, parental leave
funeral leave: bereavement
jury duty, jury service: juror
military leave, army reserve: uniformed services, active duty
night shift, rota, "shifts": work schedule, hours of work
work schedule: hours of work
zero hours: on-call
work from home, home working, remote work, telecommute: telework
noncompete, non compete, work for competitor: covenant not to compete, restraint of trade
trade secret, company secret: confidential information
nda: nondisclosure agreement
whistleblower, snitch on employer, blow the whistle: protected disclosure, retaliation
workplace bully, mobbing, toxic workplace: hostile work environment, harassment
trade union, join a union: labor organization, collective bargaining
walkout: work stoppage, labor dispute
hurt at work, injured at work, work injury, work accident, injured on the job, workers comp, workmans comp: workers compensation, occupational injury
workplace safety, safe workplace, safety at work: occupational safety
hard hat, safety gear, protective gear: personal protective equipment
unemployment, jobless, dole, unemployment check, unemployment money, out of work: unemployment compensation, unemployment insurance
retirement plan, 401k, nest egg: retirement benefit, pension plan
company car, work perks, perk: fringe benefit
dress code: uniform
child labor, kids working, teen job, working papers, work permit for teens: employment of minors
farm worker, farmhand, fruit picker: agricultural employee
nanny, housekeeper, cleaning lady, maid, babysitter: domestic worker
personnel file, hr file, employee file: personnel record
time sheet, timesheet, clock in, time card: record of hours
spying on workers, monitor employees, read my emails at work: electronic monitoring
off the books, under the table, cash in hand: misclassification
expense claim, mileage: reimbursement
"intern", "interns", "internship", "internships": trainee
go on strike: work stoppage, labor dispute
"hire", "hiring", "hired": employ
union dues, union rep: labor organization
`
