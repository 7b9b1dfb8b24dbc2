/** The words of news: state, war, law, money, disasters: each Indonesian word with the English words that translate it most often. */
export const newsWords = `
presiden=president wakil=vice/deputy/representative menteri=minister perdana=prime kementerian=ministry departemen=department
pemerintah=government pemerintahan=government/administration negara=country/state/nation negeri=country/state/foreign/interior
bangsa=nation kebangsaan=national nasional=national internasional=international dunia=world daerah=region/area/regional
wilayah=region/territory/area kawasan=region/area provinsi=province propinsi=province kabupaten=regency/district kota=city/town
ibukota=capital ibu=mother/capital desa=village kampung=village kecamatan=district pulau=island kepulauan=islands/archipelago
gubernur=governor bupati=regent walikota=mayor camat=head raja=king ratu=queen pangeran=prince kerajaan=kingdom/royal
kekaisaran=empire kaisar=emperor parlemen=parliament dewan=council/board/house perwakilan=representatives rakyat=people
majelis=assembly/council anggota=member/members partai=party pemilu=election/elections pemilihan=election/elections suara=vote/voice/sound
kampanye=campaign calon=candidate kandidat=candidate pemimpin=leader/leaders ketua=chairman/head/chief kepala=head/chief pejabat=official/officials
juru=spokesman bicara=speak/talk jurubicara=spokesman/spokesperson duta=ambassador kedutaan=embassy diplomat=diplomat/diplomatic
utusan=envoy perserikatan=united bangsa-bangsa=nations serikat=states/united/union amerika=america/american/us as=us
pbb=un inggris=britain/british/english/uk perancis=france/french prancis=france/french jerman=germany/german belanda=dutch/netherlands
spanyol=spain/spanish italia=italy/italian rusia=russia/russian cina=china/chinese tiongkok=china/chinese jepang=japan/japanese
korea=korea/korean india=india/indian australia=australia/australian malaysia=malaysia/malaysian singapura=singapore
filipina=philippines/philippine indonesia=indonesia/indonesian timor=timor leste=east mesir=egypt/egyptian turki=turkey/turkish
yunani=greece/greek arab=arab/arabia/arabic yahudi=jewish/jews israel=israel/israeli palestina=palestinian/palestine
irak=iraq/iraqi iran=iran/iranian suriah=syria/syrian libanon=lebanon/lebanese eropa=europe/european asia=asia/asian afrika=africa/african
kanada=canada/canadian meksiko=mexico brasil=brazil/brazilian swedia=sweden/swedish swiss=switzerland/swiss polandia=poland/polish
portugal=portugal/portuguese romawi=roman laut=sea barat=western uni=union soviet=soviet
politik=political/politics kebijakan=policy/policies undang-undang=law/act undang=law/act hukum=law/legal peraturan=regulation/rule/rules aturan=rule
konstitusi=constitution hak=right/rights asasi=human kebebasan=freedom kemerdekaan=independence merdeka=independent demokrasi=democracy
reformasi=reform perubahan=change/changes perjanjian=agreement/treaty kesepakatan=agreement/deal sepakat=agree/agreed perundingan=talks/negotiations
pembicaraan=talks pertemuan=meeting rapat=meeting sidang=trial/session/hearing konferensi=conference ktt=summit kunjungan=visit
berkunjung=visit perdamaian=peace damai=peace/peaceful perang=war perkelahian=fight pertempuran=battle/fighting konflik=conflict
krisis=crisis kekerasan=violence kerusuhan=riot/unrest unjuk=protest/rally rasa=sense/feeling unjukrasa=demonstration demonstrasi=demonstration/protest
pengunjuk=protesters/demonstrators pendukung=supporters/supporter dukungan=support mendukung=support/supported serangan=attack/attacks/strike
menyerang=attack/attacked bom=bomb pemboman=bombing/bombings ledakan=explosion/blast meledak=exploded senjata=weapon/weapons/arms bersenjata=armed
tentara=army/soldiers/troops pasukan=troops/forces militer=military angkatan=force/forces/army udara=air darat=land/ground
laut=sea/navy polisi=police kepolisian=police keamanan=security aman=safe pertahanan=defense/defence perwira=officer petugas=officers/officer/official
prajurit=soldier/soldiers jenderal=general kolonel=colonel komandan=commander panglima=commander/chief markas=headquarters/base
pangkalan=base gerilyawan=guerrillas/rebels/militants pemberontak=rebels teroris=terrorist/terrorists terorisme=terrorism
tersangka=suspect/suspects terdakwa=defendant tertuduh=accused menuduh=accuse/accused dituduh=accused dakwaan=charges didakwa=charged penjara=prison/jail
dipenjara=jailed/imprisoned tahanan=detention/prisoners/prisoner menahan=detain/arrested ditahan=detained/arrested menangkap=arrest/arrested ditangkap=arrested/caught
pengadilan=court mahkamah=court agung=supreme/great hakim=judge/judges jaksa=prosecutor/prosecutors pengacara=lawyer/lawyers
kejahatan=crime kriminal=criminal pembunuhan=murder/killing membunuh=kill/killed dibunuh=killed korupsi=corruption kasus=case
penyelidikan=investigation menyelidiki=investigate penyidik=investigators bukti=evidence saksi=witness/witnesses keputusan=decision
memutuskan=decided hukuman=sentence/punishment dihukum=sentenced bersalah=guilty korban=victim/victims/casualties tewas=killed/dead/died/deaths
meninggal=died/dead mati=dead/die kematian=death luka=wounded/injured/injuries terluka=injured/wounded cedera=injury/injured selamat=survived/safe
mayat=bodies/body jenazah=body jasad=body kecelakaan=accident/crash pesawat=plane/aircraft penerbangan=flight/flights bandara=airport
penumpang=passengers kapal=ship/boat/vessel kereta=train mobil=car/cars bus=bus motor=motorcycle sepeda=bicycle/bike truk=truck
jalan=road/street jembatan=bridge pelabuhan=port/harbor gempa=earthquake/quake bumi=earth gunung=mount/mountain api=fire/train
meletus=erupted letusan=eruption banjir=flood/floods tsunami=tsunami badai=storm topan=typhoon kebakaran=fire terbakar=burned bencana=disaster
longsor=landslide darurat=emergency bantuan=aid/help/assistance pengungsi=refugees/refugee mengungsi=fled/displaced kemanusiaan=humanitarian
menewaskan=killed/killing melukai=wounded/injuring hilang=missing/lost rusak=damaged kerusakan=damage hancur=destroyed menghancurkan=destroy/destroyed
ekonomi=economy/economic perekonomian=economy perdagangan=trade dagang=trade pasar=market saham=stock/stocks/shares/share bursa=exchange/stock
investasi=investment investor=investor/investors modal=capital bank=bank/banks uang=money dana=fund/funds keuangan=finance/financial anggaran=budget
harga=price/prices biaya=cost/costs pajak=tax/taxes inflasi=inflation bunga=interest/flower suku=rate/ethnic/tribe kurs=rate mata=currency/eye
rupiah=rupiah dolar=dollar/dollars nilai=value utang=debt hutang=debt pinjaman=loan kredit=credit laba=profit rugi=loss
keuntungan=profit/advantage kerugian=loss/losses pendapatan=income/revenue penghasilan=income gaji=salary upah=wage/wages perusahaan=company/companies/firm
bisnis=business usaha=business/effort pengusaha=businessman/entrepreneur industri=industry/industrial pabrik=factory produksi=production produk=product/products
barang=goods jasa=services/service layanan=service/services ekspor=export/exports impor=import/imports minyak=oil gas=gas energi=energy
listrik=electricity/electric/power batu=stone/coal tambang=mine/mining emas=gold/golden perak=silver besi=iron baja=steel pertumbuhan=growth
tumbuh=grow/grew meningkat=increased/rose/rise peningkatan=increase meningkatkan=increase/improve naik=rose/up/rise kenaikan=increase/rise turun=fell/down/drop
penurunan=decline/decrease menurun=declined/decreased mencapai=reached/reach sebesar=amounting pembangunan=development/construction membangun=build/built
dibangun=built pengembangan=development mengembangkan=develop/developed berkembang=developing/developed rencana=plan/plans merencanakan=plan/planned
berencana=plan program=program/programme proyek=project/projects kerja=work/cooperation kerjasama=cooperation bekerja=work/worked pekerja=worker/workers
buruh=labor/workers karyawan=employees/employee pegawai=employee/officials pekerjaan=job/work pengangguran=unemployment lapangan=field kantor=office
wartawan=reporters/journalists/journalist media=media pers=press surat=letter kabar=news suratkabar=newspaper koran=newspaper berita=news televisi=television
siaran=broadcast stasiun=station laporan=report/reports melaporkan=reported dilaporkan=reported pernyataan=statement menyatakan=said/stated/declared/expressed
mengatakan=said/say/saying kata=said/word berkata=said/say ujar=said tutur=said ungkap=said ucap=said tegas=firm/said menegaskan=said/stressed/confirmed menambahkan=added/adding
menjelaskan=explained/said mengumumkan=announced pengumuman=announcement diumumkan=announced mengungkapkan=revealed/said menyebutkan=said/mentioned
disebut=called/said dikutip=quoted mengutip=quoting sumber=source/sources keterangan=information/statement informasi=information rahasia=secret
meminta=asked/ask/urged diminta=asked permintaan=request/demand menuntut=demand/demanded tuntutan=demands mendesak=urged/urge menolak=refused/rejected penolakan=rejection
menerima=received/accept/receive menyetujui=approved/agreed persetujuan=approval setuju=agree mengecam=condemned kecaman=condemnation mengutuk=condemned mengkritik=criticized kritik=criticism
memperingatkan=warned peringatan=warning/commemoration ancaman=threat mengancam=threaten/threatened takut=afraid/fear khawatir=worried/fear kekhawatiran=concern/concerns
harapan=hope mengharapkan=expect/expected diharapkan=expected berharap=hope/hopes diperkirakan=estimated/expected perkiraan=estimate menduga=suspect diduga=suspected/allegedly
sanksi=sanctions nuklir=nuclear rudal=missile peluncuran=launch meluncurkan=launch/launched uji=test coba=try/test ujicoba=test satelit=satellite
bendera=flag upacara=ceremony perbatasan=border batas=limit/border sengketa=dispute imigran=immigrants migran=migrants warga=citizens/citizen/residents penduduk=population/residents/inhabitants
masyarakat=community/society/public/people sipil=civilian/civil/civilians umum=general/public publik=public swasta=private milik=belonging/owned kelompok=group/groups organisasi=organization/organisation
lembaga=institution/agency badan=body/agency komisi=commission komite=committee panitia=committee yayasan=foundation tim=team gerakan=movement
aksi=action tindakan=action/actions operasi=operation/operations langkah=step/steps upaya=effort/efforts/attempt proses=process masalah=problem/problems/issue persoalan=problem/issue isu=issue
hubungan=relations/relationship/ties tujuan=goal/purpose/aim hasil=result/results dampak=impact/effect pengaruh=influence akibatnya=result penyebab=cause menyebabkan=caused/cause/causing alasan=reason/reasons
`;
