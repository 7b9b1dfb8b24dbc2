import { createStore, promisifyRequest } from "idb-keyval";
import type { Dismissal } from "@/components/workbench/finding-store";
import type { AnnotationView } from "@/lib/annotation/view";
import type { DocumentOpening, DocumentRow } from "@/lib/document/rows";
import type { Role } from "@/lib/permission/can";
import type { Preferences } from "@/lib/preferences/preferences";

/** A document as this device last knew it, without its rows. */
export type CopyHead = {
  readonly viewer: { readonly id: string; readonly name: string };
  readonly role: Role;
  readonly opening: DocumentOpening;
  readonly annotations: readonly AnnotationView[];
  readonly dismissals: readonly Dismissal[];
  readonly preferences: Preferences;
  /** The event that the copy has taken in. */
  readonly newsFrom: string;
  /** All its rows are written: while a long document is, piece by piece, its copy cannot be shown. */
  readonly isWhole: boolean;
  /** When it was last as on the server; ISO 8601. */
  readonly at: string;
};

/** The rows of a copy lie in pieces of so many, so that a change writes little. */
export const pieceLength = 100;
export const mostRows = 20_000;
const mostCopies = 10;
/** As long as one stays signed in. */
const longestKept = 7 * 24 * 60 * 60 * 1000;

const store = createStore("padanan-copies", "copies");
const ownerKey = "owner";
const headKey = (documentId: string) => ["head", documentId];
const rowsKey = (documentId: string, piece: number) => ["rows", documentId, piece];
const allRows = (documentId: string, from = 0) =>
  IDBKeyRange.bound(rowsKey(documentId, from), ["rows", documentId, []]);
const allHeads = () => IDBKeyRange.bound(["head"], ["head", []]);

/** Whose the copies of this device are, and which build of the application wrote them: another one may not read them. */
type Owner = { readonly userId: string; readonly build: string };

/** Of the page that is open. */
let pageBuild: string | null = null;

/** From now on the copies of this device are this person's; whatever there is of somebody else, or of another build, is deleted. */
export function beginCopiesOf(userId: string, build: string): Promise<void> {
  pageBuild = build;
  return store("readwrite", async (copies) => {
    const owner = await ownerOf(copies);
    if (owner?.userId === userId && owner.build === build) return;
    copies.clear();
    await promisifyRequest(copies.put({ userId, build } satisfies Owner, ownerKey));
  });
}

/** The page only shows copies, whosever they are. */
export function readCopiesAs(build: string): void {
  pageBuild = build;
}

async function ownerOf(copies: IDBObjectStore): Promise<Owner | undefined> {
  return (await promisifyRequest(copies.get(ownerKey))) as Owner | undefined;
}

/** No copy stays, and none is kept until somebody signs in. */
export async function forgetCopies(): Promise<void> {
  await store("readwrite", (copies) => promisifyRequest(copies.clear()));
}

export function forgetCopy(documentId: string): Promise<void> {
  return store("readwrite", (copies) => removeCopy(copies, documentId));
}

/**
 * Writes a copy, or what changed in it. False, and nothing written, where the person has signed out since, or opened a
 * page of a newer build: what is open from before must not bring a copy back.
 */
export function writeCopy(
  userId: string,
  head: CopyHead,
  pieces: ReadonlyMap<number, readonly DocumentRow[]>,
): Promise<boolean> {
  return store("readwrite", async (copies) => {
    const owner = await ownerOf(copies);
    if (owner?.userId !== userId || owner.build !== pageBuild) return false;
    const { id, rowCount } = head.opening;
    for (const [piece, rows] of pieces) copies.put(rows, rowsKey(id, piece));
    copies.delete(allRows(id, Math.ceil(rowCount / pieceLength)));
    await promisifyRequest(copies.put(head, headKey(id)));
    const heads = (await promisifyRequest(copies.getAll(allHeads()))) as CopyHead[];
    const old = heads.toSorted((a, b) => (a.at < b.at ? 1 : -1)).slice(mostCopies);
    for (const { opening } of old) removeCopy(copies, opening.id);
    return true;
  });
}

/** The copy of a document with all its rows; null where there is none, or none that may still be shown. `now` is in milliseconds. */
export function readCopy(documentId: string, now: number): Promise<CopyHead | null> {
  return store("readonly", async (copies) => {
    const owner = await ownerOf(copies);
    const head = (await promisifyRequest(copies.get(headKey(documentId)))) as CopyHead | undefined;
    if (head === undefined || !mayShow(head, owner, now)) return null;
    const rows = ((await promisifyRequest(copies.getAll(allRows(documentId)))) as DocumentRow[][]).flat();
    if (rows.length !== head.opening.rowCount) return null;
    return { ...head, opening: { ...head.opening, window: { at: 0, rows } } };
  });
}

/** What can be opened without a network, the latest first. */
export function listCopies(now: number): Promise<readonly CopyHead[]> {
  return store("readonly", async (copies) => {
    const owner = await ownerOf(copies);
    const heads = (await promisifyRequest(copies.getAll(allHeads()))) as CopyHead[];
    return heads.filter((head) => mayShow(head, owner, now)).toSorted((a, b) => (a.at < b.at ? 1 : -1));
  });
}

function mayShow(head: CopyHead, owner: Owner | undefined, now: number): boolean {
  if (!head.isWhole) return false;
  return (
    owner?.build === pageBuild && head.viewer.id === owner.userId && now - Date.parse(head.at) < longestKept
  );
}

async function removeCopy(copies: IDBObjectStore, documentId: string): Promise<void> {
  copies.delete(allRows(documentId));
  await promisifyRequest(copies.delete(headKey(documentId)));
}
