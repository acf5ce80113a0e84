import { offerReasons } from "../../../config/names";
import { Coverage } from "../../../contact-flows/simulate/coverage";
import { customerLeaves } from "../../../contact-flows/simulate/lifecycle";
import type { Chat, Simulation } from "../../../contact-flows/simulate/simulate";
import type { SimulationOptions, World } from "../../../contact-flows/simulate/world";
import { closedTime, contactCenter, ownFlows, world } from "./support";

const idOf = (queue: string) => world.queues?.find(({ id }) => id.endsWith(`/${queue}`))?.id ?? "";

/** A chat that came from a call, as `start-chat` begins it. */
function chatFrom(center: Simulation, attributes: Readonly<Record<string, string>> = {}): Chat {
  const given = { cameFrom: "voice-to-chat", offerReason: "long-wait", language: "en-GB", queueArn: idOf("orders") };
  return center.chat({ flow: "Voice to chat", name: "Ada", attributes: { ...given, ...attributes } });
}

const full = (queue: string, maxContacts = 0): World => ({
  ...world,
  queues: (world.queues ?? []).map((each) => (each.id === idOf(queue) ? { ...each, maxContacts } : each)),
});

const words = {
  "en-GB": {
    "long-wait": ["so that you need not hold the line", "From a call that would have waited long."],
    "long-queue": ["so that you need not hold the line", "From a call that would have waited long."],
    "nobody-staffed": ["Nobody could take your call", "From a call that nobody could take."],
    "after-hours": ["We were closed when you called", "From a call outside of opening hours."],
  },
  "de-DE": {
    "long-wait": ["damit Sie nicht am Telefon warten müssen", "der lange gewartet hätte."],
    "long-queue": ["damit Sie nicht am Telefon warten müssen", "der lange gewartet hätte."],
    "nobody-staffed": ["Niemand konnte Ihren Anruf annehmen", "den niemand annehmen konnte."],
    "after-hours": ["Als Sie anriefen, war geschlossen", "außerhalb der Öffnungszeiten."],
  },
} as const;

const cases = (["en-GB", "de-DE"] as const).flatMap((language) => offerReasons.map((reason) => ({ language, reason })));

test.each(cases)(
  "a call left because of $reason goes on in $language, and the agent sees where it came from",
  async ({ language, reason }) => {
    const center = contactCenter();
    const chat = chatFrom(center, { language, offerReason: reason });
    const [greeting, whisper] = words[language][reason];

    await chat.readsNext(greeting);
    await chat.isQueuedIn("orders");
    expect(chat.contact.language).toBe(language);

    const maria = center.agent("maria.lopez");
    maria.isAvailable();
    await maria.answers(chat);
    await maria.hears(whisper);
    await maria.hears("Orders.");
    await chat.isConnectedTo("maria.lopez");
    await maria.hangsUp();
    await chat.ends("CONTACT_FLOW_DISCONNECT");
  },
);

test("a chat of which nothing is known is greeted in the first language, and waits in the queue of the line", async () => {
  const center = contactCenter();
  const chat = center.chat({ flow: "Voice to chat" });

  await chat.readsNext("We go on here, so that you need not hold the line.");
  await chat.isQueuedIn("general");

  expect(chat.contact.language).toBe("en-GB");
  const john = center.agent("john.perry");
  john.isAvailable();
  await john.answers(chat);
  await john.hears("From a call.");
});

test.each(["nowhere", "arn:aws:connect:eu-west-2:111122223333:instance/x/queue/gone"])(
  "a chat for the unknown queue %s waits in the queue of the line",
  async (queueArn) => {
    await chatFrom(contactCenter(), { queueArn }).isQueuedIn("general");
  },
);

test.each([
  ["1", 1],
  ["4", 4],
  ["5", 5],
  ["10", 10],
  ["11", 5],
  ["soon", 5],
])("a call with priority %s has priority %i as a chat", async (queuePriority, priority) => {
  const chat = chatFrom(contactCenter(), { queuePriority });

  await chat.isQueuedIn("orders");

  expect(chat.contact.priority).toBe(priority);
});

test("chats are answered by the priority of their calls, and by the time that they came where it is the same", async () => {
  const center = contactCenter();
  const chats: Chat[] = [];
  for (const queuePriority of ["5", "9", "2", "2", "7"]) {
    chats.push(chatFrom(center, { queuePriority }));
    await chats.at(-1)?.isQueuedIn("orders");
    await center.passes("10s");
  }
  const maria = center.agent("maria.lopez");
  maria.isAvailable();
  const order: number[] = [];
  for (const _ of chats) {
    await center.passes("1s");
    const next = chats.findIndex(({ contact }) => contact.state === "offered");
    const chat = chats[next];
    if (chat === undefined) break;
    await maria.answers(chat);
    order.push(next);
    await chat.isConnectedTo("maria.lopez");
    await maria.hangsUp(chat);
    await chat.ends();
    await maria.finishesWork();
  }

  expect(order).toEqual([2, 3, 0, 4, 1]);
});

test("outside of opening hours a chat is told so, waits, and is answered when people are there", async () => {
  const center = contactCenter({ at: "2026-11-20T20:00" });
  const chat = chatFrom(center, { offerReason: "after-hours" });

  await chat.readsNext("We were closed when you called");
  await chat.readsNext("somebody will answer you here as soon as we are back");
  await chat.isQueuedIn("orders");
  await center.passes("12h");
  const maria = center.agent("maria.lopez");
  maria.isAvailable();
  await maria.answers(chat);
  await chat.reads("You are being connected now.");
  await chat.isConnectedTo("maria.lopez");
});

