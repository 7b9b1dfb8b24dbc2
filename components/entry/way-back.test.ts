import { describe, expect, it } from "vitest";
import { wayBack } from "./way-back";

describe("wayBack", () => {
  it.each([
    ["/documents/1?segment=4#x", "/documents/1?segment=4#x"],
    ["/invitation/abc", "/invitation/abc"],
    [undefined, "/"],
    ["", "/"],
    ["documents", "/"],
    ["//evil.example/x", "/"],
    ["/\\evil.example", "/"],
    ["/\t/evil.example", "/"],
    ["/..//evil.example", "/"],
    ["https://evil.example", "/"],
    ["javascript:alert(1)", "/"],
  ])("leads %j to %j", (wanted, expected) => {
    expect(wayBack(wanted)).toBe(expected);
  });
});
