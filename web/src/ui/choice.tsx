import { Label, Radio, RadioGroup } from "react-aria-components";

/** A few ways to choose from, side by side, one of them chosen. */
export function Choice<T extends string>(props: {
  readonly label: string;
  readonly value: T;
  readonly options: readonly (readonly [value: T, label: string])[];
  readonly onChange: (value: T) => void;
}) {
  const { label, value, options, onChange } = props;
  return (
    <RadioGroup className="choice" value={value} onChange={(next) => onChange(next as T)} orientation="horizontal">
      <Label>{label}</Label>
      <div className="segments">
        {options.map(([of, text]) => (
          <Radio key={of} value={of} className="segment">
            {text}
          </Radio>
        ))}
      </div>
    </RadioGroup>
  );
}
