/* Sentences of the seven languages beside English. A row is the text as it should be cut: '|' stands for the blank between sentences. */
#include "text/parse.h"
#include "unit.h"

#include <string.h>

#define ROW_BYTES 512

/* Cuts the row's text with the '|' taken out; sentences joined by '|' again. */
static void check_row(cl_lang lang, const char *want)
{
    char text[ROW_BYTES], got[ROW_BYTES];
    cl_arena arena, scratch;
    const cl_article *article = NULL;
    cl_parse_options options = {.blocks = CL_BLOCKS_NONE, .given = {.lang = lang}};
    cl_vocab *vocab = cl_vocab_new(NULL);
    size_t len = strlen(want), n = 0;

    assert_true(len < sizeof text);
    for (size_t i = 0; i <= len; i++)
        text[i] = want[i] == '|' ? ' ' : want[i];
    cl_arena_init(&arena, 0);
    cl_arena_init(&scratch, 0);
    assert_int_equal(cl_parse(cl_str_c(text), &options, vocab, &arena, &scratch, &article), COLLATE_OK);
    for (size_t i = 0; i < article->n_sentences; i++) {
        cl_str s = cl_str_cut(article->text, article->sentences[i].start, article->sentences[i].end);
        assert_true(n + s.len + 1 < sizeof got);
        if (i > 0)
            got[n++] = '|';
        memcpy(got + n, s.ptr, s.len);
        n += s.len;
    }
    CL_CHECK_STR(want, ((cl_str){got, n}), want);
    cl_arena_fini(&scratch);
    cl_arena_fini(&arena);
    cl_vocab_free(vocab);
}

static void check_rows(cl_lang lang, const char *const *rows, size_t n)
{
    for (size_t i = 0; i < n; i++)
        check_row(lang, rows[i]);
}

CL_TEST(sentences_of_german_news)
{
    static const char *const rows[] = {
        "Die Fähre sank am 3. Oktober.|Niemand ertrank.",
        "Am 3. Oktober 2017 sank sie.|Der 4. Oktober war ein Mittwoch.",
        "Das zeigt z. B. Moosdorf.|Dort ruht der Bau.",
        "Es gibt Obst, z.B. Birnen und Äpfel.|Mehr nicht.",
        "Das gilt u. a. für Boote.|Für Autos gilt es nicht.",
        "Das Boot, d. h. die Fähre, war alt.|Es sank.",
        "Rund 2,5 Mio. Euro kostet die Brücke.|Das ist viel.",
        "Es kostet 3 Mrd. Euro.|Davon zahlt der Bund die Hälfte.",
        "Das Amt zahlt ca. 300 Euro.|Der Rest bleibt offen.",
        "Sie wohnt Am Teich Nr. 5 in Moosdorf.|Dort blieb sie.",
        "Der 1. FC Moosdorf verlor mit 0:3.|Die 2. Liga ist nah.",
        "König Ludwig II. starb früh.|Er wurde 40.",
        "Papst Johannes Paul II. kam 1987.|Viele winkten.",
        "Der Minister a. D. schwieg.|Sein Sprecher auch.",
        "\"Wir gehen\", sagte sie.|\"Nichts hält uns noch in diesem alten Haus am Teich, das keiner will.\"",
        "„Kommt er?“, fragte Ida Moos.|Er kam nicht.",
        "„Wir haben das lange geplant und nun ist es endlich so weit.“|Dann ging sie.",
        "»Das war ein sehr langer Tag für uns alle hier am Teich.«|Er setzte sich.",
        "Prof. Dr. Ida Moos leitet das Werk.|Sie ist 47.",
        "Die Moos & Pell GmbH & Co. KG schließt.|Der Grund ist unklar.",
        "Um 15.30 Uhr begann es.|Um 17 Uhr war Schluss.",
        "Er las Art. 5 Abs. 2 des Gesetzes.|Dann schwieg er.",
        "Das Urteil fiel im 19. Jahrhundert.|Es gilt bis heute.",
        "Ist das wahr?|Ja!|Es ist wahr.",
        "Das Dorf liegt am Rhein bzw. Main.|Es ist klein.",
        "Er kam usw.|Die Liste ist lang.",
        "Die Zahl stieg um 3 Prozent auf 12.500.|Das meldete das Amt.",
        "Am Montag, 4. 9., trat der Rat zusammen.|Er vertagte sich.",
        "St. Moosen liegt am Hl. Berg.|Dort schneit es.",
        "Sie lebt seit 2015 in den U.S.A. und schreibt.|Ihr Mann nicht.",
        "Die Sitzung endete nach 12 Stunden.|12 Stimmen fehlten.",
        "Das schrieb J. K. Moos.|Der Verlag schwieg.",
        "Lt. Polizei gab es Verletzte.|Der Fahrer floh.",
        "Ida Moos, geb. Pell, gewann.|Sie weinte.",
        "Dr.-Ing. Moos baut Brücken.|Sie halten.",
        "Die Praxis ist Mo. bis Fr. offen.|Sonst nicht.",
        "Der Zug fuhr am 3.10. nach Moosdorf.|Er kam an.",
        "Der Vertrag vom 3.10.2017 gilt.|Der Rat stimmt zu.",
        "Er wohnt in der Teichstr. 5 in Moosdorf.|Dort brannte es.",
        "Es war der 11. September.|Alle wissen das.",
        "Er siegte im 5. Satz.|Das Spiel war lang.",
        "Kaiser Wilhelm I. regierte lange.|Dann starb er.",
        "Sie sagte: „Das ist falsch.“|Er nickte.",
        "Er sagt, dass „die Brücke hält“.|Das Amt prüft.",
        "Das Rennen gewann Moos vor Pell u. Teich.|Es regnete.",
        "Sie kamen um 8 Uhr.|8 Stunden später gingen sie.",
        "Die SPD verlor 2,3 Punkte.|Die CDU gewann.",
        "Die Quote lag bei 4,5 %.|Im Vorjahr war sie höher.",
        "Er war der 44. Präsident der USA.|Sein Nachfolger schwieg.",
        "Sie kommt am Donnerstag, dem 7. September.|Er auch.",
    };

    check_rows(CL_LANG_DE, rows, sizeof rows / sizeof rows[0]);
}

