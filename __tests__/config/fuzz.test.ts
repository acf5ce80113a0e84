import fc from "fast-check";
import { exampleInput as example } from "../support/contact-centers";
import { contactCenter, problemsIn, set } from "./builders";

/** Every way to a value below a configuration. */
function* waysIn(value: unknown, way: readonly string[] = []): Generator<readonly string[]> {
  if (way.length > 0) yield way;
  if (typeof value !== "object" || value === null) return;
  for (const [key, inner] of Object.entries(value)) yield* waysIn(inner, [...way, key]);
}

const ways = [...waysIn(example)];
const way = fc.constantFrom(...ways);

const anything = fc.anything({
  withBigInt: true,
  withDate: true,
  withMap: true,
  withSet: true,
  withNullPrototype: true,
  withSparseArray: true,
  withTypedArray: true,
  withBoxedValues: true,
  withObjectString: true,
});

const oddKey = fc.constantFrom(
  "__proto__",
  "constructor",
  "prototype",
  "toString",
  "hasOwnProperty",
  "valueOf",
  "toJSON",
  "then",
  "length",
  "0",
  "",
  " ",
  "\u0000",
  "💥",
  "\ud800",
  "a.b",
  "password",
  "type",
);

const oddValue = fc.oneof(
  anything,
  fc.string({ unit: "binary" }),
  fc.constantFrom(undefined, null, Number.NaN, Number.POSITIVE_INFINITY, -0, "", "x".repeat(100_000)),
);

/** A property of an object's own, whatever its name: `__proto__` too. */
function define(raw: object, steps: readonly string[], value: unknown): void {
  const target = steps.slice(0, -1).reduce<unknown>((at, step) => (isObject(at) ? Reflect.get(at, step) : at), raw);
  if (!isObject(target) || (Array.isArray(target) && steps.at(-1) === "length")) return;
  Reflect.defineProperty(target, steps.at(-1) ?? "", { value, writable: true, enumerable: true, configurable: true });
}

const isObject = (value: unknown): value is object => typeof value === "object" && value !== null;

/** One wrong thing: a setting that is missing, of another type, or that nobody knows. */
const mutation = fc.oneof(
  way.map((steps) => (raw: object) => {
    const target = steps.slice(0, -1).reduce<unknown>((at, step) => (isObject(at) ? Reflect.get(at, step) : at), raw);
    if (isObject(target)) Reflect.deleteProperty(target, steps.at(-1) ?? "");
  }),
  fc.tuple(way, oddValue).map(
    ([steps, value]) =>
      (raw: object) =>
        define(raw, steps, value),
  ),
  fc.tuple(way, oddKey, oddValue).map(
    ([steps, key, value]) =>
      (raw: object) =>
        define(raw, [...steps, key], value),
  ),
  fc.tuple(oddKey, oddValue).map(
    ([key, value]) =>
      (raw: object) =>
        define(raw, [key], value),
  ),
);

/** `problemsIn` throws on whatever is no ConfigurationError, and a configuration error has something to say. */
function hasAnAnswer(raw: unknown): void {
  for (const { path, found, expected, fix } of problemsIn(raw)) {
    expect([typeof path, typeof found]).toEqual(["string", "string"]);
    expect([found, expected, fix]).not.toContain("");
  }
}

test("whatever stands where a configuration should, the answer is a configuration or its problems", () => {
  fc.assert(fc.property(anything, hasAnAnswer), { numRuns: 200 });
});

test("whatever stands in a section, the answer is a configuration or its problems", () => {
  const section = fc.constantFrom(...Object.keys(example));

  fc.assert(
    fc.property(section, oddValue, (name, value) => hasAnAnswer(contactCenter(set([name], value)))),
    {
      numRuns: 120,
    },
  );
});

test("whatever goes wrong with a complete configuration, the answer is a configuration or its problems", () => {
  fc.assert(
    fc.property(fc.array(mutation, { minLength: 1, maxLength: 3 }), (mutations) => {
      const raw = structuredClone(example);
      for (const mutate of mutations) mutate(raw);

      hasAnAnswer(raw);
    }),
    { numRuns: 150 },
  );
});

test("a wrong configuration is never taken for one without problems", () => {
  const required = [["name"], ["region"], ["accountId"], ["hours"], ["queues"], ["queues", "orders", "hours"]];

  fc.assert(
    fc.property(fc.constantFrom(...required), fc.constantFrom(null, 7, [], {}, true), (steps, value) => {
      expect(problemsIn(contactCenter(set(steps, value)))).not.toEqual([]);
    }),
  );
});

test("keys that objects inherit change no prototype", () => {
  const raw: unknown = JSON.parse(
    '{"__proto__":{"polluted":true},"constructor":{"prototype":{"polluted":true}},"tags":{"__proto__":"polluted"},"hours":{"__proto__":{"polluted":true}}}',
  );

  hasAnAnswer(raw);

  expect(Reflect.get({}, "polluted")).toBeUndefined();
  expect(Object.getPrototypeOf({})).toBe(Object.prototype);
});

/** An object in an object in an object. */
function nested(depth: number): object {
  let inner: object = {};
  for (let level = 0; level < depth; level++) inner = { inner };
  return inner;
}

test.each([
  ["a setting that nobody knows", "deep"],
  ["a name", "name"],
  ["an entry", "queues.orders"],
  ["a record", "tags"],
])("an object of ten thousand levels as %s is no obstacle", (_, steps) => {
  expect(problemsIn(contactCenter(set(steps, nested(10_000))))).not.toEqual([]);
});

test.each(["name", "queues.orders", "logs", "self"])(
  "a configuration that holds itself at %s is no obstacle",
  (steps) => {
    const raw = contactCenter();
    set(steps, raw)(raw);

    expect(problemsIn(raw)).not.toEqual([]);
  },
);

test.each([
  ["name", 2_000_000],
  ["hours.office.timeZone", 200_000],
  ["queues.orders.hours", 1_000_000],
  ["region", 1_000_000],
  ["state.type", 1_000_000],
])("a huge text as %s is cut in the message", (steps, size) => {
  const problems = problemsIn(contactCenter(set("state", {}), set(steps, "x".repeat(size))));

  expect(problems.map(({ path }) => path)).toContain(steps);
});
