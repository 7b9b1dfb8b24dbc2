import "server-only";
import type { DocumentHead } from "@/lib/document/view";
import type { Role } from "@/lib/permission/can";
import type { Manifest } from "@/lib/release/manifest";
import type { GateView, ReleaseView } from "@/lib/release/view";
import { client } from "../db/database";
import type { Viewer } from "../viewer";
import { getDocumentHead } from "./documents";
import { getGate } from "./gate";
import { listReleases } from "./releases";

export type ReleasePageView = {
  readonly document: DocumentHead;
  readonly role: Role;
  readonly gate: GateView;
  readonly releases: readonly ReleaseView[];
  /** The release that was asked for, else the newest; null where there is none. */
  readonly shown: Manifest | null;
  /** The one before it. */
  readonly before: Manifest | null;
};

/** A document's gate and its releases, and more of one of them. */
export async function getReleasePage(
  viewer: Viewer,
  documentId: string,
  number: number | null,
): Promise<ReleasePageView> {
  const db = await client();
  const { document, role } = await getDocumentHead(viewer, documentId);
  const releases = await listReleases(viewer, documentId);
  const at = Math.max(
    0,
    releases.findIndex((release) => release.number === number),
  );
  const manifestOf = async (release: ReleaseView | undefined): Promise<Manifest | null> => {
    if (release === undefined) return null;
    const { manifest } = await db.release.findUniqueOrThrow({
      where: { id: release.id },
      select: { manifest: true },
    });
    return JSON.parse(manifest) as Manifest;
  };
  return {
    document,
    role,
    gate: await getGate(viewer, documentId),
    releases,
    shown: await manifestOf(releases[at]),
    before: await manifestOf(releases[at + 1]),
  };
}
