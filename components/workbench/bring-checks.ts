"use client";
import { useEffect } from "react";
import { checkSegment } from "@/lib/checks/check-segment";
import { useBench } from "./bench";

/** Shows nothing: once its script is there, so are the checks. */
export function BringChecks(): null {
  const { findings } = useBench();
  useEffect(() => findings.take(checkSegment), [findings]);
  return null;
}
