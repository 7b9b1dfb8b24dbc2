import * as z from "zod";
import { loadSample } from "@/lib/server/commands/load-sample";
import { write } from "@/lib/server/route";

export const POST = write(z.strictObject({}), loadSample);
