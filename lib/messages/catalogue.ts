import enChecks from "./en/checks.json";
import enCommands from "./en/commands.json";
import enWorkbench from "./en/workbench.json";
import idChecks from "./id/checks.json";
import idCommands from "./id/commands.json";
import idWorkbench from "./id/workbench.json";
import type { ScreenLanguage } from "./languages";

const en = { checks: enChecks, commands: enCommands, workbench: enWorkbench };
const id: Catalogue = { checks: idChecks, commands: idCommands, workbench: idWorkbench };

/** The words of the screens by room, as ICU messages. English names the keys; every language has them all. */
export type Catalogue = typeof en;

export const catalogues: Readonly<Record<ScreenLanguage, Catalogue>> = { en, id };
