import { randomUUID } from "node:crypto";
import type { Role } from "@/lib/permission/can";
import { hashPassword } from "../auth/password";
import { join } from "../commands/accept-invitation";
import { createProject, invite } from "../commands/manage-project";
import { createPerson, type NewPerson } from "../data/people";
import { createSession, findViewer } from "../data/sessions";
import { transact } from "../db/database";
import type { SignedIn, Viewer } from "../viewer";

/** Everybody's in the tests, hashed once since that is slow on purpose. */
export const testPassword = "correct horse battery staple";

let hashed: Promise<string> | undefined;

export async function makePerson(
  given: Partial<NewPerson> = {},
): Promise<{ readonly id: string; readonly email: string }> {
  hashed ??= hashPassword(testPassword);
  const email = given.email ?? `person-${randomUUID()}@example.org`;
  const person = { name: "Somebody", passwordHash: await hashed, ...given, email };
  const id = await transact((tx) => createPerson(tx, person));
  if (id === null) throw new Error(`${email} is taken.`);
  return { id, email };
}

/** A person who is signed in. */
export async function makeViewer(given: Partial<NewPerson> = {}): Promise<SignedIn> {
  return signInAs((await makePerson(given)).id);
}

/** One more session of a person. */
export async function signInAs(userId: string): Promise<SignedIn> {
  const viewer = await findViewer(await createSession(userId, "Test"));
  if (viewer === null) throw new Error("A session that was just made does not hold.");
  return viewer;
}

export async function makeProject(owner: Viewer, name = "A project"): Promise<string> {
  return (await createProject(owner, { name })).id;
}

/** Lets somebody into a project the way people come in: by a link. */
export async function addToProject(
  owner: Viewer,
  projectId: string,
  role: Role,
  viewer?: SignedIn,
): Promise<SignedIn> {
  const newcomer = viewer ?? (await makeViewer({ name: `A ${role}` }));
  const { token } = await invite(owner, { projectId, role });
  await join(newcomer, { token });
  return newcomer;
}

export type Team = { readonly projectId: string } & Readonly<Record<Role, SignedIn>>;

/** A project with one person in each role; what is given is said of the owner. */
export async function makeTeam(given: Partial<NewPerson> = {}): Promise<Team> {
  const owner = await makeViewer({ name: "An owner", ...given });
  const projectId = await makeProject(owner);
  const translator = await addToProject(owner, projectId, "translator");
  const reviewer = await addToProject(owner, projectId, "reviewer");
  const reader = await addToProject(owner, projectId, "reader");
  return { projectId, owner, translator, reviewer, reader };
}
