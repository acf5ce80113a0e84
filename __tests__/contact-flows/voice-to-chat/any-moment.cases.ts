import { Coverage } from "../../../contact-flows/simulate/coverage";
import { customerLeaves } from "../../../contact-flows/simulate/lifecycle";
import type { Call, Simulation } from "../../../contact-flows/simulate/simulate";
import type { LambdaHandler } from "../../../contact-flows/simulate/world";
import { type Answers, answering, caller, closedTime, contactCenter, ownFlows, plays, staffed, wait } from "./support";

/** A way through the module. */
interface Journey {
  readonly what: string;
  readonly answers: Answers;
  readonly keys: readonly string[];
  readonly at?: string;
  readonly before?: (center: Simulation) => Promise<void>;
  readonly faults?: Readonly<Record<string, string>>;
}

const both = { sms: "yes", email: "yes" } as const;
const bothFail = { ...both, outcomes: { sms: "failed", email: "failed" } } as const;
const slow: LambdaHandler = async (_event, { takes }) => {
  await takes(2);
  return { outcome: "failed" };
};
const outcomes = ["sent", "already-sent", "opted-out", "not-allowed", "failed"] as const;

const longWait = async (center: Simulation) => {
  await staffed(center);
  await wait(center, 1);
  await center.passes("3m");
};
const longQueue = async (center: Simulation) => {
  await staffed(center);
  await wait(center, 15);
};

const inHours: readonly Journey[] = [
  { what: "nothing speaks for an offer", answers: both, keys: [], before: staffed },
  { what: "closed", answers: both, keys: [""], at: closedTime },
  { what: "a long wait", answers: both, keys: [""], before: longWait },
  { what: "a long queue", answers: both, keys: [""], before: longQueue },
  { what: "no way", answers: {}, keys: [] },
  ...outcomes.flatMap((outcome): readonly Journey[] => [
    { what: `SMS: ${outcome}`, answers: { sms: "yes", outcomes: { sms: outcome } }, keys: ["1", "1"] },
    { what: `e-mail: ${outcome}`, answers: { email: "yes", outcomes: { email: outcome } }, keys: ["1", "1"] },
  ]),
  { what: "wrong keys, both", answers: both, keys: ["9", "9", "9"] },
  { what: "wrong keys, SMS", answers: { sms: "yes" }, keys: ["9", "9", "9"] },
  { what: "wrong keys, e-mail", answers: { email: "yes" }, keys: ["9", "9", "9"] },
  { what: "SMS, then e-mail, then a call back", answers: bothFail, keys: ["1", "1", "1"] },
  { what: "e-mail, then SMS, then wrong keys", answers: bothFail, keys: ["2", "1", "8", "8", "8"] },
  { what: "SMS, then wrong keys", answers: bothFail, keys: ["1", "8", "8", "8"] },
  { what: "e-mail, then wrong keys", answers: bothFail, keys: ["2", "8", "8", "8"] },
  { what: "e-mail, then a call back", answers: bothFail, keys: ["2", "2"] },
  { what: "no call back", answers: bothFail, keys: ["2", "2"], faults: { "Call back": "NoMatchingError" } },
  { what: "slow Lambdas", answers: { ...both, outcomes: { sms: slow, email: slow } }, keys: ["1", "1", "1"] },
  { what: "no answer about ways", answers: both, keys: [], faults: { "Ask for ways": "NoMatchingError" } },
  ...["SMS", "e-mail"].map((title, index) => ({
    ...{ what: `no answer about ${title}`, answers: both, keys: [String(index + 1), "1"] },
    faults: { [`Send link by ${title}`]: "NoMatchingError" },
  })),
];

/** The questions are others after hours, and all else goes on as before. */
const journeys: readonly Journey[] = [
  ...inHours,
  ...inHours
    .filter(({ at, before, keys }) => at === undefined && before === undefined && keys.length > 0)
    .map((journey) => ({ ...journey, what: `${journey.what}, after hours`, at: closedTime })),
];

