import { commonWords } from "./id-en-common";
import { newsWords } from "./id-en-news";
import { particles } from "./id-en-particles";

/** Pairs of an Indonesian and an English word that often translate each other. A hyphen joins the parts of one word. */
export const indonesianEnglish: readonly (readonly [indonesian: string, english: string])[] = [
  particles,
  newsWords,
  commonWords,
].flatMap((words) =>
  words
    .trim()
    .split(/\s+/u)
    .flatMap((entry) => {
      const [indonesian = "", english = ""] = entry.split("=");
      return english.split("/").map((word) => [indonesian, word] as const);
    }),
);
