import { lookup } from "node:dns/promises";
import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { afterEach, expect, it, vi } from "vitest";
import { findAddress, send } from "./send";

vi.mock("node:dns/promises", () => ({ lookup: vi.fn() }));

const looked = vi.mocked(lookup);
const never = () => new Promise<never>(() => undefined);
let server: Server | undefined;

afterEach(() => {
  server?.closeAllConnections();
  server?.close();
  looked.mockReset();
});

it("waits no longer for the look-up of a name than for an answer", async () => {
  looked.mockImplementation(never);
  const sent = await send(new URL("https://slow.example/"), "{}", {}, false, 50);
  expect(sent).toEqual({ status: null, answer: "No answer within ten seconds." });
});

it("waits for the look-up and the answer together", async () => {
  server = createServer(() => undefined);
  await new Promise<void>((resolve) => void server!.listen(0, "127.0.0.1", resolve));
  const { port } = server.address() as AddressInfo;
  const slowly = () =>
    new Promise((resolve) => setTimeout(() => resolve([{ address: "127.0.0.1", family: 4 }]), 200));
  looked.mockImplementation(slowly as unknown as typeof lookup);
  const began = performance.now();
  const sent = await send(new URL(`http://slow.example:${port}/`), "{}", {}, true, 300);
  expect(sent.status).toBeNull();
  // Twice the patience would be 600.
  expect(performance.now() - began).toBeLessThan(480);
});

it.each<[string, readonly string[], string | null]>([
  ["a public address", ["93.184.216.34"], null],
  ["a private address", ["10.0.0.1"], "private address"],
  ["a private address among public ones", ["93.184.216.34", "10.0.0.1"], "private address"],
  ["no address", [], "has no address"],
])("looks at all that a name leads to: %s", async (_, addresses, problem) => {
  looked.mockResolvedValue(addresses.map((address) => ({ address, family: 4 })) as never);
  const found = await findAddress("host.example", false);
  if (problem === null) expect(found).toEqual({ address: addresses[0], family: 4 });
  else expect(found).toEqual({ problem: expect.stringContaining(problem) as string });
});
