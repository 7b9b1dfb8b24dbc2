import { reimportArticle, reimportArticleInput } from "@/lib/server/commands/reimport-article";
import { write } from "@/lib/server/route";

export const POST = write(reimportArticleInput, reimportArticle);
