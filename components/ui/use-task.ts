"use client";
import { useEffect, useRef, useState, useTransition } from "react";
import { CallProblem, wordsFor } from "./call";

export type Task = {
  /** From the click until the page that follows is there. */
  readonly isBusy: boolean;
  /** Why the last try failed; null while none has. */
  readonly problem: CallProblem | null;
  readonly run: (work: (signal: AbortSignal) => Promise<void>) => void;
  /** Stops what is under way, without a word about it. */
  readonly cancel: () => void;
  readonly forget: () => void;
};

/** One piece of work at a time against the API; a new one takes the place of the old. */
export function useTask(): Task {
  const [isBusy, start] = useTransition();
  const [problem, setProblem] = useState<CallProblem | null>(null);
  const current = useRef<AbortController | null>(null);

  useEffect(() => () => current.current?.abort(), []);

  function run(work: (signal: AbortSignal) => Promise<void>): void {
    current.current?.abort();
    const controller = new AbortController();
    current.current = controller;
    setProblem(null);
    start(async () => {
      try {
        await work(controller.signal);
      } catch (error) {
        if (!controller.signal.aborted) setProblem(asProblem(error));
      }
    });
  }

  return {
    isBusy,
    problem,
    run,
    cancel: () => current.current?.abort(),
    forget: () => setProblem(null),
  };
}

function asProblem(error: unknown): CallProblem {
  return error instanceof CallProblem ? error : new CallProblem(0, "internal", wordsFor(error));
}

/** The words for one field, where the problem is about it. */
export function errorOf(problem: CallProblem | null, field: string): string | null {
  return problem?.field === field ? problem.message : null;
}

/** The words that belong to no field of this form. */
export function generalErrorOf(problem: CallProblem | null, fields: readonly string[]): string | null {
  if (problem === null || (problem.field !== null && fields.includes(problem.field))) return null;
  return problem.message;
}
