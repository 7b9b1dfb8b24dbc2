import type { Role } from "./can";

/** What a member with this role does, as one sentence for whoever gives or takes it. Says what `can` says. */
export const roleDuties: Readonly<Record<Role, string>> = {
  owner: "Adds documents, invites and removes members, changes the settings; also translates and reviews.",
  translator: "Translates, annotates, and gets back what a reviewer sends back.",
  reviewer: "Approves, edits and approves, or sends back; also translates and annotates.",
  reader: "Reads the documents and downloads them; changes nothing.",
};
