import { replaceInDocument, replaceInDocumentInput } from "@/lib/server/commands/replace-in-document";
import { write } from "@/lib/server/route";

export const POST = write(replaceInDocumentInput, replaceInDocument);
