import { VirtualClock } from "../../../contact-flows/simulate/clock";
import { directoryOf, lastPart } from "../../../contact-flows/simulate/directory";
import { flow, hangsUp } from "./support";

const instance = "arn:aws:connect:eu-west-2:111122223333:instance/i";

describe("What flows refer to", () => {
  const { flow: find } = directoryOf(
    {
      flows: [
        flow("team:orders", "CONTACT_FLOW", hangsUp),
        flow("team:returns", "CONTACT_FLOW", hangsUp),
        { ...flow("any", "MODULE", hangsUp), id: `${instance}/flow-module/m-1`, name: "Greet: long" },
        { ...flow("any", "MODULE", hangsUp), id: "0b8d2c1e-0000-4000-8000-000000000001", name: "Ask" },
      ],
    },
    false,
  );

  test.each([
    ["team:orders", "team:orders"],
    ["team:other", undefined],
    [`${instance}/flow-module/m-1`, "Greet: long"],
    [`${instance}/flow-module/m-1:live`, "Greet: long"],
    ["m-1", "Greet: long"],
    ["m-1:$LATEST", "Greet: long"],
    ["Greet: long", "Greet: long"],
    ["0b8d2c1e-0000-4000-8000-000000000001:live", "Ask"],
    [`${instance}/flow-module/0b8d2c1e-0000-4000-8000-000000000001`, "Ask"],
    ["Greet", undefined],
    ["", undefined],
  ])("%j finds %j", (reference, name) => {
    expect(find(reference)?.name).toBe(name);
  });

  test("bots are found by their alias together with the bot", () => {
    const arn = (path: string) => `arn:aws:lex:eu-west-2:111122223333:bot-alias/${path}`;
    const bot = { name: "Orders", begin: () => ({ turn: () => ({ type: "silent" }) }) } as never;
    const { bot: findBot } = directoryOf({ flows: [], bots: { [arn("ORDERS/PROD")]: bot, plain: bot } }, false);

    expect(findBot(arn("ORDERS/PROD"))).toBe(bot);
    expect(findBot(arn("OTHER/PROD"))).toBeUndefined();
    expect(findBot(arn("plain"))).toBe(bot);
  });

  test("the last part of an ARN without slashes stands behind its last colon", () => {
    expect(lastPart("arn:aws:lambda:eu-west-2:111122223333:function:orders")).toBe("orders");
  });
});

describe("The clock", () => {
  test("has things happen in the order of their times, and of asking at one time", () => {
    const clock = new VirtualClock(0);
    const happened: string[] = [];
    for (const [at, name] of [
      [3, "c"],
      [1, "a"],
      [3, "d"],
      [2, "b"],
    ] as const)
      clock.at(at, () => happened.push(name));
    clock.moveTo(2);
    expect(happened).toEqual(["a", "b"]);
    clock.moveTo(3);
    expect(happened).toEqual(["a", "b", "c", "d"]);
  });

  test("forgets what is taken back, however much of it there is, and keeps the rest in order", () => {
    const clock = new VirtualClock(0);
    const happened: number[] = [];
    const cancels = Array.from({ length: 1000 }, (_, index) =>
      clock.at((index * 7919) % 1009, () => happened.push((index * 7919) % 1009)),
    );
    for (const [index, cancel] of cancels.entries()) {
      if (index % 10 === 0) continue;
      cancel();
      cancel();
    }
    for (let { next } = clock; next !== undefined; { next } = clock) clock.moveTo(next);

    expect(happened).toHaveLength(100);
    expect(happened).toEqual([...happened].sort((a, b) => a - b));
    for (const cancel of cancels) cancel();
    expect(clock.next).toBeUndefined();
  });
});
