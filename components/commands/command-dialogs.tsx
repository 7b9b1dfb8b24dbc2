"use client";
import { lazy, Suspense } from "react";
import type { ChosenKeys } from "@/lib/keyboard/commands";
import { GoToNumber } from "./go-to-number";
import { KeySheet } from "./key-sheet";
import type { Acts } from "./use-command-keys";

// Not needed before somebody asks for it.
const CommandPalette = lazy(() =>
  import("./command-palette").then((module) => ({ default: module.CommandPalette })),
);

export type OpenDialog = "palette" | "keys" | "go_to" | null;

/** The dialogs that belong to the commands themselves. */
export function CommandDialogs({
  open,
  acts,
  chosen,
  lastNumber,
  onGo,
  onClose,
}: {
  readonly open: OpenDialog;
  readonly acts: Acts;
  readonly chosen: ChosenKeys;
  readonly lastNumber: number;
  readonly onGo: (number: number) => void;
  readonly onClose: () => void;
}) {
  switch (open) {
    case null:
      return null;
    case "palette":
      return (
        <Suspense>
          <CommandPalette acts={acts} chosen={chosen} onClose={onClose} />
        </Suspense>
      );
    case "keys":
      return <KeySheet chosen={chosen} onClose={onClose} />;
    case "go_to":
      return <GoToNumber last={lastNumber} onGo={onGo} onClose={onClose} />;
  }
}
