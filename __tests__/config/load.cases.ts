import { execFileSync } from "node:child_process";
import { existsSync } from "node:fs";
import { join } from "node:path";
import {
  defaultEnvironment,
  environmentsFolder,
  listEnvironments,
  loadContactCenter,
  parseContactCenter,
} from "../../config/load";
import { contactCenter, failureOf, parsed, problemsIn, set } from "./builders";
import { declaring, valid, withEnvironments } from "./environment-files";

/** What is wrong with an environment of a folder with these files. */
const failureIn = (files: Readonly<Record<string, string>>, environment: string) =>
  withEnvironments(files, (folder) => failureOf(() => loadContactCenter(environment, folder)));

const twoFiles = { "example.ts": valid, "minimal.ts": valid };

test("an environment is loaded from its file, with its name and its defaults", () => {
  const config = withEnvironments({ "production.ts": valid }, (folder) => loadContactCenter("production", folder));

  expect(config).toMatchObject({ environment: "production", name: "acme", destroyProtection: true });
});

test("an unknown environment is told with the nearest one, and with how to make it", () => {
  const failure = failureIn(twoFiles, "exmaple");

  expect(failure?.problems).toEqual([
    {
      path: "",
      found: "no such environment",
      expected: "an environment's name: lower-case letters, digits and hyphens, 2 to 12 characters",
      fix: 'Did you mean "example"? Or make it: npm run new-environment -- exmaple',
    },
  ]);
  expect(failure?.message).toContain("environments/exmaple.ts has 1 problem");
});

test("an environment that resembles none is told with all there are", () => {
  expect(failureIn(twoFiles, "production")?.problems).toMatchObject([
    { fix: "Known: example, minimal. Or make it: npm run new-environment -- production" },
  ]);
});

test("in a folder without environments the answer says so", () => {
  expect(failureIn({}, "example")?.problems[0]?.fix).toMatch(/^There is none yet\./);
});

test.each([
  "../x",
  "../environments/example",
  "..",
  ".",
  "/etc/passwd",
  "example.ts",
  "Example",
  "",
  "a".repeat(13),
  "x\u0000",
])("%p is no name of an environment: nothing is read, and nobody is told to make it", (environment) => {
  const failure = failureIn({ ...twoFiles, [`${"a".repeat(13)}.ts`]: "throw new Error('read')" }, environment);

  expect(failure?.problems).toHaveLength(1);
  expect(failure?.problems[0]?.expected).toContain("lower-case letters, digits and hyphens");
  expect(failure?.message).not.toMatch(/new-environment|fails when it is read/);
});

test("a file beside the folder cannot be reached by a path", () => {
  const failure = withEnvironments({ "example.ts": valid }, (folder) =>
    failureOf(() => loadContactCenter("../environments/example", folder)),
  );

  expect(failure?.problems).toMatchObject([{ found: "a file whose name is no environment's" }]);
});

test("a file whose name is no environment's is told as such", () => {
  expect(failureIn({ "Production.ts": valid }, "Production")?.problems).toMatchObject([
    { path: "", found: "a file whose name is no environment's" },
  ]);
});

test("a file that throws is told with its message and its line, and keeps the cause", () => {
  const failure = failureIn({ "broken.ts": '\n\nthrow new TypeError("no such region");\n' }, "broken");

  expect(failure?.problems).toEqual([
    {
      path: "",
      found: expect.stringMatching(/TypeError: no such region \(environments\/broken\.ts:\d+\)$/),
      expected: "a file that only declares the contact center",
      fix: expect.stringContaining("npx tsc --noEmit"),
    },
  ]);
  expect(failure?.cause).toBeInstanceOf(TypeError);
});

test.each([
  ["a text", 'throw "stop";', "stop"],
  ["a number", "throw 7;", "7"],
])("a file that throws %s is told as well", (_, text, thrown) => {
  expect(failureIn({ "broken.ts": text }, "broken")?.problems[0]?.found).toContain(`when it is read: ${thrown}`);
});

test("a file that imports what is not there is told with what it wanted", () => {
  const failure = failureIn({ "broken.ts": 'import { x } from "./not-there";\nexport default x;\n' }, "broken");

  expect(failure?.problems[0]?.found).toContain("./not-there");
});

test("a file with a syntax error is told as one that cannot be read", () => {
  const failure = failureIn({ "broken.ts": "export default { name: ;\n" }, "broken");

  expect(failure?.problems).toMatchObject([{ path: "", found: expect.stringContaining("fails when it is read") }]);
});

test.each([
  ["that is empty", ""],
  ["that exports its configuration by another name", "export const config = {};"],
  ["that exports nothing by default", "export default undefined;"],
  ["that exports null by default", "export default null;"],
])("a file %s is told how to export", (_, text) => {
  expect(failureIn({ "empty.ts": text }, "empty")?.problems).toEqual([
    {
      path: "",
      found: "a file without a default export",
      expected: "export default defineContactCenter({ ... })",
      fix: "Copy the form of config/environments/minimal.ts.",
    },
  ]);
});

test.each([
  ["a text", '"acme"'],
  ["a list", "[]"],
])("a file that exports %s is told what is missing", (_, text) => {
  expect(failureIn({ "odd.ts": `export default ${text};` }, "odd")?.problems.length).toBeGreaterThan(0);
});

