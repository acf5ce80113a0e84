import type { Customer, Simulation } from "../../../contact-flows/simulate/simulate";
import type { SimulationOptions, World } from "../../../contact-flows/simulate/world";
import {
  closedTime,
  contactCenter,
  example,
  isPromisedACall,
  talksTo,
  waitsForBestellungen,
  waitsForOrders,
  withCallbacks,
  withQueues,
  withTasks,
} from "./support";

/** A way through a standard flow that works whatever fails in it, and what holds at its end. */
export interface Journey {
  readonly what: string;
  /** Names of the flows in which something is to fail. */
  readonly through: readonly string[];
  readonly world?: World;
  readonly options?: SimulationOptions;
  /** Goes as far as the flow begins. */
  readonly begins: (center: Simulation) => Promise<Customer>;
  /** Goes on through it, whatever happens. */
  readonly goesOn: (center: Simulation, customer: Customer) => Promise<void>;
  /** Says what is wrong with how it came out; undefined where nothing is. */
  readonly wrong: (customer: Customer, fault: Fault | undefined) => string | undefined;
}

/** A fault: a block of a flow takes a branch, as often as it says. */
export interface Fault {
  readonly flow: string;
  readonly block: string;
  readonly branch: string;
  readonly times: number;
}

/** Has blocks fail, over and above those that are to fail anyway. */
export function fails(center: Simulation, { flow, block, branch, times }: Fault): void {
  const { center: inner } = center;
  const usual = inner.choose;
  let left = times;
  inner.choose = (run, at) => {
    const hit = left > 0 && at.id === block && run.standing?.flow.name === flow;
    if (!hit) return usual?.(run, at);
    left -= 1;
    return branch;
  };
}

/** Plays a journey; gives the customer, and the blocks that were come to, as `flow: block`. */
export async function play(journey: Journey, fault?: Fault): Promise<{ customer: Customer; blocks: Set<string> }> {
  const { world = example, options = {} } = journey;
  const center = contactCenter({ world, ...options });
  if (fault !== undefined) fails(center, fault);
  const customer = await journey.begins(center);
  await journey.goesOn(center, customer);
  const blocks = customer.trace.flatMap((event) => (event.type === "block" ? [`${event.flow}: ${event.block}`] : []));
  return { customer, blocks: new Set(blocks) };
}

type Keys = Readonly<Record<string, string>>;

/** Presses a key wherever one is asked for, by the beginning of the block's name, until the flow has nothing to ask. */
async function presses(center: Simulation, customer: Customer, keys: Keys): Promise<void> {
  for (let second = 0; second < 300 && !customer.isOver && customer.contact.state === "flow"; second++) {
    const { run } = customer.contact;
    const asks = run?.wait?.for?.includes("key") === true ? (run.standing?.block.id ?? "") : "";
    const key = Object.entries(keys).find(([block]) => asks.startsWith(block))?.[1];
    if (asks !== "" && key !== undefined) center.center.wake(run, { type: "key", key });
    await center.passes(1);
  }
}

const isQueued = ({ contact: { state } }: Customer) => state === "queued" || state === "offered";

/** Last words after which nobody is surprised that the call ends. */
const lastWords =
  /closed|cannot take another|went wrong|goodbye|nobody has had time|geschlossen|niemanden mehr|schiefgegangen|Wiederhören|niemand Zeit/;

/** Only a queue that is full is a reason to send a caller away. */
const queued = (customer: Customer, fault: Fault | undefined) => {
  if (fault?.branch === "QueueAtCapacity") return queuedOrTold(customer);
  return isQueued(customer) ? undefined : `it is not queued, but ${endOf(customer)}`;
};

/** What always fails is tried again and again: the work is not lost meanwhile. */
const kept = (customer: Customer, fault: Fault | undefined) =>
  isQueued(customer) || (fault?.times === Number.POSITIVE_INFINITY && !customer.isOver)
    ? undefined
    : `it is not queued, but ${endOf(customer)}`;

const queuedOrTold = (customer: Customer) =>
  isQueued(customer) || (customer.isOver && customer.heard.some((text) => lastWords.test(text)))
    ? undefined
    : `it is not queued, but ${endOf(customer)}, and has not heard why`;

const endOf = ({ contact: { state }, endReason }: Customer) =>
  endReason === undefined ? `"${state}"` : `over (${endReason})`;

const languages = [
  { language: "English", key: "1", suffix: "en-GB", waits: waitsForOrders },
  { language: "German", key: "2", suffix: "de-DE", waits: waitsForBestellungen },
] as const;

const nobodyMore = withQueues(Object.fromEntries(queueKeys().map((key) => [key, { maxContacts: 0 }])));

