import { previewAnswer } from "@/lib/server/answers/structure";
import { previewDocument, previewDocumentInput } from "@/lib/server/commands/create-document";
import { upload } from "@/lib/server/route";

export const POST = upload({
  summary: "See how an article would become a document; nothing is stored",
  scope: "documents",
  most: 8_000_000,
  input: previewDocumentInput,
  answer: previewAnswer,
  run: previewDocument,
});
