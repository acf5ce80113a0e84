import * as z from "zod";
import { connectRegions, limits } from "./limits";
import { check, formed, pattern, slug } from "./schema/fields";
import { hours } from "./schema/hours";
import { instance } from "./schema/instance";
import { alarms, logs, origin, phoneLine, storage } from "./schema/operations";
import { entryKey, queue, quickConnect, routingProfile, securityProfile } from "./schema/routing";
import { state } from "./schema/state";
import { user, userLogin } from "./schema/users";

const tagText = (limit: typeof limits.tagKey | typeof limits.tagValue) =>
  pattern(limit, /^[\p{L}\p{Z}\p{N}_.:/=+\-@]*$/u, {
    expected: "letters, digits, spaces and _ . : / = + - @",
    fix: "Leave out other characters: AWS refuses them in tags.",
  });

const tagKey = tagText(limits.tagKey).check(
  check((value) => !/^aws:/i.test(value), {
    expected: 'a key that does not begin with "aws:"',
    fix: "AWS keeps that prefix for itself: choose another.",
  }),
);

const name = slug(limits.contactCenterName).check(
  check((value) => !value.startsWith("d-"), {
    expected: 'a name that does not begin with "d-"',
    fix: "The name opens the alias of the instance, and Amazon Connect keeps that beginning for directories: choose another.",
  }),
);

const region = z.enum(connectRegions).describe("AWS region of the instance and of all that belongs to it.");

const accountId = formed(z.string(), (value) => /^\d{12}$/.test(value), {
  expected: "an AWS account id: twelve digits, in quotation marks",
  fix: "Run `aws sts get-caller-identity` and copy Account.",
}).describe("AWS account that everything is made in. Terraform refuses to work in any other.");

/** Keys that would replace, or in IAM clash with, those that `config/names.ts` gives every resource. */
function ownTagKeys(tags: Readonly<Record<string, string>>): readonly string[] {
  return Object.keys(tags).filter((key) => /^(?:project|environment|stack|managedby)$/i.test(key));
}

/**
 * The one schema of a contact center. Types, defaults, checks, the JSON Schema and `docs/generated/configuration.md`
 * all come from it. What one section says of another is checked in `config/relations`.
 */
export const contactCenterSchema = z.strictObject({
  name: name.describe("Short name of the contact center; opens the name of every resource."),
  region,
  accountId,
  tags: z
    .record(tagKey, tagText(limits.tagValue))
    .check(
      check((tags) => Object.keys(tags).length <= limits.tags.max, {
        expected: `at most ${limits.tags.max} entries`,
        fix: `Use ${limits.tags.max} entries or fewer: AWS takes 50 tags, and some are kept for the project.`,
      }),
    )
    .check(
      check(
        (tags) => ownTagKeys(tags).length === 0,
        (tags) => ({
          found: ownTagKeys(tags).join(", "),
          expected: "keys that differ, in more than capitals, from Project, Environment, Stack and ManagedBy",
          fix: "These four are set by the project on every resource: choose another key.",
        }),
      ),
    )
    .default({})
    .describe("Tags on every resource, besides Project, Environment, Stack and ManagedBy."),
  destroyProtection: z
    .boolean()
    .default(true)
    .describe(
      "Whether Terraform refuses to destroy what holds data or numbers. False only where all may be thrown away.",
    ),
  state: state.prefault({ type: "local" }).describe("Where Terraform keeps its state."),
  instance: instance.prefault({ type: "create" }).describe("The Amazon Connect instance."),
  approvedOrigins: z
    .array(origin)
    .max(limits.approvedOrigins.max)
    .default([])
    .describe("Web origins that may embed the agent desktop."),
  hours: z.record(entryKey, hours).describe("Opening hours, by key."),
  queues: z.record(entryKey, queue).describe("Queues, by key."),
  quickConnects: z.record(entryKey, quickConnect).default({}).describe("Quick connects, by key."),
  routingProfiles: z.record(entryKey, routingProfile).default({}).describe("Routing profiles, by key."),
  securityProfiles: z.record(entryKey, securityProfile).default({}).describe("Security profiles, by key."),
  users: z.record(userLogin, user).default({}).describe("Users, by login."),
  phoneNumber: phoneLine.optional().describe("The number that customers call. Unset: none."),
  storage: storage.prefault({}).describe("Recordings, transcripts, attachments and reports."),
  logs: logs.prefault({}).describe("Logs."),
  alarms: alarms.prefault({}).describe("Alarms."),
});

/** What an operator writes: everything that has a default may be left out. */
export type ContactCenterInput = z.input<typeof contactCenterSchema>;

/** A contact center as the stacks see it: complete, checked and frozen, with the name of its environment. */
export type ContactCenterConfig = DeepReadonly<z.output<typeof contactCenterSchema>> & { readonly environment: string };

type DeepReadonly<T> = T extends readonly (infer Item)[]
  ? readonly DeepReadonly<Item>[]
  : T extends object
    ? { readonly [Key in keyof T]: DeepReadonly<T[Key]> }
    : T;

/** Rule for the name of an environment, which is the name of its file. */
export const environmentName = slug(limits.environmentName);