const inLanguages = journeys.flatMap((journey) =>
  ["en-GB", "de-DE", ...(journey.what === "closed" ? ["a language that nobody speaks"] : [])].map((language) => ({
    ...journey,
    language,
    name: `${journey.what}, in ${language}`,
  })),
);

type Play = (typeof inLanguages)[number];

/** Begins a journey; `watch` is called before anything happens. */
async function plan(
  { answers, keys, at, before, faults, language }: Play,
  watch: (center: Simulation, call: Call) => void,
) {
  const center = contactCenter({
    world: answering(answers),
    ...(at === undefined ? {} : { at }),
    ...(faults === undefined ? {} : { faults }),
  });
  await before?.(center);
  const call = caller(center, { attributes: { language, queuePriority: "3", email: "ada@example.org" } });
  watch(center, call);
  await plays(center, call, keys);
  return { center, call };
}

/** How a call comes out well: it is queued and goes on, or has ended with a goodbye. */
function wrong(call: Call, silence = false): string | undefined {
  if (call.contact.state === "queued") return call.heard.includes("The call goes on.") ? undefined : "queued unawares";
  if (!call.isOver) return `it hangs in ${call.contact.state}`;
  const bye = /goodbye|Wiederhören/.test(call.heard.at(-1) ?? "");
  return bye || silence ? undefined : `it has ended (${call.endReason}) after ${JSON.stringify(call.heard.at(-1))}`;
}

const blocksOf = (call: Call) => call.trace.filter(({ type }) => type === "block").length;

test.each(inLanguages)("who hangs up at any moment is gone, and nothing hangs: $name", async (journey) => {
  const whole = await plan(journey, () => undefined);
  expect(wrong(whole.call)).toBeUndefined();

  for (let last = 1; last <= blocksOf(whole.call); last++) {
    let blocks = 0;
    const { center, call } = await plan(journey, ({ center }, call) => {
      center.observers.add({
        happened: (event) => {
          if (event.type !== "block" || event.contact !== call.contact.id) return;
          blocks += 1;
          if (blocks === last) center.at(center.clock.now, () => customerLeaves(center, call.strand.conversation));
        },
      });
    });
    await center.passes("10m");

    expect({ last, over: call.isOver }).toEqual({ last, over: true });
    expect(["CUSTOMER_DISCONNECT", "CONTACT_FLOW_DISCONNECT"]).toContain(call.endReason);
  }
});

const branches = new Coverage()
  .of(ownFlows.filter(({ name }) => name === "VoiceToChatFlow"))
  .flatMap(({ name, branches }) => branches.map(({ block, branch }) => ({ flow: name, block, branch })));

/** Branches of blocks that say last words: where they cannot be played, the call ends without. */
const lastWords = /^(Sms sent|Email sent|Called back)/;

const visits = new Map<Play, ReadonlySet<string>>();
beforeAll(async () => {
  for (const journey of inLanguages) {
    const { call } = await plan(journey, () => undefined);
    visits.set(journey, new Set(call.trace.flatMap((event) => (event.type === "block" ? [event.block] : []))));
  }
});

test.each(branches)(
  "$block may take $branch: nobody is lost, and the call goes on or ends with a word",
  async (branch) => {
    const coming = inLanguages.filter((journey) => visits.get(journey)?.has(branch.block));
    expect(coming).not.toEqual([]);

    for (const journey of coming) {
      const { call } = await plan(journey, ({ center }) => {
        const usual = center.choose;
        center.choose = (run, block) =>
          block.id === branch.block && run.standing?.flow.name === branch.flow ? branch.branch : usual?.(run, block);
      });

      const problem = wrong(call, lastWords.test(branch.block));
      if (problem !== undefined) throw new Error(`${journey.name}: ${problem}\n\n${call.situation}`);
      call.hasNeverHeard("Something is wrong.");
    }
  },
);
