import { claimSegment, claimSegmentInput } from "@/lib/server/commands/claim-segment";
import { write } from "@/lib/server/route";

export const PUT = write(claimSegmentInput, claimSegment);
