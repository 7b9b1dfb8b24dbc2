import { describe, expect, it } from "vitest";
import * as z from "zod";
import { readInput } from "./input";
import { Refusal } from "./refusal";
import { checkFile, parseJson, readBytes } from "./request-body";
import { segmentText } from "./text-input";

const json = { "content-type": "application/json" };

function post(body: BodyInit, headers: Readonly<Record<string, string>> = json): Request {
  return new Request("http://127.0.0.1/", { method: "POST", body, headers });
}

async function refusalOf(work: () => unknown): Promise<Refusal> {
  try {
    await work();
  } catch (error) {
    if (error instanceof Refusal) return error;
    throw error;
  }
  throw new Error("It was not refused.");
}

function parse(body: string | Uint8Array, headers?: Readonly<Record<string, string>>): object {
  const bytes = typeof body === "string" ? Buffer.from(body) : body;
  return parseJson(post(Buffer.from(bytes), headers), bytes);
}

describe("a body of JSON", () => {
  it.each(["application/json", "application/json; charset=utf-8", "Application/JSON"])(
    "is read as %s",
    (type) => {
      expect(parse('{"a":1}', { "content-type": type })).toEqual({ a: 1 });
    },
  );

  it("is empty where nothing is sent", () => expect(parse("", {})).toEqual({}));

  it.each<[string, Readonly<Record<string, string>>]>([
    ["text/plain", { "content-type": "text/plain" }],
    ["another JSON", { "content-type": "application/json-patch+json" }],
    ["a form", { "content-type": "application/x-www-form-urlencoded" }],
    ["no type", { "content-type": "" }],
    ["packed bytes", { ...json, "content-encoding": "gzip" }],
  ])("is not taken as %s", async (_, headers) => {
    expect(await refusalOf(() => parse('{"a":1}', headers))).toMatchObject({ status: 415 });
  });

  it.each<[string | Uint8Array, string, string]>([
    ['{"a":}', "line 1, column 6", "baris 1, kolom 6"],
    ['{\n  "a": 1,\n}', "line 3, column 1", "baris 3, kolom 1"],
    ["[1]", "is not a JSON object", "bukan objek JSON"],
    ["null", "is not a JSON object", "bukan objek JSON"],
    [Uint8Array.from([0x7b, 0x22, 0xe9, 0x22]), "not UTF-8: byte 3", "bukan UTF-8: bita 3"],
  ])("that cannot be read is refused with its place: %s", async (body, english, indonesian) => {
    const refusal = await refusalOf(() => parse(body));
    expect(refusal).toMatchObject({ status: 400, code: "malformed" });
    expect(refusal.message).toContain(english);
    expect(refusal.in("id").message).toContain(indonesian);
  });
});

it("a body that is too large is refused while it comes in, whatever it said of itself", async () => {
  let sent = 0;
  const body = new ReadableStream<Uint8Array>({
    pull(controller) {
      sent += 1;
      controller.enqueue(new Uint8Array(1_000_000));
    },
  });
  const request = new Request("http://127.0.0.1/", {
    method: "POST",
    body,
    headers: { "content-length": "5" },
    duplex: "half",
  } as RequestInit);
  expect(await refusalOf(() => readBytes(request, 3_000_000))).toMatchObject({ status: 413 });
  expect(sent).toBeLessThan(24);
});

it.each<[string, Readonly<Record<string, string>>]>([
  ["a form", { "content-type": "multipart/form-data; boundary=x" }],
  ["packed bytes", { "content-encoding": "br" }],
])("a file is not taken as %s", async (_, headers) => {
  expect(await refusalOf(() => checkFile(post("x", headers)))).toMatchObject({ status: 415 });
  expect(() => checkFile(post("x", { "content-type": "text/markdown" }))).not.toThrow();
});

describe("a field that is not taken", () => {
  const schema = z.strictObject({ text: segmentText, count: z.int().max(3) });
  const read = (body: object) => {
    const bytes = Buffer.from(JSON.stringify(body));
    const context = { params: Promise.resolve({}) };
    return refusalOf(() => readInput(schema, post(bytes), context, { bytes, viewer: null }));
  };

  it("is named, with words in both languages, those of the schema library too", async () => {
    const refusal = await read({ text: "a", count: 5 });
    expect(refusal).toMatchObject({ status: 422, field: "count" });
    expect(refusal.message).toBe("count: Too big: expected number to be <=3");
    expect(refusal.in("id").message).toMatch(/^count: Terlalu besar/);
  });

  it("tells where in a text a character stands that cannot be stored", async () => {
    const refusal = await read({ text: "a\n\u0000", count: 1 });
    expect(refusal).toMatchObject({ status: 422, field: "text" });
    expect(refusal.message).toContain("Line 2, character 1 is a NUL character");
    expect(refusal.in("id").message).toContain("Baris 2, karakter 1 adalah karakter NUL");
  });

  it("is refused where it does not belong", async () => {
    expect(await read({ text: "a", count: 1, extra: true })).toMatchObject({ status: 422 });
  });
});
