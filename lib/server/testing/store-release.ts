import { randomUUID } from "node:crypto";
import { digitalSourceTypes } from "@/lib/release/disclosure-class";
import { manifestFormat, type Manifest } from "@/lib/release/manifest";
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
      manifest: JSON.stringify(emptyManifest(owner, documentId, word)),
      signature: "none",
      keyId,
      mutationId: randomUUID(),
      createdAt: new Date(),
      files: { docx: bytes, html: bytes, json: bytes },
    }),
  );
  return id;
}

function emptyManifest(owner: Viewer, documentId: string, word: string): Manifest {
  const by = { id: owner.userId, name: owner.name };
  return {
    format: manifestFormat,
    release: {
      id: randomUUID(),
      number: 1,
      kind: "draft",
      at: new Date().toISOString(),
      by,
      previous: null,
    },
    document: { id: documentId, title: word, sourceLanguage: "id", targetLanguage: "en" },
    auditHead: null,
    segments: [],
    blockers: [{ kind: "empty_document" }],
    disclosure: {
      class: "none",
      digitalSourceType: digitalSourceTypes.none,
      counts: { none: 0, "ai-assisted": 0, "ai-autonomous": 0 },
      line: "",
    },
    translators: [],
    reviewers: [],
    layouts: { docx: [], html: [] },
  };
}
