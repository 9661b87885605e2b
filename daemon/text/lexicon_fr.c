/* French. Classes are explained in lexicon.h. */
#include "text/lexicon.h"

const cl_lex_class cl_lexicon_fr[] = {
    {CL_LEX_SAY | CL_LEX_PAST,
     "affirmait affirmé ajoutait ajouté assuré demandait disait dit déclarait déclaré expliquait expliqué répondait "
     "répondu écrit écrivait"},
    {CL_LEX_SAY | CL_LEX_PART,
     "affirmé ajouté annoncé assuré conclu confié dit déclaré estimé expliqué indiqué insisté lancé précisé raconté "
     "rappelé reconnu répondu souligné écrit"},
    {CL_LEX_SAY | CL_LEX_THIRD,
     "affirme ajoute assure demande dit déclare explique répond écrit"},
    {CL_LEX_SPEECH | CL_LEX_PAST,
     "annoncé averti conclu confié critiqué dénoncé estimait estimé indiquait indiqué insisté jugé lancé martelé "
     "précisait précisé prévenu raconté rappelé reconnu regretté soulignait souligné"},
    {CL_LEX_SPEECH | CL_LEX_THIRD,
     "annonce avertit commente conclut confie critique dénonce estime indique insiste juge lance martèle note plaide "
     "poursuit promet précise prévient raconte rappelle reconnaît regrette résume souligne"},
    {CL_LEX_THINK | CL_LEX_THIRD,
     "craint croit espère pense veut"},
    {CL_LEX_AUX,
     "a aurait avaient avait est ont sera serait sont étaient était"},
    {CL_LEX_NOT,
     "jamais ne pas"},
    {CL_LEX_ADVERB,
     "aussi déjà encore ensuite notamment plus récemment tard également"},
    {CL_LEX_TIME,
     "août avril dimanche décembre février hier janvier jeudi juillet juin lundi mai mardi mars mercredi novembre "
     "octobre samedi septembre vendredi"},
    {CL_LEX_ACCORDING,
     "d'après selon"},
    {CL_LEX_THAT,
     "comment pourquoi qu que si"},
    {CL_LEX_RELATIVE,
     "dont qui"},
    {CL_LEX_CONJ,
     "et mais ou"},
    {CL_LEX_SUB,
     "alors après avant lorsque parce quand tandis"},
    {CL_LEX_PREP,
     "avec chez contre dans de depuis en entre par pendant pour sans sous sur vers à"},
    {CL_LEX_DET,
     "ce certains ces cet cette des deux l' la le les plusieurs quelques trois un une"},
    {CL_LEX_FUNCTION,
     "ainsi alors après au aussi aux avant avec c'est ce cela ces cet cette chez comme contre d' dans de depuis des "
     "deux du elle elles en entre et il ils je l' la le les leur leurs ma mais mes mon même ne nous on ou par pas "
     "pendant plus pour quand quatre que qui sa sans selon ses si son sous sur tous tout toute trois tu un une vers "
     "vous à"},
    {CL_LEX_HE,
     "il lui"},
    {CL_LEX_SHE,
     "elle"},
    {CL_LEX_THEY,
     "elles ils"},
    {CL_LEX_I,
     "je nous"},
    {CL_LEX_IT,
     "ce on"},
    {CL_LEX_POSS,
     "leur leurs sa ses son"},
    {CL_LEX_TITLE | CL_LEX_MALE,
     "m monsieur prince roi"},
    {CL_LEX_TITLE | CL_LEX_FEMALE,
     "madame mlle mme princesse reine"},
    {CL_LEX_TITLE,
     "chancelier chancelière directeur directrice dr député députée général juge maire ministre pape porte-parole "
     "premier professeur président présidente sénateur"},
    {CL_LEX_ROLE,
     "avocat avocate candidat candidate chef directeur directrice député députée expert femme homme juge maire "
     "ministre mère policier porte-parole parole procureur professeur président présidente père responsable secrétaire "
     "sénateur"},
    {CL_LEX_GROUP,
     "association autorités avocats députés experts gouvernement habitants ministère parti police policiers "
     "responsables syndicats témoins élus"},
    {CL_LEX_TEXT,
     "article communiqué document lettre rapport sondage texte étude"},
    {CL_LEX_ORG,
     "assemblée association banque commission conseil gouvernement institut ministère parti société sénat université"},
    {CL_LEX_PLACE,
     "allemagne belgique bruxelles canada chine espagne france italie londres lyon marseille moscou paris québec "
     "russie suisse"},
    {CL_LEX_PARTICLE,
     "d' de des du la le"},
    {CL_LEX_FIRST_M,
     "alain andré antoine bernard bruno charles christian christophe claude daniel david denis didier dominique "
     "emmanuel fabrice françois frédéric georges gilles guillaume guy gérard henri hervé hugo jacques jean joseph "
     "julien jérôme laurent louis luc lucien marc marcel mathieu maurice maxime michel nicolas olivier pascal "
     "patrick paul philippe pierre raymond rené robert roger romain rémi serge simon stéphane sébastien thierry "
     "thomas vincent xavier yann yves édouard éric étienne"},
    {CL_LEX_FIRST_F,
     "agnès alice amélie anne brigitte béatrice camille caroline catherine chantal charlotte christelle christine "
     "claire clémence corinne cécile céline danielle delphine emma florence françoise geneviève hélène isabelle "
     "jacqueline jeanne joëlle julie juliette laure laurence louise lucie léa madeleine manon marguerite marie "
     "marine marion martine mathilde michèle mireille monique nathalie nicole pauline sandrine sarah simone solène "
     "sophie stéphanie sylvie ségolène valérie virginie véronique élisabeth élise élodie émilie"},
    {0, NULL},
};
