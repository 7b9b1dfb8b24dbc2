import { createTranslator } from "next-intl";
import type { ScreenLanguage } from "@/lib/messages/languages";
import { refusalWords, type RefusalWords } from "@/lib/messages/refusal-words";

/** Words that are said in every language of the screens: a message and its values. */
export type Said = {
  readonly key: keyof RefusalWords;
  readonly values: Readonly<Record<string, string | number>>;
};

/** The same in every language of the screens, where the words are not ours. */
export type Worded = Readonly<Record<ScreenLanguage, string>>;

export function say(key: Said["key"], values: Said["values"] = {}): Said {
  return { key, values };
}

export function sayIn(locale: ScreenLanguage, said: Said | Worded): string {
  if (!("key" in said)) return said[locale];
  return createTranslator({ locale, messages: refusalWords[locale] })(said.key, said.values);
}

/** For a schema, which takes only a string; {@link recognise} finds what it stands for. */
export function inEnglish(key: Said["key"]): string {
  return sayIn("en", say(key));
}

const known = new Map(Object.entries(refusalWords.en).map(([key, words]) => [words, key as Said["key"]]));

/** What English words stand for, where they are a message without values; else the words as they are. */
export function recognise(words: string): Said | string {
  const key = known.get(words);
  return key === undefined ? words : say(key);
}
