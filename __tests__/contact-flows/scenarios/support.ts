import { isDeepStrictEqual } from "node:util";
import { contactFlow } from "../../../contact-flows/language/build/contact-flow";
import { fixedIds } from "../../../contact-flows/language/build/write";
import { queue } from "../../../contact-flows/language/resources";
import { plain } from "../../../contact-flows/language/texts";
import { Coverage } from "../../../contact-flows/simulate/coverage";
import { worldOf } from "../../../contact-flows/simulate/environment";
import {
  type Call,
  type Customer,
  type ScenarioOptions,
  type SimulatedAgent,
  type Simulation,
  simulate,
} from "../../../contact-flows/simulate/simulate";
import type { QueueSetting, World } from "../../../contact-flows/simulate/world";
import { type Changes, exampleConfig, minimalConfig } from "../../support/contact-centers";

/** Flows of voice-to-chat have scenarios of their own, and no standard flow leads to them. */
const standardOnly = { voiceToChat: undefined } as const;

/** The contact center in which most scenarios are played: the example environment. */
export const example: World = worldOf(exampleConfig(standardOnly));

/** The example environment with some sections replaced. */
export function exampleWith(changes: Changes): World {
  const world = worldOf(exampleConfig({ ...standardOnly, ...changes }));
  return isDeepStrictEqual(world.flows, example.flows) ? { ...world, flows: example.flows } : world;
}

/** The smallest environment: one language, no menu, one queue. */
export const minimalWith = (changes: Changes = {}): World => worldOf(minimalConfig(changes));

/** A contact center, the example by default, in whose queues something is different: by their keys. */
export function withQueues(changes: Readonly<Record<string, Partial<QueueSetting>>>, world = example): World {
  const keyOf = ({ id }: QueueSetting) => id.slice(id.lastIndexOf("/") + 1);
  return { ...world, queues: (world.queues ?? []).map((queue) => ({ ...queue, ...changes[keyOf(queue)] })) };
}

const service = { securityProfiles: ["service-agent"] };
const person = (firstName: string, lastName: string) => ({
  ...{ ...service, firstName, lastName, email: `${firstName}.${lastName}@acme.example`.toLowerCase() },
  routingProfile: "everything",
});

/** The example environment, whose people take tasks from General and Inquiries too. */
export const withTasks: World = exampleWith({
  routingProfiles: {
    everything: {
      description: "Takes whatever comes.",
      defaultOutboundQueue: "outbound",
      concurrency: { voice: 1, chat: 2, task: 2 },
      queues: [
        { queue: "general", channels: ["voice", "chat", "task"], priority: 1 },
        { queue: "inquiries", channels: ["task"], priority: 2 },
      ],
    },
  },
  users: {
    "maria.lopez": person("Maria", "Lopez"),
    "john.perry": person("John", "Perry"),
    "douglas.smith": person("Douglas", "Smith"),
  },
});

/** The standard flows promise no callback, but every queue of theirs says who calls: flow `callback` promises one. */
export const withCallbacks: World = {
  ...example,
  flows: [
    ...example.flows,
    {
      ...{ id: "callback", name: "Callback", type: "CONTACT_FLOW" },
      document: contactFlow(
        "Callback",
        {
          ...{ type: "CONTACT_FLOW", channels: ["VOICE"] },
          onFailure: (call) => {
            call.say(plain("That did not work."));
            call.hangUp();
          },
        },
        (call) => {
          call.setQueue(queue("orders"));
          call.callBack({ afterSeconds: 60, attempts: 2, retryAfterSeconds: 600 });
          call.say(plain("We will call you back."));
          call.hangUp();
        },
      )
        .build({ languages: ["en-GB"] })
        .document({ resolve: fixedIds }),
    },
  ],
};

/** Branches of the standard flows of the example environment that all scenarios took together. */
export const coverage = new Coverage();

/** Contacts that had nowhere to go, in any scenario: there should be none. */
export const lost: string[] = [];

/** A Friday, at nine in the morning in London: everybody is at work. */
export const openTime = "2026-11-20T09:00";

/** The same day, at eight in the evening. */
export const closedTime = "2026-11-20T20:00";

/** A contact center to play in, in working hours unless it is said otherwise. */
export function contactCenter({ world = example, ...options }: ScenarioOptions & { world?: World } = {}): Simulation {
  const simulation = simulate(world, { at: openTime, ...options });
  simulation.center.observers.add({
    happened: (event) => {
      if (event.type === "contact" && event.state === "lost") lost.push(event.detail ?? "");
    },
  });
  // Other environments have other flows, whose blocks are called alike.
  if (example.flows.every((flow) => world.flows.includes(flow))) coverage.watch(simulation.center);
  return simulation;
}

/** A caller who waits in Orders, having chosen nothing but that. */
export async function waitsForOrders(center: Simulation, from = "+442079460200"): Promise<Call> {
  const call = center.call({ from });
  await call.hears("For orders, press 1");
  await call.presses(1);
  await call.hears("One moment");
  await call.isQueuedIn("orders");
  return call;
}

/** A caller who has chosen German, and waits in Orders. */
export async function waitsForBestellungen(center: Simulation): Promise<Call> {
  const call = center.call({ from: "+493012345678" });
  await call.hears("Für Deutsch");
  await call.presses(2);
  await call.hears("Für Bestellungen drücken Sie die 1");
  await call.presses(1);
  await call.hears("Einen Moment");
  await call.isQueuedIn("orders");
  return call;
}

/** An agent who takes a contact; both have heard their whispers, and talk. */
export async function talksTo(center: Simulation, customer: Customer, login = "maria.lopez"): Promise<SimulatedAgent> {
  const agent = center.agent(login);
  agent.isAvailable();
  await agent.answers(customer);
  await customer.hears(/You are being connected now|Sie werden jetzt verbunden/);
  await customer.isConnectedTo(login);
  return agent;
}

/** A customer who is to be called back by Maria, in the language chosen before. */
export async function isPromisedACall(center: Simulation, language?: string) {
  const attributes: Record<string, string> = language === undefined ? {} : { language };
  const call = center.call({ flow: "callback", from: "+442079460200", attributes });
  await call.hears("We will call you back.");
  await call.ends();
  const maria = center.agent("maria.lopez");
  maria.isAvailable();
  return { maria, callback: center.callbackTo("+442079460200") };
}
