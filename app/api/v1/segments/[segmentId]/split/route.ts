import { splitSegment, splitSegmentInput } from "@/lib/server/commands/split-segment";
import { write } from "@/lib/server/route";

export const POST = write(splitSegmentInput, splitSegment);
