import { groupByLink, readRuns } from "@/lib/text/formatting";

/**
 * A segment's text as a reader of any file sees it: its characters, line ends as LF, and where its links lead, in order,
 * the same address in a row once. */
export type ShownText = { readonly text: string; readonly links: readonly string[] };

/**
 * What a stored text looks like in a file. Tags are formatting and are not shown; `legal` replaces what files cannot
 * hold. The same words come out of every format, whether written by us or saved again by another program.
 */
export function shownText(stored: string, legal: (text: string) => string): ShownText {
  const groups = groupByLink(readRuns(stored));
  const text = groups.flatMap((runs) => runs.map((run) => run.text)).join("");
  return {
    text: legal(text).replaceAll(/\r\n|[\r\u0085\u2028\u2029]/gu, "\n"),
    links: groups
      .flatMap((runs) => {
        const address = runs[0]!.link?.address ?? null;
        return address === null ? [] : [plainAddress(legal(address))];
      })
      .filter((address, at, all) => address !== all[at - 1]),
  };
}

/** An address as programs agree on it: they encode some characters and add a slash to a bare host. */
export function plainAddress(address: string): string {
  const trimmed = address.trim();
  return URL.canParse(trimmed) ? new URL(trimmed).href : trimmed;
}

/** Text whose white space is only a gap between words, as web pages show it. No-break spaces stay. */
export function collapsed(text: string): string {
  return text.replaceAll(/[\t\n\r\f \u0085\u2028\u2029]+/gu, " ").trim();
}
