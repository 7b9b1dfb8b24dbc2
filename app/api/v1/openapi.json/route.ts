import { describeApi } from "@/lib/server/openapi/describe-api";
import { guarded } from "@/lib/server/route";
import { routes } from "../routes";

/** The description of the API, for anybody: it tells what can be asked, and nothing that was ever answered. */
export const GET = guarded(() => Promise.resolve(Response.json(describeApi(routes))));
