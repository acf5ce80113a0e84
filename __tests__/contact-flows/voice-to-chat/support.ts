import type { ContactCenterInput } from "../../../config/schema";
import { contactFlow } from "../../../contact-flows/language/build/contact-flow";
import { fixedIds } from "../../../contact-flows/language/build/write";
import { queue } from "../../../contact-flows/language/resources";
import { plain } from "../../../contact-flows/language/texts";
import { modules } from "../../../contact-flows/resources";
import { Coverage } from "../../../contact-flows/simulate/coverage";
import { worldOf } from "../../../contact-flows/simulate/environment";
import { type Call, type Customer, type Simulation, simulate } from "../../../contact-flows/simulate/simulate";
import type { LambdaHandler, SimulatedFlow, SimulationOptions, World } from "../../../contact-flows/simulate/world";
import { type Changes, exampleConfig } from "../../support/contact-centers";

type VoiceToChat = NonNullable<ContactCenterInput["voiceToChat"]>;

/** Flows of callers who meet the module: they go on to the queue where it comes back. */
const callers: readonly SimulatedFlow[] = [
  {
    ...{ id: "offering", name: "Offering", type: "CONTACT_FLOW" },
    document: contactFlow(
      "Offering",
      {
        ...{ type: "CONTACT_FLOW", channels: ["VOICE"] },
        onFailure: (call) => {
          call.say(plain("Something is wrong."));
          call.hangUp();
        },
      },
      (call) => {
        call.setQueue(queue("orders"));
        call.invokeModule(modules.voiceToChat);
        call.say(plain("The call goes on."));
        call.transferToQueue({ whenFull: "continue" });
        call.say(plain("Goodbye."));
        call.hangUp();
      },
    )
      .build({ languages: ["en-GB"] })
      .document({ resolve: fixedIds }),
  },
  {
    ...{ id: "waiting", name: "Waiting", type: "CONTACT_FLOW" },
    document: contactFlow(
      "Waiting",
      {
        type: "CONTACT_FLOW",
        channels: ["VOICE"],
        onFailure: (call) => call.hangUp(),
        accept: { "silent-end": "made for tests" },
      },
      (call) => call.queueFor(queue("orders")),
    )
      .build({ languages: ["en-GB"] })
      .document({ resolve: fixedIds }),
  },
  {
    ...{ id: "without-queue", name: "Without queue", type: "CONTACT_FLOW" },
    document: contactFlow(
      "Without queue",
      { type: "CONTACT_FLOW", channels: ["VOICE"], onFailure: (call) => call.hangUp() },
      (call) => {
        call.invokeModule(modules.voiceToChat);
        call.say(plain("The call goes on."));
        call.hangUp();
      },
    )
      .build({ languages: ["en-GB"] })
      .document({ resolve: fixedIds }),
  },
];

/** The example environment with flows that invoke the module. */
export const world: World = withCallers(worldOf(exampleConfig()));

function withCallers(world: World): World {
  return { ...world, flows: [...world.flows, ...callers] };
}

type Section = NonNullable<ReturnType<typeof exampleConfig>["voiceToChat"]>;
type Replaced = Omit<Partial<VoiceToChat>, "offer"> & { readonly offer?: Partial<Section["offer"]> | undefined };

/** The same, with some of the section `voiceToChat` replaced, and of others. */
export function worldWith({ offer, ...changes }: Replaced, others: Changes = {}): World {
  const { voiceToChat } = exampleConfig();
  const config = exampleConfig({ ...others, voiceToChat: { ...(voiceToChat as VoiceToChat), ...changes } });
  const section = config.voiceToChat;
  if (section === undefined) return withCallers(worldOf(config));
  // Put in behind the checks: a configuration may not switch every trigger off, and the module bears it all the same.
  return withCallers(worldOf({ ...config, voiceToChat: { ...section, offer: { ...section.offer, ...offer } } }));
}

