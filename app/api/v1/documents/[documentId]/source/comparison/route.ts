import { comparisonAnswer } from "@/lib/server/answers/structure";
import { compareArticle, compareArticleInput } from "@/lib/server/commands/compare-article";
import { upload } from "@/lib/server/route";

export const POST = upload({
  summary: "Compare a new version of the article; nothing is stored",
  scope: "documents",
  most: 8_000_000,
  input: compareArticleInput,
  answer: comparisonAnswer,
  run: compareArticle,
});
