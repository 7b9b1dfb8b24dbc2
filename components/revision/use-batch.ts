"use client";
import { useRef, useState } from "react";
import { call, type CallProblem } from "@/components/ui/call";
import { useTask } from "@/components/ui/use-task";
import type { BatchOutcome } from "@/lib/revision/batch";

/** An act on many segments from its dialog: done, and perhaps taken back. */
export type BatchAct = {
  readonly isBusy: boolean;
  readonly problem: CallProblem | null;
  readonly done: BatchOutcome | null;
  readonly undone: BatchOutcome | null;
  readonly run: (address: string, body: object) => void;
  readonly undo: () => void;
  readonly forget: () => void;
};

/** `onChanged` hears of every act that was stored, the undo among them. */
export function useBatch(onChanged: (outcome: BatchOutcome) => void): BatchAct {
  const task = useTask();
  const [done, setDone] = useState<BatchOutcome | null>(null);
  const [undone, setUndone] = useState<BatchOutcome | null>(null);
  /** The same request again, after an answer that was lost, is the same act. */
  const attempt = useRef({ key: "", mutationId: "" });

  function send(address: string, body: object, keep: (outcome: BatchOutcome) => void): void {
    const key = JSON.stringify([address, body]);
    if (attempt.current.key !== key) attempt.current = { key, mutationId: crypto.randomUUID() };
    const { mutationId } = attempt.current;
    task.run(async (signal) => {
      const outcome = await call<BatchOutcome>(address, {
        method: "POST",
        body: { ...body, mutationId },
        signal,
      });
      attempt.current = { key: "", mutationId: "" };
      keep(outcome);
      onChanged(outcome);
    });
  }

  return {
    isBusy: task.isBusy,
    problem: task.problem,
    done,
    undone,
    run: (address, body) => send(address, body, setDone),
    undo: () => done !== null && send(`/api/v1/batches/${done.batchId}/undo`, {}, setUndone),
    forget: () => {
      setDone(null);
      setUndone(null);
      task.forget();
    },
  };
}
