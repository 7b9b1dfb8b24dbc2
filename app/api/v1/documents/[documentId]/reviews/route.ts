import { reviewRun, reviewRunInput } from "@/lib/server/commands/review-run";
import { write } from "@/lib/server/route";

export const POST = write(reviewRunInput, reviewRun);
