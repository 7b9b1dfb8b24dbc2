import { randomUUID } from "node:crypto";
import fc from "fast-check";
import { expect } from "vitest";
import { decisions, type Decision } from "@/lib/review/view";
import { confirmSegment } from "../commands/confirm-segment";
import { changeProject } from "../commands/manage-project";
import { restoreRevision } from "../commands/restore-revision";
import { reviewSegment } from "../commands/review-segment";
import { saveTarget } from "../commands/save-target";
import { getSegment } from "../data/segment-views";
import { Refusal } from "../refusal";
import { reviewInput } from "./do-work";
import type { MadeSegment } from "./make-document";
import type { Team } from "./make-people";
import { replaceText, takeBack } from "./segment-batches";
import { actors, addTarget, canConfirm, headOf, rule, type Actor, type Model } from "./segment-model";

export type Real = { readonly team: Team; readonly documentId: string; readonly segment: MadeSegment };
type Command = fc.AsyncCommand<Model, Real>;

/** One thing somebody does, with what it should come to. `pick` chooses among what is there by then. */
type Act = (model: Model, real: Real) => Promise<void>;

class Does implements Command {
  constructor(
    readonly words: string,
    readonly act: Act,
  ) {}
  check = () => true;
  run = (model: Model, real: Real) => this.act(model, real);
  toString = () => this.words;
}

const texts = ["", " ", "One.", "Two.", "Satu – “tiga” 50.000", "e\u0301 👩‍👩‍👧", "a\u2028b\nc"];

/** Any step of any story. */
export function anySegmentCommand(): fc.Arbitrary<Command> {
  const by = fc.constantFrom<Actor>(...actors);
  const text = fc.constantFrom(...texts);
  /** Mostly the version that stands there, now and then any earlier one. */
  const pick = fc.oneof(
    { weight: 8, arbitrary: fc.constant(0) },
    { weight: 1, arbitrary: fc.integer({ min: 1, max: 8 }) },
  );
  const reason = fc.constantFrom("", "The name is wrong.", "A number is missing.", "  ");
  return fc.oneof(
    { weight: 5, arbitrary: fc.tuple(by, text, pick).map((given) => does("save", given, save)) },
    { weight: 8, arbitrary: fc.tuple(by, pick).map((given) => does("confirm", given, confirm)) },
    {
      weight: 12,
      arbitrary: fc
        .tuple(by, fc.constantFrom<Decision>(...decisions), reason, text, pick)
        .map((given) => does("review", given, review)),
    },
    { weight: 2, arbitrary: fc.tuple(by, fc.nat(8), pick).map((given) => does("restore", given, restore)) },
    {
      weight: 3,
      arbitrary: fc.tuple(by, text, pick, fc.boolean()).map((given) => does("replace", given, replace)),
    },
    { weight: 2, arbitrary: fc.tuple(by, fc.nat(8)).map((given) => does("take back", given, takeBack)) },
    { weight: 2, arbitrary: fc.tuple(fc.nat(8)).map((given) => does("repeat", given, repeat)) },
    { weight: 1, arbitrary: fc.tuple(fc.boolean()).map((given) => does("allow own approval", given, allow)) },
  );
}

function does<Given extends unknown[]>(
  words: string,
  given: Given,
  act: (model: Model, real: Real, ...given: Given) => Promise<void>,
): Command {
  return new Does(`${words} ${JSON.stringify(given)}`, (model, real) => act(model, real, ...given));
}

/** The n-th version from the head backwards, round and round; undefined before there is any. */
function back<T>(targets: readonly T[], steps: number): T | undefined {
  return targets[targets.length - 1 - (steps % Math.max(1, targets.length))];
}

async function save(
  model: Model,
  { team, segment }: Real,
  by: Actor,
  typed: string,
  pick: number,
): Promise<void> {
  const base = pick === 8 ? undefined : back(model.targets, pick);
  const head = headOf(model);
  const text = typed.normalize("NFC");
  const mutationId = randomUUID();
  const again = () =>
    saveTarget(team[by], { segmentId: segment.id, baseRevisionId: base?.id ?? null, text, mutationId });
  const outcome = await again();
  if (text === (head?.text ?? "")) {
    expect(outcome).toMatchObject({ outcome: "saved", revisionId: head?.id ?? null, text });
  } else if (base?.id !== head?.id) {
    expect(outcome).toMatchObject({
      outcome: "conflict",
      theirs: { revisionId: head?.id, text: head?.text },
    });
  } else {
    if (outcome.outcome !== "saved" || outcome.revisionId === null) {
      throw new Error("A good save was refused.");
    }
    expect(model.targets.map(({ id }) => id)).not.toContain(outcome.revisionId);
    addTarget(model, { id: outcome.revisionId, text, author: by, origin: "typed" });
    expect(outcome).toMatchObject({ text, status: model.status });
    model.done.push({ mutationId, again, revisionId: outcome.revisionId });
  }
}

