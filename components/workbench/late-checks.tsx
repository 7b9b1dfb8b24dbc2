"use client";
import { Suspense } from "react";
import { late } from "@/components/ui/late";
import { useIsSettled } from "@/components/ui/use-is-settled";

const BringChecks = late(() => import("./bring-checks").then((module) => module.BringChecks));

/** The checks, loaded once the text stands: nobody waits for them before something is to be confirmed. */
export function LateChecks() {
  return useIsSettled() ? (
    <Suspense>
      <BringChecks />
    </Suspense>
  ) : null;
}
