import en from "@/lib/messages/en/ui.json";
import id from "@/lib/messages/id/ui.json";

/** The few words that are needed where no component is at hand, in the language that the page is in. */
export function screenWords(): typeof en {
  return isIndonesian() ? id : en;
}

/** How dates and times are written on this page. */
export function screenLocale(): "en-GB" | "id-ID" {
  return isIndonesian() ? "id-ID" : "en-GB";
}

function isIndonesian(): boolean {
  return typeof document !== "undefined" && document.documentElement.lang === "id";
}
