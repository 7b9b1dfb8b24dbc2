"use client";
import { Suspense } from "react";
import { late } from "@/components/ui/late";
import { useBench } from "./bench";
import { useSpellingMenu } from "./spelling-store";

const SpellingMenu = late(() => import("./spelling-menu").then((module) => module.SpellingMenu));

/** The menu of a misspelling, loaded once one is asked for. */
export function LateSpellingMenu() {
  const { spelling } = useBench();
  return useSpellingMenu(spelling.store) === null ? null : (
    <Suspense>
      <SpellingMenu />
    </Suspense>
  );
}
