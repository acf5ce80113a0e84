import * as z from "zod";
import { connectRegions, limits } from "./limits";
import { check, formed, pattern, slug } from "./schema/fields";
import { hours } from "./schema/hours";
import { inbound, languages } from "./schema/inbound";
import { instance } from "./schema/instance";
import { alarms, logs, origin, phoneLine, storage } from "./schema/operations";
import { entryKey, queue, quickConnect, routingProfile, securityProfile } from "./schema/routing";
import { state } from "./schema/state";
import { user, userLogin } from "./schema/users";
import { voiceToChat } from "./schema/voice-to-chat";

const tagText = (limit: typeof limits.tagKey | typeof limits.tagValue) =>
  pattern(limit, /^[\p{L}\p{Z}\p{N}_.:/=+\-@]*$/u, {
    expected: "letters, digits, spaces and _ . : / = + - @",
    fix: "Leave out other characters: AWS refuses them in tags.",
  });

/** What a key of `tags` is made of. */
export const tagKey = tagText(limits.tagKey).check(
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

/**
 * A key that is taken as it is, so that zod reads its value whatever the key looks like: `config/relations/keys.ts`
 * holds it to its form, and the JSON Schema tells that form.
 */
function keyLike(form: z.ZodString): z.ZodString {
  const { $schema, ...told } = z.toJSONSchema(form);
  return z.string().meta(told);
}

const key = keyLike(entryKey);

/**
 * The one schema of a contact center. Types, defaults, checks, the JSON Schema and `docs/generated/configuration.md`
 * all come from it. What one section says of another is checked in `config/relations`.
 */
export const contactCenterSchema = z.strictObject({
  name: name.describe("Short name of the contact center; opens the name of every resource."),
  region,
  accountId,
  tags: z
    .record(keyLike(tagKey), tagText(limits.tagValue))
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
  hours: z.record(key, hours).describe("Opening hours, by key."),
  queues: z.record(key, queue).describe("Queues, by key."),
  quickConnects: z.record(key, quickConnect).default({}).describe("Quick connects, by key."),
  routingProfiles: z.record(key, routingProfile).default({}).describe("Routing profiles, by key."),
  securityProfiles: z.record(key, securityProfile).default({}).describe("Security profiles, by key."),
  users: z.record(keyLike(userLogin), user).default({}).describe("Users, by login."),
  phoneNumber: phoneLine.optional().describe("The number that customers call. Unset: none."),
  languages,
  inbound: inbound.prefault({}).describe("What callers and chats meet first."),
  voiceToChat: voiceToChat
    .optional()
    .describe("System 1: a caller who would wait is offered a chat instead. Unset: not made."),
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
