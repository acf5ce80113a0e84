import { Coverage } from "../../../contact-flows/simulate/coverage";
import type { Customer, Simulation } from "../../../contact-flows/simulate/simulate";
import type { World } from "../../../contact-flows/simulate/world";
import { answering, closedTime, contactCenter, ownFlows, passedBy, plays, staffed, wait, world } from "./support";

const flow = "Inbound with chat";
const offering = answering({ sms: "yes" });
const from = "+447400123456";

test("who calls the number while nobody is at work is offered a chat, gets an SMS, and the call ends", async () => {
  const call = contactCenter().call({ from });

  await call.hears("For English, press 1.");
  await call.presses(1);
  await call.hears("For orders, press 1");
  await call.presses(1);
  await call.hearsNext("Nobody can take your call at the moment.");
  await call.hearsNext("For a link by text message");
  await call.presses(1);
  await call.hears("We have sent you a text message.");
  await call.ends("CONTACT_FLOW_DISCONNECT");

  expect(call).toHaveInvoked("send-chat-link", { channel: "sms", reason: "nobody-staffed" });
  call.hasNeverHeard("I am connecting you");
});

test("who calls after hours is offered a chat before anything is said of hours, and gets an SMS", async () => {
  const center = contactCenter({ at: closedTime });
  const call = center.call({ from });

  await plays(center, call, ["1", "1"]);

  expect(call).toHaveInvoked("send-chat-link", { reason: "after-hours" });
  expect(call.isOver).toBe(true);
  call.hasNeverHeard("Please try again during our opening hours.");
});

test.each([
  ["1", "We are closed at the moment. Please try again during our opening hours."],
  ["2", "Im Moment ist geschlossen. Bitte versuchen Sie es während unserer Öffnungszeiten noch einmal."],
])("who wants none after hours is told so, and the call ends: language %s", async (language, closed) => {
  const center = contactCenter({ at: closedTime });
  const call = center.call({ from });

  await plays(center, call, [language, ""]);

  expect(call.heard.at(-1)).toBe(closed);
  expect(call).toHaveEnded("CONTACT_FLOW_DISCONNECT");
  expect(passedBy(call).filter((block) => block.includes("Transfer to"))).toEqual([]);
});

test.each([
  ["1", "orders"],
  ["2", "inquiries"],
  ["3", "complaints"],
  ["", "general"],
])("who presses %j is offered a chat for %s, and waits there where none is wanted", async (key, queue) => {
  const center = contactCenter();
  const call = center.call({ from });

  await plays(center, call, ["1", key, ""]);

  expect(call).toHaveAttributes({ chatOffer: "declined" });
  expect(call).toBeQueuedIn(queue);
  expect(call.heard.slice(call.heard.findIndex((text) => text.includes("stay on the line.")))).toContain(
    "One moment, I am connecting you.",
  );
});

test("who would wait long is offered a chat in the language that was chosen", async () => {
  const center = contactCenter();
  await staffed(center);
  await wait(center, 1);
  await center.passes("3m");
  const call = center.call({ from });

  await plays(center, call, ["2", "1", "1"]);

  expect(call).toHaveInvoked("send-chat-link", { reason: "long-wait" });
  expect(call.heard.some((text) => text.startsWith("Im Moment müssten Sie eine Weile warten."))).toBe(true);
  expect(call.heard.at(-1)).toMatch(/^Wir haben Ihnen eine SMS geschickt\./);
});

test("whom somebody could take at once is offered nothing", async () => {
  const center = contactCenter();
  await staffed(center);
  const call = center.call({ from });

  await plays(center, call, ["1", "1"]);

  expect(call).toBeQueuedIn("orders");
  expect(call.lambdaInputs("offer-chat")).toEqual([]);
});

test.each(["chat", "task"] as const)("a %s is not offered a chat, but queued", async (channel) => {
  const center = contactCenter();
  const contact = channel === "chat" ? center.chat() : center.task();
  await contact.isQueued();

  expect(passedBy(contact).filter((block) => block.startsWith("VoiceToChatFlow"))).toEqual([]);
});

