import { guarded } from "@/lib/server/route";
import { refuse } from "@/lib/server/refusal";
import { say } from "@/lib/server/say";

/** No address of the API leads here: it says so the way the API says things. */
const nothing = guarded(() => refuse("not_found", say("no_address")));

export {
  nothing as DELETE,
  nothing as GET,
  nothing as OPTIONS,
  nothing as PATCH,
  nothing as POST,
  nothing as PUT,
};
