import type { LanguageRules } from "../rules";

export const english: LanguageRules = {
  tags: "en",
  before: `
    mr mrs ms mx messrs mmes dr drs prof st mt Ft gen Col lt maj capt cpt cmdr cdr sgt ssgt cpl pvt pfc adm Gov Sen Rep Reps Sens Pres Rev Hon
    Fr Supt Det insp atty Amb brig msgr ald cllr Sec Treas Asst supt comdr lieut Hr m.c mlle mme
    Ph e.g i.e vs viz cf approx eg ie f.e incl esp resp Bhd SEC b.s Nat. Ind. n.b P.O rs`,
  beforeNumber: `
    no. nos No Nos NO p pp par para fig figs eq eqs sec vol vols ch chap ex art sect arts ver v ca c rs tel ext est
    Jan Feb Mar Apr Jun Jul Aug Sep Sept Oct Nov Dec n° nr app cl reg § pt op ed b d fl r ft in yd yds mi oz lb lbs km kg`,
  inside: `
    inc co corp ltd llc llp plc jr sr bros dept univ assn ave blvd rd ln hwy pkwy sq bldg fac mfg intl natl govt
    Ala Ariz Ark Calif Colo Conn Del Fla Ga Ill Ind Kan Ky La Md Mich Minn Miss Mo Mont Neb Nev Okla Ore Pa Penn Tenn Tex Va Vt Wash Wis Wyo
    Mon Tue Tues Wed Thu Thur Thurs Fri Sat Jan Feb Mar Apr Jun Jul Aug Sep Sept Oct Nov Dec
    u.s u.k u.n e.u u.s.a u.a.e d.c l.a n.y
    st mt ext sec gen al med cit ibid trans hrs hr min mins ps p.s`,
  after: `etc a.m p.m ph.d m.d b.a m.a b.sc m.sc m.b.a ll.b ll.m ll.d j.d d.d.s r.n d.phil ed.d esq m.p.h b.c a.d b.c.e c.e`,
  alwaysCapital: "I",
  startsLower: true,
  splitsQuotes: true,
  timeHeads: "At By Around Before After Until Since From About On In",
  starters: `
    The A An It Its He She They We I You This That These Those There Here His Her Their Our My Your If In On At By For From With Without
    But And So Or Yet Nor When While What How Why Where Who Whose Which After Before During Since Until As Because Although Though However
    Then Also Some Many Most Much Several Both Each Every All Another Other Others One Two Three Four Five No Not Now Once Only Perhaps
    Maybe Please Let Do Does Did Is Are Was Were Has Have Had Can Could Would Should Might Must Don't Even Finally Meanwhile Moreover
    Today Yesterday Tomorrow Under Over To Such Instead Still Thus Therefore Hence Among Between Despite Few Nobody Someone Everyone
    Nothing Something Anyone Thank Thanks Yes Well Oh Millions Thousands Hundreds People Critics Officials Police Again
    Later Earlier Recently Currently Next First Second Third Last Neither Either Through Throughout According Unlike Like Given Following
    Whether Whatever Whenever That's It's He's She's There's I'm I've I'd I'll We're They're You're We've`,
};
