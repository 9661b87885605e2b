/* Dutch. Classes are explained in lexicon.h. */
#include "text/lexicon.h"

const cl_lex_class cl_lexicon_nl[] = {
    {CL_LEX_SAY | CL_LEX_PAST,
     "antwoordde antwoordden benadrukten legde legden liet lieten meldde meldden schetste schreef schreven stelde "
     "stelden twitterde verklaarde verklaarden vertelde vertelden vroeg vroegen zei zeiden"},
    {CL_LEX_SAY | CL_LEX_THIRD,
     "antwoordt laat legt meldt schrijft stelt twittert verklaart vertelt vraagt zegt"},
    {CL_LEX_SAY | CL_LEX_BASE,
     "antwoorden laten melden schrijven stellen verklaren vertellen vragen zeggen"},
    {CL_LEX_SAY | CL_LEX_PART,
     "geantwoord gemeld geschreven gesteld gezegd laten verklaard verteld"},
    {CL_LEX_SPEECH | CL_LEX_PAST,
     "beaamde beklaagde bekritiseerde beloofde beloofden benadrukte bepleitte beschreef beschuldigde beschuldigden "
     "betoogde betoogden betreurde betwijfelde bevestigde beweerde beweerden bracht concludeerde concludeerden "
     "constateerde dreigde eiste eisten erkende erkenden gaf hekelde herhaalde herinnerde hield informeerde klaagde "
     "klonk kondigde kondigden kwam lichtte maakte maande meldde meldden noemde noemden noteerde onderstreepte "
     "ontkende ontkenden oordeelde opperde pleitte prees prevelde protesteerde reageerde reageerden rekende "
     "relativeerde riep schatte sloot snauwde sneerde sommeerde sprak spraken sprong suggereerde toonde verdedigde "
     "verduidelijkte vermoedde vervolgde verwees verweet verwierp verwoordde verzekerde verzuchtte voegde voerde vond "
     "vonden voorspelde vreesde waarschuwde waarschuwden weersprak wees wierp wilde wuifde zette"},
    {CL_LEX_SPEECH | CL_LEX_THIRD,
     "aldus beaamt beklaagt bekritiseert belooft benadrukt bepleit beschrijft beschuldigt betoogt betreurt betwijfelt "
     "bevestigt beweert concludeert constateert dreigt eist erkent geeft hekelt herhaalt herinnert houdt informeert "
     "klaagt klinkt kondigt maakt maant meldt noemt noteert onderstreept ontkent oordeelt oppert pleit prijst "
     "protesteert reageert rekent relativeert roept schat sluit snauwt sneert spreekt suggereert toont verdedigt "
     "verduidelijkt vermoedt vervolgt verwerpt verwijst verwijt verzekert verzucht vindt voegt voert voorspelt vraagt "
     "waarschuwt werpt wijst zucht"},
    {CL_LEX_THINK | CL_LEX_THIRD,
     "denkt gelooft hoopt meent twijfelt vermoedt verwacht vreest wil ziet"},
    {CL_LEX_SEPARABLE,
     "gaf gaven geeft voegde voegden voegt"},
    {CL_LEX_AUX,
     "ben bent bleef bleek had hadden hebben heeft hoeft is kan kon konden kunnen mag mocht moest moet moeten waren "
     "was werd werden wil worden wordt zal zijn zou zouden zullen"},
    {CL_LEX_NOT,
     "geen nergens niemand niet niets nimmer noch nooit"},
    {CL_LEX_ADVERB,
     "afgelopen al aldus altijd alvast bovendien daarna daarom daarop dan echter eens eerder even gisteren inmiddels "
     "intussen juist later nog nogmaals nu ondertussen onlangs ooit ook opnieuw recent reeds soms steeds straks tevens "
     "toen vaak vandaag verder vervolgens vooral vorige weer wel zelf zojuist"},
    {CL_LEX_TIME,
     "april augustus avond dag dagen december dinsdag donderdag eeuw februari gisteravond gisteren jaar januari jaren "
     "juli juni maand maandag maanden maart mei middag middernacht minuten morgen morgenavond morgenochtend nacht "
     "namiddag november ochtend oktober september uur vanavond vandaag vanmiddag vanmorgen vannacht vanochtend "
     "voormiddag vrijdag week weekend weken woensdag zaterdag zondag"},
    {CL_LEX_ACCORDING,
     "volgens"},
    {CL_LEX_THAT,
     "dat hoe of waar waarom wanneer wat wie"},
    {CL_LEX_RELATIVE,
     "dat die waarin waarop waarvan welke wie wiens"},
    {CL_LEX_CONJ,
     "en maar of"},
    {CL_LEX_SUB,
     "aangezien als alsof doordat hoewel indien mits nadat omdat sinds tenzij terwijl toen voordat waarna wanneer want "
     "zodat zodra zolang"},
    {CL_LEX_PREP,
     "aan achter behalve beneden bij binnen boven buiten dankzij door gedurende in langs met na naar naast nabij "
     "namens om onder op over per rond rondom sinds tegen tegenover tijdens tot tussen uit van vanaf vanuit vanwege "
     "via volgens voor wegens zonder"},
    {CL_LEX_DET,
     "acht al alle ander andere bepaalde de deze dezelfde die dit drie een elk elke enkele geen haar het hun ieder "
     "iedere meerdere mijn negen ons onze sommige tal tien twee veel vele verschillende vier vijf weinig zes zeven "
     "zijn zo'n"},
    {CL_LEX_FUNCTION,
     "'s 't aan aangezien acht achter af al alle alleen allemaal alles als alsof altijd ander andere anders beide bij "
     "binnen boven bovendien buiten daar daarbij daarmee daarna daarnaast daarom daarvoor dan dankzij dat de "
     "desondanks deze dezelfde die dinsdag dit doen donderdag door doordat drie dus echter een eens eerder eerst elk "
     "elkaar elke en er even gedurende geen gisteren haar had hadden heb hebben heeft heel hem hen het hier hij hoe "
     "hoewel hun ieder iedereen iemand iets ik immers in inmiddels intussen is ja jaar je jij juist jullie kan komt "
     "kunnen laat langs later lees maandag maar mag mede meer meestal men met mijn moest moet moeten na naar naast "
     "nabij nadat namens nee negen net niemand niet niets nog nooit nou nu of ofwel om omdat ondanks onder ondertussen "
     "ongeveer onlangs ons onze ooit ook op opnieuw over overigens per precies rond ruim sinds soms steeds straks tal "
     "tegen tegenover ten ter terug terwijl tevens tien tijdens toch toen tot tussen twee uit uiteindelijk uw vaak van "
     "vanaf vanavond vandaag vanuit vanwege veel verder verschillende vervolgens via vier vijf volgens voor vooral "
     "vooralsnog voordat vorig vorige vrijdag waar waarom waarop wanneer want waren was wat we weer weinig wel welke "
     "werd werden wie wij wil woensdag word worden wordt zal zaterdag ze zelfs zes zeven zich zij zijn zo zo'n zodat "
     "zodra zolang zondag zonder zou zouden zowel zulke"},
    {CL_LEX_HE,
     "hij"},
    {CL_LEX_SHE,
     "ze zij"},
    {CL_LEX_THEY,
     "ze zij"},
    {CL_LEX_I,
     "ik we wij"},
    {CL_LEX_IT,
     "dat dit er het men"},
    {CL_LEX_POSS,
     "haar hun mijn ons onze zijn"},
    {CL_LEX_TITLE | CL_LEX_MALE,
     "dhr graaf hertog koning meneer pater prins"},
    {CL_LEX_TITLE | CL_LEX_FEMALE,
     "freule gravin hertogin koningin mevr mevrouw mw prinses zuster"},
    {CL_LEX_TITLE,
     "aanvoerder aartsbisschop acteur activist activiste actrice advocaat ambassadeur analist arts atleet atlete "
     "auteur bankier bestuursvoorzitter bewoner bisschop boer bondscoach bondskanselier bondsvoorzitter burgemeester "
     "buurman buurvrouw ceo chirurg coach commandant commissaris curator decaan directeur docent dr drs econoom eerste "
     "eigenaar formateur fractieleider fractievoorzitter generaal generaal-majoor gouverneur historica historicus "
     "hoogleraar informateur ing ingenieur ir jonkheer journalist jurist kamerlid kamervoorzitter kanselier kapitein "
     "kardinaal keeper kolonel leraar lerares lijsttrekker luitenant majoor mgr minister minister-president mr "
     "muzikant officier omwonende ondernemer onderzoeker oppositieleider oud-minister partijleider partijvoorzitter "
     "paus politicoloog premier presentator presentatrice president president-directeur procureur prof projectleider "
     "raadslid rechter rector redacteur regisseur schaatser schaatsster schrijfster schrijver secretaris "
     "secretaris-generaal senator socioloog spits staatssecretaris statenlid tennisser tennisster topman trainer "
     "vice-premier viceminister vicepremier vicepresident voetballer voetbalster voorzitter wethouder wielrenner "
     "wielrenster woordvoerder zanger zangeres zwemmer zwemster"},
    {CL_LEX_ROLE,
     "aannemer aanvoerder aartsbisschop activist advocaat agent agente ambassadeur ambtenaar analist arts assistent "
     "atleet auteur baas bestuurder bewoner bewoonster bezoeker bisschop boer bondscoach brandweerman broer bron "
     "burgemeester buurman buurvrouw chirurg coach collega columnist commandant commissaris coördinator criticus "
     "curator demonstrant deskundige dierenarts directeur docent dokter econoom eigenaar eigenaresse expert formateur "
     "fractieleider fractievoorzitter gedeputeerde getuige griffier historica historicus hoogleraar huisarts ingenieur "
     "initiatiefnemer inspecteur jongen journalist jurist kamerlid kandidaat kanselier kapitein kardinaal keeper klant "
     "koning koningin leerling leider leraar lerares lid lijsttrekker luitenant man manager medewerker meisje "
     "meteoroloog minister minister-president moeder monteur muzikant notaris officier omstander omwonende ondernemer "
     "onderwijzer onderzoeker onderzoekster oppositieleider oprichter organisator ouder partijleider partijvoorzitter "
     "passagier patiënt piloot politicoloog politicus premier presentator president professor projectleider psycholoog "
     "raadslid raadsman rechercheur rechter rector redacteur regisseur reiziger schaatser schipper schrijfster "
     "schrijver secretaris senator slachtoffer socioloog speler spits staatssecretaris student studente toerist topman "
     "topvrouw trainer treinreiziger uitvoerder vader verdachte verpleegkundige vertegenwoordiger verzorger "
     "vicepremier viroloog vluchteling voetballer voorganger voorman voorvrouw voorzitter vrijwilliger vrouw weduwe "
     "werknemer wetenschapper wethouder wielrenner winkelier woordvoerder woordvoerster zanger zangeres zoon zus "
     "zwemmer zwemster"},
    {CL_LEX_GROUP,
     "aanklagers actievoerders advocaten agenten ambtenaren analisten artsen autoriteiten bank bedrijf bedrijven "
     "bestuur bewoners boeren bond bonden brandweer bronnen buren burgers collega's college commissie critici defensie "
     "demonstranten deskundigen eigenaren experts familie fractie gemeente gemeenteraad getuigen groep groepen "
     "huisartsen inspectie inwoners journalisten kabinet kamer kantoor klanten leden leraren leveranciers liberalen "
     "media meerderheid meteorologen ministerie ministers nabestaanden omstanders omwonenden ondernemers onderzoekers "
     "oppositie organisatie organisaties organisatoren ouders partij partijen politici politie provincie raad "
     "recherche rechtbank rechters redactie regering rijkswaterstaat scholen socialisten stichting studenten "
     "supporters team universiteit vakbond vakbonden vereniging verslaggevers vertegenwoordigers verzekeraars "
     "vrijwilligers waterschap werkgevers werknemers wetenschappers ziekenhuis"},
    {CL_LEX_TEXT,
     "advies akkoord analyse artikel bericht boek brief cijfers dagblad document evaluatie interview jaarverslag krant "
     "mail memo nota onderzoek peiling persbericht prognose publicatie rapport reactie studie tekst toespraak tweet "
     "uitspraak verklaring verslag vonnis website"},
    {CL_LEX_ORG,
     "academie afdeling alliantie autoriteit bank beurs bond bouwgroep bureau bv cbs cda centrale centrum "
     "christendemocraten club comité commissie concern congres d66 defensie dienst eerste eu europese federatie fnv "
     "fonds fractie gemeente genootschap gerechtshof ggd groenlinks groep hof hogeschool inspectie instituut kabinet "
     "kamer kerk knmi liberalen liga maatschappij ministerie museum navo nv om openbaar orde organisatie parlement "
     "partij politie provincie pvda pvv raad radio rechtbank regering rijk rijkswaterstaat rivm school sociale sp "
     "stichting syndicaat team tweede unicef unie universiteit vakbond verbond vereniging vn vvd waterschap ziekenhuis"},
    {CL_LEX_PLACE,
     "afghanistan afrika alkmaar almelo almere amerika amersfoort amstelveen amsterdam antwerpen apeldoorn arnhem "
     "aruba assen australië azië belgië bonaire brabant brazilië breda brugge brussel californië canada chili china "
     "curaçao delft denemarken deventer dordrecht drenthe duitsland egypte eindhoven emmen engeland enschede europa "
     "finland flevoland frankrijk friesland gaza gelderland gent griekenland groningen haarlem hasselt heerlen hengelo "
     "hilversum hongarije ierland ijsland india indonesië irak iran israël italië japan jeruzalem kenia kiev "
     "leeuwarden leiden leuven libanon libië limburg londen luik luxemburg maastricht madrid marokko mechelen mexico "
     "middelburg moskou nederland nijmegen noorwegen oekraïne oostende oostenrijk overijssel palestina parijs peking "
     "polen portugal rijswijk roemenië roermond rome rotterdam rusland spanje suriname syrië tilburg tokio tsjechië "
     "tunesië turkije utrecht vaticaan venlo vlaanderen vlissingen walcheren wallonië warschau washington wenen "
     "zaandam zeeland zweden zwitserland zwolle"},
    {CL_LEX_PARTICLE,
     "'t de den der el het la le ten ter van van't von"},
    {CL_LEX_FIRST_M,
     "aad abdel abdelkader abe ad adri adriaan ahmed albert alexander alfred ali antoine anton arie arjan arjen arnold "
     "arthur august aziz bart bas bastiaan benjamin bernard bernd bert bjorn bob boris boudewijn bram carel casper "
     "cees chris christiaan christian claude coen constantijn cor cornelis daan daniel daniël david dennis derk "
     "diederik dirk dries dylan eddy eduard edwin eelco egbert elias emiel emile eric erik ernst evert evertjan ferd "
     "ferdinand filip flip floor floris fons foppe frank frans fred frederik frits geert gerard gerben gerhard gerlof "
     "gerrit gert gert-jan giel gijs govert guido guus hamza hans harm hassan heiko hein hendrik henk henry herman "
     "hicham hidde hubert hugo ibrahim ignace ivo jaap jacco jack jacob jacques jan jan-peter jan-willem jasper "
     "jeffrey jelle jens jeroen jesse jim job jochem joeri johan joop joost joris jorrit jos jozef jules julian jurgen "
     "jurriaan karel karim kees kevin klaas klaas-jan koen korneel kris lambert lars laurens leendert lennart leo leon "
     "levi lex lieven lodewijk loek louis luc lucas ludo luuk maarten maarten-jan marc marcel marco marijn marius mark "
     "marnix martijn martin mathieu mathijs matthijs maurice maurits max meindert menno merijn michael michel michiel "
     "mick mike milan mo mohamed mohammed mounir mustafa nick nico niels noah olaf olivier omar onno oscar otto pascal "
     "patrick paul peter philip piet pieter pim quinten rachid ralph ramon raymond rein reinier reinout remco remko "
     "rené richard rien rik rob robbert robert robin roderick roel rogier roland romano ron ronald roy ruben rudi "
     "rudolf rutger ruud said sam samuel sander sebastiaan sem sharif siebe siemen sies sietse sijbrand simon sjaak "
     "sjoerd sjors stef steven stijn sven sybrand tarik teun theo thierry thijs thomas tiemen tim timo tjeerd tobias "
     "tom ton toon tygo victor vincent walter werner wessel wiebe wiebren wilfred willem willem-alexander william wim "
     "wout wouter xander yassin youri youssef zakaria"},
    {CL_LEX_FIRST_F,
     "aafke aaltje adriana agnes aisha aletta alexandra alice amalia amber amira amy andrea angela angelique anita "
     "anja anke ankie anna anne anneke annelies anneloes annemarie annet annie anouk ans antje antoinette ariane "
     "astrid babette barbara bea beatrix bianca birgit brenda brigitte britt carin carla carlijn carmen carola "
     "caroline catharina chantal charlotte christa christel christiane christina christine claudia coby conny corine "
     "cornelia corrie danielle daniëlle daphne debbie denise desirée diana dieuwertje dilan dominique dorien edith "
     "eefje eline elisa elisabeth elise elke ella ellen elly els elsbeth elza emily emma erica erika esther eva "
     "evelien evi fatima fatma femke fenna fleur floortje frederieke frederique gerda gerdi gerrie gisela greet greta "
     "griet hanna hannah hanne hanneke hatice heleen helena helga hella henriëtte hester hilde ilse ina ineke inge "
     "ingrid irene iris irma isabel isabelle ivonne jacoba jacqueline janneke jannie jantine jasmijn jeannette jenny "
     "jessica jet jetta jette jikke jip joke jolanda jolien josephine josien judith judy julia juliana juliette "
     "justine karen karien karin karla katharina katja katrien khadija kim kimberley kirsten krista laila lara laura "
     "laurien leonie leontien lia lidewij lieke lien lies liesbeth liesje lilian lilianne linda lisa lisanne lisette "
     "liza loes lotje lotte louise lucia lucie lynn maaike maartje machteld madelon malika manon margot margreet "
     "margriet maria mariam marian marianne marie marieke marijke marijn marina marion mariska mariëlle marja marjan "
     "marjolein marjolijn marleen marlies marloes marlou marta martha martine mathilde maud maxime melissa merel mia "
     "micha mieke mila minke miriam mirjam mirthe monique máxima nadia nadine naima natasja nathalie neelie nel "
     "nelleke nena nicole nicolette nienke nina noa noor noortje nora olga paulien pauline petra petronella pia pien "
     "pleun rachel rachida renate renée ria rianne rita roos rosa rosalie rosanne roxanne ruth sabine samira sandra "
     "sandrine sanne sara sarah saskia selma senna sharon sien sigrid silvia simone sophie soumaya stefanie stephanie "
     "sterre sunniva suzanne sylvia tamara tanja tessa thea theresa tina tineke toos trees trijntje trudy truus ursula "
     "valerie vanessa veerle vera veronique victoria wendy wies wilhelmina willeke willemijn wilma xandra yara yasmina "
     "yentl ymke yvonne zoë"},
    {CL_LEX_SPEECH | CL_LEX_PART,
     "aangegeven aangekondigd beloofd benadrukt beschuldigd bevestigd erkend geconcludeerd gemeld genoemd gereageerd "
     "gewaarschuwd ontkend toegelicht toegezegd verwezen verzekerd voorspeld"},
    {CL_LEX_SPEECH | CL_LEX_BASE,
     "benadrukken bevestigen beweren eisen erkennen klagen noemen ontkennen pleiten reageren spreken vinden "
     "voorspellen waarschuwen"},
    {CL_LEX_THINK | CL_LEX_PAST,
     "dacht dachten geloofde hoopte hoopten meende verwachtte verwachtten vreesde wilde wilden"},
    {CL_LEX_THINK | CL_LEX_BASE,
     "denken geloven hopen verwachten vrezen willen"},
    {CL_LEX_BESIDE | CL_LEX_PAST,
     "begon fluisterde ging glimlachte grapte grijnsde lachte mompelde riep schreeuwde snikte vervolgde vulde zuchtte"},
    {CL_LEX_BESIDE | CL_LEX_THIRD,
     "begint fluistert gaat glimlacht grapt grijnst lacht mijmert mompelt schreeuwt snikt vervolgt vult zucht"},
    {CL_LEX_OBJECT,
     "haar hem hen jou me mij ons u zich"},
    {CL_LEX_TITLE | CL_LEX_MALE | CL_LEX_ROLE,
     ""},
    {CL_LEX_TITLE | CL_LEX_FEMALE | CL_LEX_ROLE,
     "directrice lerares voorzitster woordvoerster"},
    {CL_LEX_ROLE | CL_LEX_MALE,
     "acteur bestuurder boer broer buurman echtgenoot leraar man ondernemer politieman regisseur vader zanger zoon"},
    {CL_LEX_ROLE | CL_LEX_FEMALE,
     "actrice agente bestuurster boerin buurvrouw directrice dochter echtgenote lerares moeder schrijfster "
     "verpleegster voorzitster vrouw woordvoerster zangeres zus"},
    {CL_LEX_DEMONYM,
     "amerikaan amerikaans amerikaanse amerikanen amsterdamse australische belg belgen belgisch belgische braziliaanse "
     "brits britse britten bulgaarse canadese chinees chinese chinezen deens deense duits duitse duitsers egyptische "
     "europees europese fins finse frans franse fransen grieks griekse haagse hongaarse ierse indiase iraakse iraanse "
     "israëlisch israëlische italiaans italiaanse japans japanse marokkaanse mexicaanse nederlander nederlanders "
     "nederlands nederlandse noors noorse oekraïens oekraïense oostenrijkse palestijnen palestijnse pools poolse "
     "portugese roemeense rotterdamse russen russisch russische schotse spaans spaanse surinaamse syrische tsjechische "
     "turks turkse utrechtse vlaams vlaamse waalse zweedse zwitserse"},
    {CL_LEX_SUFFIX,
     "ii iii iv jr sr xiv xvi"},
    {CL_LEX_JOIN,
     "de der en van voor"},
    {CL_LEX_WORK,
     "album boek documentaire film krant lied liedje musical nummer plaat podcast programma roman serie song stuk "
     "tijdschrift titel"},
    {CL_LEX_SO_CALLED,
     "bijnaam gedoopt genaamd genoemde getiteld term titel zogeheten zogenaamd zogenaamde zogenoemd zogenoemde"},
    {CL_LEX_NOUN,
     "aankondiging belofte beschuldiging bewering boodschap conclusie eis hoop idee klacht kritiek mening oproep "
     "opvatting uitspraak vermoeden verwachting verwijt vrees waarschuwing woorden"},
    {CL_LEX_SITE,
     "brug eiland gracht haven kade laan luchthaven meer plein rivier stadion station straat weg"},
    {CL_LEX_COMMON,
     "bbp btw corona covid dna internet tv web wifi"},
    {0, NULL},
};

/* As in lexicon_de.c. */
const char *const cl_lexicon_nl_heads[] = {"woordvoerder", "woordvoerster", "directeur", "voorzitter", "minister", "president", "leider",
    "baas", "ministerie", "rechtbank", "vakbond", "partij", "rapport", NULL};

const cl_lex_separable cl_lexicon_nl_separable[] = {
    {"gaf gaven geeft", "aan toe"},
    {"voegde voegden voegt", "toe"},
    {NULL, NULL},
};
