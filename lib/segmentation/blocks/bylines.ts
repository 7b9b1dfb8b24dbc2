const day =
  "(?:senin|selasa|rabu|kamis|jum['’]?at|sabtu|minggu|ahad|mon(?:day)?|tue(?:s(?:day)?)?|wed(?:nesday)?|thu(?:rs(?:day)?)?|fri(?:day)?|sat(?:urday)?|sun(?:day)?)";
const month =
  "(?:jan(?:uari|uary)?|feb(?:ruari|ruary)?|mar(?:et|ch)?|apr(?:il)?|mei|may|jun[ie]?|jul[iy]?|agu(?:stus|st)?|ags|aug(?:ust)?|sep(?:t(?:ember)?)?|okt(?:ober)?|oct(?:ober)?|nov(?:ember)?|des(?:ember)?|dec(?:ember)?)";
const date = `(?:\\d{1,2}(?:st|nd|rd|th)? ${month}\\.?,? \\d{4}|${month}\\.? \\d{1,2}(?:st|nd|rd|th)?,? \\d{4}|\\d{1,2}[/.-]\\d{1,2}[/.-]\\d{2,4}|\\d{4}-\\d{2}-\\d{2})`;

const label =
  /^(?:oleh|by|penulis|reporter|pewarta|editor|penyunting|redaktur|ditulis oleh|written by|laporan|kontributor|contributor|author|jurnalis|tim redaksi|published(?: on| by)?|diterbitkan|dipublikasikan|updated(?: on)?|last updated|diperbarui|posted(?: on| by)?|translated by|diterjemahkan oleh|penerjemah|tayang|rilis|dibuat)\s*[:\-–|]\s*\S.{0,120}$/iu;
const named =
  /^(?:oleh|by|OLEH|BY|Oleh|By|Words by|Story by|Written by|Reported by|Ditulis oleh)\s+\p{Lu}[\p{L}.'’-]*(?:,?\s(?:(?:and|dan|&)\s)?\p{Lu}[\p{L}.'’-]*){0,7}(?:\s?[|,–-].{0,60})?$/u;
const dated = new RegExp(
  `^(?:(?:published|updated|posted|diperbarui|terbit|tayang|last updated)[:\\s]+)?(?:\\d{1,2}[.:]\\d{2}\\s?(?:[ap]\\.?m\\.?)?(?: [A-Z]{2,4})?,? )?(?:\\p{Lu}[\\p{L} ]{2,24}, )?(?:${day},?\\s*(?:[|,-]\\s*)?)?${date}(?:[\\s,|–-]+(?:at|pukul|jam|pkl\\.?)?\\s*\\d{1,2}[.:]\\d{2}.{0,24})?(?:\\s*[|–-].{0,40})?$`,
  "iu",
);
const attributed =
  /^\p{Lu}[\p{L}.'’]+(?: \p{Lu}[\p{L}.'’]+){0,4}\s*[-–|,]\s*(?:\p{L}*(?:detik|kompas|cnn|tempo|antara|liputan6|news|reuters|bbc|ap|afp)\p{L}*|contributor|reporter|kontributor|staff writer)[\p{L}. ]{0,30}$/iu;

/** Whether a paragraph names who wrote an article or when, by its form alone. */
export function isByline(text: string): boolean {
  if (text.length > 160 || /[!?…]$/u.test(text)) return false;
  return (
    label.test(text) || named.test(text) || dated.test(text) || (text.length <= 80 && attributed.test(text))
  );
}
