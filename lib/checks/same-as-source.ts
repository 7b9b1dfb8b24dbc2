import { baseLanguage, type PlainFinding, type SegmentView } from "./segment-view";

/** Words that would be translated: in small letters, or of a script that has none. */
const translatable = /(?<![\p{L}\p{M}])[\p{Ll}\p{Lo}][\p{L}\p{M}]{2,}/gu;
/** Scripts without spaces: so many characters say something. */
const unspaced =
  /[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}\p{sc=Thai}\p{sc=Lao}\p{sc=Khmer}\p{sc=Myanmar}]{4}/u;
const addresses = /(?:https?:\/\/|www\.)\S+|[\w.+-]{1,64}@[\w.-]+/gu;

/**
 * The target is the source again. Names, credits, titles and addresses are the same in two languages, so two words
 * that are not written as names have to be among them.
 */
export function checkSameAsSource(segment: SegmentView): readonly PlainFinding[] {
  const { source, target, sourceLanguage, targetLanguage } = segment;
  if (baseLanguage(sourceLanguage) === baseLanguage(targetLanguage)) return [];
  if (source.text.length > target.text.length * 2 || target.text.length > source.text.length * 2) return [];
  if (source.text !== target.text && squeeze(source.text) !== squeeze(target.text)) return [];
  const words = target.text.replace(addresses, "");
  if ((words.match(translatable)?.length ?? 0) < 2 && !unspaced.test(words)) return [];
  return [
    {
      check: "same_as_source",
      fault: "same",
      values: {},
      source: [{ start: 0, end: source.text.length }],
      target: [{ start: 0, end: target.text.length }],
      edits: null,
      about: "",
    },
  ];
}

function squeeze(text: string): string {
  return text.trim().replace(/\s+/gu, " ");
}
