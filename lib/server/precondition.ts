import "server-only";
import { problem } from "./problem";
import { refuse } from "./refusal";
import { say } from "./say";
import type { RulesConflict } from "./commands/change-segmentation";
import type { SaveOutcome } from "./commands/save-target";

type Conflict = Extract<SaveOutcome, { outcome: "conflict" }>;

/** The revision a save was typed upon, from If-Match: a quoted id, or `"none"` for the first text. */
export function baseFrom(request: Request): string | null {
  const header = request.headers.get("if-match");
  if (header === null) {
    refuse("precondition_required", say("say_base"));
  }
  const match = /^"(none|[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})"$/.exec(header);
  if (match === null) refuse("malformed", say("bad_base"));
  return match[1] === "none" ? null : match[1]!;
}

/** The version of a project's rules that a change was made on, from If-Match: a quoted number. */
export function versionFrom(request: Request): number {
  const header = request.headers.get("if-match");
  if (header === null) {
    refuse("precondition_required", say("say_version"));
  }
  const match = /^"(\d{1,9})"$/.exec(header);
  if (match === null) refuse("malformed", say("bad_version"));
  return Number(match[1]);
}

/** Rules that somebody else changed meanwhile are 412, with who and when; null where they were not. */
export function answerRulesConflict(value: unknown): Response | null {
  if (!isConflict<RulesConflict>(value)) return null;
  const { by, at, version } = value;
  const message = `${by} changed the rules meanwhile. Nothing of yours was stored; load the present rules and make your change on them.`;
  return problem({ status: 412, code: "conflict", message }, { theirs: { by, at, version } });
}

/** A conflict is 412 with the other text inside; null where there is none. */
export function answerConflict(value: unknown): Response | null {
  if (!isConflict<Conflict>(value)) return null;
  const { authorName } = value.theirs;
  const message = `${authorName ?? "Somebody"} saved a newer version meanwhile.`;
  return problem({ status: 412, code: "conflict", message }, { theirs: value.theirs });
}

function isConflict<Clash extends { readonly outcome: "conflict" }>(value: unknown): value is Clash {
  return typeof value === "object" && value !== null && "outcome" in value && value.outcome === "conflict";
}
