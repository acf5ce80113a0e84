import { didYouMean } from "../../config/nearest";
import { Center } from "./center";
import type { CompiledFlow } from "./compile";
import type { Contact } from "./contact";
import { localTime } from "./hours";
import { type NewContact, newContact, runFlow } from "./lifecycle";
import { SimulatedAgent } from "./scenario/agent";
import { Call } from "./scenario/call";
import { Callback } from "./scenario/callback";
import { Chat } from "./scenario/chat";
import { Customer } from "./scenario/customer";
import { type Duration, millisecondsOf } from "./scenario/duration";
import { known } from "./scenario/known";
import { ScenarioError } from "./scenario/scenario-error";
import { letPass, type Stage } from "./scenario/stage";
import { strandOf } from "./scenario/strand";
import { beginWalk } from "./walk/begin";
import type { SimulationOptions, World } from "./world";

export type { SimulatedAgent } from "./scenario/agent";
export type { Call } from "./scenario/call";
export type { Callback } from "./scenario/callback";
export type { Chat } from "./scenario/chat";
export type { Customer } from "./scenario/customer";
export { ScenarioError } from "./scenario/scenario-error";
export type { StepOptions } from "./scenario/stage";
export type { SimulationOptions, World } from "./world";

/** How scenarios are played. */
export interface ScenarioOptions extends SimulationOptions {
  /** Virtual time that a step waits for what it expects; default 5 minutes. */
  readonly patience?: Duration;
}

/** What every contact may begin with. */
export interface Beginning {
  /** Flow that it begins with, by its id or name: in place of the one that the number leads to. */
  readonly flow?: string;
  readonly attributes?: Readonly<Record<string, string>>;
  readonly segmentAttributes?: Contact["segmentAttributes"];
  readonly tags?: Contact["tags"];
  /** As flows name it, e.g. `de-DE`; default `en-US`. */
  readonly language?: string;
  readonly customerId?: string;
  /** What is known besides, by namespace, such as `{ Media: { Sip: { Headers: { To: "..." } } } }`. */
  readonly given?: Contact["given"];
}

/** A call to the contact center. */
export interface CallBeginning extends Beginning {
  /** Number of the caller; default +14155550100. */
  readonly from?: string;
  /** Number that is called: one of `phoneNumbers` of the world. Needed where no flow is named, and there are several. */
  readonly to?: string;
}

/** A chat with the contact center. Without a flow, it begins with the one that the first phone number leads to. */
export interface ChatBeginning extends Beginning {
  readonly initialMessage?: string;
  /** How the customer is called; default `customer`. */
  readonly name?: string;
}

/** A task for the contact center. Without a flow, it begins with the one that the first phone number leads to. */
export interface TaskBeginning extends Beginning {
  readonly name?: string;
  readonly description?: string;
  readonly references?: Contact["references"];
}

/** A contact center in which scenarios are played. */
export interface Simulation {
  /** What runs underneath: queues, agents, clock, observers. */
  readonly center: Center;
  /** Milliseconds since 1970 by the virtual clock. */
  readonly now: number;
  /** The clock on the contact center's wall: `2026-11-20T09:00:00`. */
  readonly localTime: string;
  /** Calls the contact center. Nothing is heard before the first step that waits. */
  readonly call: (begin?: CallBeginning) => Call;
  readonly chat: (begin?: ChatBeginning) => Chat;
  readonly task: (begin?: TaskBeginning) => Customer;
  /** An agent of the world by login. @throws ScenarioError where there is none. */
  readonly agent: (id: string) => SimulatedAgent;
  /** The call that is owed to a number. @throws ScenarioError where nobody is to be called back there. */
  readonly callbackTo: (number: string) => Callback;
  /** Lets time pass: seconds, or a text such as `30s` or `1h 30m`. */
  readonly passes: (duration: Duration) => Promise<void>;
}

/** Longer than any block of the standard flows talks or waits. */
const defaultPatience = "5m";

/**
 * A contact center as a test plays in it: call it, press keys, talk, be queued, have agents answer.
 *
 * @example
 * const sim = simulate(worldOf(config), { at: "2026-11-20T09:00" });
 * const call = sim.call({ from: "+14155550100" });
 * await call.hears("Welcome");
 * await call.presses(1);
 * await call.isQueuedIn("orders");
 */