test("within opening hours nobody is told that it is closed, whatever it was when they called", async () => {
  const chat = chatFrom(contactCenter(), { offerReason: "after-hours" });

  await chat.isQueuedIn("orders");

  chat.hasNeverHeard("We are closed at the moment.");
});

test("a chat for which there is no place is told so once, and gets the next", async () => {
  const center = contactCenter({ world: full("orders", 1) });
  const first = chatFrom(center);
  await first.isQueuedIn("orders");
  const second = chatFrom(center);

  await second.reads("there is no place for you yet");
  await center.passes("20m");
  expect(second.contact.state).toBe("flow");
  await first.leaves();
  await first.endsChat();
  await second.isQueuedIn("orders");

  expect(second.heard.filter((text) => text.includes("no place"))).toHaveLength(1);
});

test("a chat for which there is no place for hours is told so in the end", async () => {
  const center = contactCenter({ world: full("orders") });
  const chat = chatFrom(center);

  await center.passes("3h");
  expect(chat.isOver).toBe(false);
  await chat.reads("We are sorry that nobody has had time for you.", { within: "1h" });
  await chat.ends("CONTACT_FLOW_DISCONNECT");
});

/** Ways through the flow, and the whisper. */
interface Journey {
  readonly what: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly options?: SimulationOptions & { readonly world?: World };
}

const journeys: readonly Journey[] = ["en-GB", "de-DE"].flatMap((language) => [
  ...offerReasons.map((offerReason) => ({
    what: `${offerReason} in ${language}`,
    attributes: { language, offerReason },
  })),
  ...["1", "2", "3", "4", "6", "7", "8", "9", "10"].map((queuePriority) => ({
    ...{ what: `priority ${queuePriority} in ${language}`, attributes: { language, queuePriority } },
  })),
  { what: `closed in ${language}`, attributes: { language }, options: { at: closedTime } },
  { what: `full in ${language}`, attributes: { language }, options: { world: full("orders") } },
  { what: `unknown in ${language}`, attributes: { language, queueArn: "gone", offerReason: "?", queuePriority: "?" } },
  {
    ...{ what: `no queue at all in ${language}`, attributes: { language, queueArn: "gone" } },
    options: { faults: { "Queue general": "NoMatchingError" } },
  },
]);

async function plan({ attributes, options = {} }: Journey, watch: (center: Simulation, chat: Chat) => void) {
  const center = contactCenter(options);
  const chat = chatFrom(center, attributes);
  watch(center, chat);
  await center.passes("1m");
  if (chat.contact.state === "queued") {
    const login = chat.contact.queue?.id === idOf("general") ? "john.perry" : "maria.lopez";
    const agent = center.agent(login);
    agent.isAvailable();
    await agent.answers(chat);
  }
  await center.passes("5h");
  return chat;
}

/** The chat has reached somebody, or there was no place for hours and it has read so. */
function wrong(chat: Chat, { silence = false, tries = false } = {}): string | undefined {
  if (chat.contact.state === "connected" || (tries && chat.contact.state === "flow")) return undefined;
  const told = /nobody has had time|niemand Zeit/.test(chat.heard.at(-1) ?? "");
  return chat.isOver && (told || silence) ? undefined : `it is ${chat.isOver ? "over" : chat.contact.state}`;
}

test.each(journeys)("who leaves at any moment is gone, and nothing hangs: $what", async (journey) => {
  const whole = await plan(journey, () => undefined);
  expect(wrong(whole)).toBeUndefined();
  const blocks = whole.trace.filter(({ type }) => type === "block").length;

  for (let last = 1; last <= Math.min(blocks, 30); last++) {
    const center = contactCenter(journey.options ?? {});
    const chat = chatFrom(center, journey.attributes);
    let passed = 0;
    center.center.observers.add({
      happened: ({ type, contact }) => {
        if (type !== "block" || contact !== chat.contact.id) return;
        passed += 1;
        const leave = () => customerLeaves(center.center, chat.strand.conversation);
        if (passed === last) center.center.at(center.center.clock.now, leave);
      },
    });
    await center.passes("5h");

    expect({ last, state: passed < last || chat.isOver }).toEqual({ last, state: true });
  }
});

const branches = new Coverage()
  .of(ownFlows.filter(({ name }) => name.startsWith("Voice to chat")))
  .flatMap(({ name, branches }) => branches.map(({ block, branch }) => ({ flow: name, block, branch })));

const visits = new Map<Journey, ReadonlySet<string>>();
beforeAll(async () => {
  for (const journey of journeys) {
    const { trace } = await plan(journey, () => undefined);
    visits.set(
      journey,
      new Set(trace.flatMap((event) => (event.type === "block" ? [`${event.flow}: ${event.block}`] : []))),
    );
  }
});

test.each(branches)("$flow: $block may take $branch, and the chat reaches people all the same", async (branch) => {
  const coming = journeys.filter((journey) => visits.get(journey)?.has(`${branch.flow}: ${branch.block}`));
  expect(coming).not.toEqual([]);

  for (const journey of coming) {
    const chat = await plan(journey, ({ center }) => {
      const usual = center.choose;
      center.choose = (run, block) =>
        block.id === branch.block && run.standing?.flow.name === branch.flow ? branch.branch : usual?.(run, block);
    });

    // Where last words cannot be read nothing can be done, and a loop that never ends tries on and on.
    const [silence, tries] = [branch.block.startsWith("Chat given up"), branch.branch === "ContinueLooping"];
    const problem = wrong(chat, { silence, tries });
    if (problem !== undefined) throw new Error(`${journey.what}: ${problem}\n\n${chat.situation}`);
  }
});
