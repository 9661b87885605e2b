/* Spanish. Classes are explained in lexicon.h. */
#include "text/lexicon.h"

const cl_lex_class cl_lexicon_es[] = {
    {CL_LEX_SAY | CL_LEX_PAST,
     "afirmaron afirmó agregó apuntó aseguraron aseguró añadió comentó contestó declararon declaró dijeron dijo "
     "escribió explicaron explicó expresó indicó manifestaron manifestó preguntó respondió señalaron señaló sostuvo"},
    {CL_LEX_SAY | CL_LEX_THIRD,
     "afirma agrega apunta asegura añade comenta declara dice escribe explica expresa indica manifiesta pregunta "
     "responde señala sostiene"},
    {CL_LEX_SAY | CL_LEX_PART,
     "afirmado asegurado añadido declarado dicho explicado señalado"},
    {CL_LEX_SPEECH | CL_LEX_PAST,
     "aclaró admitió advirtió anunció concluyó confirmó consideró criticó denunció destacó exclamó informó insistió "
     "lamentó negó opinó pidió precisó reclamó reconoció recordó reiteró relató subrayó"},
    {CL_LEX_SPEECH | CL_LEX_THIRD,
     "aclara admite advierte anuncia concluye confirma considera critica denuncia destaca informa insiste lamenta "
     "niega opina precisa reconoce recuerda reitera relata subraya"},
    {CL_LEX_THINK | CL_LEX_THIRD,
     "cree espera piensa quiere teme"},
    {CL_LEX_AUX,
     "era es está fue fueron ha había habían han son"},
    {CL_LEX_NOT,
     "no nunca"},
    {CL_LEX_ADVERB,
     "además después luego recientemente también todavía ya"},
    {CL_LEX_TIME,
     "abril agosto ayer diciembre domingo enero febrero hoy jueves julio junio lunes martes marzo mayo miércoles "
     "noviembre octubre septiembre sábado viernes"},
    {CL_LEX_ACCORDING,
     "según"},
    {CL_LEX_THAT,
     "cómo que si"},
    {CL_LEX_RELATIVE,
     "cual quien quienes"},
    {CL_LEX_CONJ,
     "e o pero u y"},
    {CL_LEX_SUB,
     "aunque cuando mientras porque tras"},
    {CL_LEX_PREP,
     "a al ante con contra de del desde en entre hasta para por sin sobre tras"},
    {CL_LEX_DET,
     "algunos dos el esta este estos la las los tres un una unas unos varios"},
    {CL_LEX_FUNCTION,
     "a además al aunque ayer como con contra cuando cuatro de del desde dos e el ella ellas ellos en entre esa ese "
     "eso esta estas este esto estos hasta hoy la las lo los mientras muy más no nosotros o para pero por porque que "
     "se según si sin sobre su sus también tras tres u un una unas unos y ya yo él"},
    {CL_LEX_HE,
     "él"},
    {CL_LEX_SHE,
     "ella"},
    {CL_LEX_THEY,
     "ellas ellos"},
    {CL_LEX_I,
     "nosotros yo"},
    {CL_LEX_POSS,
     "su sus"},
    {CL_LEX_TITLE | CL_LEX_MALE,
     "don príncipe rey señor sr"},
    {CL_LEX_TITLE | CL_LEX_FEMALE,
     "doña princesa reina señora sra"},
    {CL_LEX_TITLE,
     "alcalde alcaldesa canciller diputada diputado director directora dr dra general gobernador gobernadora juez "
     "jueza ministra ministro papa portavoz presidenta presidente profesor secretaria secretario senador senadora"},
    {CL_LEX_ROLE,
     "abogada abogado alcalde alcaldesa candidata candidato director directora experto fiscal gobernador hombre jefe "
     "juez líder madre ministra ministro mujer padre portavoz presidenta presidente profesor secretaria secretario "
     "senador senadora vocero"},
    {CL_LEX_GROUP,
     "abogados autoridades diputados expertos fuentes gobierno ministerio organización partido policía policías "
     "sindicatos testigos vecinos"},
    {CL_LEX_TEXT,
     "carta comunicado documento encuesta estudio informe nota texto"},
    {CL_LEX_ORG,
     "asociación banco comisión congreso consejo gobierno instituto ministerio partido senado universidad"},
    {CL_LEX_PLACE,
     "alemania argentina barcelona bruselas chile china colombia cuba españa francia italia londres madrid méxico "
     "perú rusia venezuela"},
    {CL_LEX_PARTICLE,
     "de del la los y"},
    {CL_LEX_FIRST_M,
     "alberto alejandro alfonso alfredo andrés antonio arturo carlos césar daniel david diego eduardo emilio enrique "
     "esteban federico felipe fernando francisco gabriel gerardo gonzalo guillermo gustavo hugo héctor ignacio iván "
     "jaime javier jesús joaquín jorge josé juan julio lorenzo luis manuel marcos mariano mario martín mateo "
     "mauricio miguel nicolás pablo pedro rafael ramón raúl ricardo roberto rodrigo rubén salvador santiago sergio "
     "tomás vicente víctor álvaro ángel óscar"},
    {CL_LEX_FIRST_F,
     "adriana alejandra alicia ana andrea beatriz blanca carla carmen carolina catalina cecilia claudia cristina "
     "daniela diana dolores elena elisa esperanza eva fernanda gabriela gloria inés irene isabel juana julia laura "
     "leticia lola lucía luisa margarita marta maría mercedes mónica natalia nuria olga patricia paula pilar raquel "
     "rocío rosa sandra sara silvia sofía soraya susana teresa valentina verónica victoria yolanda ángela"},
    {0, NULL},
};
