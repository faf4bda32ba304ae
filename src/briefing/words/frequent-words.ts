/**
 * The 3,000 commonest words of English news, the commonest first, lower case and without a plural s: by their order in GloVe's vectors (Pennington, Socher, Manning
 * 2014; Wikipedia and Gigaword; Public Domain Dedication and License 1.0). Where a word stands tells how little it says about a story.
 */
export const FREQUENT_WORDS = `
the of to and in for that on is was said with he as it by at from his an be has are have but were not thi who they had which will their or its one after new
been also we would two more first about up when year there all out she other people her percent than over into last some government time you if no world can
three do president only state million could us most against so them what him united during before may since many while where because now city made like
between did just national day country under such second then company group any through china four being down war back off south american minister police
well including team international week official still both even high part told those end former these make billion work our home school party house old
later get another tuesday long five called wednesday military way used much next monday thursday friday game here should take very my north security season
york how public early according several court say around foreign until set political market however family life same general left good top university going
number major known point won six month dollar bank iraq use member each area found sunday place go based among third took right local economic countrie see
best report killed held business west doe own came law women power think service children bush show help chief saturday system john support serie play
office following me meeting expected late washington european league reported final added without british white history man men became want march case few
run money began open name trade center israel oil too al film win led east central air come chinese town leader army line never little played prime death
companie least put force past de half june saying know federal french peace earlier capital great union near released small department every health japan
head ago night big cup election region director talk program far today statement july although district again born development council close record along
county france went must spokesman your plan financial april recent campaign become troop whether lost music got israeli need lead already russia though
might free hit information away control within large economy press agency water died career making deal attack side seven better less september once clinton
main due committee building conference club january decision stock america given give often announced television industry order young palestinian age start
administration russian price round december nation human india defense asked total october player bill important southern move fire population rose november
include further nuclear street taken media different issue received secretary return college working community eight despite level largest whose germany
august change church german station london having research black story europe sale policy visit northern lot across per current board football ministry
worker vote book fell seen role student share iran process agreement quarter full match started growth yet moved possible western special interest behind
strong england named food period real authoritie car term rate race nearly korea enough site opposition keep call future taking island road outside really
century democratic almost single leading trying find album senior minute together congress index australia result hard hour land action higher field cut
coach san executive february production river face using japanese province park commission california father son education village energy shot short africa
key red association average pay exchange eu something gave likely george victory low thing pakistan post social continue ever look chairman job soldier able
parliament front himself problem private lower list built effort mile included radio live form david african increase sent fourth alway king tax taiwan
britain playing title middle meet global wife position located clear ahead iraqi english release violence goal project closed border body soon crisi
division served tour hospital kong test hong technology believe organization published weapon agreed why nine summer wanted republican act recently texa
course senate medical un done reached star continued investor living care signed art provide worked presidential gold obama morning dead opened event
previou cost instead canada band daily available drug coming investment michael civil woman training appeared involved indian similar situation los running
fighting mark trial hold australian thought study fall mother met relation anti song popular base tv ground ii newspaper staff saw hand hope operation
pressure eastern legal asia budget returned considered love wrote stop fight currently charge try aid ended management brought decided failed network gas
turned fact vice ca mexico trading especially reporter afghanistan common looking space manager loss justice thousand jame rather fund republic opening
accused winning scored championship example getting biggest performance sport let allowed mean turn leave robert personal showed light arrested person
either offer majority battle class evidence society product regional needed stage am doing familie construction variou sold independent kind airport paul
judge internet movement room followed original angele italy data partie nothing sea bring annual officer beijing present remain nato allow florida computer
contract coast created demand islamic beat analyst interview helped child probably spent asian cooperation investigation video yen tried bad described
toward written throughout established mission associated buy growing green forward competition poor latest question prison feel attention themselve firm
injured itself governor movie range cross track forced difficult produced wall rebel income chance elected reach adding specie finished rise killing spain
joined italian language rest seriou pari tournament inside scheduled immediately increased brown remained success la resident meanwhile net hall believed
olympic deputy heart champion award planned version grand institute step democrat rule labor above summit sometime addition raised william longer ruling
joint ball beginning sure stay safety worth korean begin arab friend anything atlanta caused source sign issued armed cent claimed heavy noted parent
spending related offered particularly aircraft whole authority risk cannot matter science access boston condition detail coalition compared lee break turkey
daughter natural museum strike style paid rock view usually spanish royal travel smith chicago arrived hundred response developed jone potential cause value
idea thoma professional domestic credit changed gaza married launched web muslim everything weekend camp quickly owned finance eventually measure citie afp
blue richard starting ready plant build designed certain voter modern fan commercial bid provided constitution dropped brother canadian drive negotiation
affair unit significant create bomb warned religiou figure victim activitie upon leaving experience attorney standard proposed intelligence giving hotel
finally magazine whom expert moving quoted baghdad carried feet candidate fifth highest lake employee sell pacific mostly reason flight square overall
design passed focu bay dlr date letter wide effect charged phone attempt claim below profit industrial zealand estimated traditional size practice double
pass professor concern refused sector review disease kept terrorism online speech peter culture reform founded ordered successful arm charle conflict
limited material trip property paper threat seeking confirmed plane route completed jewish someone hill comment ireland taliban huge johnson mayor husband
mass premier soviet cover couple positive complete non mail crime moscow brazil kilometer stand formed seem felt separate amid stadium singapore speaking
leadership emergency declined treatment cabinet tell straight tokyo winner ban session serve progress wo ship independence appointed word recorded terrorist
christian politic studie sense militant holding regular required lawyer debt guard wounded assembly expressed character pro fuel martin supreme broke
everyone actually equipment additional denied feature approved greater port ethnic statu primary amount ran debate model decade individual festival
previously join insurance goe impact urged heard placed centre illegal fired indonesia damage responsible message baseball tie true originally challenge
prevent filed captain entire supporter blood territory housing valley conservative van earning proposal protection read foundation el search train discuss
perhap journal raise murder address operating deep settlement simply nearby relationship cash alone hama target lack consumer direct twice self beach zone
scene communist afternoon necessary navy quality sound protect spring missing criminal speed confidence selling beyond software democracy francisco section
matche basi knew suicide resolution calling remaining gone powerful losing account georgia god commander euro rising catholic opportunity resource writer
expect anyone send active suffered alleged alliance host declared injury type planning environment protest drop suggested storie headquarter avoid improve
consider citizen attended currency generally appeal older vietnam lived seat happened thu incident ap floor largely developing approach mike historic
businesse era gained bit tough traffic inflation egypt telephone moment winter suspected debut fast boy worst km railway arrest mountain store famou tom
patient reserve carry weather thailand greek concerned finish command critical hot lebanon channel censu female vehicle spread aimed freedom medal saddam
losse bridge representative saudi co supply cancer turkish writing appear revenue receive score fear securitie ability retired customer sun becoming gulf
virginia corporate introduced academy particular survey easy mainly choice mind hearing add reduce directed replaced native assistant crowd complex quite
poland entered dutch responsibility crew fine pound environmental subject jersey kosovo serving cultural ten seemed draw bus yard produce ask voice degree
author watch ice legislation collection presence shown listed critic rejected else rich influence ruled soccer shooting arafat draft evening sex grew bodie
policie afghan editor rival nature strategy girl jordan happy giant save jackson wing prosecutor identified larger article optional sri seek bombing managed
re sought standing doctor earned gmt rural fellow sanction bought smaller contributed owner secret carrying prince treaty launch cast highly civilian
basketball performed develop fair interior henry lawmaker prepared malaysia wrong widely serb table bureau looked spokeswoman committed rally supported
ambassador spoke ensure note kid headed document follow bosnia rice super stopped carolina directly initial relief yuan earth activity poll bc loui
corruption picture storm backed irish refugee defeat initially spot bond embassy agencie swiss request estate trust ceremony guy fully occurred kingdom
shortly iranian bob accept diplomatic cold facilitie struck discovered contact regime airline youth safe penalty transport marriage maybe appearance highway
gain door threatened silver passenger scott rescue lose apparently export showing failure increasing talking specific fresh card sixth understand panel
latin refer item benefit partner kill communication broadcast caught pretty presented setting driver steve happen capacity fed box davi prize boost producer
ford episode decline immediate ending climate destroyed awarded defeated bosnian roman via conducted image accident criticism mary block heat push agent
joseph massive structure normal terror warning worldwide advanced featured advantage convention southeast respect joe approval farm pennsylvania bowl ohio
prior houston novel cox asset sister extra crash voted basic slightly recovery assistance covered jerusalem studio jim controlled kim actor gun meter
intended linked allowing offensive spend technical eds numerou loan driving certainly institution syria opposed effective sweden argentina promised location
entertainment uk advance slow acting audience captured attend clearly faced microsoft mccain queen forest tony generation pick providing journalist dozen
bar frank oversea volume federation dispute personnel combat except combined missile golf package admitted affected extended hurt announcement eye injurie
minor background nor facing deficit stood fort decide engine artist chri meant fox greece mexican represented waiting offering organized increasingly cell
helping accepted fish scale ali solution none prisoner approximately banking taxe visited missed unless convicted philippine agree strip parliamentary tenni
voting attacked scoring simple musical foot digital scientist stone miami reduced raising steel cricket promote variety opinion answer internal task
massachusett liberal guilty strength possibility determined onto christma jack adopted gore physical page reading allie maintain direction cuba buying
trouble mixed allegation xinhua speak philadelphia defence arizona divided shanghai inning congressional willing edge window senator miss completely pope
farmer upper plot putting sexual relatively mid singer urban library leg baby communitie northwest dark netherland crude neither pulled historical returning
theater removed commissioner immigration marketing michigan investigator plu fought kansa dance suspended racing continuing marine heavily transportation
junior funding hear learned permanent grow keeping thai code unable surface legislative supplie split jail hollywood chemical dangerou poverty agriculture
distance kennedy rain prominent finding meaning commerce weekly bin nigeria row visitor switzerland czech stated theory hussein therefore closing broken
enter male require coverage squad pakistani suspect falling holiday difference master focused existing criticized improved flying abu minority lie expansion
fighter rare anniversary medicine stability administrative atlantic hockey blamed blair die machine ancient insisted fly jose politician grant piece
creating ranked learn detroit lord electric mobile younger involving check link boat cable alexander marked statistic wild honor walk closer determine stake
bottom officially classic jean bringing disaster usa transfer mine argued closely neighborhood delegation reaching strategic scotland easily pace treasury
golden urgent thinking zimbabwe jury drew colorado fbi seventh explosion sentence fiscal gay witnesse blast metal count ukraine animal clean write contain
egyptian expectation seized qaida scientific abuse selected handed revealed serbia hoped tech branch replace miller speaker facility visiting percentage
tourism lanka brief chen sydney columbia surgery dialogue consecutive madrid wait analysi ton municipality referred unemployment engineering provincial
taylor wind color alternative knowledge screen edition toll retirement theatre client pilot berlin enforcement commitment purchase newly dow electronic
howard wood tied wale avenue abroad teacher limit balance seriously opponent feeling detained memorial protester downtown presidency banned revolution
toronto distribution violent picked brand turning reality palace supporting fashion suit connection broad interested considering favor mainland severe
sharon acknowledged restaurant empire advertising campu weight seattle website referring remark ocean negative pop doubt granted friendly reportedly pair
venture drawn myanmar forum testing truck cutting sentenced shiite quick veteran duty everybody daniel user possibly northeast anonymity posted immigrant
sort studied traded corner importance greatest birth industrie overnight temple ex auto polish reaction perfect sudan establish rome asking allegedly core
element lewi express conduct manufacturing activist constitutional andrew bird unlike researcher forecast electricity garden indicated austria watching snow
pushed elsewhere retail repeatedly suffering invasion struggle nfl length tree flu indonesian schedule wilson seeing surprise stephen ben sharp resistance
secure santa photo kenya discussed scandal creation delay holy operated sending corporation typically founder recording whatever wave household brazilian
dominated weak dalla drama destruction st tourist sir edward filled li jew favorite rugby extremely paying hoping memory treated faith remember shut
humanitarian hurricane shared registered surrounding formal apart factory putin assault eighth defending damaged fled accord fraud southwest maker cited
viru learning powell entry truth receiving indeed represent proved otherwise delivered output pentagon wearing saint wine delivery colombia demanded content
diego worse yes strongly milan arabia option acquired controversial notable imposed expand mount collapse brian lady swedish minnesota begun exactly compete
membership electoral purpose multiple changing agenda satellite resort chosen flag nba naval passing trim peaceful academic path norway defensive telling
motor opportunitie prove del text religion primarily opera grade citing tradition supposed patrick beating corp comedy understanding yellow kevin settled
grown glass croatia expanded chain file shop agricultural yesterday dealer invited recognized le lebanese causing frequently horse involvement dismissed
bishop display achieve fleet manchester buried partnership illinoi estimate initiative update actress category crucial driven concluded dream abba lay pain
bilateral relative yeltsin fun iron gm neighboring ultimately applied netanyahu bell programme coup nationwide bangladesh laden expensive legislature
breaking hole contained dog enemy ring yugoslavia kerry pull signing tower herself portion pre competitive spirit laid gathered stressed unknown contest
infrastructure manhattan phase brain ad exercise behavior labour worried antonio maximum principal tehran escape aside monetary belgium alive reference
recession publicly flow salt flat theme khan concept widespread township unlikely stronger sitting apartment respectively employment occupied mm predicted
identity pledged unique label choose pointed portugal shopping ray athlete hair confident dan welfare achieved equal benchmark withdrawal remove walked
shape concert rocket lawsuit circuit survived emerging discussion mentioned bronze bear mutual factor struggling venezuela wake solid danger motion hired
ninth milosevic platform iii resume dole transferred alongside resulted diplomat yankee castle median ah nice vast municipal abc rail ranger coal islam bbc
participate regulation nbc import pitch chart carlo explained representing en aviation jump casualtie profile exhibition trained bigger payment subsequently
peak clashe earthquake ill crown tension morgan thank producing wang maintained fit temporary deadly perform helicopter formerly watched function vision
resigned hitting skill welcome mohammed classe tim reputation kuwait recalled fame obtained emerged establishment referendum catch sit stayed fishing inche
latter purchased fewer nomination impossible teaching liberation merger tight tobacco carter attempted trader abandoned medium drove controversy allen
operate lowest sugar resolve affect chamber aware hezbollah orange oh ongoing juan disney responded roughly envoy biography adviser ahmed economist palm
harry pool unusual elizabeth ranking inspired sat mining rating contemporary defend boeing moderate deadline tank instance jet column reporting dedicated
recovered advice method joining arrival connected dean striker anderson signal application shift restriction testimony jeff touch christopher shareholder
promoted pushing myself organisation athen sam alan kashmir failing device clark featuring recognition maria preparing broadcasting jazz trillion fallen
threw cbs trend gross dry literature nobody apple tiny assigned colleague prepare counter romania roll gordon iowa sox healthy cia monthly experienced gap
minimum warner contrast adult blow don ticket unity eric consist taught entering cleveland stable promise dinner duke harvard raid trie stepped regarding
easier soft heading governing virtually ride pm bankruptcy delayed performing resignation scottish yield serbian engaged gate discovery equity respond kick
parish secondary passe beautiful occupation chavez targeted simon guide participant throw barack moon demanding sharply repeated contribution denmark
questioned cook capture syrian extensive lift explain dramatic amendment cuban insurgent combination angry barrel appropriate seed educational formula
observer managing radical obviously denver vowed composed suggest qualifying guest coffee austin manufacturer cease capable speculation deliver wear
publication socialist handle dealing las annan briefly landing formally gary fixed oldest priority jumped cool racial aboard heritage apparent knee extend
entirely investigating map backing deployed wish complained effectively patrol tamil register familiar abortion propertie interim graduate carrier regularly
reduction custody gathering format aged praised promotion chose talent tested graduated stuff taipei circumstance witness chile rapid arena desire sky
hosted cypru seoul aim prompted ryan remote aggressive apply trail usual solo normally gop unchanged false tropical walking creek formation compensation
anthony crossing camera outstanding resulting cd tennessee cap sensitive significantly concrete sponsored neighbor partly warm def stewart oklahoma fee
surprised collected delegate quake participation coastal identify nelson sharing monitoring encourage specifically tiger accounting improving abdullah
actual defender nominated pittsburgh caribbean portuguese emperor orlean halt peninsula streak globe ease worry maryland upset strengthen playoff norwegian
preliminary successfully improvement universal origin deeply behalf intense exist beside talked phoenix sunni accompanied mental tribunal qaeda restore
probe declaration participated troubled`
