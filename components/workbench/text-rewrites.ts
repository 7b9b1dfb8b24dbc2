// What a whole text is rewritten by, on request; loaded with the first.
import { localiseNumbers } from "@/lib/checks/localise-numbers";
import { changeCase } from "@/lib/text/change-case";
import { curlQuotes } from "@/lib/text/smart-quotes";

export const rewrites = { changeCase, curlQuotes, localiseNumbers };
