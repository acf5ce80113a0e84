import type { Channel, FlowDocument, FlowType, JsonObject } from "../language/document";
import type { Behaviour } from "./behaviour";
import type { LexBot } from "./lex/bot";

/** A flow or a module by what others refer to it by. */
export interface SimulatedFlow {
  /** ARN or id, as other flows write it; its last part does as well. */
  readonly id: string;
  readonly name: string;
  readonly type: FlowType;
  readonly document: FlowDocument;
  /** A module's results and what they are called, where it declares any. */
  readonly results?: readonly string[];
}

export const weekdays = ["MONDAY", "TUESDAY", "WEDNESDAY", "THURSDAY", "FRIDAY", "SATURDAY", "SUNDAY"] as const;
export type Weekday = (typeof weekdays)[number];

/** Opening hours. A period that ends at `00:00` ends with the day; no periods: never open. */
export interface HoursSetting {
  readonly id: string;
  readonly name?: string;
  /** IANA name, e.g. `Europe/London`. */
  readonly timeZone: string;
  /** Local times, `HH:MM`. */
  readonly periods: readonly { readonly day: Weekday; readonly from: string; readonly to: string }[];
  /** What holds in place of the periods on a date, `YYYY-MM-DD`, in the time zone: closed where it has none. */
  readonly overrides?: readonly {
    readonly date: string;
    readonly periods: readonly { readonly from: string; readonly to: string }[];
  }[];
}

export interface QueueSetting {
  readonly id: string;
  readonly name?: string;
  /** Id of its opening hours; without it, it is always open. */
  readonly hours?: string;
  /** Most contacts that wait in it; without it, there is no limit. */
  readonly maxContacts?: number;
  readonly callerId?: string;
  /** Flow that a customer hears when an agent calls from this queue. */
  readonly outboundWhisper?: string;
}

export interface RoutingProfileSetting {
  readonly id: string;
  readonly name?: string;
  /** How many contacts of a channel an agent has at the same time; none of a channel that is left out. */
  readonly concurrency: { readonly [C in Channel]?: number };
  /** `priority` 1 comes first; `delay` in seconds, before agents of this profile are asked. */
  readonly queues: readonly {
    readonly queue: string;
    readonly channel: Channel;
    readonly priority: number;
    readonly delay: number;
  }[];
}

export interface AgentSetting {
  /** Login. */
  readonly id: string;
  readonly firstName?: string;
  readonly lastName?: string;
  readonly routingProfile: string;
  /** Seconds of after-contact work; 0 or left out: until the agent ends it. */
  readonly afterContactWork?: number;
  /** What the agent is good at, for routing criteria; `level` is 1 to 5. */
  readonly proficiencies?: readonly { readonly name: string; readonly value: string; readonly level: number }[];
}

/** Moments at which a flow of its own runs. */
export type HookEvent =
  | "CustomerQueue"
  | "CustomerWhisper"
  | "AgentWhisper"
  | "CustomerHold"
  | "AgentHold"
  | "CustomerRemaining"
  | "OutboundWhisper";

/** What a Lambda is given besides its event: the virtual time. */
export interface LambdaContext {
  /** Milliseconds since 1970. */
  readonly now: () => number;
  /**
   * Lets virtual time pass, in seconds, as a slow service would. Nothing else does: while a handler waits for a promise
   * of another kind the clock stands still. What a handler waits for at the same time has to be settled in the course of
   * the microtasks that follow, or it counts as slower than the time that passes.
   *
   * @throws RangeError where `seconds` is no number from 0.
   */
  readonly takes: (seconds: number) => Promise<void>;
}

/** A Lambda: the real handler or a stand-in. What it throws, Amazon Connect sees as a failed call. */
export type LambdaHandler = (event: unknown, context: LambdaContext) => unknown;

/** A quick connect, as agents transfer by. */
export type QuickConnectSetting = { readonly id: string; readonly name?: string } & (
  | { readonly type: "queue"; readonly queue: string; readonly flow: string }
  | { readonly type: "user"; readonly agent: string; readonly flow: string }
  | { readonly type: "phone-number"; readonly number: string }
);

/** All that a contact center has, and that flows refer to. Every `id` may be an ARN, an id or a key. */
export interface World {
  readonly instance?: { readonly arn?: string; readonly region?: string; readonly timeZone?: string };
  readonly flows: readonly SimulatedFlow[];
  readonly queues?: readonly QueueSetting[];
  readonly hours?: readonly HoursSetting[];
  readonly routingProfiles?: readonly RoutingProfileSetting[];
  readonly agents?: readonly AgentSetting[];
  readonly quickConnects?: readonly QuickConnectSetting[];
  /** What recorded prompts say, by their ids. */
  readonly prompts?: Readonly<Record<string, string>>;
  /** Lambdas by ARN, by `function:NAME` or by name. Versions and aliases are called alike unless they have a key of their own. */
  readonly lambdas?: Readonly<Record<string, LambdaHandler>>;
  /** Bots by the ARN of their alias, or name. */
  readonly bots?: Readonly<Record<string, LexBot>>;
  /**
   * How blocks end that cannot be simulated, by the block's name or its type: an operand of its conditions, the type of
   * one of its errors, or `NextAction`. By default each goes on as if it had worked.
   */
  readonly outcomes?: Readonly<Record<string, string>>;
  /**
   * What blocks find out that cannot be simulated, by the block's name or its type: the members of the namespace that it
   * fills, e.g. `{ GetCustomerProfile: { FirstName: "Ada" } }` for `$.Customer.FirstName`; of a Lambda that is not there,
   * those of `$.External`.
   */
  readonly results?: Readonly<Record<string, JsonObject>>;
  /** Flows for events where a contact has none of its own, by the event's name: those that an instance has by default. */
  readonly defaultFlows?: { readonly [Event in HookEvent]?: string };
  /** What becomes of calls to numbers outside of the contact center; who is not named here answers. */
  readonly thirdParties?: Readonly<Record<string, "answers" | "busy" | "no-answer">>;
  /** How the numbers begin that the contact center may call, e.g. `+44`; without it, every number. */
  readonly dialablePrefixes?: readonly string[];
  /** Numbers by which the contact center is called, and the flow that each leads to. */
  readonly phoneNumbers?: readonly { readonly number: string; readonly flow: string }[];
}

/** How a simulation is run. */
export interface SimulationOptions {
  /** When it begins: an ISO time with an offset, or local to the instance's time zone; default 2026-01-05T09:00. */
  readonly at?: string;
  /** Source of every percentage and id; default 1. */
  readonly seed?: number;
  readonly behaviour?: Partial<Behaviour>;
  /**
   * Blocks that are to go wrong, by `Flow/Block`, the block's name or its type, with the type of the error or the label of
   * any other branch: `{ "Set queue": "NoMatchingError" }`. They take that branch whenever a contact comes to them.
   */
  readonly faults?: Readonly<Record<string, string>>;
  /** `true`: what flows refer to and the world has not is made up. Default: it fails as in Amazon Connect. */
  readonly standIns?: boolean;
}
