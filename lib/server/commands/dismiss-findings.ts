import "server-only";
import * as z from "zod";
import { checkIds } from "@/lib/checks/finding";
import {
  addToTallies,
  findDismissible,
  insertDismissals,
  removeDismissals,
  type DismissalView,
  type Tally,
} from "../data/findings";
import { allowInDocument } from "../data/documents";
import { transact } from "../db/database";
import { exactText } from "../text-input";
import type { Viewer } from "../viewer";

const check = z.enum(checkIds);
const dismissals = z
  .array(z.strictObject({ check, key: exactText(500) }))
  .min(1)
  .max(50);

export const dismissFindingsInput = z.strictObject({
  segmentId: z.uuid(),
  dismissals,
  /** Every segment of the project with the same source is meant too. */
  appliesToRepeats: z.boolean().default(false),
});

/**
 * Lets findings stand, for this segment or for its repetitions too. A finding counts once, wherever it stands, and
 * dismissing what is dismissed changes nothing.
 */
export function dismissFindings(
  viewer: Viewer,
  input: z.infer<typeof dismissFindingsInput>,
): Promise<{ readonly dismissed: readonly DismissalView[] }> {
  return transact(async (tx) => {
    const { segmentId, appliesToRepeats } = input;
    const { projectId, segmentIds } = await findDismissible(tx, viewer, segmentId, appliesToRepeats);
    // In one order, as the segments.
    const each = input.dismissals.toSorted((a, b) => (nameOf(a) < nameOf(b) ? -1 : 1));
    const dismissed = segmentIds.flatMap((id) => each.map((dismissal) => ({ segmentId: id, ...dismissal })));
    const fresh = await insertDismissals(tx, viewer, dismissed);
    await addToTallies(tx, projectId, countFindings(fresh));
    return { dismissed };
  });
}

type Named = Pick<DismissalView, "check" | "key">;

function nameOf({ check, key }: Named): string {
  return `${check} ${key}`;
}

function countFindings(dismissals: readonly Named[]): readonly Tally[] {
  const findings = new Map(dismissals.map((dismissal) => [nameOf(dismissal), dismissal.check]));
  const counts = new Map<string, number>();
  for (const check of findings.values()) counts.set(check, (counts.get(check) ?? 0) + 1);
  return [...counts].map(([check, dismissed]) => ({ check, shown: 0, fixed: 0, dismissed }));
}

export const bringFindingsBackInput = z.strictObject({ segmentId: z.uuid(), dismissals });

/** What was dismissed is told again. */
export function bringFindingsBack(
  viewer: Viewer,
  { segmentId, dismissals: back }: z.infer<typeof bringFindingsBackInput>,
): Promise<void> {
  return transact(async (tx) => {
    await findDismissible(tx, viewer, segmentId, false);
    await removeDismissals(
      tx,
      back.map((dismissal) => ({ segmentId, ...dismissal })),
    );
  });
}

const count = z.int().min(0).max(1_000);

export const tallyChecksInput = z.strictObject({
  documentId: z.uuid(),
  counts: z.partialRecord(check, z.strictObject({ shown: count, fixed: count })),
});

/** Counts how often findings were met and mended, for the page that shows which checks are of use. */
export function tallyChecks(viewer: Viewer, input: z.infer<typeof tallyChecksInput>): Promise<void> {
  return transact(async (tx) => {
    const { projectId } = await allowInDocument(tx, viewer, "translate", input.documentId);
    const counts = Object.entries(input.counts).map(([name, met]) => ({ check: name, ...met, dismissed: 0 }));
    await addToTallies(tx, projectId, counts);
  });
}
