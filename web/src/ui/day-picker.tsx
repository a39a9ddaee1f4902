import {
  type CalendarDate,
  CalendarDate as Day,
  GregorianCalendar,
  parseDate,
  toCalendar,
} from "@internationalized/date";
import { type RefObject, useEffect, useRef, useState } from "react";
import {
  Button,
  Calendar,
  CalendarCell,
  CalendarGrid,
  DateInput,
  DatePicker,
  DateSegment,
  Dialog,
  Group,
  Heading,
  I18nProvider,
  Label,
  Popover,
} from "react-aria-components";
import { useWords } from "../i18n/index.ts";
import { type Settings, useSettings } from "../settings/store.ts";
import type { DayFieldProps } from "./day-field.tsx";
import { Icon } from "./icon.tsx";
import "./day-field.css";

/** Nothing that is read here is older; a year of two digits is not taken for one of the first century. */
const FIRST = new Day(1900, 1, 1);

/** What `DayField` draws; in a file of its own, as it is loaded when it is first shown. */
export default function DayPicker(props: DayFieldProps) {
  const { label, value, onChange } = props;
  const { t } = useWords();
  const settings = useSettings();
  const [day, setDay] = useState(() => dayOf(value));
  const [given, setGiven] = useState(value);
  // Another value from without, such as an emptied form.
  if (value !== given) {
    setGiven(value);
    setDay(dayOf(value));
  }
  const put = (next: CalendarDate | null) => {
    const west = next === null ? null : toCalendar(next, new GregorianCalendar());
    const iso = west === null || west.compare(FIRST) < 0 ? "" : west.toString();
    setDay(next);
    setGiven(iso);
    onChange(iso);
  };
  const field = useRef<HTMLDivElement>(null);
  useDigits(field, settings.digits);
  return (
    <I18nProvider locale={localeOf(settings)}>
      <DatePicker
        className="field day-field"
        value={day}
        onChange={put}
        minValue={FIRST}
        granularity="day"
        shouldForceLeadingZeros={false}
        shouldCloseOnSelect
      >
        <Label>{label}</Label>
        <Group className="input day-input" ref={field}>
          <DateInput className="day-parts">{(part) => <DateSegment className="day-part" segment={part} />}</DateInput>
          {day !== null && (
            <Button
              slot={null}
              className="button icon plain small"
              aria-label={t("date.clear")}
              onPress={() => put(null)}
            >
              <Icon name="close" size={14} />
            </Button>
          )}
          <Button className="button icon plain small" aria-label={t("date.choose")}>
            <Icon name="calendar" size={16} />
          </Button>
        </Group>
        <Popover className="popover" placement="bottom end">
          <Dialog className="day-sheet">
            <Calendar className="calendar" minValue={FIRST}>
              <header className="row">
                <Button slot="previous" className="button icon plain small">
                  <Icon name="back" size={16} />
                </Button>
                <Heading className="grow" />
                <Button slot="next" className="button icon plain small">
                  <Icon name="next" size={16} />
                </Button>
              </header>
              <CalendarGrid weekdayStyle="short">
                {(date) => <CalendarCell className="calendar-day" date={date} />}
              </CalendarGrid>
            </Calendar>
          </Dialog>
        </Popover>
      </DatePicker>
    </I18nProvider>
  );
}

/** A whole day; less, such as a month, is none that the field can show. */
function dayOf(value: string): CalendarDate | null {
  try {
    return parseDate(value);
  } catch {
    return null;
  }
}

function localeOf({ lang, calendar, digits, months }: Settings): string {
  const place = lang === "en" ? "en-GB" : months === "egypt" ? "ar-EG" : "ar-SY";
  return `${place}-u-ca-${calendar === "hijri" ? "islamic-umalqura" : "gregory"}-nu-${digits}`;
}

const ARABIC = "٠١٢٣٤٥٦٧٨٩";
const PERSIAN = "۰۱۲۳۴۵۶۷۸۹";

/** Takes the digits of any keyboard as those that the reader is shown: the kit knows one row of digits at a time. */
function useDigits(field: RefObject<HTMLElement | null>, digits: Settings["digits"]): void {
  useEffect(() => {
    const translate = (event: InputEvent) => {
      const typed = event.data ?? "";
      const n =
        typed.length === 1 ? Math.max(ARABIC.indexOf(typed), PERSIAN.indexOf(typed), "0123456789".indexOf(typed)) : -1;
      const wanted = n < 0 ? typed : digits === "arab" ? ARABIC[n]! : String(n);
      if (wanted === typed) return;
      event.preventDefault();
      event.stopPropagation();
      const { inputType } = event;
      event.target?.dispatchEvent(
        new InputEvent("beforeinput", { data: wanted, inputType, bubbles: true, cancelable: true }),
      );
    };
    const node = field.current;
    node?.addEventListener("beforeinput", translate, { capture: true });
    return () => node?.removeEventListener("beforeinput", translate, { capture: true });
  }, [field, digits]);
}
