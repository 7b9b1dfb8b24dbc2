import type { LanguageRules } from "../rules";

/** Indonesian; Malay and Javanese share its press usage and add their own words. */
export const indonesian: LanguageRules = {
  tags: "id",
  before: `
    dr drs dra prof ir h hj hjh kh k.h kgs nyai tgk tn ny nn sdr sdri bpk ibu. ust ustadz ustaz habib. mr mrs ms mgr rm pdt pr
    letjen mayjen brigjen jend jenderal. kol letkol may mayor. kapt lettu letda serka sertu serda serma kopda koptu praka pratu
    laks laksda laksma marsda marsma marsdya laksdya pelda peltu purn
    komjen irjen brigjenpol brigpol kombes kombespol kompol akbp akp iptu ipda aiptu aipda bripka briptu bripda pol
    raden r.a r.m r.ng rr r.aj gus. tgk
    pt cv ud fa pd. perum. jl jln jend gg kec kab kel ds dsn kp kpg komp prov kav bld
    yth ytc ykh alm almh almarhum. a.n u.p d.a u.b a.l y.l c.q cq q.q ttd dh d.h s.d sd. e.g i.e vs v
    mis mis. lih lihat. bdk bdg. cf ttg dng dgn yg kpd utk krn spt sbg pd bhs lat ing bld jw skt bel prc ark ar. st sto sta
    moh muh moch abd ach gub wagub bup wabup wlkt kpt rev tb rs dk dsk ph sma. smp. mts. sis`,
  beforeNumber: `
    jan feb mar apr jun jul agt ags agu sep sept okt nov nop des
    no nos nomor. hlm hal. hlmn tgl th thn tahun. pkl pk. rp rm. us$ ps psl pasal. ay ayt bab. vol jil jld ed cet
    telp tlp tel fax faks hp ext kav blok. rt rw lt km. kl gb gbr tab tbl lamp sk s.k pp uu ser art p pp sek ±`,
  startsLower: true,
  starterEndings: "nya",
  inside: `bros assn pte co llc jr sr`,
  after: `
    tbk ltd inc corp dll dsb dst dkk dlsb etc al hlm tsb
    s.h s.e s.t s.pd s.pd.i s.sos s.sos.i s.kom s.i.kom s.ikom s.ip s.i.p s.psi s.ked s.kep s.farm s.hut s.pt s.si s.s s.sn s.ag s.th
    s.tp s.kg s.kh s.km s.k.m s.stp s.i.k s.ik s.ap s.ds s.gz s.th.i s.hi s.h.i s.sy s.ptk s.kel s.pi
    m.h m.hum m.si m.m m.t m.pd m.pd.i m.a m.ag m.sc m.kes m.kom m.ba m.b.a m.sn m.ap m.ak m.ec m.eng m.phil m.psi m.kn m.th m.ip m.ikom m.i.kom
    m.e m.p m.p.h m.stat m.tr m.farm m.han m.fil m.s m.krim
    ph.d b.a b.sc b.e a.md a.ma a.md.keb l.c lc sp.a sp.b sp.og sp.pd sp.jp sp.m sp.s sp.tht sp.kk sp.an sp.ot sp.u sp.p sp.kj sp.rad d.e.a d.sc
    a.m p.m`,
  starters: `
    Ia Dia Mereka Kami Kita Saya Aku Beliau Anda Kamu Ini Itu Hal Namun Tetapi Tapi Akan Sedangkan Sementara Selain Selama Setelah Sesudah
    Sebelum Sejak Saat Ketika Pada Di Ke Dari Dalam Dengan Untuk Oleh Karena Sebab Jika Jikalau Kalau Bila Apabila Meski Meskipun Walau
    Walaupun Bahkan Bahwa Lalu Kemudian Akhirnya Selanjutnya Berikutnya Menurut Kata Ujar Para Sebuah Seorang Seekor Suatu Semua Setiap
    Beberapa Banyak Ada Adapun Adalah Tak Tidak Bukan Belum Sudah Telah Sedang Apa Apakah Siapa Siapakah Mengapa Kenapa Bagaimana Kapan
    Dimana Mana Berapa Sebagai Sebagian Secara Seperti Serta Dan Atau Maka Oleh Padahal Jadi Begitu Demikian Hingga Sampai Tentang Terhadap
    Antara Usai Kini Sekarang Dahulu Dulu Hari Tahun Kedua Ketiga Keduanya Pertama Salah Satu Nama Namanya Terletak Desa Kota Buka Tutup
    Harga Harganya Jumlah Film Lagu Album Bisa Dapat Harus Perlu Juga Masih Hanya Sang Si Tim Orang Warga Polisi Pemerintah Perusahaan
    Mari Silakan Silahkan Hubungi Lihat Baca Kelompok Sebanyak Sejumlah Sejauh Sayangnya Ditambahkannya Dengan`,
};

export const malay: LanguageRules = {
  ...indonesian,
  tags: "ms",
  before: `${indonesian.before} en pn cik. dato dato' datuk. tun. y.b yb y.a.b yab y.m lt jen sdn jln kg tmn`,
  after: `${indonesian.after} bhd b.h.d`,
  starters: `${indonesian.starters} Beliau Walau Bagaimanapun Manakala Justeru Encik Puan Awak Dalam Kerana Setakat`,
};

export const javanese: LanguageRules = {
  ...indonesian,
  tags: "jv su",
  before: `${indonesian.before} kanjeng. kyai. g.r.m k.r.t k.g.p.h g.k.r`,
  after: `${indonesian.after} lsp lss`,
  starters: `${indonesian.starters} Dheweke Iki Iku Kuwi Ing Saka Menyang Nanging Lan Yen Wong Sawise Sadurunge Nalika Kanggo Amarga
    Piyambake Panjenengane Miturut Taun Sawijining Ana Ora Kutha Désa Manéhna Ieu Éta Di Ti Dina`,
};
