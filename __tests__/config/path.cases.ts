import { joinPath, valueAt } from "../../config/path";

test.each([
  [[], ""],
  [["name"], "name"],
  [["state", "bucket"], "state.bucket"],
  [["queues", "order-desk", "hours"], "queues.order-desk.hours"],
  [["users", "john.perry", "phone"], 'users["john.perry"].phone'],
  [["hours", "main", "open", "0", "from"], "hours.main.open[0].from"],
  [["tags", ""], 'tags[""]'],
  [["tags", 'say "hi"'], 'tags["say \\"hi\\""]'],
  [["a b"], '["a b"]'],
  [["0", "name"], "[0].name"],
])("%p is written as %s", (steps, text) => {
  expect(joinPath(steps)).toBe(text);
});

const raw = { name: "acme", hours: { main: { open: [{ from: "09:00" }] } }, nothing: null };

test.each([
  [[], raw],
  [["name"], "acme"],
  [["hours", "main", "open", "0", "from"], "09:00"],
  [["nothing"], null],
  [["nothing", "more"], undefined],
  [["name", "length"], undefined],
  [["hours", "always", "open"], undefined],
])("at %p stands %p", (steps, value) => {
  expect(valueAt(raw, steps)).toEqual(value);
});

test.each([undefined, null, "text", 7])("a path into %p leads nowhere", (value) => {
  expect(valueAt(value, ["name"])).toBeUndefined();
});
