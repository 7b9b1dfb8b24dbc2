import type { LanguageRules } from "../rules";

const german: LanguageRules = {
  tags: "de",
  before: `
    dr med phil jur rer nat prof hr hrn fr frl ing dipl st sr str geb gest z.b z.z z.t u.a u.ä o.ä d.h i.d.r i.a i.v v.a u.u s.o s.u m.e o.g
    bzw ca vgl sog bspw evtl ggf inkl exkl max min mind insb allg ehem kath ev griech lat engl frz dt österr schweiz röm hist
    abb s sen. bes eigtl einschl entspr gem hrsg jew lfd lt nachm vorm öff verh verw zzgl betr abs. gen kgl urspr vermutl d.i ing.`,
  beforeNumber: `nr s abb abs art bd bde kap tel tab ziff vers v n jh p pos ps lfg rn aufl hausnr str`,
  inside: `co jr inc ltd corp mrd mio tsd std min sek`,
  after: `usw etc ff f u.s.w z.zt uvm u.v.m`,
  ordinals: `
    Januar Jänner Februar März April Mai Juni Juli August September Oktober November Dezember Jan Feb Jahrhundert Jahrhunderts Jahrhunderte
    Jh Geburtstag Auflage Bezirk Platz Liga Tag Woche Monat Klasse Stock Etage Weltkrieg Mal Runde Etappe Spieltag Minute Kapitel Band
    Lebensjahr Jahrestag Armee Division Regiment Staffel Folge Bundestag`,
  starters: `
    Der Die Das Ein Eine Einer Einem Einen Er Sie Es Wir Ihr Ich Du Dies Diese Dieser Dieses Diesen Dort Da Hier Dann Doch Aber Und Oder
    Wenn Als Wie Was Wer Wo Warum Im In Am An Auf Aus Bei Mit Nach Von Vor Zu Zum Zur Für Durch Um Unter Über Seit Während Nachdem Obwohl
    Weil Auch Nur Noch Schon Jedoch Zudem Außerdem Dabei Damit Danach Daher Deshalb Trotz Trotzdem Sein Seine Ihre Ihren Man Alle Viele Einige
    Beide Kein Keine Nicht Heute Gestern Morgen Später Zunächst Insgesamt Laut Den Dem Des Bis Ab Jeder Jede So Sowohl Somit Nun Jetzt`,
};

const dutch: LanguageRules = {
  tags: "nl af fy",
  before: `
    dhr mevr mw mej dr drs ir ing mr prof ds st gen kol maj kap lt sgt bijv bv b.v d.w.z d.m.v i.p.v m.b.t o.a i.v.m t.o.v z.g zgn o.l.v t.a.v t.g.v
    aanw vnw afk ca incl excl max min resp vgl zg jl jr. sr. ma. evt eerw burg`,
  beforeNumber: `nr nrs no art p pag blz tel fig hfst bd dl vol afb`,
  inside: `co inc ltd corp jr sr n.v b.v`,
  after: `enz etc e.d e.a m.m a.u.b s.v.p`,
  starters: `
    De Het Een Hij Zij Ze Wij We Ik Jij Je U Dit Dat Deze Die Er Daar Hier Maar En Of Als Toen Wanneer Hoe Wat Wie Waar Waarom In Op Aan Bij
    Met Na Van Voor Naar Om Onder Over Sinds Tijdens Door Uit Ook Nog Niet Geen Zijn Haar Hun Men Alle Veel Sommige Volgens Later Toch Dus`,
};

const nordicOrdinals = `
  januar februar mars marts april mai maj juni juli august september oktober november desember december`;

const scandinavian: LanguageRules = {
  tags: "da nb nn no sv is",
  before: `
    hr fr frk dr prof skt st kl ca bl.a f.eks t.eks f.ex t.ex d.v.s dvs bl d.ä d.y ev ang inkl ekskl exkl maks max min mht jf jfr jvf evt fx pga
    vedr o.l f.kr e.kr osv. s.k sk mv mr mrs ms med co. mag cand adv ing e.g i.e vs gen sen rep mt p.o btw f.e rs`,
  beforeNumber: `nr no s p pp side kap tlf tel fig art bd str § n° nos sec rs jan feb mar apr jun jul aug sep sept okt oct nov dec`,
  inside: `co inc corp ltd jr sr a/s aps ind s.u`,
  after: `osv m.m mfl m.fl o.s.v etc a.m p.m m.v ph.d`,
  ordinals: `${nordicOrdinals} Januar Februar April Juni Juli August September Oktober November December gade århundre århundrede`,
  timeHeads: "At Kl Kl. Ved Omkring",
  starters: `
    Den Det De Der Han Hun Vi Jeg Du I Man Dette Denne Disse Her Da Når Hvis Hvad Hvem Hvor Hvorfor Hvordan Men Og Eller Som På Til Fra Med Af
    For Efter Under Over Ved Om Siden Ifølge Også Så Ikke Ingen Alle Mange Nogle Hans Hendes Deres Vores Min Din Et En Är Det Hon Jag När
    Vad Var Varför Hur Efter Från Och Af Att Detta Dessa The He She It They This There In On At How What`,
};

export const germanic: readonly LanguageRules[] = [german, dutch, scandinavian];
