/** The states of XLIFF 2 (2.1, 4.3.1.30) and the statuses of the house. What XLIFF has no state for stands in `subState`. */
import type { SegmentStatus } from "@/lib/document/status";

type State = { readonly state: string; readonly subState: string | null };

const prefix = "padanan:";

const states: Readonly<Record<SegmentStatus, State>> = {
  not_started: { state: "initial", subState: null },
  draft: { state: "initial", subState: `${prefix}draft` },
  translated: { state: "translated", subState: null },
  changes_requested: { state: "translated", subState: `${prefix}changes_requested` },
  approved: { state: "final", subState: null },
};

export function stateOf(status: SegmentStatus, hasTarget: boolean): State {
  // Every state but the first asks for a target.
  return hasTarget ? states[status] : { state: "initial", subState: null };
}

/** What a state means here; a text that only stands there is a draft. */
export function statusOfState(
  state: string | null,
  subState: string | null,
  target: string | null,
): SegmentStatus {
  if (target === null) return "not_started";
  const own = (Object.keys(states) as SegmentStatus[]).find((status) => states[status].subState === subState);
  if (subState?.startsWith(prefix) && own !== undefined) return own;
  switch (state) {
    case "translated":
      return "translated";
    case "reviewed":
    case "final":
      return "approved";
    default:
      return target === "" ? "not_started" : "draft";
  }
}