export function simulate(world: World, options: ScenarioOptions = {}): Simulation {
  const { patience = defaultPatience, ...simulation } = options;
  const center = new Center(world, simulation);
  const stage: Stage = { center, patience: millisecondsOf(patience), step: undefined };
  const agents = new Map<string, SimulatedAgent>();
  return {
    center,
    get now() {
      return center.clock.now;
    },
    get localTime() {
      return localTime(center.clock.now, center.timeZone);
    },
    call: (begin = {}) => new Call(stage, strandOf(newCall(center, begin)), "the caller"),
    chat: (begin = {}) => newChat(stage, begin),
    task: (begin = {}) => {
      const contact = begun(center, { channel: "TASK", initiation: "API", name: begin.name }, begin);
      contact.description = begin.description;
      contact.references = begin.references ?? {};
      beginFlow(center, contact, flowFor(center, begin.flow), "task");
      return new Customer(stage, strandOf(contact), "the task");
    },
    agent: (id) => {
      const found = known(center.agents, id, "agent");
      const agent = agents.get(found.id) ?? new SimulatedAgent(stage, found);
      agents.set(found.id, agent);
      return agent;
    },
    callbackTo: (number) => new Callback(stage, strandOf(callbackFor(center, number)), "the customer"),
    passes: async (duration) => letPass(stage, millisecondsOf(duration)),
  };
}

function newCall(center: Center, begin: CallBeginning): Contact {
  const line = lineOf(center, begin);
  const customer = { Type: "TELEPHONE_NUMBER", Address: begin.from ?? "+14155550100" };
  const system = line && { Type: "TELEPHONE_NUMBER", Address: line.number };
  const contact = begun(center, { channel: "VOICE", initiation: "INBOUND", customer, system }, begin);
  beginFlow(center, contact, flowFor(center, begin.flow ?? line?.flow), "call");
  return contact;
}

function newChat(stage: Stage, begin: ChatBeginning): Chat {
  const { center } = stage;
  const { initialMessage, name = "customer" } = begin;
  const contact = begun(center, { channel: "CHAT", initiation: "API", initialMessage }, begin);
  center.say(contact, { from: "customer", to: "everyone", kind: "event", text: `${name} has joined` });
  if (initialMessage !== undefined) {
    center.say(contact, { from: "customer", to: "everyone", kind: "message", text: initialMessage });
  }
  beginFlow(center, contact, flowFor(center, begin.flow), "chat");
  return new Chat(stage, strandOf(contact), name);
}

/** A contact with all that it begins with. */
function begun(center: Center, contact: NewContact, { attributes = {}, given = {}, ...begin }: Beginning): Contact {
  const made = newContact(center, { ...contact, attributes, given });
  made.segmentAttributes = begin.segmentAttributes ?? {};
  made.tags = begin.tags ?? {};
  made.language = begin.language ?? made.language;
  made.customerId = begin.customerId;
  return made;
}

/** Whispers, hold flows and their like run where they belong: with a queue and an agent. */
function beginFlow(center: Center, contact: Contact, flow: CompiledFlow, because: string): void {
  if (flow.type === "CONTACT_FLOW") runFlow(center, contact, flow, because);
  else beginWalk(center, contact, flow);
}

/** The number that is called; undefined where only a flow is named and there is no number at all. */
function lineOf(center: Center, { to, flow }: CallBeginning) {
  const lines = center.world.phoneNumbers ?? [];
  if (to === undefined) return flow === undefined && lines.length > 1 ? severalLines(lines) : lines[0];
  const line = lines.find(({ number }) => number === to);
  if (line === undefined && flow === undefined) {
    const numbers = lines.map(({ number }) => number);
    throw new ScenarioError(`Nobody has the number ${to}. ${didYouMean(to, numbers)} Or name a flow.`);
  }
  return line ?? { number: to, flow: flow ?? "" };
}

function severalLines(lines: readonly { readonly number: string }[]): never {
  const numbers = lines.map(({ number }) => number).join(", ");
  throw new ScenarioError(`Which number is called? Say it with to: one of ${numbers}.`);
}

function flowFor(center: Center, named: string | undefined): CompiledFlow {
  const reference = named ?? center.world.phoneNumbers?.[0]?.flow;
  if (reference === undefined) {
    throw new ScenarioError("The world has no phone number: name the flow that the contact begins with, with flow.");
  }
  const flow = center.flow(reference);
  if (flow !== undefined) return flow;
  const names = center.world.flows.map(({ name }) => name);
  throw new ScenarioError(`There is no flow ${JSON.stringify(reference)}. ${didYouMean(reference, names)}`);
}

function callbackFor(center: Center, number: string): Contact {
  const callbacks = [...center.contacts].filter(({ initiation }) => initiation === "CALLBACK");
  const numberOf = ({ callbackNumber, customer }: Contact) => callbackNumber ?? customer?.Address ?? "";
  const found = callbacks.find((contact) => numberOf(contact) === number);
  if (found !== undefined) return found;
  const others = callbacks.map(numberOf).join(", ");
  throw new ScenarioError(
    `Nobody is to be called back at ${number}.${others === "" ? " No callback waits." : ` Callbacks wait for ${others}.`}`,
  );
}