function replace(
  model: Model,
  real: Real,
  by: Actor,
  text: string,
  pick: number,
  endsApproval: boolean,
): Promise<void> {
  const seenId = back(model.targets, pick)?.id ?? null;
  return replaceText(model, real, { by, text, seenId, endsApproval });
}

async function confirm(model: Model, { team, segment }: Real, by: Actor, pick: number): Promise<void> {
  const seen = back(model.targets, pick);
  const head = headOf(model);
  const mutationId = randomUUID();
  const revisionId = seen?.id ?? randomUUID();
  const again = () => confirmSegment(team[by], { segmentId: segment.id, revisionId, mutationId });
  if (seen !== undefined && seen.id !== head?.id) {
    expect(await again()).toMatchObject({ outcome: "conflict", theirs: { revisionId: head?.id } });
  } else if (canConfirm(model)) {
    model.status = "translated";
    expect(await again()).toEqual({ outcome: "confirmed", status: "translated" });
    model.done.push({ mutationId, again });
  } else {
    await expect(again()).rejects.toThrow(Refusal);
  }
}

async function review(
  model: Model,
  { team, segment }: Real,
  ...[by, decision, reason, text, pick]: [Actor, Decision, string, string, number]
): Promise<void> {
  const head = headOf(model);
  const seen = back(model.targets, pick);
  if (seen === undefined || head === undefined) return;
  const edited = decision === "approved_with_edits" ? { text: text.normalize("NFC") } : {};
  const input = reviewInput(
    segment,
    { revisionId: seen.id, text: seen.text },
    { decision, reason, ...edited },
  );
  const again = () => reviewSegment(team[by], input);
  if (by === "translator") return void (await expect(again()).rejects.toMatchObject({ code: "forbidden" }));
  if (seen.id !== head.id) return void expect(await again()).toMatchObject({ outcome: "conflict" });
  const ruling = rule(model, decision, by, reason.trim() !== "");
  const isBadEdit = edited.text !== undefined && (edited.text.trim() === "" || edited.text === head.text);
  if (ruling === "refused" || isBadEdit) return void (await expect(again()).rejects.toThrow(Refusal));
  const outcome = await again();
  model.status = decision === "changes_requested" ? "changes_requested" : "approved";
  expect(outcome).toEqual({ outcome: "reviewed", decision, status: model.status });
  if (edited.text !== undefined) {
    const id = await findHead(team, segment.id);
    model.targets.push({ id, text: edited.text, author: by, origin: "typed" });
  }
  model.reviews.push({ decision, targetId: headOf(model)!.id, isOverride: ruling === "override" });
  model.done.push({ mutationId: input.mutationId, again });
}

async function findHead(team: Team, segmentId: string): Promise<string> {
  return (await getSegment(team.reader, segmentId)).target!.revisionId;
}

async function restore(
  model: Model,
  { team, segment }: Real,
  by: Actor,
  which: number,
  pick: number,
): Promise<void> {
  const wanted = back(model.targets, which);
  const base = back(model.targets, pick);
  const head = headOf(model);
  if (wanted === undefined || base === undefined || head === undefined) return;
  const mutationId = randomUUID();
  const input = { segmentId: segment.id, revisionId: wanted.id, baseRevisionId: base.id, mutationId };
  const again = () => restoreRevision(team[by], input);
  const outcome = await again();
  if (wanted.text === head.text) {
    expect(outcome).toMatchObject({ outcome: "saved", revisionId: head.id });
  } else if (base.id !== head.id) {
    expect(outcome).toMatchObject({ outcome: "conflict", theirs: { revisionId: head.id } });
  } else {
    if (outcome.outcome !== "saved" || outcome.revisionId === null) {
      throw new Error("A good restore was refused.");
    }
    addTarget(model, { id: outcome.revisionId, text: wanted.text, author: by, origin: "restored" });
    model.done.push({ mutationId, again, revisionId: outcome.revisionId });
  }
}

/** The very same request once more: the same answer, and nothing happens. */
async function repeat(model: Model, _: Real, which: number): Promise<void> {
  const earlier = back(model.done, which);
  if (earlier === undefined) return;
  const outcome = await earlier.again();
  expect(outcome).not.toMatchObject({ outcome: "conflict" });
  expect(outcome).toMatchObject({ status: model.status });
  if (earlier.revisionId !== undefined) expect(outcome).toMatchObject({ revisionId: earlier.revisionId });
}

async function allow(model: Model, { team }: Real, allowsOwnApproval: boolean): Promise<void> {
  await changeProject(team.owner, { projectId: team.projectId, allowsOwnApproval });
  model.allowsOwnApproval = allowsOwnApproval;
}
