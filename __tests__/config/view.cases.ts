import { viewOf } from "../../config/view";
import { contactCenter, set } from "./builders";

test("an entry keeps the settings that are good and loses those that are wrong", () => {
  const view = viewOf(contactCenter(set("queues.orders.description", 7), set("queues.orders.maxContacts", 5)));

  const orders = Object.fromEntries(view.entries("queues")).orders;

  expect(orders).toEqual({
    name: undefined,
    outboundCallerName: undefined,
    hours: "office",
    maxContacts: 5,
    quickConnects: [],
  });
});

test("an entry of a union is read by its type", () => {
  const entries = Object.fromEntries(viewOf(contactCenter()).entries("quickConnects"));

  expect(entries["to-orders"]).toMatchObject({ type: "queue", queue: "orders" });
  expect(entries["to-ann"]).toMatchObject({ type: "user", user: "ann.lee" });
  expect(entries.warehouse).toMatchObject({ type: "phone", number: "+442079460123" });
});

test.each([null, 7, "text", [], { type: "fax" }])(
  "the entry %p has no settings, and is there all the same",
  (entry) => {
    const view = viewOf(contactCenter(set("quickConnects.odd", entry)));

    expect(view.keys("quickConnects")).toContain("odd");
    expect(Object.values(Object.fromEntries(view.entries("quickConnects")).odd ?? {})).toEqual([]);
  },
);

test.each([
  [undefined, true],
  [{}, true],
  [{ orders: 1 }, true],
  [null, false],
  ["text", false],
  [[], false],
  [7, false],
])("whether %p is a section that declares something: %p", (section, readable) => {
  expect(viewOf(contactCenter(set("queues", section))).readable("queues")).toBe(readable);
});

test("a section that cannot be read declares nothing", () => {
  expect(viewOf(contactCenter(set("queues", ["orders"]))).keys("queues")).toEqual([]);
  expect(viewOf(undefined).keys("queues")).toEqual([]);
  expect(viewOf("text").entries("users")).toEqual([]);
});

test("a setting is read with its defaults, and is undefined while it has problems", () => {
  expect(viewOf(contactCenter()).setting("alarms")?.emails).toEqual([]);
  expect(viewOf(contactCenter(set("alarms.emails", "none"))).setting("alarms")).toBeUndefined();
  expect(viewOf(contactCenter()).setting("region")).toBe("eu-west-2");
});
