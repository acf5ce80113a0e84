import type { Channel, JsonValue } from "../language/document";
import type { Agent } from "./agents";
import type { Callback } from "./callbacks";
import type { Conversation } from "./conversation";
import type { Criteria } from "./criteria";
import type { Queue } from "./queues";
import type { FlowRun } from "./run";

export type InitiationMethod =
  | "INBOUND"
  | "OUTBOUND"
  | "TRANSFER"
  | "CALLBACK"
  | "QUEUE_TRANSFER"
  | "DISCONNECT"
  | "API"
  | "WEBRTC_API";

export interface Endpoint {
  readonly Type: string;
  readonly Address: string;
  readonly DisplayName?: string;
}

/** Why a contact ended, in the words of the contact record (Administrator Guide, contact records, DisconnectReason). */
export const endReasons = [
  "CUSTOMER_DISCONNECT",
  "AGENT_DISCONNECT",
  "THIRD_PARTY_DISCONNECT",
  "CONTACT_FLOW_DISCONNECT",
  "CUSTOMER_NEVER_ARRIVED",
  "OTHER",
  "EXPIRED",
  "IDLE_DISCONNECT",
  "TRANSFERRED",
  "API",
] as const;

export type EndReason = (typeof endReasons)[number];

/**
 * Where a contact stands: not begun yet (`scheduled`), run by a flow, waiting in a queue, offered to an agent, taken by
 * one while whispers are heard (`joining`), ringing at a customer's who is called back, with an
 * agent, on hold with an agent, with somebody outside of the contact center (`third-party`), or over.
 */
export type ContactState =
  | "scheduled"
  | "flow"
  | "queued"
  | "offered"
  | "joining"
  | "ringing"
  | "connected"
  | "hold"
  | "third-party"
  | "ended";

/**
 * How many blocks ran since time last passed, of a contact and of all that came of it: tasks and callbacks as well, so
 * that flows that begin one another for ever are found out.
 */
export interface Pace {
  /** Milliseconds since 1970. */
  at: number;
  blocks: number;
}

/** Everything that is known of one contact. It changes as flows and people act on it. */
export interface Contact {
  readonly id: string;
  /** Id of the first contact of the chain. */
  readonly initialId: string;
  readonly previousId: string | undefined;
  readonly conversation: Conversation;
  readonly channel: Channel;
  readonly initiation: InitiationMethod;
  readonly customer: Endpoint | undefined;
  readonly system: Endpoint | undefined;
  readonly begun: number;
  readonly pace: Pace;
  attributes: Readonly<Record<string, string>>;
  segmentAttributes: Readonly<Record<string, JsonValue>>;
  tags: Readonly<Record<string, string>>;
  references: Readonly<Record<string, { readonly Type: string; readonly Value: string }>>;
  /** What is known besides, by namespace: `Media` with the SIP headers of a call, `Capabilities`, and so on. */
  readonly given: Readonly<Record<string, JsonValue>>;
  name: string | undefined;
  description: string | undefined;
  customerId: string | undefined;
  language: string;
  voice: string;
  /** Flows for events, by the event's name in `UpdateContactEventHooks`. */
  hooks: Readonly<Record<string, string>>;
  callbackNumber: string | undefined;
  /** First message of a chat. */
  initialMessage: string | undefined;
  /** The queue that it is to go to, or is in. */
  queue: Queue | undefined;
  /** The agent that it is to go to, where the flow named one. */
  targetAgent: Agent | undefined;
  /** 1 comes first; 5 unless a flow says otherwise. */
  priority: number;
  /** Milliseconds that it counts as older than it is. */
  seniority: number;
  state: ContactState;
  queuedAt: number | undefined;
  connectedAt: number | undefined;
  agent: Agent | undefined;
  /** The agent whose phone rings. */
  offeredTo: Agent | undefined;
  /** Which agents may have it, where a flow says so. */
  criteria: Criteria | undefined;
  /** Set of a contact by which a customer is called back. */
  callback: Callback | undefined;
  /** The contact that an agent hands on by this one, until that is done. */
  transferOf: Contact | undefined;
  /** The contact by which the agent hands this one on, until that is done. */
  transferredBy: Contact | undefined;
  /** The agent who hands a contact on by this one, or has done so; the transfer flow spoke with that agent. */
  transferringAgent: Agent | undefined;
  recorded: readonly string[];
  /** Stream that the customer's voice goes to, or went to; times are milliseconds since 1970, as texts. */
  stream:
    | {
        readonly arn: string;
        readonly begun: string;
        readonly ended: string | undefined;
        readonly fragment: string;
      }
    | undefined;
  logged: boolean;
  touchtonesBuffered: boolean;
  /** Keys that were pressed before anybody listened, while they are kept. */
  buffer: string;
  /** The flow that speaks with the customer now. */
  run: FlowRun | undefined;
  /** A flow that speaks with the agent only. */
  agentRun: FlowRun | undefined;
  /** Effects of blocks that nothing else has to act on, by action type: cases, profiles, tasks. */
  readonly effects: { readonly action: string; readonly parameters: unknown }[];
  end: { readonly reason: EndReason; readonly at: number } | undefined;
}
