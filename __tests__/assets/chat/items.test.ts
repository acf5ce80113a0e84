import * as fc from "fast-check";
import { agentsIn, receiptOf, withItems, withReceipt } from "../../../assets/chat/conversation/items";
import { event, item, own } from "./items";

describe("the items of a chat", () => {
  test("stand by time, each id once, in whatever order and however often they come", () => {
    const all = Array.from({ length: 12 }, (_, index) => item(`i${index}`, index * 10));
    const arrival = fc.array(fc.array(fc.constantFrom(...all)));

    fc.assert(
      fc.property(arrival, (batches) => {
        const known = batches.reduce(withItems, []);

        const expected = all.filter((one) => batches.flat().includes(one));
        expect(known).toEqual(expected);
      }),
    );
  });

  test("take a later state of the same id: an answer that is streamed grows in its place", () => {
    const first = withItems([], [item("a", 1), item("b", 2)]);

    const grown = withItems(first, [item("a", 9, { body: { kind: "text", text: "longer" } })]);

    expect(grown.map(({ id }) => id)).toEqual(["a", "b"]);
    expect(grown[0]?.body).toEqual({ kind: "text", text: "longer" });
  });
});

describe("receipts", () => {
  const items = [own("a", 1), item("x", 2), own("b", 3), own("c", 4)];
  const of = (index: number, receipts: Parameters<typeof receiptOf>[2]) =>
    receiptOf(items[index] ?? own("", 0), items, receipts);

  test("of a later message hold for those before it", () => {
    expect([0, 2, 3].map((index) => of(index, { b: "read" }))).toEqual(["read", "read", undefined]);
  });

  test("that say read win over those that say delivered", () => {
    expect(of(0, { a: "delivered", c: "read" })).toBe("read");
  });

  test("that say delivered and come late take nothing back", () => {
    expect(withReceipt({ a: "read" }, "a", "delivered")).toEqual({ a: "read" });
  });
});

describe("the agents who are there", () => {
  test.each([
    ["nobody has come", [], []],
    ["one has come", [event("1", 1, "joined")], ["Anna"]],
    ["one has handed over", [event("1", 1, "joined"), event("2", 2, "joined", "Ben"), event("3", 3, "left")], ["Ben"]],
    ["all have gone", [event("1", 1, "joined"), event("2", 2, "left")], []],
    ["one has written whose coming was not told", [item("1", 1)], ["Anna"]],
  ])("are known when %s", (_, items, expected) => {
    expect(agentsIn(items)).toEqual(expected);
  });
});
