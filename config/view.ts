import * as z from "zod";
import { valueAt } from "./path";
import { contactCenterSchema } from "./schema";
import { hours } from "./schema/hours";
import { queue, quickConnect, routingProfile, securityProfile } from "./schema/routing";
import { user } from "./schema/users";

const shape = contactCenterSchema.shape;

/** Sections that are records: key -> entry. */
export const recordSections = [
  "hours",
  "queues",
  "quickConnects",
  "routingProfiles",
  "securityProfiles",
  "users",
] as const;
export type RecordSection = (typeof recordSections)[number];

type Entry<Section extends RecordSection> =
  z.output<(typeof shape)[Section]> extends Record<string, infer Value> ? Value : never;

/** An entry of which the settings that are wrong by themselves are left out. */
type Loose<Value> = Value extends unknown ? { readonly [Key in keyof Value]?: Value[Key] | undefined } : never;

/**
 * A configuration as far as it can be understood, so that relations between sections are checked although some of
 * them have problems of their own.
 */
export interface ConfigView {
  readonly raw: unknown;
  /** Name of the environment, for commands in advice. */
  readonly environment: string;
  /** False for a section that has a value which is no record: nothing can be said about what it declares. */
  readonly readable: (section: RecordSection) => boolean;
  /** Keys that the section declares, whatever their entries are. */
  readonly keys: (section: RecordSection) => readonly string[];
  readonly entries: <Section extends RecordSection>(
    section: Section,
  ) => readonly (readonly [string, Loose<Entry<Section>>])[];
  /** A section or setting that is no record, or undefined while it has problems. */
  readonly setting: <Name extends keyof typeof shape>(name: Name) => z.output<(typeof shape)[Name]> | undefined;
}

/** Reads what can be read of a raw configuration. */
export function viewOf(raw: unknown, environment = "NAME"): ConfigView {
  // Every relation asks for keys and entries: each section is read once.
  const readable = once((section) => {
    const value = valueAt(raw, [section]);
    return value === undefined || (typeof value === "object" && value !== null && !Array.isArray(value));
  });
  const keys = once((section) => (readable(section) ? Object.keys(valueAt(raw, [section]) ?? {}) : []));
  const entries = once((section) =>
    keys(section).map((key) => [key, looseEntry(section, valueAt(raw, [section, key]))] as const),
  );
  return {
    raw,
    environment,
    readable,
    keys,
    entries: <Section extends RecordSection>(section: Section) =>
      entries(section) as unknown as readonly (readonly [string, Loose<Entry<Section>>])[],
    setting: <Name extends keyof typeof shape>(name: Name) => {
      const parsed = shape[name].safeParse(valueAt(raw, [name]));
      return parsed.success ? (parsed.data as z.output<(typeof shape)[Name]>) : undefined;
    },
  };
}

/** A question about a section whose answer is kept. */
function once<Answer>(ask: (section: RecordSection) => Answer): (section: RecordSection) => Answer {
  const known = new Map<RecordSection, Answer>();
  return (section) => {
    const answer = known.get(section) ?? ask(section);
    known.set(section, answer);
    return answer;
  };
}

const entrySchemas = {
  hours: [hours],
  queues: [queue],
  quickConnects: quickConnect.options,
  routingProfiles: [routingProfile],
  securityProfiles: [securityProfile],
  users: [user],
} as const satisfies Record<RecordSection, readonly z.ZodObject[]>;

/** Parses each setting of an entry by itself and keeps the good ones. */
function looseEntry(section: RecordSection, raw: unknown): Record<string, unknown> {
  const variants: readonly z.ZodObject[] = entrySchemas[section];
  const type = valueAt(raw, ["type"]);
  const variant = variants.find(({ shape }) => shape.type === undefined || shape.type.safeParse(type).success);
  return Object.fromEntries(
    Object.entries(variant?.shape ?? {}).flatMap(([name, schema]) => {
      const parsed = z.safeParse(schema, withoutWrongItems(schema, valueAt(raw, [name])));
      return parsed.success ? [[name, parsed.data]] : [];
    }),
  );
}

/** A list without the items that are wrong by themselves; any other value as it is. */
function withoutWrongItems(schema: z.core.$ZodType, value: unknown): unknown {
  const list = schema instanceof z.ZodDefault ? schema.unwrap() : schema;
  if (!(list instanceof z.ZodArray) || !Array.isArray(value)) return value;
  return [...value].filter((item) => z.safeParse(list.element, item).success);
}
