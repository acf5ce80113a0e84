import * as z from "zod";
import { limits } from "../limits";
import { check, pattern, text, whole } from "./fields";
import { phoneNumber } from "./phone";
import { key } from "./routing";

const phone = z.discriminatedUnion("type", [
  z.strictObject({
    type: z.literal("soft").describe("The phone in the browser."),
    autoAccept: z.boolean().default(false).describe("Whether calls are answered without a click."),
    afterContactWorkSeconds: whole(limits.afterContactWork)
      .default(120)
      .describe("Time for notes after a contact before the next one; 0 is without limit."),
  }),
  z.strictObject({
    type: z.literal("desk").describe("A telephone of their own, called for every contact."),
    number: phoneNumber.describe("The number that is called, in E.164 form."),
    afterContactWorkSeconds: whole(limits.afterContactWork)
      .default(120)
      .describe("Time for notes after a contact before the next one; 0 is without limit."),
  }),
]);

/** What a login is made of; how long it may be without SAML is in `config/relations/logins.ts`. */
export const userLogin = pattern(limits.userLogin, /^[a-zA-Z0-9_.@-]+$/, {
  expected: "a login of letters, digits and _ . @ -",
  fix: "With SAML it has to be the same as the RoleSessionName that the identity provider sends.",
}).check(
  check((value) => !value.includes("@") || /^[^@]+@[^@.]+(?:\.[^@.]+)+$/.test(value), {
    expected: "a login with @ only as the form of an e-mail address",
    fix: "Write it like ann.lee@example.com, or without @.",
  }),
);

/** Somebody who signs in: an agent, a supervisor, an administrator. */
export const user = z.strictObject({
  firstName: text(limits.userNamePart).describe("First name."),
  lastName: text(limits.userNamePart).describe("Last name."),
  email: z.email().optional().describe("Where Amazon Connect writes to; needed for password resets."),
  routingProfile: key("routingProfiles"),
  securityProfiles: z
    .array(key("securityProfiles"))
    .min(limits.userSecurityProfiles.min)
    .max(limits.userSecurityProfiles.max)
    .describe("Keys in `securityProfiles`; what they allow adds up."),
  phone: phone.prefault({ type: "soft" }).describe("How calls reach them."),
});
