import type { ChosenKeys, CommandId } from "@/lib/keyboard/commands";
import type { Acts } from "./use-command-keys";

export type CommandMenuProps = {
  readonly acts: Acts;
  readonly chosen: ChosenKeys;
  readonly ids: readonly CommandId[];
  readonly links: readonly { readonly href: string; readonly label: string }[];
};
