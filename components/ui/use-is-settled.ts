"use client";
import { useEffect, useState } from "react";

const patience = 500;

/** Whether the page has come to rest once since this is on it. What stands beside the work is loaded then. */
export function useIsSettled(): boolean {
  const [isSettled, setIsSettled] = useState(false);
  useEffect(() => {
    const settle = () => setIsSettled(true);
    // Safari knows no idle time.
    if (typeof requestIdleCallback !== "function") {
      const timer = setTimeout(settle, patience);
      return () => clearTimeout(timer);
    }
    const idle = requestIdleCallback(settle, { timeout: patience });
    return () => cancelIdleCallback(idle);
  }, []);
  return isSettled;
}