CL_TEST(sentences_of_french_news)
{
    static const char *const rows[] = {
        "Le bac a coulé le 1er mai.|Personne n'est mort.",
        "M. Moss a parlé.|Mme Pell s'est tue.",
        "Mme. Pell et M. Moss sont partis.|Il pleuvait.",
        "Le Dr. Moss a signé.|Le Pr. Pell aussi.",
        "« Nous partons », a-t-elle dit.|Il a ri.",
        "« Nous allons faire appel de cette décision devant la cour dès lundi. »|Puis elle est partie.",
        "« Vient-il ? » a demandé Ida Moss.|Nul ne sait.",
        "Vient-il ?|Nul ne le sait !|On attend.",
        "Cela coûte 2,5 millions d'euros.|C'est trop.",
        "Le vol coûte env. 300 euros.|Il part à 15h30.",
        "Voir p. 12 et art. 5 du code.|Tout y est.",
        "Il est né av. J.-C. dans le Nord.|On le dit.",
        "Le maire J.-P. Moss a voté.|Le préfet a signé.",
        "Il vit aux U.S.A. depuis 2015.|Elle non.",
        "La O.N.U. a protesté.|Le roi aussi.",
        "Il aime les fruits, etc.|Elle préfère le pain.",
        "Louis XIV. régna longtemps.",
        "Elle habite au no. 5 de la rue.|Il y dort.",
        "Le 4 septembre 2017, le pont a fermé.|Il a rouvert le 5.",
        "« Non. »|Elle a répété ce mot à tous ceux qui attendaient devant la porte.",
        "Les prix ont augmenté de 3,2 %.|Les salaires, non.",
        "Le club a gagné 3-1.|Le public chantait.",
        "C'est fini…|On rentre.",
        "Ils ont dit « oui » au plan.|Le vote a eu lieu mardi.",
        "La société Moss S.A. ferme.|Ses 300 salariés partent.",
        "Elle a dit : « Le pont est fermé. »|Il a haussé les épaules.",
        "Saint-Étienne a perdu.|St. Pell aussi.",
        "À 20 h.|Le film commence.",
        "Il arrive à 8 h. 30 précises.|Le train part.",
        "Selon l'A.F.P. le pont tient.|Le maire en doute.",
        "Le train de 15 h 30 est parti.|Le suivant aussi.",
        "Elle est née le 3 oct. 1970 à Moss.|Elle a 47 ans.",
        "« C'est fini ! », a crié Ida Moss.|La foule a ri.",
        "Le ministre a dit « non ».|Le pays attend.",
        "« Le pont est fermé », selon M. Moss, « et il le restera ».|Rien n'est sûr.",
        "Le roi Jean-Paul II. a régné.",
        "J. K. Moss a écrit cela.|L'éditeur se tait.",
        "Le prix est de 1.200 euros.|C'est cher.",
        "Il a gagné 3 buts à 1.|Puis il est sorti.",
        "Le G20 s'ouvre jeudi.|Les rues sont vides.",
    };

    check_rows(CL_LANG_FR, rows, sizeof rows / sizeof rows[0]);
}