function queueKeys(): readonly string[] {
  return (example.queues ?? []).map(({ id }) => id.slice(id.lastIndexOf("/") + 1));
}

function inbound(
  what: string,
  keys: Keys,
  wrong: Journey["wrong"],
  more: Pick<Journey, "world" | "options"> = {},
): Journey {
  return {
    ...{ what, through: ["Inbound main", "Error"], wrong, ...more },
    begins: (center) => Promise.resolve(center.call()),
    goesOn: (center, customer) => presses(center, customer, keys),
  };
}

const inboundCalls = languages.flatMap(({ language, key, suffix }) => {
  const keys = { "Choose language": key };
  const trouble = { faults: { [`Menu ${suffix}`]: "NoMatchingError" } };
  return [
    ...["orders", "inquiries", "complaints"].map((queue, index) =>
      inbound(`in ${language}, a call for ${queue}`, { ...keys, Menu: String(index + 1) }, queued),
    ),
    inbound(`in ${language}, a call without a choice`, keys, queued),
    inbound(`in ${language}, a call with wrong keys`, { ...keys, Menu: "7" }, queued),
    inbound(`in ${language}, a call that hears it again`, { ...keys, Menu: "9" }, queued),
    inbound(`in ${language}, a call at night`, keys, queuedOrTold, { options: { at: closedTime } }),
    inbound(`in ${language}, a call when all queues are full`, { ...keys, Menu: "1" }, queuedOrTold, {
      world: nobodyMore,
    }),
    inbound(`in ${language}, a call in trouble`, keys, queuedOrTold, { options: trouble }),
    inbound(`in ${language}, a call in trouble when all queues are full`, keys, queuedOrTold, {
      ...{ options: trouble, world: nobodyMore },
    }),
  ];
});

/** A task that found no place the first time. */
const inboundTask: Journey = {
  ...{ what: "a task that finds no place at once", through: ["Inbound main", "Error"], wrong: kept },
  begins: (center) => {
    fails(center, { flow: "Inbound main", block: "Queue work", branch: "QueueAtCapacity", times: 1 });
    return Promise.resolve(center.task());
  },
  goesOn: (center) => center.passes("2h"),
};

const inboundChat: Journey = {
  ...{ what: "a chat", through: ["Inbound main", "Error"], wrong: queued },
  begins: (center) => Promise.resolve(center.chat({ initialMessage: "Hello" })),
  goesOn: (center) => center.passes("1m"),
};

const through = ["Customer queue"];

const waiting: readonly Journey[] = [
  ...languages.flatMap(({ language, waits }): readonly Journey[] => [
    {
      ...{ what: `in ${language}, a caller who waits a minute`, through, wrong: queued },
      begins: waits,
      goesOn: (center) => center.passes("1m"),
    },
    {
      ...{ what: `in ${language}, a caller who waits an hour`, through, wrong: queuedOrTold },
      begins: waits,
      goesOn: (center) => center.passes("1h"),
    },
    {
      ...{ what: `in ${language}, a caller who waits an hour without a place`, through, wrong: queuedOrTold },
      options: { faults: { "Get queue metrics": "NoMatchingError" } },
      begins: waits,
      goesOn: (center) => center.passes("1h"),
    },
  ]),
  ...[{}, { language: "de-DE" }].map(
    (attributes: Readonly<Record<string, string>>): Journey => ({
      ...{ what: "a chat that waits", through, wrong: queued },
      begins: async (center) => {
        const chat = center.chat({ attributes });
        await chat.isQueued();
        return chat;
      },
      goesOn: (center) => center.passes("1h"),
    }),
  ),
];

const connected = (customer: Customer) =>
  customer.contact.state === "connected" ? undefined : `agent and customer do not talk: it is ${endOf(customer)}`;

const whispers: readonly Journey[] = languages.flatMap(({ language, suffix, waits }): readonly Journey[] => [
  {
    ...{
      what: `in ${language}, a caller who is answered`,
      through: ["Agent whisper", "Customer whisper"],
      wrong: connected,
    },
    begins: waits,
    goesOn: async (center, customer) => {
      const maria = center.agent("maria.lopez");
      maria.isAvailable();
      await maria.answers(customer);
      await center.passes("1m");
    },
  },
  {
    ...{ what: `in ${language}, a customer who is called back`, through: ["Outbound whisper"], wrong: connected },
    world: withCallbacks,
    begins: async (center) => (await isPromisedACall(center, suffix)).callback,
    goesOn: async (center) => {
      const callback = center.callbackTo("+442079460200");
      await center.agent("maria.lopez").answers(callback);
      await callback.answers();
      await center.passes("1m");
    },
  },
]);

