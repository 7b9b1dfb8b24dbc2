import enCommands from "./en/commands.json";
import enWorkbench from "./en/workbench.json";
import idCommands from "./id/commands.json";
import idWorkbench from "./id/workbench.json";
import type { ScreenLanguage } from "./languages";

const en = { commands: enCommands, workbench: enWorkbench };
const id: Catalogue = { commands: idCommands, workbench: idWorkbench };

/** The words of the screens by room, as ICU messages. English names the keys; every language has them all. */
export type Catalogue = typeof en;

export const catalogues: Readonly<Record<ScreenLanguage, Catalogue>> = { en, id };
