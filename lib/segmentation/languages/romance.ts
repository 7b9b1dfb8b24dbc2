import type { LanguageRules } from "../rules";

const french: LanguageRules = {
  tags: "fr",
  before: `
    m mm mr mme mmes mlle mlles me mgr dr drs pr prof st ste sts av bd boul env ex c.-à-d cad cf chap éd fig hab i.e e.g p.ex
    gén col cap cdt lt sgt adj mar ing dir adm réf resp trad vs ll.aa.ii.rr s.a.r s.m s.e`,
  beforeNumber: `no n° nº nos p pp art al chap fig tél tel vol t tab v env ch réf`,
  inside: `inc ltd corp cie co jr`,
  after: `etc`,
  starters: `
    Le La Les L Un Une Des Il Elle Ils Elles On Nous Vous Je Tu Ce Cet Cette Ces C Ceci Cela Son Sa Ses Leur Leurs Mon Ma Mes Notre Votre En
    Dans Sur Sous Par Pour Avec Sans Chez Depuis Pendant Avant Après Lors Lorsque Quand Si Mais Et Ou Or Donc Car Comme Comment Pourquoi Où Qui
    Que Quel Quelle De Du À Au Aux Selon Malgré Ainsi Alors Aussi Puis Enfin Plus Tous Toutes Tout Certains Plusieurs Chaque D J S N Y`,
};

const spanish: LanguageRules = {
  tags: "es gl ca ast",
  before: `
    sr sra sres srta srtas dr dra dres drs prof profa lic ing arq d dña dn da fr sta sto san. gral cnel cap tte sgto alm pbro mons rvdo admón
    av avda c/ cra pza prof ej p.ej p.e ee dpto depto excmo ilmo mr mrs ms vs aprox máx mín tel ext ud uds vd vds gob pdte fdo mt pág. etc.,
    lun mié jue vie sáb dom atte`,
  beforeNumber: `no núm nro n° nº p pp pág págs art arts cap vol fig párr párrf párrs tel ext km cra
    ene feb mar abr may jun jul ago sep sept oct nov dic t`,
  inside: `inc cía ltda s.a s.l s.r.l ee.uu ee uu jr co corp a.c d.c min ene feb mar abr ago sept nov dic km hs hrs`,
  after: `etc a.m p.m ph.d`,
  starters: `
    El La Los Las Un Una Unos Unas Él Ella Ellos Ellas Yo Tú Usted Nosotros Este Esta Estos Estas Ese Esa Eso Esto Aquel Aquella En De Del A Al
    Con Sin Por Para Según Desde Hasta Durante Antes Después Cuando Si Pero Y O Como Cómo Qué Quién Dónde Cuándo Cuál No Su Sus Mi Mis Se Lo Le
    También Además Así Entonces Aunque Mientras Tras Entre Sobre Es Fue Hay Muchos Algunos Todos Todas Cada Otro Otra Hoy Ayer`,
};

const portuguese: LanguageRules = {
  tags: "pt",
  before: `
    sr sra srs sras srta dr dra drs dras prof profa profs eng arq d pe fr sto sta av r al pça tv rod gen cel cap maj ten sgt alm min. dep sen gov
    ex p.ex exmo exma ilmo ilma v.exa v.sa adv jr. mr mrs ms vs aprox máx mín`,
  beforeNumber: `no nº n.º n núm p pp pág págs art arts cap vol fig tel km jan fev mar abr mai jun jul ago set out nov dez r$ inc séc ed`,
  inside: `inc cia ltda s.a co corp jr`,
  after: `etc a.m p.m ph.d`,
  starters: `
    O A Os As Um Uma Uns Umas Ele Ela Eles Elas Eu Você Nós Este Esta Estes Estas Esse Essa Isso Isto Aquele Aquela Em No Na Nos Nas De Do Da Dos
    Das Ao À Com Sem Por Para Segundo Desde Até Durante Antes Depois Quando Se Mas E Ou Como Que Quem Onde Qual Não Seu Sua Seus Suas Meu Minha
    Também Além Assim Então Embora Enquanto Após Entre Sobre É Foi Há Muitos Alguns Todos Todas Cada Outro Outra Hoje Ontem`,
};

const italian: LanguageRules = {
  tags: "it",
  before: `
    sig sigg sig.ra sigra sig.na signa sig.ri dott dott.ssa dr prof prof.ssa avv ing arch geom rag on sen gen col cap ten mar. s ss santa. san.
    dir amm psicol meteor idraul econ st d az v.cte f.p spett egr gent ill rev mons ecc.mo es p.es ad.es cfr ca circa. seg segg vs mr mrs ms
    lun mar mer gio ven sab dom tel. pag.`,
  beforeNumber: `n nn num nr p pp pag pagg art artt cap vol fig tel tab gen feb mar apr mag giu lug ago set sett ott nov dic`,
  inside: `inc s.p.a s.r.l ltd corp co jr set nov dic a.c d.c`,
  after: `ecc etc a.m p.m`,
  starters: `
    Il Lo La I Gli Le L Un Una Uno Egli Lui Lei Loro Essi Io Tu Noi Voi Questo Questa Questi Queste Quello Quella Ciò In Nel Nella Nei Di Del Della
    A Al Alla Con Per Da Dal Dalla Su Sul Sulla Tra Fra Secondo Durante Dopo Prima Quando Se Ma E O Come Che Chi Dove Perché Non Si Suo Sua Anche
    Inoltre Così Allora Mentre È Era Sono Molti Alcuni Tutti Ogni Altro Oggi Ieri`,
};

const romanian: LanguageRules = {
  tags: "ro",
  before: `dl dna d-l d-na dr prof ing av str bd sf gen col lt cpt ex d.ex p.ex nr. op. cit vs`,
  beforeNumber: `nr pag p art alin vol cap fig tel`,
  inside: `s.a s.r.l inc`,
  after: `etc ș.a`,
  starters: `Un O El Ea Ei Ele Eu Tu Noi Voi Acest Această Acesta În Din De La Pe Cu Pentru După Când Dacă Dar Și Sau Ce Cine Unde Nu Este`,
};

export const romance: readonly LanguageRules[] = [french, spanish, portuguese, italian, romanian];
