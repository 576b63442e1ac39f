#include "matcher/text/stem_exceptions.hpp"

namespace matcher::text {

std::string_view dutch_stem_groups() {
  return R"(
coach coaches coachen coacht coachte coaching gecoacht coachend
train trainen traint trainer trainers training trainingen getraind trainster
huis huizen huisje huisjes
woning woningen wonen woont woon gewoond woonde
ondernemer ondernemers ondernemen onderneemt onderneming ondernemingen onderneemster ondernemend ondernemerschap
scheiding scheidingen scheiden scheidt gescheiden scheid scheidde echtscheiding echtscheidingen
boekhouder boekhouders boekhouding boekhoudingen boekhouden boekhoudt boekhoud boekhoudster boekhoudkundig
administratie administraties administrateur administrateurs administratief administratieve
trouwen trouwt trouwde getrouwd trouw trouwerij trouwplannen
bruid bruiden bruidje bruids
bruiloft bruiloften bruilofts
huwelijk huwelijken huwelijks
verhuizen verhuist verhuisd verhuisde verhuizing verhuizingen verhuizer verhuizers verhuis
verbouwen verbouwt verbouwd verbouwde verbouwing verbouwingen verbouw
bouwen bouwt bouw bouwer bouwers gebouwd bouwde
gebouw gebouwen
renovatie renovaties renoveren renoveert gerenoveerd renoveerde
adviseur adviseurs advies adviezen adviseren adviseert geadviseerd adviseerde adviserend
fotograaf fotografen fotografe foto fotos fotografie fotograferen fotografeert gefotografeerd
  fotoshoot fotoshoots fotootje
film films filmen filmt gefilmd filmer filmmaker filmpje filmpjes
video videos videograaf videografen videografie
website websites site sites webpagina webpaginas websitebouw
webshop webshops webwinkel webwinkels
verkopen verkoop verkoopt verkocht verkochten verkoper verkopers verkoopster verkopend verkoping
kopen koop koopt gekocht kocht kochten koper kopers aankoop aankopen aankoopt aangekocht
inkopen inkoop inkoopt ingekocht inkoper inkopers
bedrijf bedrijven bedrijfje bedrijfjes
personeel personeelslid personeelsleden
medewerker medewerkers medewerkster medewerksters
werknemer werknemers werkneemster
werkgever werkgevers werkgeefster
overlijden overleden overlijdt overleed overlijdens overledene overledenen
uitvaart uitvaarten begrafenis begrafenissen crematie crematies begraven begraaft
ziek zieke zieken ziekte ziekten ziektes
verzuim verzuimen verzuimt verzuimd
groei groeien groeit groeide gegroeid groeiend groeiende
start starten gestart startte starter starters startend startende opstarten opgestart opstart startup startups
verzekering verzekeringen verzekeren verzekert verzekerd verzekeraar verzekeraars
belasting belastingen belastbaar
fiscaal fiscale fiscalist fiscalisten
vergunning vergunningen vergund
financiering financieren financiert gefinancierd financier financiers financieringen financieel financiele financien
accountant accountants accountancy
drukwerk drukwerken drukken drukt gedrukt drukker drukkers drukkerij drukkerijen bedrukken bedrukt bedrukking opdruk
printen print prints printer printers geprint printwerk
ontwerp ontwerpen ontwerpt ontworpen ontwerper ontwerpers ontwerpster ontwierp
vormgeving vormgeven vormgever vormgevers vormgeefster
design designs designer designers designen
schrijven schrijft schrijf geschreven schreef schrijver schrijvers schrijfster
tekst teksten tekstschrijver tekstschrijvers
vertalen vertaalt vertaald vertaler vertalers vertaling vertalingen vertaal
opleiding opleidingen opleiden opleidt opgeleid opleider opleiders
leren leert geleerd leerling leerlingen
lesgeven les lessen
onderwijs onderwijzer onderwijzers onderwijzeres
beveiliging beveiligen beveiligt beveiligd beveiliger beveiligers
inbraak inbraken inbreken ingebroken inbreker inbrekers
installateur installateurs installatie installaties installeren installeert geinstalleerd
reparatie reparaties repareren repareert gerepareerd reparateur reparateurs
onderhoud onderhouden onderhoudt
herstel herstellen herstelt hersteld
schoonmaak schoonmaken schoonmaker schoonmakers schoonmaakster schoongemaakt schoonmaakt
reiniging reinigen reinigt gereinigd reiniger reinigers
schilder schilders schilderen schildert geschilderd schilderwerk
schilderij schilderijen
timmerman timmerlieden timmermannen timmeren timmert getimmerd timmerwerk
loodgieter loodgieters loodgieterswerk
dakdekker dakdekkers
tuin tuinen tuintje tuintjes
hovenier hoveniers tuinman tuinlieden tuinier tuiniers tuinieren
plant planten plantje plantjes
bloem bloemen bloemetje bloemetjes
bloemist bloemisten bloemiste
boeket boeketten boeketje boeketjes
bakker bakkers bakkerij bakkerijen bakken bakt gebakken
taart taarten taartje taartjes
slager slagers slagerij slagerijen
kok koks koken kookt gekookt kookte
catering cateringen cateraar cateraars cateren catert gecaterd
restaurant restaurants
evenement evenementen
event events
feest feesten feestje feestjes
viering vieren viert gevierd
jubileum jubilea jubileums jubileren jubileert
verjaardag verjaardagen jarig
geboorte geboorten geboortes geboren
zwanger zwangere zwangerschap zwangerschappen
baby babys babytje
kind kinderen kindje kindjes kinder
ouder ouders ouderschap
gezin gezinnen gezinnetje
familie families
relatie relaties
erfenis erfenissen erven erft geerfd erfgenaam erfgenamen
testament testamenten
notaris notarissen notarieel notariele
advocaat advocaten advocate advocatuur
jurist juristen juridisch juridische
recht rechten
rechtszaak rechtszaken
rechter rechters
contract contracten contractueel contractuele
overeenkomst overeenkomsten
geschil geschillen
conflict conflicten
ontslag ontslagen ontslaan ontslaat
mediation mediator mediators mediaten
makelaar makelaars makelaardij makelaardijen
hypotheek hypotheken hypothecair
taxateur taxateurs taxatie taxaties taxeren taxeert getaxeerd
vastgoed
huur huren huurt gehuurd huurder huurders verhuur verhuren verhuurt verhuurd verhuurder verhuurders
lening leningen lenen leent geleend
krediet kredieten
schuld schulden
belegger beleggers beleggen belegt belegd belegging beleggingen
investering investeringen investeren investeert geinvesteerd investeerder investeerders
subsidie subsidies subsidieren gesubsidieerd
pensioen pensioenen gepensioneerd gepensioneerde gepensioneerden
vermogen vermogens
salaris salarissen
loon lonen loontje
factuur facturen factureren factureert gefactureerd facturatie facturering
incasso incassos incasseren incasseert
debiteur debiteuren
omzet omzetten
winst winsten winstgevend winstgevende
kosten
besparing besparingen besparen bespaart bespaard bespaar
energie energiek
duurzaam duurzame duurzaamheid verduurzamen verduurzaamt verduurzaming
isolatie isoleren isoleert geisoleerd isolatiemateriaal
verwarming verwarmen verwarmt verwarmd
zon zonne zonnen
auto autos autootje
fiets fietsen fietst fietser fietsers gefietst
transport transporten transporteren transporteert transporteur transporteurs
vervoer vervoeren vervoert vervoerd vervoerder vervoerders
koerier koeriers
reis reizen reist reisje reisjes reiziger reizigers gereisd
vakantie vakanties
hotel hotels
gezondheid gezond gezonde gezonder
therapeut therapeuten therapeute therapie therapieen therapeutisch
fysiotherapeut fysiotherapeuten fysiotherapie fysio
psycholoog psychologen psychologe psychologie psychologisch psychologische
arts artsen dokter dokters
tandarts tandartsen
verpleegkundige verpleegkundigen verpleging verplegen verpleger
verzorgen verzorgt verzorgd verzorger verzorgers verzorging verzorgster
zorg zorgen zorgt gezorgd
begeleiding begeleiden begeleidt begeleid begeleider begeleiders begeleidster
massage massages masseren masseert masseur masseurs masseuse masseuses
kapper kappers kapster kapsters kapsalon kapsalons
stylist stylisten styliste styling stylen
schoonheidsspecialist schoonheidsspecialisten schoonheidsspecialiste schoonheidsspecialistes
voeding voedingen voedt voeden
dieet dieten dietist dietisten dietiste
sport sporten sporter sporters sportt gesport sportief sportieve
afvallen afgevallen afvalt
stress gestrest stressen stressvol
burnout burnouts
slaap slapen slaapt geslapen
muziek muzikant muzikanten musicus musici muzikaal muzikale
kunst kunsten kunstenaar kunstenaars kunstenares
reclame reclames
marketing marketeer marketeers
communicatie communiceren communiceert
campagne campagnes
strategie strategieen strategisch strategische strateeg strategen
presentatie presentaties presenteren presenteert gepresenteerd presentator presentatoren presentatrice
spreker sprekers spreekster
vergadering vergaderingen vergaderen vergadert vergader
organisatie organisaties organiseren organiseert georganiseerd organisator organisatoren
manager managers management managen managet
leider leiders leiding leiden leidt geleid leiderschap leidinggevende leidinggevenden leidinggeven
directeur directeuren directrice directie directies
eigenaar eigenaren eigenaars eigenaresse
bestuur besturen bestuurt bestuurder bestuurders
werving werven werft geworven werver
recruiter recruiters recruitment recruiten
vacature vacatures
sollicitatie sollicitaties solliciteren solliciteert gesolliciteerd sollicitant sollicitanten
loopbaan loopbanen
zelfstandig zelfstandige zelfstandigen
zzp zzper zzpers
mkb mkber mkbers
freelance freelancer freelancers freelancen
stoppen stopt gestopt stop
opvolging opvolgen opvolger opvolgers opvolgt
overname overnames overnemen overneemt overgenomen
faillissement faillissementen failliet faillieten
software softwares
programmeur programmeurs programmeren programmeert geprogrammeerd
ontwikkeling ontwikkelingen ontwikkelen ontwikkelt ontwikkeld ontwikkelaar ontwikkelaars
automatisering automatiseren automatiseert geautomatiseerd
digitaal digitale digitaliseren digitaliseert digitalisering gedigitaliseerd
computer computers laptop laptops pc pcs
netwerk netwerken netwerkt netwerker netwerkers genetwerkt
email emails mail mails mailen mailt gemaild
telefoon telefoons telefonie telefonisch telefonische
app apps
hacken hack hacks hacker hackers gehackt
gegeven gegevens
winkel winkels winkelier winkeliers winkeltje winkeltjes
product producten
productie producties produceren produceert geproduceerd producent producenten
levering leveringen leveren levert geleverd leverancier leveranciers
dienst diensten dienstverlening dienstverlener dienstverleners
klant klanten klantje klantjes
bureau bureaus
kantoor kantoren kantoortje
inrichting inrichten ingericht inrichter inricht
interieur interieurs
meubel meubels meubelen meubilair
keuken keukens
badkamer badkamers
dak daken
vloer vloeren vloertje
raam ramen
steen stenen
glas glazen
stad steden
weg wegen
schip schepen
dag dagen
bad baden
gat gaten
lid leden lidmaatschap lidmaatschappen
gemeente gemeenten gemeentes gemeentelijk gemeentelijke
vereniging verenigingen
stichting stichtingen
vrijwilliger vrijwilligers vrijwilligerswerk vrijwillig
hond honden hondje hondjes
kat katten katje katjes poes poezen
dier dieren diertje
paard paarden
architect architecten architecte architectuur
aannemer aannemers
monteur monteurs monteren monteert gemonteerd montage montages
elektricien elektriciens elektra elektrisch elektrische
analyse analyses analyseren analyseert geanalyseerd analist analisten
onderzoek onderzoeken onderzoekt onderzocht onderzoeker onderzoekers
plan plannen planning gepland planner planners
probleem problemen
oplossing oplossingen oplossen oplost opgelost oplosser
verandering veranderingen veranderen verandert veranderd
verbetering verbeteringen verbeteren verbetert verbeterd
samenwerking samenwerken samenwerkt samengewerkt
aanvraag aanvragen aangevraagd aanvraagt aanvrager aanvragers
afspraak afspraken
opdracht opdrachten opdrachtje
opdrachtgever opdrachtgevers opdrachtgeefster
lekken lekt lek lekkage lekkages gelekt
brand branden brandt gebrand
schade schades beschadigd beschadigen beschadiging
)";
}

}  // namespace matcher::text
