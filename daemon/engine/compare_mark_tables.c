#include "engine/compare_marks.h"

/* Written by us from knowledge; folded forms, sorted by bytes, each word in one list of its language. */

static const char *const loaded_en[] = {
    "absurd", "appalling", "astonishing", "astounding", "atrocious", "barbaric", "baseless", "bizarre", "blatant", "blistering",
    "bombshell", "botched", "brazen", "brutal", "catastrophic", "chaotic", "chilling", "controversial", "cruel", "cynical",
    "damning", "dangerous", "dastardly", "debunked", "deplorable", "despicable", "devastating", "diabolical", "disastrous",
    "disgraced", "disgraceful", "disgusting", "draconian", "dramatic", "egregious", "embattled", "explosive", "extraordinary",
    "extremist", "fake", "fanatical", "farcical", "firebrand", "flagrant", "frantic", "furious", "ghastly", "glaring",
    "gruesome", "hardline", "harrowing", "hated", "heartless", "heinous", "heroic", "historic", "horrific", "horrifying",
    "humiliating", "hysterical", "illegitimate", "infamous", "insane", "lavish", "ludicrous", "massive", "menacing", "monstrous",
    "notorious", "outlandish", "outrageous", "pathetic", "preposterous", "radical", "ravaged", "reckless", "regime",
    "ridiculous", "ruthless", "scandalous", "scathing", "shameful", "shameless", "shocking", "sickening", "sinister", "slammed",
    "slams", "smear", "staggering", "stunning", "terrifying", "thug", "thugs", "toxic", "tragic", "tyrannical", "unhinged",
    "unprecedented", "vicious", "vile", "zealot"};
static const char *const hedging_en[] = {
    "alleged", "allegedly", "apparent", "apparently", "appear", "appeared", "appears", "arguably", "believed", "claimed",
    "claims", "conceivably", "could", "likely", "may", "maybe", "might", "perhaps", "possible", "possibly", "potential",
    "potentially", "presumably", "probably", "purported", "purportedly", "reportedly", "rumored", "rumoured", "seem", "seemed",
    "seemingly", "seems", "suggest", "suggested", "suggests", "supposed", "supposedly", "suspected", "unconfirmed", "unverified"};
static const char *const asserting_en[] = {
    "admits", "admitted", "certainly", "clearly", "conclusively", "confirmed", "confirms", "definitely", "demonstrates",
    "indeed", "indisputable", "inevitably", "irrefutable", "obvious", "obviously", "plainly", "proof", "proved", "proven",
    "proves", "revealed", "reveals", "surely", "truth", "undeniable", "undeniably", "undoubtedly", "unquestionably"};

static const char *const loaded_de[] = {
    "abscheulich", "abscheuliche", "abscheulichen", "absurd", "absurde", "absurden", "absurder", "barbarisch", "barbarische",
    "barbarischen", "beispiellos", "beispiellose", "beispiellosen", "beschämend", "beschämende", "beschämenden", "bizarr",
    "bizarre", "bizarren", "brisant", "brisante", "brisanten", "brutal", "brutale", "brutalen", "brutaler", "chaotisch",
    "chaotische", "chaotischen", "dramatisch", "dramatische", "dramatischen", "drastisch", "drastische", "drastischen", "dreist",
    "dreiste", "dreisten", "empörend", "empörende", "empörenden", "entsetzlich", "entsetzliche", "entsetzlichen", "erschreckend",
    "erschreckende", "erschreckenden", "erschütternd", "erschütternde", "erschütternden", "fanatisch", "fanatische",
    "fanatischen", "fatal", "fatale", "fatalen", "gnadenlos", "gnadenlose", "gnadenlosen", "grausam", "grausame", "grausamen",
    "haarsträubend", "haarsträubende", "haarsträubenden", "heldenhaft", "heldenhafte", "historisch", "historische",
    "historischen", "hysterisch", "hysterische", "hysterischen", "katastrophal", "katastrophale", "katastrophalen", "lächerlich",
    "lächerliche", "lächerlichen", "machthaber", "massiv", "massive", "massiven", "menschenverachtend", "menschenverachtende",
    "menschenverachtenden", "monströs", "monströse", "monströsen", "perfide", "perfiden", "radikal", "radikale", "radikalen",
    "regime", "rücksichtslos", "rücksichtslose", "rücksichtslosen", "schamlos", "schamlose", "schamlosen", "schockierend",
    "schockierende", "schockierenden", "schändlich", "schändliche", "schändlichen", "skandal", "skandalös", "skandalöse",
    "skandalösen", "skrupellos", "skrupellose", "skrupellosen", "spektakulär", "spektakuläre", "spektakulären", "tragisch",
    "tragische", "tragischen", "umstritten", "umstrittene", "umstrittenen", "umstrittener", "unerhört", "unerhörte",
    "unerhörten", "ungeheuerlich", "ungeheuerliche", "ungeheuerlichen", "verheerend", "verheerende", "verheerenden", "wahnsinn",
    "widerlich", "widerliche", "widerlichen", "zynisch", "zynische", "zynischen"};
