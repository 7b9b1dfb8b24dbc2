"use client";
import { screenLocale } from "./screen-words";
import { useIsInBrowser } from "./use-is-in-browser";

/** A moment in the reader's own time zone; the server, which does not know it, shows nothing yet. */
export function Moment({ at, shape = "both" }: { readonly at: string; readonly shape?: "time" | "both" }) {
  const isInBrowser = useIsInBrowser();
  return (
    <time dateTime={at} title={at}>
      {isInBrowser ? formatMoment(at, shape) : ""}
    </time>
  );
}

/** “12:03”, or with the day where it is not today. */
export function formatMoment(at: string, shape: "time" | "both" = "both"): string {
  const moment = new Date(at);
  const time = moment.toLocaleTimeString(screenLocale(), { hour: "2-digit", minute: "2-digit" });
  if (shape === "time" || moment.toDateString() === new Date().toDateString()) return time;
  return `${moment.toLocaleDateString(screenLocale(), { day: "numeric", month: "short", year: "numeric" })}, ${time}`;
}
