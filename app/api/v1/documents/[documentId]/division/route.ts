import { divisionAnswer, resegmentedAnswer } from "@/lib/server/answers/structure";
import {
  proposeDivision,
  proposeDivisionInput,
  resegmentDocument,
  resegmentDocumentInput,
} from "@/lib/server/commands/resegment-document";
import { look, write } from "@/lib/server/route";

export const GET = look({
  summary: "Where today's rules divide a document otherwise",
  scope: "documents",
  input: proposeDivisionInput,
  answer: divisionAnswer,
  run: proposeDivision,
});

export const POST = write({
  summary: "Divide segments anew",
  scope: "documents",
  input: resegmentDocumentInput,
  answer: resegmentedAnswer,
  run: resegmentDocument,
});
