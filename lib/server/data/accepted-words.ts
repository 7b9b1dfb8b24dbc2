import "server-only";
import { listingsOf } from "@/lib/spelling/listings-of";
import { listLanguage, type WordList } from "@/lib/spelling/word-list";
import { client, type Transaction } from "../db/database";
import { refuse } from "../refusal";
import { say } from "../say";
import type { Viewer } from "../viewer";
import { visibleTo } from "./projects";

/** The words that a project accepts, in the order of the alphabet. */
export async function listWords(viewer: Viewer, projectId: string): Promise<WordList> {
  const db = await client();
  const project = await db.project.findFirst({
    where: { id: projectId, ...visibleTo(viewer) },
    select: {
      words: { select: { language: true, word: true, at: true, by: { select: { name: true } } } },
    },
  });
  if (project === null) refuse("not_found", say("no_project"));
  const words = project.words.map(({ by, at, ...word }) => ({
    ...word,
    byName: by.name,
    at: at.toISOString(),
  }));
  return {
    words: words.toSorted(
      (a, b) => a.language.localeCompare(b.language, "en") || a.word.localeCompare(b.word, a.language),
    ),
  };
}

/** Which of these words the project of a document accepts in a language. */
export async function findAccepted(
  viewer: Viewer,
  documentId: string,
  language: string,
  words: readonly string[],
): Promise<ReadonlySet<string>> {
  const db = await client();
  const document = await db.document.findFirst({
    where: { id: documentId, project: visibleTo(viewer) },
    select: {
      project: {
        select: {
          words: {
            where: { language: listLanguage(language), word: { in: words.flatMap(listingsOf) } },
            select: { word: true },
          },
        },
      },
    },
  });
  if (document === null) refuse("not_found", say("no_document"));
  const accepted = new Set(document.project.words.map(({ word }) => word));
  return new Set(words.filter((word) => listingsOf(word).some((listing) => accepted.has(listing))));
}

type Listing = { readonly projectId: string; readonly language: string; readonly word: string };

export function countWords(tx: Transaction, projectId: string): Promise<number> {
  return tx.acceptedWord.count({ where: { projectId } });
}

/** False where it is accepted already. */
export async function insertWord(tx: Transaction, viewer: Viewer, listing: Listing): Promise<boolean> {
  const { count } = await tx.acceptedWord.createMany({
    data: [{ ...listing, byId: viewer.userId }],
    skipDuplicates: true,
  });
  return count > 0;
}

/** False where there was none. */
export async function deleteWord(tx: Transaction, listing: Listing): Promise<boolean> {
  const { count } = await tx.acceptedWord.deleteMany({ where: listing });
  return count > 0;
}
