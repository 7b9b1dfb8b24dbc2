type Choice<Value extends string> = {
  readonly value: Value;
  readonly label: string;
  readonly hint?: string;
};

/** One of a few, each with a word about what it means. */
export function ChoiceGroup<Value extends string>({
  label,
  name,
  value,
  choices,
  onChange,
}: {
  readonly label: string;
  readonly name: string;
  readonly value: Value;
  readonly choices: readonly Choice<Value>[];
  readonly onChange: (value: Value) => void;
}) {
  return (
    <fieldset className="grid gap-2">
      <legend className="mb-2 font-semibold">{label}</legend>
      {choices.map((choice) => (
        <label key={choice.value} className="flex min-h-6 gap-2.5 max-sm:min-h-11">
          <input
            type="radio"
            name={name}
            value={choice.value}
            checked={choice.value === value}
            onChange={() => onChange(choice.value)}
            className="mt-0.5 size-4 shrink-0 accent-(--accent)"
          />
          <span>
            {choice.label}
            {choice.hint !== undefined && <span className="block text-small text-quiet">{choice.hint}</span>}
          </span>
        </label>
      ))}
    </fieldset>
  );
}
