import * as z from "zod/mini";

const address = z.email();

/** Whether a text is an address that a mail can be sent to (RFC 5321: 254 characters at most), and one only. */
export function isEmailAddress(text: string | undefined): text is string {
  return text !== undefined && text.length <= 254 && address.safeParse(text).success;
}
