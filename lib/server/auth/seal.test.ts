import { expect, it } from "vitest";
import { seal, unseal } from "./seal";
import "../testing/open-test-database";

it("gives back what was sealed, to its own purpose alone, and nothing that was altered", () => {
  const sealed = seal("a", "Rahasia ✓");
  expect(sealed).not.toContain("Rahasia");
  expect(seal("a", "Rahasia ✓")).not.toBe(sealed);
  expect(unseal("a", sealed)).toBe("Rahasia ✓");
  expect(() => unseal("b", sealed)).toThrow();
  const altered = Buffer.from(sealed, "base64url");
  altered[altered.length - 1]! ^= 1;
  expect(() => unseal("a", altered.toString("base64url"))).toThrow();
});
