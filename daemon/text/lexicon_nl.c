/* Dutch. Classes are explained in lexicon.h. */
#include "text/lexicon.h"

const cl_lex_class cl_lexicon_nl[] = {
    {CL_LEX_SAY | CL_LEX_PAST,
     "antwoordde schreef schreven stelde stelden verklaarde verklaarden vertelde vertelden vroeg vroegen zei zeiden"},
    {CL_LEX_SAY | CL_LEX_THIRD,
     "antwoordt schrijft stelt verklaart vertelt vraagt zegt"},
    {CL_LEX_SAY | CL_LEX_BASE,
     "schrijven verklaren vertellen zeggen"},
    {CL_LEX_SAY | CL_LEX_PART,
     "geschreven gezegd verklaard verteld"},
    {CL_LEX_SPEECH | CL_LEX_PAST,
     "beloofde benadrukte bevestigde beweerde concludeerde erkende kondigde meldde meldden noemde reageerde riep "
     "voegde vond vonden waarschuwde"},
    {CL_LEX_SPEECH | CL_LEX_THIRD,
     "aldus belooft benadrukt bevestigt beweert concludeert erkent kondigt meldt noemt reageert roept vindt voegt "
     "waarschuwt"},
    {CL_LEX_THINK | CL_LEX_THIRD,
     "denkt gelooft hoopt vreest wil"},
    {CL_LEX_AUX,
     "had hadden hebben heeft is waren was werd wordt zijn zou"},
    {CL_LEX_NOT,
     "geen niet nooit"},
    {CL_LEX_ADVERB,
     "al later nog onlangs ook toen verder"},
    {CL_LEX_TIME,
     "april augustus december dinsdag donderdag februari gisteren januari juli juni maandag maart mei november "
     "oktober september vandaag vrijdag woensdag zaterdag zondag"},
    {CL_LEX_ACCORDING,
     "volgens"},
    {CL_LEX_THAT,
     "dat hoe of waarom"},
    {CL_LEX_RELATIVE,
     "dat die wie"},
    {CL_LEX_CONJ,
     "en maar of"},
    {CL_LEX_SUB,
     "als nadat omdat terwijl toen"},
    {CL_LEX_PREP,
     "aan bij door in met na naar om onder op over tegen tot tussen uit van voor zonder"},
    {CL_LEX_DET,
     "alle de deze die dit drie een enkele het twee veel"},
    {CL_LEX_FUNCTION,
     "aan als bij dat de deze die dit door drie een en er gisteren haar het hij hun ik in maar meer met na naar niet "
     "nu of om omdat onder ook op over tegen toen tot tussen twee uit van vandaag volgens voor we wij ze zij zijn "
     "zonder"},
    {CL_LEX_HE,
     "hij"},
    {CL_LEX_SHE,
     "ze zij"},
    {CL_LEX_THEY,
     "ze zij"},
    {CL_LEX_I,
     "ik we wij"},
    {CL_LEX_IT,
     "het"},
    {CL_LEX_POSS,
     "haar hun zijn"},
    {CL_LEX_TITLE | CL_LEX_MALE,
     "dhr koning meneer prins"},
    {CL_LEX_TITLE | CL_LEX_FEMALE,
     "koningin mevr mevrouw prinses"},
    {CL_LEX_TITLE,
     "burgemeester directeur dr generaal minister paus premier president prof rechter staatssecretaris voorzitter "
     "woordvoerder"},
    {CL_LEX_ROLE,
     "advocaat burgemeester deskundige directeur hoogleraar kandidaat leider man minister moeder officier premier "
     "president rechter vader voorzitter vrouw woordvoerder woordvoerster"},
    {CL_LEX_GROUP,
     "advocaten autoriteiten bewoners bronnen deskundigen getuigen ministerie partij politie regering vakbonden"},
    {CL_LEX_TEXT,
     "bericht brief document onderzoek peiling rapport tekst verklaring"},
    {CL_LEX_ORG,
     "bank commissie instituut ministerie parlement partij raad regering universiteit vereniging"},
    {CL_LEX_PLACE,
     "amsterdam antwerpen belgië brussel duitsland engeland frankrijk nederland rotterdam rusland utrecht"},
    {CL_LEX_PARTICLE,
     "'t de den der het ten ter van"},
    {CL_LEX_FIRST_M,
     "adriaan arie bart bas bert bram cees daan dennis dirk eric erik ernst frans frits geert gerard gert hans harm "
     "henk hugo jaap jan jasper jeroen job johan joost joris kees klaas koen lars leo lodewijk maarten marc mark "
     "martijn max michiel niels paul peter piet pieter rené rob robert roel ruud sander sjoerd stef stijn theo thijs "
     "thomas tim tom willem wim wouter"},
    {CL_LEX_FIRST_F,
     "anja anke annelies annemarie astrid carla carola chantal corrie ellen elly els emma esther eva femke fleur "
     "hanneke hilde ineke ingrid irene jacqueline janneke jolanda julia karin kim lies lisa loes lotte maaike "
     "marieke marijke marja marleen mieke monique nicole petra sandra sanne saskia sharon sophie suzanne sylvia "
     "tineke wilma yvonne"},
    {0, NULL},
};

/* As in lexicon_de.c. */
const char *const cl_lexicon_nl_heads[] = {"woordvoerder", "woordvoerster", "directeur", "voorzitter", "minister", "president", "leider",
    "baas", "ministerie", "rechtbank", "vakbond", "partij", "rapport", NULL};
