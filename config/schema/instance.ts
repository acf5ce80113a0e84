import * as z from "zod";
import { limits } from "../limits";
import { arn, formed, pattern, text } from "./fields";

const alias = pattern(limits.instanceAlias, /^(?!d-)[\da-zA-Z]+(?:-*[\da-zA-Z])*$/, {
  expected: 'letters, digits and hyphens, neither beginning with "d-" or a hyphen nor ending with a hyphen',
  fix: "The alias becomes the host name <alias>.my.connect.aws: use letters, digits and inner hyphens.",
});

const directoryId = formed(text(limits.directoryId), (value) => /^d-[0-9a-f]{10}$/.test(value), {
  expected: "a directory id such as d-1234567890",
  fix: "Copy it from AWS Directory Service.",
});

const identity = z.discriminatedUnion("type", [
  z.strictObject({
    type: z
      .literal("saml")
      .describe("People sign in through your identity provider (SAML 2.0). Nobody has a password here."),
  }),
  z.strictObject({
    type: z
      .literal("connect-managed")
      .describe("Amazon Connect keeps the passwords. AWS makes the first one of each user, in Secrets Manager."),
  }),
  z.strictObject({
    type: z.literal("directory").describe("People sign in with an AWS Directory Service directory."),
    directoryId: directoryId.describe("The directory."),
  }),
]);

/** What Amazon Connect calls these ways to sign in (CreateInstance, IdentityManagementType). */
export const identityManagementTypes = {
  saml: "SAML",
  "connect-managed": "CONNECT_MANAGED",
  directory: "EXISTING_DIRECTORY",
} as const;

/** How people sign in to an instance that is created. */
export type Identity = z.output<typeof identity>;

const create = z.strictObject({
  type: z.literal("create").describe("Make a new Amazon Connect instance."),
  alias: alias.optional().describe("Part of its web address, unique in all of AWS. Default: `<name>-<environment>`."),
  identity: identity
    .default({ type: "connect-managed" })
    .describe("How agents and supervisors sign in. It cannot be changed later."),
  inboundCalls: z.boolean().default(true).describe("Whether customers can call."),
  outboundCalls: z.boolean().default(true).describe("Whether agents can call customers."),
  contactLens: z.boolean().default(true).describe("Whether Contact Lens may analyse contacts."),
  multiPartyConference: z.boolean().default(false).describe("Whether a call may have more than three parties."),
});

const instanceArn = arn(
  "connect",
  /instance\/[0-9a-f]{8}-(?:[0-9a-f]{4}-){3}[0-9a-f]{12}/,
  "arn:aws:connect:eu-west-2:111122223333:instance/01234567-89ab-cdef-0123-456789abcdef",
);

const existing = z.strictObject({
  type: z
    .literal("existing")
    .describe("Use an instance that is there. Its settings, storage, log group and sign-in are not touched."),
  arn: instanceArn.describe("ARN of the instance, in this configuration's account and region."),
  identity: identity.describe("How people sign in to it, as it was set up."),
});

/** The Amazon Connect instance: made here, or taken over as it is. */
export const instance = z.discriminatedUnion("type", [create, existing]);
