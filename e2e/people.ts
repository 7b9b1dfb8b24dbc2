import { randomUUID } from "node:crypto";
import { request, type APIRequestContext, type Browser, type BrowserContext } from "@playwright/test";
import type { Role } from "../lib/permission/can";

export type Account = { readonly name: string; readonly email: string; readonly password: string };

export function newAccount(name: string): Account {
  return {
    name,
    email: `${name.toLowerCase().replaceAll(/\W+/g, ".")}.${randomUUID()}@padanan.example`,
    password: `${name} types carefully`,
  };
}

/** A signed-in caller of the API, as a page of ours would call it. */
export async function signInByApi(baseURL: string, account: Account): Promise<APIRequestContext> {
  const api = await request.newContext({ baseURL, extraHTTPHeaders: { Origin: baseURL } });
  const { csrfToken } = (await (await api.get("/api/auth/csrf")).json()) as { csrfToken: string };
  const { email, password } = account;
  const form = { email, password, csrfToken, json: "true", callbackUrl: baseURL };
  await expectOk(await api.post("/api/auth/callback/credentials", { form }));
  return api;
}

/** A browser of this person's own, signed in. */
export async function openBrowserFor(
  browser: Browser,
  baseURL: string,
  account: Account,
): Promise<BrowserContext> {
  const api = await signInByApi(baseURL, account);
  const context = await browser.newContext({ baseURL, storageState: await api.storageState() });
  await api.dispose();
  return context;
}

export async function setUpOwner(baseURL: string, setupUrl: string, owner: Account): Promise<void> {
  const api = await request.newContext({ baseURL, extraHTTPHeaders: { Origin: baseURL } });
  const token = new URL(setupUrl).searchParams.get("token");
  await expectOk(await api.post("/api/v1/setup", { data: { token, ...owner } }));
  await api.dispose();
}

/** Somebody new, a member of the project by an invitation of its owner. */
export async function addMember(
  ownerApi: APIRequestContext,
  baseURL: string,
  projectId: string,
  role: Role,
  name: string,
): Promise<Account> {
  const account = newAccount(name);
  const invitation = await post<{ token: string }>(ownerApi, `/api/v1/projects/${projectId}/invitations`, {
    role,
  });
  const api = await request.newContext({ baseURL, extraHTTPHeaders: { Origin: baseURL } });
  await post(api, "/api/v1/invitations/join-as-new", { token: invitation.token, ...account });
  await api.dispose();
  return account;
}

export async function post<Answer>(api: APIRequestContext, address: string, data: object): Promise<Answer> {
  const response = await api.post(address, { data });
  await expectOk(response);
  const text = await response.text();
  return (text === "" ? undefined : JSON.parse(text)) as Answer;
}

async function expectOk(response: {
  ok(): boolean;
  status(): number;
  url(): string;
  text(): Promise<string>;
}): Promise<void> {
  if (!response.ok()) {
    throw new Error(`${response.url()} answered ${response.status()}: ${await response.text()}`);
  }
}
