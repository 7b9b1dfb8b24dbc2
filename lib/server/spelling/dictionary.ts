import "server-only";
import { readFile } from "node:fs/promises";
import path from "node:path";
import nspell from "nspell";

export type Dictionary = ReturnType<typeof nspell>;

const folder = path.join(process.cwd(), "node_modules/dictionary-en");
let english: Promise<Dictionary> | null = null;

/** Read once, when first asked for; null for a language without a dictionary. */
export async function findDictionary(language: string): Promise<Dictionary | null> {
  if (language.split("-")[0]!.toLowerCase() !== "en") return null;
  english ??= readEnglish().catch((error: unknown) => {
    english = null;
    throw error;
  });
  return english;
}

async function readEnglish(): Promise<Dictionary> {
  const [aff, dic] = await Promise.all([
    readFile(path.join(folder, "index.aff")),
    readFile(path.join(folder, "index.dic")),
  ]);
  return nspell({ aff, dic });
}
