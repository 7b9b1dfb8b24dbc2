import type { LanguageRules } from "../rules";

// Without capitals every stop before a space looks like an end: the abbreviations alone say otherwise.

const arabic: LanguageRules = {
  tags: "ar fa ps ckb",
  before: `د أ م ا ب ج ح خ ص ط ع ف ق ك ل ن ه ه‍ و ي ر س ش ت ث أ.د د.م م.م أ.م ص.ب ا.د تحقيق. آقای. دکتر. mr mrs dr prof st u.s u.k vs e.g i.e no`,
  beforeNumber: `ص ج رقم. ت no vol p`,
};

const urdu: LanguageRules = { tags: "ur", before: `ڈاکٹر. mr mrs dr prof st م ص ج ق ب ا ن`, marks: "۔" };

const hebrew: LanguageRules = {
  tags: "he yi",
  before: `mr mrs dr prof st vs e.g i.e no א ב ג ד ה ו ז ח ט י כ ל מ נ ס ע פ צ ק ר ש ת`,
};

const indic: LanguageRules = {
  tags: "hi mr ne sa bho mai",
  before: `
    डॉ डा श्री. प्रो पं कु सौ ले मो मि मा स्व अ आ इ ई उ ए ऐ ओ के. पी बी सी डी एफ जी एच जे एल एम एन पी क्यू आर एस टी यू वी डब्ल्यू वाई रु रू कि मी सं उदा
    mr mrs ms dr prof st vs e.g i.e no u.s`,
  beforeNumber: `रु रू सं क्र पृ no rs`,
};

const bengali: LanguageRules = {
  tags: "bn as",
  before: `ডা ড মো মি মু মোঃ প্রফ ডাঃ সা মোসা রা এ বি সি ডি mr mrs dr prof st no`,
};

const dravidian: LanguageRules = {
  tags: "ml ta te kn si gu pa or",
  before: `
    ഡോ മി ശ്രീ പ്രൊ പ്രഫ കെ പി എം എ ബി സി ഡി എസ് ആർ വി ജി ജെ എൻ എൽ ടി ഇ ഒ കെ.പി അഡ്വ റവ ഫാ സെ രൂ
    டாக்டர். திரு திருமதி பேரா கே பி எம் எஸ் ஆர் வி ஜி டி டா డా శ్రీ ప్రొ కె పి ఎం ఎస్ డా. ಡಾ ಶ್ರೀ ಪ್ರೊ ಕೆ ಡಾ ಶ್ರೀ ડૉ શ્રી પ્રો ਡਾ ਸ ਪ੍ਰੋ
    mr mrs dr prof st no`,
};

const armenian: LanguageRules = {
  tags: "hy",
  before: `պրոֆ դոկտ տիկ պր փ ք թ հ գ ս օր`,
  marks: ":։",
};

const amharic: LanguageRules = { tags: "am ti", before: `ዓ.ም እ.ኤ.አ ዶ/ር አቶ. ወ/ሮ ፕ/ር dr mr` };

const georgian: LanguageRules = { tags: "ka", before: `დრ პროფ აკად ბატ ქ ე.წ ე.ი ა.შ მაგ ძვ.წ` };

export const caselessLanguages: readonly LanguageRules[] = [
  arabic,
  urdu,
  hebrew,
  indic,
  bengali,
  dravidian,
  armenian,
  amharic,
  georgian,
];
