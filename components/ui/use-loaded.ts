"use client";
import { useEffect, useState } from "react";

const pauseAfterFailure = 2_000;

/** A module whose script comes once it is wanted; null until then. Where it does not come, it is asked for again. */
export function useLoaded<Module extends object>(
  load: () => Promise<Module>,
  isWanted: boolean,
): Module | null {
  const [loaded, setLoaded] = useState<Module | null>(null);
  const [failures, setFailures] = useState(0);
  useEffect(() => {
    if (!isWanted || loaded !== null) return;
    let isOver = false;
    let timer: ReturnType<typeof setTimeout> | undefined;
    load().then(
      (module) => {
        if (!isOver) setLoaded(module);
      },
      () => {
        if (!isOver) timer = setTimeout(() => setFailures(failures + 1), pauseAfterFailure);
      },
    );
    return () => {
      isOver = true;
      clearTimeout(timer);
    };
  }, [load, isWanted, loaded, failures]);
  return loaded;
}
