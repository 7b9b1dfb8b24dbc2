import type { LanguageRules } from "../rules";

const chinese: LanguageRules = { tags: "zh yue wuu", before: `mr mrs ms dr prof st no vs e.g i.e` };

const japanese: LanguageRules = {
  tags: "ja",
  before: `mr mrs ms dr prof st no vs e.g i.e`,
  attributions: `と って という、 など は が を に も の で`,
};

const burmese: LanguageRules = { tags: "my", before: `` };

export const wideLanguages: readonly LanguageRules[] = [chinese, japanese, burmese];
