"use client";
import { useEffect, useRef, useState } from "react";

const pause = 30_000;

/**
 * The count as it is to be spoken: only when there is more than before, and at most every half minute, with the newest
 * count then. Null while there is nothing to say.
 */
export function useSpokenCount(count: number | null): number | null {
  const [spoken, setSpoken] = useState<number | null>(null);
  const known = useRef<number | null>(null);
  const lastAt = useRef(0);

  useEffect(() => {
    if (count === null) return;
    const before = known.current;
    // What was there when the page came is in the name of the bell.
    if (before === null || count <= before) {
      known.current = count;
      return;
    }
    const wait = Math.max(0, lastAt.current + pause - Date.now());
    const timer = setTimeout(() => {
      lastAt.current = Date.now();
      known.current = count;
      setSpoken(count);
    }, wait);
    return () => clearTimeout(timer);
  }, [count]);

  return spoken;
}
