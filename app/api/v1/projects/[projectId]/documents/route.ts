import { createDocument, createDocumentInput } from "@/lib/server/commands/create-document";
import { write } from "@/lib/server/route";

export const POST = write(createDocumentInput, createDocument);
