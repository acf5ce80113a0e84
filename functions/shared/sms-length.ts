/** How a text travels as SMS: in how many parts, each of which is paid for, and which characters make it longer. */
export interface SmsLength {
  readonly encoding: "GSM-7" | "UCS-2";
  /** Septets of GSM-7, or UTF-16 code units. */
  readonly units: number;
  readonly parts: number;
  /** Characters that GSM-7 does not have: each of them halves the room of the whole message. */
  readonly outsideGsm: readonly string[];
}

/** GSM 03.38, default alphabet. */
const basic = new Set(
  "@£$¥èéùìòÇ\nØø\rÅåΔ_ΦΓΛΩΠΨΣΘΞÆæßÉ !\"#¤%&'()*+,-./0123456789:;<=>?¡ABCDEFGHIJKLMNOPQRSTUVWXYZÄÖÑÜ§¿abcdefghijklmnopqrstuvwxyzäöñüà",
);
/** Its extension: an escape and a character, so two septets. */
const extended = new Set("\f^{}\\[~]|€");

/** Units in a message of one part, and in each part of a longer one, which begins with a header (3GPP TS 23.040). */
const room = { "GSM-7": { single: 160, each: 153 }, "UCS-2": { single: 70, each: 67 } } as const;

/**
 * Counts a text.
 *
 * @example smsLength("Hello").parts // 1
 */
export function smsLength(text: string): SmsLength {
  const characters = [...text];
  const outsideGsm = [...new Set(characters.filter((one) => !basic.has(one) && !extended.has(one)))];
  const encoding = outsideGsm.length === 0 ? "GSM-7" : "UCS-2";
  // A character is never split over two parts: neither an escape from what it escapes, nor a surrogate pair.
  const sizes = characters.map((one) => (encoding === "UCS-2" ? one.length : extended.has(one) ? 2 : 1));
  const units = sizes.reduce((sum, size) => sum + size, 0);
  return {
    encoding,
    units,
    parts: units <= room[encoding].single ? 1 : partsOf(sizes, room[encoding].each),
    outsideGsm,
  };
}

function partsOf(sizes: readonly number[], each: number): number {
  let [parts, filled] = [1, 0];
  for (const size of sizes) {
    if (filled + size > each) [parts, filled] = [parts + 1, 0];
    filled += size;
  }
  return parts;
}