/** A way through the flow; nobody wants the chat. */
interface Journey {
  readonly what: string;
  readonly keys: readonly string[];
  readonly at?: string;
  readonly world?: World;
  readonly begins?: (center: Simulation) => Customer;
  readonly faults?: Readonly<Record<string, string>>;
  /** How long it goes on after that. */
  readonly passes?: string;
}

const full: World = { ...offering, queues: (world.queues ?? []).map((queue) => ({ ...queue, maxContacts: 0 })) };

const journeys: readonly Journey[] = [
  ...["1", "2"].flatMap((language): readonly Journey[] => [
    ...["1", "2", "3", ""].flatMap((key): readonly Journey[] => [
      { what: `language ${language}, key ${key}`, keys: [language, key] },
      { what: `language ${language}, key ${key}, full`, keys: [language, key], world: full },
    ]),
    { what: `language ${language}, again and again`, keys: [language, "9", "9", "9", "9"] },
    { what: `language ${language}, wrong keys`, keys: [language, "7", "7", "7"] },
    { what: `language ${language}, after hours`, keys: [language], at: closedTime },
    ...[offering, full].map((place, index) => ({
      ...{ what: `language ${language}, in trouble ${index + 1}`, keys: [language], world: place },
      faults: { "Menu en-GB": "NoMatchingError", "Menu de-DE": "NoMatchingError" },
    })),
  ]),
  { what: "no language", keys: [] },
  { what: "a language that is none", keys: ["5"] },
  { what: "a chat", keys: [], begins: (center) => center.chat() },
  { what: "a chat, full", keys: [], world: full, begins: (center) => center.chat() },
  { what: "a chat after hours", keys: [], at: closedTime, begins: (center) => center.chat() },
  { what: "a task", keys: [], begins: (center) => center.task() },
  { what: "a task, full for days", keys: [], world: full, begins: (center) => center.task(), passes: "26h" },
];

async function play(journey: Journey, fault?: Fault): Promise<Customer> {
  const { keys, at, world: place = offering, begins, faults = {}, passes = "0s" } = journey;
  const center = contactCenter({ world: place, faults, ...(at === undefined ? {} : { at }) });
  if (fault !== undefined) {
    const { center: inner } = center;
    const usual = inner.choose;
    inner.choose = (run, block) =>
      block.id === fault.block && run.standing?.flow.name === flow ? fault.branch : usual?.(run, block);
  }
  const customer = begins?.(center) ?? center.call({ from });
  await plays(center, customer, keys);
  await center.passes(passes);
  return customer;
}

interface Fault {
  readonly block: string;
  readonly branch: string;
}

const lastWords = /closed|cannot take another|went wrong|goodbye|geschlossen|niemanden mehr|schiefgegangen|Wiederhören/;

const isWell = (customer: Customer) =>
  customer.contact.state === "queued" ||
  customer.contact.channel === "TASK" ||
  (customer.isOver && customer.heard.some((text) => lastWords.test(text)));

const errors = new Coverage()
  .of(ownFlows.filter(({ name }) => name === flow))
  .flatMap(({ branches }) => branches.filter(({ isError }) => isError));

const visits = new Map<Journey, ReadonlySet<string>>();
beforeAll(async () => {
  for (const journey of journeys) visits.set(journey, new Set(passedBy(await play(journey))));
});

test.each(journeys)("comes out well: $what", async (journey) => {
  expect(isWell(await play(journey))).toBe(true);
});

test.each(errors)("$block may take $branch: the contact is queued, or ends with a word", async (fault) => {
  const coming = journeys.filter((journey) => visits.get(journey)?.has(`${flow}: ${fault.block}`));
  expect(coming).not.toEqual([]);

  const lost = [];
  for (const journey of coming) if (!isWell(await play(journey, fault))) lost.push(journey.what);

  expect(lost).toEqual([]);
});
