"use client";
import { Suspense, useEffect, type ComponentProps } from "react";
import { AwaitingDialog } from "@/components/ui/awaiting-dialog";
import { late } from "@/components/ui/late";
import { useIsSettled } from "@/components/ui/use-is-settled";
import { loadWhenIdle } from "@/components/ui/when-idle";
import type { SidePanel as Whole } from "./side-panel";

const load = () => import("./side-panel");
const SidePanel = late(() => load().then((module) => module.SidePanel));
const others = [load, () => import("./role-items"), () => import("./spelling-menu")];

/** The side panel beside a text that stands first; what else the workbench opens late comes with it. */
export function LateSidePanel(props: ComponentProps<typeof Whole>) {
  const isSettled = useIsSettled();
  const isAwaited = props.annotateRequest > 0;
  if (!isSettled && !isAwaited) return null;
  // Where the remark box is asked for meanwhile, its first letters must not go into the text.
  return (
    <Suspense fallback={isAwaited ? <AwaitingDialog /> : null}>
      <SidePanel {...props} />
    </Suspense>
  );
}

/** Loads what the workbench opens late, so that it opens at once. */
export function useLateParts(): void {
  useEffect(() => loadWhenIdle(others), []);
}
