import { mergeSegments, mergeSegmentsInput } from "@/lib/server/commands/merge-segments";
import { write } from "@/lib/server/route";

export const POST = write(mergeSegmentsInput, mergeSegments);
