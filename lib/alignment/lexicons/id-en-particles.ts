/** Particles, pronouns, numbers and times: each Indonesian word with the English words that translate it most often. */
export const particles = `
dan=and yang=which/that/who di=in/at/on ke=to dari=from/of untuk=for/to dengan=with pada=on/at/in dalam=in/within
oleh=by sebagai=as tentang=about mengenai=about/regarding antara=between/among terhadap=against/towards karena=because
sebab=because/cause jika=if apabila=if/when bila=if/when kalau=if ketika=when saat=when/moment sementara=while/meanwhile
setelah=after sesudah=after sebelum=before sejak=since hingga=until/to sampai=until/to selama=during/for sambil=while
agar=so supaya=so bahwa=that tetapi=but tapi=but namun=however/but melainkan=but/rather meskipun=although/despite
walaupun=although/though sedangkan=while/whereas atau=or juga=also/too/as pun=even hanya=only/just saja=only/just
bukan=not/no tidak=not/no/did/does tak=not/no jangan=do/not belum=not/yet sudah=already/has/have telah=has/have/had
sedang=currently/being akan=will/would/going bisa=can/could/able dapat=can/could/able boleh=may/allowed harus=must/should/have
perlu=need/necessary mungkin=may/might/possible/perhaps pernah=ever/once masih=still lagi=again/more/another
sangat=very/highly sekali=very/once lebih=more/than paling=most terlalu=too cukup=enough/quite hampir=almost/nearly
sekitar=around/about/some kira-kira=about kurang=less/lack sangatlah=very justru=instead/rather bahkan=even
seperti=like/as/such yakni=namely yaitu=namely/which misalnya=example/instance serta=and/as
ini=this/these itu=that/the/those tersebut=the/that/said sini=here situ=there sana=there begitu=so demikian=thus/so
saya=i/my/me aku=i/my/me kami=we/our/us kita=we/our/us kamu=you anda=you/your dia=he/she/him/her ia=he/she/it
mereka=they/their/them beliau=he/she siapa=who apa=what apakah=whether mana=where/which kapan=when mengapa=why
kenapa=why bagaimana=how berapa=how/many para=the semua=all/every seluruh=all/whole/entire setiap=every/each tiap=each/every
masing-masing=each/respectively beberapa=several/some/few banyak=many/much/lot sejumlah=number/some/several sebagian=some/part/most
kebanyakan=most mayoritas=majority sedikit=little/few sedikitnya=least setidaknya=least berbagai=various lain=other/another
lainnya=other/others sendiri=own/self/himself sama=same bersama=together/with saling=each/other satu=one/a
sebuah=a/an/one seorang=a/an/one/person dua=two/second kedua=two/second/both tiga=three/third ketiga=third/three
empat=four/fourth keempat=fourth lima=five/fifth kelima=fifth enam=six/sixth tujuh=seven/seventh delapan=eight
sembilan=nine sepuluh=ten sebelas=eleven belasan=dozen puluhan=dozens/tens ratusan=hundreds
ribuan=thousands jutaan=millions seratus=hundred ratus=hundred seribu=thousand ribu=thousand juta=million miliar=billion
milyar=billion triliun=trillion pertama=first terakhir=last/latest/final kali=time/times persen=percent/cent setengah=half
separuh=half seperempat=quarter pertengahan=mid/middle awal=early/beginning/start akhir=end/late akhirnya=finally/eventually
hari=day/days harian=daily minggu=week/sunday pekan=week bulan=month/moon tahun=year/years tahunan=annual dekade=decade
abad=century jam=hour/hours/clock menit=minute/minutes detik=second/seconds pagi=morning siang=noon/day sore=afternoon
petang=afternoon/evening malam=night/evening senin=monday selasa=tuesday rabu=wednesday kamis=thursday jumat=friday sabtu=saturday
ahad=sunday januari=january februari=february maret=march april=april mei=may juni=june juli=july agustus=august
september=september oktober=october november=november desember=december sekarang=now/currently kini=now dulu=before/first
dahulu=formerly/ago lalu=last/ago/then kemudian=then/later nanti=later mendatang=next/coming/upcoming kemarin=yesterday
besok=tomorrow segera=soon/immediately langsung=direct/directly/immediately sering=often kadang=sometimes selalu=always
biasanya=usually umumnya=generally terutama=especially/mainly/particularly khususnya=especially sekaligus=also/once
tanggal=date/on pukul=at/pm/am/o'clock masa=period/time/era waktu=time jaman=era zaman=era/age usia=age umur=age/old
berusia=aged/year/old berikutnya=next/following selanjutnya=next/further/then sebelumnya=previous/previously/earlier/before
setelahnya=after sepanjang=along/throughout seluruhnya=entirely melalui=through/via lewat=through/past tanpa=without
menurut=according akibat=due/result berdasarkan=based/according sesuai=according/accordance selain=besides/addition/apart kecuali=except
termasuk=including/included terdiri=consists/comprising ada=there/is/are/exist adalah=is/are/was/were merupakan=is/was/are menjadi=become/became/be
tersebut=said pula=also maupun=and/as/well per=per nah=well ya=yes silakan=please tolong=help/please terima=receive/accept kasih=thank/love
atas=on/over/upper bawah=under/below/lower depan=front/next/ahead belakang=behind/back samping=side/beside luar=outside/out/foreign
kiri=left kanan=right utara=north/northern selatan=south/southern timur=east/eastern barat=west/western tengah=middle/central
tenggara=southeast barat-daya=southwest dekat=near/close jauh=far sisi=side pusat=center/centre/central ujung=end/tip
`;
