"use client";
import { lazy, Suspense, useEffect, type ComponentProps } from "react";
import { AwaitingDialog } from "@/components/ui/awaiting-dialog";
import { loadWhenIdle } from "@/components/ui/when-idle";
import type { SidePanel as Whole } from "./side-panel";

const load = () => import("./side-panel");
const SidePanel = lazy(() => load().then((module) => ({ default: module.SidePanel })));
const others = [load, () => import("./role-items"), () => import("./spelling-menu")];

/** The side panel beside a text that stands first; what else the workbench opens late comes with it. */
export function LateSidePanel(props: ComponentProps<typeof Whole>) {
  // Where the remark box is asked for meanwhile, its first letters must not go into the text.
  return (
    <Suspense fallback={props.annotateRequest > 0 ? <AwaitingDialog /> : null}>
      <SidePanel {...props} />
    </Suspense>
  );
}

/** Loads what the workbench opens late, so that it opens at once. */
export function useLateParts(): void {
  useEffect(() => loadWhenIdle(others), []);
}