static const char *const hedging_de[] = {
    "angeblich", "angebliche", "angeblichen", "angeblicher", "angebliches", "anscheinend", "dürfte", "dürften", "eventuell",
    "könnte", "könnten", "mutmaßlich", "mutmaßliche", "mutmaßlichen", "mutmaßlicher", "möglich", "mögliche", "möglichen",
    "möglicher", "möglicherweise", "offenbar", "scheinbar", "scheinen", "scheint", "soll", "sollen", "unbestätigt",
    "unbestätigte", "unbestätigten", "vermeintlich", "vermeintliche", "vermeintlichen", "vermutet", "vermutlich", "vermutliche",
    "vielleicht", "voraussichtlich", "wahrscheinlich", "wohl", "womöglich"};
static const char *const asserting_de[] = {
    "belegen", "belegt", "bestätigt", "bestätigte", "beweis", "beweise", "beweisen", "beweist", "definitiv", "eindeutig",
    "eindeutige", "eindeutigen", "enthüllt", "enthüllte", "erwiesen", "fraglos", "nachweislich", "offenkundig", "offensichtlich",
    "selbstverständlich", "sicherlich", "tatsache", "tatsächlich", "unbestreitbar", "unbestritten", "unstreitig", "unweigerlich",
    "unzweifelhaft", "wahrheit", "zweifellos", "zweifelsfrei"};

static const char *const loaded_fr[] = {
    "aberrant", "aberrante", "abject", "abjecte", "abominable", "absurde", "absurdes", "accablant", "accablante", "alarmant",
    "alarmante", "atroce", "atroces", "barbare", "barbares", "bizarre", "brutal", "brutale", "brutales", "brutaux", "calamiteux",
    "catastrophique", "catastrophiques", "chaotique", "chaotiques", "choquant", "choquante", "choquantes", "choquants",
    "controversé", "controversée", "controversés", "cruel", "cruelle", "cruelles", "cynique", "cyniques", "dramatique",
    "dramatiques", "effarant", "effarante", "effrayant", "effrayante", "effroyable", "effroyables", "explosif", "explosive",
    "fanatique", "fanatiques", "fracassant", "fracassante", "glaçant", "glaçante", "grotesque", "hallucinant", "hallucinante",
    "historique", "honteuse", "honteux", "horrible", "horribles", "hystérique", "ignoble", "ignobles", "impitoyable",
    "inacceptable", "indigne", "indécent", "indécente", "inouï", "inouïe", "insensé", "insensée", "monstrueuse", "monstrueux",
    "odieuse", "odieux", "pathétique", "pitoyable", "ridicule", "ridicules", "régime", "révoltant", "révoltante", "sanglant",
    "sanglante", "scandale", "scandaleuse", "scandaleux", "sinistre", "spectaculaire", "stupéfiant", "stupéfiante", "sulfureux",
    "terrifiant", "terrifiante", "tragique", "tragiques", "tyrannique", "vertigineux", "virulent", "virulente"};
static const char *const hedging_fr[] = {
    "allégué", "alléguée", "allégués", "apparemment", "apparent", "auraient", "aurait", "censé", "censée", "hypothétique",
    "paraît", "possible", "possiblement", "possibles", "potentiel", "potentielle", "potentiellement", "pourraient", "pourrait",
    "probable", "probablement", "présumé", "présumée", "présumées", "présumés", "prétendu", "prétendue", "prétendument",
    "semblait", "semble", "semblent", "seraient", "serait", "soupçonné", "soupçonnée", "supposé", "supposée", "supposément",
    "vraisemblable", "vraisemblablement", "éventuel", "éventuelle", "éventuellement"};
static const char *const asserting_fr[] = {
    "assurément", "avéré", "avérée", "certainement", "certes", "clairement", "confirme", "confirment", "confirmé", "confirmée",
    "démontre", "démontré", "effectivement", "forcément", "incontestable", "incontestablement", "indiscutable",
    "indubitablement", "indéniable", "indéniablement", "irréfutable", "manifestement", "preuve", "preuves", "prouve", "prouvent",
    "prouvé", "révèle", "révèlent", "révélé", "vérité", "évidemment", "évident", "évidente"};

