import { getRequestConfig } from "next-intl/server";
import { cookies, headers } from "next/headers";
import { catalogues } from "@/lib/messages/catalogue";
import { chooseLanguage, languageCookie } from "@/lib/messages/languages";
import { findRequestPreferences } from "@/lib/server/request-preferences";

/** The language of a request and its words; the address says nothing of it. */
export default getRequestConfig(async () => {
  const [cookie, header, { language }] = await Promise.all([cookies(), headers(), findRequestPreferences()]);
  const locale = chooseLanguage(language ?? cookie.get(languageCookie)?.value, header.get("accept-language"));
  return { locale, messages: catalogues[locale], timeZone: "UTC" };
});
