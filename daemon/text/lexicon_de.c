/* German. Classes are explained in lexicon.h. */
#include "text/lexicon.h"

const cl_lex_class cl_lexicon_de[] = {
    {CL_LEX_SAY | CL_LEX_PAST,
     "antwortete antworteten erklärte erklärten fragte fragten sagte sagten schrieb schrieben teilte teilten äußerte "
     "äußerten"},
    {CL_LEX_SAY | CL_LEX_THIRD,
     "antwortet erklärt fragt sagt schreibt äußert"},
    {CL_LEX_SAY | CL_LEX_BASE,
     "antworten erklären fragen sagen schreiben äußern"},
    {CL_LEX_SAY | CL_LEX_PART,
     "erklärt gesagt geschrieben geäußert mitgeteilt"},
    {CL_LEX_SPEECH | CL_LEX_PAST,
     "ankündigte ankündigten appellierte appellierten argumentierte argumentierten ausführte bat baten bedauerte "
     "bedauerten begründete begründeten behauptete behaupteten bekanntgab beklagte beklagten bekräftigte "
     "bekräftigten bemerkte bemerkten bemängelte berichtete berichteten beschrieb beschrieben beschuldigte "
     "beschuldigten bestätigte bestätigten beteuerte beteuerten betonte betonten bezeichnete bezeichneten drohte "
     "drohten einräumte einräumten entgegnete entgegneten ergänzte ergänzten erinnerte erinnerten erläuterte "
     "erläuterten erwiderte erwiderten feststellte forderte forderten freute fügte fügten gab gaben gestand "
     "gestanden hervorhob hieß hinwies hinzufügte hinzufügten hob hoben informierte informierten klarstellte "
     "kommentierte kommentierten konstatierte kritisierte kritisierten kündigte kündigten lautete lauteten lobte "
     "lobten mahnte mahnten meinte meinten meldete meldeten mitteilte mitteilten monierte nannte nannten plädierte "
     "prophezeite präzisierte resümierte rief riefen räumte räumten schilderte schilderten schloss schlossen sprach "
     "sprachen stellte stellten unterstrich unterstrichen urteilte urteilten verkündete verkündeten verlangte "
     "verlangten vermutete vermuteten verriet versicherte versicherten versprach versprachen verteidigte "
     "verteidigten verurteilte verurteilten verwies verwiesen warf warfen warnte warnten wies wiesen würdigte "
     "würdigten zeigte zeigten zitierte zitierten äusserte"},
    {CL_LEX_SPEECH | CL_LEX_THIRD,
     "appelliert argumentiert bedauert begründet behauptet beklagt bekräftigt bemerkt bemängelt berichtet beschreibt "
     "beschuldigt bestätigt beteuert betont bezeichnet bittet droht entgegnet ergänzt ergänzte erinnert erläutert "
     "erwidert fordert freut fügt gesteht gibt hebt heißt hofft informiert kommentiert konstatiert kritisiert "
     "kündigt lautet lobt mahnt meint meldet moniert nennt plädiert präzisiert resümiert ruft räumt schildert "
     "schließt spricht stellt unterstreicht urteilt verkündet verlangt vermutet verrät versichert verspricht "
     "verteidigt verurteilt verweist warnt weist wirft würdigt zeigt zitiert"},
    {CL_LEX_SPEECH | CL_LEX_BASE,
     "ankündigen behaupten berichten bestätigen betonen bezeichnen fordern kritisieren meinen melden mitteilen "
     "verkünden verlangen versichern warnen"},
    {CL_LEX_SPEECH | CL_LEX_PART,
     "angekündigt begründet behauptet berichtet bestätigt betont bezeichnet gefordert gewarnt kritisiert versichert "
     "zitiert"},
    {CL_LEX_THINK | CL_LEX_PAST,
     "dachte dachten erwartete erwarteten fürchtete fürchteten glaubte glaubten hielt hielten hoffte hofften "
     "rechnete rechneten sah sahen wollte wollten"},
    {CL_LEX_THINK | CL_LEX_THIRD,
     "denkt erwartet fürchtet glaubt hofft hält rechnet sieht will"},
    {CL_LEX_THINK | CL_LEX_BASE,
     "denken erwarten fürchten glauben halten hoffen rechnen sehen wollen"},
    {CL_LEX_AUX,
     "habe haben hat hatte hatten hätte hätten ist kann können könnte könnten muss müssen sei seien sind soll sollen "
     "sollte war waren werden wird wurde wurden würde würden"},
    {CL_LEX_SUBJUNCTIVE,
     "dürfe gebe gehe habe hätte hätten komme könne könnten liege müsse müssten sehe sei seien solle stehe werde "
     "wolle wäre wären würde würden"},
    {CL_LEX_NOT,
     "kein keine keinen keiner nicht nie niemals"},
    {CL_LEX_ADVERB,
     "aber allerdings am auch außerdem bereits bisher dagegen dann daraufhin dazu demnach ebenfalls einst erneut "
     "ferner gegenüber gestern gleichzeitig heute hierzu im jedoch jetzt noch nun schon sich später unterdessen "
     "weiter wiederholt zudem zugleich zuletzt"},
    {CL_LEX_TIME,
     "abend april august dezember dienstag donnerstag februar freitag gestern heute jahr januar juli juni mai "
     "mittwoch monat montag morgen märz nachmittag november oktober samstag september sonnabend sonntag vormittag "
     "woche"},
    {CL_LEX_ACCORDING,
     "angaben ansicht auskunft aussage einschätzung gemäß laut meinung so worten zufolge"},
    {CL_LEX_THAT,
     "dass daß ob warum wie"},
    {CL_LEX_RELATIVE,
     "das der die welche welcher"},
    {CL_LEX_CONJ,
     "aber oder sondern und"},
    {CL_LEX_SUB,
     "als bevor da indem nachdem obwohl sodass weil wenn während"},
    {CL_LEX_PREP,
     "am an auf aus bei beim bis durch für gegen gegenüber im in ins laut mit nach ohne seit um unter vom von vor "
     "wegen zu zum zur zwischen über"},
    {CL_LEX_DET,
     "alle beide das dem den der des die diese dieser dieses drei ein eine einem einen einer eines einige fünf kein "
     "keine manche mehrere viele vier zwei"},
    {CL_LEX_FUNCTION,
     "aber acht alle allerdings als am an anfang auch auf aus außerdem bei beim bereits bis da dabei dafür daher "
     "damit danach dann darüber das dass davon dazu daß dem demnach den der des deshalb die diese diesem dieser "
     "dieses doch dort drei durch ein eine einem einen einer eines einige ende er erst es etwa fünf für gegen "
     "gestern haben hat hatte heute hier ich ihr ihre ihrem ihren ihrer im in insbesondere insgesamt inzwischen ist "
     "jede jeder jedes jedoch jetzt kann kein keine laut man mehr mit mitte morgen muss nach nachdem neun nicht noch "
     "nur ob obwohl oder ohne rund schon sechs sehr sein seine seinem seinen seiner seit sich sie sieben sind so "
     "soll trotz um und unser unsere unter unterdessen viele vier vom von vor wann war waren warum was wegen weil "
     "weitere wenn wer werden wie wir wird wo wurde während zehn zu zudem zum zur zwei über"},
    {CL_LEX_HE,
     "er"},
    {CL_LEX_SHE,
     "sie"},
    {CL_LEX_THEY,
     "sie"},
    {CL_LEX_I,
     "ich wir"},
    {CL_LEX_IT,
     "es man"},
    {CL_LEX_OBJECT,
     "ihm ihn ihnen mich uns"},
    {CL_LEX_POSS,
     "ihr ihre ihrem ihren ihrer sein seine seinem seinen seiner unser unsere"},
    {CL_LEX_TITLE | CL_LEX_MALE,
     "herr herrn könig prinz"},
    {CL_LEX_TITLE | CL_LEX_FEMALE,
     "frau königin prinzessin"},
    {CL_LEX_TITLE,
     "abgeordnete abgeordneter anwalt außenminister außenministerin beauftragte beauftragter bischof bundeskanzler "
     "bundeskanzlerin bundespräsident bürgermeister chef chefin direktor direktorin dr finanzminister fraktionschef "
     "general generalsekretär innenminister innenministerin justizminister kanzler kanzlerin kardinal kommissar "
     "kommissarin leiter leiterin meister meisterin minister ministerin ministerpräsident ministerpräsidentin "
     "oberbürgermeister oberst papst parteichef premierminister premierministerin prof professor präsident "
     "präsidentin regierungssprecher regierungssprecherin richter senator sprecher sprecherin staatssekretär trainer "
     "umweltminister us-präsident verteidigungsminister vorsitzende vorsitzenden vorsitzender wirtschaftsminister"},
    {CL_LEX_ROLE,
     "abgeordnete abgeordneter anwalt anwältin arzt augenzeuge autor autorin außenminister beamter beauftragte "
     "beauftragter bruder bürgermeister bürgermeisterin chef chefin direktor direktorin experte expertin forscher "
     "forscherin frau generalsekretär innenminister journalist journalistin kandidat kandidatin kanzler kanzlerin "
     "kommissar kommissarin leiter leiterin manager managerin mann meister meisterin minister ministerin mutter "
     "politiker politikerin polizeisprecher polizist pressesprecher pressesprecherin professor professorin präsident "
     "präsidentin regierungssprecher richter richterin schwester schützer schützerin sekretär sekretärin senator "
     "sohn sprecher sprecherin staatsanwalt tochter trainer trainerin vater verteidiger vorsitzende vorsitzender "
     "wissenschaftler zeuge zeugin ärztin"},
    {CL_LEX_GROUP,
     "abgeordnete agentur anwaltschaft anwälte augenzeugen beamte befürworter behörde behörden beobachter "
     "demonstranten einwohner eltern ermittler experten feuerwehr firma forscher fraktion gegner gericht "
     "gewerkschaft journalisten kollegen kommission konzern kreise kritiker menschen ministerium mitglieder "
     "opposition organisation partei piloten politiker polizei rat regierung sprecher staatsanwaltschaft union "
     "unternehmen veranstalter verband vertreter wissenschaftler zeugen ärzte"},
    {CL_LEX_TEXT,
     "agenturbericht angaben artikel aussage aussagen begründung bericht berichte brief dokument erklärung gutachten "
     "informationen medienberichte medienberichten meldung mitteilung papier pressemitteilung studie umfrage urteil "
     "urteilsbegründung zeitung"},
    {CL_LEX_ORG,
     "afd afp ag agentur amt ard bbc bundesamt bundesgericht bundesrat bundesregierung bundestag "
     "bundesverfassungsgericht cdu cnn csu dpa eu fdp gericht gewerkschaft gmbh grünen institut kommission linke "
     "linkspartei ministerium nachrichtenagentur nato partei polizei rat regierung reuters spd universität uno "
     "verband verein zdf zeitung"},
    {CL_LEX_PLACE,
     "afghanistan amerika bayern berlin brandenburg brüssel china deutschland dresden düsseldorf england europa "
     "frankfurt frankreich großbritannien hamburg hessen irak iran israel italien japan köln leipzig london madrid "
     "moskau münchen niedersachsen paris polen rom russland sachsen schweiz spanien stuttgart syrien thüringen "
     "türkei ukraine usa washington wien zürich österreich"},
    {CL_LEX_PARTICLE,
     "de der van vom von zu zur"},
    {CL_LEX_DEMONYM,
     "amerikanische amerikanischen britische britischen chinesische deutsche deutschen deutscher französische "
     "französischen iranische israelische israelischen russische russischen türkische türkischen"},
    {CL_LEX_WORK,
     "album buch film lied magazin roman serie song stück titel zeitschrift"},
    {CL_LEX_SO_CALLED,
     "begriff genannt genannten motto namens sogenannte sogenannten sogenannter sogenanntes titel wort"},
    {CL_LEX_NOUN,
     "ansicht aussage behauptung erklärung forderung hoffnung kritik meinung versprechen vorwurf warnung"},
    {CL_LEX_FIRST_M,
     "alexander alfred andreas anton axel bernd bernhard björn carsten christian christoph claus dieter dirk dominik "
     "edmund erich ernst erwin felix florian frank franz friedrich fritz georg gerd gerhard gregor guido günter "
     "günther hans hartmut heiko heiner heinrich heinz helmut hermann holger horst jan jens joachim jochen johann "
     "johannes josef jörg jürgen kai karl klaus konrad kurt lars lothar ludwig lukas manfred marco mario markus "
     "martin matthias max michael moritz norbert olaf oliver oskar otto patrick paul peter philipp rainer ralf "
     "reinhard richard robert roland rolf rudolf rüdiger sebastian siegfried sigmar stefan steffen stephan sven theo "
     "theodor thilo thomas tobias torsten ulrich uwe volker walter werner wilhelm winfried wolf wolfgang"},
    {CL_LEX_FIRST_F,
     "alexandra andrea angela anita anja anke anna anne annegret annette annika antje antonia astrid barbara beate "
     "bettina birgit brigitte britta carola carolin charlotte christa christiane christina christine clara claudia "
     "cornelia dagmar daniela doris edith elisabeth elke emma erika eva franziska gabriele gerda gertrud gisela "
     "greta gudrun hanna hannah hannelore heidemarie heidi heike helga ilse ina inge ingrid irene iris isabel jana "
     "jasmin jessica johanna julia juliane jutta karin katharina katja katrin kerstin kristina lena lisa manuela "
     "margarete margot maria marianne marie marion marlene martina melanie monika nadine nicole nina petra regina "
     "renate rita rosemarie sabine sabrina sandra sara sarah sigrid silke silvia simone sonja stefanie susanne "
     "svenja tanja tina ulla ulrike ursula uta ute vera veronika yvonne"},
    {0, NULL},
};

/* Longer ones first where one ends another. All of them are words of the table. */
const char *const cl_lexicon_de_heads[] = {"sprecherin", "sprecher", "chefin", "chef", "ministerin", "minister", "präsidentin", "präsident",
    "direktorin", "direktor", "leiterin", "leiter", "politikerin", "politiker", "meisterin", "meister", "vorsitzende", "vorsitzender",
    "vorsitzenden", "sekretärin", "sekretär", "trainerin", "trainer", "anwältin", "anwalt", "anwälte", "expertin", "experte", "experten",
    "forscherin", "forscher", "richterin", "richter", "beauftragte", "beauftragter", "abgeordnete", "abgeordneter", "kanzlerin", "kanzler",
    "kommissarin", "kommissar", "kandidatin", "kandidat", "manager", "managerin", "schützer", "schützerin", "behörden", "behörde",
    "ministerium", "gericht", "regierung", "polizei", "anwaltschaft", "gewerkschaft", "verband", "partei", "fraktion", "mitteilung",
    "erklärung", "bericht", "berichte", "studie", "umfrage", NULL};