static const char *const loaded_es[] = {
    "aberrante", "abominable", "absurda", "absurdas", "absurdo", "absurdos", "alarmante", "alarmantes", "aplastante",
    "aterrador", "aterradora", "atroces", "atroz", "bizarro", "bochornosa", "bochornoso", "brutal", "brutales", "bárbara",
    "bárbaro", "catastrófica", "catastrófico", "caótica", "caótico", "chocante", "controvertida", "controvertido", "cruel",
    "crueles", "cínica", "cínico", "demoledor", "demoledora", "desastrosa", "desastroso", "descarada", "descarado",
    "desgarrador", "desgarradora", "despiadada", "despiadado", "despreciable", "dramática", "dramático", "escalofriante",
    "escandalosa", "escandaloso", "escándalo", "espantosa", "espantoso", "espectacular", "espeluznante", "estremecedor",
    "explosiva", "explosivo", "fanática", "fanático", "grotesca", "grotesco", "histérica", "histérico", "histórica", "histórico",
    "horrible", "horribles", "horrorosa", "horroroso", "humillante", "impactante", "implacable", "inaceptable", "inaudita",
    "inaudito", "indignante", "infame", "insólita", "insólito", "macabra", "macabro", "monstruosa", "monstruoso", "nefasta",
    "nefasto", "patética", "patético", "polémica", "polémico", "radical", "radicales", "ridícula", "ridículo", "régimen",
    "sangrienta", "sangriento", "siniestra", "siniestro", "tiránica", "tiránico", "trágica", "trágico", "vergonzosa",
    "vergonzoso"};
static const char *const hedging_es[] = {
    "acaso", "aparente", "aparentemente", "eventual", "eventualmente", "habría", "habrían", "parece", "parecen", "parecía",
    "podría", "podrían", "posible", "posiblemente", "posibles", "potencial", "potencialmente", "presumiblemente", "presunta",
    "presuntamente", "presuntas", "presunto", "presuntos", "probable", "probablemente", "quizá", "quizás", "sería", "serían",
    "sospechosa", "sospechoso", "supuesta", "supuestamente", "supuestas", "supuesto", "supuestos"};
static const char *const asserting_es[] = {
    "asegura", "ciertamente", "clara", "claramente", "comprobada", "comprobado", "confirma", "confirmado", "confirman",
    "confirmó", "demostrado", "demuestra", "demuestran", "efectivamente", "evidencia", "evidente", "evidentemente",
    "incuestionable", "indiscutible", "indiscutiblemente", "indudable", "indudablemente", "innegable", "innegablemente",
    "irrefutable", "obviamente", "prueba", "pruebas", "revela", "revelan", "reveló", "seguramente", "verdad"};

static const char *const loaded_it[] = {
    "aberrante", "abominevole", "agghiacciante", "allarmante", "allucinante", "assurda", "assurde", "assurdi", "assurdo",
    "atroce", "atroci", "barbara", "barbaro", "bizzarra", "bizzarro", "brutale", "brutali", "caotica", "caotico", "catastrofica",
    "catastrofico", "choc", "cinica", "cinico", "clamorosa", "clamoroso", "controversa", "controverso", "crudele", "crudeli",
    "devastante", "devastanti", "disastrosa", "disastroso", "disgustosa", "disgustoso", "drammatica", "drammatici", "drammatico",
    "esplosiva", "esplosivo", "fanatica", "fanatico", "feroce", "folle", "grottesca", "grottesco", "inaccettabile", "inaudita",
    "inaudito", "infame", "isterica", "isterico", "macabra", "macabro", "mostruosa", "mostruoso", "orrenda", "orrendo",
    "orribile", "orribili", "patetica", "patetico", "pazzesco", "radicale", "regime", "ridicola", "ridicolo", "rovinosa",
    "sanguinosa", "sanguinoso", "scandalo", "scandalosa", "scandaloso", "scioccante", "scioccanti", "sconcertante",
    "sconvolgente", "shock", "sinistra", "sinistro", "spaventosa", "spaventoso", "spettacolare", "spietata", "spietato",
    "spregiudicato", "storica", "storico", "straziante", "terrificante", "tirannico", "tragica", "tragico", "vergognosa",
    "vergognoso"};
static const char *const hedging_it[] = {
    "apparente", "apparentemente", "avrebbe", "avrebbero", "eventuale", "eventualmente", "forse", "ipotetica", "ipotetico",
    "possibile", "possibili", "potenziale", "potenzialmente", "potrebbe", "potrebbero", "presumibile", "presumibilmente",
    "presunta", "presunte", "presunti", "presunto", "probabile", "probabilmente", "sarebbe", "sarebbero", "sembra", "sembrano",
    "sembrava", "sospetta", "sospetto", "verosimilmente"};
