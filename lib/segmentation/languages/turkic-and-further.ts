import type { LanguageRules } from "../rules";

const turkish: LanguageRules = {
  tags: "tr az",
  before: `
    dr prof doç yrd av müh mim sn st hz alb gen org korg tümg tuğg yzb bnb ütğm tğm çvş mah cad sok sk apt blv mh cd bkz örn vb. krş yy. ing alm fr lat
    ar. far t.c ö. ölm doğ haz çev ed. mr mrs ms vs`,
  beforeNumber: `no nr s sf ss c cilt. md tel fax böl şek tab yy`,
  inside: `a.ş ltd şti inc co corp m.ö m.s`,
  after: `vb vs vd vbg`,
  ordinals: `
    yüzyıl yüzyılda yüzyılın yüzyıla sınıf kat dönem gün yıl madde bölüm cadde sokak Cadde Sokak Yüzyıl Dünya Ordu Kolordu Tümen Alay Lig Hafta Gün`,
  starters: `
    Bu Şu O Bir Ben Sen Biz Siz Onlar Ama Fakat Ancak Ve Veya Eğer Çünkü Nasıl Ne Neden Kim Nerede Her Bütün Tüm Bazı Çok Daha Sonra Önce İlk Son
    Bunun Onun Şimdi Bugün Dün Yarın Ayrıca Böylece İse Hem Yine Artık Burada Orada Yılında`,
};

const kazakh: LanguageRules = {
  tags: "kk ky uz tt mn",
  before: `т.б т б проф акад д-р ул көш қ г с т.с.с м см кг га ц`,
  beforeNumber: `№ б бет т тел`,
  inside: `т.б т.с.с ж жж ғ ғғ б.з.б б.з жыл млн млрд`,
  starters: `Бұл Ол Біз Сіз Мен Сен Олар Бірақ Және Егер Қалай Не Кім Қайда Осы Сол Әр Барлық Көп Кейін Бүгін Кеше Сондықтан`,
};

const greek: LanguageRules = {
  tags: "el",
  before: `κ κα κος κ.κ δρ δρα καθ π.χ δηλ λ.χ βλ αγ στρ συντ λεωφ οδ πλ σελ. μ.μ. π.μ. κ.ά. αρ.`,
  beforeNumber: `αρ σελ σ τ τηλ κεφ εικ`,
  inside: `μ.χ π.χ α.ε ο.ε ε.ε`,
  after: `κ.λπ κλπ κ.ά κ.τ.λ π.μ μ.μ`,
  marks: ";",
  starters: `
    Ο Η Το Οι Τα Τον Την Της Του Των Ένας Μια Μία Ένα Αυτός Αυτή Αυτό Αυτοί Εγώ Εσύ Εμείς Εσείς Στο Στη Στην Στον Στις Στους Σε Με Για Από Κατά Μετά
    Πριν Όταν Αν Αλλά Και Ή Πώς Τι Ποιος Πού Γιατί Δεν Όλα Όλοι Πολλοί Σήμερα Χθες Σύμφωνα Τις Τους`,
};

const finnish: LanguageRules = {
  tags: "fi et hu",
  before: `dr prof esim mm nk ns eli. vrt ks so ent synt s k tri hra rva toim p. kpl. noin. dr. ifj id özv gr dr pl ún ill kb vö`,
  beforeNumber: `nro n:o s ss luku kuva puh sz old`,
  inside: `oy ab oyj inc jr kft rt bt`,
  after: `jne yms ym tms stb`,
  ordinals: `
    tammikuuta helmikuuta maaliskuuta huhtikuuta toukokuuta kesäkuuta heinäkuuta elokuuta syyskuuta lokakuuta marraskuuta joulukuuta
    január február március április május június július augusztus szeptember október november december század században`,
  starters: `Se Hän He Me Te Minä Sinä Tämä Tuo Ne Nämä Kun Jos Mutta Ja Tai Miten Mitä Kuka Missä Miksi Ei Az A Egy Ez Ő Ők És De Ha`,
};

export const turkicAndFurther: readonly LanguageRules[] = [turkish, kazakh, greek, finnish];
