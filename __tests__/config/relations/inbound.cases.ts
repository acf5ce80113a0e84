import { pathsOf, problemsOf, set } from "../builders";

const choice = (queue: string, say: object) => ({ queue, say });
const menu = (entries: object) => set("inbound", { menu: entries });

test.each([
  ["nothing", {}],
  ["the name that is spoken", { organisation: "Acme & Söhne" }],
  ["hours and a queue that exist", { hours: "office", queue: "outbound" }],
  ["a menu", { menu: { "1": choice("orders", { en: "orders" }), "2": choice("outbound", { en: "all else" }) } }],
  ["who is recorded", { recording: "both" }],
])("%s may be said of what callers meet first", (_, inbound) => {
  expect(pathsOf(set("inbound", inbound))).toEqual([]);
});

test.each([
  ["the hours", { hours: "ofice" }, "inbound.hours", "ofice", "hours", "office"],
  ["the queue", { queue: "order" }, "inbound.queue", "order", "queues", "orders"],
  [
    "the queue of a choice",
    { menu: { "3": choice("outbond", { en: "calls" }) } },
    "inbound.menu[3].queue",
    "outbond",
    "queues",
    "outbound",
  ],
])("%s of the line that do not exist are told, with the nearest that do", (_, inbound, path, key, section, near) => {
  expect(problemsOf(set("inbound", inbound))).toEqual([
    {
      path,
      found: JSON.stringify(key),
      expected: `a key of \`${section}\``,
      fix: expect.stringContaining(`Did you mean ${JSON.stringify(near)}?`),
    },
  ]);
});

test.each(["constructor", "toString"])("%s is no queue unless somebody wrote it", (queue) => {
  expect(pathsOf(set("inbound", { queue }))).toEqual(["inbound.queue"]);
});

test.each(["0", "10", "*", "#", "one", ""])("the telephone has no key %j that a menu could offer", (key) => {
  const [problem, ...others] = problemsOf(menu({ [key]: choice("orders", { en: "orders" }) }));

  expect(others).toEqual([]);
  expect(problem).toMatchObject({ found: JSON.stringify(key), expected: expect.stringMatching(/^a key from 1 to/) });
  expect(problem?.path).toMatch(/^inbound\.menu/);
});

test("a choice says what it is about in every language of the contact center", () => {
  const problems = problemsOf(
    set("languages", ["en-GB", "de-AT"]),
    menu({ "1": choice("orders", { de: "Bestellungen" }), "2": choice("orders", {}) }),
  );

  expect(problems.map(({ path }) => path)).toEqual([
    "inbound.menu[1].say.en",
    "inbound.menu[2].say.de",
    "inbound.menu[2].say.en",
  ]);
  expect(problems[0]).toMatchObject({ found: "nothing", fix: expect.stringContaining('Add { en: "..." }') });
});

test("a choice in a language that nobody can choose is told", () => {
  expect(problemsOf(menu({ "1": choice("orders", { en: "orders", fr: "commandes" }) }))).toMatchObject([
    { path: "inbound.menu[1].say.fr", found: '"fr"', expected: "one of the languages: en" },
  ]);
});

test("a locale is no language: what a choice says is the same in all regions of one", () => {
  expect(pathsOf(menu({ "1": choice("orders", { "en-US": "orders" }) }))).toEqual([
    "inbound.menu[1].say.en",
    "inbound.menu[1].say.en-US",
  ]);
});

test.each([
  [["en-US"], []],
  [["de-DE", "en-IN"], []],
  [["en-US", "en-GB"], ["languages[1]"]],
  [
    ["de-DE", "en-GB", "de-AT", "en-US"],
    ["languages[2]", "languages[3]"],
  ],
  [["en-GB", "en-GB"], ["languages[1]"]],
])("of the languages %j each is told that callers could not tell from an earlier one", (languages, paths) => {
  expect(pathsOf(set("languages", languages))).toEqual(paths);
});

test("a language without words is refused, with the nearest that has some", () => {
  expect(problemsOf(set("languages", ["en-UK"]))).toMatchObject([
    { path: "languages[0]", found: '"en-UK"', expected: expect.stringContaining("en-GB") },
  ]);
});

test.each([
  ["queues", { queue: "orders" }],
  ["hours", { hours: "office" }],
])("while %s is no record, nothing is said about what the line names of it", (section, inbound) => {
  expect(pathsOf(set(section, "none"), set("inbound", inbound))).toEqual([section]);
});
