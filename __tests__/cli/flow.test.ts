import { spawnSync } from "node:child_process";
import {
  chmodSync,
  closeSync,
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  openSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { flowCommand } from "../../cli/commands/flow";
import { run } from "../../cli/run";
import type { FlowDocument } from "../../contact-flows/language/document";
import { action, bye, flow, goodFlow } from "../contact-flows/language/validate/flows";
import { type CommandOutcome, switchboard } from "../support/command";

const folder = mkdtempSync(join(tmpdir(), "switchboard-flow-"));
const at = (file: string) => join(folder, file);

/** A file in the folder of this test; gives its path. */
function file(name: string, content: FlowDocument | string | Buffer): string {
  const text = typeof content === "string" || Buffer.isBuffer(content) ? content : JSON.stringify(content, null, 2);
  writeFileSync(at(name), text);
  return at(name);
}

/** Runs `npm run flow -- ...` in this process: what it prints, and its exit code. */
async function flowRun(...args: readonly string[]): Promise<CommandOutcome> {
  const said = { stdout: "", stderr: "" };
  const spies = (["stdout", "stderr"] as const).map((stream) =>
    jest.spyOn(process[stream], "write").mockImplementation((text) => {
      said[stream] += String(text);
      return true;
    }),
  );
  const errors = jest.spyOn(console, "error").mockImplementation((text: string) => {
    said.stderr += `${text}\n`;
  });
  try {
    process.exitCode = 0;
    await run(() => flowCommand(), args);
    return { code: Number(process.exitCode), ...said };
  } finally {
    process.exitCode = 0;
    for (const spy of [...spies, errors]) spy.mockRestore();
  }
}

interface Entry {
  readonly file: string;
  readonly flow: string;
  readonly rule: string;
  readonly severity: string;
  readonly block: string;
  readonly message: string;
  readonly fix: string;
}

async function checkJson(...args: readonly string[]): Promise<CommandOutcome & { readonly entries: readonly Entry[] }> {
  const outcome = await flowRun("check", "--json", ...args);
  return { ...outcome, entries: JSON.parse(outcome.stdout) as readonly Entry[] };
}

const broken: FlowDocument = flow(
  [action("MessageParticipant", "hello", { parameters: { Text: "Hello." }, next: "nowhere" }), bye],
  { Metadata: { type: "contactFlow" } },
);
const doubtful: FlowDocument = flow([
  action("MessageParticipant", "hello", {
    parameters: { Text: "Hello." },
    next: "bye",
    errors: [["NoMatchingError", "bye"]],
  }),
  action("MessageParticipant", "lost", {
    parameters: { Text: "Lost." },
    next: "bye",
    errors: [["NoMatchingError", "bye"]],
  }),
  bye,
]);

let good: string;
let bad: string;
let doubt: string;

beforeAll(() => {
  good = file("good.json", { ...goodFlow(), Metadata: { name: "Order desk", type: "contactFlow" } });
  bad = file("bad.json", broken);
  doubt = file("doubt.json", doubtful);
});

afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe("check", () => {
  test("says nothing of a flow that is sound, and ends with 0", async () => {
    expect(await flowRun("check", good)).toEqual({ code: 0, stdout: "1 file: no findings\n", stderr: "" });
    expect(await flowRun("check", good, "--json")).toEqual({ code: 0, stdout: "[]\n", stderr: "" });
  });

  test("ends with 1 where there is an error, with file, block, severity, message and fix", async () => {
    const { code, stdout } = await flowRun("check", good, bad);

    expect(code).toBe(1);
    expect(stdout).toContain(`${bad}  hello  error  `);
    expect(stdout).toMatch(/no block has that Identifier.*\n {2}fix {2}\S/);
    expect(stdout).toMatch(/\n2 files: \d+ errors?(, \d+ \w+)*\n$/);
    expect(stdout).not.toContain(good);
  });

  test("ends with 0 where there are only doubts", async () => {
    const { code, entries } = await checkJson(doubt);

    expect(code).toBe(0);
    expect(entries).toContainEqual(
      expect.objectContaining({ rule: "unreachable-block", severity: "warning", block: "lost" }),
    );
  });

  test("prints one array of findings that name file and flow, and nothing else", async () => {
    const { stderr, entries } = await checkJson(good, bad, doubt);

    expect(stderr).toBe("");
    expect(new Set(entries.map((entry) => entry.file))).toEqual(new Set([bad, doubt]));
    for (const entry of entries) {
      expect(Object.keys(entry)).toEqual(["file", "flow", "rule", "severity", "block", "message", "fix"]);
      expect(["error", "warning", "info"]).toContain(entry.severity);
      for (const value of Object.values(entry)) expect(typeof value).toBe("string");
    }
  });

  test("names a flow as its document does, else as its file", async () => {
    const named = file("named.json", { ...broken, Metadata: { name: "Night desk" } });

    const { entries } = await checkJson(named, bad);

    expect(new Set(entries.map((entry) => `${entry.file} ${entry.flow}`))).toEqual(
      new Set([`${named} Night desk`, `${bad} bad`]),
    );
  });

  test("says no less than --severity asks for", async () => {
    const all = await checkJson(bad, doubt);
    const errors = await checkJson(bad, doubt, "--severity", "error");

    expect(all.entries.some(({ severity }) => severity !== "error")).toBe(true);
    expect(errors.entries).toEqual(all.entries.filter(({ severity }) => severity === "error"));
    expect(errors.code).toBe(1);
  });

  test.each(["CUSTOMER_HOLD", "customer-hold"])("takes the type from --type %s", async (type) => {
    const { entries } = await checkJson(good, "--type", type);

    expect(entries.map(({ rule }) => rule)).toContain("flow-type");
  });

  test("checks the others when one cannot be read", async () => {
    const { code, entries } = await checkJson(at("missing.json"), bad, file("no.json", "no"), doubt);

    expect(code).toBe(1);
    expect(new Set(entries.map((entry) => entry.file))).toEqual(
      new Set([at("missing.json"), bad, at("no.json"), doubt]),
    );
  });

  test("keeps messages on one line, whatever stands in the file", async () => {
    const text = JSON.stringify(broken).replaceAll("hello", "two\\nlines\\u001b[2J");

    const { stdout } = await flowRun("check", file("odd.json", text));

    expect(stdout).toContain("two lines [2J");
    expect(stdout).not.toContain("\u001b");
  });

  test("checks flows of the environment by their names", async () => {
    expect(await flowRun("check", "inbound-main", "customer-queue")).toMatchObject({
      code: 0,
      stdout: "2 files: no findings\n",
    });
  });

  test("takes a file before a flow of the same name", async () => {
    const before = process.cwd();
    const here = at("here");
    mkdirSync(here);
    writeFileSync(join(here, "inbound-main"), "no flow");
    try {
      process.chdir(here);

      expect((await checkJson("inbound-main")).entries).toEqual([expect.objectContaining({ rule: "json" })]);
    } finally {
      process.chdir(before);
    }
  });
});

describe("many files", () => {
  test("come from a list, one name a line, besides those that are named", async () => {
    const list = file("list.txt", `${bad}\r\n\n${at("missing.json")}\n`);

    const { code, entries } = await checkJson(doubt, "--files-from", list);

    expect(code).toBe(1);
    expect([...new Set(entries.map((entry) => entry.file))]).toEqual([doubt, bad, at("missing.json")]);
    expect((await flowRun("check", "--files-from", list)).stdout).toContain("2 files: ");
  });

  test("may be none: an empty list is no error", async () => {
    expect(await flowRun("check", "--files-from", file("none.txt", "\n"))).toEqual({
      code: 0,
      stdout: "0 files: no findings\n",
      stderr: "",
    });
  });
});

/** A file of TypeScript that tells flows in this project's language; gives its path. */
function source(name: string, text: string): string {
  const language = join(__dirname, "../../contact-flows/language");
  return file(
    name,
    `import { contactFlow } from ${JSON.stringify(join(language, "build/contact-flow"))};
import { plain } from ${JSON.stringify(join(language, "texts"))};
const closing = (name: string, say: string) =>
  contactFlow(name, { type: "CONTACT_FLOW", channels: ["VOICE"], onFailure: (call) => call.hangUp() }, (call) => {
    call.say(plain(say));
    call.hangUp();
  });
${text}`,
  );
}

describe("TypeScript", () => {
  const several = () =>
    source(
      "several.ts",
      `export const day = closing("Day", "Good day.");
export const night = ({ organisation }: { organisation: string }) => closing("Night", "Good night from " + organisation);
export const rounds = 3;
export const helper = (call: { hangUp: () => void }) => call.hangUp();
`,
    );

  test("is checked flow by flow, as it stands, before the project deploys it", async () => {
    expect(await flowRun("check", several())).toMatchObject({ code: 0, stdout: "2 files: no findings\n" });
  });

  test("is told the settings of the environment, where it asks for them", async () => {
    await flowRun("draw", several(), "--out", at("drawn/"), "--format", "md");

    expect(readdirSync(at("drawn")).sort()).toEqual(["several-day.md", "several-night.md"]);
    expect(readFileSync(at("drawn/several-night.md"), "utf8")).toContain("Good night from Acme");
  });

  test("can be drawn, compared with a file, and written and read", async () => {
    const one = source("one.ts", 'export const closingFlow = closing("Closing", "Bye.");\n');
    const other = source("other.ts", 'export const closingFlow = closing("Closing", "Goodbye.");\n');

    expect((await flowRun("draw", one, "--out", at("one.md"))).stdout).toBe(`${one}  →  ${at("one.md")}\n`);
    expect((await flowRun("diff", one, other)).stdout).toMatch(/^For the caller\n.*"Goodbye\." instead of "Bye\."/);
    expect((await flowRun("roundtrip", one)).stdout).toMatch(/1 file: nothing is lost\n$/);
  });

  test("that the language refuses is a finding for every problem, with its block", async () => {
    const text = `export const twice = contactFlow("Twice", { type: "CONTACT_FLOW", channels: ["VOICE"] }, (call) => {
  call.say(plain("Hello."));
  call.loop(101, (call) => call.hangUp());
});
`;

    const { code, entries } = await checkJson(source("twice.ts", text));

    expect(code).toBe(1);
    expect(entries.length).toBeGreaterThan(1);
    for (const entry of entries) expect(entry).toMatchObject({ flow: "Twice", rule: "language", severity: "error" });
  });

  test.each<[string, string, RegExp, RegExp]>([
    ["without a flow", "export const rounds = 3;\n", /exports no flow\.$/, /contactFlow/],
    [
      "whose function fails",
      'export function make() { throw new Error("No hours.\\nmore"); }\n',
      /make\(settings\) fails: No hours\.$/,
      /settings/,
    ],
    ["that fails", 'throw new Error("Not today.");\n', /fails when it is read: Not today\.$/, /tsc/],
  ])("%s is a finding of the file", async (name, text, message, fix) => {
    const { code, entries } = await checkJson(source(`${name.replaceAll(" ", "-")}.ts`, text));

    expect(code).toBe(1);
    expect(entries).toEqual([
      expect.objectContaining({
        rule: "file",
        message: expect.stringMatching(message),
        fix: expect.stringMatching(fix),
      }),
    ]);
  });
});

describe("bad input", () => {
  const deep = "[".repeat(5_000_000) + "]".repeat(5_000_000);
  const many = Array.from({ length: 250 }, (_, index) =>
    action("MessageParticipant", `say ${index}`, {
      parameters: { Text: "Hello." },
      next: index === 249 ? "bye" : `say ${index + 1}`,
    }),
  );
  const terraform = `resource "aws_connect_contact_flow" "main" {\n  name = "Main"\n}\n`;
  const template = {
    AWSTemplateFormatVersion: "2010-09-09",
    Resources: { Main: { Type: "AWS::Connect::ContactFlow", Properties: { Content: JSON.stringify(broken) } } },
  };
  const legacy = {
    modules: [{ id: "1", type: "Disconnect", branches: [], parameters: [] }],
    version: "1",
    type: "contactFlow",
    start: "1",
    metadata: {},
  };

  test.each<[string, string | Buffer, RegExp]>([
    ["text that is no JSON", "Hello", /not JSON/],
    ["an empty file", "", /empty/],
    ["white space", " \n\n", /empty/],
    ["JSON that is no flow", `{"a": 1}`, /is not a flow/],
    ["a list", "[]", /a flow is an object/],
    ["null", "null", /a flow is an object/],
    ["the console's export of before 2020", JSON.stringify(legacy), /2020|old|legacy/i],
    ["CloudFormation", JSON.stringify(template), /CloudFormation|inside|within/i],
    ["Terraform", terraform, /Terraform/],
    ["a zip archive", Buffer.from("504b0304140000000800ff00", "hex"), /zip/],
    ["bytes that are no text", Buffer.from([0xff, 0xd8, 0xff, 0xe0, 0, 0x10]), /no text/],
    ["10 MB of nested lists", deep, /characters|levels/],
  ])("%s is told from a flow, with a way out", async (name, content, message) => {
    const { code, entries } = await checkJson(file(`${name.replaceAll(/\W+/g, "-")}.json`, content));

    expect(code).toBe(1);
    expect(entries[0]).toMatchObject({
      severity: "error",
      block: "",
      message: expect.stringMatching(message),
      fix: expect.stringMatching(/\S/),
    });
  });

  test.each<[string, string | FlowDocument, string]>([
    ["251 actions", flow([...many, bye]), "action-count"],
    [
      "identifiers that differ only in case",
      flow([action("MessageParticipant", "BYE", { parameters: { Text: "Bye." }, next: "bye" }), bye]),
      "identifier",
    ],
    ["a type that is a key of every object", flow([action("__proto__", "hello", { next: "bye" }), bye]), "action-type"],
  ])("%s are a finding", async (name, content, rule) => {
    const { entries } = await checkJson(file(`${name.replaceAll(/\W+/g, "-")}.json`, content));

    expect(entries.map((entry) => entry.rule)).toContain(rule);
  });

  test("keys such as __proto__ and constructor are keys like any other", async () => {
    const text = JSON.stringify(goodFlow()).replace("{", `{"__proto__": {"Version": "x"}, "constructor": 1, `);

    const { code } = await checkJson(file("proto.json", text));

    expect(code).toBe(0);
    expect(Object.hasOwn(Object.prototype, "Version")).toBe(false);
  });

  test.each([
    ["a byte order mark", (text: string) => `\ufeff${text}`],
    ["CRLF", (text: string) => text.replaceAll("\n", "\r\n")],
  ])("%s is no error", async (name, change) => {
    const { code, entries } = await checkJson(
      file(`${name.replaceAll(" ", "-")}.json`, change(JSON.stringify(goodFlow(), null, 2))),
    );

    expect(code).toBe(0);
    expect(entries.filter(({ severity }) => severity === "error")).toEqual([]);
  });

  test("characters that were lost are a doubt", async () => {
    const typed = { ...goodFlow(), Metadata: { type: "contactFlow" } };
    const text = JSON.stringify(typed).replace("Welcome", "Bienvenue \u00e0");

    const { code, entries } = await checkJson(file("latin.json", Buffer.from(text, "latin1")));

    expect(code).toBe(0);
    expect(entries).toEqual([expect.objectContaining({ rule: "encoding", severity: "warning" })]);
  });

  test.each<[string, () => string, RegExp, RegExp]>([
    ["a missing file", () => at("goood.json"), /There is no file/, /Did you mean .*good\.json\?/],
    ["a missing file in a missing folder", () => at("no/such/flow.json"), /There is no file/, /path/],
    ["a folder", () => folder, /is a folder/, /\*\.json/],
    ["a path through a file", () => join(good, "flow.json"), /part of its path is a file/, /path/],
    ["a name like that of a flow", () => "inbound-mian", /no flow of the environment/, /Did you mean inbound-main\?/],
    ["a device", () => "/dev/null", /device/, /file/],
    ["a text in place of a file", () => JSON.stringify(goodFlow()), /too long|There is no file/, /file|path/],
    ["an empty name", () => "", /There is no file/, /path/],
  ])("%s is a finding of the file", async (_, name, message, fix) => {
    const { code, entries } = await checkJson(name());

    expect(code).toBe(1);
    expect(entries).toEqual([
      expect.objectContaining({
        file: name(),
        rule: "file",
        severity: "error",
        message: expect.stringMatching(message),
        fix: expect.stringMatching(fix),
      }),
    ]);
  });

  // Who may do anything may read any file.
  (process.getuid?.() === 0 ? test.skip : test)("a file that may not be read is a finding", async () => {
    const closed = file("closed.json", goodFlow());
    chmodSync(closed, 0o000);

    expect((await checkJson(closed)).entries).toEqual([
      expect.objectContaining({ rule: "file", fix: expect.stringContaining("chmod") }),
    ]);
  });

  test("a link that leads nowhere is told from a file that is missing", async () => {
    symlinkSync(at("gone.json"), at("link.json"));

    expect((await checkJson(at("link.json"))).entries).toEqual([
      expect.objectContaining({
        message: `${at("link.json")} is a link to ${at("gone.json")}, and there is no such file.`,
        fix: expect.stringContaining("Correct the link"),
      }),
    ]);
  });

  test("a link that leads to itself is a finding", async () => {
    symlinkSync(at("loop.json"), at("loop.json"));

    expect((await checkJson(at("loop.json"))).entries).toEqual([
      expect.objectContaining({ rule: "file", severity: "error" }),
    ]);
  });
});

describe("a wrong call", () => {
  test.each<[string, readonly string[], RegExp]>([
    ["no subcommand", [], /Usage: flow/],
    ["a subcommand that does not exist", ["chekc"], /Did you mean check\?/],
    ["no file", ["check"], /missing required argument/],
    ["an unknown option", ["check", "x.json", "--jsno"], /Did you mean --json\?/],
    ["an unknown type", ["check", "x.json", "--type", "CUSTOMER_HOLT"], /Did you mean "CUSTOMER_HOLD"\?/],
    ["an unknown severity", ["check", "x.json", "--severity", "bad"], /Known: info, warning, error/],
    ["an unknown environment", ["list", "--env", "exmaple"], /Did you mean "example"\?/],
    ["a picture that goes nowhere", ["draw", "inbound-main"], /--out X\.svg/],
    ["a picture of an unknown format", ["draw", "x.json", "--out", "x.png"], /\.svg .*\.md /],
    ["two formats", ["draw", "x.json", "--out", "x.svg", "--format", "md"], /two things/],
    ["several pictures in one file", ["draw", "x.json", "y.json", "--out", "x.svg"], /folder/],
    ["several pictures on standard output", ["draw", "x.json", "y.json", "--out", "-"], /folder/],
    ["several imports on standard output", ["import", "x.json", "y.json"], /--out FOLDER/],
    ["an import that is no TypeScript", ["import", "x.json", "--out", "x.js"], /\.ts/],
    ["a list that is not there", ["check", "--files-from", "no-such-list"], /one path a line/],
    ["standard input for two things", ["check", "-", "--files-from", "-"], /Standard input/],
    ["one flow to compare", ["diff", "x.json"], /missing required argument/],
  ])("%s ends with 2 and the way out", async (_, args, advice) => {
    const { code, stdout, stderr } = await flowRun(...args);

    expect({ code, stdout }).toEqual({ code: 2, stdout: "" });
    expect(stderr).toMatch(advice);
  });

  test("--help explains every subcommand and every option", async () => {
    for (const command of flowCommand().commands) {
      const { code, stdout } = await flowRun(command.name(), "--help");

      expect(code).toBe(0);
      for (const { long, description } of command.options) {
        expect(stdout).toContain(long);
        expect(description).not.toBe("");
      }
    }
  });
});

describe("draw", () => {
  test("writes Markdown with a picture in Mermaid and every block in a table, with folders where they are missing", async () => {
    const { code, stdout } = await flowRun("draw", good, "--out", at("a/b/page.md"));
    const page = readFileSync(at("a/b/page.md"), "utf8");

    expect({ code, stdout }).toEqual({ code: 0, stdout: `${good}  →  ${at("a/b/page.md")}\n` });
    expect(page).toMatch(/^# Order desk\n/);
    expect(page).toMatch(/```mermaid\nflowchart [\s\S]*\n```\n/);
    expect(page.match(/^\| <a id=/gm)).toHaveLength(goodFlow().Actions.length);
  });

  test("draws a flow of the environment on standard output", async () => {
    expect(await flowRun("draw", "error", "--out", "-")).toMatchObject({
      code: 0,
      stdout: expect.stringMatching(/^flowchart/),
    });
  });

  test("draws many into a folder, each once, and says what it could not read", async () => {
    mkdirSync(at("other"));
    cpSync(good, at("other/good.json"));

    const { code, stdout, stderr } = await flowRun(
      "draw",
      good,
      at("other/good.json"),
      at("missing.json"),
      "--out",
      at("many"),
      "--format",
      "md",
    );

    expect(code).toBe(1);
    expect(readdirSync(at("many")).sort()).toEqual(["good-2.md", "good.md"]);
    expect(stdout.trimEnd().split("\n")).toHaveLength(2);
    expect(stderr).toContain("There is no file");
  });

  test("says where it may not write", async () => {
    const { code, stderr } = await flowRun("draw", good, "--out", join(good, "x.md"));

    expect(code).toBe(1);
    expect(stderr).toContain("cannot be written");
  });
});

describe("import", () => {
  test("prints TypeScript, and writes it where it is told to", async () => {
    const printed = await flowRun("import", good);
    const written = await flowRun("import", good, "--out", at("order-desk.ts"));

    expect(printed).toMatchObject({ code: 0, stdout: expect.stringContaining("contactFlow(") });
    expect(written).toMatchObject({ code: 0, stdout: `${good}  →  ${at("order-desk.ts")}\n` });
  });

  test("imports the language by a path that leads there", async () => {
    await flowRun("import", good, "--out", at("deep/er/flow.ts"));
    const [, path = ""] = /from "(.*\/build\/contact-flow)"/.exec(readFileSync(at("deep/er/flow.ts"), "utf8")) ?? [];

    expect(existsSync(`${join(at("deep/er"), path)}.ts`)).toBe(true);
  });

  test("leaves a file that exists as it is, but for --force", async () => {
    const mine = file("mine.ts", "// mine\n");

    expect(await flowRun("import", good, "--out", mine)).toMatchObject({
      code: 1,
      stderr: expect.stringContaining("--force"),
    });
    expect(readFileSync(mine, "utf8")).toBe("// mine\n");
    expect(await flowRun("import", good, "--out", mine, "--force")).toMatchObject({ code: 0 });
    expect(readFileSync(mine, "utf8")).toContain("contactFlow");
  });

  test("writes many into a folder, and says what it could not read", async () => {
    const { code, stderr } = await flowRun("import", good, doubt, file("no-flow.json", "{}"), "--out", at("imported"));

    expect(code).toBe(1);
    expect(readdirSync(at("imported")).sort()).toEqual(["doubt.ts", "good.ts"]);
    expect(stderr).toContain("no-flow.json");
  });
});

test.each([
  ["draw", "drawn", "wrong.md"],
  ["import", "imported", "wrong.ts"],
])("%s says that it goes on in spite of an error, and ends with 1", async (command, done, name) => {
  const wrong = file("wrong.json", { ...goodFlow(), Version: "2020-01-01" });

  const { code, stderr } = await flowRun(command, wrong, "--out", at(`in-spite/${name}`));

  expect(code).toBe(1);
  expect(stderr).toContain("Version");
  expect(stderr).toContain(`${wrong}  It could be read all the same, and is ${done} as it stands.\n`);
  expect(existsSync(at(`in-spite/${name}`))).toBe(true);
  expect((await flowRun(command, good, "--out", at(`in-spite/good-${name}`))).stderr).toBe("");
});

describe("roundtrip", () => {
  test("says of each flow that nothing is lost", async () => {
    const { code, stdout } = await flowRun("roundtrip", good, bad, "error");

    expect(code).toBe(0);
    expect(stdout).toContain(`${good}  equal  `);
    expect(stdout).toMatch(/3 files: nothing is lost\n$/);
  });

  test("ends with 1 where one cannot be read, and says the same to programs", async () => {
    const { code, stdout, stderr } = await flowRun("roundtrip", "--json", good, at("missing.json"));

    expect({ code, stderr }).toEqual({ code: 1, stderr: "" });
    expect(JSON.parse(stdout)).toEqual([
      { file: good, flow: "Order desk", result: "equal", message: expect.any(String) },
      {
        file: at("missing.json"),
        flow: "missing",
        result: "unreadable",
        message: expect.stringContaining("There is no file"),
      },
    ]);
  });
});

describe("diff", () => {
  const changed = () => file("changed.json", JSON.stringify(broken).replace("Hello.", "Good morning."));
  const moved = () => file("moved.json", { ...broken, Metadata: { name: "Another name" } });

  test("says in words what changed for the caller, and ends with 0", async () => {
    const { code, stdout } = await flowRun("diff", bad, changed());

    expect(code).toBe(0);
    expect(stdout).toMatch(/^For the caller\n.*Good morning/);
  });

  test("ends with 1 where it is asked to and something differs", async () => {
    expect((await flowRun("diff", "--exit-code", bad, changed())).code).toBe(1);
    expect((await flowRun("diff", "--exit-code", bad, moved())).code).toBe(0);
  });

  test("says that nothing differs, and leaves layout out unless it is asked for", async () => {
    expect((await flowRun("diff", bad, bad)).stdout).toBe("No difference.\n");
    expect((await flowRun("diff", bad, moved())).stdout).toMatch(/^No difference for the caller\.\n.*--layout/);
    expect((await flowRun("diff", "--layout", bad, moved())).stdout).toContain("the name of the flow");
  });

  test("says all to a program", async () => {
    const { stdout } = await flowRun("diff", "--json", bad, moved());

    expect(JSON.parse(stdout)).toEqual({
      version: 1,
      before: bad,
      after: at("moved.json"),
      changes: [{ concerns: "layout", block: "", message: expect.any(String) }],
    });
  });

  test("ends with 1 where one cannot be read, and prints no changes", async () => {
    const { code, stdout, stderr } = await flowRun("diff", "--json", bad, at("missing.json"));

    expect({ code, stdout }).toEqual({ code: 1, stdout: "" });
    expect(stderr).toContain("missing.json");
  });
});

describe("list", () => {
  test("lists every flow and module of the environment", async () => {
    const { code, stdout } = await flowRun("list", "--json", "--env", "example");
    const { version, environment, flows } = JSON.parse(stdout);

    expect({ code, version, environment }).toEqual({ code: 0, version: 1, environment: "example" });
    expect(flows).toContainEqual({
      key: "inbound-main",
      name: expect.any(String),
      type: "CONTACT_FLOW",
      description: expect.any(String),
      blocks: expect.any(Number),
      names: expect.arrayContaining([{ kind: "queue", name: "orders" }]),
    });
  });

  test("prints a line for each, and what it is for", async () => {
    const { stdout } = await flowRun("list");

    expect(stdout).toMatch(/^inbound-main {2}.*CONTACT_FLOW.*\d+ blocks.*queue orders/m);
  });
});

describe("as a process of its own", () => {
  const root = join(__dirname, "../..");

  test("writes all findings of thousands of files before it ends, and nothing else", async () => {
    const files = Array.from({ length: 3000 }, () => bad);

    const { code, stdout, stderr } = await switchboard(["flow", "check", "--json", ...files], root);

    expect({ code, stderr }).toEqual({ code: 1, stderr: "" });
    expect(new Set((JSON.parse(stdout) as readonly Entry[]).map((entry) => entry.file))).toEqual(new Set([bad]));
    expect((JSON.parse(stdout) as readonly Entry[]).filter(({ rule }) => rule === "dangling-target")).toHaveLength(
      3000,
    );
  });

  // Graphviz is a module that only a real process can load.
  test("draws pictures of many", async () => {
    const { code, stdout } = await switchboard(["flow", "draw", good, bad, "--out", at("pictures")], root);

    expect({ code, lines: stdout.trimEnd().split("\n") }).toEqual({
      code: 0,
      lines: [`${good}  →  ${at("pictures/good.svg")}`, `${bad}  →  ${at("pictures/bad.svg")}`],
    });
    expect(readFileSync(at("pictures/good.svg"), "utf8")).toMatch(/^<svg[\s\S]*Order desk[\s\S]*<\/svg>\s*$/);
  });

  test("reads a flow, or a list, from standard input", () => {
    const piped = (input: string, ...args: readonly string[]) =>
      spawnSync(process.execPath, ["--require", "tsx/cjs", "cli/main.ts", "flow", "check", ...args], {
        cwd: root,
        input,
        encoding: "utf8",
      });

    const flowRead = piped(JSON.stringify(broken), "-", "--json");
    const listRead = piped(`${bad}\n`, "--files-from", "-", "--json");

    expect(flowRead.status).toBe(1);
    expect(JSON.parse(flowRead.stdout)).toContainEqual(expect.objectContaining({ file: "-", rule: "dangling-target" }));
    expect(JSON.parse(listRead.stdout)).toContainEqual(expect.objectContaining({ file: bad, rule: "dangling-target" }));
  });

  // Only Linux has a device that is always full.
  (existsSync("/dev/full") ? test : test.skip)(
    "says in one line that nothing more can be written, and ends with 70",
    () => {
      const full = openSync("/dev/full", "w");
      const { status, stderr } = spawnSync(
        process.execPath,
        ["--require", "tsx/cjs", "cli/main.ts", "flow", "check", "--json", bad],
        { cwd: root, stdio: ["ignore", full, "pipe"], encoding: "utf8" },
      );
      closeSync(full);

      expect(status).toBe(70);
      expect(stderr).toMatch(/^Nothing more can be written to standard output: .*\n$/);
    },
  );

  test("checks TypeScript that stands anywhere", async () => {
    const one = source("anywhere.ts", 'export const closingFlow = closing("Closing", "Bye.");\n');

    expect(await switchboard(["flow", "check", one], root)).toEqual({
      code: 0,
      stdout: "1 file: no findings\n",
      stderr: "",
    });
  });

  test("ends with 2 where it is called wrongly", async () => {
    expect(await switchboard(["flow", "check", "--jsno", bad], root)).toMatchObject({
      code: 2,
      stdout: "",
      stderr: expect.stringContaining("--json"),
    });
  });
});

test("package.json has a script for it that loads no more than it needs", () => {
  const { scripts } = JSON.parse(readFileSync(join(__dirname, "../../package.json"), "utf8"));

  expect(scripts.flow).toBe("node --require tsx/cjs cli/main.ts flow");
});
