/* Portuguese. Classes are explained in lexicon.h. */
#include "text/lexicon.h"

const cl_lex_class cl_lexicon_pt[] = {
    {CL_LEX_SAY | CL_LEX_PAST,
     "acrescentaram acrescentou adiantou afirmaram afirmou contaram contou declararam declarou disse disseram dizia "
     "escreveram escreveu explicaram explicou falaram falou frisou indicaram indicou perguntou rebateu referiram "
     "referiu repetiu replicou responderam respondeu ressalvou retrucou"},
    {CL_LEX_SAY | CL_LEX_THIRD,
     "acrescenta adianta afirma conta declara diz escreve explica fala frisa indica pergunta rebate refere repete "
     "replica responde retruca"},
    {CL_LEX_SAY | CL_LEX_PART,
     "acrescentado afirmado contado declarado dito escrito explicado falado frisado indicado perguntado referido "
     "respondido"},
    {CL_LEX_SPEECH | CL_LEX_PAST,
     "acusaram acusou admitiram admitiu alegou alertaram alertou ameaçou anunciaram anunciou apelou apontou argumentou "
     "asseguraram assegurou assinalou atacou avaliaram avaliou avisou calculou chamou classificou cobrou comemorou "
     "comentou comunicou concluiu concordou condenou confessou confirmaram confirmou considerou constatou contestou "
     "contou criticaram criticou defenderam defendeu definiu denunciaram denunciou desabafou descreveu desmentiu "
     "destacou detalhou elogiou enfatizou esclareceu estimou exclamou exigiu felicitou garantiram garantiu informaram "
     "informou insinuou insistiu ironizou jurou justificou lamentaram lamentou lançou lembrou louvou manifestou "
     "mencionou narrou negaram negou notou observou ofereceu opinou ordenou pediram pediu ponderou pontuou precisou "
     "previu prometeram prometeu propôs protestou provocou questionou reafirmou reagiu realçou reclamou recomendou "
     "reconheceu recordou recusou reforçou refutou reiterou rejeitou relatou relembrou ressaltou resumiu revelaram "
     "revelou salientou saudou solicitou sublinhou sugeriu suplicou sustentou tuitou vaticinou"},
    {CL_LEX_SPEECH | CL_LEX_THIRD,
     "acusa admite alega alerta ameaça anuncia apela aponta argumenta assegura assinala ataca avalia avisa calcula "
     "chama classifica cobra comemora comunica conclui concorda condena confessa confirma considera constata contesta "
     "critica defende define denuncia desabafa descreve desmente destaca detalha elogia enfatiza esclarece estima "
     "exclama exige felicita garante informa insinua insiste ironiza jura justifica lamenta lança lembra louva "
     "manifesta menciona narra nega nota observa opina ordena pede pondera pontua precisa prevê projeta promete propõe "
     "protesta provoca questiona reafirma reage realça reclama recomenda reconhece recorda recusa reforça refuta "
     "reitera rejeita relata relembra ressalta resume revela salienta saúda solicita sublinha sugere sustenta"},
    {CL_LEX_THINK | CL_LEX_THIRD,
     "acha acredita confia considera deseja duvida entende espera pensa quer sabe sonha teme vê"},
    {CL_LEX_AUX,
     "deve devem deveria era estava estavam esteve está estão foi fora foram fosse haja havia haviam houve há ia pode "
     "podem poderia poderá seja sejam sendo seria seriam será serão sido são tem tenha tenham teria teriam teve tinha "
     "tiveram têm vai vem vão é"},
    {CL_LEX_NOT,
     "jamais nada nem nenhum nenhuma nunca não tampouco"},
    {CL_LEX_ADVERB,
     "agora ainda além anteontem antes apenas assim atualmente bastante contudo depois então finalmente hoje "
     "igualmente já logo mais mesmo novamente ontem porém posteriormente recentemente sempre somente só também todavia"},
    {CL_LEX_TIME,
     "abril agosto amanhã ano anos dezembro dia dias domingo fevereiro hoje hora horas inverno janeiro julho junho "
     "madrugada maio manhã março meia-noite meio-dia meses minuto minutos mês noite novembro ontem outono outubro "
     "primavera quarta quarta-feira quinta quinta-feira segunda segunda-feira semana semanas setembro sexta "
     "sexta-feira sábado tarde terça terça-feira verão véspera"},
    {CL_LEX_ACCORDING,
     "acordo conforme consoante opinião segundo ver"},
    {CL_LEX_THAT,
     "como onde porque quando quanto que quem se"},
    {CL_LEX_RELATIVE,
     "cuja cujo onde quais qual que quem"},
    {CL_LEX_CONJ,
     "e mas ou"},
    {CL_LEX_SUB,
     "apesar após caso conforme depois embora enquanto pois porquanto porque quando"},
    {CL_LEX_PREP,
     "a ante ao aos após através até com conforme contra da das de desde dessa desse desta deste do dos dum duma "
     "durante em entre mediante na naquele nas nessa nesse nesta neste no nos num numa para pela pelas pelo pelos "
     "perante por segundo sem sob sobre à àquele às"},
    {CL_LEX_DET,
     "a algum alguma algumas alguns ambos aquela aquele aqueles as cada cinco dez dois duas essa essas esse esses esta "
     "estas este estes mesma mesmo meu minha muitas muitos nenhum nenhuma nossa nosso nossos nove o oito os outra "
     "outras outro outros qualquer quatro seis sete seu seus sua suas toda todas todo todos três um uma umas uns "
     "várias vários"},
    {CL_LEX_FUNCTION,
     "a agora ainda algo algum alguma algumas alguns alguém ali além amanhã ambos antes ao aos apenas apesar após "
     "aquela aquele aqueles aqui aquilo as assim através atualmente até aí bem cada casa cinco com como contra cuja "
     "cujo da daquele das daí de debaixo dela dele deles dentro depois desde dessa desse desta deste dez diante do "
     "dois domingo dos duas durante e eis ela elas ele eles em embora enfim enquanto entre então era eram essa essas "
     "esse esses esta estas este estes está estão eu foi for fora foram hoje houve há inclusive isso isto jamais já "
     "leia logo lá mais mal mas me mediante menos mesma mesmo meu minha muita muitas muito muitos na nada naquele nas "
     "nem nenhum nenhuma nessa nesse nesta neste ninguém no nos nossa nosso nove num numa nunca não nós o oito onde "
     "ontem ora os ou outra outras outro outros para pela pelas pelo pelos perante perto pois por porque porquê porém "
     "pouco poucos próximo quais qual qualquer quando quanto quarta quase quatro que quem quinta se segunda segundo "
     "seis sem sempre será sete seu seus sexta si sim sob sobre sobretudo somente sua suas sábado são só tais tal "
     "talvez também tampouco tanto tem ter terça toda todas todavia todo todos três tudo tão têm um uma umas uns vai "
     "você vocês várias vários à às é"},
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
     "conde dom duque frei monsenhor padre papa príncipe rei senhor sr"},
    {CL_LEX_TITLE | CL_LEX_FEMALE,
     "condessa d dona duquesa irmã menina princesa rainha senhora senhorita sra"},
    {CL_LEX_TITLE,
     "advogada advogado analista arcebispo ator atriz autarca bispo cabo candidata candidato cantor cantora capitão "
     "cardeal chanceler chefe comandante comerciante comissária comissário conselheira conselheiro coordenador "
     "coordenadora coronel delegada delegado dep deputada deputado desembargador desembargadora director directora "
     "diretor diretora dirigente dr dra economista economista-chefe embaixador embaixadora empresária empresário eng "
     "ex-ministro ex-prefeito ex-presidente general general-de-brigada governador governadora historiador historiadora "
     "jornalista juiz juíza líder major marechal ministra ministra-chefe ministro monsenhor padre papa pastor "
     "pesquisador pesquisadora porta-voz porta-vozes prefeita prefeito premiê presidenta presidente primeira-ministra "
     "primeiro-ministro procurador procuradora prof profa professor professora promotor promotora rei reitor reitora "
     "relator relatora reverendo sargento sec secretária secretário sen senador senadora sindicalista superintendente "
     "tenente treinador técnico vereador vereadora vice vice-governador vice-prefeito vice-presidente"},
    {CL_LEX_ROLE,
     "advogada advogado agente agricultor agricultora aluna aluno analista arquiteto artista ativista ator atriz "
     "autarca autor autora auxiliar bispo bombeiro candidata candidato cantor cantora capitão cardeal chanceler chefe "
     "cientista colega comandante comerciante comissário conselheiro consultor coordenador coordenadora coronel "
     "delegada delegado deputada deputado desembargador diplomata director directora diretor diretora dirigente "
     "economista economista-chefe embaixador embaixadora empresária empresário enfermeira enfermeiro engenheira "
     "engenheiro escritor escritora especialista esposa estudante ex-ministro ex-presidente filha filho fonte "
     "funcionária funcionário fundador fundadora gerente governador governadora governante historiador historiadora "
     "homem integrante investigador investigadora irmã irmão jogador jogadora jornalista juiz jurista juíza lavrador "
     "líder magistrado marido membro militar ministra ministro morador moradora motorista mulher mãe médica médico "
     "operário padre pai parlamentar pescador pesquisador pesquisadora piloto policial polícia político porta-voz "
     "prefeita prefeito premiê presidenta presidente primeiro-ministro procurador procuradora professor professora "
     "promotor promotora proprietária proprietário psicóloga psicólogo reitor reitora relator representante sargento "
     "secretária secretário senador senadora sindicalista sobrevivente sociólogo soldado testemunha titular "
     "trabalhador trabalhadora treinador técnico vereador vereadora vice-presidente vizinha vizinho voz vítima árbitro"},
    {CL_LEX_GROUP,
     "administração advogados agentes agricultores agência alunos analistas associação autarquia autoridades bancada "
     "bombeiros cidadãos cientistas comissão companhia conselho câmara cúpula defesa delegados deputados diretores "
     "direção dirigentes economistas empresa empresas empresários entidade equipa equipe especialistas estudantes "
     "executivo exército familiares famílias federação fontes forças funcionários governo grupo historiadores "
     "investigadores jornalistas juízes líderes manifestantes membros militares ministros ministério moradores "
     "movimento médicos oposição organizadores organização organizações pais parlamentares partido partidos "
     "pesquisadores policiais polícia populares população prefeitura presidência procuradores procuradoria professores "
     "promotores sindicato sindicatos testemunhas trabalhadores tribunal técnicos união vereadores vizinhos vítimas"},
    {CL_LEX_TEXT,
     "análise artigo balanço boletim carta comunicado dados decisão decreto despacho discurso documento editorial "
     "entrevista estatísticas estudo inquérito investigação laudo levantamento livro mensagem nota parecer pesquisa "
     "projeção publicação relatório reportagem sentença sondagem texto tuíte"},
    {CL_LEX_ORG,
     "academia agência aliança assembleia associação autoridade banco bolsa central centro clube comissão comité "
     "comitê companhia confederação congresso conselho copom corporação câmara defensoria departamento escola exército "
     "fc federação força frente fundação fundo fórum governo grupo guarda hospital ibge igreja inep instituto junta "
     "liga ltda marinha ministério movimento município ong onu ordem organização otan palácio parlamento partido "
     "petrobras polícia prefeitura procuradoria promotoria receita rede sa sc secretaria senado serviço sindicato "
     "sociedade stf supremo teatro tribunal ue universidade união"},
    {CL_LEX_PLACE,
     "acre alagoas alemanha algarve amazonas amazônia américa angola argentina aveiro açores bahia belgas belém berlim "
     "bolívia braga bragança brasil brasília bruxelas bulgária bélgica cabo-verde califórnia canadá caribe ceará chile "
     "china coimbra colômbia coreia cuba curitiba dinamarca egito espanha espírito europa faro finlândia fortaleza "
     "frança funchal gaza genebra goiás goiânia grécia guimarães guiné holanda hungria iraque irlanda irã irão israel "
     "itália japão jerusalém kiev leiria lisboa londres luanda macau madeira madri madrid manaus maputo maranhão "
     "marrocos mato minas moscou moscovo moçambique méxico natal nigéria noruega olinda palestina paraguai paraná "
     "paraíba paris pará pequim pernambuco peru polónia polônia porto portugal recife rio roma rondônia roraima rússia "
     "salvador santarém sergipe setúbal suécia suíça são síria timor tocantins turquia tóquio ucrânia uruguai vaticano "
     "venezuela viana viena viseu washington áfrica ásia évora índia"},
    {CL_LEX_PARTICLE,
     "da das de do dos e"},
    {CL_LEX_FIRST_M,
     "abílio ademar adilson adolfo adriano adão afonso agostinho airton albano alberto alcides aldo alex alexandre "
     "alfredo almir aloísio altair amadeu américo amílcar anderson andré anselmo antónio antônio aníbal aquiles "
     "arlindo armando arnaldo artur ary augusto aurélio aírton baltazar bartolomeu benedito benjamim bento bernardo "
     "boris breno bruno brás caetano caio camilo carlos cauã celso cid ciro claudemir cleber clemente cláudio clóvis "
     "cristiano cristóvão custódio cássio célio césar cícero dagoberto damião daniel danilo davi david diniz diogo "
     "dirceu domingos donato douglas durval dário décio délcio dênis edgar edgard edilson edmundo edson eduardo elias "
     "eliseu emanuel emerson emílio enzo erasmo ernesto estêvão eugénio eugênio eurico eusébio evaldo evandro everaldo "
     "ezequiel fabiano fabrício fausto felipe fernando fidel filipe floriano flávio francisco franklin frederico fábio "
     "félix gabriel gaspar genésio geovani geraldo germano getúlio gil gilberto gilmar gilson giovani gonçalo gregório "
     "guilherme gustavo heitor henrique herculano hermes hermínio horácio hugo humberto hélder hélio iago ian igor "
     "inácio isaac isaías isidro ismael ivan ivo jacinto jackson jader jaime jair jefferson jerónimo jerônimo jesualdo "
     "joaquim joel jonas jonathan jordão jorge josé joão juliano juscelino juvenal júlio kaíque kleber lauro leandro "
     "leonardo leonel leopoldo lourenço lucas luciano ludgero luiz luís lázaro lívio lúcio magno manoel manuel marcelo "
     "marcos marcílio mariano marinho marlon martim mateus matias mauro maurício maximiliano michel miguel moacir "
     "moisés márcio mário napoleão nelson nestor newton nilo nilson nivaldo norberto nuno nélio octávio odair olavo "
     "olegário orlando oscar osmar osvaldo oswaldo otto otávio pascoal patrício paulino paulo pedro pio plínio "
     "péricles quirino rafael raimundo ramiro ramon raul reginaldo reinaldo renan renato ricardo roberto rodolfo "
     "rodrigo rogério romeu romário ronaldo rubem rubens rui rúben salomão samuel sandro saulo sebastião severino "
     "silas simão sérgio sílvio sócrates teodoro teófilo thiago tiago tomás tomé ubirajara ulisses urbano valdemar "
     "valdir valter vasco vicente vinícius virgílio vital vitor vítor wagner waldir wallace walter wellington william "
     "wilson xavier zacarias zeca álvaro átila édson énio érico ítalo"},
    {CL_LEX_FIRST_F,
     "abigail adelaide adriana adélia alda alessandra alexandra alice aline amanda amália amélia ana anabela andreia "
     "angela angélica anita antónia antônia aparecida arlete armanda aurora beatriz benedita benvinda berenice bianca "
     "branca brenda brigite bruna bárbara camila candida carla carolina catarina cecília celeste clara clarice "
     "clarissa clementina cláudia conceição cristiana cristiane cristina cármem cármen cátia cândida célia daiane "
     "dalila damares daniela dayane deise deolinda diana dilma dina dinah dirce dora dulce dália débora edite edna "
     "eduarda elaine eliana eliane elisa elisabete elizabeth elsa elvira emanuela emília esmeralda estela ester "
     "eugénia eugênia eulália eva evelyn fabiana felícia fernanda filipa filomena florbela flávia francisca fábia "
     "fátima gabriela geni georgina gilda giovana gisele giselle glória graciela graça guida guilhermina helena "
     "heloísa hermínia iara ilda ilza inês iolanda iracema irene irina isabel isadora isaura ivete ivone jacira "
     "janaína jandira jaqueline joana joaquina josefa josefina judite juliana jurema juçara jéssica júlia karen karina "
     "kátia larissa laura laís leila leonor letícia lia liane lilian liliana liliane lina lorena lourdes luciana "
     "lucinda lucília lurdes luzia luísa lídia lígia lívia lúcia madalena mafalda magda manuela mara marcela margarida "
     "maria mariana marilda marilene marilza marina marinês marisa marlene marta marília matilde mayara mercedes "
     "michele milena miriam moema márcia mónica mônica natália natércia neide neusa nicole nilza norma noémia odete "
     "ofélia olga olívia paloma patrícia paula pilar poliana priscila pâmela quitéria rafaela raimunda raquel rebeca "
     "regiane regina rejane renata ricarda rita roberta rosa rosana roseane roseli rosemary rosilda rosália rosário "
     "rosângela rute sabrina salete samanta sandra sara selma serena silvana simone sofia solange soraia suelen suely "
     "susana suzana sílvia sónia sônia tainá talita tamara tarsila tatiana taís telma teresa terezinha thaís thereza "
     "tânia valentina valéria vanessa vera verónica verônica vilma violeta virgínia vitória vivian viviane vânia yara "
     "yasmin zilda zita zulmira zélia ângela érica érika íris"},
    {CL_LEX_SAY | CL_LEX_BASE,
     "acrescentam afirmam contam declaram dizem escrevem explicam falam indicam referem respondem"},
    {CL_LEX_SPEECH | CL_LEX_PART,
     "acusado admitido alertado anunciado assegurado avisado comunicado confirmado considerado criticado defendido "
     "denunciado destacado esclarecido garantido informado lamentado lembrado negado prometido reconhecido revelado "
     "salientado sublinhado sugerido"},
    {CL_LEX_SPEECH | CL_LEX_BASE,
     "admitem alertam anunciam apontam asseguram avaliam avisam calculam confirmam consideram criticam defendem "
     "denunciam destacam exigem garantem informam insistem lamentam lembram negam pedem preveem reclamam reconhecem "
     "ressaltam sublinham sustentam"},
    {CL_LEX_THINK | CL_LEX_PAST,
     "achava achou acreditava considerava esperava pensava queria"},
    {CL_LEX_THINK | CL_LEX_BASE,
     "acham acreditam esperam pensam querem temem"},
    {CL_LEX_BESIDE | CL_LEX_PAST,
     "arrematou atalhou atirou brincou chorou cochichou completou concluiu continuou desabafou disparou gritou lançou "
     "murmurou prosseguiu riu sorriu suspirou sussurrou"},
    {CL_LEX_BESIDE | CL_LEX_THIRD,
     "atira brinca chora completa continua dispara grita murmura prossegue remata ri sorri suspira sussurra"},
    {CL_LEX_OBJECT,
     "lhe lhes me nos o os se te"},
    {CL_LEX_IT,
     "aquilo isso isto"},
    {CL_LEX_TITLE | CL_LEX_MALE | CL_LEX_ROLE,
     "advogado deputado director diretor governador ministro prefeito professor secretário senador treinador vereador"},
    {CL_LEX_TITLE | CL_LEX_FEMALE | CL_LEX_ROLE,
     "advogada deputada directora diretora governadora ministra prefeita professora secretária senadora treinadora "
     "vereadora"},
    {CL_LEX_ROLE | CL_LEX_MALE,
     "advogado agricultor ator candidato deputado diretor empresário filho governador governante homem irmão marido "
     "ministro morador médico pai pescador pesquisador prefeito professor secretário senador treinador vereador "
     "vizinho"},
    {CL_LEX_ROLE | CL_LEX_FEMALE,
     "advogada atriz candidata deputada diretora dona empresária esposa filha governadora irmã ministra moradora "
     "mulher mãe médica pesquisadora prefeita professora secretária senadora treinadora vereadora vizinha"},
    {CL_LEX_DEMONYM,
     "alemã alemães alemão americana americano angolano argentina argentino brasileira brasileiro brasileiros "
     "britânica britânico carioca chinesa chinês comunista democrata espanhol espanhola europeia europeu francesa "
     "francês gaúcho inglês israelense israelita italiana italiano japonês mineiro moçambicano norte-americana "
     "norte-americano palestiniano palestino paulista portuguesa portugueses português republicano russa russo russos "
     "social-democrata socialista sírio ucraniana ucraniano"},
    {CL_LEX_SUFFIX,
     "ii iii iv jr júnior neto sobrinho xiv xvi"},
    {CL_LEX_WORK,
     "canção disco documentário filme livro música novela obra operação peça plano programa revista romance série "
     "título álbum"},
    {CL_LEX_SO_CALLED,
     "apelidada apelidado batizada batizado chamada chamado chamados denominada denominado dita dito expressão "
     "intitulada intitulado suposta suposto termo"},
    {CL_LEX_NOUN,
     "acusação afirmação alerta anúncio aviso crítica declaração denúncia esperança frase ideia opinião promessa "
     "receio"},
    {CL_LEX_SITE,
     "aeroporto avenida bairro estádio ilha lago largo monte ponte porto praia praça rio rua serra"},
    {CL_LEX_COMMON,
     "adn covid dna internet ipca iva pib tv web wi-fi"},
    {CL_LEX_JOIN,
     "da das de do dos para"},
    {0, NULL},
};
