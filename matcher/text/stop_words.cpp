#include "matcher/text/stop_words.hpp"

#include "matcher/text/word_set.hpp"

namespace matcher::text {
namespace {

// What every pitch says, whoever tells it. Words that tell people apart stay out of here, small as they are: "eerste",
// "nieuw", "huis", "alleen", "zonder", "first", "new", "own".
constexpr std::string_view kDutch = R"(
  de het een 't 'n der den des en of maar want dus doch noch ik me mij mijn m'n mezelf mijzelf je jij jou jouw
  jullie u uw uzelf jezelf hij hem zijn z'n zich zichzelf ze zij haar d'r hun hen we wij ons onze dit dat deze die
  daar hier er ervan erin erop eraan erbij ervoor ermee eruit erover daarvan daarin daarop daarmee daarbij daarvoor
  daardoor daarom daarna hiermee hiervan hiervoor hierbij hierin waar waarmee waarvan waarin waarop waarbij waarvoor
  waardoor waarna waaraan waarover wie wat welk welke wanneer hoe waarom hoeveel iemand iemands niemand iets niets
  niks alles elk elke ieder iedere iedereen sommige enkele enige enig beide allebei veel vele meer meest meeste
  minder weinig genoeg zo'n zo zoals zodat zodra zoveel zulk zulke aan af achter bij binnen boven buiten door in
  langs met na naar naast om onder op over per rond rondom sinds te tegen tegenover ten ter tijdens tot tussen uit
  van vanaf vanuit via volgens voor voorbij wegens dankzij ondanks omtrent als dan omdat doordat hoewel indien mits
  tenzij terwijl toen totdat voordat nadat zolang mocht ben bent is was waren geweest wees word wordt worden werd
  werden geworden heb hebt heeft hebben had hadden gehad kan kun kunt kunnen kon konden gekund mag mogen moet moeten
  moest moesten wil wilt willen wilde wilden wou zal zult zullen zou zouden zul hoef hoeft hoeven laat laten liet ga
  gaat gaan ging gingen gegaan kom komt komen kwam gekomen doe doet doen deed deden gedaan maak maakt maken maakte
  gemaakt geef geeft geven gaf gegeven krijg krijgt krijgen kreeg gekregen neem neemt nemen nam houd houdt houden
  zit zitten zat staat staan stond zet zetten blijf blijft blijven bleef weet weten wist zeg zegt zeggen zei gezegd
  vind vindt vinden vond denk denkt denken dacht hoor hoort horen hoorde gehoord zie ziet zien zag gezien lijkt
  lijken blijkt heet heten noem noemt noemen genoemd bel belt bellen belde gebeld vraag vraagt vragen zoek zoekt
  zoeken zocht help helpt helpen geholpen hielp ken kent kennen kende graag liefst liever even eens ook nog al
  alvast reeds toch wel niet geen nooit ooit altijd vaak soms meestal steeds weer opnieuw nu straks later eerder net
  pas juist echt heel hele helemaal erg zeer best vrij nogal redelijk behoorlijk ongeveer bijna circa ca
  ongetwijfeld misschien wellicht waarschijnlijk natuurlijk uiteraard gewoon eigenlijk vooral voornamelijk namelijk
  bijvoorbeeld bijv etc enz enzovoort mbt tbv oa o.a ivm evt eventueel ofwel oftewel alsook zowel evenals hetzij
  echter toe mee heen terug weg samen zelf zelfs ander andere anderen anders ergens nergens overal verder verdere
  tevens bovendien goed goede beter betere beste mooi mooie leuk leuke fijn fijne prettig prettige groot grote
  grootste klein kleine lang lange kort korte hoog hoge laag lage dag dagen week weken maand maanden jaar jaren uur
  uren keer keren moment momenten vandaag morgen gisteren ja nee oke hallo hoi dank bedankt aub svp alstublieft
  welkom mens mensen persoon personen man mannen vrouw vrouwen ding dingen soort soorten manier manieren geval
  aantal nodig bezig zoiets bepaald bepaalde diverse verschillende allerlei allemaal uiteindelijk direct meteen snel
  snelle nl www http https com eu euro eur excl incl inclusief exclusief vanwege wens wensen wenst klaar contact
  twee drie vier vijf zes zeven acht negen tien honderd duizend
)";

constexpr std::string_view kEnglish = R"(
  a an the and or but nor so yet i me my mine myself you your yours yourself yourselves he him his himself she her
  hers herself it its itself we us our ours ourselves they them their theirs themselves this that these those there
  here who whom whose which what when where why how someone somebody anyone anybody everyone everybody nobody
  something anything everything nothing some any each every either neither both all many much more most few fewer
  less least several enough other others another such about above across after against along among around as at
  before behind below beneath beside besides between beyond by despite down during except for from in inside into
  like near of off on onto out outside over past per since than through throughout till to toward towards under
  until up upon via with within without if because although though while whereas unless whether then once am is are
  was were be been being have has had having do does did doing done can could may might must shall should will would
  ought cannot can't couldn't don't doesn't didn't isn't aren't wasn't weren't haven't hasn't hadn't won't wouldn't
  shouldn't i'm i'd i'll i've you're you'd you'll you've he's she's it's we're we'd we'll we've they're they'd
  they'll they've that's there's what's who's let's let lets get gets getting got gotten go goes going went gone
  come comes coming came make makes making made take takes taking took taken give gives giving gave given keep keeps
  kept put puts see sees seen saw say says said tell tells told know knows knew known think thinks thought want
  wants wanted need needs needed likes liked look looks looking looked find finds finding found hear hears heard use
  uses used using become becomes became seem seems try tries trying tried call calls calling called ask asks asked
  help helps helping helped please thank thanks hello hi not no yes never ever always often sometimes usually again
  still already just only also too very really quite rather almost maybe perhaps probably simply especially actually
  basically however therefore thus instead else even soon now later today tomorrow yesterday well good better best
  great nice lovely happy big bigger biggest small smaller long short high low day days week weeks month months year
  years hour hours time times moment moments way ways thing things kind kinds sort lot lots bit person persons
  people man men woman women someone's same different various certain etc eg ie ok okay able one two three four five
  six seven eight nine ten hundred thousand www http https com eu euro eur vat
)";

}  // namespace

bool is_stop_word(std::string_view word, Language language) {
  static const WordSet kDutchWords{kDutch};
  static const WordSet kEnglishWords{kEnglish};
  return (language == Language::nl ? kDutchWords : kEnglishWords).contains(word);
}

}  // namespace matcher::text
