/**
 * Text as bytes, one for each Latin or Arabic letter, so that a packer sees letters and not halves of them; other code units take three
 * bytes. Any string comes back, half a surrogate pair as well.
 */

/** U+0600 to U+067F stand in the upper half of a byte. */
const ARABIC = 0x600;
const HALF = 0x80;
/** Before the two bytes of any other code unit. */
const OTHER = 1;

/** The bytes of a text, e.g. `lettersOf("آ a")` holds `a2 20 61`. */
export function lettersOf(text: string): Buffer {
  const bytes = Buffer.allocUnsafe(3 * text.length);
  let size = 0;
  for (let i = 0; i < text.length; i++) {
    const unit = text.charCodeAt(i);
    if (unit < HALF && unit !== OTHER) bytes[size++] = unit;
    else if (unit >= ARABIC && unit < ARABIC + HALF) bytes[size++] = unit - ARABIC + HALF;
    else {
      bytes[size++] = OTHER;
      bytes[size++] = unit >> 8;
      bytes[size++] = unit & 0xff;
    }
  }
  return bytes.subarray(0, size);
}

/** The text that `lettersOf` made bytes of. */
export function textOf(bytes: Uint8Array): string {
  const units = Buffer.allocUnsafe(2 * bytes.length);
  let size = 0;
  for (let i = 0; i < bytes.length; i++) {
    const byte = bytes[i]!;
    let unit = byte < HALF ? byte : byte - HALF + ARABIC;
    if (byte === OTHER) {
      unit = (bytes[i + 1]! << 8) | bytes[i + 2]!;
      i += 2;
    }
    units[size++] = unit & 0xff;
    units[size++] = unit >> 8;
  }
  return units.toString("utf16le", 0, size);
}
