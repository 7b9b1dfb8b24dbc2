import { signedIn, type Access } from "./access";
import { testPassword } from "./make-people";

/** The routes of a person's own account. */
export const accessOfAccount: Readonly<Record<string, Access>> = {
  "GET /api/v1/account": { statuses: signedIn(200), ask: () => ({}) },
  "PUT /api/v1/account/password": {
    statuses: signedIn(204),
    ask: () => ({ body: { current: testPassword, password: "another long password" } }),
  },
  "GET /api/v1/account/preferences": { statuses: signedIn(200), ask: () => ({}) },
  "PATCH /api/v1/account/preferences": {
    statuses: signedIn(200),
    ask: () => ({ body: { theme: "dark" } }),
  },
  "DELETE /api/v1/account/sessions": { statuses: signedIn(204), ask: () => ({}) },
  "GET /api/v1/account/tokens": { statuses: signedIn(200), ask: () => ({}) },
  "POST /api/v1/account/tokens": {
    statuses: signedIn(200),
    ask: () => ({ body: { name: "A script", scopes: ["read"], projectId: null, days: 7 } }),
  },
  "DELETE /api/v1/account/tokens/[tokenId]": {
    // Each world has a token of its owner's alone.
    statuses: { ...signedIn(404), owner: 204 },
    ask: (world) => ({ path: { tokenId: world.token.id } }),
  },
  "POST /api/v1/spelling": {
    statuses: signedIn(200),
    ask: () => ({ body: { language: "id", words: ["apa"] } }),
  },
};
