import { languageCookie, type ScreenLanguage } from "@/lib/messages/languages";

/** Tells the server the language of this browser, whoever asks; null: as the browser says itself. */
export function holdLanguage(language: ScreenLanguage | null): void {
  const [value, age] = language === null ? ["", 0] : [language, 31_536_000];
  document.cookie = `${languageCookie}=${value}; Path=/; Max-Age=${age}; SameSite=Lax`;
}