static const char *const asserting_it[] = {
    "accertata", "accertato", "certamente", "chiaramente", "conferma", "confermano", "confermata", "confermato", "dimostra",
    "dimostrano", "dimostrato", "effettivamente", "evidente", "evidentemente", "inconfutabile", "indiscutibile",
    "indiscutibilmente", "indubbiamente", "inequivocabile", "innegabile", "innegabilmente", "ovviamente", "ovvio", "prova",
    "prove", "rivela", "rivelano", "rivelato", "senz'altro", "sicuramente", "verità"};

static const char *const loaded_pt[] = {
    "aberrante", "abominável", "absurda", "absurdas", "absurdo", "absurdos", "alarmante", "alarmantes", "assustador",
    "assustadora", "aterrador", "aterradora", "atroz", "atrozes", "bizarra", "bizarro", "brutais", "brutal", "bárbara",
    "bárbaro", "catastrófica", "catastrófico", "caótica", "caótico", "chocante", "chocantes", "controversa", "controverso",
    "cruel", "cruéis", "cínica", "cínico", "desastrosa", "desastroso", "descarada", "descarado", "devastador", "devastadora",
    "dramática", "dramático", "escandalosa", "escandaloso", "escândalo", "espantosa", "espantoso", "espetacular", "estarrecedor",
    "explosiva", "explosivo", "fanática", "fanático", "grotesca", "grotesco", "histérica", "histérico", "histórica", "histórico",
    "horrenda", "horrendo", "horrível", "humilhante", "impiedosa", "impiedoso", "implacável", "inaceitável", "inacreditável",
    "infame", "inédita", "inédito", "macabra", "macabro", "monstruosa", "monstruoso", "nefasta", "nefasto", "patética",
    "patético", "polémica", "polémico", "polêmica", "polêmico", "radicais", "radical", "regime", "ridícula", "ridículo",
    "sangrenta", "sangrento", "sinistra", "sinistro", "tirânico", "trágica", "trágico", "vergonhosa", "vergonhoso"};
static const char *const hedging_pt[] = {
    "alegada", "alegadamente", "alegado", "aparente", "aparentemente", "eventual", "eventualmente", "parece", "parecem",
    "parecia", "poderia", "poderiam", "possivelmente", "possíveis", "possível", "potencial", "potencialmente", "presumida",
    "presumido", "presumivelmente", "provavelmente", "provável", "quiçá", "seria", "seriam", "suposta", "supostamente",
    "supostas", "suposto", "supostos", "suspeita", "suspeito", "talvez", "teria", "teriam"};
static const char *const asserting_pt[] = {
    "certamente", "clara", "claramente", "comprova", "comprovado", "confirma", "confirmado", "confirmam", "confirmou",
    "demonstra", "demonstram", "efetivamente", "evidente", "evidentemente", "incontestável", "indiscutivelmente", "indiscutível",
    "indubitavelmente", "inegavelmente", "inegável", "irrefutável", "obviamente", "prova", "provado", "provas", "revela",
    "revelam", "revelou", "seguramente", "verdade"};

static const char *const loaded_nl[] = {
    "absurd", "absurde", "afgrijselijk", "afgrijselijke", "afschuwelijk", "afschuwelijke", "barbaars", "barbaarse", "beschamend",
    "beschamende", "bizar", "bizarre", "brutaal", "brutale", "catastrofaal", "catastrofale", "chaotisch", "chaotische",
    "cynisch", "cynische", "dramatisch", "dramatische", "explosief", "explosieve", "fanatiek", "fanatieke", "gruwelijk",
    "gruwelijke", "harteloos", "harteloze", "heldhaftig", "heldhaftige", "historisch", "historische", "hysterisch",
    "hysterische", "keihard", "keiharde", "krankzinnig", "krankzinnige", "meedogenloos", "meedogenloze", "mensonterend",
    "mensonterende", "monsterlijk", "monsterlijke", "omstreden", "ongehoord", "ongehoorde", "ongekend", "ongekende",
    "onthutsend", "onthutsende", "ontluisterend", "ontluisterende", "radicaal", "radicale", "rampzalig", "rampzalige", "regime",
    "roekeloos", "roekeloze", "ronduit", "schaamteloos", "schaamteloze", "schandaal", "schandalig", "schandalige", "schandelijk",
    "schandelijke", "schokkend", "schokkende", "sinister", "sinistere", "spectaculair", "spectaculaire", "tragisch", "tragische",
    "verbijsterend", "verbijsterende", "vernietigend", "vernietigende", "verschrikkelijk", "verschrikkelijke", "walgelijk",
    "walgelijke", "weerzinwekkend", "weerzinwekkende", "wrede", "wreed"};
