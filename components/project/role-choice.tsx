import { useTranslations } from "next-intl";
import { roles, type Role } from "@/lib/permission/can";

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
  const t = useTranslations("permission");
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
            <span className="font-medium">{t(`role.${role}`)}</span>
            <span className="block text-small text-quiet">{t(`duties.${role}`)}</span>
          </span>
        </label>
      ))}
    </fieldset>
  );
}
