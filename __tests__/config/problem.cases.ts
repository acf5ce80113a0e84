import {
  ConfigurationError,
  describeFailure,
  describeProblems,
  exitCodeOf,
  type Problem,
  SwitchboardError,
} from "../../config/problem";

const problem = (path: string): Problem => ({ path, found: "what stands", expected: "what should", fix: "Mend it." });

test("a configuration error tells where, what was found, what is expected and how to mend it, of every problem", () => {
  const { message } = new ConfigurationError("config/environments/test.ts", [problem("name"), problem("region")]);

  expect(message).toBe(
    [
      "config/environments/test.ts has 2 problems:",
      "name\n  found     what stands\n  expected  what should\n  fix       Mend it.",
      "region\n  found     what stands\n  expected  what should\n  fix       Mend it.",
      "All settings: docs/generated/configuration.md",
    ].join("\n\n"),
  );
});

test("one problem is not many, and a problem of the file has no path", () => {
  const text = describeProblems("config/environments/test.ts", [problem("")]);

  expect(text).toMatch(/^config\/environments\/test\.ts has 1 problem:\n\n\(file\)\n/);
});

test("a configuration error is the operator's to mend, keeps its cause, and says what was read", () => {
  const cause = new Error("unreadable");
  const error = new ConfigurationError("a.ts", [problem("name")], { cause });

  expect(error).toBeInstanceOf(SwitchboardError);
  expect(error).toMatchObject({
    name: "ConfigurationError",
    code: "configuration",
    kind: "reject",
    file: "a.ts",
    cause,
  });
});

test.each([
  ["a wrong configuration", new ConfigurationError("a.ts", [problem("name")]), 2],
  ["wrong usage", new SwitchboardError("usage", "no such option", "reject"), 2],
  ["findings of the policy", new SwitchboardError("policy", "a finding", "reject"), 1],
  ["a fault of the surroundings", new SwitchboardError("environment", "no terraform", "retry"), 1],
  ["any other error", new Error("undefined is not a function"), 70],
  ["what is no error", "text", 70],
  ["nothing", undefined, 70],
])("%s ends a command with its own exit code", (_, error, code) => {
  expect(exitCodeOf(error)).toBe(code);
});

test("a failure of ours reads as its message, without a stack", () => {
  const error = new SwitchboardError("usage", "Unknown option --evn. Did you mean --env?", "reject");

  expect(describeFailure(error)).toBe("Unknown option --evn. Did you mean --env?");
});

test("any other error reads as a bug of ours, with its stack", () => {
  const error = new TypeError("undefined is not a function");

  const text = describeFailure(error);

  expect(text).toMatch(/^This is a bug in Switchboard, not in your configuration\./);
  expect(text).toContain(error.stack);
});

test.each([
  ["text", "text"],
  [undefined, "undefined"],
  [null, "null"],
])("%p that is thrown still reads as a bug", (thrown, detail) => {
  expect(describeFailure(thrown)).toMatch(new RegExp(`bug in Switchboard[\\s\\S]*\\n\\n${detail}$`));
});

test("an error without a stack is told by its message", () => {
  const error = new Error("no trace");
  Reflect.deleteProperty(error, "stack");
  Object.defineProperty(error, "stack", { value: undefined });

  expect(describeFailure(error)).toContain("no trace");
});