test.each([
  ["a function", "() => ({})", "nobody calls"],
  ["a function", "class Desk {}", "nobody calls"],
  ["a promise", "Promise.resolve({})", "without waiting"],
  ["a promise", "(async () => ({}))()", "without waiting"],
])("a file that exports %s, %s, is told so, and nothing else", (what, text, why) => {
  expect(failureIn({ "odd.ts": `export default ${text};` }, "odd")?.problems).toEqual([
    {
      path: "",
      found: `a default export that is ${what}`,
      expected: "export default defineContactCenter({ ... })",
      fix: expect.stringContaining(why),
    },
  ]);
});

test.each(["", " ", "../x", "Example", "a".repeat(13), "x\u0000", "a b"])(
  "%p is no name of a file: the message names the folder",
  (environment) => {
    expect(failureIn(twoFiles, environment)?.message).toMatch(/^\S*environments has 1 problem:/);
  },
);

test("a wrong configuration names its file", () => {
  const failure = failureIn({ "wrong.ts": declaring(contactCenter(set("region", "mars"))) }, "wrong");

  expect(failure?.file).toMatch(/environments\/wrong\.ts$/);
  expect(failure?.message).toContain("environments/wrong.ts has 1 problem:\n\nregion\n");
});

test("environments are the files of the folder, in alphabetical order, without declarations and other files", () => {
  const files = { "qa.ts": "", "example.ts": "", "types.d.ts": "", "notes.md": "", "data.json": "" };

  expect(withEnvironments(files, listEnvironments)).toEqual(["example", "qa"]);
});

test("the project has its example, which is the default, and the smallest", () => {
  expect(listEnvironments()).toEqual(expect.arrayContaining([defaultEnvironment, "minimal"]));
  expect(existsSync(join(environmentsFolder, `${defaultEnvironment}.ts`))).toBe(true);
});

describe("without a name", () => {
  const before = process.env.ENVIRONMENT;
  afterEach(() => {
    if (before === undefined) delete process.env.ENVIRONMENT;
    else process.env.ENVIRONMENT = before;
  });

  test.each([
    [undefined, "example"],
    ["", "example"],
    ["minimal", "minimal"],
  ])("ENVIRONMENT=%p loads %s", (variable, environment) => {
    if (variable === undefined) delete process.env.ENVIRONMENT;
    else process.env.ENVIRONMENT = variable;

    expect(loadContactCenter().environment).toBe(environment);
  });
});

/** Every object below a value, itself included. */
function* objectsIn(value: unknown): Generator<object> {
  if (typeof value !== "object" || value === null) return;
  yield value;
  for (const inner of Object.values(value)) yield* objectsIn(inner);
}

test.each(listEnvironments())("%s is frozen to its last entry", (environment) => {
  const objects = [...objectsIn(loadContactCenter(environment))];

  expect(objects.length).toBeGreaterThan(5);
  for (const object of objects) expect(Object.isFrozen(object)).toBe(true);
});

test("what the operator wrote stays as it was, unfrozen", () => {
  const raw = contactCenter();

  parseContactCenter(raw, "test");

  expect(raw).toEqual(contactCenter());
  for (const object of objectsIn(raw)) expect(Object.isFrozen(object)).toBe(false);
});

test("defaults of one configuration are not those of another", () => {
  expect(parsed().tags).not.toBe(parsed().tags);
  expect(parsed().alarms.emails).not.toBe(parsed().alarms.emails);
});

test("the same file gives the same configuration again", () => {
  expect(JSON.stringify(loadContactCenter("example"))).toBe(JSON.stringify(loadContactCenter("example")));
});

test("a configuration at hand is named in the message when no file is", () => {
  expect(failureOf(() => parseContactCenter({}, "test"))?.message).toMatch(/^configuration has \d+ problems:/);
  expect(failureOf(() => parseContactCenter({}, "test", "acme.json"))?.message).toMatch(/^acme\.json has/);
});

test("a name of an environment cannot be set in the file", () => {
  expect(problemsIn(contactCenter(set("environment", "other")))).toMatchObject([{ path: "environment" }]);
});

const password = "correct-horse-battery";

// Commands read the files through tsx, whose errors are not those of the tests' own transformation.
test("as the commands load them, files that fail are told, and no line of them is repeated", () => {
  const files = {
    "good.ts": `import { defineContactCenter } from ${JSON.stringify(join(environmentsFolder, "..", "define"))};\n${valid.replace("export default ", "const raw = ")}\nexport default defineContactCenter(raw as never);\n`,
    "syntax.ts": `const password = "${password}"; export default { name: ;\n`,
    "throws.ts": 'type Unused = string;\nthrow new Error("no such region");\n',
    "none.ts": "export const config = {};\n",
  };
  const names = ["good", "syntax", "throws", "none"];

  const answers = withEnvironments(files, (folder) => {
    const script = `
      const { loadContactCenter } = require(${JSON.stringify(join(environmentsFolder, "..", "load"))});
      console.log(JSON.stringify(${JSON.stringify(names)}.map((name) => {
        try { return loadContactCenter(name, ${JSON.stringify(folder)}).environment; }
        catch (error) { return error.name + ": " + error.message; }
      })));`;
    const output = execFileSync(process.execPath, ["--import", "tsx", "--input-type=commonjs", "--eval", script], {
      encoding: "utf8",
    });
    return JSON.parse(output) as readonly string[];
  });

  expect(answers).toEqual([
    "good",
    expect.stringMatching(/^ConfigurationError: [\s\S]*syntax\.ts has 1 problem[\s\S]*fails when it is read/),
    expect.stringMatching(/^ConfigurationError: [\s\S]*Error: no such region \(environments\/throws\.ts:2\)/),
    expect.stringMatching(/^ConfigurationError: [\s\S]*a file without a default export/),
  ]);
  expect(answers.join()).not.toContain(password);
});
