import { call, CallProblem, wordsFor } from "@/components/ui/call";
import { screenWords } from "@/components/ui/screen-words";
import type { SegmentStatus } from "@/lib/document/status";
import type { SegmentView } from "@/lib/document/view";
import type { ConfirmAnswer, SaveAnswer, SavePorts, Theirs } from "./save-states";

export function loadSegment(segmentId: string, signal?: AbortSignal): Promise<SegmentView> {
  return call<SegmentView>(`/api/v1/segments/${segmentId}`, signal && { signal });
}

type Saved = { revisionId: string | null; status: SegmentStatus; savedAt: string };

/** The two requests of the save queue, over the API. */
export const saveRequests: Pick<SavePorts, "save" | "confirm"> = {
  async save({ segmentId, baseRevisionId, text, mutationId }): Promise<SaveAnswer> {
    try {
      const saved = await call<Saved>(`/api/v1/segments/${segmentId}/target`, {
        method: "PUT",
        headers: { "If-Match": `"${baseRevisionId ?? "none"}"` },
        body: { text, mutationId },
        // A save that is under way when the tab closes may still arrive.
        keepalive: text.length < 15_000,
      });
      return { kind: "saved", revisionId: saved.revisionId, status: saved.status, at: saved.savedAt };
    } catch (error) {
      return readFailure(error);
    }
  },
  async confirm({ segmentId, revisionId, mutationId }): Promise<ConfirmAnswer> {
    try {
      const body = { revisionId, mutationId };
      const { status } = await call<{ status: SegmentStatus }>(
        `/api/v1/segments/${segmentId}/confirmations`,
        {
          method: "POST",
          body,
        },
      );
      return { kind: "confirmed", status };
    } catch (error) {
      return readFailure(error);
    }
  },
};

function readFailure(error: unknown): Exclude<SaveAnswer, { kind: "saved" }> {
  if (error instanceof CallProblem) {
    if (error.status === 412) return { kind: "conflict", theirs: error.details.theirs as Theirs };
    if (error.status === 401) {
      return { kind: "failed", reason: "signed_out", message: screenWords().signedOut };
    }
    if (error.status === 0 || error.status >= 500 || error.status === 429) {
      return { kind: "failed", reason: "unreachable", message: error.message };
    }
  }
  return { kind: "failed", reason: "refused", message: wordsFor(error) };
}
