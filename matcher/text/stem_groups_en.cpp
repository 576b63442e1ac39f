#include "matcher/text/stem_exceptions.hpp"

namespace matcher::text {

std::string_view english_stem_groups() {
  return R"(
wed weds wedded wedding weddings
marry marries married marrying marriage marriages
bride brides bridal
divorce divorces divorced divorcing
separate separates separated separating separation separations
baker bakers bakery bakeries bake bakes baked baking
insure insures insured insuring insurance insurances insurer insurers
photographer photographers photography photo photos photograph photographs photographing photographed photographic
video videos videographer videographers videography
film films filming filmed filmmaker filmmakers
hire hires hired hiring
move moves moved moving mover movers relocation relocate relocating relocated
die dies died dying death deaths deceased
funeral funerals undertaker undertakers burial burials
account accounts
accountant= accountant accountants accounting accountancy
bookkeeper bookkeepers bookkeeping
tax taxes taxed taxation
sell sells sold selling seller sellers sale sales
buy buys bought buying buyer buyers purchase purchases purchased purchasing
grow grows grew grown growing growth
build builds built building builder builders buildings
house houses housing
home homes
write writes wrote written writing writer writers
speak speaks spoke spoken speaking speaker speakers speech speeches
teach teaches taught teaching teacher teachers
learn learns learned learnt learning learner learners
train trains trained training trainer trainers trainings
coach coaches coached coaching
advise advises advised advising advice adviser advisers advisor advisors advisory
consult consults consulted consulting consultant consultants consultancy
choose chooses chose chosen choosing choice choices
lose loses lost losing loss losses
freeze freezes froze frozen freezing
break breaks broke broken breaking
steal steals stole stolen stealing theft thefts
burglary burglaries burglar burglars burgle burgled
drive drives drove driven driving driver drivers
fly flies flew flown flying flight flights
eat eats ate eaten eating
drink drinks drank drunk drinking
sleep sleeps slept sleeping
lead leads led leading leader leaders leadership
manage manages managed managing manager managers management
organise organises organised organising organiser organisers organisation organisations
  organize organizes organized organizing organizer organizers organization organizations
present presents presented presenting presenter presenters presentation presentations
employ employs employed employing employee employees employer employers employment staff
recruit recruits recruited recruiting recruiter recruiters recruitment
entrepreneur entrepreneurs entrepreneurial entrepreneurship
business businesses
company companies
pay pays paid paying payment payments
payroll payrolls
invest invests invested investing investor investors investment investments
finance finances financed financing financial financially financier financiers
borrow borrows borrowed borrowing borrower borrowers
lend lends lent lending lender lenders
loan loans
mortgage mortgages
pension pensions pensioner pensioners retire retires retired retiring retirement
inherit inherits inherited inheriting inheritance inheritances heir heirs
lawyer lawyers attorney attorneys
law laws legal legally
notary notaries notarial
mediate mediates mediated mediating mediation mediator mediators
renovate renovates renovated renovating renovation renovations
install installs installed installing installer installers installation installations
repair repairs repaired repairing repairer
clean cleans cleaned cleaning cleaner cleaners
paint paints painted painting painter painters
plumb plumber plumbers plumbing
garden gardens gardening gardener gardeners
flower flowers florist florists floral
cook cooks cooked cooking chef chefs
cater caters catered catering caterer caterers
design designs designed designing designer designers
print prints printed printing printer printers
develop develops developed developing developer developers development developments
program programs programmed programming programmer programmers programme programmes
website websites site sites webpage webpages
shop shops store stores
webshop webshops
email emails mail mails
secure secures secured securing security
hack hacks hacked hacking hacker hackers
translate translates translated translating translator translators translation translations
market markets
marketing= marketing marketer marketers
advertise advertises advertised advertising advertisement advertisements advert adverts
communicate communicates communicated communicating communication communications
strategy strategies strategic strategist strategists
health healthy healthier
ill illness illnesses sick sickness
absence absences absent absenteeism
therapy therapies therapist therapists therapeutic
physiotherapy physiotherapist physiotherapists physio
psychologist psychologists psychology psychological
nutrition nutritionist nutritionists nutritional
diet diets dietician dieticians dietitian dietitians
massage massages masseur masseuse
nurse nurses nursing
baby babies
child children childhood
wife wives
life lives
family families
birth births born
pregnant pregnancy pregnancies
celebrate celebrates celebrated celebrating celebration celebrations
party parties
event events
music musician musicians musical
art arts artist artists artistic
architect architects architecture architectural
engineer engineers engineering
sustainable sustainability sustainably
solar sun
energy energies
freelance freelancer freelancers freelancing
start starts started starting starter starters startup startups
stop stops stopped stopping
analyse analyses analysed analysing analysis analyst analysts analyze analyzes analyzed analyzing
network networks networked networking networker
solve solves solved solving solution solutions
decide decides decided deciding decision decisions
propose proposes proposed proposing proposal proposals
behave behaves behaved behaviour behaviours behavior behaviors
foot feet
office offices
job jobs
)";
}

}  // namespace matcher::text
