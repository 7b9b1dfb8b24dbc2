import "server-only";
import { createHash } from "node:crypto";
import * as z from "zod";
import type { Manifest, ReleaseFormat, ReleaseKind } from "@/lib/release/manifest";
import type { ReleaseView } from "@/lib/release/view";
import { makeCursor, pageOf, readCursor, type Page, type PageAsked } from "../cursor";
import { client, type Transaction } from "../db/database";
import { refuse } from "../refusal";
import { say } from "../say";
import type { Viewer } from "../viewer";
import { allowInDocument } from "./documents";
import { ownRole, roleFor, visibleTo } from "./projects";
import { sha256 } from "./revisions";

const listed = {
  id: true,
  number: true,
  kind: true,
  createdAt: true,
  releasedBy: { select: { name: true } },
  files: { select: { format: true, sha256: true, size: true }, orderBy: { format: "asc" } },
} as const;

type Listed = {
  readonly id: string;
  readonly number: number;
  readonly kind: ReleaseKind;
  readonly createdAt: Date;
  readonly releasedBy: { readonly name: string };
  readonly files: ReleaseView["files"];
};

function present({ createdAt, releasedBy, ...rest }: Listed): ReleaseView {
  return { ...rest, at: createdAt.toISOString(), byName: releasedBy.name };
}

export type NewRelease = {
  readonly id: string;
  readonly documentId: string;
  readonly number: number;
  readonly kind: ReleaseKind;
  readonly manifest: string;
  readonly signature: string;
  readonly keyId: string;
  readonly mutationId: string;
  readonly createdAt: Date;
  readonly files: Readonly<Record<ReleaseFormat, Uint8Array>>;
};

export async function insertRelease(
  tx: Transaction,
  viewer: Viewer,
  release: NewRelease,
): Promise<ReleaseView> {
  const { files, ...fields } = release;
  const rows = Object.entries(files).map(([format, bytes]) => ({
    format: format as ReleaseFormat,
    bytes: new Uint8Array(bytes),
    sha256: createHash("sha256").update(bytes).digest("hex"),
    size: bytes.length,
  }));
  const made = await tx.release.create({
    data: { ...fields, releasedById: viewer.userId, files: { create: rows } },
    select: listed,
  });
  return present(made);
}

/** Lets the releases of a document come one after another. */
export async function lockForRelease(tx: Transaction, documentId: string): Promise<void> {
  await tx.$queryRaw`SELECT 1 AS locked FROM "Document" WHERE "id" = ${documentId}::uuid FOR NO KEY UPDATE`;
}

/** Lets nobody write in the document until the transaction ends. In the order in which others lock it. */
export async function holdDocument(tx: Transaction, documentId: string): Promise<void> {
  await lockForRelease(tx, documentId);
  await tx.$queryRaw`
    SELECT 1 AS locked FROM "Segment" WHERE "documentId" = ${documentId}::uuid ORDER BY "id" FOR UPDATE`;
}

export async function findReleaseByMutation(
  tx: Transaction,
  mutationId: string,
): Promise<(ReleaseView & { readonly documentId: string }) | null> {
  const release = await tx.release.findUnique({
    where: { mutationId },
    select: { ...listed, documentId: true },
  });
  return release && { ...present(release), documentId: release.documentId };
}

/** The newest release of a document, by number and the hash of its manifest. The caller has asked for the right. */
export async function findLastRelease(
  tx: Transaction,
  documentId: string,
): Promise<Manifest["release"]["previous"]> {
  const last = await tx.release.findFirst({
    where: { documentId },
    orderBy: { number: "desc" },
    select: { number: true, manifest: true },
  });
  return last && { number: last.number, sha256: sha256(last.manifest) };
}

/** The releases of a document, newest first. */
export async function listReleases(viewer: Viewer, documentId: string): Promise<readonly ReleaseView[]> {
  const db = await client();
  await allowInDocument(db, viewer, "read", documentId);
  const releases = await db.release.findMany({
    where: { documentId },
    orderBy: { number: "desc" },
    take: 500,
    select: listed,
  });
  return releases.map(present);
}

/** The releases of a document, newest first, a page at a time. */
export async function pageReleases(
  viewer: Viewer,
  { documentId, ...asked }: PageAsked & { readonly documentId: string },
): Promise<Page<ReleaseView>> {
  const list = `releases ${documentId}`;
  const before = readCursor(list, z.int(), asked.cursor);
  const db = await client();
  await allowInDocument(db, viewer, "read", documentId);
  const releases = await db.release.findMany({
    where: { documentId, ...(before === null ? {} : { number: { lt: before } }) },
    orderBy: { number: "desc" },
    take: asked.limit + 1,
    select: listed,
  });
  return pageOf(releases, asked, ({ number }) => makeCursor(list, number), present);
}

/** A release with what was signed. */
export async function getRelease(viewer: Viewer, releaseId: string) {
  const db = await client();
  const release = await db.release.findFirst({
    where: { id: releaseId, document: { project: visibleTo(viewer) } },
    select: {
      ...listed,
      documentId: true,
      manifest: true,
      signature: true,
      key: { select: { id: true, publicKey: true } },
      document: { select: { project: { select: { memberships: ownRole(viewer) } } } },
    },
  });
  if (release === null) refuse("not_found", say("no_release"));
  roleFor(viewer, "read", release.document.project.memberships);
  const { id, number, kind, createdAt, releasedBy, files, documentId, manifest, signature, key } = release;
  return {
    ...present({ id, number, kind, createdAt, releasedBy, files }),
    documentId,
    manifest: JSON.parse(manifest) as Manifest,
    signature: { algorithm: "Ed25519" as const, keyId: key.id, publicKey: key.publicKey, value: signature },
  };
}

export type StoredFile = {
  readonly bytes: Uint8Array;
  readonly sha256: string;
  readonly title: string;
  readonly number: number;
  readonly kind: ReleaseKind;
  readonly languages: string;
};

export async function getReleaseFile(
  viewer: Viewer,
  releaseId: string,
  format: ReleaseFormat,
): Promise<StoredFile> {
  const db = await client();
  const file = await db.releaseFile.findFirst({
    where: { releaseId, format, release: { document: { project: visibleTo(viewer) } } },
    include: {
      release: {
        select: {
          number: true,
          kind: true,
          document: {
            select: {
              title: true,
              sourceLanguage: true,
              targetLanguage: true,
              project: { select: { memberships: ownRole(viewer) } },
            },
          },
        },
      },
    },
  });
  if (file === null) refuse("not_found", say("no_release"));
  const { number, kind, document } = file.release;
  roleFor(viewer, "export", document.project.memberships);
  const languages = `${document.sourceLanguage}-${document.targetLanguage}`;
  return { bytes: file.bytes, sha256: file.sha256, title: document.title, number, kind, languages };
}

/**
 * The newest release of the document that a genuine file names; null where it names none of ours. For anybody: only a
 * number, a kind and a time are told, to whoever holds a file of that document.
 */
export async function findNewestOf(
  releaseId: string,
): Promise<{ readonly number: number; readonly kind: ReleaseKind; readonly at: string } | null> {
  const db = await client();
  const own = await db.release.findUnique({ where: { id: releaseId }, select: { documentId: true } });
  if (own === null) return null;
  const newest = await db.release.findFirst({
    where: { documentId: own.documentId },
    orderBy: { number: "desc" },
    select: { number: true, kind: true, createdAt: true },
  });
  return newest && { number: newest.number, kind: newest.kind, at: newest.createdAt.toISOString() };
}
