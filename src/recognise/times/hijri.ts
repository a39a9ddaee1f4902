/** The Umm al-Qura calendar of Saudi Arabia (as in ICU 72): twelve bits a year, lowest first, 1 = a month of 30 days. */
const FIRST_YEAR = 1349;
const FIRST_DAY = -14_462;
const LENGTHS =
  "b69b2aa554ada5d2da6d9eaae94d2ac564aea6d56ad55d4aa9352ba5b53a6b5ea9d52d29a554ad56daea6e4ed1da2aaa95a2da5b9bb27646c95552ab4dbaba5b4da9d52aa592d26d8ed2daad5aa5a4b4979372b6975d69d52c9592b25b4db9d55d2da5d4aa9554daad3aabd2bc4b89a9552d5adb6a6d4dc9d92aa69562ae56d36ab55aaa94d49d95d2ba5b55aad55a9a92e26e55dada6d46a5b27a4d4ad56db5a754f49e92d26a563566b5baab92b2568ba9b55aada5b4da9b52a9a536276575af26d46a95552ad4bd9ba574b69b52a9552da5d4daad96b2e95e2ac9692eaad56ad65d4a";

const starts: number[] = [FIRST_DAY];
for (let i = 0; i < LENGTHS.length; i += 3) {
  const bits = Number.parseInt(LENGTHS.slice(i, i + 3), 16);
  for (let month = 0; month < 12; month++) starts.push(starts[starts.length - 1]! + 29 + ((bits >> month) & 1));
}

/** Day number on which a Hijri month begins: Umm al-Qura 1349–1500, else the tabular civil calendar (a day off at most, now and then). */
export function hijriMonthStart(year: number, month: number): number {
  const index = (year - FIRST_YEAR) * 12 + month - 1;
  const known = starts[index];
  if (known !== undefined) return known;
  const y = year + Math.floor((month - 1) / 12);
  const m = (((month - 1) % 12) + 12) % 12;
  return Math.ceil(29.5 * m) + (y - 1) * 354 + Math.floor((3 + 11 * y) / 30) - 492_148;
}

export interface HijriDate {
  readonly year: number;
  readonly month: number;
  readonly day: number;
}

/** Hijri date of a day number. */
export function hijriOf(dayNumber: number): HijriDate {
  let year = Math.floor((dayNumber + 492_148) / 354.367) + 1;
  while (hijriMonthStart(year, 1) > dayNumber) year--;
  while (hijriMonthStart(year + 1, 1) <= dayNumber) year++;
  let month = 12;
  while (month > 1 && hijriMonthStart(year, month) > dayNumber) month--;
  return { year, month, day: dayNumber - hijriMonthStart(year, month) + 1 };
}
