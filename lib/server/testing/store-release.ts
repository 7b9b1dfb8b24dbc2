import { randomUUID } from "node:crypto";
import { insertRelease } from "../data/releases";
import { findSigningPair } from "../data/signing-keys";
import { transact } from "../db/database";
import type { Viewer } from "../viewer";

/** A release as it is stored, but with files of one word: for tests of who may see them. */
export async function storeRelease(owner: Viewer, documentId: string, word: string): Promise<string> {
  const { id: keyId } = await findSigningPair();
  const bytes = new TextEncoder().encode(word);
  const { id } = await transact((tx) =>
    insertRelease(tx, owner, {
      id: randomUUID(),
      documentId,
      number: 1,
      kind: "draft",
      manifest: JSON.stringify({ word }),
      signature: "none",
      keyId,
      mutationId: randomUUID(),
      createdAt: new Date(),
      files: { docx: bytes, html: bytes, json: bytes },
    }),
  );
  return id;
}