/** Names of the module and of the flows of voice-to-chat. */
export const flowNames = [
  "VoiceToChatFlow",
  "Voice to chat agent whisper",
  "Voice to chat",
  "Inbound with chat",
] as const;

/** The flows of voice-to-chat in the example environment. */
export const ownFlows = world.flows.filter(({ name }) => (flowNames as readonly string[]).includes(name));

/** Branches of these flows that all scenarios took together. */
export const coverage = new Coverage();

/** A Friday, at nine in the morning in London. */
export const openTime = "2026-11-20T09:00";

/** The same day, at eight in the evening. */
export const closedTime = "2026-11-20T20:00";

/** A contact center to play in, at an hour at which it is open. */
export function contactCenter({
  world: place = world,
  ...options
}: SimulationOptions & { world?: World } = {}): Simulation {
  const simulation = simulate(place, { at: openTime, ...options });
  // Other environments have other flows, whose blocks are called alike.
  if (ownFlows.every((flow) => place.flows.includes(flow))) coverage.watch(simulation.center);
  return simulation;
}

/** What the Lambdas answer: ways that there are, and what becomes of a link, channel by channel. */
export interface Answers {
  readonly sms?: "yes" | "no";
  readonly email?: "yes" | "no";
  readonly outcomes?: { readonly sms?: string | LambdaHandler; readonly email?: string | LambdaHandler };
}

/** A contact center whose Lambdas answer so. */
export function answering({ sms = "no", email = "no", outcomes = {} }: Answers, place = world): World {
  const send: LambdaHandler = (event, context) => {
    const { channel } = parametersOf(event);
    const outcome = outcomes[channel as "sms" | "email"] ?? "sent";
    return typeof outcome === "string" ? { outcome } : outcome(event, context);
  };
  return { ...place, lambdas: { "offer-chat": () => ({ sms, email }), "send-chat-link": send } };
}

/** What a flow handed to a Lambda. */
export function parametersOf(event: unknown): Readonly<Record<string, string>> {
  return (event as { readonly Details: { readonly Parameters: Readonly<Record<string, string>> } }).Details.Parameters;
}

/** A caller for whom nobody is at work: the module has something to say. */
export function caller(
  center: Simulation,
  begin: { readonly from?: string; readonly attributes?: Readonly<Record<string, string>> } = {},
): Call {
  return center.call({ flow: "offering", from: "+447400123456", ...begin });
}

/** Has Maria be at work, and busy. */
export async function staffed(center: Simulation): Promise<void> {
  const first = center.call({ flow: "waiting", from: "+447400000001" });
  await first.isQueuedIn("orders");
  const maria = center.agent("maria.lopez");
  maria.isAvailable();
  await maria.answers(first);
  await first.isConnectedTo("maria.lopez");
}

/** Has some callers wait in Orders. */
export async function wait(center: Simulation, callers: number): Promise<void> {
  for (let each = 0; each < callers; each++) {
    await center.call({ flow: "waiting", from: "+447400000002" }).isQueuedIn("orders");
  }
}

/**
 * Presses keys, each when one is asked for, until the contact leaves its flow; `""` is silence, and so is everything after
 * the last.
 */
export async function plays(center: Simulation, customer: Customer, keys: readonly string[] = []): Promise<void> {
  const left = [...keys];
  let asked: unknown;
  for (let second = 0; second < 300 && !customer.isOver && customer.contact.state === "flow"; second++) {
    const { run } = customer.contact;
    const asks = run?.wait?.for?.includes("key") === true ? run.wait : undefined;
    if (asks !== undefined && asks !== asked) {
      const key = left.shift() ?? "";
      if (key !== "") center.center.wake(run, { type: "key", key });
    }
    asked = asks;
    await center.passes(1);
  }
}

/** The blocks that a contact came by, as `flow: block`. */
export function passedBy(customer: Customer): readonly string[] {
  return customer.trace.flatMap((event) => (event.type === "block" ? [`${event.flow}: ${event.block}`] : []));
}
