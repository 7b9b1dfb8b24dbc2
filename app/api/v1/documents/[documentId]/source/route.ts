import { reimportedAnswer } from "@/lib/server/answers/structure";
import { reimportArticle, reimportArticleInput } from "@/lib/server/commands/reimport-article";
import { write } from "@/lib/server/route";

export const POST = write({
  summary: "Put a new version of the article in place",
  scope: "documents",
  input: reimportArticleInput,
  answer: reimportedAnswer,
  run: reimportArticle,
});
