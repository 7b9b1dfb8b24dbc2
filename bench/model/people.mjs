// Who takes part: accounts made and signed in over the API, as people do it.
import { sleep } from "./random.mjs";

const password = "a long word to model with";

/** A server that answers too early (one of the faults that are planted) may not know of the last step yet. */
async function patiently(step) {
  for (let attempt = 1; ; attempt++) {
    const { response, result } = await step();
    if (result !== null) return result;
    if (attempt === 8) {
      throw new Error(`${response.url} answered ${response.status}: ${await response.text()}`);
    }
    await sleep(300);
  }
}

const send = (server, address, body, cookie = "") =>
  patiently(async () => {
    const response = await fetch(`${server.url}${address}`, {
      method: "POST",
      headers: { "Content-Type": "application/json", Origin: server.url, Cookie: cookie },
      body: JSON.stringify(body),
    });
    if (!response.ok) return { response, result: null };
    const text = await response.text();
    return { response, result: text === "" ? {} : JSON.parse(text) };
  });

const signIn = (server, email) =>
  patiently(async () => {
    const asked = await fetch(`${server.url}/api/auth/csrf`);
    const { csrfToken } = await asked.json();
    const response = await fetch(`${server.url}/api/auth/callback/credentials`, {
      method: "POST",
      redirect: "manual",
      headers: {
        "Content-Type": "application/x-www-form-urlencoded",
        Origin: server.url,
        Cookie: cookiesOf(asked),
      },
      body: new URLSearchParams({ email, password, csrfToken, json: "true", callbackUrl: server.url }),
    });
    const cookie = cookiesOf(response);
    return { response, result: cookie.includes("session-token") ? cookie : null };
  });

function cookiesOf(response) {
  return response.headers
    .getSetCookie()
    .map((cookie) => cookie.split(";")[0])
    .join("; ");
}

/** Sets the installation up, with a project, `count` members beside its owner, and documents of `lines`. */
export async function makePeople(server, count, articles) {
  const owner = { name: "Owner", email: "owner@model.padanan.example", role: "owner" };
  const token = new URL(server.setupUrl()).searchParams.get("token");
  await send(server, "/api/v1/setup", { token, name: owner.name, email: owner.email, password });
  owner.cookie = await signIn(server, owner.email);
  const { id: projectId } = await send(server, "/api/v1/projects", { name: "Model" }, owner.cookie);
  const people = Array.from({ length: count }, (_, at) => ({
    name: `Person ${at + 1}`,
    email: `person-${at + 1}@model.padanan.example`,
    // The last two may release, as the owner may.
    role: at >= count - 2 ? "owner" : at % 3 === 2 ? "reviewer" : "translator",
  }));
  await inTurns(people, 6, async (person) => {
    const { role, name, email } = person;
    const invitation = await send(
      server,
      `/api/v1/projects/${projectId}/invitations`,
      { role },
      owner.cookie,
    );
    await send(server, "/api/v1/invitations/join-as-new", { token: invitation.token, name, email, password });
    person.cookie = await signIn(server, email);
  });
  const documentIds = [];
  for (const [at, text] of articles.entries()) {
    const roles = text.split("\n\n").map((_, line) => (line === 0 ? "title" : "paragraph"));
    const article = {
      format: "text",
      text,
      title: `Article ${at + 1}`,
      sourceLanguage: "id",
      targetLanguage: "en",
      roles,
    };
    const made = await send(server, `/api/v1/projects/${projectId}/documents`, article, owner.cookie);
    documentIds.push(made.id);
  }
  return { owner, people, projectId, documentIds };
}

async function inTurns(list, hands, work) {
  const waiting = [...list];
  await Promise.all(
    Array.from({ length: hands }, async () => {
      for (let each = waiting.shift(); each !== undefined; each = waiting.shift()) await work(each);
    }),
  );
}
