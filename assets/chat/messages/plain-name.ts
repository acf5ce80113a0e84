/** What cannot be seen in a name: control characters, and marks that turn text round, so that `gpj.exe` reads `exe.jpg`. */
const unseen = /[\p{Cc}\p{Cs}\p{Bidi_Control}]/gu;

/**
 * A name as it is shown, saved and sent: without what only changes how the rest looks.
 *
 * @example plainName("\u200FAda\u202E ") // "Ada"
 */
export function plainName(name: string): string {
  return name.replace(unseen, "").trim();
}
