import { describe, expect, it } from "vitest";
import { acts, can, roles, type Act, type Role } from "./can";

describe("can", () => {
  it.each<[Role, readonly Act[]]>([
    ["owner", acts],
    ["translator", ["read", "export", "annotate", "translate", "split_and_merge"]],
    ["reviewer", ["read", "export", "annotate", "translate", "split_and_merge", "review"]],
    ["reader", ["read", "export"]],
  ])("%s may do exactly this", (role, allowed) => {
    expect(acts.filter((act) => can(role, act)).toSorted()).toEqual([...allowed].toSorted());
  });

  it("lets every role read, and only owners manage members", () => {
    expect(roles.filter((role) => can(role, "read"))).toEqual(roles);
    expect(roles.filter((role) => can(role, "manage_members"))).toEqual(["owner"]);
  });
});
