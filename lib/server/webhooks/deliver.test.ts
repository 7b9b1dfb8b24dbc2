import { createHmac } from "node:crypto";
import { createServer, type IncomingHttpHeaders, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { afterEach, beforeEach, expect, it, vi } from "vitest";
import { addWebhook, changeWebhookSettings, resendDelivery } from "../commands/manage-webhooks";
import { pageDeliveries } from "../data/deliveries";
import { fillOutbox, takeDue } from "../data/outbox";
import { listWebhooks } from "../data/webhooks";
import { client } from "../db/database";
import { translate } from "../testing/do-work";
import { makeDocument, type MadeDocument } from "../testing/make-document";
import { makeTeam, type Team } from "../testing/make-people";
import { describeOn, everyEngine } from "../testing/open-test-database";
import { deliverWebhooks } from "./deliver";

type Received = { readonly headers: IncomingHttpHeaders; readonly body: string };

describeOn(everyEngine, "webhooks", () => {
  let team: Team;
  let document: MadeDocument;
  let server: Server;
  let received: Received[];
  let status: number;
  /** Whether a path is answered at all. */
  let answers: (path: string) => boolean;

  beforeEach(async () => {
    vi.stubEnv("PADANAN_ALLOW_PRIVATE_ADDRESSES", "1");
    team = await makeTeam();
    document = await makeDocument(team.owner, team.projectId, { lines: ["Judul", "Satu.", "Dua."] });
    [received, status, answers] = [[], 204, () => true];
    server = createServer((request, response) => {
      let body = "";
      request.on("data", (chunk: Buffer) => (body += chunk.toString()));
      request.on("end", () => {
        received.push({ headers: request.headers, body });
        if (answers(request.url ?? "")) response.writeHead(status).end("thanks");
      });
    });
    await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  });
  afterEach(() => {
    vi.unstubAllEnvs();
    server.closeAllConnections();
    return new Promise<void>((resolve) => server.close(() => resolve()));
  });

  const add = () => {
    const { port } = server.address() as AddressInfo;
    const url = `http://127.0.0.1:${port}/hook`;
    return addWebhook(team.owner, { projectId: team.projectId, url, kinds: ["segment.confirmed"] });
  };
  const deliveries = async (webhookId: string) =>
    (await pageDeliveries(team.owner, { webhookId, limit: 50 })).items;
  const makeDue = async () => {
    const db = await client();
    await db.webhookDelivery.updateMany({ where: { state: "waiting" }, data: { nextAt: new Date(0) } });
  };

  it("are told once of each entry they asked for, with a signature that holds", async () => {
    const { secret, id } = await add();
    await translate(team.translator, document.segments[1]!.id, "One.");
    await Promise.all([deliverWebhooks(), deliverWebhooks()]);
    await deliverWebhooks();
    expect(received).toHaveLength(1);
    const { headers, body } = received[0]!;
    const signed = `${headers["webhook-id"] as string}.${headers["webhook-timestamp"] as string}.${body}`;
    const key = Buffer.from(secret.slice("whsec_".length), "base64");
    expect(headers["webhook-signature"]).toBe(
      `v1,${createHmac("sha256", key).update(signed).digest("base64")}`,
    );
    expect(JSON.parse(body)).toMatchObject({
      type: "segment.confirmed",
      data: { documentId: document.id, segmentId: document.segments[1]!.id, actorId: team.translator.userId },
    });
    expect(body).not.toContain("One.");
    expect(await deliveries(id)).toMatchObject([
      { state: "delivered", attempts: 1, status: 204, answer: "" },
    ]);
  });

  it("are tried again with the same id until they take it", async () => {
    const { id } = await add();
    status = 500;
    await translate(team.translator, document.segments[1]!.id, "One.");
    await deliverWebhooks();
    expect(await deliveries(id)).toMatchObject([
      { state: "waiting", attempts: 1, status: 500, answer: "thanks" },
    ]);
    await deliverWebhooks();
    expect(received).toHaveLength(1);
    status = 204;
    await makeDue();
    await deliverWebhooks();
    expect(received.map(({ headers }) => headers["webhook-id"])[1]).toBe(received[0]!.headers["webhook-id"]);
    expect(await deliveries(id)).toMatchObject([{ state: "delivered", attempts: 2 }]);
  });

  it("are given up after a day, stopped with a word in the log, and can be started again", async () => {
    const { id } = await add();
    status = 500;
    await translate(team.translator, document.segments[1]!.id, "One.");
    for (let attempt = 0; attempt < 7; attempt++) {
      await deliverWebhooks();
      await makeDue();
    }
    expect(received).toHaveLength(7);
    expect(await deliveries(id)).toMatchObject([{ state: "failed", attempts: 7 }]);
    expect(await listWebhooks(team.owner, team.projectId)).toMatchObject([{ pausedBecause: "failing" }]);
    await translate(team.translator, document.segments[2]!.id, "Two.");
    await changeWebhookSettings(team.owner, { webhookId: id, isPaused: false });
    status = 204;
    await deliverWebhooks();
    expect(received).toHaveLength(7);
    await resendDelivery(team.owner, { deliveryId: (await deliveries(id))[0]!.id });
    await deliverWebhooks();
    expect(received).toHaveLength(8);
  });

  it("go on where it is one message that is refused, and not the address", async () => {
    const { id } = await add();
    status = 400;
    await translate(team.translator, document.segments[1]!.id, "One.");
    for (let attempt = 0; attempt < 6; attempt++) {
      await deliverWebhooks();
      await makeDue();
    }
    status = 204;
    const db = await client();
    await db.webhookDelivery.updateMany({ data: { nextAt: new Date(Date.now() + 60_000) } });
    await translate(team.translator, document.segments[2]!.id, "Two.");
    await deliverWebhooks();
    status = 400;
    await makeDue();
    await deliverWebhooks();
    expect((await deliveries(id)).map(({ state }) => state)).toEqual(["delivered", "failed"]);
    expect(await listWebhooks(team.owner, team.projectId)).toMatchObject([{ pausedBecause: null }]);
  });

  it("are never told what waited when they were paused", async () => {
    const { id } = await add();
    status = 500;
    await translate(team.translator, document.segments[1]!.id, "One.");
    await deliverWebhooks();
    await changeWebhookSettings(team.owner, { webhookId: id, isPaused: true });
    await expect(resendDelivery(team.owner, { deliveryId: (await deliveries(id))[0]!.id })).rejects.toThrow(
      /paused/,
    );
    await changeWebhookSettings(team.owner, { webhookId: id, isPaused: false });
    await makeDue();
    await deliverWebhooks();
    expect(received).toHaveLength(1);
    expect(await deliveries(id)).toMatchObject([{ state: "failed" }]);
  });

  it("do not wait for one whose secret cannot be read", async () => {
    const { id } = await add();
    const db = await client();
    await db.webhook.update({ where: { id }, data: { sealedSecret: "sealed elsewhere" } });
    await add();
    await translate(team.translator, document.segments[1]!.id, "One.");
    await deliverWebhooks();
    expect(received).toHaveLength(1);
    expect(await deliveries(id)).toMatchObject([
      { state: "waiting", status: null, answer: expect.stringContaining("Replace it") as string },
    ]);
  });

  it("do not wait for one that hangs, whatever was begun before", async () => {
    const { id: hanging } = await add();
    const db = await client();
    const { url } = await db.webhook.findUniqueOrThrow({ where: { id: hanging } });
    await db.webhook.update({ where: { id: hanging }, data: { url: url.replace("/hook", "/hang") } });
    answers = (path) => path !== "/hang";
    await translate(team.translator, document.segments[1]!.id, "One.");
    const first = deliverWebhooks();
    await vi.waitFor(() => expect(received).toHaveLength(1));

    const { id } = await add();
    await translate(team.translator, document.segments[2]!.id, "Two.");
    const second = deliverWebhooks();
    await vi.waitFor(async () => expect(await deliveries(id)).toMatchObject([{ state: "delivered" }]));
    expect(await deliveries(hanging)).toMatchObject([
      { state: "waiting", status: null },
      { state: "waiting", status: null },
    ]);
    server.closeAllConnections();
    await Promise.all([first, second]);
    expect((await deliveries(hanging)).every(({ state }) => state === "waiting")).toBe(true);
  });

  it("are stopped at once by a receiver that is gone", async () => {
    await add();
    status = 410;
    await translate(team.translator, document.segments[1]!.id, "One.");
    await deliverWebhooks();
    expect(await listWebhooks(team.owner, team.projectId)).toMatchObject([{ pausedBecause: "gone" }]);
  });

  it("are never taken by two servers", async () => {
    const { id: webhookId } = await add();
    for (const at of [1, 2]) await translate(team.translator, document.segments[at]!.id, "Text.");
    await Promise.all([fillOutbox(), fillOutbox()]);
    const taken = (await Promise.all([takeDue(webhookId, 10), takeDue(webhookId, 10)]))
      .flat()
      .map(({ id }) => id);
    expect(new Set(taken).size).toBe(taken.length);
    expect(taken).toHaveLength(2);
  });

  it("are refused at private addresses, when they are added and when they are sent to", async () => {
    const { id } = await add();
    vi.stubEnv("PADANAN_ALLOW_PRIVATE_ADDRESSES", "0");
    for (const url of [
      "https://127.0.0.1/",
      "https://localhost/",
      "https://[::1]/",
      "http://1.1.1.1/",
      "https://a:b@1.1.1.1/",
    ]) {
      const input = { projectId: team.projectId, url, kinds: ["segment.confirmed" as const] };
      await expect(addWebhook(team.owner, input)).rejects.toThrow();
    }
    await translate(team.translator, document.segments[1]!.id, "One.");
    await deliverWebhooks();
    expect(received).toHaveLength(0);
    expect(await deliveries(id)).toMatchObject(
      [{ state: "waiting", status: null, answer: /private address/ }].map(({ answer, ...rest }) => ({
        ...rest,
        answer: expect.stringMatching(answer) as string,
      })),
    );
  });
});
