import type { Simulation } from "../../../contact-flows/simulate/simulate";
import { fails } from "./journeys";
import { contactCenter, talksTo, waitsForBestellungen, waitsForOrders, withQueues } from "./support";

/** A caller whom Maria has answered, and Maria. */
async function answered(center: Simulation, waits: typeof waitsForBestellungen = waitsForOrders) {
  const call = await waits(center);
  return { call, maria: await talksTo(center, call) };
}

describe("a transfer to a queue", () => {
  test("has the caller wait there as if from the start, keeps what is known, and frees the agent", async () => {
    const center = contactCenter();
    const { call, maria } = await answered(center);
    const { initialId } = call.contact;

    await maria.transfersTo("to-inquiries");
    await maria.hears("Transferring now.");
    await call.isQueuedIn("inquiries");
    await call.hears("You are number 1 in line.");
    expect(call.contacts.map(({ end }) => end?.reason)).toEqual(["TRANSFERRED", undefined]);

    const john = await talksTo(center, call, "john.perry");
    await john.hears("Inquiries.");
    expect(call.contact.initialId).toBe(initialId);
    call.hasNeverHeard("Transferring now.");
    await john.hangsUp();
    await call.hears("Your agent has left the call.");
    await call.ends("CONTACT_FLOW_DISCONNECT");
  });

  test("has the caller hear what waiting callers hear, even one who waited in silence before", async () => {
    const center = contactCenter();
    fails(center, { flow: "Inbound main", block: "Queue flow", branch: "NoMatchingError", times: 1 });
    const { call, maria } = await answered(center);
    call.hasNeverHeard("in line");

    await maria.transfersTo("to-inquiries");
    await call.hears("You are number 1 in line.");
  });

  test("tells the agent, not the caller, that the queue has closed, and both talk on", async () => {
    const center = contactCenter({ at: "2026-11-20T17:58" });
    const { call, maria } = await answered(center);

    await center.passes("5m");
    await maria.transfersTo("to-inquiries");
    await call.isOnHold();
    await call.hears("Please hold the line.");
    await maria.hears("That queue is closed at the moment.");
    await call.isConnectedTo("maria.lopez");

    call.hasNeverHeard("closed");
  });

  test("tells the agent that the queue is full, and both talk on", async () => {
    const center = contactCenter({ world: withQueues({ inquiries: { maxContacts: 0 } }) });
    const { call, maria } = await answered(center);

    await maria.transfersTo("to-inquiries");
    await maria.hears("Transferring now.");
    await maria.hears("That queue is full at the moment.");
    await call.isConnectedTo("maria.lopez");

    call.hasNeverHeard("full");
  });

  test("that was refused can be followed by one that works", async () => {
    const center = contactCenter({ world: withQueues({ inquiries: { maxContacts: 0 } }) });
    const { call, maria } = await answered(center);

    await maria.transfersTo("to-inquiries");
    await maria.hears("That queue is full at the moment.");
    await maria.transfersTo("to-complaints");
    await call.isQueuedIn("complaints");
  });

  test("in which the caller hangs up is over for all", async () => {
    const center = contactCenter();
    const { call, maria } = await answered(center);

    await maria.transfersTo("to-inquiries");
    await call.isOnHold();
    await call.hangsUp();

    expect(call).toHaveEnded("CUSTOMER_DISCONNECT");
    expect(center.center.contacts.size).toBe(0);
  });

  test("of a German caller tells the agent in German, and has them wait in German", async () => {
    const center = contactCenter();
    const { call, maria } = await answered(center, waitsForBestellungen);

    await maria.transfersTo("to-complaints");
    await maria.hears("Ich verbinde.");
    await call.isQueuedIn("complaints");
    await call.hears("Sie sind Nummer 1 in der Reihe.");
  });

  test.each([
    ["is closed", { hours: "never" }, "Diese Warteschlange ist im Moment geschlossen."],
    ["is full", { maxContacts: 0 }, "Diese Warteschlange ist im Moment voll."],
  ])("of a German caller tells the agent in German that the queue %s", async (_what, inquiries, says) => {
    const world = withQueues({ inquiries });
    const never = { id: "never", timeZone: "Europe/London", periods: [] };
    const center = contactCenter({ world: { ...world, hours: [...(world.hours ?? []), never] } });
    const { call, maria } = await answered(center, waitsForBestellungen);

    await maria.transfersTo("to-inquiries");
    await maria.hears(says);
    await call.isConnectedTo("maria.lopez");
  });
});

describe("a transfer to an agent", () => {
  test("rings for that agent only, and tells them whom it is for", async () => {
    const center = contactCenter();
    const { call, maria } = await answered(center);
    const [douglas, john] = [center.agent("douglas.smith"), center.agent("john.perry")];

    douglas.isAvailable();
    await maria.transfersTo("john-perry");
    await maria.hears("Transferring now.");
    await call.hears("You are number 1 in line.");
    await center.passes("2m");
    expect(call.contact.state).toBe("queued");
    john.isAvailable();
    await john.answers(call);
    await john.hears("John Perry.");
    await call.isConnectedTo("john.perry");

    expect(call.contacts.map(({ initiation }) => initiation)).toEqual(["INBOUND", "TRANSFER"]);
    expect([maria.heard, john.heard]).toEqual([["Orders.", "Transferring now."], ["John Perry."]]);
  });

  test("tells the agent in German that it did not work, where the caller is German", async () => {
    const center = contactCenter({ faults: { "Queue of given": "NoMatchingError" } });
    const { call, maria } = await answered(center, waitsForBestellungen);

    await maria.transfersTo("john-perry");
    await maria.hears("Das Weiterverbinden hat nicht funktioniert.");
    await call.isConnectedTo("maria.lopez");
  });

  test("tells the agent that it did not work, and both talk on", async () => {
    const center = contactCenter({ faults: { "Queue of given": "NoMatchingError" } });
    const { call, maria } = await answered(center);

    await maria.transfersTo("john-perry");
    await maria.hears("The transfer did not work.");
    await call.isConnectedTo("maria.lopez");
  });

  test.each([
    ["English", waitsForOrders, "That queue is full at the moment."],
    ["German", waitsForBestellungen, "Diese Warteschlange ist im Moment voll."],
  ] as const)("tells the agent in %s that too many wait for the other", async (_language, waits, says) => {
    const center = contactCenter({ faults: { "Transfer to queue": "QueueAtCapacity" } });
    const { call, maria } = await answered(center, waits);

    await maria.transfersTo("douglas-smith");
    await maria.hears(says);
    await call.isConnectedTo("maria.lopez");
  });
});

test("a transfer outside leads to the warehouse, and the agent is free", async () => {
  const center = contactCenter();
  const { call, maria } = await answered(center);

  await maria.transfersTo("warehouse");
  await call.isOnHold();
  await call.ends("THIRD_PARTY_DISCONNECT");

  expect(call.contacts.map(({ end }) => end?.reason)).toEqual(["TRANSFERRED", "THIRD_PARTY_DISCONNECT"]);
});
