import type { LanguageRules } from "../rules";

const russian: LanguageRules = {
  tags: "ru be",
  before: `
    г-н г-жа г-ну г-на г-же гр гражд проф акад доц д-р канд чл чл.-кор корр ул пр просп пл пер наб ш д кв корп стр. обл р-н пос пгт с дер ст. оз р
    г т.е т.к т.н т.о т.наз напр см ср им св о ген полк кап лейт адм ок англ нем фр лат греч рус исп итал нар. назв сокр кн
    тел. ред. изд. руб. тыс. млн. илл. ил. прим пр. т.ч в.т.ч м-р пос ж-д`,
  beforeNumber: `№ стр с п пп ст гл рис табл т тт вып ч тел кв корп руб`,
  inside: `г гг в вв н.э т.д т.п др пр долл руб коп тыс млн млрд дол куб кв.м куб.м мин сек час ч кг км см мм а.о сш`,
  starters: `
    В Во На С Со К Ко По О Об Об От Из За У До Для При Без Под Над Через Он Она Оно Они Мы Вы Я Ты Это Этот Эта Эти Тот Та Те То Так Там Тут Тогда
    Когда Если Но А И Или Как Что Кто Где Почему Зачем Не Ни Его Её Их Наш Мой После Перед Между Однако Также Кроме Поэтому Затем Потом
    Все Всё Многие Некоторые Каждый Сегодня Вчера Завтра Согласно Несмотря Хотя Пока Уже Ещё Еще Только Среди`,
};

const ukrainian: LanguageRules = {
  tags: "uk",
  before: `
    п пп проф акад доц д-р чл м вул просп пл пров буд кв обл р-н смт с р оз див журн вид укр т.зв т.з зв ім св о ген напр т гр наук стор інж
    кб хв год сек грн дол у.о англ нім лат рос`,
  beforeNumber: `№ с стор ст п гл рис табл т вип ч тел`,
  inside: `р рр ст н.е т.д т.п ін км кг см мм га град вт од хв грн`,
  starters: `
    У В На З Зі До По Про Від За Для При Без Під Над Через Він Вона Воно Вони Ми Ви Я Ти Це Цей Ця Ці Той Та Те Так Там Тут Тоді Коли Якщо Але А І
    Й Або Як Що Хто Де Чому Не Його Її Їх Наш Після Перед Між Однак Також Крім Тому Потім Усі Всі Багато Кожен Сьогодні Її`,
};

const bulgarian: LanguageRules = {
  tags: "bg mk sr",
  before: `г-н г-жа д-р др проф доц акад инж ул бул пл гр с кв ж.к напр вж св ген полк кап т.нар т.е т.н т.г см ок р обл общ стр.`,
  beforeNumber: `№ стр с чл ал т гл фиг табл тел`,
  inside: `г гг в вв н.е т.н и.др др лв ст хил млн млрд мин сек ч`,
  starters: `
    В Във На С Със От За По При До Без Под Над Той Тя То Те Ние Вие Аз Ти Това Този Тази Тези Така Там Тук Тогава Когато Ако Но А И Или Как Какво
    Кой Къде Защо Не Неговият След Преди Между Обаче Също Освен Затова Всички Много Всеки Днес Вчера Според`,
};

const polish: LanguageRules = {
  tags: "pl",
  before: `
    p pan. dr prof inż mgr hab ks św bł gen płk ppłk mjr kpt por ppor sierż ul al pl os np tj tzn tzw m.in bałt ang niem łac fr ros gr im b dot
    ds wg zob por. ok pt red tł wyd woj pow gm jw`,
  beforeNumber: `nr s str t tom art ust pkt poz rys tab tel r godz`,
  inside: `r w n.e p.n.e zł tys mln mld min sek godz cm km kg sp.z.o.o s.a`,
  after: `itd itp etc in`,
  ordinals: `stycznia lutego marca kwietnia maja czerwca lipca sierpnia września października listopada grudnia`,
  starters: `
    W We Na Z Ze Do Od Po Przed Przy Dla Bez Pod Nad Przez O On Ona Ono Oni One My Wy Ja Ty To Ten Ta Te Tak Tam Tu Wtedy Kiedy Gdy Jeśli Ale A I Lub
    Jak Co Kto Gdzie Dlaczego Nie Jego Jej Ich Po Między Jednak Także Oprócz Dlatego Potem Wszyscy Wielu Każdy Dziś Wczoraj Według`,
};

const westSlavic: LanguageRules = {
  tags: "cs sk sl hr bs",
  before: `
    p pí pan. dr mudr judr phdr rndr ing mgr bc prof doc akad sv gen plk npor tř ul nám např tzv tj resp mj apod. cca č viz srov zv t.j t.zn napr tzn s.r o
    g gđa gosp gos dipl mag mr npr itd. ur r obč zák angl nem lat fr a.s r.o s.r.o`,
  beforeNumber: `č čl str s odst obr tab tel kap r br št`,
  inside: `r stol n.l př.n.l tis mil mld min hod kč s.r.o a.s v.o.s k.s d.o.o`,
  after: `atd apod atp itd ipd`,
  ordinals: `
    ledna února března dubna května června července srpna září října listopadu prosince januára februára marca apríla mája júna júla augusta
    septembra októbra novembra decembra Apríla Pluku siječnja veljače ožujka travnja svibnja lipnja srpnja kolovoza rujna studenog prosinca
    januar februar marec april maj junij julij avgust september oktober november december století storočia stoljeća`,
  starters: `
    V Ve Na S Se K Ke Po O Od Z Ze Do Pro Při Bez Pod Nad Přes On Ona Ono Oni My Vy Já Ty To Ten Ta Ti Tak Tam Tu Tehdy Když Jestli Ale A I Nebo Jak Co
    Kdo Kde Proč Ne Jeho Její Jejich Pred Pri Pre Nie Keď Ako Čo Kto Kde Prečo U Iz Za Je Su Ovo Ovaj`,
};

export const slavic: readonly LanguageRules[] = [russian, ukrainian, bulgarian, polish, westSlavic];
