"use client";
import { lazy, Suspense } from "react";
import { useBench } from "./bench";
import { useSpellingMenu } from "./spelling-store";

const SpellingMenu = lazy(() =>
  import("./spelling-menu").then((module) => ({ default: module.SpellingMenu })),
);

/** The menu of a misspelling, loaded once one is asked for. */
export function LateSpellingMenu() {
  const { spelling } = useBench();
  return useSpellingMenu(spelling.store) === null ? null : (
    <Suspense>
      <SpellingMenu />
    </Suspense>
  );
}
