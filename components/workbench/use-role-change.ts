"use client";
import { useMemo } from "react";
import { call } from "@/components/ui/call";
import type { BlockRole } from "@/lib/document/block";

/** Says what a block is; null for whoever may not. */
export function useRoleChange(
  documentId: string,
  canArrange: boolean,
  reload: () => Promise<void>,
): ((blockId: string, role: BlockRole) => void) | null {
  return useMemo(() => {
    if (!canArrange) return null;
    const change = async (blockId: string, role: BlockRole) => {
      await call(`/api/v1/documents/${documentId}/blocks/${blockId}`, { method: "PATCH", body: { role } });
      await reload();
    };
    return (blockId, role) => void change(blockId, role);
  }, [documentId, canArrange, reload]);
}