static const char *const hedging_nl[] = {
    "blijkbaar", "eventueel", "eventuele", "kennelijk", "kunnen", "leek", "lijken", "lijkt", "misschien", "mogelijk",
    "mogelijke", "mogelijkerwijs", "ogenschijnlijk", "onbevestigd", "onbevestigde", "schijnbaar", "schijnen", "schijnt",
    "vermeend", "vermeende", "vermoedelijk", "vermoedelijke", "waarschijnlijk", "waarschijnlijke", "wellicht", "zogenaamd",
    "zogenaamde", "zou", "zouden"};
static const char *const asserting_nl[] = {
    "aangetoond", "beslist", "bevestigd", "bevestigt", "bewezen", "bewijs", "bewijst", "duidelijk", "evident", "feitelijk",
    "gegarandeerd", "inderdaad", "klaarblijkelijk", "natuurlijk", "onbetwist", "onbetwistbaar", "ongetwijfeld", "onmiskenbaar",
    "ontegenzeggelijk", "onthuld", "onthulde", "onthult", "onvermijdelijk", "onweerlegbaar", "uiteraard", "vanzelfsprekend",
    "waarheid", "zeker", "zonneklaar"};

static const char *const loaded_ru[] = {
    "абсурдная", "абсурдное", "абсурдный", "безжалостно", "безжалостный", "безобразный", "безумие", "безумный", "беспощадный",
    "беспрецедентная", "беспрецедентное", "беспрецедентные", "беспрецедентный", "боевики", "варварская", "варварский",
    "варварское", "возмутительная", "возмутительный", "драматический", "драматичный", "жестокая", "жестокие", "жестокий",
    "жестокое", "жуткая", "жуткий", "зверский", "зверское", "истеричный", "историческая", "исторический", "историческое",
    "катастрофическая", "катастрофические", "катастрофический", "кровавая", "кровавое", "кровавые", "кровавый", "марионеточный",
    "мерзкий", "наглая", "наглый", "нелепый", "отвратительный", "позорная", "позорное", "позорный", "пресловутый", "преступный",
    "радикальный", "режим", "режима", "сенсационная", "сенсационный", "скандал", "скандальная", "скандальное", "скандальные",
    "скандальный", "трагическая", "трагический", "трагическое", "ужасающая", "ужасающий", "ужасная", "ужасное", "ужасный",
    "фанатик", "фанатики", "циничная", "цинично", "циничный", "чудовищная", "чудовищное", "чудовищные", "чудовищный",
    "шокирующая", "шокирующее", "шокирующие", "шокирующий"};
static const char *const hedging_ru[] = {
    "вероятно", "вероятный", "видимо", "возможная", "возможно", "возможное", "возможный", "кажется", "казалось", "мог", "могла",
    "могли", "могут", "может", "наверно", "наверное", "неподтвержденные", "неподтвержденный", "неподтверждённые",
    "подозреваемого", "подозреваемые", "подозреваемый", "пожалуй", "похоже", "предполагаемая", "предполагаемого",
    "предполагаемые", "предполагаемый", "предположительно", "якобы"};
static const char *const asserting_ru[] = {
    "безусловно", "бесспорно", "бесспорный", "действительно", "доказал", "доказали", "доказано", "доказательства",
    "доказательство", "доказывает", "доказывают", "естественно", "конечно", "неизбежно", "неопровержимо", "неоспоримо",
    "несомненно", "очевидно", "очевидный", "подтвердил", "подтвердила", "подтвердили", "подтверждает", "подтверждают",
    "подтверждено", "правда", "признал", "признала", "признали", "разоблачил", "раскрыл", "раскрыла", "явно", "ясно"};

#define LIST(words) {words, sizeof(words) / sizeof(words)[0]}
#define LISTS(lang) {LIST(loaded_##lang), LIST(hedging_##lang), LIST(asserting_##lang)}

const cl_mark_list cl_mark_lists[CL_LANG_COUNT][CL_MARK_KINDS] = {
    [CL_LANG_EN] = LISTS(en),
    [CL_LANG_DE] = LISTS(de),
    [CL_LANG_FR] = LISTS(fr),
    [CL_LANG_ES] = LISTS(es),
    [CL_LANG_IT] = LISTS(it),
    [CL_LANG_PT] = LISTS(pt),
    [CL_LANG_NL] = LISTS(nl),
    [CL_LANG_RU] = LISTS(ru),
};
