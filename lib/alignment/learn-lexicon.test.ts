import { describe, expect, it } from "vitest";
import { alignSentences } from "./align-sentences";
import { learnLexicon, type SentencePair } from "./learn-lexicon";

const languages = { source: "jv", target: "en" };

const pairs: readonly SentencePair[] = [
  { source: "Wong iku tuku sega.", target: "That man buys rice." },
  { source: "Sega larang banget.", target: "Rice is so expensive." },
  { source: "Sapi mangan suket.", target: "The cow eats grass." },
  { source: "Suket ijo banget.", target: "The grass is so green." },
  { source: "Sapi ijo ora ana.", target: "There is no green cow." },
  { source: "Wong mangan sega.", target: "A man eats rice." },
];

describe("learnLexicon", () => {
  it("learns the words that keep each other company", () => {
    const lexicon = learnLexicon(pairs, languages);
    expect(lexicon).toContainEqual(["sega", "ric"]);
    expect(lexicon).toContainEqual(["suket", "grass"]);
    expect(lexicon).toContainEqual(["sapi", "cow"]);
  });

  it("learns nothing of nothing, and nothing of what was seen once", () => {
    expect(learnLexicon([], languages)).toEqual([]);
    expect(learnLexicon([pairs[0]!], languages)).toEqual([]);
  });

  it("makes alignment surer of what it says", () => {
    const source = ["Wong ora ana ing kono.", "Sega larang, nanging suket ijo.", "Sapi mangan suket ijo."];
    const target = ["But rice is dear and grass green.", "The cow ate green grass."];
    const sure = (lexicon: readonly (readonly [string, string])[]) =>
      alignSentences(source, target, { sourceLanguage: "jv", targetLanguage: "en", lexicon }).at(-1)!;
    const [plain, taught] = [sure([]), sure(learnLexicon(pairs, languages))];
    expect([taught.source, taught.target]).toEqual([[2], [1]]);
    expect(taught.confidence).toBeGreaterThan(plain.confidence);
  });
});
