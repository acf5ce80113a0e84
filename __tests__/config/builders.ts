import { defineContactCenter } from "../../config/define";
import { parseContactCenter } from "../../config/load";
import { ConfigurationError, type Problem } from "../../config/problem";
import type { ContactCenterConfig, ContactCenterInput } from "../../config/schema";
import { linkKeyOf } from "../support/link-keys";

/** A small change to a configuration, as an operator would make it. */
export type Change = (raw: object) => void;

/** Steps to a setting; a text is split at its dots. */
export type Steps = string | readonly string[];

export const instanceArn = (region = "eu-west-2", account = "111122223333") =>
  `arn:aws:connect:${region}:${account}:instance/01234567-89ab-cdef-0123-456789abcdef`;

/** A valid configuration that has one of everything, and no more. */
const base = defineContactCenter({
  name: "acme",
  region: "eu-west-2",
  accountId: "111122223333",
  hours: { office: { timeZone: "Europe/London", open: [{ days: ["monday"], from: "09:00", to: "17:00" }] } },
  queues: { orders: { hours: "office" }, outbound: { hours: "office", quickConnects: ["to-orders"] } },
  quickConnects: {
    "to-orders": { type: "queue", queue: "orders" },
    "to-ann": { type: "user", user: "ann.lee" },
    warehouse: { type: "phone", number: "+442079460123" },
  },
  routingProfiles: {
    sales: { defaultOutboundQueue: "outbound", queues: [{ queue: "orders", channels: ["voice", "chat"] }] },
  },
  securityProfiles: { taker: { permissions: ["BasicAgentAccess"] } },
  users: { "ann.lee": { firstName: "Ann", lastName: "Lee", routingProfile: "sales", securityProfiles: ["taker"] } },
  phoneNumber: { type: "claim", country: "GB" },
});

/** The valid configuration with some changes, typed as what may come out of any file. */
export function contactCenter(...changes: readonly Change[]): object {
  const raw: ContactCenterInput = structuredClone(base);
  for (const change of changes) change(raw);
  return raw;
}

/** Writes a value, with the objects on the way to it. */
export function set(steps: Steps, value: unknown): Change {
  return (raw) => {
    const [last, way] = splitLast(steps);
    Reflect.set(walk(raw, way), last, value);
  };
}

/** Asks for voice-to-chat, by both channels. */
export const withVoiceToChat: Change = (raw) =>
  set("voiceToChat", {
    sms: {
      provider: "end-user-messaging",
      number: { type: "claim", country: "GB", numberType: "LONG_CODE" },
      allowedCountries: ["GB"],
    },
    email: { identity: "acme.example", from: "service@acme.example" },
    linkKeys: [linkKeyOf("first")],
  })(raw);

/** Takes a setting away. */
export function unset(steps: Steps): Change {
  return (raw) => {
    const [last, way] = splitLast(steps);
    Reflect.deleteProperty(walk(raw, way), last);
  };
}

function splitLast(steps: Steps): readonly [string, readonly string[]] {
  const all = typeof steps === "string" ? steps.split(".") : steps;
  return [all.at(-1) ?? "", all.slice(0, -1)];
}

function walk(raw: object, way: readonly string[]): object {
  return way.reduce<object>((at, step) => {
    const next: unknown = Reflect.get(at, step);
    if (typeof next === "object" && next !== null) return next;
    const made = {};
    Reflect.set(at, step, made);
    return made;
  }, raw);
}

/** The configuration that the stacks would see. */
export function parsed(...changes: readonly Change[]): ContactCenterConfig {
  return parseContactCenter(contactCenter(...changes), "test");
}

/** What a call throws, when it is about the configuration; anything else is thrown on. */
export function failureOf(call: () => unknown): ConfigurationError | undefined {
  try {
    call();
    return undefined;
  } catch (error) {
    if (error instanceof ConfigurationError) return error;
    throw error;
  }
}

/** Every problem of any value that stands where a configuration should; none when it is valid. */
export function problemsIn(raw: unknown): readonly Problem[] {
  return failureOf(() => parseContactCenter(raw, "test"))?.problems ?? [];
}

/** Every problem of the valid configuration with some changes. */
export function problemsOf(...changes: readonly Change[]): readonly Problem[] {
  return problemsIn(contactCenter(...changes));
}

/** Where the problems are. */
export function pathsOf(...changes: readonly Change[]): readonly string[] {
  return problemsOf(...changes).map(({ path }) => path);
}

/** What a person reads of a configuration with some changes; empty when it is valid. */
export function messageOf(...changes: readonly Change[]): string {
  return failureOf(() => parsed(...changes))?.message ?? "";
}

/** A list of so many, made one by one. */
export function many<T>(count: number, make: (index: number) => T): T[] {
  return Array.from({ length: count }, (_, index) => make(index));
}

/** A record of so many entries, made one by one. */
export function manyEntries<T>(count: number, make: (index: number) => readonly [string, T]): Record<string, T> {
  return Object.fromEntries(many(count, make));
}
