import { contactCenter, isPromisedACall, talksTo, waitsForOrders, withCallbacks } from "./support";

describe("before they talk", () => {
  test("the agent hears the queue first, then the caller that somebody is there; each only what is theirs", async () => {
    const center = contactCenter();
    const call = await waitsForOrders(center);
    const maria = center.agent("maria.lopez");

    maria.isAvailable();
    await maria.answers(call);
    await maria.hears("Orders.");
    expect(call.contact.state).toBe("joining");
    await call.hears("You are being connected now.");
    await call.isConnectedTo("maria.lopez");

    call.hasNeverHeard(/^Orders\.$/);
    expect(maria.heard).toEqual(["Orders."]);
  });

  test("the caller may hang up, and the agent is spared the rest", async () => {
    const center = contactCenter();
    const call = await waitsForOrders(center);
    const maria = center.agent("maria.lopez");

    maria.isAvailable();
    await maria.answers(call);
    await maria.hears("Orders.");
    await call.hangsUp();

    expect(call).toHaveEnded("CUSTOMER_DISCONNECT");
    call.hasNeverHeard("You are being connected now.");
  });

  test("the agent may hang up, and the caller hears the goodbye", async () => {
    const center = contactCenter();
    const call = await waitsForOrders(center);
    const maria = center.agent("maria.lopez");

    maria.isAvailable();
    await maria.answers(call);
    await maria.hears("Orders.");
    await maria.hangsUp();
    await call.hears("Your agent has left the call.");
    await call.ends("CONTACT_FLOW_DISCONNECT");
  });

  test.each([
    ["the agent's", "Agent whisper"],
    ["the caller's", "Before agent en-GB"],
  ])("nothing is lost where %s whisper cannot be played", async (_whose, block) => {
    const center = contactCenter({ faults: { [block]: "NoMatchingError" } });
    const call = await waitsForOrders(center);
    const maria = center.agent("maria.lopez");

    maria.isAvailable();
    await maria.answers(call);
    await call.isConnectedTo("maria.lopez");
  });
});

describe("a customer who is called", () => {
  test("hears who is calling, before the agent can be heard", async () => {
    const { maria, callback } = await isPromisedACall(contactCenter({ world: withCallbacks }));

    await callback.isQueuedIn("orders");
    await maria.answers(callback);
    await callback.answers();
    expect(callback.contact.state).toBe("joining");
    await callback.hears("Hello, this is Acme.");
    await callback.isConnectedTo("maria.lopez");
    await callback.hangsUp();

    expect(callback).toHaveEnded("CUSTOMER_DISCONNECT");
  });

  test("hears it in the language chosen before", async () => {
    const { maria, callback } = await isPromisedACall(contactCenter({ world: withCallbacks }), "de-DE");

    await maria.answers(callback);
    await callback.answers();
    await callback.hears("Guten Tag, hier ist Acme.");
    await callback.isConnectedTo("maria.lopez");
  });

  test("and does not answer is called once more, ten minutes later", async () => {
    const center = contactCenter({ world: withCallbacks });
    const { maria, callback } = await isPromisedACall(center);

    await maria.answers(callback);
    await callback.declines();
    const declined = center.now;
    await maria.finishesWork();
    await maria.answers(callback, { within: "15m" });
    await callback.answers();
    await callback.hears("Hello, this is Acme.");

    expect(center.now - declined).toBeGreaterThanOrEqual(600_000);
  });
});

test("the second of two callers hears nothing of the whispers of the first", async () => {
  const center = contactCenter();
  const [first, second] = [await waitsForOrders(center), await waitsForOrders(center, "+442079460202")];

  await talksTo(center, first);

  second.hasNeverHeard("You are being connected now.");
});
