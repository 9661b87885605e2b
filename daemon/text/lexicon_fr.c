/* French. Classes are explained in lexicon.h. */
#include "text/lexicon.h"

const cl_lex_class cl_lexicon_fr[] = {
    {CL_LEX_SAY | CL_LEX_PAST,
     "affirmait affirmé ajouta ajoutait ajouté assuré confiait demandait disait dit déclara déclarait déclaré expliqua "
     "expliquait expliqué lança lançait précisait racontait rappelait répliqua répliquait répondait répondu répétait "
     "rétorquait soulignait écrit écrivait"},
    {CL_LEX_SAY | CL_LEX_PART,
     "affirmé ajouté annoncé assuré conclu confié dit déclaré estimé expliqué indiqué insisté lancé martelé poursuivi "
     "précisé raconté rappelé reconnu renchéri répliqué répondu répété rétorqué souligné tweeté écrit"},
    {CL_LEX_SAY | CL_LEX_THIRD,
     "affirme ajoute assure confie demande dit déclare explique lance précise raconte rappelle réplique répond répète "
     "rétorque souligne écrit"},
    {CL_LEX_SPEECH | CL_LEX_PAST,
     "accusait accusé admettait admis alerté annoncé appelé argumenté averti avoué certifié commenté conclu confié "
     "constaté contesté craignait critiquait critiqué démenti dénoncé dénonçait déploré détaillé estimait estimé exigé "
     "félicité garanti indiquait indiqué informé insistait insisté invité jugeait jugé justifié laissé lancé loué "
     "martelé menacé nié notait noté objecté observé plaidait plaidé pointé proclamé promis proposé protesté précisait "
     "précisé prétendu prévenait prévenu qualifié raconté rappelé rapporté recommandé reconnu regrettait regretté "
     "relevé remarqué reproché réaffirmé réagi réclamé rétorqué révélait révélé salué signalé sommé souhaité "
     "soulignait souligné soutenait soutenu suggéré tempéré tranché témoigné vanté évoqué"},
    {CL_LEX_SPEECH | CL_LEX_THIRD,
     "accuse admet alerte annonce argumente assène avance avertit avoue balaie calcule certifie commente conclut "
     "concède confie confirme considère constate conteste critique décrit dément dénonce déplore détaille enchaîne "
     "estime exige explique fustige félicite garantit indique informe insiste interroge ironise juge justifie laisse "
     "lance loue maintient martèle menace nie note nuance objecte observe plaide plaisante pointe poursuit proclame "
     "promet propose proteste précise prétend prévient prévoit qualifie raconte raille rappelle rapporte recommande "
     "reconnait reconnaît regrette relativise relève remarque renchérit renvoie reproche réaffirme réagit réclame "
     "réitère résume rétorque révèle s'agace s'alarme s'amuse s'emporte s'enthousiasme s'exclame s'indigne s'inquiète "
     "s'insurge s'interroge s'étonne salue signale souligne soupire soutient suggère tempère tranche témoigne vante "
     "évoque"},
    {CL_LEX_THINK | CL_LEX_THIRD,
     "compte considère craint croit doute espère imagine pense redoute refuse regrette sait souhaite veut"},
    {CL_LEX_AUX,
     "a ai allait auraient aurait avaient avait avons ayant devrait doit doivent est eu furent fut ont peut peuvent "
     "pourra pourrait s'est s'était sera seraient serait seront soient soit sont va vont étaient était"},
    {CL_LEX_NOT,
     "aucun aucune guère jamais n' ne ni pas plus rien"},
    {CL_LEX_ADVERB,
     "ainsi alors aujourd'hui aussi cependant clairement d'abord d'ailleurs dimanche donc déjà désormais encore enfin "
     "ensuite fermement hier jeudi longtemps longuement lui lundi mardi mercredi même notamment néanmoins par parfois "
     "plus pourtant puis quant rapidement récemment samedi simplement simultanément souvent surtout tard toujours "
     "toutefois très vendredi vite vivement également"},
    {CL_LEX_TIME,
     "an année années ans août après-midi aujourd'hui avril demain dimanche décembre février heure heures hier janvier "
     "jeudi jour jours juillet juin lendemain lundi mai mardi mars matin matinée mercredi midi minuit mois novembre "
     "nuit octobre samedi semaine septembre soir soirée veille vendredi week-end"},
    {CL_LEX_ACCORDING,
     "d'après selon"},
    {CL_LEX_THAT,
     "comment pourquoi qu qu' que si"},
    {CL_LEX_RELATIVE,
     "dont qui"},
    {CL_LEX_CONJ,
     "et mais ou"},
    {CL_LEX_SUB,
     "afin alors après avant bien comme depuis dès lorsque parce pendant puisque quand quoique tandis"},
    {CL_LEX_PREP,
     "après au aux avant avec chez contre d' dans de depuis derrière des devant du durant dès en entre envers hors "
     "jusqu' jusque lors malgré outre par parmi pendant pour près sans selon sous suivant sur vers voici voilà à"},
    {CL_LEX_DET,
     "aucun aucune autre autres ce certains ces cet cette chaque cinq des deux dix du huit l' la le les leur leurs ma "
     "mes mon neuf nos notre plusieurs quatre quel quelle quelque quelques sa sept ses six son tous toute toutes trois "
     "un une vos votre"},
    {CL_LEX_FUNCTION,
     "ainsi alors après au aucun aucune aujourd'hui aussi autre autres aux avant avec beaucoup bien c'est car ce ceci "
     "cela celle celle-ci celles celui celui-ci cent cependant certaines certains ces cet cette chaque chez cinq comme "
     "comment contre d' dans de depuis des deux devant dimanche dix donc dont du dès déjà désormais elle elles en "
     "encore enfin entre est et face hier hormis huit ici il ils interrogé interrogée jamais je jeudi jusqu' l' la le "
     "les leur leurs lire lors lorsque lui lundi là ma mais malgré mardi mercredi mes mieux mille moins mon même ne "
     "neuf ni non nos notamment notre nous nouveau nouvelle on ou outre où par parce parfois parmi pas pendant peu "
     "plus plusieurs pour pourquoi pourtant près puis puisque quand quant quatre que quel quelle quelques qui quoi "
     "rien sa samedi sans selon sept ses seul seule seuls si six soit son sont sous sur surtout tandis tant tel telle "
     "toujours tous tout toute toutefois toutes trois trop très tu un une vendredi vers voici voilà vos votre vous y à "
     "ça"},
    {CL_LEX_HE,
     "celui-ci il lui"},
    {CL_LEX_SHE,
     "celle-ci elle"},
    {CL_LEX_THEY,
     "elles eux ils"},
    {CL_LEX_I,
     "j' je nous on"},
    {CL_LEX_IT,
     "c' ce ceci cela on ça"},
    {CL_LEX_POSS,
     "leur leurs sa ses son"},
    {CL_LEX_TITLE | CL_LEX_MALE,
     "abbé baron comte duc frère m m. monsieur prince père roi sieur"},
    {CL_LEX_TITLE | CL_LEX_FEMALE,
     "comtesse duchesse madame mademoiselle mlle mme mme. princesse reine sœur veuve"},
    {CL_LEX_TITLE,
     "adjoint adjointe ambassadeur ambassadrice amiral archevêque avocat avocate candidat candidate capitaine cardinal "
     "chancelier chancelière chef colonel commandant commissaire conseiller conseillère directeur directrice docteur "
     "dr député députée entraîneur ex-ministre ex-président gouverneur gouverneure général imam juge lieutenant maire "
     "maréchal me mgr ministre pape patron patronne porte-parole pr premier premier-ministre procureur procureure "
     "professeur préfet préfète président présidente rabbin rapporteur rapporteure recteur rectrice secrétaire sergent "
     "socialiste sélectionneur sénateur sénatrice vice-premier vice-président vice-présidente évêque"},
    {CL_LEX_ROLE,
     "acteur actrice adjoint adjointe agent agriculteur agricultrice ambassadeur ambassadrice analyste animateur "
     "artiste attaquant auteur auteure autrice avocat avocate candidat candidate capitaine chancelier chancelière "
     "chanteur chanteuse chef chercheur chercheuse client cliente collègue colonel commandant commissaire conseiller "
     "conseillère consultant consultante coordinateur coordinatrice correspondant directeur directrice dirigeant "
     "dirigeante docteur délégué déléguée député députée enseignant enseignante entraîneur expert experte femme fille "
     "fils fondateur fondatrice frère gardien gendarme gouverneur gérant gérante habitant habitante historien "
     "historienne homme infirmier infirmière ingénieur ingénieure interlocuteur joueur joueuse journaliste juge leader "
     "magistrat magistrate maire mari maréchal membre militant militante ministre mère médecin négociateur officier "
     "ouvrier ouvrière parole patron patronne pilote policier policière politologue pompier porte-parole procureur "
     "procureure professeur propriétaire préfet préfète président président-directeur présidente psychologue père "
     "rapporteur rapporteure représentant représentante responsable retraité retraitée réalisateur réalisatrice "
     "salarié salariée secrétaire sociologue soldat source spécialiste syndicaliste sélectionneur sénateur sénatrice "
     "sœur titulaire trader travailleur témoin victime voisin voisine économiste écrivain écrivaine élu élue épouse "
     "étudiant étudiante évêque"},
    {CL_LEX_GROUP,
     "agriculteurs analystes armée assemblée association autorités avocates avocats chercheurs clients collectif "
     "collègues commission conseil direction dirigeants députés employés enquêteurs enseignants entreprise experts "
     "familles forces fédération gendarmerie gendarmes gouvernement gouvernements groupe habitants journalistes "
     "justice magistrats maires mairie manifestants marine membres ministres ministère mouvement médecins médias "
     "observateurs ong opposants opposition organisateurs organisation organisations parents parquet parti partis "
     "patronat patrons police policiers pompiers proches procureurs préfecture présidence responsables riverains "
     "salariés scientifiques secouristes secours services socialistes société soldats sources spécialistes syndicat "
     "syndicats sénateurs tribunal troupes témoins union usagers victimes voisins écologistes économistes élus équipe "
     "état étudiants"},
    {CL_LEX_TEXT,
     "analyse arrêt article avis bilan chiffres communiqué compte-rendu courriel courrier discours document dossier "
     "décision décret enquête entretien interview lettre message mémo note ouvrage page projet publication quotidien "
     "rapport récit site site- sondage statistiques texte tribune tweet verdict étude"},
    {CL_LEX_ORG,
     "académie agence alliance assemblée association banque bureau cabinet caisse cellule centrale centre cercle "
     "chambre club collectif comité commission compagnie confédération conseil cour direction département fondation "
     "fonds force forum front fédération gendarmerie gouvernement groupe hôpital hôtel institut laboratoire ligue "
     "mairie ministère mouvement mutuelle observatoire office onu opéra ordre organisation otan parlement parquet "
     "parti préfecture présidence radio rassemblement république réseau sa sarl sas sciences secrétariat service "
     "société syndicat sénat théâtre tribunal ue union université école église état"},
    {CL_LEX_PLACE,
     "afghanistan afrique afrique-du-sud algérie allemagne amérique angleterre argentine asie athènes australie "
     "autriche avignon barcelone belgique berlin bordeaux brest bretagne bruxelles brésil caire calais cameroun canada "
     "chine congo corse côte-d'ivoire dakar danemark espagne europe finlande france gaza genève grenoble grèce guyane "
     "haïti hongrie inde irak iran irlande israël italie japon jérusalem kiev koweït kyiv lausanne liban libye lille "
     "lisbonne londres luxembourg lyon madrid mali maroc marseille martinique metz mexique montpellier montréal moscou "
     "munich nantes new-york nice niger nigeria normandie norvège ottawa paris pays-bas pologne portugal prague "
     "provence pékin québec rabat reims rennes rome rouen roumanie royaume-uni russie rwanda slovaquie strasbourg "
     "suisse suède syrie sénégal séoul tchad tokyo toulon toulouse tours tunis tunisie turquie ukraine varsovie "
     "vatican venise vienne washington égypte états-unis"},
    {CL_LEX_PARTICLE,
     "d' de des du la le"},
    {CL_LEX_FIRST_M,
     "abdel adam adrien alain albert alexandre alexis ali andré anthony antoine arnaud arthur aurélien axel baptiste "
     "basile benjamin benoit benoît bernard bertrand boris bruno camille charles christian christophe claude clovis "
     "clément cyril cyrille cédric damien daniel david denis didier dimitri dominique edgar edmond emile emmanuel "
     "ernest eugène fabien fabrice ferdinand fernand florent florian francis franck françois françois-xavier frédéric "
     "félix gabriel gaspard gauthier gaël gaëtan georges germain ghislain gilbert gilles grégoire grégory guillaume "
     "gustave guy guy-noël gérard hamid hector henri hervé hugo hugues ibrahim ivan jacques jean jean-baptiste "
     "jean-charles jean-christophe jean-claude jean-françois jean-jacques jean-louis jean-luc jean-marc jean-marie "
     "jean-michel jean-paul jean-philippe jean-pierre jean-yves jonathan jordan joseph joël jules julien justin "
     "jérémie jérémy jérôme karim kylian kévin laurent lionel louis louis-philippe loïc luc lucien ludovic léo léon "
     "léonard malik manuel marc marcel marius martin mathieu mathis matthieu maurice maxence maxime mehdi michaël "
     "michel mohamed morgan mustapha nathan nicolas norbert noé noël octave olivier omar oscar pascal patrick paul "
     "philippe pierre pierre-yves quentin rachid raoul raphaël raymond renaud rené richard robert rodolphe roger "
     "romain romuald régis rémi rémy said samir samuel saïd serge simon stanislas steve stéphane sylvain sébastien "
     "thibaud thibault thibaut thierry thomas théo théophile tristan valentin valéry victor vincent walid william "
     "xavier yann yannick yohan youssef yvan yves zinédine édouard émile éric éric-emmanuel étienne"},
    {CL_LEX_FIRST_F,
     "adèle agathe agnès alexandra alexia alice alix amandine amélie anaïs andréa andrée angèle anna annabelle anne "
     "anne-marie anne-sophie annick annie antoinette ariane armelle astrid audrey aurélie aïcha barbara bernadette "
     "blandine brigitte béatrice bérénice camille capucine carine carole caroline catherine chantal charlotte chloé "
     "christelle christiane christine cindy claire clara clarisse claudine clotilde clémence colette coralie corinne "
     "cynthia cécile céline danielle danièle daphné delphine denise diane dominique déborah eliane elisabeth elise "
     "elsa emma emmanuelle estelle esther eva fabienne fanny fatima fatou florence françoise frédérique gabrielle "
     "gaëlle geneviève georgette ghislaine gisèle gwenaëlle henriette huguette héloïse hélène ingrid inès irène "
     "isabelle jacinthe jacqueline jeanne jeannine jennifer jessica josiane joséphine joëlle judith juliane julie "
     "juliette justine karine katia khadija laetitia laure laurence laurie laurène leïla liliane lina lise loubna "
     "louise lucette lucie lydie léa léna léonie madeleine magali manon manuelle margaux margot marguerite marie "
     "marie-christine marie-claude marie-france marie-hélène marie-laure marie-pierre marine marion martine maryse "
     "mathilde maëlle maïté michelle michèle milène mireille monique morgane muriel mylène myriam mélanie mélissa "
     "nadia nadine nadège natacha nathalie naïma nicole nina noémie océane odette odile ophélie paulette pauline "
     "perrine rachel rachida raymonde rita romane rosalie roseline roxane régine sabine sabrina salomé samia sandra "
     "sandrine sara sarah simone soizic solange solène sonia sophie stella stéphanie suzanne suzy sylvaine sylviane "
     "sylvie ségolène séverine tatiana thérèse tiphaine ursula valentine valérie vanessa vera victoria violette "
     "virginie viviane véronique yasmina yolande yvette yvonne zoé ève édith éliane élisa élisabeth élise élodie élsa "
     "éléonore émilie évelyne"},
    {CL_LEX_SAY | CL_LEX_BASE,
     "affirment ajoutent assurent disent déclarent expliquent précisent racontent rappellent répondent répètent "
     "soulignent écrivent"},
    {CL_LEX_SPEECH | CL_LEX_PART,
     "accusé admis alarmé alerté amusé argumenté avancé averti avoué commenté confirmé constaté contesté critiqué "
     "défendu démenti dénoncé déploré détaillé emporté exclamé exigé félicité garanti indigné informé inquiété insurgé "
     "ironisé justifié lâché martelé menacé nié noté nuancé objecté observé plaidé plaisanté pointé promis proposé "
     "protesté prévenu qualifié rapporté recommandé regretté relevé remarqué reproché réaffirmé réagi réclamé réitéré "
     "réjoui révélé salué signalé soutenu suggéré tempéré tranché témoigné étonné évoqué"},
    {CL_LEX_SPEECH | CL_LEX_BASE,
     "annoncent avertissent confirment considèrent constatent craignent critiquent demandent dénoncent déplorent "
     "estiment indiquent jugent notent plaident pointent préviennent reconnaissent redoutent regrettent réclament "
     "soutiennent évoquent"},
    {CL_LEX_THINK | CL_LEX_BASE,
     "craignent croient espèrent pensent redoutent souhaitent veulent"},
    {CL_LEX_THINK | CL_LEX_PAST,
     "craignait croyait cru espérait espéré pensait pensé souhaitait voulait"},
    {CL_LEX_BESIDE | CL_LEX_THIRD,
     "acquiesce commence complète crie défend désole embraye félicite glisse grimace grince hurle interpelle lamente "
     "murmure philosophe reprend rigole rit réjouit s'esclaffe s'énerve sanglote se souffle soupire sourit souvient "
     "tonne"},
    {CL_LEX_BESIDE | CL_LEX_PAST,
     "crié glissait glissé hurlé murmurait murmuré soufflait soufflé soupiré souri souriait"},
    {CL_LEX_BESIDE | CL_LEX_PART,
     "crié glissé hurlé lâché murmuré rigolé soufflé soupiré souri"},
    {CL_LEX_OBJECT,
     "eux leur me moi te"},
    {CL_LEX_TITLE | CL_LEX_MALE | CL_LEX_ROLE,
     "acteur avocat chanteur conseiller directeur député professeur président sénateur écrivain"},
    {CL_LEX_TITLE | CL_LEX_FEMALE | CL_LEX_ROLE,
     "actrice avocate chanteuse conseillère directrice députée présidente sénatrice écrivaine"},
    {CL_LEX_ROLE | CL_LEX_MALE,
     "acteur adjoint agriculteur avocat chanteur chercheur conseiller directeur dirigeant député entraîneur expert "
     "fils frère homme magistrat mari patron policier président père retraité sénateur témoin voisin éleveur"},
    {CL_LEX_ROLE | CL_LEX_FEMALE,
     "actrice adjointe agricultrice avocate chanteuse chercheuse conseillère directrice dirigeante députée experte "
     "femme fille magistrate mère patronne policière présidente retraitée sénatrice sœur voisine épouse"},
    {CL_LEX_DEMONYM,
     "algérien allemand allemande allemands américain américaine américains anglais belge belges britannique "
     "britanniques chinois chinoise conservateur démocrate espagnol espagnole européen européenne européens français "
     "française françaises israélien israélienne italien italienne japonais libéral marocain palestinien palestinienne "
     "parisien parisienne russe russes républicain républicaine suisse suisses syrien tunisien turc turque ukrainien "
     "ukrainienne écologiste"},
    {CL_LEX_SUFFIX,
     "fils ii iii iv père xiv xvi"},
    {CL_LEX_WORK,
     "album chanson film livre magazine opération pièce plan programme revue roman spectacle série titre émission"},
    {CL_LEX_SO_CALLED,
     "baptisé baptisée dit dite dénommé dénommée expression intitulé intitulée mot nommé nommée soi-disant surnommé "
     "surnommée terme"},
    {CL_LEX_NOUN,
     "accusation affirmation annonce argument avertissement crainte demande déclaration espoir idée mot opinion phrase "
     "promesse propos reproche"},
    {CL_LEX_SITE,
     "avenue aéroport boulevard gare lac mont place pont port quai rue stade tour île"},
    {CL_LEX_COMMON,
     "adn covid euro ia internet pib rtt smic tgv tva web wi-fi"},
    {CL_LEX_JOIN,
     "au aux et pour à"},
    {0, NULL},
};
