import { lazy, Suspense } from "react";

const DayPicker = lazy(() => import("./day-picker.tsx"));

export interface DayFieldProps {
  readonly label: string;
  /** ISO 8601, or empty for none. */
  readonly value: string;
  readonly onChange: (day: string) => void;
}

/**
 * A day, given by typing or from a calendar, in the reader's language, calendar and digits; what it gives is ISO 8601, or empty for none.
 *
 *     <DayField label="Published" value="2031-03-04" onChange={setDay} />
 */
export function DayField(props: DayFieldProps) {
  return (
    <Suspense fallback={<span className="field">{props.label}</span>}>
      <DayPicker {...props} />
    </Suspense>
  );
}
