/* Portuguese. Classes are explained in lexicon.h. */
#include "text/lexicon.h"

const cl_lex_class cl_lexicon_pt[] = {
    {CL_LEX_SAY | CL_LEX_PAST,
     "acrescentou afirmaram afirmou contou declararam declarou disse disseram escreveu explicou falou perguntou "
     "respondeu"},
    {CL_LEX_SAY | CL_LEX_THIRD,
     "acrescenta afirma declara diz escreve explica pergunta responde"},
    {CL_LEX_SAY | CL_LEX_PART,
     "afirmado declarado dito explicado"},
    {CL_LEX_SPEECH | CL_LEX_PAST,
     "admitiu alertou anunciou avaliou comentou concluiu confirmou considerou criticou defendeu destacou esclareceu "
     "garantiu informou insistiu lamentou lembrou negou reconheceu reiterou relatou ressaltou salientou sublinhou"},
    {CL_LEX_SPEECH | CL_LEX_THIRD,
     "admite alerta anuncia avalia conclui confirma considera critica defende destaca esclarece garante informa "
     "insiste lamenta lembra nega reconhece reitera relata ressalta salienta"},
    {CL_LEX_THINK | CL_LEX_THIRD,
     "acredita espera pensa quer teme"},
    {CL_LEX_AUX,
     "era está foi foram há são tem tinha têm é"},
    {CL_LEX_NOT,
     "nunca não"},
    {CL_LEX_ADVERB,
     "ainda além depois já também"},
    {CL_LEX_TIME,
     "abril agosto dezembro domingo fevereiro hoje janeiro julho junho maio março novembro ontem outubro quarta "
     "quinta segunda setembro sexta sábado terça"},
    {CL_LEX_ACCORDING,
     "conforme segundo"},
    {CL_LEX_THAT,
     "como que se"},
    {CL_LEX_RELATIVE,
     "qual quem"},
    {CL_LEX_CONJ,
     "e mas ou"},
    {CL_LEX_SUB,
     "após enquanto porque quando"},
    {CL_LEX_PREP,
     "a ao até com contra da das de desde do dos em entre na nas no nos para pela pelo por sem sobre à"},
    {CL_LEX_DET,
     "a alguns as dois esta este o os três um uma vários"},
    {CL_LEX_FUNCTION,
     "a ao após as até com como da das de do dois dos e ela elas ele eles em entre esta este eu hoje isso isto já "
     "mais mas muito na nas no nos não nós o ontem os ou para pela pelo por quando que se segundo sem seu sobre sua "
     "também três um uma à"},
    {CL_LEX_HE,
     "ele"},
    {CL_LEX_SHE,
     "ela"},
    {CL_LEX_THEY,
     "elas eles"},
    {CL_LEX_I,
     "eu nós"},
    {CL_LEX_POSS,
     "seu seus sua suas"},
    {CL_LEX_TITLE | CL_LEX_MALE,
     "dom rei senhor sr"},
    {CL_LEX_TITLE | CL_LEX_FEMALE,
     "dona rainha senhora sra"},
    {CL_LEX_TITLE,
     "deputada deputado diretor diretora dr dra general governador juiz juíza ministra ministro papa porta-voz "
     "prefeita prefeito presidenta presidente professor secretária secretário senador senadora"},
    {CL_LEX_ROLE,
     "advogada advogado candidata candidato chefe deputado diretor diretora especialista governador homem juiz líder "
     "ministra ministro mulher mãe pai porta-voz prefeito presidente professor secretário senador voz"},
    {CL_LEX_GROUP,
     "advogados autoridades especialistas fontes governo ministério moradores partido policiais polícia sindicatos "
     "testemunhas"},
    {CL_LEX_TEXT,
     "carta comunicado documento estudo nota pesquisa relatório texto"},
    {CL_LEX_ORG,
     "associação banco comissão congresso conselho governo instituto ministério partido senado universidade"},
    {CL_LEX_PLACE,
     "angola brasil brasília espanha frança lisboa moçambique porto portugal rio"},
    {CL_LEX_PARTICLE,
     "da das de do dos e"},
    {CL_LEX_FIRST_M,
     "alexandre andré antónio antônio armando augusto bernardo bruno carlos cláudio daniel diogo eduardo felipe "
     "fernando filipe francisco fábio gabriel geraldo gilberto guilherme gustavo henrique hugo jair joaquim jorge "
     "josé joão leonardo lucas luiz luís manuel marcelo marcos mateus miguel mário nuno paulo pedro rafael ricardo "
     "roberto rodrigo rui sérgio thiago tiago vasco vítor"},
    {CL_LEX_FIRST_F,
     "adriana alice amanda ana andreia beatriz bruna camila carla carolina catarina cláudia cristina daniela dilma "
     "débora eduarda fernanda gabriela helena inês isabel joana juliana júlia larissa letícia luciana luísa "
     "margarida maria mariana marina marta márcia patrícia paula renata rita rosa sandra sara simone sofia sílvia "
     "sónia teresa tânia vanessa vera"},
    {0, NULL},
};
