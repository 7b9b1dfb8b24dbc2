import { randomUUID } from "node:crypto";
import type { Severity } from "@/lib/annotation/kinds";
import { annotate } from "../commands/annotate";
import type { Viewer } from "../viewer";
import { translate, type Saved } from "./do-work";
import { makeDocument, type MadeDocument } from "./make-document";
import type { Team } from "./make-people";

export type RatedPlace = {
  readonly segmentId: string;
  readonly revisionId: string;
  readonly start: number;
  readonly end: number;
  readonly side?: "source" | "target";
  readonly category?: string;
  readonly severity?: Severity;
  readonly body?: string;
};

/** Marks an error. Answers its id. */
export async function rate(viewer: Viewer, documentId: string, place: RatedPlace): Promise<string> {
  const {
    category = "Accuracy/Mistranslation",
    severity = "minor",
    body = "",
    side = "target",
    ...span
  } = place;
  const { ids } = await annotate(viewer, {
    documentId,
    mutationId: randomUUID(),
    annotations: [{ kind: "quality_issue", tag: category, severity, body, spans: [{ ...span, side }] }],
  });
  return ids[0]!;
}

/** A translated document of these lines. */
export async function makeTranslated(
  team: Team,
  lines: readonly string[],
): Promise<{ readonly document: MadeDocument; readonly saved: readonly Saved[] }> {
  const document = await makeDocument(team.owner, team.projectId, { lines });
  const saved: Saved[] = [];
  for (const { id, text } of document.segments) {
    saved.push(await translate(team.translator, id, `${text} done`));
  }
  return { document, saved };
}