CL_TEST(sentences_of_spanish_news)
{
    static const char *const rows[] = {
        "El barco se hundió.|Nadie murió.",
        "¿Viene él?|¡Nadie lo sabe!|Hay que esperar.",
        "El Sr. Moss habló.|La Sra. Pell calló.",
        "El Dr. Moss y la Dra. Pell firmaron.|Llovía.",
        "Vive en EE. UU. desde 2015.|Ella no.",
        "Vive en EE.UU. desde 2015.|Ella no.",
        "La presidenta de EE. UU. Ida Moss viajó.",
        "«Nos vamos», dijo ella.|Él rio.",
        "«Vamos a recurrir esta decisión ante el tribunal el lunes por la mañana.»|Luego salió.",
        "\"¿Viene?\", preguntó Ida Moss.|Nadie respondió.",
        "Cuesta 2,5 millones de euros.|Es mucho.",
        "Véase la pág. 12 y el art. 5.|Todo está ahí.",
        "El puente cerró el 4 de septiembre de 2017.|Abrió el 5.",
        "La reunión es a las 15.30 h. en el ayuntamiento.|Habrá té.",
        "Moss S.A. cierra.|Sus 300 empleados se van.",
        "Moss S. A. cierra hoy.|Es triste.",
        "Subió un 3,2 %.|Los sueldos no.",
        "El Gral. Moss dimitió.|El rey aceptó.",
        "Le gustan las peras, etc.|Ella prefiere pan.",
        "Nació en el s. XIX en Moss.|Murió joven.",
        "El S. M. el rey llegó.|La gente aplaudía.",
        "Ganó 3-1.|El público cantaba.",
        "—No lo sé —dijo Moss—.|Pregunte a Pell.",
        "Se acabó...|Vamos a casa.",
        "El núm. 5 de la calle ardió.|No hubo heridos.",
        "¡Qué día!|Todos lloraban.",
        "Dijo \"sí\" al plan.|El voto fue el martes.",
        "D. José Moss y Dña. Ida Pell se casaron.|Llovía.",
        "Son las 8 a. m. en la capital.|El mercado abre.",
        "Sale a las 5 p.m. del puerto.|Llega a las 9 p.m.",
        "El tren de las 15.30 salió.|El otro no.",
        "«Se acabó», gritó Ida Moss.|La gente rio.",
        "El presidente dijo «no».|El país espera.",
        "El Papa Juan Pablo II. viajó.",
        "J. K. Moss lo escribió.|La editorial calla.",
        "Cuesta 1.200 euros.|Es caro.",
        "Los JJ. OO. de Moss empiezan hoy.|Llueve.",
        "Vio 90 min. de los JJ. OO.|La gente aplaudió.",
        "Fue en los JJ. OO.|La gente aplaudió.",
        "Vive en la Avda. Moss núm. 5.|Allí ardió.",
        "¿Y ahora qué?|Nada.",
    };

    check_rows(CL_LANG_ES, rows, sizeof rows / sizeof rows[0]);
}

