/** The states of XLIFF 1.2 (2.4, `state`), those of the tools that write dialects of it, and the statuses of the house. */
import type { Element } from "slimdom";
import type { SegmentStatus } from "@/lib/document/status";

const own: Readonly<Record<SegmentStatus, string>> = {
  not_started: "new",
  draft: "needs-translation",
  translated: "translated",
  changes_requested: "x-changes-requested",
  approved: "final",
};

export function stateOf(status: SegmentStatus): string {
  return own[status];
}

const states: Readonly<Record<string, SegmentStatus>> = {
  new: "draft",
  "needs-translation": "draft",
  "needs-l10n": "draft",
  "needs-adaptation": "draft",
  translated: "translated",
  "needs-review-translation": "translated",
  "needs-review-l10n": "translated",
  "needs-review-adaptation": "translated",
  "x-changes-requested": "changes_requested",
  "signed-off": "approved",
  final: "approved",
};

/** Trados: `conf` on `sdl:seg`. */
const confirmations: Readonly<Record<string, SegmentStatus>> = {
  Draft: "draft",
  Translated: "translated",
  RejectedTranslation: "changes_requested",
  ApprovedTranslation: "approved",
  RejectedSignOff: "changes_requested",
  ApprovedSignOff: "approved",
};

/** memoQ: `mq:status` on the unit. */
const memoq: Readonly<Record<string, SegmentStatus>> = {
  NotStarted: "not_started",
  PartiallyEdited: "draft",
  ManuallyConfirmed: "translated",
  Rejected: "changes_requested",
  Reviewer1Confirmed: "approved",
  Proofread: "approved",
};

/** Phrase: `m:confirmed` on the unit. */
const phrase: Readonly<Record<string, SegmentStatus>> = { "0": "draft", "1": "translated", "2": "approved" };

/** What the unit, its target and the tools’ own marks say of how far a text is. */
export function statusOfUnit(
  unit: Element,
  state: string | null,
  target: string | null,
  confirmation: string | null,
): SegmentStatus {
  if (target === null || target === "") return "not_started";
  const mark = (name: string) =>
    unit.attributes.find(({ localName, prefix }) => prefix !== null && localName === name)?.value;
  const said =
    confirmations[confirmation ?? ""] ??
    memoq[mark("status") ?? ""] ??
    phrase[mark("confirmed") ?? ""] ??
    null;
  if (said !== null && said !== "not_started") return said;
  if (unit.getAttribute("approved") === "yes") return "approved";
  return states[state ?? ""] ?? "draft";
}
