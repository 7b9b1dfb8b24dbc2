import "server-only";
import type { DocumentHead } from "@/lib/document/view";
import type { Role } from "@/lib/permission/can";
import type { Manifest } from "@/lib/release/manifest";
import type { GateView, ReleaseView } from "@/lib/release/view";
import { client } from "../db/database";
import { refuse } from "../refusal";
import { say } from "../say";
import type { Viewer } from "../viewer";
import { getGate } from "./gate";
import { ownRole, roleFor, visibleTo } from "./projects";
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
  const found = await db.document.findFirst({
    where: { id: documentId, project: visibleTo(viewer) },
    select: {
      id: true,
      title: true,
      sourceLanguage: true,
      targetLanguage: true,
      project: { select: { id: true, name: true, memberships: ownRole(viewer) } },
    },
  });
  if (found === null) refuse("not_found", say("no_document"));
  const { project, ...rest } = found;
  const role = roleFor(viewer, "read", project.memberships);
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
    document: { ...rest, project: { id: project.id, name: project.name } },
    role,
    gate: await getGate(viewer, documentId),
    releases,
    shown: await manifestOf(releases[at]),
    before: await manifestOf(releases[at + 1]),
  };
}
