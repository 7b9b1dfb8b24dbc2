import * as z from "zod";
import { listRepetitions } from "@/lib/server/data/repetitions";
import { look } from "@/lib/server/route";

const input = z.strictObject({ segmentId: z.uuid(), only: z.enum(["all", "different"]).default("all") });

export const GET = look(input, listRepetitions);
