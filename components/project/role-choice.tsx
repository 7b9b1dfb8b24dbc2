import { roles, roleWords, type Role } from "@/lib/permission/can";
import { roleDuties } from "@/lib/permission/role-duties";

/** A role, each said with what it may do. */
export function RoleChoice({
  legend,
  value,
  onChange,
}: {
  readonly legend: string;
  readonly value: Role;
  readonly onChange: (role: Role) => void;
}) {
  return (
    <fieldset className="grid gap-1">
      <legend className="mb-1 font-medium">{legend}</legend>
      {roles.toReversed().map((role) => (
        <label
          key={role}
          className="flex min-h-6 gap-2.5 rounded-md px-2 py-1.5 hover:bg-sunken max-sm:min-h-11"
        >
          <input
            type="radio"
            name="role"
            value={role}
            checked={role === value}
            onChange={() => onChange(role)}
            className="mt-0.5 size-4 shrink-0 accent-(--accent)"
          />
          <span>
            <span className="font-medium">{roleWords[role]}</span>
            <span className="block text-small text-quiet">{roleDuties[role]}</span>
          </span>
        </label>
      ))}
    </fieldset>
  );
}
