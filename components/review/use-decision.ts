"use client";
import { useRouter } from "next/navigation";
import { useRef, useState } from "react";
import { call, CallProblem, wordsFor } from "@/components/ui/call";
import type { Decision } from "@/lib/review/view";
import { isBlank } from "@/lib/text/is-blank";
import { isEdited, missing, theirsOf, type DeskItem } from "./item-state";
import type { Queue } from "./use-queue";

const outcomeWords: Readonly<Record<Decision, string>> = {
  approved: "approved",
  approved_with_edits: "approved with edits",
  changes_requested: "sent back",
};

export const ownTextWords = "You wrote this text, so somebody else has to approve it.";

type Words = { readonly text?: string; readonly reason: string };

export type DecisionDesk = {
  /** The decision on its way, and on which segment. */
  readonly underWay: { readonly segmentId: string; readonly decision: Decision } | null;
  /** What happened last, for the live region. */
  readonly message: string;
  /** Opens what the decision needs, or decides where nothing is needed. */
  readonly approve: () => void;
  readonly edit: () => void;
  readonly sendBack: () => void;
  /** Decides with what is written in the box that is open. */
  readonly submit: () => void;
};

/** One decision at a time on the open item of the queue. */
export function useDecision(queue: Queue, allowsOwnApproval: boolean, greeting: string): DecisionDesk {
  const router = useRouter();
  const inFlight = useRef(false);
  const [underWay, setUnderWay] = useState<DecisionDesk["underWay"]>(null);
  const [message, setMessage] = useState(greeting);
  const { open, state, change } = queue;

  async function decide(item: DeskItem, decision: Decision, words: Words): Promise<void> {
    if (inFlight.current) return;
    inFlight.current = true;
    const { segmentId, number, source, target } = item;
    const seen = {
      sourceRevisionId: source.revisionId,
      sourceSha256: source.sha256,
      targetRevisionId: target.revisionId,
      targetSha256: target.sha256,
    };
    const decided = { decision, ...seen, ...words };
    const signature = JSON.stringify(decided);
    const { attempt: last } = queue.stateOf(segmentId);
    const attempt = last?.signature === signature ? last : { signature, mutationId: crypto.randomUUID() };
    setUnderWay({ segmentId, decision });
    change(segmentId, { attempt, problem: null });
    try {
      const body = { ...decided, mutationId: attempt.mutationId };
      await call(`/api/v1/segments/${segmentId}/reviews`, { method: "POST", body });
      const left = queue.items.filter((other) => other.segmentId !== segmentId && !other.isGone).length;
      setMessage(
        `Segment ${number} ${outcomeWords[decision]}. ${left === 0 ? "Nothing is left." : `${left} left.`}`,
      );
      queue.finish(item);
      router.refresh();
    } catch (error) {
      const problem = error instanceof CallProblem ? error : new CallProblem(0, "internal", wordsFor(error));
      const theirs = theirsOf(problem);
      change(segmentId, theirs === null ? { problem } : { theirs });
      setMessage("");
    } finally {
      inFlight.current = false;
      setUnderWay(null);
    }
  }

  const canDecide = open !== null && !open.isGone && underWay === null;
  const isOwnAndBarred = open !== null && open.target.isOwn && !allowsOwnApproval;
  const needsOverride = open !== null && open.target.isOwn && allowsOwnApproval;

  function approve(): void {
    if (!canDecide) return;
    if (isOwnAndBarred) return setMessage(ownTextWords);
    // A mended text that was folded away is not thrown away by approving the old one.
    if (isEdited(state, open)) return edit();
    if (needsOverride) return change(open.segmentId, { mode: "override", problem: null });
    void decide(open, "approved", { reason: "" });
  }

  function edit(): void {
    if (!canDecide) return;
    if (isOwnAndBarred) return setMessage(ownTextWords);
    const { segmentId, target } = open;
    const begun = state.edit ?? { text: target.text, baseRevisionId: target.revisionId };
    change(segmentId, { mode: "edit", edit: begun, problem: null });
  }

  function sendBack(): void {
    if (canDecide) change(open.segmentId, { mode: "send_back", problem: null });
  }

  function submit(): void {
    if (!canDecide) return;
    const { segmentId } = open;
    const reason = state.reason.trim();
    const override = needsOverride ? state.overrideReason.trim() : "";
    if (state.mode === "look") return approve();
    if (state.mode === "send_back") {
      if (reason === "") {
        return change(segmentId, { problem: missing("reason", "Say what should be changed.") });
      }
      return void decide(open, "changes_requested", { reason });
    }
    if (isOwnAndBarred) return setMessage(ownTextWords);
    if (state.mode === "edit" && state.edit !== null && isBlank(state.edit.text)) {
      return change(segmentId, {
        problem: missing("text", "The text is empty. Write the translation, or send it back."),
      });
    }
    if (needsOverride && override === "") {
      return change(segmentId, { problem: missing("reason", "Say why you approve your own text.") });
    }
    if (state.mode === "edit" && isEdited(state, open)) {
      return void decide(open, "approved_with_edits", { text: state.edit?.text ?? "", reason: override });
    }
    void decide(open, "approved", { reason: override });
  }

  return { underWay, message, approve, edit, sendBack, submit };
}
