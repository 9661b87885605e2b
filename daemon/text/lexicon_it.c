/* Italian. Classes are explained in lexicon.h. */
#include "text/lexicon.h"

const cl_lex_class cl_lexicon_it[] = {
    {CL_LEX_SAY | CL_LEX_PAST,
     "affermò aggiunse dichiarò disse dissero rispose scrisse spiegò"},
    {CL_LEX_SAY | CL_LEX_THIRD,
     "afferma aggiunge dice dichiara risponde scrive spiega"},
    {CL_LEX_SAY | CL_LEX_PART,
     "affermato aggiunto detto dichiarato risposto scritto spiegato"},
    {CL_LEX_SPEECH | CL_LEX_THIRD,
     "ammette annuncia assicura avverte commenta conclude denuncia insiste osserva precisa racconta ribadisce "
     "ricorda sostiene sottolinea"},
    {CL_LEX_SPEECH | CL_LEX_PART,
     "ammesso annunciato assicurato avvertito commentato concluso denunciato insistito osservato precisato "
     "raccontato ribadito ricordato sostenuto sottolineato"},
    {CL_LEX_THINK | CL_LEX_THIRD,
     "crede pensa spera teme vuole"},
    {CL_LEX_AUX,
     "aveva avevano era ha hanno sono è"},
    {CL_LEX_NOT,
     "mai non"},
    {CL_LEX_ADVERB,
     "anche ancora già ieri inoltre oggi poi"},
    {CL_LEX_TIME,
     "agosto aprile dicembre domenica febbraio gennaio giovedì giugno ieri luglio lunedì maggio martedì marzo "
     "mercoledì novembre oggi ottobre sabato settembre venerdì"},
    {CL_LEX_ACCORDING,
     "secondo"},
    {CL_LEX_THAT,
     "che come se"},
    {CL_LEX_RELATIVE,
     "cui"},
    {CL_LEX_CONJ,
     "e ma o"},
    {CL_LEX_SUB,
     "dopo mentre perché quando"},
    {CL_LEX_PREP,
     "a al alla con da dal dalla dei del della delle di fra in nel nella per su sul sulla tra"},
    {CL_LEX_DET,
     "alcuni due gli i il l' la le lo molti questa questo tre un una uno"},
    {CL_LEX_FUNCTION,
     "a al alla anche che come con da dal dalla dei del della delle di dopo due e fra gli i ieri il in io la le lei "
     "lo loro lui ma mentre nel nella noi non o oggi per più quando questa questo se secondo si su sul sulla tra tre "
     "un una uno"},
    {CL_LEX_HE,
     "egli lui"},
    {CL_LEX_SHE,
     "lei"},
    {CL_LEX_THEY,
     "loro"},
    {CL_LEX_I,
     "io noi"},
    {CL_LEX_POSS,
     "loro sua sue suo suoi"},
    {CL_LEX_TITLE | CL_LEX_MALE,
     "principe re sig signor"},
    {CL_LEX_TITLE | CL_LEX_FEMALE,
     "regina sig.ra signora"},
    {CL_LEX_TITLE,
     "direttore direttrice dott generale giudice ministra ministro onorevole papa portavoce premier presidente "
     "professore segretario senatore sindaco"},
    {CL_LEX_ROLE,
     "avvocato candidato capo direttore direttrice donna esperto giudice leader madre ministra ministro padre "
     "portavoce premier presidente procuratore professore segretario senatore sindaco uomo"},
    {CL_LEX_GROUP,
     "autorità avvocati esperti fonti governo ministero partito polizia sindacati testimoni"},
    {CL_LEX_TEXT,
     "comunicato documento lettera nota rapporto sondaggio studio testo"},
    {CL_LEX_ORG,
     "associazione banca commissione consiglio governo istituto ministero partito senato università"},
    {CL_LEX_PLACE,
     "bruxelles cina francia germania italia londra milano napoli roma russia spagna torino"},
    {CL_LEX_PARTICLE,
     "d' da de del della di la lo"},
    {CL_LEX_FIRST_M,
     "alberto alessandro alessio alfredo andrea angelo antonio bruno carlo claudio cristiano daniele dario davide "
     "domenico emanuele enrico fabio fabrizio federico filippo francesco franco gabriele giacomo gianfranco gianni "
     "giorgio giovanni giulio giuseppe lorenzo luca luigi marcello marco mario massimo matteo maurizio michele "
     "nicola paolo pietro renato riccardo roberto romano salvatore sergio silvio simone stefano tommaso umberto "
     "vincenzo vittorio walter"},
    {CL_LEX_FIRST_F,
     "alessandra alessia anna antonella barbara beatrice carla chiara claudia cristina daniela elena eleonora elisa "
     "emma federica francesca giorgia giovanna giulia ilaria laura lucia maria marta martina michela monica paola "
     "patrizia raffaella roberta rosa sara serena silvia simona sofia stefania teresa valentina valeria virginia"},
    {0, NULL},
};
