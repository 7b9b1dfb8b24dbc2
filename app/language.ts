import { getRequestConfig } from "next-intl/server";
import { cookies, headers } from "next/headers";
import { catalogues } from "@/lib/messages/catalogue";
import { chooseLanguage, languageCookie } from "@/lib/messages/languages";

/** The language of a request and its words; the address says nothing of it. */
export default getRequestConfig(async () => {
  const [cookie, header] = await Promise.all([cookies(), headers()]);
  const locale = chooseLanguage(cookie.get(languageCookie)?.value, header.get("accept-language"));
  return { locale, messages: catalogues[locale], timeZone: "UTC" };
});
