import "server-only";
import { createHash } from "node:crypto";
import * as z from "zod";
import { writeListed } from "@/lib/spelling/listings-of";
import { listLanguage } from "@/lib/spelling/word-list";
import { countWords, deleteWord, insertWord } from "../data/accepted-words";
import { recordEvent } from "../data/events";
import { allowInProject } from "../data/projects";
import { transact } from "../db/database";
import { refuse } from "../refusal";
import { inEnglish, say } from "../say";
import type { Viewer } from "../viewer";

const mostWords = 10_000;
const oneWord = /^[\p{L}\p{M}\p{N}'-]*\p{L}[\p{L}\p{M}\p{N}'-]*$/u;

export const acceptedWordInput = z.strictObject({
  projectId: z.uuid(),
  /** BCP 47; country and script do not matter. */
  language: z
    .string()
    .max(35)
    .regex(/^[A-Za-z]{2,3}(-[A-Za-z0-9]{1,8})*$/)
    .transform((language, context) => {
      try {
        return listLanguage(language);
      } catch {
        context.addIssue({ code: "custom", message: inEnglish("no_language") });
        return z.NEVER;
      }
    }),
  word: z
    .string()
    .max(60, inEnglish("one_word"))
    .transform((word) => writeListed(word.trim()))
    .refine((word) => oneWord.test(word), inEnglish("one_word")),
});

type Input = z.infer<typeof acceptedWordInput>;

/** From now on no dictionary is asked about this word in the project. Accepting it again changes nothing. */
export function acceptWord(viewer: Viewer, input: Input): Promise<void> {
  return transact(async (tx) => {
    await allowInProject(tx, viewer, "translate", input.projectId);
    if ((await countWords(tx, input.projectId)) >= mostWords) refuse("invalid", say("many_words"), "word");
    if (await insertWord(tx, viewer, input)) await record(tx, viewer, "word.added", input);
  });
}

export function removeWord(viewer: Viewer, input: Input): Promise<void> {
  return transact(async (tx) => {
    await allowInProject(tx, viewer, "translate", input.projectId);
    if (await deleteWord(tx, input)) await record(tx, viewer, "word.removed", input);
  });
}

function record(
  tx: Parameters<typeof recordEvent>[0],
  viewer: Viewer,
  kind: "word.added" | "word.removed",
  { projectId, language, word }: Input,
): Promise<void> {
  const sha256 = createHash("sha256").update(word).digest("hex");
  return recordEvent(tx, viewer, { kind, projectId, data: { language, sha256 } });
}
