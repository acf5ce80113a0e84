import { minute } from "../../../contact-flows/simulate/clock";
import { contactCenter, talksTo, waitsForBestellungen, waitsForOrders } from "./support";

describe("callers who wait", () => {
  test("hear their place in the queue, and that it gets better as others are answered", async () => {
    const center = contactCenter();
    const [first, second, third] = [
      await waitsForOrders(center, "+442079460201"),
      await waitsForOrders(center, "+442079460202"),
      await waitsForOrders(center, "+442079460203"),
    ];

    await first.hears("You are number 1 in line.");
    await second.hears("You are number 2 in line.");
    await third.hears("You are number 3 in line.");
    await third.hearsNext("Thank you for waiting. Somebody will be with you soon. We have not forgotten you.");

    await talksTo(center, first);
    await third.hears("You are number 2 in line.");
    await second.hangsUp();
    await third.hears("You are number 1 in line.");
  });

  test("are answered in the order in which they came, whoever rings first", async () => {
    const center = contactCenter();
    const first = await waitsForOrders(center, "+442079460201");
    await waitsForOrders(center, "+442079460202");

    await talksTo(center, first, "aiko.tanaka");
  });

  test("are rung for again when an agent misses them, and hear nothing of it", async () => {
    const center = contactCenter();
    const call = await waitsForOrders(center);
    const [maria, aiko] = [center.agent("maria.lopez"), center.agent("aiko.tanaka")];

    maria.isAvailable();
    await maria.misses(call);
    expect(call).toBeQueuedIn("orders");
    aiko.isAvailable();
    await aiko.answers(call);
    await call.isConnectedTo("aiko.tanaka");
  });

  test("are cut off in what they hear by the agent who answers", async () => {
    const center = contactCenter();
    const call = await waitsForOrders(center);

    await call.hears("Somebody will be with you soon");
    await center.passes("2s");
    await talksTo(center, call);

    expect(call.heard.at(-1)).toBe("Thank you for waiting. You are being connected now.");
  });

  test("and hang up are gone, and nobody is rung for them", async () => {
    const center = contactCenter();
    const call = await waitsForOrders(center);

    await call.hangsUp();
    center.agent("maria.lopez").isAvailable();
    await center.passes("10m");

    expect(call).toHaveEnded("CUSTOMER_DISCONNECT");
    expect(call.trace.some(({ type }) => type === "agent")).toBe(false);
  });

  test.each([
    ["English", waitsForOrders, "We are sorry that nobody has had time for you. Please try again a little later."],
    ["German", waitsForBestellungen, "Leider hatte niemand Zeit für Sie."],
  ] as const)(
    "more than half an hour in %s are told that nobody has time, not left to wait for ever",
    async (_language, waits, sorry) => {
      const center = contactCenter();
      const call = await waits(center);
      const since = center.now;

      await call.hears(sorry, { within: "45m" });
      await call.ends("CONTACT_FLOW_DISCONNECT");

      expect(center.now - since).toBeGreaterThan(30 * minute);
      expect(call.heard.filter((text) => /number 1|Nummer 1/.test(text))).toHaveLength(90);
    },
  );

  test("are comforted without a place where nobody can say which it is", async () => {
    const center = contactCenter({ faults: { "Check Position in queue": "NoMatchingCondition" } });
    const call = await waitsForOrders(center);

    await call.hearsNext("Thank you for waiting.");
    await call.hearsNext("Thank you for waiting.");

    expect(call).toBeQueuedIn("orders");
  });

  test.each([
    ["English", waitsForOrders, "Thank you for waiting.", "nobody has had time for you"],
    ["German", waitsForBestellungen, "Danke, dass Sie warten.", "Leider hatte niemand Zeit"],
  ] as const)(
    "are comforted in %s where the queue's numbers cannot be had, as long as others",
    async (_language, waits, comfort, sorry) => {
      const center = contactCenter({ faults: { "Get queue metrics": "NoMatchingError" } });
      const call = await waits(center);
      const since = center.now;

      await call.hearsNext(comfort);
      await call.hears(sorry, { within: "45m" });
      await call.ends("CONTACT_FLOW_DISCONNECT");

      expect(center.now - since).toBeGreaterThan(30 * minute);
      call.hasNeverHeard(/in line|in der Reihe/);
    },
  );
});
