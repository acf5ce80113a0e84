import { closedTime, contactCenter, example, exampleWith, minimalWith, waitsForOrders, withQueues } from "./support";

describe("a caller", () => {
  test("who presses 1 waits for orders, is answered, and the contact ends when the caller hangs up", async () => {
    const center = contactCenter();
    const call = center.call({ from: "+442079460200" });

    await call.hearsNext("For English, press 1. Für Deutsch drücken Sie die 2.");
    await call.hearsNext("Welcome to Acme.");
    await call.hearsNext("This call may be recorded");
    await call.hearsNext("For orders, press 1. For questions about our products, press 2. For complaints, press 3.");
    await call.presses(1);
    await call.hearsNext("One moment, I am connecting you.");
    await call.isQueuedIn("orders");

    const maria = center.agent("maria.lopez");
    maria.isAvailable();
    await maria.answers(call);
    await maria.hears("Orders.");
    await call.hears("Thank you for waiting. You are being connected now.");
    await call.isConnectedTo("maria.lopez");
    await call.hangsUp();

    expect(call).toHaveEnded("CUSTOMER_DISCONNECT");
    expect(call.contact.recorded).toEqual(["Agent", "Customer"]);
    expect(call.attributes).toEqual({});
    call.hasNeverHeard("Something went wrong");
  });

  test.each([
    ["2", "inquiries", "john.perry"],
    ["3", "complaints", "douglas.smith"],
  ])("who presses %s waits for %s, and %s is the one who is rung", async (key, queue, login) => {
    const center = contactCenter();
    const call = center.call();

    await call.hears("press 3");
    await call.presses(key);
    await call.isQueuedIn(queue);

    center.agent("maria.lopez").isAvailable();
    center.agent(login).isAvailable();
    await center.agent(login).answers(call);
    await call.isConnectedTo(login);
  });

  test("who presses no key at all is not lost: the general queue takes everything else", async () => {
    const call = contactCenter().call();

    await call.hears("For everything else, stay on the line.");
    await call.hearsNext("One moment, I am connecting you.");
    await call.isQueuedIn("general");

    call.hasNeverHeard("I did not get that");
    expect(call.heard.filter((text) => text.includes("press 3"))).toHaveLength(1);
  });

  test("who presses a wrong key is asked again, twice; after the third the general queue takes the call", async () => {
    const call = contactCenter().call();

    for (const key of ["7", "*", "0"]) {
      await call.hears("For orders, press 1");
      await call.presses(key);
      await call.hearsNext("I did not get that.");
    }
    await call.hearsNext("One moment, I am connecting you.");
    await call.isQueuedIn("general");
  });

  test("who presses a wrong key first and the right one then comes to the right queue", async () => {
    const call = contactCenter().call();

    await call.hears("For orders, press 1");
    await call.presses(8);
    await call.hears("I did not get that.");
    await call.hearsNext("For orders, press 1");
    await call.presses(3);
    await call.isQueuedIn("complaints");
  });

  test("who presses 9 hears the menu again, three times at most", async () => {
    const call = contactCenter().call();

    for (const _round of [1, 2, 3, 4]) {
      await call.hears("To hear this again, press 9");
      await call.presses(9);
    }
    await call.hearsNext("One moment, I am connecting you.");
    await call.isQueuedIn("general");

    expect(call.heard.filter((text) => text.includes("press 9"))).toHaveLength(4);
    call.hasNeverHeard("I did not get that");
  });

  test("who knows the menu cuts every prompt short", async () => {
    const call = contactCenter().call();

    await call.presses(1);
    await call.presses(2);
    await call.isQueuedIn("inquiries");

    expect(call.lines.filter(({ interrupted }) => interrupted).map(({ text }) => text.slice(0, 11))).toEqual([
      "For English",
      "For orders,",
    ]);
  });

  test("who hangs up in the menu leaves nothing behind", async () => {
    const center = contactCenter();
    const call = center.call();

    await call.hears("For orders");
    await call.hangsUp();

    expect(call).toHaveEnded("CUSTOMER_DISCONNECT");
    expect(center.center.contacts.size).toBe(0);
    await center.passes("1h");
    expect(call.contacts).toHaveLength(1);
  });
});

