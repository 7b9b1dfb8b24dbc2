import "server-only";
import { chooseLanguage, languageCookie, type ScreenLanguage } from "@/lib/messages/languages";
import { defaultPreferences } from "@/lib/preferences/preferences";
import { findRequestPreferences } from "./request-preferences";

/** The language of an answer's words, as for pages: what the person chose, else what their browser asks for. */
export async function answerLanguage(request: Request): Promise<ScreenLanguage> {
  // A refusal is told even while nothing can be looked up.
  const { language } = await findRequestPreferences().catch(() => defaultPreferences);
  return chooseLanguage(language ?? heldLanguage(request), request.headers.get("accept-language"));
}

function heldLanguage(request: Request): string | undefined {
  const cookies = (request.headers.get("cookie") ?? "").split(";").map((each) => each.trim().split("="));
  return cookies.find(([name]) => name === languageCookie)?.[1];
}
