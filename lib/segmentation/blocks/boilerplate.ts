import type { roleReasons } from "@/lib/document/role-reason";

type BoilerplateReason = keyof typeof roleReasons;

/**
 * What stands on a page of news without being its article, in the words of Indonesian and English sites.
 * Each pattern is tried on the beginning of one trimmed paragraph; all are anchored, so none can run away.
 */
type Pattern = { readonly reason: BoilerplateReason; readonly longest: number; readonly pattern: RegExp };

const patterns: readonly Pattern[] = [
  {
    reason: "read_more",
    longest: 200,
    pattern:
      /^(?:baca (?:lebih lanjut|juga|selengkapnya|pula|berita|artikel)|simak (?:juga|pula|video|selengkapnya|berita)|lihat (?:juga|video|selengkapnya)|tonton (?:juga|video)|klik di sini|read (?:more|also|next|the full|full)|see also|also read|see more|watch(?: also| more)?:|related:|more (?:from|on|coverage|stories)\b|don['’]t miss|jangan lewatkan|pilihan redaksi|selengkapnya|lanjutkan membaca|continue reading|keep reading|halaman selanjutnya|next page|load more|muat lainnya|show more)(?!\p{L})/iu,
  },
  {
    reason: "advertisement",
    longest: 120,
    pattern:
      /^(?:advertisements?|advertising|advertorial|iklan|sponsored(?: content)?|ads by .*|promoted|scroll (?:to|untuk|ke) .*|gulir .*|article continues (?:below|after).*|artikel berlanjut.*|story continues.*|skip ad(?:vertisement)?|\[gambas:.*)$/iu,
  },
  {
    reason: "cookies",
    longest: 700,
    pattern:
      /^(?:(?:we|this (?:web)?site|our (?:web)?site|kami|situs(?: web)? ini|website ini|by (?:continuing|using|clicking)|dengan (?:melanjutkan|menggunakan|mengklik))\b.{0,160}\b(?:cookies?|kuki)\b|accept (?:all )?cookies|terima (?:semua )?cookies?|cookie (?:policy|settings|preferences)|kebijakan (?:privasi|cookies?)|privacy policy|terms of (?:use|service)|syarat dan ketentuan)/iu,
  },
  {
    reason: "subscribe",
    longest: 400,
    pattern:
      /^(?:subscribe\b|berlangganan\b|langganan\b|sign up\b|sign in\b|log in\b|masuk untuk|already a subscriber|daftar (?:sekarang|gratis|newsletter|untuk (?:menerima|mendapatkan))|get (?:the latest|our|the best|breaking|unlimited|daily)|newsletters?\b|dapatkan (?:berita|update|informasi|notifikasi|artikel)|unduh aplikasi|download (?:the|our) app|follow (?:us|our|@|\p{Lu}\S* on)|ikuti (?:kami|berita|saluran|kanal|akun|terus|@)|gabung (?:ke|di|dengan) (?:grup|kanal|channel)|join (?:our|the) (?:channel|group|newsletter|conversation|telegram|whatsapp)|support (?:our|independent)|dukung kami|tonton .{0,60} di (?:youtube|kanal)|enter your e-?mail|masukkan e-?mail)/iu,
  },
  {
    reason: "copyright",
    longest: 300,
    pattern:
      /^(?:©|\(c\) ?\d|copyright\b|hak cipta\b|all rights reserved|seluruh hak|dilarang (?:keras )?(?:mengambil|menyalin|mengutip|memperbanyak)|this (?:article|story|material) (?:was|has been|may not|originally)|artikel ini (?:telah )?(?:tayang|terbit|pertama|dipublikasikan|diterbitkan))/iu,
  },
  {
    reason: "tags",
    longest: 300,
    pattern:
      /^(?:tags?|topik(?: terkait)?|topics?|kata kunci|keywords?|kategori|categories|category|filed under|label)\s*:/iu,
  },
  { reason: "initials", longest: 20, pattern: /^\([a-z]{2,4}(?:\/[a-z]{2,4}){0,2}\)$/u },
  { reason: "tags", longest: 200, pattern: /^(?:#[\p{L}\p{N}_]+[\s,]*)+$/u },
  {
    reason: "navigation",
    longest: 160,
    pattern:
      /^(?:(?:home|beranda)(?:\s*[>»›/|•·]\s*.+)?|skip to (?:main )?content|menu|search|cari|pencarian|navigation|navigasi|breadcrumbs?|back to (?:top|home)|kembali ke (?:atas|beranda)|prev(?:ious)?(?: post| article)?|next(?: post| article)?|selanjutnya|sebelumnya|\d+ (?:min(?:ute)?s?|menit) (?:read|baca|membaca)|\d+ (?:comments?|komentar|shares?|views?|kali dilihat|dibaca))$/iu,
  },
];

/** The reason why a paragraph is not part of an article, else null. */
export function boilerplateReason(text: string): BoilerplateReason | null {
  if (isShareBar(text)) return "share_bar";
  for (const { reason, longest, pattern } of patterns) {
    if (text.length <= longest && pattern.test(text)) return reason;
  }
  return null;
}

const shareWords = new Set(
  (
    "share shares this article post story bagikan artikel berita ini tweet facebook twitter whatsapp wa telegram linkedin pinterest " +
    "instagram tiktok threads messenger line email e-mail print cetak copy link url salin tautan disalin copied kirim simpan save " +
    "like likes suka follow ikuti kami us on di ke via to x ig fb bluesky reddit komentar comments comment"
  ).split(" "),
);

const placesToShare = new Set(
  "share bagikan tweet facebook twitter whatsapp telegram linkedin pinterest instagram tiktok threads messenger bluesky reddit salin".split(
    " ",
  ),
);

/** Whether a line is nothing but the names of places to share it to, and counts. */
function isShareBar(text: string): boolean {
  if (text.length > 160) return false;
  const words = text
    .toLowerCase()
    .split(/[\s\d.,|/•·:+()-]+/u)
    .filter((word) => word !== "");
  return words.some((word) => placesToShare.has(word)) && words.every((word) => shareWords.has(word));
}

const tailHeading =
  /^(?:recent (?:posts?|comments?|stories|articles|news)|related (?:posts?|articles?|stories|news|topics|content|links)|artikel (?:terkait|lainnya|terbaru|populer|pilihan|rekomendasi)|berita (?:terkait|lainnya|lain|terbaru|terpopuler|populer|pilihan|rekomendasi)|pos(?:-pos)? terbaru|tulisan terbaru|tulisan terkait|most (?:read|popular|viewed|shared)|popular (?:posts?|stories|articles|news)|trending(?: now| topics)?|terpopuler|terkini|rekomendasi(?: untuk anda)?|recommended(?: for you| stories| articles)?|pilihan editor|editor['’]?s['’]? picks?|you (?:may|might) (?:also |have )?(?:like|missed)|more stories|more news|latest (?:news|posts?|stories|articles)|leave a (?:reply|comment)|tinggalkan (?:komentar|balasan)|kirim komentar|beri komentar|komentar(?: \(\d+\))?|comments?(?: \(\d+\))?|join the conversation|archives?|arsip|categories|kategori|about (?:the author|us|author)|tentang (?:penulis|kami)|profil penulis|post navigation|navigasi (?:pos|tulisan)|baca juga|populer|hot topics?)\s*:?$/iu;

/** Whether a paragraph heads what stands behind articles: related posts, comments, archives. */
export function isTailHeading(text: string): boolean {
  return text.length <= 60 && tailHeading.test(text);
}

const writer =
  "(?:penulis|jurnalis|wartawan|wartawati|reporter|kontributor|editor|redaktur|kolumnis|blogger|koresponden|pewarta|writer|journalist|correspondent|columnist|contributor|author|freelancer)";
const firstPerson = new RegExp(
  `^(?:[^.!?]{0,80}[.!?]\\s+)?(?:saya|aku|i['’]?m|i am|my name is|nama saya)\\b[^.!?]{0,120}\\b${writer}s?\\b`,
  "iu",
);
const thirdPerson = new RegExp(
  `^\\p{Lu}[\\p{L}.'’-]*(?: \\p{Lu}[\\p{L}.'’-]*){0,4} (?:is|was|adalah|merupakan|ialah|has (?:been|written)|telah menulis|covers|reports|writes|menulis)\\b[^.!?]{0,120}\\b(?:${writer.slice(3, -1)}|covers|reports|writes)s?\\b`,
  "u",
);
const greeting = /^(?:selamat datang|welcome to|hai,? saya|halo,? saya|hi,? i['’]?m|hello,? i['’]?m)\b/iu;

/** Whether a paragraph at the end of a page speaks about the one who wrote it. */
export function isAuthorNote(text: string): boolean {
  if (text.length > 900) return false;
  return firstPerson.test(text) || thirdPerson.test(text) || greeting.test(text);
}
