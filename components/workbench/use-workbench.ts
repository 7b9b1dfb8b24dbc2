"use client";
import { useEffect, useState } from "react";
import type { DocumentOpening } from "@/lib/document/rows";
import { makeDesk, type Desk } from "./make-desk";

type DeskProps = {
  readonly opening: DocumentOpening;
  readonly viewer: { readonly id: string; readonly name: string };
};

/** The store and the save queue of one document, with what was kept on this device brought back. */
export function useWorkbench({ opening, viewer }: DeskProps): Desk {
  const [desk] = useState(() => makeDesk({ opening, viewer }));
  useEffect(() => desk.restore(), [desk]);
  useEffect(() => desk.watchPage(), [desk]);
  return desk;
}
