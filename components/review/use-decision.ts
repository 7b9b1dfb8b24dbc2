"use client";
import { useTranslations } from "next-intl";
import { useRouter } from "next/navigation";
import { useEffect, useRef, useState } from "react";
import { call, CallProblem, wordsFor } from "@/components/ui/call";
import type { Decision } from "@/lib/review/view";
import { isBlank } from "@/lib/text/is-blank";
import { isBarred, isEdited, missing, theirsOf, untouched } from "./item-state";
import type { DeskItem, ItemState, Mode } from "./item-state";
import type { Queue } from "./use-queue";

type Words = {
  readonly text?: string;
  readonly suggestion?: string;
  readonly reason: string;
  readonly reasonKind?: ItemState["reasonKind"];
};

/** A way back that is still open. */
type Last = { readonly undo: () => void };

/** How long the desk offers to take a decision back. */
const undoMs = 10_000;

export type DecisionDesk = {
  /** Decisions on their way to the server. */
  readonly pending: number;
  /** What happened last, for the live region. */
  readonly message: string;
  readonly say: (message: string) => void;
  /** Offers a way back from what was just done. */
  readonly offerUndo: (undo: () => void) => void;
  /** Takes the last decision or run back; null where that is over. */
  readonly undo: (() => void) | null;
  /** Opens what the decision needs, or decides where nothing is needed. */
  readonly approve: () => void;
  readonly open: (mode: Exclude<Mode, "look" | "override">) => void;
  /** Decides with what is written in the box that is open. */
  readonly submit: () => void;
};