CL_TEST(sentences_of_italian_news)
{
    static const char *const rows[] = {
        "Il traghetto è affondato.|Nessuno è morto.",
        "Il sig. Moss ha parlato.|La sig.ra Pell taceva.",
        "Il dott. Moss e la dott.ssa Pell hanno firmato.|Pioveva.",
        "L'on. Moss ha votato.|Il sen. Pell no.",
        "L'avv. Moss e l'ing. Pell arrivano.|È tardi.",
        "«Ce ne andiamo», ha detto.|Lui ha riso.",
        "«Faremo ricorso contro questa decisione davanti al tribunale lunedì mattina.»|Poi è uscita.",
        "\"Viene?\" ha chiesto Ida Moss.|Nessuno lo sa.",
        "Viene?|Nessuno lo sa!|Si aspetta.",
        "Costa 2,5 milioni di euro.|È troppo.",
        "Si veda l'art. 5 a pag. 12.|È tutto lì.",
        "Il ponte ha chiuso il 4 settembre 2017.|Ha riaperto il 5.",
        "La riunione è alle 15.30 in comune.|Ci sarà il tè.",
        "La Moss S.p.A. chiude.|I suoi 300 operai vanno via.",
        "La Moss S.r.l. chiude oggi.|È triste.",
        "È salito del 3,2%.|Gli stipendi no.",
        "Gli piacciono le pere, ecc.|Lei preferisce il pane.",
        "Papa Giovanni Paolo II. morì nel 2005.",
        "Il gen. Moss si è dimesso.|Il re ha accettato.",
        "Ha vinto 3-1.|Il pubblico cantava.",
        "È finita...|Andiamo a casa.",
        "Al n. 5 della via c'è stato un incendio.|Nessun ferito.",
        "Che giornata!|Tutti piangevano.",
        "Ha detto \"sì\" al piano.|Il voto era martedì.",
        "Vive negli U.S.A. dal 2015.|Lei no.",
        "Nacque nel 44 a.C. in Moss.|Morì giovane.",
        "Il prof. Ida Moss insegna lì.|Ha 47 anni.",
        "S. Pietro era chiusa.|La piazza no.",
        "J. K. Moss lo ha scritto.|L'editore tace.",
        "Ha scritto: \"Il ponte è chiuso.\"|Lui ha alzato le spalle.",
        "Il treno delle 15.30 è partito.|L'altro no.",
        "«È finita», ha gridato Ida Moss.|La folla ha riso.",
        "Il presidente ha detto «no».|Il Paese attende.",
        "Costa 1.200 euro.|È caro.",
        "Il card. Moss ha pregato.|Il papa taceva.",
        "L'arch. Ida Moss ha vinto.|È felice.",
        "Ha chiuso il cap. 3 del libro.|Dorme.",
        "Il min. Moss si è dimesso.|Il governo resta.",
        "Abita in v. Moss 5 da anni.|Ci vive bene.",
        "Ha giocato 90 min.|Poi è uscito.",
        "La squadra ha vinto per 2 a 1.|Poi ha perso.",
    };

    check_rows(CL_LANG_IT, rows, sizeof rows / sizeof rows[0]);
}

