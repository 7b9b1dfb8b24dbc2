"use client";
import { useRouter } from "next/navigation";
import { useState } from "react";
import { call } from "@/components/ui/call";
import { useTask } from "@/components/ui/use-task";
import type { IssuePair } from "@/lib/quality/pair-issues";
import type { EvaluationView, RulingChoice, RulingView } from "@/lib/quality/view";

export type MergedIssue = { readonly category: string; readonly severity: string; readonly body: string };

/** The decision that stands on a pair, if any. */
export function rulingOn(
  { rulings }: Pick<EvaluationView, "rulings">,
  { firstId, secondId }: IssuePair,
): RulingView | null {
  const about = ({ firstId: first, secondId: second }: RulingView) =>
    (firstId !== null && first === firstId) || (secondId !== null && second === secondId);
  return rulings.find(about) ?? null;
}

/** The choices that make sense of a pair. */
export function choicesFor({ firstId, secondId }: IssuePair): readonly RulingChoice[] {
  if (firstId === null) return ["second", "neither", "merged"];
  if (secondId === null) return ["first", "neither", "merged"];
  return ["first", "second", "both", "neither", "merged"];
}

/** Where one is among the places of an evaluation, and what can be done there. */
export function useDeciding(evaluation: EvaluationView) {
  const { id, pairs, state } = evaluation;
  const router = useRouter();
  const task = useTask();
  const [at, setAt] = useState(() =>
    Math.max(
      0,
      pairs.findIndex((pair) => rulingOn(evaluation, pair) === null),
    ),
  );
  const [isMerging, setIsMerging] = useState(false);
  const canDecide = state === "deciding";
  const go = (to: number) => {
    setIsMerging(false);
    setAt(Math.min(Math.max(0, to), pairs.length - 1));
  };
  const rule = (
    pair: IssuePair,
    choice: RulingChoice,
    more: { readonly reason: string; readonly merged?: MergedIssue },
  ) => {
    const { firstId, secondId } = pair;
    return call(`/api/v1/evaluations/${id}/rulings`, {
      method: "POST",
      body: { firstId, secondId, choice, mutationId: crypto.randomUUID(), ...more },
    });
  };
  const isOpen = (pair: IssuePair | undefined): pair is IssuePair =>
    pair !== undefined && canDecide && !task.isBusy && rulingOn(evaluation, pair) === null;
  return {
    at,
    task,
    canDecide,
    isMerging,
    setIsMerging,
    go,
    /** Decides on the place one is at, and goes on. */
    decide: (choice: RulingChoice, more: { readonly reason: string; readonly merged?: MergedIssue }) => {
      const pair = pairs[at];
      if (!isOpen(pair) || !choicesFor(pair).includes(choice)) return;
      task.run(async () => {
        await rule(pair, choice, more);
        router.refresh();
        go(at + 1);
      });
    },
    agreeAll: () =>
      task.run(async () => {
        for (const pair of pairs) {
          if (pair.kind === "agreed" && rulingOn(evaluation, pair) === null) {
            await rule(pair, "first", { reason: "" });
          }
        }
        router.refresh();
      }),
    undo: () => {
      const here = pairs[at] === undefined ? null : rulingOn(evaluation, pairs[at]);
      const last = here ?? evaluation.rulings.at(-1);
      if (last === undefined || !canDecide || task.isBusy) return;
      task.run(async () => {
        await call(`/api/v1/evaluations/${id}/rulings/${last.id}`, { method: "DELETE", body: {} });
        const place = pairs.findIndex((pair) => rulingOn({ rulings: [last] }, pair) !== null);
        if (place >= 0) go(place);
        router.refresh();
      });
    },
    complete: () =>
      task.run(async () => {
        await call(`/api/v1/evaluations/${id}`, { method: "PATCH", body: { to: "completed" } });
        router.refresh();
      }),
  };
}
