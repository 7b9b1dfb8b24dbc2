"use client";
import { useEffect, useState } from "react";
import type { DocumentView } from "@/lib/document/view";
import { makeDesk, type Desk } from "./make-desk";

type DeskProps = {
  readonly document: DocumentView;
  readonly viewer: { readonly id: string; readonly name: string };
};

/** The store and the save queue of one document, with what was kept on this device brought back. */
export function useWorkbench({ document, viewer }: DeskProps): Desk {
  const [desk] = useState(() => makeDesk({ document, viewer }));
  useEffect(() => desk.restore(), [desk]);
  useEffect(() => desk.watchPage(), [desk]);
  return desk;
}
