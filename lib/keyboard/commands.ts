/** Where a command's keys act: at any place, in the list of segments, or only where nothing is typed. */
export type Reach = "anywhere" | "list" | "outside_text";

export type CommandGroup = "segment" | "move" | "text" | "find" | "view" | "help";

type Definition = {
  readonly group: CommandGroup;
  readonly reach: Reach;
  /** Written chords, as they are until a person chooses others. */
  readonly keys: readonly string[];
};

/**
 * Everything the workbench can do by key. Keys, palette, help, menus and the screen on which keys are chosen all
 * read this list; the words for each stand in the catalogues under its id.
 */
export const commands = {
  confirm_next_open: { group: "segment", reach: "list", keys: ["Mod+Enter"] },
  confirm_next: { group: "segment", reach: "list", keys: ["Mod+Shift+Enter"] },
  annotate: { group: "segment", reach: "anywhere", keys: ["Mod+."] },
  next_annotation: { group: "segment", reach: "anywhere", keys: ["Mod+Shift+."] },
  previous_annotation: { group: "segment", reach: "anywhere", keys: [] },
  next_open_annotation: { group: "segment", reach: "anywhere", keys: ["Shift+F9"] },
  next_detached_annotation: { group: "segment", reach: "anywhere", keys: ["Mod+F9"] },
  undo_annotation: { group: "segment", reach: "anywhere", keys: ["Mod+Shift+F9"] },
  copy_source: { group: "segment", reach: "list", keys: ["F4", "Mod+Insert"] },
  next_finding: { group: "segment", reach: "list", keys: ["F8"] },
  fix_finding: { group: "segment", reach: "list", keys: ["Mod+F8"] },
  dismiss_finding: { group: "segment", reach: "list", keys: ["Shift+F8"] },
  spelling_menu: { group: "segment", reach: "list", keys: ["Mod+;"] },
  accept_word: { group: "segment", reach: "list", keys: ["Mod+Shift+;"] },

  next: { group: "move", reach: "list", keys: ["Alt+ArrowDown", "Mod+ArrowDown"] },
  previous: { group: "move", reach: "list", keys: ["Alt+ArrowUp", "Mod+ArrowUp"] },
  next_open: { group: "move", reach: "anywhere", keys: ["F9"] },
  go_to_number: { group: "move", reach: "anywhere", keys: ["Mod+G"] },
  next_region: { group: "move", reach: "anywhere", keys: ["F6"] },
  previous_region: { group: "move", reach: "anywhere", keys: ["Shift+F6"] },

  insert_tag: { group: "text", reach: "list", keys: ["Mod+Shift+,"] },
  change_case: { group: "text", reach: "list", keys: ["Shift+F3"] },
  curl_quotes: { group: "text", reach: "list", keys: ["Mod+'"] },
  localise_numbers: { group: "text", reach: "list", keys: ["Mod+Shift+'"] },

  find: { group: "find", reach: "anywhere", keys: ["Mod+F"] },
  replace: { group: "find", reach: "anywhere", keys: ["Mod+Shift+F"] },
  clear_filter: { group: "find", reach: "anywhere", keys: [] },

  view_grid: { group: "view", reach: "anywhere", keys: ["Ctrl+Shift+1"] },
  view_focus: { group: "view", reach: "anywhere", keys: ["Ctrl+Shift+2"] },
  view_read: { group: "view", reach: "anywhere", keys: ["Ctrl+Shift+3"] },
  view_plain: { group: "view", reach: "anywhere", keys: ["Ctrl+Shift+4"] },
  toggle_panel: { group: "view", reach: "anywhere", keys: ["Mod+\\"] },

  palette: { group: "help", reach: "anywhere", keys: ["Mod+K"] },
  help: { group: "help", reach: "anywhere", keys: ["Mod+/"] },
  help_outside_text: { group: "help", reach: "outside_text", keys: ["?"] },
} as const satisfies Readonly<Record<string, Definition>>;

export type CommandId = keyof typeof commands;

export const commandIds = Object.keys(commands) as readonly CommandId[];

/** What a person chose instead of the keys above; a command that is not named keeps its own. */
export type ChosenKeys = Readonly<Partial<Record<CommandId, readonly string[]>>>;

/** The written chords of a command, with a person's own choice in place of the first ones. */
export function keysOf(id: CommandId, chosen: ChosenKeys): readonly string[] {
  return chosen[id] ?? commands[id].keys;
}

/**
 * Commands that have a chord in common with another one, by the chord as each has it written: where there is no
 * Command key, `Mod+Shift+1` and `Ctrl+Shift+1` are one press.
 */
export function findCollisions(
  chosen: ChosenKeys,
  isMac: boolean,
): ReadonlyMap<string, readonly CommandId[]> {
  const held = commandIds.flatMap((id) =>
    keysOf(id, chosen).map((key) => ({ id, key, press: isMac ? key : key.replace("Ctrl+", "Mod+") })),
  );
  return new Map(
    held.flatMap(({ key, press }) => {
      const ids = held.filter((other) => other.press === press).map(({ id }) => id);
      return ids.length > 1 ? [[key, ids] as const] : [];
    }),
  );
}
