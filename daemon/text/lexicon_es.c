/* Spanish. Classes are explained in lexicon.h. */
#include "text/lexicon.h"

const cl_lex_class cl_lexicon_es[] = {
    {CL_LEX_SAY | CL_LEX_PAST,
     "afirmaron afirmó agregaron agregó apuntó aseguraron aseguró aseveró añadieron añadió comentaron comentó contaron "
     "contestó contó declararon declaró dijeron dijo escribieron escribió explicaron explicó expresaron expresó expuso "
     "indicaron indicó manifestaron manifestó matizó preguntó puntualizó recalcó remarcó repitió replicó respondieron "
     "respondió señalaron señaló sostuvieron sostuvo"},
    {CL_LEX_SAY | CL_LEX_THIRD,
     "afirma agrega apunta asegura asevera añade comenta cuenta declara dice escribe explica expone expresa indica "
     "manifiesta matiza pregunta puntualiza recalca remarca repite replica responde señala sostiene"},
    {CL_LEX_SAY | CL_LEX_PART,
     "afirmado agregado apuntado asegurado añadido comentado contado contestado declarado dicho escrito explicado "
     "expresado indicado manifestado preguntado recalcado repetido replicado respondido señalado sostenido"},
    {CL_LEX_SPEECH | CL_LEX_PAST,
     "aclaró acusaron acusó admitieron admitió admitía advirtieron advirtió afirmaba alegó alertaron alertó anunciaron "
     "anunció aplaudió argumentó aseguraba atribuyó avisó calculó calificaron calificó celebró censuró comunicaron "
     "comunicó concluyó condenó confesó confirmaron confirmó consideró contaba contraatacó criticaron criticó "
     "cuestionó declinó decía defendieron defendió definió denunciaron denunció describió desmintió destacó desveló "
     "detallaron detalló enfatizó espetó estimó exclamó exhortó exigieron exigió explicaba expresó felicitó garantizó "
     "informaron informó insinuó insistieron insistió instó invitó ironizó juró justificó lamentaron lamentó llamó "
     "manifestó mencionó narró negaron negó ofreció opinó ordenó pidieron pidió planteó precisó previó proclamó "
     "prometieron prometió pronosticó propuso protestó puntualizó ratificó reaccionó reafirmó rebatió rechazó "
     "reclamaron reclamó recomendó reconocieron reconoció recordaron recordó reiteró reivindicó relató reprochó "
     "resaltó resumió revelaron reveló saludó sentenció señalaba solicitó subrayó sugirió suplicó tachó tildó valoró "
     "vaticinó zanjó"},
    {CL_LEX_SPEECH | CL_LEX_THIRD,
     "aclara acusa admite advierte alega alerta anuncia aplaude argumenta augura avisa calcula califica celebra "
     "censura concluye confiesa confirma considera critica cuestiona defiende define denuncia describe desmiente "
     "destaca detalla enfatiza estima exhorta exige felicita garantiza informa insinúa insiste insta invita ironiza "
     "jura justifica lamenta llama menciona narra niega ofrece opina ordena pide plantea precisa prevé proclama "
     "promete pronostica propone protesta ratifica reacciona reafirma rebate rechaza reclama recomienda reconoce "
     "recuerda reitera reivindica relata reprocha resalta resume revela saluda sentencia solicita subraya sugiere "
     "tacha valora vaticina zanja"},
    {CL_LEX_THINK | CL_LEX_THIRD,
     "confía considera cree desea duda entiende espera piensa quiere sabe teme ve"},
    {CL_LEX_AUX,
     "debe deben debería era es estaba estaban estuvo está están fue fueron ha habrá habría había habían han hay haya "
     "hayan he hemos iba iban podrá podría podrían puede pueden será serán sería serían sido siendo son va van"},
    {CL_LEX_NOT,
     "jamás nada ni ninguna ningún no nunca tampoco"},
    {CL_LEX_ADVERB,
     "además ahora anoche antes asimismo así ayer aún casi después entonces finalmente hace hoy igualmente "
     "inicialmente luego mañana más nuevamente posteriormente previamente recientemente siempre solo sólo también "
     "todavía ya"},
    {CL_LEX_TIME,
     "abril agosto anoche ayer año años diciembre domingo día días enero febrero hora horas hoy invierno jueves julio "
     "junio lunes madrugada martes marzo mayo mañana mediodía mes meses minuto minutos miércoles noche noviembre "
     "octubre otoño primavera semana semanas septiembre sábado tarde verano viernes víspera"},
    {CL_LEX_ACCORDING,
     "acuerdo conforme juicio opinión palabras según"},
    {CL_LEX_THAT,
     "cuándo cuánto cómo dónde que quién qué si"},
    {CL_LEX_RELATIVE,
     "cual cuya cuyo que quien quienes"},
    {CL_LEX_CONJ,
     "e o pero u y"},
    {CL_LEX_SUB,
     "ante aunque cuando después donde durante mientras porque pues tras"},
    {CL_LEX_PREP,
     "a al ante bajo con contra de del desde durante en entre hacia hasta mediante para por salvo según sin sobre tras "
     "vía"},
    {CL_LEX_DET,
     "alguna algunas algunos algún ambas ambos aquel aquella cada cinco cualquier cuatro dicha dicho diez dos el esa "
     "esas ese esos esta este estos la las los mi mis muchas muchos ninguna ningún nuestra nuestras nuestro nuestros "
     "nueve ocho otra otras otro otros seis siete su sus toda todas todo todos tres un una unas unos varias varios"},
    {CL_LEX_FUNCTION,
     "a actualmente acá además ahora ahí al algo alguien alguna algunas algunos algún allí ambos anoche ante antes "
     "apenas aquel aquella aquellos aquí asimismo así aunque ayer aún bajo bien cada casi cerca cinco como con contra "
     "cual cualquier cuando cuatro cuál cuándo cuánto cómo de debido del dentro desde después diez domingo donde dos "
     "durante dónde e el ella ellas ellos en entonces entre era eran es esa esas ese eso esos esta estas este esto "
     "estos está están finalmente fue fuera fueron gracias ha hace hacia han hasta hay he hoy igual incluso jamás "
     "jueves junto la las lejos lo los luego lunes mal martes me menos mi mientras mis miércoles mucha muchas mucho "
     "muchos muy más nada nadie ni ninguna ningún no nosotros nuestra nuestro nuestros nueve nunca o ocho otra otras "
     "otro otros para pero pese poco pocos por porque posteriormente pues que quien quienes quizá quizás quién qué se "
     "sea según seis ser será si siempre siete sin sino sobre solo son su sus sábado sí sólo tal también tampoco tan "
     "tanto toda todas todavía todo todos tras tres tu tú u un una unas unos usted ustedes varias varios vez viernes "
     "vosotros y ya yo él"},
    {CL_LEX_HE,
     "este él"},
    {CL_LEX_SHE,
     "ella ésta"},
    {CL_LEX_THEY,
     "ellas ellos estos"},
    {CL_LEX_I,
     "nosotras nosotros yo"},
    {CL_LEX_POSS,
     "su sus"},
    {CL_LEX_TITLE | CL_LEX_MALE,
     "barón conde d don duque excelentísimo fray monseñor padre príncipe rey señor sr"},
    {CL_LEX_TITLE | CL_LEX_FEMALE,
     "condesa doña duquesa princesa reina señora señorita sra srta"},
    {CL_LEX_TITLE,
     "abogada abogado actor actriz alcalde alcaldesa analista arquitecto arzobispo canciller candidata candidato "
     "cantante capitán cardenal comandante comisaria comisario concejal concejala congresista consejera consejero "
     "coordinador coordinadora coronel defensor delantero delegada delegado dip diputada diputado director directora "
     "dr dra economista embajador embajadora entrenador entrenadora escritor escritora exministra exministro "
     "expresidenta expresidente fiscal futbolista general gerente gobernador gobernadora historiador historiadora "
     "ingeniero jefa jefe juez jueza lehendakari lic líder magistrada magistrado mayor mediocampista ministra ministro "
     "obispo papa periodista politóloga politólogo portavoz presidenta presidente presidente-electo primer procuradora "
     "profesor profesora rector rectora sargento secretaria secretario seleccionador senador senadora sindicalista "
     "subsecretario teniente tesorero técnico viceministro vicepresidenta vicepresidente vocera vocero"},
    {CL_LEX_ROLE,
     "abogada abogado activista actor actriz agricultor alcalde alcaldesa analista arquitecto artista arzobispo autor "
     "autora bombero candidata candidato cantante capitán cardenal científica científico comandante comisario concejal "
     "concejala conductor consejera consejero coordinador coordinadora coronel delantero diputada diputado director "
     "directora dirigente doctor doctora dueña dueño economista embajador embajadora empleado empresaria empresario "
     "entrenador entrenadora escritor escritora esposa esposo estudiante exministro experto expresidente fiscal fuente "
     "funcionaria funcionario futbolista gerente gobernador goleador hermana hermano hija hijo historiador "
     "historiadora hombre ingeniera ingeniero integrante investigador investigadora jefa jefe juez jueza jugador "
     "jugadora líder madre maestra maestro magistrada magistrado mandataria mandatario marido miembro militante "
     "ministra ministra-portavoz ministro mujer médica médico obispo operador padre periodista pescador piloto policía "
     "politóloga politólogo política político portavoz presidenta presidente profesor profesora propietario psicóloga "
     "psicólogo rector rectora representante secretaria secretario seleccionador senador senadora sindicalista "
     "sobreviviente socióloga sociólogo subsecretario testigo titular trabajador trabajadora técnico vecina vecino "
     "vicepresidenta vicepresidente vocera vocero víctima árbitro"},
    {CL_LEX_GROUP,
     "abogados administración agencia agricultores alcaldía analistas asociación autoridades ayuntamiento bomberos "
     "científicos ciudadanos comisión compañía comunidad congreso consejería cúpula defensa diputados dirigentes "
     "ecologistas económicos ejecutivo ejército empleados empresa empresarios estudiantes expertos familia familiares "
     "federación fiscales fiscalía fuentes fuerzas funcionarios gobierno grupo hermanos investigadores jueces "
     "jugadores juzgado manifestantes medios miembros ministerio ministros médicos oposición organismo organizaciones "
     "organización organizadores padres partido partidos patronal periodistas población pobladores policía policías "
     "políticos portavoces presidencia productores residentes sindicato sindicatos socialistas testigos tribunal unión "
     "usuarios vecinos víctimas"},
    {CL_LEX_TEXT,
     "análisis artículo auto balance carta cifras comunicado datos declaración decreto denuncia discurso documento "
     "editorial encuesta entrevista escrito estudio informe libro mensaje nota publicación sentencia sondeo texto tuit"},
    {CL_LEX_ORG,
     "academia agencia alianza asamblea asociación atlético audiencia ayuntamiento banco centro cf club comisión "
     "comité compañía confederación congreso consejería consejo corte cortes cruz cámara departamento deportivo "
     "diputación ejército escuela estadio fc federación fiscalía fondo foro frente fuerza fundación generalitat "
     "gobierno grupo guardia hospital iglesia instituto junta juzgado liga ministerio movimiento municipalidad oficina "
     "onu organización osasuna otan palacio parlamento partido policía real sa secretaría senado servicio sindicato sl "
     "sociedad tribunal ue unidos universidad unión"},
    {CL_LEX_PLACE,
     "afganistán alemania alicante américa andalucía arabia aragón argelia argentina asia asturias asunción atenas "
     "australia austria barcelona berlín bilbao bogotá bolivia brasil bruselas buenos bulgaria bélgica california "
     "canadá canarias caracas cataluña ceuta chile china colombia corea costa croacia cuba cádiz córdoba dinamarca "
     "ecuador egipto españa europa extremadura filipinas finlandia francia galicia gaza ginebra granada grecia "
     "guatemala habana honduras hungría india irak irlanda irán israel italia japón jerusalén kiev latinoamérica lima "
     "lisboa londres madrid marruecos medellín melilla miami montevideo moscú murcia málaga méxico navarra nicaragua "
     "noruega nueva oviedo palestina panamá paraguay parís pekín perú polonia portugal quito roma rosario rusia "
     "salamanca salvador santander sevilla siria suecia suiza tokio toledo turquía túnez ucrania uruguay valencia "
     "valladolid varsovia vaticano venezuela viena washington zaragoza áfrica"},
    {CL_LEX_PARTICLE,
     "de del la los y"},
    {CL_LEX_FIRST_M,
     "aarón abel abelardo abraham adolfo adrián agustín aitor alan alberto aldo alejandro alexis alfonso alfredo "
     "alonso amadeo andrés anselmo antonio antón aníbal ariel armando arnaldo arturo asier augusto aurelio baltasar "
     "bartolomé benito benjamín bernardo blas borja bruno camilo carlos christian claudio cristian cristiano cristóbal "
     "césar daniel darío david demetrio diego dionisio diosdado domingo eduardo efraín eloy elías emiliano emilio "
     "enric enrique ernesto esteban evo ezequiel fabián facundo fausto federico felipe fermín fernando fidel florencio "
     "francesc francisco félix gabriel gerard gerardo germán gil gilberto gonzalo gregorio guillermo gustavo hernán "
     "hilario horacio hugo humberto héctor ignacio ignasi iker imanol isaac isidro ismael iván iñaki iñigo jacinto "
     "jacobo jaime javi javier jerónimo jesús joan joaquim joaquín jon jonathan jordi jorge joseba josep josé juan "
     "julio kevin lautaro leandro leonardo leonel leopoldo lionel lluís lorenzo lucas luciano luis manuel marc "
     "marcelino marcelo marcial marcos mariano mario martín mateo matías mauricio maxi maximiliano miguel mikel miquel "
     "moisés máximo nacho narciso nicolás néstor octavio omar oriol orlando osvaldo pablo pascual patricio patxi pau "
     "pedro pepe pere plácido pío quique rafael ramiro ramón raúl renato rené ricardo roberto rodolfo rodrigo rogelio "
     "román roque rubén rufino salvador samuel santiago santos saúl sebastián sergi sergio simón teodoro tobías tomás "
     "ulises unai urbano valentín vicente víctor walter wilfredo xabier xavi xavier zacarías álex álvaro ángel íñigo "
     "óscar"},
    {CL_LEX_FIRST_F,
     "adela adriana agustina ainhoa alba alejandra alejandrina alicia alma almudena amaia amalia amanda amparo ana "
     "anabel andrea antonia araceli ariadna asunción aurora azucena aída beatriz begoña belén berta blanca brenda "
     "bárbara camila candela carla carlota carme carmen carolina catalina cecilia celia charo clara claudia concepción "
     "concha consuelo cora cristal cristina daniela delia diana dolores edurne elena elisa elvira emilia encarna "
     "encarnación esperanza estefanía estela ester estrella eugenia eulalia eva evangelina felicia fernanda florencia "
     "francisca gabriela genoveva georgina gisela gloria graciela guadalupe hilda inmaculada inés irene irma isabel "
     "itziar jacinta jimena josefa josefina juana julia juliana julieta laia laura leire leonor leticia lidia liliana "
     "lina lola lorena lourdes lucía luisa luz macarena magdalena maite manuela marcela margarita maribel marina "
     "marisa marisol marta martina maría matilde mercedes micaela michelle milagros mireia miren miriam montserrat "
     "mónica nadia natalia nerea nieves noelia noemí nora norma nuria núria ofelia olga paloma paola patricia paula "
     "penélope petra pilar priscila ramona raquel rebeca regina remedios rigoberta rita rocío romina rosa rosalía "
     "rosario roxana ruth sabrina salomé sandra sara silvia sofía sol soledad sonia soraya susana tamara tania tatiana "
     "teresa trinidad valentina vanesa vanessa vera verónica victoria violeta virginia viviana ximena yanina yolanda "
     "zulema ángela úrsula"},
    {CL_LEX_SAY | CL_LEX_BASE,
     "afirman apuntan aseguran añaden comentan cuentan dicen escriben explican indican responden señalan sostienen"},
    {CL_LEX_SPEECH | CL_LEX_PART,
     "aclarado acusado admitido advertido alertado anunciado argumentado avisado calificado celebrado concluido "
     "condenado confesado confirmado considerado criticado defendido denunciado destacado detallado exigido "
     "garantizado informado insistido instado ironizado justificado lamentado llamado negado opinado pedido planteado "
     "precisado prometido propuesto rechazado reclamado recomendado reconocido recordado reiterado reprochado "
     "resaltado revelado solicitado subrayado sugerido valorado"},
    {CL_LEX_SPEECH | CL_LEX_BASE,
     "admiten advierten alertan anuncian confirman consideran critican defienden denuncian destacan detallan exigen "
     "informan insisten lamentan niegan opinan piden rechazan reclaman reconocen recuerdan subrayan temen"},
    {CL_LEX_THINK | CL_LEX_PAST,
     "consideraba creyó creía esperaba pensaba quería temía"},
    {CL_LEX_THINK | CL_LEX_BASE,
     "confían creen esperan piensan quieren temen"},
    {CL_LEX_BESIDE | CL_LEX_PAST,
     "arremetió bromeó celebró continuó deslizó exclamó gritó lanzó lloró murmuró prosiguió recomendó reflexionó "
     "remató rió soltó sonrió suspiró susurró terció"},
    {CL_LEX_BESIDE | CL_LEX_THIRD,
     "arremete bromea continúa exclama grita lanza murmura prosigue reflexiona remata ríe sonríe suelta suspira "
     "susurra tercia"},
    {CL_LEX_OBJECT,
     "le les lo me nos os se te"},
    {CL_LEX_IT,
     "ello eso esto"},
    {CL_LEX_TITLE | CL_LEX_MALE | CL_LEX_ROLE,
     "abogado alcalde concejal consejero diputado director entrenador gobernador ministro profesor secretario senador"},
    {CL_LEX_TITLE | CL_LEX_FEMALE | CL_LEX_ROLE,
     "abogada alcaldesa concejala consejera diputada directora entrenadora gobernadora ministra presidenta profesora "
     "secretaria senadora"},
    {CL_LEX_ROLE | CL_LEX_MALE,
     "abogado actor alcalde candidato consejero delantero diputado director dirigente empresario entrenador experto "
     "expresidente funcionario gobernador goleador hermano hijo hombre magistrado marido ministro médico padre policía "
     "profesor secretario senador técnico vecino"},
    {CL_LEX_ROLE | CL_LEX_FEMALE,
     "abogada actriz alcaldesa candidata consejera diputada directora empresaria entrenadora esposa experta "
     "expresidenta funcionaria gobernadora hermana hija madre maestra magistrada ministra mujer presidenta profesora "
     "secretaria senadora vecina vicepresidenta"},
    {CL_LEX_DEMONYM,
     "alemana alemanes alemán americana americano argentina argentino argentinos brasileño británica británico "
     "catalana catalán chilena chileno china chino colombiana colombiano conservador cubana cubano demócrata español "
     "española españoles estadounidense europea europeo francesa francés inglés israelí italiana italiano liberal "
     "marroquí mexicana mexicano palestina palestino peruana peruano popular republicana republicano rusa ruso rusos "
     "socialista ucraniana ucraniano uruguayo vasca vasco venezolana venezolano"},
    {CL_LEX_SUFFIX,
     "ii iii iv jr xiv xvi"},
    {CL_LEX_WORK,
     "canción disco documental libro novela obra operación película plan programa revista serie tema título álbum"},
    {CL_LEX_SO_CALLED,
     "apodada apodado bautizada bautizado denominada denominado llamada llamado llamados supuesta supuesto titulada "
     "titulado término"},
    {CL_LEX_NOUN,
     "acusación advertencia afirmación anuncio declaración denuncia esperanza frase idea opinión promesa reclamo temor"},
    {CL_LEX_SITE,
     "aeropuerto avenida barrio calle cerro estadio isla lago monte plaza puente puerto río"},
    {CL_LEX_COMMON,
     "adn covid internet iva pib tv web wifi"},
    {CL_LEX_JOIN,
     "de del en para"},
    {0, NULL},
};
