"use client";
import { useCallback, useSyncExternalStore } from "react";
import { rememberInAddress } from "./use-active";
import { isView, type View } from "./view-names";

/**
 * Which view one works in: as the address says, else as this person likes it, else what the screen has room for.
 * A phone has no room for the grid, and a tablet is held to one segment at a time.
 */
export function useView(asked: View | null, preferred: View): readonly [View, (view: View) => void] {
  const [chosen, choose] = useChoice(asked);
  const width = useSyncExternalStore(watchWidth, readWidth, () => "wide" as const);
  const fallback =
    width === "narrow" ? "read" : width === "middle" && preferred === "grid" ? "focus" : preferred;
  // A link made on a wide screen must open on a phone as well.
  const view =
    width === "narrow" && (chosen === "grid" || chosen === "focus") ? "read" : (chosen ?? fallback);
  return [view, choose];
}

const changed = "padanan-view";

function useChoice(asked: View | null) {
  const read = () => {
    const value = new URL(window.location.href).searchParams.get("view");
    return isView(value) ? value : null;
  };
  const chosen = useSyncExternalStore(
    (listener) => {
      window.addEventListener(changed, listener);
      return () => window.removeEventListener(changed, listener);
    },
    read,
    () => asked,
  );
  const choose = useCallback((view: View) => {
    rememberInAddress("view", view);
    window.dispatchEvent(new Event(changed));
  }, []);
  return [chosen, choose] as const;
}

const narrow = "(max-width: 39.99rem)";
const middle = "(max-width: 63.99rem)";

function readWidth(): "narrow" | "middle" | "wide" {
  if (window.matchMedia(narrow).matches) return "narrow";
  return window.matchMedia(middle).matches ? "middle" : "wide";
}

function watchWidth(listener: () => void): () => void {
  const lists = [narrow, middle].map((query) => window.matchMedia(query));
  lists.forEach((list) => list.addEventListener("change", listener));
  return () => lists.forEach((list) => list.removeEventListener("change", listener));
}
