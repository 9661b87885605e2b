/* German. Classes are explained in lexicon.h. */
#include "text/lexicon.h"

const cl_lex_class cl_lexicon_de[] = {
    {CL_LEX_SAY | CL_LEX_PAST,
     "antwortete antworteten erklärte erklärten erzählte erzählten fragte fragten sagte sagten schrieb schrieben "
     "teilte teilten äußerte äußerten"},
    {CL_LEX_SAY | CL_LEX_THIRD,
     "antwortet erklärt erzählt fragt sagt schreibt äußert"},
    {CL_LEX_SAY | CL_LEX_BASE,
     "antworten erklären fragen sagen schreiben äußern"},
    {CL_LEX_SAY | CL_LEX_PART,
     "erklärt erzählt geantwortet gefragt gesagt geschrieben geäußert mitgeteilt"},
    {CL_LEX_SPEECH | CL_LEX_PAST,
     "ankündigte ankündigten appellierte appellierten argumentierte argumentierten argwöhnte attackierte ausführte bat "
     "baten bedauerte bedauerten begründete begründeten beharrte behauptete behaupteten bekannte bekannten bekanntgab "
     "beklagte beklagten bekräftigte bekräftigten bekundete bemerkte bemerkten bemängelte berichtete berichteten "
     "beruhigte beschrieb beschrieben beschuldigte beschuldigten beschwerte beschwichtigte bestätigte bestätigten "
     "beteuerte beteuerten betonte betonten bezeichnete bezeichneten bilanzierte drohte drohten einräumte einräumten "
     "entgegnete entgegneten ergänzte ergänzten erinnerte erinnerten erkundigte erläuterte erläuterten ermahnte "
     "ermutigte erwiderte erwiderten feststellte forderte forderten freute fügte fügten gab gaben gestand gestanden "
     "hervorhob hieß hinwies hinzufügte hinzufügten hob hoben informierte informierten jubelte klarstellte "
     "kommentierte kommentierten konstatierte konterte konterten korrigierte kritisierte kritisierten kündigte "
     "kündigten lautete lauteten lobte lobten mahnte mahnten meinte meinten meldete meldeten mitteilte mitteilten "
     "monierte moserte murrte nannte nannten notierte plädierte polterte prognostizierte prophezeite protestierte "
     "protestierten präzisierte rechtfertigte relativierte resümierte rief riefen räumte räumten rügte scherzte "
     "schilderte schilderten schimpfte schloss schlossen schwor schwärmte sinnierte spekulierte spottete sprach "
     "sprachen stellte stellten stichelte stöhnte tadelte twitterte tönte unkte unterbreitete unterstellte unterstrich "
     "unterstrichen urteilte urteilten verkündete verkündeten verlangte verlangten vermutete vermuteten verriet "
     "versicherte versicherten versprach versprachen verteidigte verteidigten verurteilte verurteilten verwahrte "
     "verwies verwiesen warf warfen warnte warnten wehrte wetterte wiederholte wiegelte wies wiesen witzelte wunderte "
     "würdigte würdigten zeigte zeigten zitierte zitierten zürnte äusserte äußerte"},
    {CL_LEX_SPEECH | CL_LEX_THIRD,
     "appelliert argumentiert argwöhnt attackiert bedauert begründet begrüßt beharrt behauptet bekennt beklagt "
     "bekräftigt bekundet bemerkt bemängelt berichtet beruhigt beschreibt beschuldigt beschwert beschwichtigt "
     "bestätigt beteuert betont bezeichnet bilanziert bittet droht entgegnet ergänzt ergänzte erinnert erkundigt "
     "erläutert ermahnt erwidert fordert freut fügt gesteht gibt gratuliert hebt heißt hofft informiert jubelt klagt "
     "kommentiert konstatiert kontert korrigiert kritisiert kündigt kündigte lautet lobt mahnt meint meldet moniert "
     "mutmaßt nennt notiert plädiert poltert prognostiziert prophezeit protestiert präzisiert rechtfertigt relativiert "
     "resümiert ruft räumt rügt scherzt schildert schimpft schließt schwärmt schwört sinniert spekuliert spottet "
     "spricht stellt stichelt stöhnt tadelt twittert tönt unterstellt unterstreicht urteilt verkündet verlangt "
     "vermeldet vermutet verrät versichert verspricht verteidigt verurteilt verweist warnt wehrt weist wettert "
     "wiederholt wirft witzelt wundert würdigt zeigt zitiert"},
    {CL_LEX_SPEECH | CL_LEX_BASE,
     "ankündigen befürchten behaupten beklagen bemängeln berichten bestätigen betonen bezeichnen drohen erinnern "
     "fordern klagen kritisieren loben mahnen meinen melden mitteilen sprechen verkünden verlangen vermuten versichern "
     "verweisen warnen widersprechen"},
    {CL_LEX_SPEECH | CL_LEX_PART,
     "angedeutet angedroht angekündigt angemahnt begründet behauptet beklagt bekräftigt bemängelt berichtet "
     "beschrieben bestritten bestätigt betont bezeichnet dementiert eingeräumt erinnert erläutert erwidert gefordert "
     "gemeldet genannt gewarnt hingewiesen kommentiert kritisiert prophezeit verkündet vermutet versichert versprochen "
     "verteidigt vorgeworfen zitiert zugesagt zurückgewiesen"},
    {CL_LEX_THINK | CL_LEX_PAST,
     "befürchtete befürchteten bezweifelte bezweifelten dachte dachten erwartete erwarteten fürchtete fürchteten "
     "glaubte glaubten hielt hielten hoffte hofften meinte rechnete rechneten sah sahen wollte wollten wünschte "
     "zweifelte"},
    {CL_LEX_THINK | CL_LEX_THIRD,
     "befürchtet bezweifelt denkt erwartet fürchtet glaubt hofft hält meint rechnet sieht will wünscht zweifelt"},
    {CL_LEX_THINK | CL_LEX_BASE,
     "denken erwarten fürchten glauben halten hoffen rechnen sehen wollen"},
    {CL_LEX_SEPARABLE,
     "deutete deuteten deutet fügt fügte fügten gab gaben gibt hebt hob hoben kündigt kündigte kündigten räumt räumte räumten stellt "
     "stellte stellten teilt teilte teilten warf warfen weist wies wiesen wirft"},
    {CL_LEX_AUX,
     "habe haben hat hatte hatten hätte hätten ist kann können könnte könnten muss müssen sei seien sind soll sollen "
     "sollte war waren werden wird wurde wurden würde würden"},
    {CL_LEX_SUBJUNCTIVE,
     "dürfe gebe gehe habe hätte hätten komme könne könnten liege müsse müssten sehe sei seien solle stehe werde wolle "
     "wäre wären würde würden"},
    {CL_LEX_NOT,
     "kein keine keinen keiner nicht nie niemals"},
    {CL_LEX_ADVERB,
     "aber allerdings am auch außerdem bereits bisher dagegen dann daraufhin dazu demnach ebenfalls einst erneut "
     "ferner gegenüber gestern gleichzeitig heute hierzu im jedoch jetzt noch nun schon sich später unterdessen weiter "
     "wiederholt zudem zugleich zuletzt"},
    {CL_LEX_TIME,
     "abend april august dezember dienstag donnerstag februar freitag gestern heute jahr januar juli juni mai mittwoch "
     "monat montag morgen märz nachmittag november oktober samstag september sonnabend sonntag vormittag woche"},
    {CL_LEX_ACCORDING,
     "angaben ansicht auskunft aussage einschätzung gemäß laut meinung so worten zufolge"},
    {CL_LEX_THAT,
     "dass daß ob warum wie"},
    {CL_LEX_RELATIVE,
     "das der die welche welcher"},
    {CL_LEX_CONJ,
     "aber oder sondern und"},
    {CL_LEX_SUB,
     "als bevor da damit ehe falls indem nachdem obwohl seitdem sobald sodass sofern solange soweit weil wenn während "
     "zumal"},
    {CL_LEX_PREP,
     "am an angesichts anlässlich auf aus außer außerhalb bei beim binnen bis dank durch entgegen entlang für gegen "
     "gegenüber gemäß hinter im in infolge innerhalb ins laut mit mithilfe mitsamt nach neben ohne samt seit seitens "
     "statt trotz um unter unweit vom von vor wegen zu zufolge zum zur zwischen über"},
    {CL_LEX_DET,
     "acht alle allen aller anderen beide beiden das dem den der des die dies diese diesem diesen dieser dieses drei "
     "eigene ein eine einem einen einer eines einige etliche fünf jede jedem jeden jeder jenem jener kein keine manche "
     "manchem mehrere neun sechs sieben solche sämtliche viele vier weitere welche zahlreiche zehn zwei"},
    {CL_LEX_FUNCTION, /* nouns of amounts: "Milliarden Euro" is no name */
     "billionen cent dollar dutzend euro franken hektar kilometer meter milliarde milliarden million millionen minute minuten prozent "
     "stunde stunden tonnen"},
    {CL_LEX_FUNCTION,
     "ab aber acht alle allein allem allen aller allerdings alles als also am an andere anderen anderer anderes anders "
     "anfang angesichts anschließend ansonsten auch auf aus außerdem bei beide beiden beim bereits bevor bis bisher "
     "bislang bitte da dabei dafür daher damit danach dann darüber das dass davon dazu dazwischen daß dein dem demnach "
     "den denen denn der deren derweil derzeit des deshalb dessen dich die diese diesem dieser dieses dir doch dort "
     "drei du durch eben ebenfalls ebenso ehe eigentlich ein eine einem einen einer eines einige einmal ende endlich "
     "entsprechend er erst es etwa etwas euch euer falls fast ferner fünf für ganz gar gegen gegenüber genau gestern "
     "gleichzeitig gut haben hat hatte heute hier hinter hinzu hätte ich ihm ihn ihnen ihr ihre ihrem ihren ihrer im "
     "in indem infolge innerhalb ins insbesondere insgesamt inzwischen irgendwann ist ja je jede jeder jedes jedoch "
     "jemand jene jener jenes jetzt kann kaum kein keine keinen keiner konnte könnte künftig laut lesen los mal man "
     "manche manchmal mehr mein meine meist mich mir mit mitte mittlerweile montags morgen muss möglich mögliche "
     "möglicherweise müssen nach nachdem natürlich neben nein neun nicht nichts nie niemand noch nun nur ob obwohl "
     "oder offenbar oft ohne rasch rund schließlich schon sechs sehr sein seine seinem seinen seiner seit seitdem "
     "selbst sich sie sieben sind so sobald sofort sogar solange solche soll sollte sollten sonst sowie sowohl statt "
     "stattdessen tatsächlich trotz trotzdem um und uns unser unsere unter unterdessen vermutlich viele vielleicht "
     "vielmehr vier voll vom von vor vorher wann war waren warum was weder wegen weil weitere weiterhin wem wen wenn "
     "wer werden weshalb wie wieder wieso wir wird wo wobei woher wohin wohl wurde während würde zehn zu zudem zuerst "
     "zuletzt zum zunächst zur zusammen zuvor zwar zwei zwischen zwölf ähnlich über überhaupt übrigens"},
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
     "fürst graf herr herrn hr kronprinz könig pater prinz scheich"},
    {CL_LEX_TITLE | CL_LEX_FEMALE,
     "fr frau fürstin gräfin kronprinzessin königin prinzessin schwester"},
    {CL_LEX_TITLE,
     "abgeordnete abgeordneter abteilungsleiter admiral aktivist aktivistin analyst analystin anwalt anwältin "
     "arbeitsminister arbeitsministerin autor autorin außenexperte außenminister außenministerin beauftragte "
     "beauftragter bischof botschafter botschafterin bundeskanzler bundeskanzlerin bundespräsident bundestrainer "
     "bürgermeister bürgermeisterin chef chefin deichgraf dekan direktor direktorin dompropst dr energieministerin "
     "experte expertin familienministerin feuerwehrchef finanzminister finanzministerin forscher forscherin "
     "fraktionschef general generalsekretär geschäftsführer geschäftsführerin gesundheitsminister "
     "gesundheitsministerin gewerkschafter gouverneur gouverneurin hauptmann historiker historikerin ingenieur "
     "innenminister innenministerin intendant journalist journalistin justizminister justizministerin kanzler "
     "kanzleramtschef kanzlerin kapitän kardinal kardinalstaatssekretär kolumnist kommandant kommandeur kommissar "
     "kommissarin kulturminister künstler künstlerin landeshauptmann landrat landrätin landtagsabgeordnete landwirt "
     "landwirtin lehrer lehrerin leiter leiterin leutnant linguist mediziner medizinerin meister meisterin meteorologe "
     "meteorologin minister ministerialrat ministerin ministerpräsident ministerpräsidentin moderator moderatorin "
     "notenbankchef oberbürgermeister oberbürgermeisterin oberst oberstleutnant oppositionsführer oppositionsführerin "
     "papst parteichef parteichefin parteivorsitzende pfarrer pfarrerin physiker politologe politologin polizeichef "
     "polizist polizistin premier premierminister premierministerin pressesprecher pressesprecherin prof professor "
     "professorin präsident präsidentin psychologe psychologin rabbiner ratsherr rechtsanwalt rechtsanwältin redakteur "
     "regierungschef regierungschefin regierungssprecher regierungssprecherin regisseur regisseurin rektor rektorin "
     "rentner rentnerin richter schauspieler schauspielerin schriftsteller schriftstellerin sekretär sekretärin "
     "senator soziologe soziologin sportdirektor sprecher sprecherin staatsanwalt staatsanwältin staatschef "
     "staatsministerin staatssekretär stadtrat stadträtin student studentin stürmer sänger sängerin torhüter trainer "
     "trainerin umweltminister umweltministerin unternehmer unternehmerin us-präsident verkehrsminister "
     "verkehrsministerin verteidigungsminister verteidigungsministerin virologe vizekanzler vizepräsident "
     "vizepräsidentin vorsitzende vorsitzenden vorsitzender weihbischof wirtschaftsminister wirtschaftsministerin "
     "wirtschaftsweise ökonom ökonomin"},
    {CL_LEX_ROLE,
     "abgeordnete abgeordneter aktivist aktivistin analyst analystin angehörige angehöriger angeklagte angeklagter "
     "angestellte anwalt anwohner anwohnerin anwältin architekt arzt assistent aufseher augenzeuge autor autorin "
     "außenminister bauer beamter beauftragte beauftragter berater beraterin bischof botschafter botschafterin bruder "
     "bäuerin bürgermeister bürgermeisterin chef chefin direktor direktorin ermittler ermittlerin experte expertin "
     "fahrer fahrerin fahrgast feuerwehrmann filialleiter forscher forscherin frau freund freundin funktionär gast "
     "generalsekretär geschäftsführer geschäftsführerin gewerkschafter gewerkschafterin gründer gründerin gutachter "
     "historiker historikerin ingenieur inhaber inhaberin innenminister insider intendant journalist journalistin "
     "jurist juristin kandidat kandidatin kanzler kanzlerin kapitän kardinal kläger klägerin kollege kollegin "
     "kommandant kommandeur kommissar kommissarin kritiker kunde kundin künstler künstlerin landrat landrätin landwirt "
     "landwirtin landwirtschaftsminister lehrer lehrerin leiter leiterin manager managerin mann mediziner medizinerin "
     "meister meisterin meteorologe minister ministerin mitarbeiter mitarbeiterin moderator moderatorin mutter nachbar "
     "nachbarin notarzt oppositionsführer passagier passant passantin patient pfarrer pfarrerin physiker pilot pilotin "
     "politiker politikerin politologe politologin polizeisprecher polizist polizistin pressesprecher pressesprecherin "
     "professor professorin präsident präsidentin präsidentschaftskandidat psychologe psychologin redakteur "
     "redakteurin regierungssprecher regisseur regisseurin rektor rentner rentnerin reporter retter richter richterin "
     "schauspieler schauspielerin schriftsteller schriftstellerin schwester schüler schülerin schützer schützerin "
     "sekretär sekretärin senator sohn soldat soldatin soziologe soziologin sprecher sprecherin staatsanwalt "
     "staatsanwältin staatschef staatssekretär staatssekretärin stadtrat student studentin stürmer sänger sängerin "
     "tochter torhüter trainer trainerin unternehmer unternehmerin urlauber vater verteidiger virologe vorsitzende "
     "vorsitzender wirt wirtin wissenschaftler witwe zeuge zeugin zuschauer ärztin ökonom ökonomin überlebende "
     "überlebender"},
    {CL_LEX_GROUP,
     "abgeordnete agentur aktivisten analysten angehörige anleger anwaltschaft anwohner anwälte arbeitgeber "
     "arbeitnehmer armee augenzeugen bank bauern bauernverband beamte befürworter behörde behörden beobachter bündnis "
     "bürger bürgerinitiative demokraten demonstranten diplomaten eigentümer einsatzkräfte einwohner eltern ermittler "
     "experten familie fans feuerwehr feuerwehrleute firma fischer forschende forscher fraktion gegner gemeinde "
     "gericht gewerkschaft gewerkschaften grünen gutachter helfer hersteller hilfsorganisation historiker händler "
     "initiative insassen investoren journalisten juristen kirche klinik kläger koalition kollegen kommission kommune "
     "konservative konservativen konzern kreis kreise kritiker kunden landwirte lehrer leitung liberale liberalen "
     "management mediziner menschen meteorologen militär minister ministerium mitarbeiter mitglieder nachbarn "
     "naturschützer offizielle opfer opposition organisation partei parteien passagiere patienten pendler piloten "
     "politiker polizei polizisten präsidium rat rebellen reeder regierung rentner retter richter sanitäter "
     "sicherheitskreise soldaten sozialdemokraten spd sprecher staatsanwaltschaft staatsanwälte stadt stadtverwaltung "
     "studenten studierende teilnehmer träger umweltschützer union unternehmen veranstalter verantwortliche "
     "verantwortlichen verband verbände verein verfassungsschutz verlag versorger vertreter vorstand "
     "wasserschutzpolizei wetterdienst wissenschaftler zentrale zeugen ärzte ökonomen"},
    {CL_LEX_TEXT,
     "agenturbericht analyse angaben antrag artikel aussage aussagen begründung bericht berichte beschluss brief buch "
     "daten dokument entwurf erklärung gesetz gutachten informationen interview kommentar leitartikel medienberichte "
     "medienberichten meldung memo mitschnitt mitteilung nachricht notiz papier post presse pressemitteilung prognose "
     "protokoll rede schreiben statistik stellungnahme studie tweet umfrage urteil urteilsbegründung video webseite "
     "website zahlen zeitung"},
    {CL_LEX_ORG,
     "afd afp ag agentur akademie amt ard aufsicht bahn bank bbc bdi bischofskonferenz bundesamt bundesanstalt "
     "bundesbank bundesgericht bundesliga bundespolizei bundesrat bundesregierung bundestag bundesverfassungsgericht "
     "bundeswehr bündnis cdu cnn csd csu deutsche dgb diakonie dienst dpa eu europäische fc fdp feuerwehr fonds forum "
     "fraktion fsv gericht gewerkschaft gmbh gruppe grünen handelskammer hilfswerk hochschule ig institut instituts "
     "internationale iwf kammer kanzleramt kirche klinik kommission konzern konzil krankenhaus landesamt landgericht "
     "landtag liga linke linkspartei ltd max-planck-institut ministerium museum nachrichtenagentur nato "
     "oberlandesgericht parlament partei pharma polizei polizeipräsidium rat regierung reuters rotes se senat spd "
     "staatsanwaltschaft staatskanzlei stiftung sv technisches theater tsv tüv uefa un unicef union universität uno "
     "vatikan verband verein verfassungsgericht verfassungsschutz verlag vfb vfl weltbank weltverband werk "
     "wetterdienst zdf zeitung zentralbank zentralrat zentrum"},
    {CL_LEX_PLACE,
     "aachen afghanistan afrika albanien algerien amerika asien athen augsburg australien bayern belgien berlin bern "
     "bielefeld bochum bonn brandenburg brasilien braunschweig bremen brüssel budapest bulgarien chemnitz china "
     "darmstadt deutschland dortmund dresden duisburg dänemark düsseldorf ecuador england erfurt essen estland europa "
     "finnland flensburg frankfurt frankreich freiburg gaza genf georgien graz griechenland großbritannien göttingen "
     "halle hamburg hannover heidelberg hessen indien indonesien innsbruck irak iran irland island israel istanbul "
     "italien japan jemen jena jerusalem kanada karlsruhe kassel katar kiel kiew koblenz konstanz krefeld kroatien "
     "kuba köln leipzig lettland libanon libyen linz litauen london luxemburg lübeck madrid magdeburg mainz mannheim "
     "marokko mexiko moldau moskau münchen münster neuseeland niederlande niedersachsen nigeria nordkorea "
     "nordrhein-westfalen nordsee norwegen nürnberg ostsee pakistan paris peking polen portugal potsdam prag "
     "regensburg rheinland-pfalz riga rom rostock rumänien russland rwanda saarbrücken saarland sachsen sachsen-anhalt "
     "salzburg saudi-arabien schleswig-holstein schottland schweden schweiz schwerin serbien singapur slowakei "
     "slowenien spanien stuttgart sudan syrien südafrika südkorea taiwan thüringen tirol tokio trier tschechien "
     "tunesien tübingen türkei ukraine ulm ungarn usa venedig venezuela vietnam warschau washington weimar wien "
     "wiesbaden wolfsburg wuppertal würzburg zypern zürich österreich"},
    {CL_LEX_PARTICLE,
     "al bin de den der dos el la le ten van vom von zu zum zur"},
    {CL_LEX_DEMONYM,
     "amerikaner amerikanische amerikanischen amerikanischer amerikanisches bayerische bayerischen berliner briten "
     "britische britischen britischer chinesen chinesische chinesischen chinesischer deutsche deutschen deutscher "
     "deutsches europäische europäischen europäischer frankfurter franzosen französische französischen französischer "
     "griechische griechischen hamburger iranische iranischen israelische israelischen italiener italienische "
     "italienischen japanische japanischen kölner leipziger münchner niederländische niederländischen polnische "
     "polnischen russen russische russischen russischer schweizer spanische spanischen syrische syrischen türkische "
     "türkischen türkischer ukrainische ukrainischen ukrainischer ungarische us-amerikanische wiener österreichische "
     "österreichischen österreichischer"},
    {CL_LEX_WORK,
     "album buch film lied magazin roman serie song stück titel zeitschrift"},
    {CL_LEX_SO_CALLED,
     "begriff benannt betitelt bezeichnung genannt genannten getauft getaufte getauften motto namen namens parole "
     "schlagwort sogenannte sogenanntem sogenannten sogenannter sogenanntes stichwort titel wort"},
    {CL_LEX_NOUN,
     "ansicht aussage behauptung erklärung forderung hoffnung kritik meinung versprechen vorwurf warnung"},
    {CL_LEX_FIRST_M,
     "achim adam adolf adrian ahmet albert albrecht alex alexander alfred ali anatol andreas andré anno anton antonius "
     "armin arndt arne arno arnold arthur artur axel bastian benedikt benjamin benno bernd bernhard berthold björn "
     "bodo boris bruno burkhard carl carlo carsten caspar cem christian christof christoph claus clemens cornelius "
     "damian daniel dankwart david dennis detlef dieter diethelm dietmar dietrich dirk dominik eberhard eckart eckhard "
     "edmund eduard egon ekkehard elias emanuel emil enno enrico erhard eric erich erik ernst ernst-august erwin eugen "
     "ewald fabian falk felipe felix ferdinand finn florian frank franz frederik fridolin friedhelm friedrich fritz "
     "gabriel georg gerald gerd gerhard gero gerrit gideon gottfried gregor guido gustav götz günter günther hannes "
     "hanno hans hans-georg hans-jürgen hans-peter harald harry hartmut hasso hauke heiko heiner heino heinrich "
     "heinrich-georg heinz heinz-peter helge helmut hendrik henning henri henrik herbert hermann hermann-josef hinrich "
     "holger horst hubert hubertus hugo ingo jakob jan jan-philipp jannik janosch jasper jens joachim jochen johann "
     "johannes jonas jonathan josef jost julian julius justus jörg jürgen kai kai-uwe karl karl-heinz karl-josef "
     "karl-theodor karsten kaspar kevin kilian klaus knut konrad konstantin korbinian kurt lars lennart lenz leo leon "
     "leonard leonhard leopold levin linus lorenz lothar lucas ludwig luis lukas lutz magnus maik malte manfred manuel "
     "marc marcel marco marcus mario marius mark markus marten martin marvin mathias matthias maurice max maximilian "
     "mehmet meinhard merlin michael mirko mohammed moritz murat mustafa nick nico nicolas niels niklas nikolaus nils "
     "noah norbert olaf ole oliver omer oskar oswald otto pascal patrice patrick paul peter phil philip philipp pirmin "
     "quirin raimund rainer ralf ralph raphael reiner reinhard reinhold rené richard rico robert rocco roderich roland "
     "rolf roman ronald ronny roy ruben rudolf rupert rüdiger samuel sascha sebastian severin siegfried siegmund "
     "sigmar silvio simon stefan steffen stephan sven swen sönke sören theo theodor thilo thomas till tilman tim timo "
     "tino titus tobias tom toni torsten tristan udo ulf ulli ulrich utz uwe valentin veit victor viktor vincent "
     "vinzenz volker volkmar waldemar walter wendelin wenzel werner wieland wigand wilhelm willi willy winfried "
     "wladimir wolf wolfgang wolfram xaver yannick yusuf"},
    {CL_LEX_FIRST_F,
     "adelheid aglaia agnes alena alexandra alice alina almut amelie amira anastasia andrea angela angelika anika "
     "anita anja anke ann anna anna-lena anna-maria anne anne-marie annegret annelie annelies anneliese annemarie "
     "annette anni annika antje antonia ariane astrid aylin ayşe babette barbara beate bettina bianca birgit brigitte "
     "britta brunhilde bärbel carola carolin caroline cathrin celine charlott charlotte christa christel christiane "
     "christina christine clara claudia constanze cornelia cosima dagmar dana daniela daria denise diana dilek doris "
     "dorothea dorothee dörte edda edith elena eleonore elfi elfriede elisabeth elke ella ellen elli elsa elsbeth "
     "elvira emilia emily emine emma erika esther eva eva-maria evelin evelyn fatma felicitas felizitas fiona franka "
     "franziska frauke freya frida friederike gabi gabriele gaby gerda gerhild gerlind gerlinde gertrud gesa gesche "
     "gesine gisela greta gudrun hanna hannah hanne hannelore hatice hedda hedwig heide heidemarie heidi heike helen "
     "helena helene helga hella henriette henrike herta hilde hildegard ida ilka ilona ilse imke ina ines inge "
     "ingeborg ingrid irene irina iris irma irmgard isa isabel isabell isabelle isolde ivonne jacqueline jana janina "
     "janine jasmin jasmine jeanette jennifer jenny jessica johanna josefine josephine judith jule julia juliane jutta "
     "karen karin karla karola karoline katarina katerina katharina kathleen kathrin katja katrin kerstin kim kirsten "
     "klara konstanze kordula kristina käthe larissa laura lea leila lena leni leonie liane lieselotte lilli lina "
     "linda lisa lisa-marie lisbeth liselotte lore lotte louise lucia lucie luisa luise lydia maike maja mandy manuela "
     "mareike maren margareta margarete margarethe margit margot margret margrit maria marianne marie marion marla "
     "marlene marlies marta martha martina mascha mathilde maya mechthild meike melanie melina meral merle mia "
     "michaela michelle mira miriam mirjam mona monika monique nadine nadja nancy natalie natascha neele nele nicole "
     "nina nora olga ortrud paula pauline petra petra-maria pia regina renate ricarda rieke rita romy ronja rosa "
     "rosa-maria rosemarie rosi roswitha ruth sabine sabrina sahra sandra sara sarah saskia selma senta sibylle sigrid "
     "silke silvana silvia simone sina sofia sonja sophia sophie stefanie steffi stella stephanie susann susanna "
     "susanne svea svenja sybille tabea tamara tanja tatjana teresa thea thekla theresa therese thora tina traudl "
     "trude ulla ulrike ulrike-maria undine ursula uta ute valerie vanessa vera verena veronika viktoria viola vivian "
     "waltraud waltraut wibke wiebke wilma xenia yvonne zoe"},
    {CL_LEX_BESIDE | CL_LEX_PAST,
     "begann flüsterte fuhr grinste lachte lächelte murmelte schrie setzte seufzte sprudelte strahlte weinte"},
    {CL_LEX_BESIDE | CL_LEX_THIRD,
     "beginnt flüstert fährt grinst lacht lächelt murmelt schreit setzt seufzt strahlt weint"},
    {CL_LEX_ROLE | CL_LEX_MALE,
     "autor bauer bruder kapitän könig landwirt lehrer mann opa pfarrer rentner schauspieler sohn student sänger "
     "unternehmer vater witwer"},
    {CL_LEX_ROLE | CL_LEX_FEMALE,
     "autorin bäuerin frau landwirtin lehrerin mutter oma pfarrerin rentnerin schauspielerin schwester studentin "
     "sängerin tochter unternehmerin witwe ärztin"},
    {CL_LEX_SUFFIX,
     "ii iii iv jr xiv xvi"},
    {CL_LEX_SITE,
     "allee brücke flughafen hafen insel platz see stadion strasse straße"},
    {CL_LEX_COMMON,
     "dna internet lkw pkw tv wlan"},
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

const cl_lex_separable cl_lexicon_de_separable[] = {
    {"deutet deutete deuteten", "an"},
    {"fügt fügte fügten", "an hinzu"},
    {"gab gaben gibt", "an bekannt kund preis zu"},
    {"hebt hob hoben", "hervor"},
    {"kündigt kündigte kündigten", "an"},
    {"räumt räumte räumten", "ein"},
    {"stellt stellte stellten", "fest heraus klar"},
    {"teilt teilte teilten", "mit"},
    {"warf warfen wirft", "ein vor"},
    {"weist wies wiesen", "ab an hin zurück"},
    {NULL, NULL},
};