/** Decisions on the open item. The next one is there at once; one that is not stored comes back, with what was typed. */
export function useDecision(queue: Queue, greeting: string): DecisionDesk {
  const t = useTranslations("review");
  const router = useRouter();
  const [pending, setPending] = useState(0);
  const [message, setMessage] = useState(greeting);
  const [last, setLast] = useState<Last | null>(null);
  const { open, state, change } = queue;
  const left = useRef(0);
  const underWay = useRef(0);
  useEffect(() => {
    left.current = queue.items.filter(({ isGone }) => !isGone).length;
  });
  useEffect(() => {
    if (last === null) return;
    const timer = setTimeout(() => setLast(null), undoMs);
    return () => clearTimeout(timer);
  }, [last]);

  async function send(work: () => Promise<void>): Promise<void> {
    setPending((count) => count + 1);
    underWay.current++;
    try {
      await work();
    } finally {
      setPending((count) => count - 1);
      underWay.current--;
      // Not while others are under way: they would be in the list once more.
      if (left.current === 0 && underWay.current === 0) router.refresh();
    }
  }

  function decide(item: DeskItem, decision: Decision, words: Words): void {
    const { segmentId, number, source, target } = item;
    const decided = {
      decision,
      sourceRevisionId: source.revisionId,
      sourceSha256: source.sha256,
      targetRevisionId: target.revisionId,
      targetSha256: target.sha256,
      ...words,
    };
    const signature = JSON.stringify(decided);
    const typed = queue.stateOf(segmentId);
    const attempt =
      typed.attempt?.signature === signature ? typed.attempt : { signature, mutationId: crypto.randomUUID() };
    const { mutationId } = attempt;
    const count = queue.items.filter((other) => other.segmentId !== segmentId && !other.isGone).length;
    const passed = decision !== "changes_requested" && item.pass < item.passes;
    setMessage(
      t(`outcome.${passed ? "passed" : decision}`, { number: `${number}`, left: t("left", { count }) }),
    );
    setLast(null);
    queue.finish([item]);
    void send(async () => {
      try {
        await call(`/api/v1/segments/${segmentId}/reviews`, {
          method: "POST",
          body: { ...decided, mutationId },
        });
        setLast(decision === "approved_with_edits" ? null : { undo: () => takeBack(item, mutationId) });
      } catch (error) {
        const problem = asProblem(error);
        const theirs = theirsOf(problem);
        queue.bringBack(
          item,
          theirs === null ? { ...typed, attempt, problem } : { ...typed, attempt, theirs },
        );
        const what = { number: `${number}`, problem: problem.message };
        setMessage(theirs === null ? t("outcome.failed", what) : t("outcome.newer", what));
      }
    });
  }

  function takeBack(item: DeskItem, mutationId: string): void {
    const { segmentId, number } = item;
    void send(async () => {
      try {
        const body = { decisionMutationId: mutationId, mutationId: crypto.randomUUID() };
        await call(`/api/v1/segments/${segmentId}/withdrawals`, { method: "POST", body });
        queue.bringBack(item, untouched);
        queue.show(segmentId);
        setMessage(t("outcome.withdrawn", { number: `${number}` }));
      } catch (error) {
        setMessage(wordsFor(error));
      }
    });
  }

  const item = open === null || open.isGone ? null : open;

  function approve(): void {
    if (item === null) return;
    if (isBarred(item)) return setMessage(t(`rights.${item.approval}`));
    // A mended text that was folded away is not thrown away by approving the old one.
    if (isEdited(state, item)) return openBox(item.mode === "free_edit" ? "edit" : "suggest");
    if (item.approval === "needs_override") {
      return change(item.segmentId, { mode: "override", problem: null });
    }
    decide(item, "approved", { reason: "" });
  }

  function openBox(mode: Exclude<Mode, "look" | "override">): void {
    if (item === null) return;
    const { segmentId, target } = item;
    if (mode === "edit" && isBarred(item)) return setMessage(t(`rights.${item.approval}`));
    if (mode === "edit" && item.mode !== "free_edit") return openBox("suggest");
    if (mode === "suggest" && item.mode === "comment_only") return openBox("send_back");
    const writes = mode === "edit" || mode === "suggest";
    const begun = state.edit ?? { text: target.text, baseRevisionId: target.revisionId };
    change(segmentId, { mode, problem: null, ...(writes ? { edit: begun } : {}) });
  }

  function comment(on: DeskItem): void {
    const { segmentId, documentId, number, target } = on;
    const body = state.comment.trim();
    if (body === "") return change(segmentId, { problem: missing("body", t("box.noComment")) });
    void send(async () => {
      try {
        const place = { segmentId, side: "target", revisionId: target.revisionId };
        const spans = [{ ...place, start: 0, end: target.text.length }];
        await call(`/api/v1/documents/${documentId}/annotations`, {
          method: "POST",
          body: { annotations: [{ body, spans }], mutationId: crypto.randomUUID() },
        });
        change(segmentId, { mode: "look", comment: "", problem: null });
        setMessage(t("outcome.commented", { number: `${number}` }));
        queue.show(segmentId);
      } catch (error) {
        change(segmentId, { problem: asProblem(error) });
      }
    });
  }

  function submit(): void {
    if (item === null) return;
    const { segmentId } = item;
    const lack = (field: "text" | "reason", key: "sayWhat" | "sayWhyOwn" | "empty" | "nothingSuggested") =>
      change(segmentId, { problem: missing(field, t(`box.${key}`)) });
    const reason = state.reason.trim();
    const text = state.edit?.text ?? "";
    const about = { reason, reasonKind: state.reasonKind };
    if (state.mode === "look") return approve();
    if (state.mode === "comment") return comment(item);
    if (state.mode === "send_back") {
      return reason === "" ? lack("reason", "sayWhat") : decide(item, "changes_requested", about);
    }
    if (state.mode === "suggest") {
      if (isBlank(text)) return lack("text", "empty");
      if (!isEdited(state, item)) return lack("text", "nothingSuggested");
      return decide(item, "changes_requested", { ...about, suggestion: text });
    }
    if (isBarred(item)) return approve();
    const override = item.approval === "needs_override" ? state.overrideReason.trim() : "";
    if (state.mode === "edit" && isBlank(text)) return lack("text", "empty");
    if (item.approval === "needs_override" && override === "") return lack("reason", "sayWhyOwn");
    if (state.mode === "edit" && isEdited(state, item)) {
      return decide(item, "approved_with_edits", { text, reason: override });
    }
    decide(item, "approved", { reason: override });
  }

  return {
    pending,
    message,
    say: setMessage,
    offerUndo: (undo) => setLast({ undo }),
    undo:
      last === null
        ? null
        : () => {
            setLast(null);
            last.undo();
          },
    approve,
    open: openBox,
    submit,
  };
}

function asProblem(error: unknown): CallProblem {
  return error instanceof CallProblem ? error : new CallProblem(0, "internal", wordsFor(error));
}