CL_TEST(sentences_of_portuguese_news)
{
    static const char *const rows[] = {
        "O barco afundou.|Ninguém morreu.",
        "O Sr. Moss falou.|A Sra. Pell calou-se.",
        "O Dr. Moss e a Dra. Pell assinaram.|Chovia.",
        "Ele vem?|Ninguém sabe!|Resta esperar.",
        "Vive nos E.U.A. desde 2015.|Ela não.",
        "«Vamos embora», disse ela.|Ele riu.",
        "“Vamos recorrer desta decisão no tribunal na segunda-feira de manhã.”|Depois saiu.",
        "\"Ele vem?\", perguntou Ida Moss.|Ninguém respondeu.",
        "Custa 2,5 milhões de euros.|É muito.",
        "Veja a pág. 12 e o art. 5.|Está tudo lá.",
        "A ponte fechou a 4 de setembro de 2017.|Abriu no dia 5.",
        "A reunião é às 15h30 na câmara.|Haverá chá.",
        "A Moss S.A. fecha.|Os 300 operários saem.",
        "A Moss Ltda. fecha hoje.|É triste.",
        "Subiu 3,2%.|Os salários não.",
        "O Gen. Moss demitiu-se.|O rei aceitou.",
        "O Exmo. Sr. Moss chegou.|A sala levantou-se.",
        "A Av. Moss está fechada.|A R. Pell também.",
        "Gosta de peras, etc.|Ela prefere pão.",
        "Nasceu no séc. XIX em Moss.|Morreu jovem.",
        "Ganhou por 3-1.|O público cantava.",
        "Acabou...|Vamos para casa.",
        "O n.º 5 da rua ardeu.|Não houve feridos.",
        "Que dia!|Todos choravam.",
        "Disse \"sim\" ao plano.|O voto foi na terça.",
        "Nasceu em 44 a.C. em Moss.|Morreu jovem.",
        "A Profa. Ida Moss ensina lá.|Tem 47 anos.",
        "O Eng. Moss e o Arq. Pell chegaram.|É tarde.",
        "— Não sei — disse Moss.|Pergunte a Pell.",
        "J. K. Moss escreveu isso.|A editora cala-se.",
        "O comboio das 15h30 partiu.|O outro não.",
        "“Acabou”, gritou Ida Moss.|A multidão riu.",
        "O presidente disse «não».|O país espera.",
        "Custa 1.200 euros.|É caro.",
        "O Pe. Moss rezou.|O papa calou-se.",
        "D. João VI. reinou.",
        "O dep. Moss votou.|O sen. Pell não.",
        "Ela mora na R. Moss, n.º 5.|Ali ardeu.",
        "O time ganhou por 2 a 1.|Depois perdeu.",
        "Os EUA negam.|A China também.",
    };

    check_rows(CL_LANG_PT, rows, sizeof rows / sizeof rows[0]);
}

CL_TEST(sentences_of_dutch_news)
{
    static const char *const rows[] = {
        "De veerboot zonk.|Niemand verdronk.",
        "Dhr. Moss sprak.|Mevr. Pell zweeg.",
        "Mr. Moss en dr. Pell tekenden.|Het regende.",
        "Prof. dr. Ida Moss leidt het werk.|Ze is 47.",
        "Komt hij?|Niemand weet het!|We wachten.",
        "Hij kent o.a. Moss en Pell.|Zij hem niet.",
        "Dat geldt bijv. Moss.|Pell niet.",
        "Het kost ca. 300 euro.|De rest blijft open.",
        "Dat kost 2,5 mln. euro.|Dat is veel.",
        "Het kost 3 mld. euro.|De staat betaalt de helft.",
        "'We gaan', zei ze.|Hij lachte.",
        "\"Wij gaan tegen dit besluit in beroep bij de rechter op maandag.\"|Daarna ging ze weg.",
        "\"Komt hij?\" vroeg Ida Moss.|Niemand wist het.",
        "Zie blz. 12 en art. 5.|Alles staat daar.",
        "De brug sloot op 4 september 2017.|Hij ging op 5 september open.",
        "Om 15.30 uur begon het.|Om 17 uur was het klaar.",
        "Moss B.V. sluit.|De 300 arbeiders gaan weg.",
        "Moss N.V. sluit vandaag.|Dat is triest.",
        "Het steeg met 3,2 procent.|De lonen niet.",
        "De burgemeester, jhr. Moss, trad af.|De koning aanvaardde het.",
        "Hij won met 3-1.|Het publiek zong.",
        "Het is voorbij...|We gaan naar huis.",
        "Op nr. 5 in de straat was brand.|Er waren geen gewonden.",
        "Wat een dag!|Iedereen huilde.",
        "Ze zei \"ja\" tegen het plan.|De stemming was dinsdag.",
        "In de 19e eeuw viel het oordeel.|Het geldt nog.",
        "Hij woont sinds 2015 in de V.S. en schrijft.|Zij niet.",
        "St. Pell ligt aan zee.|Het is klein.",
        "J.K. Moss schreef dat.|De uitgever zweeg.",
        "'s Ochtends sneeuwde het.|'s Avonds niet.",
        "Het ging snel.|'s Nachts kwam de storm terug.",
        "Hij kwam, d.w.z. Moss kwam.|Pell niet.",
        "De trein van 15.30 uur vertrok.|De andere niet.",
        "'Het is voorbij', riep Ida Moss.|De menigte lachte.",
        "De president zei 'nee'.|Het land wacht.",
        "Het kost 1.200 euro.|Dat is duur.",
        "Ds. Moss bad.|De paus zweeg.",
        "Drs. I. Moss en ir. Pell wonnen.|Zij juichten.",
        "Koning Willem I. regeerde lang.",
        "Hij woont a/d Moss 5.|Daar brandde het.",
        "De ploeg won met 2-1.|Daarna verloor ze.",
        "De VS ontkennen.|China ook.",
    };

    check_rows(CL_LANG_NL, rows, sizeof rows / sizeof rows[0]);
}

