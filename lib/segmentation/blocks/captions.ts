/** Credits of pictures: agencies, sources and how their names are joined. Tried on short text only. */
const source =
  /(?:^|[^\p{L}])(?:reuters|afp|ap|upi|associated press|antara(?:\s?foto|news)?|kcna|getty|anadolu|xinhua|epa(?:-efe)?|efe|dpa|ansa|tass|sputnik|kyodo|yonhap|bloomberg|nurphoto|zuma|alamy|shutterstock|istock(?:photo)?|unsplash|pexels|pixabay|freepik|flickr|wikimedia(?: commons)?|wikipedia|detik(?:com|foto|news|sport)?|kompas(?:\.com)?|tempo(?:\.co)?|tribun(?:news)?|liputan6(?:\.com)?|okezone|republika|merdeka(?:\.com)?|cnn(?: indonesia)?|bbc|vice|nasa|instagram|twitter|youtube|facebook|tiktok|dok|dokumentasi|dokumen|foto|photos?|images?|gambar|istimewa|courtesy|handout|screenshot|tangkapan layar|screengrab|via|file|pool|sumber|source|credits?|kredit|ilustrasi|illustration)(?![\p{L}])/iu;

const label =
  /^(?:foto|photos?|images?|gambar|ilustrasi|illustrations?|keterangan (?:foto|gambar)|captions?|grafis|infografis|infographic|picture|file photo|foto arsip|arsip|credits?|kredit|sumber (?:foto|gambar)|video|teks foto)\s*(?:oleh|by)?\s*[:|]/iu;

const trailing =
  /[.!?”"’)\]|—–/-]\s*(?:\(?(?:foto|photos?|images?|gambar|credits?|kredit|courtesy|sumber|source|dok\.?|©)\s*(?:of|by|oleh)?\s*[:./]?\s*[^.!?()]{2,60}|(?:getty images|reuters|afp|ap|antara foto|ap photo|epa)(?:\/[^.!?()]{2,40})?)\)?$/iu;

/**
 * The credit that makes a paragraph a caption, else null. `isLast` says that no article text follows: a closing
 * paragraph too may end with the name of its agency, so more is asked of it.
 */
export function captionCredit(text: string, isLast: boolean): string | null {
  if (text.length > 600) return null;
  if (text.length <= 300 && label.test(text)) return text.slice(0, text.search(/[:|]/u)).trim();
  const bracket = /[([]([^()[\]]{2,90})[)\]]\.?$/u.exec(text);
  if (bracket !== null) {
    const credit = bracket[1]!.trim();
    const before = text.slice(0, bracket.index).trimEnd();
    if (before === "") return text.length <= 120 && source.test(credit) ? credit : null;
    const isApart = /[.!?…”"’']$/u.test(before);
    const isPicture =
      source.test(credit) && /[/:©]|\b(?:via|foto|photo|image|dok|getty|courtesy|handout)/iu.test(credit);
    if (isPicture && (isApart || text.length <= 300)) return credit;
    if (isLast || !isApart || text.length > 450 || bracket[0].endsWith(".")) return null;
    if (/^[\p{Lu}][^.!?]*$/u.test(credit) && (source.test(credit) || looksLikeNames(credit))) return credit;
    return null;
  }
  const tail = text.length <= 400 ? trailing.exec(text.slice(-120)) : null;
  return tail === null || isLast ? null : tail[0].replace(/^\P{L}+/u, "").trim();
}

/** Names only: every word of the credit begins with a capital, or joins two that do. */
function looksLikeNames(credit: string): boolean {
  const words = credit.split(/[\s/]+/u);
  return (
    words.length <= 8 &&
    words.every((word) => /^(?:\p{Lu}|via$|for$|untuk$|dan$|and$|&$|by$|oleh$)/u.test(word))
  );
}
