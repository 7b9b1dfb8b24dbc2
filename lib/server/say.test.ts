import { describe, expect, it } from "vitest";
import { Refusal } from "./refusal";
import { inEnglish, recognise, say } from "./say";

describe("a refusal", () => {
  const role = new Refusal("forbidden", say("role", { role: "reviewer" }), "role");

  it("is a message in English, for logs and programs", () =>
    expect(role.message).toBe("Your role in this project is reviewer; it does not allow this."));

  it("says the same in another language, with its values", () => {
    const other = role.in("id");
    expect(other.message).toBe(
      "Peran Anda dalam proyek ini adalah peninjau; peran itu tidak mengizinkan ini.",
    );
    expect(other).toMatchObject({ code: "forbidden", status: 403, field: "role" });
  });

  it("stays as it is where it is only English", () => {
    const only = new Refusal("malformed", "Send the request as application/json.");
    expect(only.in("id").message).toBe("Send the request as application/json.");
  });
});

describe("recognise", () => {
  it("finds what was said in English", () => expect(recognise(inEnglish("no_name"))).toEqual(say("no_name")));

  it.each(["Too big: expected string to have <=320 characters", "", "constructor"])(
    "leaves %j as it is",
    (words) => expect(recognise(words)).toBe(words),
  );
});
