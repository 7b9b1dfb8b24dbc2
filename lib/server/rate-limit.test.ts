import { describe, expect, it } from "vitest";
import { countRequest, limits, tellLimits } from "./rate-limit";

describe("requests in a minute", () => {
  it("pass up to the limit, and again when the window has ended", () => {
    // A minute of the clock begins here.
    const start = 960_000;
    for (let n = 1; n <= limits.token; n++) {
      expect(countRequest("token", "a", start + n)).toMatchObject({
        isOver: false,
        remaining: limits.token - n,
      });
    }
    expect(countRequest("token", "a", start + 59_000)).toMatchObject({
      isOver: true,
      remaining: 0,
      reset: 1,
    });
    expect(countRequest("token", "b", start + 59_000).isOver).toBe(false);
    expect(countRequest("person", "a", start + 59_000).isOver).toBe(false);
    expect(countRequest("token", "a", start + 60_001).isOver).toBe(false);
  });

  it("are told in the headers of the answer", () => {
    const response = new Response();
    tellLimits(response, [{ name: "token", remaining: 599, reset: 60, isOver: false }]);
    expect(response.headers.get("ratelimit-policy")).toBe('"token";q=600;w=60');
    expect(response.headers.get("ratelimit")).toBe('"token";r=599;t=60');
  });
});
