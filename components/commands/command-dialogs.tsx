"use client";
import { Suspense, useEffect } from "react";
import { AwaitingDialog } from "@/components/ui/awaiting-dialog";
import { late } from "@/components/ui/late";
import { loadWhenIdle } from "@/components/ui/when-idle";
import type { ChosenKeys } from "@/lib/keyboard/commands";
import type { Acts } from "./use-command-keys";

// Not needed before somebody asks for them.
const loads = {
  palette: () => import("./command-palette"),
  keys: () => import("./key-sheet"),
  goTo: () => import("./go-to-number"),
};
const CommandPalette = late(() => loads.palette().then((module) => module.CommandPalette));
const KeySheet = late(() => loads.keys().then((module) => module.KeySheet));
const GoToNumber = late(() => loads.goTo().then((module) => module.GoToNumber));

export type OpenDialog = "palette" | "keys" | "go_to" | null;

type CommandDialogsProps = {
  readonly open: OpenDialog;
  readonly acts: Acts;
  readonly chosen: ChosenKeys;
  readonly lastNumber: number;
  readonly onGo: (number: number) => void;
  readonly onClose: () => void;
};

/** The dialogs that belong to the commands themselves. */
export function CommandDialogs(props: CommandDialogsProps) {
  useEffect(() => loadWhenIdle(Object.values(loads)), []);
  return props.open === null ? null : (
    <Suspense fallback={<AwaitingDialog />}>
      <OpenOne {...props} open={props.open} />
    </Suspense>
  );
}

function OpenOne({
  open,
  acts,
  chosen,
  lastNumber,
  onGo,
  onClose,
}: CommandDialogsProps & { readonly open: NonNullable<OpenDialog> }) {
  switch (open) {
    case "palette":
      return <CommandPalette acts={acts} chosen={chosen} onClose={onClose} />;
    case "keys":
      return <KeySheet chosen={chosen} onClose={onClose} />;
    case "go_to":
      return <GoToNumber last={lastNumber} onGo={onGo} onClose={onClose} />;
  }
}
