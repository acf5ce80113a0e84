import { type OfferReason, offerReasons } from "../../../config/names";
import type { Simulation } from "../../../contact-flows/simulate/simulate";
import type { World } from "../../../contact-flows/simulate/world";
import {
  answering,
  caller,
  closedTime,
  contactCenter,
  openTime,
  plays,
  staffed,
  wait,
  world,
  worldWith,
} from "./support";

const off = {
  afterHours: false,
  nobodyStaffed: false,
  oldestContactSeconds: "never",
  contactsInQueue: "never",
} as const;

interface Trigger {
  readonly at: string;
  readonly on: Parameters<typeof worldWith>[0]["offer"];
  readonly comesAbout: (center: Simulation) => Promise<void>;
  /** Almost, but not. */
  readonly almost: (center: Simulation) => Promise<void>;
  readonly almostAt: string;
}

const nothing = async () => undefined;

const triggers: Readonly<Record<OfferReason, Trigger>> = {
  "after-hours": {
    ...{ at: closedTime, on: { afterHours: true }, comesAbout: nothing },
    ...{ almostAt: "2026-11-20T17:59", almost: nothing },
  },
  "nobody-staffed": {
    ...{ at: openTime, on: { nobodyStaffed: true }, comesAbout: nothing },
    ...{ almostAt: openTime, almost: staffed },
  },
  "long-wait": {
    ...{ at: openTime, on: { oldestContactSeconds: 120 } },
    comesAbout: async (center) => {
      await wait(center, 1);
      await center.passes(120);
    },
    almostAt: openTime,
    almost: async (center) => {
      await wait(center, 1);
      await center.passes(118);
    },
  },
  "long-queue": {
    ...{ at: openTime, on: { contactsInQueue: 3 }, comesAbout: (center) => wait(center, 3) },
    ...{ almostAt: openTime, almost: (center) => wait(center, 2) },
  },
};

const reasonOf = (center: Simulation, place = caller(center)) => ({
  place,
  reason: () => place.lambdaInputs("offer-chat"),
});

/** Calls, and gives the reason for which a chat was offered; undefined where none was. */
async function offeredBecause(center: Simulation): Promise<unknown> {
  const { place, reason } = reasonOf(center);
  await plays(center, place);
  return (reason()[0] as { readonly reason?: string } | undefined)?.reason;
}

const only = (reason: OfferReason): World =>
  answering({ sms: "yes" }, worldWith({ offer: { ...off, ...triggers[reason].on } }));

describe.each(offerReasons)("the trigger %s", (reason) => {
  const { at, comesAbout, almost, almostAt } = triggers[reason];

  test("leads to an offer, where it is the only one", async () => {
    const center = contactCenter({ world: only(reason), at });
    await comesAbout(center);

    expect(await offeredBecause(center)).toBe(reason);
  });

  test("leads to none while it almost holds", async () => {
    const center = contactCenter({ world: only(reason), at: almostAt });
    await almost(center);

    expect(await offeredBecause(center)).toBeUndefined();
  });

  test("leads to none where it is switched off", async () => {
    const center = contactCenter({ world: answering({ sms: "yes" }, worldWith({ offer: off })), at });
    await comesAbout(center);

    expect(await offeredBecause(center)).toBeUndefined();
  });
});

/** Closed, nobody at work, and fifteen in a queue whose oldest has waited for hours. */
async function everythingHolds(place: World, faults: Readonly<Record<string, string>> = {}): Promise<Simulation> {
  const center = contactCenter({ world: answering({ sms: "yes" }, place), at: "2026-11-20T17:00", faults });
  await wait(center, 15);
  await center.passes("2h");
  return center;
}

test("the first that holds is the reason: hours, staff, waiting time, length of the queue", async () => {
  const reasons = [];
  for (const changes of [
    {},
    { afterHours: false },
    { nobodyStaffed: false },
    { oldestContactSeconds: "never" },
    off,
  ] as const) {
    const before = reasons.length;
    const all = {
      afterHours: before < 1,
      nobodyStaffed: before < 2,
      oldestContactSeconds: before < 3 ? 120 : "never",
    } as const;
    const place = worldWith({ offer: { ...all, contactsInQueue: 15, ...(changes === off ? off : {}) } });
    reasons.push(await offeredBecause(await everythingHolds(place)));
  }

  expect(reasons).toEqual(["after-hours", "nobody-staffed", "long-wait", "long-queue", undefined]);
});

test("a check that fails speaks for nothing, and the next one is asked", async () => {
  const faults: Record<string, string> = {};
  const reasons = [await offeredBecause(await everythingHolds(world))];
  for (const check of ["Check hours", "Check agents staffed", "Check longest wait", "Check contacts waiting"]) {
    faults[`VoiceToChatFlow/${check}`] = "NoMatchingError";
    reasons.push(await offeredBecause(await everythingHolds(world, faults)));
  }

  expect(reasons).toEqual(["after-hours", "nobody-staffed", "long-wait", "long-queue", undefined]);
});

test("where nothing speaks for an offer, the call goes on at once: no word, no Lambda, no attribute", async () => {
  const center = contactCenter();
  await staffed(center);
  const begun = center.now;
  const call = caller(center);

  await call.hearsNext("The call goes on.");

  expect(center.now).toBe(begun);
  await call.isQueuedIn("orders");
  expect(call.lambdaInputs("offer-chat")).toEqual([]);
  expect(call.attributes).toEqual({});
});

test("where no queue is set, nothing speaks for an offer", async () => {
  const call = contactCenter({ at: closedTime }).call({ flow: "without-queue" });

  await call.hearsNext("The call goes on.");
  await call.ends();
});

test("where every trigger is switched off, the module has one block, which comes back", () => {
  const module = worldWith({ offer: off }).flows.find(({ name }) => name === "VoiceToChatFlow");

  expect(module?.document.Actions.map(({ Type }) => Type)).toEqual(["EndFlowModuleExecution"]);
});
