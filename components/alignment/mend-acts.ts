import type { MendAct } from "@/lib/alignment/mending/mend";
import type { MendedBead } from "@/lib/alignment/mending/mending";
import type { MendingTools } from "./use-mending";

export type MendCommandName =
  | "weakest"
  | "confirm"
  | "join"
  | "split"
  | "sentence_down"
  | "sentence_up"
  | "source_down"
  | "source_up"
  | "unlink"
  | "link"
  | "undo"
  | "redo";

/** One thing that can be done to the pair at hand, by key or by button. */
export type MendCommand = {
  readonly name: MendCommandName;
  /** As shown. */
  readonly keys: string;
  readonly fits: (event: React.KeyboardEvent) => boolean;
  readonly run: (tools: MendingTools) => void;
};

const plain = (key: string) => (event: React.KeyboardEvent) =>
  event.key.toLowerCase() === key && !event.ctrlKey && !event.metaKey && !event.altKey && !event.shiftKey;
const shifted = (key: string) => (event: React.KeyboardEvent) =>
  event.key === key && event.shiftKey && !event.ctrlKey && !event.metaKey && !event.altKey;
const command = (key: string, isShifted: boolean) => (event: React.KeyboardEvent) =>
  event.key.toLowerCase() === key &&
  event.ctrlKey !== event.metaKey &&
  !event.altKey &&
  event.shiftKey === isShifted;

/** An act on the pair at hand. */
function on(make: (bead: number, sizes: MendedBead) => MendAct) {
  return (tools: MendingTools): void => {
    const { state } = tools;
    if (state === null) return;
    const sizes = state.journaled.present.beads[state.at];
    if (sizes !== undefined) tools.act(make(state.at, sizes));
  };
}

const step = (by: 1 | -1) => (tools: MendingTools) => tools.state !== null && tools.goTo(tools.state.at + by);

export const mendCommands: readonly MendCommand[] = [
  { name: "weakest", keys: "N", fits: plain("n"), run: (tools) => tools.goToWeakest() },
  {
    name: "confirm",
    keys: "Enter",
    fits: plain("enter"),
    run: on((bead) => ({ kind: "confirm", bead })),
  },
  { name: "join", keys: "J", fits: plain("j"), run: on((bead) => ({ kind: "join", bead })) },
  {
    name: "split",
    keys: "S",
    fits: plain("s"),
    run: on((bead, { sources, targets }) => ({
      kind: "split",
      bead,
      sources: Math.min(1, sources),
      targets: Math.min(1, targets),
    })),
  },
  {
    name: "sentence_down",
    keys: "Shift+↓",
    fits: shifted("ArrowDown"),
    run: on((bead) => ({ kind: "move", bead, side: "target", to: "next" })),
  },
  {
    name: "sentence_up",
    keys: "Shift+↑",
    fits: shifted("ArrowUp"),
    run: on((bead) => ({ kind: "move", bead, side: "target", to: "previous" })),
  },
  {
    name: "source_down",
    keys: "Shift+→",
    fits: shifted("ArrowRight"),
    run: on((bead) => ({ kind: "move", bead, side: "source", to: "next" })),
  },
  {
    name: "source_up",
    keys: "Shift+←",
    fits: shifted("ArrowLeft"),
    run: on((bead) => ({ kind: "move", bead, side: "source", to: "previous" })),
  },
  { name: "unlink", keys: "U", fits: plain("u"), run: on((bead) => ({ kind: "unlink", bead })) },
  { name: "link", keys: "L", fits: plain("l"), run: on((bead) => ({ kind: "link", bead })) },
  { name: "undo", keys: "Ctrl+Z", fits: command("z", false), run: (tools) => tools.undo() },
  { name: "redo", keys: "Ctrl+Shift+Z", fits: command("z", true), run: (tools) => tools.redo() },
];

/** Going through the list; the arrows need no button. */
export const walkCommands: readonly Pick<MendCommand, "fits" | "run">[] = [
  { fits: plain("arrowdown"), run: step(1) },
  { fits: plain("arrowup"), run: step(-1) },
];