CL_TEST(sentences_of_russian_news)
{
    static const char *const rows[] = {
        "Паром затонул.|Никто не погиб.",
        "В. В. Мохов выступил.|Зал молчал.",
        "В.В. Мохов выступил.|Зал молчал.",
        "Мохов В.В. выступил.|Зал молчал.",
        "Мост закрыли в 2017 г.|Его открыли снова весной.",
        "Мост закрыли в 2017 г. и забыли.|Потом вспомнили.",
        "Он жил в г. Мохове на ул. Прудовой.|Там тихо.",
        "Это стоит 2,5 млн. рублей.|Это много.",
        "Это стоит 3 млрд. руб. в год.|Это много.",
        "Он купил груши, яблоки и т. д.|Она взяла хлеб.",
        "Он купил груши, яблоки и т.д.|Она взяла хлеб.",
        "Там были груши и т. п. вещи.|Он ушёл.",
        "Он любит фрукты, т. е. груши.|Она нет.",
        "«Мы уходим», — сказала она.|Он засмеялся.",
        "«Мы обжалуем это решение в суде в понедельник утром, как и обещали.»|Потом она ушла.",
        "«Он придёт?» — спросила Ида Мохова.|Никто не знал.",
        "Он придёт?|Никто не знает!|Надо ждать.",
        "См. стр. 12 и ст. 5 закона.|Там всё есть.",
        "Мост закрыли 4 сентября 2017 года.|Открыли пятого.",
        "Встреча в 15.30 в мэрии.|Будет чай.",
        "Цены выросли на 3,2%.|Зарплаты нет.",
        "Он выиграл 3:1.|Публика пела.",
        "Всё кончено...|Идём домой.",
        "Он сказал «да» плану.|Голосование было во вторник.",
        "Им. Мохова школа закрыта.|Дети рады.",
        "Это было в XIX в.|Потом всё изменилось.",
        "Проф. Мохов преподаёт там.|Ему 47 лет.",
        "— Не знаю, — сказал Мохов.|— Спросите у Пеллова.",
        "Собралось 5 тыс. человек.|Полиция молчала.",
        "Дом № 5 сгорел.|Пострадавших нет.",
        "Поезд в 15.30 ушёл.|Другой нет.",
        "«Всё кончено», — крикнула Ида Мохова.|Толпа засмеялась.",
        "Президент сказал «нет».|Страна ждёт.",
        "Это стоит 1 200 рублей.|Это дорого.",
        "В г. Мохове идёт дождь.|На пл. Мира пусто.",
        "Он живёт на пр. Мира, д. 5, кв. 7.|Там тихо.",
        "Тов. Мохов выступил.|Зал встал.",
        "Г-н Мохов ушёл.|Г-жа Пеллова осталась.",
        "Родился 3 окт. 1970 г. в Мохове.|Ему 47.",
        "США это отрицают.|Китай тоже.",
    };

    check_rows(CL_LANG_RU, rows, sizeof rows / sizeof rows[0]);
}
