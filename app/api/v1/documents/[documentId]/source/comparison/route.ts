import { compareArticle, compareArticleInput } from "@/lib/server/commands/compare-article";
import { readBytes } from "@/lib/server/request-body";
import { checkOrigin, look } from "@/lib/server/route";

const mostBytes = 8_000_000;

/** The body is the new version of the article; nothing is stored. */
export const POST = look(compareArticleInput, async (viewer, input, request) => {
  checkOrigin(request);
  return compareArticle(viewer, input, await readBytes(request, mostBytes));
});
