/* Italian. Classes are explained in lexicon.h. */
#include "text/lexicon.h"

const cl_lex_class cl_lexicon_it[] = {
    {CL_LEX_SAY | CL_LEX_PAST,
     "affermarono affermava affermò aggiunse chiese diceva dichiararono dichiarò disse dissero raccontava raccontò "
     "replicarono replicò riferì ripeteva rispose risposero scrisse sottolineò spiegava spiegò"},
    {CL_LEX_SAY | CL_LEX_THIRD,
     "afferma aggiunge chiede dice dichiara domanda racconta replica riferisce ripete risponde scrive sottolinea "
     "spiega"},
    {CL_LEX_SAY | CL_LEX_PART,
     "affermato aggiunto chiesto detto dichiarato domandato raccontato replicato riferito ripetuto risposto scritto "
     "sottolineato spiegato"},
    {CL_LEX_SPEECH | CL_LEX_THIRD,
     "accusa afferma aggredisce allarga ammette ammonisce annota annuncia approva argomenta assicura attacca auspica "
     "avverte azzarda calcola chiarisce chiosa commenta comunica concede conclude conferma confessa confida considera "
     "constata contesta contrattacca critica definisce denuncia difende domanda elogia esclama esige esorta esulta "
     "evidenzia garantisce incalza informa insiste invita invoca ipotizza ironizza lamenta lancia minaccia motiva nega "
     "nota obietta osserva parla plaude polemizza preannuncia precisa prega pretende prevede proclama promette propone "
     "protesta punge puntualizza racconta rassicura reclama replica respinge riassume ribadisce riconosce ricorda "
     "ricostruisce rimarca rimprovera ritiene rivela rivendica sbotta segnala sentenzia sintetizza smentisce sollecita "
     "sostiene sottolinea spiega stima suggerisce taglia testimonia tuona valuta vanta"},
    {CL_LEX_SPEECH | CL_LEX_PART,
     "accusato affidato ammesso annotato annunciato approvato argomentato assicurato attaccato auspicato avvertito "
     "bocciato chiarito chiosato commentato comunicato concesso concluso confermato confessato confidato constatato "
     "contestato criticato definito denunciato detto difeso elogiato esclamato esortato espresso evidenziato garantito "
     "incalzato informato insistito invitato ironizzato lamentato lanciato minacciato motivato negato notato obiettato "
     "osservato parlato polemizzato preannunciato precisato previsto promesso proposto protestato puntualizzato "
     "raccontato rassicurato reclamato respinto riassunto ribadito riconosciuto ricordato ricostruito rilevato "
     "rimarcato rimproverato ritenuto rivelato rivendicato sbottato segnalato smentito sollecitato sostenuto "
     "sottolineato suggerito testimoniato tuonato twittato"},
    {CL_LEX_THINK | CL_LEX_THIRD,
     "confida crede desidera dubita immagina intende pensa ritiene sa si-augura spera teme vuole"},
    {CL_LEX_AUX,
     "abbia abbiamo abbiano avesse aveva avevano avranno avrebbe avrebbero avrà deve devono dovrebbe dovrà era erano "
     "fosse fu furono ha hanno ho possono potrebbe potrà può saranno sarebbe sarebbero sarà sia siano sono stata state "
     "stati stato va vengono venne viene è"},
    {CL_LEX_NOT,
     "mai neanche nemmeno neppure nessun nessuna nessuno non nulla né"},
    {CL_LEX_ADVERB,
     "adesso allora altresì anche ancora apparentemente appena comunque così dopo dunque già ieri infatti infine "
     "inoltre intanto invece oggi ora peraltro però più poco poi prima proprio quindi recentemente sempre solo "
     "soltanto stamattina subito successivamente tempo tuttavia"},
    {CL_LEX_TIME,
     "agosto anni anno aprile autunno dicembre domani domenica estate febbraio gennaio giorni giorno giovedì giugno "
     "ieri inverno luglio lunedì maggio martedì marzo mattina mattinata mercoledì mese mesi mezzanotte mezzogiorno "
     "minuti notte novembre oggi ora ore ottobre pomeriggio primavera sabato sera serata settembre settimana settimane "
     "stamattina stasera venerdì vigilia"},
    {CL_LEX_ACCORDING,
     "avviso detta dire giudizio parere secondo"},
    {CL_LEX_THAT,
     "ch' che chi come cosa dove perché quando quanto se"},
    {CL_LEX_RELATIVE,
     "che chi cui quale quali"},
    {CL_LEX_CONJ,
     "e ed ma né o oppure però"},
    {CL_LEX_SUB,
     "affinché benché dopo finché mentre perché poiché prima quando quindi sebbene siccome"},
    {CL_LEX_PREP,
     "a ad agli ai al all' alla alle allo col con contro d' da dagli dai dal dall' dalla dalle dallo degli dei del "
     "dell' della delle dello dentro di dietro durante fino fra in negli nei nel nell' nella nelle nello oltre per "
     "presso prima secondo senza sopra sotto su sugli sui sul sull' sulla sulle sullo tra verso"},
    {CL_LEX_DET,
     "alcune alcuni altra altre altri altro ciascun cinque degli dei delle dieci diversi due gli i il l' la le lo loro "
     "mia mio molti nostra nostro nove ogni otto parecchi quattro quei quel quell' quella quelle quelli questa queste "
     "questi questo sei sette tre tutta tutte tutti tutto un un' una uno vari varie"},
    {CL_LEX_FUNCTION,
     "a ad adesso agli ai al alcune alcuni all' alla alle allo allora altri altro anche ancora appena avere bene c'è "
     "certo che chi ci cinque ciò col come comunque con cosa così cui da dagli dai dal dall' dalla dalle dallo degli "
     "dei del dell' della delle dello dentro di dieci dietro domenica dopo dove due durante e ecco ed ella entrambi "
     "era erano essere fino fra giovedì già gli ha hanno i ieri il in infatti infine inoltre insieme intanto invece io "
     "l' la le leggi lei lo loro lui lunedì lì ma mai martedì meno mentre mercoledì mi mia mio molta molte molti molto "
     "negli nei nel nell' nella nelle nello nessun nessuna nessuno niente noi non nostra nostro nove nulla né o oggi "
     "ogni oltre ora otto per perché però piuttosto più pochi poco poi prima proprio può qualche qualcosa qualcuno "
     "quale quali quando quanto quasi quattro quei quel quell' quella quelle quelli questa queste questi questo qui "
     "quindi sabato sarà se secondo sei sembra sempre senza sette si sia solo soltanto sono sopra soprattutto sotto "
     "stata stato su sua sue sugli sui sul sull' sulla sulle sullo suo suoi tale tanti tanto tra tre tutta tuttavia "
     "tutte tutti tutto un un' una uno va venerdì verso vi voi è"},
    {CL_LEX_HE,
     "egli lui questi"},
    {CL_LEX_SHE,
     "ella lei"},
    {CL_LEX_THEY,
     "esse essi loro"},
    {CL_LEX_I,
     "io noi"},
    {CL_LEX_POSS,
     "loro sua sue suo suoi"},
    {CL_LEX_TITLE | CL_LEX_MALE,
     "avv barone conte don duca frate marchese monsignor monsignore padre principe re sig signor signore"},
    {CL_LEX_TITLE | CL_LEX_FEMALE,
     "contessa donna duchessa regina sig.ra signora signorina suor suora"},
    {CL_LEX_TITLE,
     "allenatore ambasciatore ambasciatrice amministratore arbitro arcivescovo assessore attaccante attore attrice "
     "avvocato bomber cancelliera cancelliere candidata candidato cantante capitano capo capogruppo cardinale "
     "centrocampista ceo colonnello comandante commissaria commissario consigliere coordinatore ct deputata deputato "
     "difensore direttore direttrice dott dott.ssa dottor dottore dottoressa dr economista ex-premier generale "
     "generale-comandante giudice governatore guardasigilli ing leader maestro magistrato maresciallo metropolita "
     "ministra ministro numero on onorevole papa patron pm politologo pontefice portavoce portiere prefetto premier "
     "presidente presidentessa procuratore procuratrice prof prof.ssa professor professore professoressa questore "
     "regista rettore scrittore scrittrice segretaria segretario sen senatore senatrice sindaco sociologo "
     "sottosegretaria sottosegretario storico tecnico tenente vescovo vice viceministro vicepremier vicepresidente "
     "vicesindaco"},
    {CL_LEX_ROLE,
     "agente allenatore ambasciatore amministratore analista arbitro arcivescovo artista attaccante autista autore "
     "autrice avvocato bomber cancelliera cancelliere candidato cantante capitano capo capogruppo cardinale chirurgo "
     "collega colonnello comandante commissaria commissario consulente coordinatore corrispondente deputata deputato "
     "difensore direttore direttrice dirigente docente donna economista esperto esponente fondatore fondatrice fonte "
     "funzionario generale giornalista giovane giudice governatore guida imprenditore infermiera infermiere ingegnere "
     "inquilino insegnante investitore inviato leader legale macchinista madre magistrato manager medico membro "
     "militante ministra ministro operaio padre pendolare pensionata pensionato pilota poeta politico politologo "
     "portavoce prefetto premier preside presidente procuratore procuratrice professore proprietario psicologo "
     "questore rappresentante rettore ricercatore ricercatrice sacerdote scienziato segretario senatore sindacalista "
     "sindaco sociologo soldato sopravvissuto specialista storico studente studentessa superstite tecnico testimone "
     "tifoso titolare turista ufficiale uomo vescovo vicepremier vicepresidente vicesindaco vicina vicino vittima "
     "volontario"},
    {CL_LEX_GROUP,
     "abitanti agenti agenzia agricoltori amministrazione analisti autorità avversari avvocati azienda aziende capi "
     "carabinieri cittadini colleghi comitato commissione compagnia comune comunità consiglieri consiglio deputati "
     "difensori difesa dirigenti ecologisti economisti esercito esperti esponenti famiglia familiari federazione fonti "
     "forze genitori gestori giornalisti giudici giunta governo gruppo imprenditori imprese inquirenti investigatori "
     "istituzioni lavoratori legali leghisti maggioranza magistrati magistratura manifestanti media medici membri "
     "militari ministero ministri movimento opposizione opposizioni ordine organizzatori organizzazione palazzo "
     "parenti partiti partito passeggeri pm politici polizia popolazione prefettura procura pubblici questura regione "
     "residenti ricercatori scienziati senatori sigle sindacati sindaci sinistra società sostenitori stampa studenti "
     "tecnici testimoni tifosi tribunale ufficio unione utenti vertici vicini vigili volontari"},
    {CL_LEX_TEXT,
     "analisi appello articolo bilancio bollettino comunicato dati decreto dichiarazione discorso documento editoriale "
     "indagine interrogazione intervista lettera libro mail messaggio nota ordinanza perizia post rapporto relazione "
     "ricerca sentenza sondaggio statistiche studio testo tweet verbale"},
    {CL_LEX_ORG,
     "accademia agenzia alleanza asl assemblea associazione azienda banca camera carabinieri centro cgil cisl "
     "coldiretti comitato commissione compagnia comune confcommercio confederazione confindustria consiglio consulta "
     "coop corte croce dipartimento ente esercito federazione fiom fondazione fondo forza fratelli fronte governo "
     "gruppo guardia istat istituto lega lista ministero ministri movimento nato olimpico onu ospedale osservatorio "
     "parlamento partito pd polizia poliziotti procura protezione provincia questura quirinale regione rete senato "
     "sindacato società sodalizio spa srl tar teatro tribunale ue ufficio uil unicredit unione università vigili"},
    {CL_LEX_PLACE,
     "abruzzo adriatico afghanistan africa alto-adige america ancona aosta argentina asia atene australia austria bari "
     "basilicata belgio bergamo berlino bologna bolzano brasile brescia bruxelles cagliari calabria campania canada "
     "caserta catania cile cina corea croazia cuba danimarca egitto emilia emilia-romagna etna europa ferrara "
     "finlandia firenze foggia francia friuli gaza genova germania gerusalemme giappone grecia iran iraq irlanda "
     "ischia israele italia kiev lazio lecce libia liguria livorno lombardia londra madrid malta mantova marche "
     "marsiglia messico messina milano modena molise monaco mosca napoli norvegia novara olanda padova palermo parigi "
     "parma pavia pechino perugia pescara piacenza piemonte pisa polonia portogallo potenza prato puglia ravenna "
     "reggio rimini roma russia salerno sardegna sicilia siena siracusa siria slovenia spagna stati svezia svizzera "
     "taranto tokyo torino toscana trentino trento treviso trieste tunisia turchia ucraina udine umbria ungheria usa "
     "varsavia vaticano veneto venezia verona vicenza vienna washington"},
    {CL_LEX_PARTICLE,
     "d' da dall' dalla de degli dei del della delle dello di la lo"},
    {CL_LEX_FIRST_M,
     "achille adolfo adriano alan albert alberto aldo alessandro alessio alex alfio alfonso alfredo alvaro amedeo "
     "amleto andrea angelo anselmo antonino antonio armando arnaldo arrigo arturo attilio augusto aurelio bartolomeo "
     "benedetto benito beppe bernardo biagio brando bruno camillo carlo carmelo carmine cesare christian ciro claudio "
     "corrado cosimo cristiano damiano daniele danilo dario davide demetrio diego dino domenico donato edoardo egidio "
     "elia eligio elio emanuele emilio ennio enrico enzo ermanno ernesto ettore eugenio ezio fabio fabrizio fausto "
     "federico felice ferdinando ferruccio filippo flavio fortunato francesco franco franz fulvio gabriele gaetano "
     "gaspare gavino gennaro geremia germano giacomo giampaolo giampiero gian giancarlo gianfranco gianluca gianluigi "
     "gianmarco gianmario gianni gino gioacchino giordano giorgio giovanni girolamo giuliano giulio giuseppe guglielmo "
     "guido ignazio igor ivan ivano ivo jacopo lamberto lapo leonardo leone leonida libero liborio livio lorenzo loris "
     "luca luciano ludovico luigi manlio manuel marcantonio marcello marco mariano marino mario martino massimo matteo "
     "mattia maurizio mauro michelangelo michele mimmo mirco mirko moreno nando nazareno nello nicola nino nunzio omar "
     "oreste orlando oscar osvaldo ottavio palmiro paolo pasquale patrizio pier piergiorgio pierluigi piero piersilvio "
     "pietro pino primo raffaele raimondo remo renato renzo riccardo roberto rocco rodolfo rolando romano romeo romolo "
     "rosario ruggero ruggiero sabino salvatore salvo samuele sandro santo saverio sebastiano sergio severino silvano "
     "silvestro silvio simone stanislao stefano tito tiziano tommaso tonino tullio ugo umberto valentino valerio vasco "
     "vincenzo vito vittore vittorio walter"},
    {CL_LEX_FIRST_F,
     "ada adele adriana agata agnese alba alberta alda alessandra alessia alice allegra amalia amelia anastasia angela "
     "angelica anita anna annalisa annamaria annarita antonella antonia arianna asia assunta augusta aurora azzurra "
     "barbara beatrice benedetta bianca bruna camilla carla carlotta carmela carolina caterina catia cecilia celeste "
     "chantal chiara cinzia clara claudia clelia concetta consuelo corinna cosima cristina daniela daria debora "
     "deborah delia diana diletta dina donatella dora dorotea edda elda elena eleonora elettra elga elide elisa elvira "
     "emanuela emilia emiliana emma enrica erica erika ester eugenia eva evelina fabiana fabiola fabrizia federica "
     "fernanda fiamma fiorella fiorenza flaminia flavia franca francesca gabriella gaia gemma genoveffa ginevra gioia "
     "giorgia giovanna giuditta giulia giuliana giuseppina gloria grazia graziella greta ida ignazia ilaria immacolata "
     "ines iole irene iris irma isabella ivana jessica jole katia lara laura lavinia lea letizia liana licia lidia "
     "liliana lina linda livia loredana lorella lorena lorenza luana lucia luciana ludovica luigia luisa maddalena "
     "manuela mara marcella margherita maria mariangela marianna mariapia mariastella mariella marilena marina "
     "marinella marisa maristella marta martina marzia matilde melissa mercedes michela michelina milena milva mimma "
     "mirella miriam mirta monica morena nadia natalia natalina nella nicla nicoletta nilde nina nives noemi nora "
     "norma novella nunzia olga olimpia ombretta ornella palmira pamela paola paolina patrizia pia piera pina "
     "priscilla rachele raffaella rebecca regina renata rita roberta romina rosa rosalba rosalia rosanna rosaria "
     "rosetta rosina rossana rossella sabina sabrina samanta samantha sandra santina sara saveria sebastiana selvaggia "
     "serena silvia simona simonetta sofia sonia stefania stella susanna tania tatiana tecla teresa tiziana tosca "
     "valentina valeria vanessa vania vera veronica vilma viola virginia virna vittoria viviana wanda zaira"},
    {CL_LEX_SAY | CL_LEX_BASE,
     "affermano aggiungono chiedono dichiarano dicono raccontano riferiscono rispondono scrivono sottolineano spiegano"},
    {CL_LEX_SPEECH | CL_LEX_PAST,
     "accusò ammise annunciò assicurò avvertì chiarì commentò comunicò concluse confermò confessò criticò definì "
     "denunciò esclamò esortò insistette invitò lamentò minacciò negò osservò parlò precisò promise propose protestò "
     "ribadì ricordò rivelò sostenne suggerì urlò"},
    {CL_LEX_SPEECH | CL_LEX_BASE,
     "ammettono annunciano assicurano avvertono chiariscono commentano confermano considerano criticano definiscono "
     "denunciano insistono lamentano negano parlano precisano promettono propongono ribadiscono ricordano ritengono "
     "segnalano sostengono"},
    {CL_LEX_THINK | CL_LEX_BASE,
     "credono pensano sperano temono vogliono"},
    {CL_LEX_THINK | CL_LEX_PART,
     "creduto pensato sperato temuto voluto"},
    {CL_LEX_BESIDE | CL_LEX_THIRD,
     "continua esordisce grida interrompe interviene mormora piange prosegue ride riflette riprende sbuffa scherza "
     "scuote sorride sospira sussurra urla"},
    {CL_LEX_BESIDE | CL_LEX_PAST,
     "continuò gridò mormorò proseguì rise scherzò sorrise sospirò sussurrò urlò"},
    {CL_LEX_BESIDE | CL_LEX_PART,
     "continuato esordito gridato mormorato proseguito scherzato sorriso sospirato urlato"},
    {CL_LEX_OBJECT,
     "ci gli la le li lo mi ne si ti vi"},
    {CL_LEX_IT,
     "ciò"},
    {CL_LEX_TITLE | CL_LEX_MALE | CL_LEX_ROLE,
     "allenatore assessore avvocato consigliere deputato direttore governatore ministro professore sindaco "
     "sottosegretario"},
    {CL_LEX_TITLE | CL_LEX_FEMALE | CL_LEX_ROLE,
     "allenatrice assessora avvocata avvocatessa consigliera deputata direttrice dottoressa governatrice ministra "
     "presidentessa professoressa sindaca"},
    {CL_LEX_ROLE | CL_LEX_MALE,
     "agricoltore allenatore assessore attore avvocato candidato cantautore consigliere deputato direttore esperto "
     "figlio fratello governatore imprenditore marito medico ministro nonno operaio padre pensionato poliziotto "
     "professore ricercatore senatore sindaco sottosegretario tecnico vescovo"},
    {CL_LEX_ROLE | CL_LEX_FEMALE,
     "assessora attrice candidata consigliera deputata direttrice dottoressa esperta figlia governatrice imprenditrice "
     "madre ministra moglie nonna pensionata poliziotta professoressa ricercatrice scrittrice senatrice sindaca "
     "sorella studentessa"},
    {CL_LEX_DEMONYM,
     "americana americani americano austriaco britannica britannico cinese cinesi democratico europea europei europeo "
     "francese francesi giapponese inglese inglesi israeliana israeliano italiana italiani italiano milanese "
     "napoletano palestinese palestinesi repubblicano romana romano russa russi russo siriano spagnola spagnolo "
     "svizzero tedesca tedeschi tedesco turca turco ucraina ucraino veneto"},
    {CL_LEX_SUFFIX,
     "ii iii iv jr xiv xvi"},
    {CL_LEX_WORK,
     "album brano canzone disco fiction film libro opera operazione piano programma rivista romanzo serie spettacolo "
     "titolo trasmissione"},
    {CL_LEX_SO_CALLED,
     "battezzata battezzato cosiddetta cosiddette cosiddetti cosiddetto denominata denominato detta detto intitolata "
     "intitolato ribattezzata ribattezzato soprannominata soprannominato termine"},
    {CL_LEX_NOUN,
     "accusa affermazione annuncio appello avvertimento convinzione denuncia dichiarazione frase idea opinione parole "
     "promessa speranza timore"},
    {CL_LEX_SITE,
     "aeroporto borgo corso fiume isola lago largo monte piazza ponte porto stadio stazione via viale"},
    {CL_LEX_COMMON,
     "adsl covid dna internet irpef iva pil tv web wifi"},
    {CL_LEX_JOIN,
     "agli ai al all' alla alle allo d' degli dei del dell' della delle di per"},
    {0, NULL},
};
