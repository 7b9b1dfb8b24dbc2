import {
  proposeDivision,
  proposeDivisionInput,
  resegmentDocument,
  resegmentDocumentInput,
} from "@/lib/server/commands/resegment-document";
import { look, write } from "@/lib/server/route";

export const GET = look(proposeDivisionInput, proposeDivision);
export const POST = write(resegmentDocumentInput, resegmentDocument);
