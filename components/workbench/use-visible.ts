"use client";
import { useMemo } from "react";
import type { RowStore } from "./row-store";
import { makeVisible, type VisibleLines } from "./visible-lines";

/** The lines that the filter leaves; other ones when lines came, went or moved. */
export function useVisible(
  rows: RowStore,
  places: Parameters<typeof makeVisible>[1],
  version: number,
): VisibleLines {
  return useMemo(() => {
    void version;
    return makeVisible(rows, places);
  }, [rows, places, version]);
}
