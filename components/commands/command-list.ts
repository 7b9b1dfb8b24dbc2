"use client";
import { parseChord, nameChord } from "@/lib/keyboard/chord";
import {
  commandIds,
  commands,
  keysOf,
  type ChosenKeys,
  type CommandGroup,
  type CommandId,
} from "@/lib/keyboard/commands";

export const groupOrder: readonly CommandGroup[] = ["segment", "move", "text", "find", "view", "help"];

/** Said by its own entry already. */
const hidden: ReadonlySet<CommandId> = new Set(["help_outside_text"]);

/** The commands of each group in order. */
export function listCommands(): readonly {
  readonly group: CommandGroup;
  readonly ids: readonly CommandId[];
}[] {
  return groupOrder.map((group) => ({
    group,
    ids: commandIds.filter((id) => commands[id].group === group && !hidden.has(id)),
  }));
}

/** The keys of a command as this keyboard calls them. */
export function keyNames(id: CommandId, chosen: ChosenKeys, isMac: boolean): readonly string[] {
  const own = keysOf(id, chosen);
  const all = id === "help" ? [...own, ...keysOf("help_outside_text", chosen)] : own;
  return all.flatMap((key) => {
    const chord = parseChord(key);
    return chord === null ? [] : [nameChord(chord, isMac)];
  });
}
