/* English. Forms of verbs are written out; whoever adds a verb adds all of its forms. See lexicon.h for the classes. */
#include "text/lexicon.h"

const cl_lex_class cl_lexicon_en[] = {
    {CL_LEX_SAY | CL_LEX_BASE,
     "add ask reply respond say tell tweet write"},
    {CL_LEX_SAY | CL_LEX_THIRD,
     "adds asks replies responds says tells tweets writes"},
    {CL_LEX_SAY | CL_LEX_PAST,
     "added asked replied responded said told tweeted wrote"},
    {CL_LEX_SAY | CL_LEX_ING,
     "adding asking replying responding saying telling tweeting writing"},
    {CL_LEX_SAY | CL_LEX_PART,
     "written"},
    {CL_LEX_SPEECH | CL_LEX_BASE,
     "acknowledge admit advise affirm agree allege announce answer argue assert assure bark bellow bemoan blog blurt boast "
     "brag caution chant charge chide chime claim clarify comment complain concede conclude concur confess confirm contend "
     "continue counter cry deadpan declare decline decree decry deem demand deny dictate disclose elaborate emphasize "
     "estimate exclaim explain expound forecast fume gripe guarantee gush hint hiss hypothesize imply indicate inform "
     "inquire insist instruct interject interrupt intone joke judge lament maintain marvel mention mumble murmur muse mutter "
     "narrate note object observe offer opine phone plead pledge point posit post preach predict proclaim profess project "
     "promise pronounce propose protest query quip quote rail reason reassure recall recite reckon recommend recount reflect "
     "reiterate rejoin relate remark remind remonstrate repeat report retort reveal riff roar rule scoff scream shout sigh "
     "signal snap sneer snort specify speculate stammer state stipulate stress suggest sum surmise swear tease tell testify "
     "theorize threaten thunder tout trumpet underline underscore urge utter vent venture volunteer vow wail warn whisper "
     "wonder yell"},
    {CL_LEX_SPEECH | CL_LEX_THIRD,
     "acknowledges admits advises affirms agrees alleges announces answers argues asserts assures barks bellows bemoans "
     "blogs blurts boasts brags cautions chants charges chides chimes claims clarifies comments complains concedes concludes "
     "concurs confesses confirms contends continues counters cries deadpans declares declines decrees decries deems demands "
     "denies dictates discloses elaborates emphasizes estimates exclaims explains expounds forecasts fumes gripes guarantees "
     "gushes hints hisses hypothesizes implies indicates informs inquires insists instructs interjects interrupts intones "
     "jokes judges laments maintains marvels mentions mumbles murmurs muses mutters narrates notes objects observes offers "
     "opines phones pleads pledges points posits posts preaches predicts proclaims professes projects promises pronounces "
     "proposes protests queries quips quotes rails reasons reassures recalls recites reckons recommends recounts reflects "
     "reiterates rejoins relates remarks reminds remonstrates repeats reports retorts reveals riffs roars rules scoffs "
     "screams shouts sighs signals snaps sneers snorts specifies speculates stammers states stipulates stresses suggests "
     "sums surmises swears teases tells testifies theorizes threatens thunders touts trumpets underlines underscores urges "
     "utters vents ventures volunteers vows wails warns whispers wonders yells"},
    {CL_LEX_SPEECH | CL_LEX_PAST,
     "acknowledged admitted advised affirmed agreed alleged announced answered argued asserted assured barked bellowed "
     "bemoaned blogged blurted boasted bragged cautioned chanted charged chided chimed claimed clarified commented "
     "complained conceded concluded concurred confessed confirmed contended continued countered cried deadpanned declared "
     "declined decreed decried deemed demanded denied dictated disclosed elaborated emphasized estimated exclaimed "
     "explained expounded forecasted fumed griped guaranteed gushed hinted hissed hypothesized implied indicated informed "
     "inquired insisted instructed interjected interrupted intoned joked judged lamented maintained marveled mentioned "
     "mumbled murmured mused muttered narrated noted objected observed offered opined phoned pleaded pledged pointed posited "
     "posted preached predicted proclaimed professed projected promised pronounced proposed protested queried quipped quoted "
     "railed reasoned reassured recalled recited reckoned recommended recounted reflected reiterated rejoined related "
     "remarked reminded remonstrated repeated reported retorted revealed riffed roared ruled scoffed screamed shouted sighed "
     "signaled snapped sneered snorted specified speculated stammered stated stipulated stressed suggested summed surmised "
     "swore teased testified theorized threatened thundered told touted trumpeted underlined underscored urged uttered "
     "vented ventured volunteered vowed wailed warned whispered wondered yelled"},
    {CL_LEX_SPEECH | CL_LEX_ING,
     "acknowledging admitting advising affirming agreeing alleging announcing answering arguing asserting assuring barking "
     "bellowing bemoaning blogging blurting boasting bragging cautioning chanting charging chiding chiming claiming "
     "clarifying commenting complaining conceding concluding concurring confessing confirming contending continuing "
     "countering crying deadpanning declaring declining decreeing decrying deeming demanding denying dictating disclosing "
     "elaborating emphasizing estimating exclaiming explaining expounding forecasting fuming griping guaranteeing gushing "
     "hinting hissing hypothesizing implying indicating informing inquiring insisting instructing interjecting interrupting "
     "intoning joking judging lamenting maintaining marveling mentioning mumbling murmuring musing muttering narrating "
     "noting objecting observing offering opining phoning pleading pledging pointing positing posting preaching predicting "
     "proclaiming professing projecting promising pronouncing proposing protesting querying quipping quoting railing "
     "reasoning reassuring recalling reciting reckoning recommending recounting reflecting reiterating rejoining relating "
     "remarking reminding remonstrating repeating reporting retorting revealing riffing roaring ruling scoffing screaming "
     "shouting sighing signaling snapping sneering snorting specifying speculating stammering stating stipulating stressing "
     "suggesting summing surmising swearing teasing telling testifying theorizing threatening thundering touting trumpeting "
     "underlining underscoring urging uttering venting venturing volunteering vowing wailing warning whispering wondering "
     "yelling"},
    {CL_LEX_SPEECH | CL_LEX_PART,
     "sworn"},
    {CL_LEX_THINK | CL_LEX_BASE,
     "agree aim anticipate assume believe care conclude consider decide desire doubt dream envision expect favor favour fear "
     "feel foresee forget guess hate hear hope imagine intend know learn like love mean need oppose plan prefer realise "
     "realize recognize refuse regard regret remember see seek support suspect think try understand view want wish worry"},
    {CL_LEX_THINK | CL_LEX_THIRD,
     "agrees aims anticipates assumes believes cares concludes considers decides desires doubts dreams envisions expects "
     "favors favours fears feels foresees forgets guesses hates hears hopes imagines intends knows learns likes loves means "
     "needs opposes plans prefers realises realizes recognizes refuses regards regrets remembers seeks sees supports "
     "suspects thinks tries understands views wants wishes worries"},
    {CL_LEX_THINK | CL_LEX_PAST,
     "agreed aimed anticipated assumed believed cared concluded considered decided desired doubted dreamed envisioned "
     "expected favored favoured feared felt foresaw forgot guessed hated heard hoped imagined intended knew learned liked "
     "loved meant needed opposed planned preferred realised realized recognized refused regarded regretted remembered saw "
     "sought supported suspected thought tried understood viewed wanted wished worried"},
    {CL_LEX_THINK | CL_LEX_ING,
     "agreeing aiming anticipating assuming believing caring concluding considering deciding desiring doubting dreaming "
     "envisioning expecting favoring favouring fearing feeling foreseeing forgetting guessing hating hearing hoping "
     "imagining intending knowing learning liking loving meaning needing opposing planning preferring realising realizing "
     "recognizing refusing regarding regretting remembering seeing seeking supporting suspecting thinking trying "
     "understanding viewing wanting wishing worrying"},
    {CL_LEX_THINK | CL_LEX_PART,
     "foreseen forgotten known seen"},
    {CL_LEX_STANCE | CL_LEX_BASE,
     "accept accuse acknowledge address admit admonish advise advocate allege announce appeal applaud approve ask assail "
     "attack back backtrack bash beg belittle berate blame blast blister brand call caution challenge champion characterize "
     "chastise cheer cite commend compare condemn congratulate credit criticise criticize decry defend deliver demand "
     "denounce deride describe disavow discuss dismiss disown disparage distance downplay dub echo embrace emphasize "
     "encourage endorse eviscerate exaggerate excoriate express extol float hail hammer highlight honor implore insult "
     "invite invoke issue knock label lambaste lament lash liken malign mock name oppose order outline overstate pan pitch "
     "pledge poke portray praise predict present press promote propose push question quote rail raise rank rate rebuke rebut "
     "refer reference refute reiterate reject reprimand repudiate request rescind retract retweet reveal ridicule rip salute "
     "scold share single skewer slam sound stress summarize summon support target taunt tease thank threaten tout trash urge "
     "vilify voice warn welcome"},
    {CL_LEX_STANCE | CL_LEX_THIRD,
     "accepts accuses acknowledges addresses admits admonishes advises advocates alleges announces appeals applauds approves "
     "asks assails attacks backs backtracks bashes begs belittles berates blames blasts blisters brands calls cautions "
     "challenges champions characterizes chastises cheers cites commends compares condemns congratulates credits criticises "
     "criticizes decries defends delivers demands denounces derides describes disavows discusses dismisses disowns "
     "disparages distances downplays dubs echoes embraces emphasizes encourages endorses eviscerates exaggerates excoriates "
     "expresses extols floats hails hammers highlights honors implores insults invites invokes issues knocks labels "
     "lambastes laments lashes likens maligns mocks names opposes orders outlines overstates pans pitches pledges pokes "
     "portrays praises predicts presents presses promotes proposes pushes questions quotes rails raises ranks rates rebukes "
     "rebuts references refers refutes reiterates rejects reprimands repudiates requests rescinds retracts retweets reveals "
     "ridicules rips salutes scolds shares singles skewers slams sounds stresses summarizes summons supports targets taunts "
     "teases thanks threatens touts trashes urges vilifies voices warns welcomes"},
    {CL_LEX_STANCE | CL_LEX_PAST,
     "accepted accused acknowledged addressed admitted admonished advised advocated alleged announced appealed applauded "
     "approved asked assailed attacked backed backtracked bashed begged belittled berated blamed blasted blistered branded "
     "called cautioned challenged championed characterized chastised cheered cited commended compared condemned "
     "congratulated credited criticised criticized decried defended delivered demanded denounced derided described disavowed "
     "discussed dismissed disowned disparaged distanced downplayed dubbed echoed embraced emphasized encouraged endorsed "
     "eviscerated exaggerated excoriated expressed extolled floated hailed hammered highlighted honored implored insulted "
     "invited invoked issued knocked labeled lambasted lamented lashed likened maligned mocked named opposed ordered "
     "outlined overstated panned pitched pledged poked portrayed praised predicted presented pressed promoted proposed pushed "
     "questioned quoted railed raised ranked rated rebuked rebuted referenced referred refuted reiterated rejected "
     "reprimanded repudiated requested rescinded retracted retweeted revealed ridiculed ripped saluted scolded shared "
     "singled skewered slammed sounded stressed summarized summoned supported targeted taunted teased thanked threatened "
     "touted trashed urged vilified voiced warned welcomed"},
    {CL_LEX_STANCE | CL_LEX_ING,
     "accepting accusing acknowledging addressing admitting admonishing advising advocating alleging announcing appealing "
     "applauding approving asking assailing attacking backing backtracking bashing begging belittling berating blaming "
     "blasting blistering branding calling cautioning challenging championing characterizing chastising cheering citing "
     "commending comparing condemning congratulating crediting criticising criticizing decrying defending delivering "
     "demanding denouncing deriding describing disavowing discussing dismissing disowning disparaging distancing downplaying "
     "dubbing echoing embracing emphasizing encouraging endorsing eviscerating exaggerating excoriating expressing extolling "
     "floating hailing hammering highlighting honoring imploring insulting inviting invoking issuing knocking labeling "
     "lambasting lamenting lashing likening maligning mocking naming opposing ordering outlining overstating panning pitching "
     "pledging poking portraying praising predicting presenting pressing promoting proposing pushing questioning quoting "
     "railing raising ranking rating rebuking rebuting referencing referring refuting reiterating rejecting reprimanding "
     "repudiating requesting rescinding retracting retweeting revealing ridiculing ripping saluting scolding sharing "
     "singling skewering slamming sounding stressing summarizing summoning supporting targeting taunting teasing thanking "
     "threatening touting trashing urging vilifying voicing warning welcoming"},
    {CL_LEX_SHOW | CL_LEX_BASE,
     "allege argue cite claim conclude confirm demonstrate depict describe detail document estimate find imply indicate list "
     "mention note predict project prove read recommend report reveal show state suggest warn"},
    {CL_LEX_SHOW | CL_LEX_THIRD,
     "alleges argues cites claims concludes confirms demonstrates depicts describes details documents estimates finds "
     "implies indicates lists mentions notes predicts projects proves reads recommends reports reveals shows states suggests "
     "warns"},
    {CL_LEX_SHOW | CL_LEX_PAST,
     "alleged argued cited claimed concluded confirmed demonstrated depicted described detailed documented estimated found "
     "implied indicated listed mentioned noted predicted projected proved read recommended reported revealed showed stated "
     "suggested warned"},
    {CL_LEX_SHOW | CL_LEX_ING,
     "alleging arguing citing claiming concluding confirming demonstrating depicting describing detailing documenting "
     "estimating finding implying indicating listing mentioning noting predicting projecting proving reading recommending "
     "reporting revealing showing stating suggesting warning"},
    {CL_LEX_SHOW | CL_LEX_PART,
     "shown"},
    {CL_LEX_TELL | CL_LEX_BASE,
     "advise ask assure beg caution challenge convince counsel encourage implore inform instruct notify order persuade press "
     "promise reassure remind tell urge warn"},
    {CL_LEX_TELL | CL_LEX_THIRD,
     "advises asks assures begs cautions challenges convinces counsels encourages implores informs instructs notifies orders "
     "persuades presses promises reassures reminds tells urges warns"},
    {CL_LEX_TELL | CL_LEX_PAST,
     "advised asked assured begged cautioned challenged convinced counseled encouraged implored informed instructed notified "
     "ordered persuaded pressed promised reassured reminded told urged warned"},
    {CL_LEX_TELL | CL_LEX_ING,
     "advising asking assuring begging cautioning challenging convincing counseling encouraging imploring informing "
     "instructing notifying ordering persuading pressing promising reassuring reminding telling urging warning"},
    {CL_LEX_BESIDE | CL_LEX_BASE,
     "accuse attack beam begin believe bemoan blast boom bristle cackle call caption chirp chortle chuckle close coo counter "
     "credit criticize croak crow defend describe dictate drawl dub elaborate email end enthuse exhort expand exult feel "
     "finish fire fret frown fulminate gasp gloat go greet grin groan grouse growl grumble headline hint hit holler hope "
     "huff jab jeer jibe joke kid label lament lash laugh lead lecture message moan mock needle nod open parry pen persist "
     "plead plug ponder praise pray press prod pronounce push put rage rail rant rave react read recount relay remember "
     "reminisce reveal ring ruminate scold scribble seethe sermonize share shoot shriek shrug sign sing slam smile smirk "
     "sniff sob speak spit sputter squeal start stutter sum summarize swoon tease text think title toast tut type vow wager "
     "weep weigh wheeze whine yelp zing"},
    {CL_LEX_BESIDE | CL_LEX_THIRD,
     "accuses attacks beams begins believes bemoans blasts booms bristles cackles calls captions chirps chortles chuckles "
     "closes coos counters credits criticizes croaks crows defends describes dictates drawls dubs elaborates emails ends "
     "enthuses exhorts expands exults feels finishes fires frets frowns fulminates gasps gloats goes greets grins groans "
     "grouses growls grumbles headlines hints hits hollers hopes huffs jabs jeers jibes jokes kids labels laments lashes "
     "laughs leads lectures messages moans mocks needles nods opens parries pens persists pleads plugs ponders praises prays "
     "presses prods pronounces pushes puts rages rails rants raves reacts reads recounts relays remembers reminisces reveals "
     "rings ruminates scolds scribbles seethes sermonizes shares shoots shrieks shrugs signs sings slams smiles smirks "
     "sniffs sobs speaks spits sputters squeals starts stutters summarizes sums swoons teases texts thinks titles toasts "
     "tuts types vows wagers weeps weighs wheezes whines yelps zings"},
    {CL_LEX_BESIDE | CL_LEX_PAST,
     "accused attacked beamed began believed bemoaned blasted boomed bristled cackled called captioned chirped chortled "
     "chuckled closed cooed countered credited criticized croaked crowed defended described dictated drawled dubbed "
     "elaborated emailed ended enthused exhorted expanded exulted felt finished fired fretted frowned fulminated gasped "
     "gloated greeted grinned groaned groused growled grumbled headlined hinted hited hollered hoped huffed jabbed jeered "
     "jibed joked kidded labeled lamented lashed laughed lectured led messaged moaned mocked needled nodded opened parried "
     "penned persisted pleaded plugged pondered praised prayed pressed prodded pronounced pushed put raged railed ranted raved "
     "reacted read recounted relayed remembered reminisced revealed rang ruminated sang scolded scribbled seethed "
     "sermonized shared shot shrieked shrugged signed slammed smiled smirked sniffed sobbed spat spoke sputtered squealed "
     "started stuttered summarized summed swooned teased texted thought titled toasted tutted typed vowed wagered wept "
     "weighed went wheezed whined yelped zinged"},
    {CL_LEX_BESIDE | CL_LEX_ING,
     "accusing attacking beaming beginning believing bemoaning blasting booming bristling cackling calling captioning "
     "chirping chortling chuckling closing cooing countering crediting criticizing croaking crowing defending describing "
     "dictating drawling dubbing elaborating emailing ending enthusing exhorting expanding exulting feeling finishing firing "
     "fretting frowning fulminating gasping gloating going greeting grinning groaning grousing growling grumbling headlining "
     "hinting hitting hollering hoping huffing jabbing jeering jibing joking kidding labeling lamenting lashing laughing "
     "leading lecturing messaging moaning mocking needling nodding opening parrying penning persisting pleading plugging "
     "pondering praising praying pressing prodding pronouncing pushing putting raging railing ranting raving reacting reading "
     "recounting relaying remembering reminiscing revealing ringing ruminating scolding scribbling seething sermonizing "
     "sharing shooting shrieking shrugging signing singing slamming smiling smirking sniffing sobbing speaking spitting "
     "sputtering squealing starting stuttering summarizing summing swooning teasing texting thinking titling toasting tutting "
     "typing vowing wagering weeping weighing wheezing whining yelping zinging"},
    {CL_LEX_BESIDE | CL_LEX_PART,
     "begun gone spoken sung"},
    {CL_LEX_AUX,
     "'d 'll 're 's 've am are aren't be been being can can't could couldn't did didn't do does doesn't don't going had "
     "hadn't has hasn't have haven't is isn't may might must shall should shouldn't used was wasn't were weren't will won't "
     "would wouldn't"},
    {CL_LEX_NOT,
     "aren't can't cannot couldn't didn't doesn't don't hadn't hasn't haven't isn't n't neither never nor not wasn't weren't "
     "won't wouldn't"},
    {CL_LEX_ADVERB,
     "additionally again allegedly already also always angrily apparently basically bluntly both certainly clearly "
     "consistently earlier essentially even eventually ever explicitly famously finally firmly first flatly frequently "
     "further however immediately indeed initially instead jokingly just later likewise long maybe meanwhile merely nearly "
     "nevertheless nonetheless now often once only openly perhaps plainly previously privately probably publicly quickly "
     "quite rather really recently repeatedly reportedly sarcastically separately similarly simply sometimes soon "
     "specifically still strongly subsequently then though thus too twice ultimately"},
    {CL_LEX_TIME,
     "afternoon ago april august dec december earlier early evening feb february friday jan january july june last late "
     "march mid-week midday monday month morning next night noon nov november oct october overnight recently saturday sept "
     "september sunday this thursday today tomorrow tonight tuesday wednesday week weekend year yesterday"},
    {CL_LEX_ACCORDING,
     "according"},
    {CL_LEX_THAT,
     "how if that what where whether why"},
    {CL_LEX_RELATIVE,
     "which who whom whose"},
    {CL_LEX_CONJ,
     "and but nor or yet"},
    {CL_LEX_SUB,
     "after although amid as because before besides despite if once since though unless until when whereas while"},
    {CL_LEX_PREP,
     "about across after against along alongside amid among around at before behind between beyond by concerning despite "
     "during for from in inside into like near of off on outside over per regarding since through throughout to toward "
     "towards under until upon via with within without"},
    {CL_LEX_ADJECTIVE,
     "able absolute abundant accurate additional adequate aggressive alarming ample annual apparent appropriate "
     "available awful bad basic beautiful better big bigger biggest bitter blatant broad broader brutal busy careful "
     "certain cheap civil clear clinical comparable complete complex comprehensive confidential congressional "
     "considerable consistent conspicuous constant constitutional controversial corporate correct crucial cultural current "
     "dangerous deadly deep detailed difficult diplomatic direct dirty disciplinary domestic dramatic early easy "
     "economic educational effective electoral electronic emotional enormous entire environmental essential ethical "
     "exact excellent exclusive existing explicit explosive extensive external extra extraordinary extreme fair false "
     "famous federal fierce final financial fiscal foreign formal former free frequent fresh full fundamental further "
     "genuine global good grave great greater growing happy hard harsh heavy high higher highest historic historical "
     "honest hostile huge illegal immediate important impossible inappropriate incorrect industrial initial intense "
     "internal international judicial large larger largest lasting latest legal legislative legitimate lengthy little "
     "long low lower main major massive medical mental modern moral multiple municipal mutual narrow national natural "
     "necessary negative new normal nuclear numerous obvious odd ongoing open ordinary original outrageous outstanding "
     "painful partial particular permanent personal physical planned political popular positive possible potential "
     "powerful practical precise preliminary presidential previous prior private prominent proper proposed pure quick "
     "racial rapid rare raw real reasonable recent regional regular related relevant reliable religious remaining "
     "remarkable rhetorical ridiculous rising rough rural safe scientific sensitive separate serious severe sexual "
     "sharp short significant similar simple slow small smaller social solid special specific stark steady strange "
     "strategic strict strong stronger subsequent substantial sudden sufficient suitable sweeping technical terrible "
     "tight tiny tough traditional tremendous true typical ugly unanswered unclear unconfirmed unfounded unofficial "
     "unprecedented unusual upcoming urgent useful usual vague valid various vast verbal violent virtual vital weak "
     "wide widespread wild worse worst wrong"},
    {CL_LEX_MEANS,
     "address briefing broadcast call comments conference court facebook fact general hearing instagram interview message "
     "moment part point post posting press private public radio rally remarks reply response speech stage television "
     "testimony text time turn tv tweet twitter writing"},
    {CL_LEX_DET,
     "a all an another any both dozens each eight every few five four half hundreds many most nine no one other seven "
     "several six some ten that the these this those thousands three two"},
    {CL_LEX_FUNCTION,
     "a about according across after against all along also although amid among an and another any are around as asked at "
     "away back based be because been before being between big born both but by can click could despite did do does down "
     "during each earlier eight even every few file first five following for four from given good had has have he hello her "
     "here hey his how however i if image in including instead into is it its just last later let let's like look many may "
     "maybe meanwhile might more most much must my new next nine no nor not now of off oh ok okay old on once one only or "
     "other our out over per perhaps photo please read said second see seven several share she should since six so some "
     "speaking still such ten than thank thanks that the their then there these they third this those though three through "
     "throughout to told too toward towards two under unless until up upon very via video was watch we well were what when "
     "where which while who whom whose why will with within without would wow yes yet you your"},
    {CL_LEX_FUNCTION | CL_LEX_TIME,
     "apr april aug august dec december feb february friday jan january jul july jun june mar march may monday nov november "
     "oct october saturday sep sept september sunday thursday today tomorrow tonight tuesday wednesday yesterday"},
    {CL_LEX_HE,
     "he"},
    {CL_LEX_SHE,
     "she"},
    {CL_LEX_THEY,
     "they"},
    {CL_LEX_I,
     "i we"},
    {CL_LEX_IT,
     "it"},
    {CL_LEX_HE | CL_LEX_FUNCTION,
     "he'd he'll he's he've"},
    {CL_LEX_SHE | CL_LEX_FUNCTION,
     "she'd she'll she's"},
    {CL_LEX_THEY | CL_LEX_FUNCTION,
     "they'd they'll they're they've"},
    {CL_LEX_I | CL_LEX_FUNCTION,
     "i'd i'll i'm i'mma i've we'd we'll we're we've"},
    {CL_LEX_IT | CL_LEX_FUNCTION,
     "here's it'd it'll it's that's there's what's who's"},
    {CL_LEX_FUNCTION,
     "ain't aren't can't couldn't didn't doesn't don't hasn't haven't isn't shouldn't wasn't weren't won't wouldn't y'all "
     "you'd you'll you're you've"},
    {CL_LEX_OBJECT,
     "her herself him himself itself me myself ourselves them themselves us whom you"},
    {CL_LEX_POSS,
     "her his its my our their whose your"},
    {CL_LEX_TITLE | CL_LEX_MALE,
     "baron brother congressman duke emperor father imam king lord monsignor mr pope prince rabbi sheikh sir"},
    {CL_LEX_TITLE | CL_LEX_FEMALE,
     "baroness congresswoman dame duchess lady madam miss mother mrs ms princess queen sister"},
    {CL_LEX_TITLE,
     "acting actor actress adm admiral agent alderman ambassador analyst anchor archbishop assistant associate attorney "
     "author ayatollah bishop candidate capt captain cardinal chair chairman chairperson chairwoman chancellor chief cllr "
     "cmdr coach col colonel columnist commander commissioner corporal councillor councilman councilwoman counsel cpl deacon "
     "dean defence defense del delegate deputy detective director dr ex first foreign former gen general gov governor hon "
     "host inspector interior judge justice leader lieutenant lt maj major majority mayor minister minority officer pastor "
     "premier president press prime private prof professor rep representative rev reverend secretary sen senator sens reps govs sergeant "
     "sgt sheriff singer speaker special spokesman spokesperson spokeswoman state superintendent supt then-candidate then- "
     "president treasury trooper vice whip midfielder striker goalkeeper defender winger quarterback pitcher treasurer "
     "conductor engineer"},
    {CL_LEX_ROLE,
     "activist actor actress adviser advisor advocate agent aide ally ambassador analyst anchor anyone artist athlete "
     "attorney author banker billionaire bishop boy brother businessman businesswoman bystander caller candidate captain "
     "cardinal celebrity ceo chair chairman chairperson chairwoman chancellor chief clerk coach colleague colonel columnist "
     "comedian commander commentator congressman congresswoman conservative consultant contender correspondent councilman "
     "councilwoman counsel critic customer daughter delegate democrat deputy detective diplomat director doctor driver "
     "economist editor employee entrepreneur envoy everybody everyone executive expert farmer father filmmaker founder "
     "friend front-runner frontrunner general girl governor guard guest head historian host husband imam insider intern "
     "interviewer investigator investor journalist judge justice king lawmaker lawyer leader legislator liberal magnate man "
     "manager mayor member minister moderator mogul mother musician neighbor neighbour nobody nominee nurse officer official "
     "operative opponent organizer owner parent passerby pastor patient person physician pilot player politician pollster "
     "pope premier president priest prince princess producer professor prosecutor pundit queen rabbi reporter representative "
     "republican researcher resident rival scientist secretary senator sergeant sheriff singer sister soldier somebody "
     "someone son source speaker speechwriter spokesman spokesperson spokeswoman staffer star strategist student supporter "
     "surrogate survivor teacher tourist trader tycoon user veteran victim volunteer voter widow wife witness woman worker "
     "writer "
     "midfielder striker goalkeeper defender winger quarterback pitcher treasurer referee conductor ranger"},
    {CL_LEX_GROUP,
     "activists administration advisers advisors advocates agencies agency agents aides allies americans analysts "
     "association attorneys audience authorities authors backers bank bankers board campaign campaigns candidates catholics "
     "christians colleagues commentators commission committee companies company congress conservatives consultants council "
     "countries court critics crowd delegates democrats demonstrators department detractors diplomats directors doctors "
     "donors dozens economists editors employees evangelicals executives experts families fans farmers firm firms friends "
     "government governors group groups half hispanics historians house immigrants insiders investigators investors jews "
     "journalists judges jury kremlin latinos lawmakers lawyers leaders legislators liberals magazine majority many mayors "
     "media members men millennials ministers ministry minority muslims neighbors neighbours network newspaper nurses "
     "observers officers officials operatives opponents organization organizers others owners panel paper parents parties "
     "party pentagon people players police politicians pollsters presidents press professors prosecutors protesters public "
     "pundits reporters representatives republicans researchers residents rivals scholars scientists senate senators sides "
     "skeptics soldiers some sources spokesmen spokespeople staffers strategists students supporters survivors teachers team "
     "three traders two union veterans victims volunteers voters white-house witnesses women workers writers"},
    {CL_LEX_TEXT,
     "ad ads advertisement affidavit agreement amendment analysis announcement article assessment banner bill biography blog "
     "book brief caption column complaint constitution contract data decision document documents dossier draft e-mail "
     "editorial email emails essay evidence figures filing filings guide headline indictment law lawsuit letter manual memo "
     "memoir message motto note notice numbers op-ed opinion order page petition plan platform poll polls post posting "
     "proposal recording records release report reports research resolution results review rule rules ruling script sign "
     "signs site slogan speech statement story studies study summary survey surveys tape testimony text transcript treaty "
     "tweet video warrant website"},
    {CL_LEX_PARTICLE,
     "al bin da de del della den der des di dos du el ibn la le st ten ter van von y"},
    {CL_LEX_JOIN,
     "& and for in of the"},
    {CL_LEX_SUFFIX,
     "esq ii iii iv jr sr"},
    {CL_LEX_WORK,
     "album anthem ballad biography book documentary entitled essay film game hymn magazine memoir movie musical novel opera painting "
     "play podcast poem program programme series show single sitcom song thriller titled"},
    {CL_LEX_SO_CALLED,
     "aka called dubbed entitled known labeled labelled moniker monikers name named nickname nicknamed phrase so-called term "
     "titled word words"},
    {CL_LEX_NOUN,
     "accusation allegation announcement argument assertion belief call claim claims comment comments conclusion contention "
     "demand fear hope opinion pledge prediction promise proposal remark remarks report statement suggestion view vow "
     "warning"},
    {CL_LEX_TO,
     "to"},
    {CL_LEX_MALE,
     "actor boy brother businessman chairman congressman councilman duke father fireman gentleman governor-elect grandfather "
     "husband king lord man mr nephew policeman prince sir son spokesman uncle"},
    {CL_LEX_FEMALE,
     "actress aunt businesswoman chairwoman congresswoman councilwoman dame daughter duchess girl grandmother lady miss "
     "mother mrs ms niece nun policewoman princess queen sister spokeswoman widow wife woman"},
    {0, NULL},
};
