// Requests as a page of ours sends them, each written down before it is sent and after it has ended.

/** What a read brought, or null where nothing came: reads prove nothing and are not written down. */
export async function read(server, person, address) {
  try {
    const response = await fetch(`${server.url}${address}`, {
      headers: { Cookie: person.cookie },
      signal: AbortSignal.timeout(10_000),
    });
    return response.ok ? await response.json() : null;
  } catch {
    return null;
  }
}

/**
 * Sends a write; `patience` in milliseconds is how long the answer is waited for, after which it counts as lost though the
 * server may have done it. Returns `{ t, status, answer }`.
 */
export async function write(
  history,
  server,
  person,
  act,
  { method = "POST", address, body, headers = {}, patience = 15_000 },
) {
  const id = history.invoke({ who: person.userId, server: server.url, ...act });
  const end = (t, status, answer) => {
    history.end(t, id, { status, answer });
    return { t, status, answer };
  };
  try {
    const response = await fetch(`${server.url}${address}`, {
      method,
      headers: { "Content-Type": "application/json", Origin: server.url, Cookie: person.cookie, ...headers },
      body: JSON.stringify(body),
      signal: AbortSignal.timeout(patience),
    });
    const text = await response.text();
    const answer = text === "" ? null : JSON.parse(text);
    if (response.ok) return end("ok", response.status, answer);
    return end(response.status < 500 ? "fail" : "unknown", response.status, { title: answer?.title });
  } catch (error) {
    return end("unknown", 0, { title: error.name });
  }
}

/** The same write until it is answered for certain, each time at either server. */
export async function insist(history, servers, person, random, act, request, attempts = 8) {
  let outcome;
  for (let attempt = 0; attempt < attempts; attempt++) {
    outcome = await write(history, random.pick(servers), person, { ...act, attempt }, request);
    if (outcome.t !== "unknown") return outcome;
    request = { ...request, patience: 15_000 };
    await new Promise((resolve) => setTimeout(resolve, random.between(100, 1200)));
  }
  return outcome;
}
