import { randomUUID } from "node:crypto";
import { expect } from "vitest";
import { replaceInDocument } from "../commands/replace-in-document";
import { undoBatch } from "../commands/undo-batch";
import { Refusal } from "../refusal";
import type { MadeSegment } from "./make-document";
import type { Team } from "./make-people";
import { addTarget, headOf, type Actor, type Model } from "./segment-model";

type Real = { readonly team: Team; readonly documentId: string; readonly segment: MadeSegment };

/** A replacement of this one text, upon a version that somebody saw. */
export async function replaceText(
  model: Model,
  { team, documentId, segment }: Real,
  given: {
    readonly by: Actor;
    readonly text: string;
    readonly seenId: string | null;
    readonly endsApproval: boolean;
  },
): Promise<void> {
  const { by, seenId, endsApproval } = given;
  const text = given.text.normalize("NFC");
  const head = headOf(model) ?? null;
  const outcome = await replaceInDocument(team[by], {
    documentId,
    changes: [{ segmentId: segment.id, baseRevisionId: seenId, text, endsApproval }],
    mutationId: randomUUID(),
  });
  const reason =
    text === (head?.text ?? "")
      ? "same_text"
      : seenId !== (head?.id ?? null)
        ? "newer_text"
        : model.status === "approved" && !endsApproval
          ? "approved"
          : null;
  expect(outcome.left.map((each) => each.reason)).toEqual(reason === null ? [] : [reason]);
  const [changed] = outcome.changed;
  expect(changed === undefined).toBe(reason !== null);
  if (changed === undefined) return;
  addTarget(model, { id: changed.revisionId, text, author: by, origin: "typed" });
  expect(changed.status).toBe(model.status);
  model.batches.push({ id: outcome.batchId, revisionId: changed.revisionId, before: head, isUndone: false });
}

/** Takes one of the acts back, which may have been taken back before, or had newer work upon it. */
export async function takeBack(model: Model, { team }: Real, by: Actor, at: number): Promise<void> {
  const batch = model.batches[at % Math.max(1, model.batches.length)];
  if (batch === undefined) return;
  const undo = () => undoBatch(team[by], { batchId: batch.id, mutationId: randomUUID() });
  if (batch.isUndone) return expect(undo()).rejects.toThrow(Refusal);
  const head = headOf(model)!;
  const { batchId, changed, left } = await undo();
  batch.isUndone = true;
  const reason =
    head.id !== batch.revisionId ? "newer_text" : model.status === "approved" ? "approved" : null;
  expect(left.map((each) => each.reason)).toEqual(reason === null ? [] : [reason]);
  if (reason !== null) return expect(changed).toEqual([]);
  const { revisionId, status } = changed[0]!;
  addTarget(model, {
    id: revisionId,
    text: batch.before?.text ?? "",
    author: by,
    origin: batch.before === null ? "typed" : "restored",
  });
  expect(status).toBe(model.status);
  model.batches.push({ id: batchId, revisionId, before: head, isUndone: false });
}
