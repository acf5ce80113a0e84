import { type ActionType, specOf } from "../../../contact-flows/language/catalogue/catalogue";
import type { Channel, FlowDocument, FlowType, JsonValue } from "../../../contact-flows/language/document";
import { Center } from "../../../contact-flows/simulate/center";
import { second } from "../../../contact-flows/simulate/clock";
import type { Contact } from "../../../contact-flows/simulate/contact";
import { newContact, runFlow } from "../../../contact-flows/simulate/lifecycle";
import type { SimulatedFlow, SimulationOptions, World } from "../../../contact-flows/simulate/world";

/** A block written by hand. */
export interface Step {
  /** Its place in the flow, from 1, where it is left out. */
  readonly id?: string;
  readonly type: ActionType;
  readonly parameters?: Readonly<Record<string, JsonValue>>;
  /** Where it goes on: the next step where it is left out. */
  readonly next?: string;
  readonly errors?: Readonly<Record<string, string>>;
  /** Targets by operand, compared by `operator`. */
  readonly when?: Readonly<Record<string, string>>;
  readonly operator?: string;
}

/** A document of steps that follow one another. */
export function document(...steps: readonly Step[]): FlowDocument {
  const idOf = (index: number) => steps[index]?.id ?? String(index + 1);
  return {
    Version: "2019-10-30",
    StartAction: idOf(0),
    Metadata: {},
    Actions: steps.map(({ type, parameters = {}, next, errors = {}, when = {}, operator = "Equals" }, index) => ({
      ...{ Identifier: idOf(index), Type: type, Parameters: parameters },
      Transitions:
        specOf(type)?.next === "forbidden"
          ? {}
          : {
              NextAction: next ?? idOf(index + 1),
              Errors: Object.entries(errors).map(([ErrorType, NextAction]) => ({ ErrorType, NextAction })),
              Conditions: Object.entries(when).map(([operand, NextAction]) => ({
                Condition: { Operator: operator, Operands: [operand] },
                NextAction,
              })),
            },
    })),
  } as unknown as FlowDocument;
}

/** A flow of steps; its name is its id as well. */
export function flow(name: string, type: FlowType, ...steps: readonly Step[]): SimulatedFlow {
  return { id: name, name, type, document: document(...steps) };
}

/** A prompt. */
export function says(Text: string, more: Omit<Step, "type" | "parameters"> = {}): Step {
  return { type: "MessageParticipant", parameters: { Text }, ...more };
}

/** A prompt again and again, as hold flows have it. */
export function repeats(Text: string): Step {
  return { type: "MessageParticipantIteratively", parameters: { Messages: [{ Text }] } };
}

export const hangsUp: Step = { id: "hang-up", type: "DisconnectParticipant" };

export function centerOf(world: Partial<World>, options: SimulationOptions = {}): Center {
  return new Center({ flows: [], ...world }, options);
}

/** Has somebody call, or write, and run through a flow; nothing has happened yet when this returns. */
export function begin(center: Center, flow: string, channel: Channel = "VOICE", from = "+14155550100"): Contact {
  const contact = newContact(center, {
    ...{ channel, initiation: channel === "CHAT" || channel === "TASK" ? "API" : "INBOUND" },
    customer: { Type: "TELEPHONE_NUMBER", Address: from },
    system: { Type: "TELEPHONE_NUMBER", Address: "+14155550199" },
  });
  const compiled = center.flow(flow);
  if (compiled === undefined) throw new Error(`The test has no flow ${flow}.`);
  runFlow(center, contact, compiled, "test");
  return contact;
}

/** Lets time pass. */
export async function pass(center: Center, seconds = 0): Promise<void> {
  await center.until(() => false, seconds * second);
}

/** What was said in the conversation of a contact, in order, to whom where that was not the customer. */
export function said({ conversation }: Contact): readonly string[] {
  return conversation.lines.map(({ to, text }) => (to === "customer" ? text : `${to}: ${text}`));
}

/** What went on with a contact besides its blocks: queues, agents, states and its end. */
export function went({ id, conversation }: Contact): readonly string[] {
  return conversation.trace.flatMap((event) => {
    if (event.contact !== id) return [];
    if (event.type === "queue") return [`${event.what} in ${event.queue}`];
    if (event.type === "agent") return [`${event.agent} ${event.what}`];
    if (event.type === "contact") return [event.detail === undefined ? event.state : `${event.state} ${event.detail}`];
    return event.type === "end" ? [event.reason] : [];
  });
}

/** The branches that a contact took, in order, as `block: branch`. */
export function taken({ conversation }: Contact): readonly string[] {
  return conversation.trace.flatMap((event) => (event.type === "branch" ? [`${event.block}: ${event.branch}`] : []));
}

/** Why blocks failed, in order. */
export function failures({ conversation }: Contact): readonly string[] {
  return conversation.trace.flatMap((event) => (event.type === "failed" ? [event.reason] : []));
}
