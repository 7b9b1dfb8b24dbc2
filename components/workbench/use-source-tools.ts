"use client";
import { useMemo } from "react";
import { can, type Role } from "@/lib/permission/can";
import type { SourceTools } from "./bench";
import type { StructureActs } from "./use-structure";

/** What this role may do to the source. */
export function useSourceTools(
  role: Role,
  structure: StructureActs,
  onCorrected: () => Promise<void>,
): SourceTools {
  return useMemo(
    () => ({
      structure: can(role, "split_and_merge") ? structure : null,
      onCorrected: can(role, "correct_source") ? onCorrected : null,
    }),
    [role, structure, onCorrected],
  );
}
