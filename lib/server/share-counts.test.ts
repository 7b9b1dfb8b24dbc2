import { randomUUID } from "node:crypto";
import { expect, it } from "vitest";
import { forgetOldCounts } from "./data/request-counts";
import { client } from "./db/database";
import { countRequest, limits, type Counters } from "./rate-limit";
import { shareCounts } from "./share-counts";
import { describeOn } from "./testing/open-test-database";

const minute = 60_000;

describeOn(["postgresql"], "the limits of two servers", () => {
  const makeServer = () => ({ id: randomUUID(), counters: new Map() as Counters });
  type Server = ReturnType<typeof makeServer>;
  const ask = ({ counters }: Server, who: string, times: number, now: number) => {
    for (let n = 1; n < times; n++) countRequest("token", who, now, counters);
    return countRequest("token", who, now, counters);
  };
  const share = ({ counters, id }: Server, now: number) => shareCounts(counters, id, now);

  it("are one limit, as soon as they have told each other", async () => {
    const [one, other] = [makeServer(), makeServer()];
    const half = limits.token / 2;
    const now = 40 * minute;
    expect(ask(one, "a", half, now).remaining).toBe(half);
    expect(ask(other, "a", half, now).remaining).toBe(half);
    for (const server of [one, other, one]) await share(server, now);
    expect(ask(one, "a", 1, now)).toMatchObject({ isOver: true, remaining: 0 });
    expect(ask(other, "a", 1, now)).toMatchObject({ isOver: true });
    // Who asked nobody is not held back.
    expect(ask(one, "b", 1, now)).toMatchObject({ isOver: false, remaining: limits.token - 1 });
  });

  it("count each request once, however often it is told", async () => {
    const [one, other] = [makeServer(), makeServer()];
    const now = 50 * minute;
    ask(one, "a", 10, now);
    ask(other, "a", 1, now);
    for (let turn = 0; turn < 3; turn++) for (const server of [one, other]) await share(server, now + turn);
    expect(ask(other, "a", 1, now).remaining).toBe(limits.token - 12);
  });

  it("begin anew with the minute, whose counts are removed when it is over", async () => {
    const [one, other] = [makeServer(), makeServer()];
    const now = 60 * minute;
    ask(one, "a", limits.token, now);
    await share(one, now);
    ask(other, "a", 1, now + minute);
    await share(other, now + minute);
    expect(ask(other, "a", 1, now + minute).remaining).toBe(limits.token - 2);
    await forgetOldCounts(now + 3 * minute);
    const db = await client();
    expect(await db.requestCount.count()).toBe(0);
  });
});
