import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";

const sheet = readFileSync("app/globals.css", "utf8");
const tokens = readTokens(/\[data-theme="high_contrast"\] \{([^}]+)\}/);

/** What is written, and every ground it is written on. */
const pairs = [
  ...["ink", "quiet", "accent", "danger", "caution", "line", "line-strong", "focus"].flatMap((ink) =>
    ["paper", "raised", "sunken"].map((ground) => [ink, ground]),
  ),
  ...["not-started", "draft", "translated", "changes-requested", "approved"].map((status) => [
    `status-${status}`,
    "paper",
  ]),
  ...["accent", "danger", "caution", "inserted", "deleted", "annotation"].flatMap((name) => [
    ["ink", `${name}-wash`],
    [name, `${name}-wash`],
  ]),
  ["on-accent", "accent"],
] as [string, string][];

describe("the theme of high contrast", () => {
  it.each(pairs)("%s on %s is 7:1 or more", (ink, ground) => {
    expect(contrast(tokens.get(ink)!, tokens.get(ground)!)).toBeGreaterThanOrEqual(7);
  });

  it("has every colour that the light theme has", () => {
    expect([...tokens.keys()].toSorted()).toEqual([...readTokens(/:root \{([^}]+)\}/).keys()].toSorted());
  });
});

function readTokens(block: RegExp): Map<string, string> {
  const [, body = ""] = block.exec(sheet) ?? [];
  return new Map([...body.matchAll(/--([\w-]+): (#[\da-f]{6});/g)].map(([, name, value]) => [name!, value!]));
}

/** WCAG 2.2, contrast ratio. */
function contrast(one: string, other: string): number {
  const [light, dark] = [luminance(one), luminance(other)].toSorted((a, b) => b - a) as [number, number];
  return (light + 0.05) / (dark + 0.05);
}

function luminance(colour: string): number {
  const [red, green, blue] = [1, 3, 5].map((at) => {
    const part = Number.parseInt(colour.slice(at, at + 2), 16) / 255;
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
  }) as [number, number, number];
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}