const excuses = /closed|full|did not work|geschlossen|voll|nicht funktioniert/;

/** A customer whom an agent hands on waits for the next, or is with that agent again, who has heard why. */
const handedOnOrBack = (customer: Customer, fault: Fault | undefined) => {
  if (isQueued(customer)) return undefined;
  const excused = customer.lines.some(({ to, text }) => to === "agent" && excuses.test(text));
  const speaks = customer.contact.channel !== "TASK" && fault?.block.startsWith("Transfer failed") !== true;
  return connected(customer) ?? (excused || !speaks ? undefined : "the agent has not heard that it did not work");
};

/** Has a customer come to Maria: what she is to transfer. */
function answered(waits: (center: Simulation) => Promise<Customer>): Journey["begins"] {
  return async (center) => {
    const customer = await waits(center);
    await talksTo(center, customer);
    return customer;
  };
}

function transfer(
  what: string,
  [flow, quickConnect]: readonly [string, string],
  begins: Journey["begins"],
  more: Partial<Journey> = {},
): Journey {
  return {
    ...{ what, through: [flow], wrong: handedOnOrBack, begins },
    goesOn: async (center) => {
      await center.agent("maria.lopez").transfersTo(quickConnect);
      await center.passes("1m");
    },
    ...more,
  };
}

const never = { id: "never", timeZone: "Europe/London", periods: [] };
const closedWorld = { ...withQueues({ inquiries: { hours: "never" } }), hours: [...(example.hours ?? []), never] };
const fullWorld = withQueues({ inquiries: { maxContacts: 0 } });
const toQueue = ["Queue transfer", "to-inquiries"] as const;
const toAgent = ["Agent transfer", "john-perry"] as const;

const transfers: readonly Journey[] = [
  ...languages.flatMap(({ language, waits }): readonly Journey[] => [
    transfer(`in ${language}, a caller handed to a queue`, toQueue, answered(waits)),
    transfer(`in ${language}, a caller handed to a queue that is closed`, toQueue, answered(waits), {
      world: closedWorld,
    }),
    transfer(`in ${language}, a caller handed to a queue that is full`, toQueue, answered(waits), { world: fullWorld }),
    transfer(`in ${language}, a caller handed to a queue in vain`, toQueue, answered(waits), {
      options: { faults: { "Transfer to queue": "NoMatchingError" } },
    }),
    transfer(`in ${language}, a caller handed to an agent`, toAgent, answered(waits)),
    transfer(`in ${language}, a caller handed to an agent for whom too many wait`, toAgent, answered(waits), {
      options: { faults: { "Transfer to queue": "QueueAtCapacity" } },
    }),
    transfer(`in ${language}, a caller handed to an agent in vain`, toAgent, answered(waits), {
      options: { faults: { "Queue of given": "NoMatchingError" } },
    }),
  ]),
  ...[toQueue, toAgent].map(([flow, quickConnect]) =>
    transfer(`a task handed on by ${quickConnect}, which finds no place at once`, [flow, quickConnect], taken, {
      world: withTasks,
      goesOn: async (center) => {
        fails(center, { flow, block: "Queue work", branch: "QueueAtCapacity", times: 1 });
        await center.agent("maria.lopez").transfersTo(quickConnect);
        await center.passes("2h");
      },
    }),
  ),
];

async function taken(center: Simulation): Promise<Customer> {
  const [task, maria] = [center.task(), center.agent("maria.lopez")];
  maria.isAvailable();
  await maria.answers(task);
  await task.isConnectedTo(maria.id);
  return task;
}

const over = (customer: Customer) => (customer.isOver ? undefined : `it is not over, but ${endOf(customer)}`);

const disconnects: readonly Journey[] = [
  ...languages.map(
    ({ language, waits }): Journey => ({
      ...{ what: `in ${language}, a caller whose agent leaves`, through: ["Disconnect"], wrong: over },
      begins: answered(waits),
      goesOn: leaves,
    }),
  ),
  {
    ...{ what: "a task whose agent leaves", through: ["Disconnect"], wrong: over },
    ...{ world: withTasks, begins: taken, goesOn: leaves },
  },
];

async function leaves(center: Simulation): Promise<void> {
  await center.agent("maria.lopez").hangsUp();
  await center.passes("1m");
}

/** Journeys that come to every block of the standard flows. */
export const journeys: readonly Journey[] = [
  ...inboundCalls,
  ...[inboundChat, inboundTask],
  ...waiting,
  ...whispers,
  ...transfers,
  ...disconnects,
];