describe("a queue that is full", () => {
  test("takes no more: the caller hears why, and a place that gets free takes the next", async () => {
    const center = contactCenter({ world: withQueues({ orders: { maxContacts: 1 } }) });
    const first = await waitsForOrders(center);
    const second = center.call({ from: "+442079460201" });

    await second.hears("For orders");
    await second.presses(1);
    await second.hears("One moment");
    await second.hearsNext("So many people are waiting right now that we cannot take another.");
    await second.ends("CONTACT_FLOW_DISCONNECT");
    expect(first).toBeQueuedIn("orders");

    await first.hangsUp();
    await waitsForOrders(center, "+442079460201");
  });

  test.each([
    ["2", "inquiries"],
    ["3", "complaints"],
    ["", "general"],
  ])("says the same to who presses %j for %s", async (key, queue) => {
    const call = contactCenter({ world: withQueues({ [queue]: { maxContacts: 0 } }) }).call();

    await call.hears("For orders");
    if (key !== "") await call.presses(key);
    await call.hears("cannot take another. Please try again a little later.");
    await call.ends("CONTACT_FLOW_DISCONNECT");
  });
});

describe("other contact centers", () => {
  test("of one language do not ask for it, and without a menu all callers wait in the one queue", async () => {
    const call = contactCenter({ world: minimalWith() }).call();

    await call.hearsNext(/^Welcome to /);
    await call.hearsNext("One moment, I am connecting you.");
    await call.isQueued();

    call.hasNeverHeard("press");
    expect(call.contact.language).toBe("en-US");
  });

  test("that record nobody say nothing of it", async () => {
    const inbound = { organisation: "Acme", hours: "office", queue: "orders", recording: "none" as const };
    const call = contactCenter({ world: exampleWith({ inbound }) }).call();

    await call.isQueuedIn("orders");

    call.hasNeverHeard("recorded");
    expect(call.contact.recorded).toEqual([]);
  });

  test("that record only the agent say that they record", async () => {
    const inbound = { organisation: "Acme", hours: "office", queue: "orders", recording: "agent" as const };
    const call = contactCenter({ world: exampleWith({ inbound }) }).call();

    await call.hears("This call may be recorded");
    await call.isQueuedIn("orders");

    expect(call.contact.recorded).toEqual(["Agent"]);
  });
});

describe("opening hours", () => {
  const welcomes = async (at: string, world = example) => {
    const call = contactCenter({ at, world }).call();
    await call.presses(1);
    await call.hears("Welcome to Acme.");
    await call.hears(/closed at the moment|may be recorded/);
    return call.heard.at(-1)?.includes("closed") === true ? "closed" : "open";
  };

  test("are over: the caller is greeted, told so, and the call ends", async () => {
    const call = contactCenter({ at: closedTime }).call();

    await call.hears("Welcome to Acme.");
    await call.hearsNext("We are closed at the moment. Please try again during our opening hours.");
    await call.ends("CONTACT_FLOW_DISCONNECT");

    expect(call.queue).toBeUndefined();
    call.hasNeverHeard("press 3");
  });

  test.each([
    ["a weekday before it opens", "2026-11-20T07:59:50", "closed"],
    ["the minute in which it opens", "2026-11-20T08:00", "open"],
    ["the last minute before it closes", "2026-11-20T17:59", "open"],
    ["the minute in which it closes", "2026-11-20T18:00", "closed"],
    ["Saturday morning", "2026-11-21T09:00", "open"],
    ["Saturday at one", "2026-11-21T13:00", "closed"],
    ["Sunday", "2026-11-22T10:00", "closed"],
  ])("on %s", async (_when, at, state) => {
    expect(await welcomes(at)).toBe(state);
  });

  // Half past eight by Greenwich is half past nine in a British summer.
  test.each([
    ["the last day of summer time", "2026-10-24T08:30Z", "open"],
    ["the day on which the clocks go back", "2026-10-25T08:30Z", "closed"],
    ["the day on which the clocks go back, an hour later", "2026-10-25T09:30Z", "open"],
    ["the last day of winter time", "2026-03-28T08:30Z", "closed"],
    ["the day on which the clocks go forward", "2026-03-29T08:30Z", "open"],
  ])("follow the clock on the wall, on %s", async (_when, at, state) => {
    const everyDay = { days: ["saturday", "sunday"] as ("saturday" | "sunday")[], from: "09:00", to: "13:00" };
    const hours = {
      office: { name: "Office hours", timeZone: "Europe/London", open: [everyDay] },
      always: { name: "Always open", timeZone: "Europe/London", open: [everyDay] },
    };

    expect(await welcomes(at, exampleWith({ hours }))).toBe(state);
  });

  test("end while a caller is in the menu: who was let in is still taken", async () => {
    const center = contactCenter({ at: "2026-11-20T17:59:45" });
    const call = center.call();

    await call.hears("For orders, press 1");
    await center.passes("8s");
    expect(center.localTime > "2026-11-20T18:00").toBe(true);
    await call.presses(1);
    await call.isQueuedIn("orders");
  });
});
