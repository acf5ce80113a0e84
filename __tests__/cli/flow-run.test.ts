import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { Readable } from "node:stream";
import { flowCommand } from "../../cli/commands/flow";
import { run } from "../../cli/run";
import type { TraceEvent } from "../../contact-flows/simulate/trace";
import { action, bye, flow, queueArn } from "../contact-flows/language/validate/flows";
import type { CommandOutcome } from "../support/command";

const folder = mkdtempSync(join(tmpdir(), "switchboard-run-"));

afterAll(() => rmSync(folder, { recursive: true, force: true }));

function file(name: string, ...lines: readonly string[]): string {
  writeFileSync(join(folder, name), lines.join("\n"));
  return join(folder, name);
}

/** Runs `npm run flow -- run ...` in this process, with lines on standard input. */
function flowRun(typed: readonly string[], ...args: readonly string[]): Promise<CommandOutcome> {
  return flowCommandRun(typed, "run", ...args);
}

function flowWalk(...args: readonly string[]): Promise<CommandOutcome> {
  return flowCommandRun([], "walk", ...args);
}

async function flowCommandRun(typed: readonly string[], ...args: readonly string[]): Promise<CommandOutcome> {
  const said = { stdout: "", stderr: "" };
  const out = jest.spyOn(process.stdout, "write").mockImplementation((text) => {
    said.stdout += String(text);
    return true;
  });
  const errors = jest.spyOn(console, "error").mockImplementation((text: string) => {
    said.stderr += `${text}\n`;
  });
  const written = jest.spyOn(process.stderr, "write").mockImplementation((text) => {
    said.stderr += String(text);
    return true;
  });
  const stdin = Object.getOwnPropertyDescriptor(process, "stdin") ?? {};
  Object.defineProperty(process, "stdin", {
    configurable: true,
    value: Readable.from(typed.map((line) => `${line}\n`)),
  });
  try {
    process.exitCode = 0;
    await run(() => flowCommand(), args);
    return { code: Number(process.exitCode), ...said };
  } finally {
    process.exitCode = 0;
    Object.defineProperty(process, "stdin", stdin);
    out.mockRestore();
    errors.mockRestore();
    written.mockRestore();
  }
}

const inbound = ["inbound-main", "--env", "example", "--at", "2026-11-20T09:00"] as const;

describe("flow run", () => {
  test("holds a call: prompts are printed as they are heard, lines are keys and speech, and the end hangs up", async () => {
    const { code, stdout, stderr } = await flowRun(
      ["1", "1", ":agent", ":say Hello", "Where is my order", ":hold", ":resume", ":attributes"],
      ...inbound,
    );

    expect(code).toBe(0);
    const spoken = stdout.split("\n").filter((line) => /^\S+ {2}(customer|agent|system|contact) /.test(line));
    expect(spoken).toEqual(
      expect.arrayContaining([
        "09:00:00  system    Welcome to Acme.",
        expect.stringMatching(/customer {2}presses 1$/),
        expect.stringMatching(/agent {5}Hello$/),
        expect.stringMatching(/customer {2}Where is my order$/),
        expect.stringMatching(/system {4}Please hold the line\.$/),
      ]),
    );
    expect(spoken.at(-1)).toMatch(/contact {3}is over: CUSTOMER_DISCONNECT$/);
    expect(stderr).toContain('"language": "en-GB"');
  });

  test("says the same for the same lines", async () => {
    const typed = ["1", "2", "", ":clock +1m", ":hangup"];

    expect(await flowRun(typed, ...inbound)).toEqual(await flowRun(typed, ...inbound));
  });

  test("lets time pass for an empty line, until something happens", async () => {
    const { stdout } = await flowRun(["", "", ":clock"], ...inbound);

    expect(stdout).toContain('block "Choose language": no key was pressed in time');
    expect(stdout).toContain("General: the contact waits");
  });

  test("explains commands, and those that nobody knows or that cannot be followed now", async () => {
    const { stderr } = await flowRun([":help", ":agnet", ":agent", ":hold", ":clock soon"], ...inbound);

    expect(stderr).toContain(":agent [LOGIN]");
    expect(stderr).toContain('There is no :agnet. Did you mean "agent"?');
    expect(stderr).toContain("The contact waits in no queue: there is nothing for an agent to answer.");
    expect(stderr).toContain("No agent has answered. :agent has one answer who waits in a queue.");
    expect(stderr).toContain('"soon" is no time.');
  });

  test("holds a chat as well", async () => {
    const { stdout } = await flowRun(["Anybody there?", ":agent", ":say Hello"], ...inbound, "--channel", "chat");

    expect(stdout).toContain("CHAT API");
    expect(stdout).toMatch(/customer {2}Anybody there\?\n/);
    expect(stdout).toMatch(/agent {5}Hello\n/);
  });

  test("plays a whisper with a queue and an agent", async () => {
    const { code, stdout } = await flowRun([], "agent-whisper", "--env", "example");

    expect(code).toBe(0);
    expect(stdout).toMatch(/\(agent\) +\S/);
  });

  test("has a chat's customer type, send a file, leave and return, and refuses what cannot be answered", async () => {
    const typed = [":type", ":attach photo.png", ":leave-chat", ":return", ":pick Orders", ":signal Nothing"];
    const { stdout, stderr } = await flowRun(typed, ...inbound, "--channel", "chat");

    for (const seen of ["is typing", "has sent the file photo.png", "has left", "has returned", "has ended the chat"])
      expect(stdout).toContain(`(customer ${seen})`);
    expect(stderr).toContain('expected  customer is shown something, and picks "Orders"');
    expect(stderr).toContain("expected  customer is waited for, and signals Nothing");
  });

  test("prints one array of events with --json, and nothing else", async () => {
    const { code, stdout } = await flowRun(["1", "1"], ...inbound, "--json");

    const events = JSON.parse(stdout) as readonly TraceEvent[];
    expect(code).toBe(0);
    expect(events[0]).toMatchObject({ type: "contact", state: "begins" });
    expect(events.at(-1)).toMatchObject({ type: "queue", what: "leaves" });
    expect(new Set(events.map(({ type }) => type))).toContain("block");
  });

  test("runs an exported flow, and says what it made up", async () => {
    const exported = file(
      "desk.json",
      JSON.stringify(
        flow([
          action("MessageParticipant", "hello", { parameters: { Text: "Hello." }, next: "queue" }),
          action("UpdateContactTargetQueue", "queue", {
            ...{ parameters: { QueueId: queueArn }, next: "transfer", errors: [["NoMatchingError", "bye"]] },
          }),
          action("TransferContactToQueue", "transfer", {
            ...{ next: "bye", errors: [["QueueAtCapacity", "bye"] as const, ["NoMatchingError", "bye"] as const] },
          }),
          bye,
        ]),
      ),
    );

    const { code, stdout, stderr } = await flowRun([":agent"], exported);

    expect(code).toBe(0);
    expect(stderr).toMatch(/^made up: queue \S/);
    expect(stdout).toContain("system    Hello.");
    expect(stdout).toContain("both can talk: agent");
  });

  test("runs what a file of TypeScript tells, in the environment", async () => {
    const told = file(
      "told.ts",
      `import { contactFlow } from "${join(__dirname, "../../contact-flows/language/build/contact-flow")}";`,
      `import { queue } from "${join(__dirname, "../../contact-flows/language/resources")}";`,
      `import { plain } from "${join(__dirname, "../../contact-flows/language/texts")}";`,
      'export const orders = contactFlow("Orders", { type: "CONTACT_FLOW", channels: ["VOICE"], onFailure: (call) => call.hangUp() }, (call) => {',
      '  call.say(plain("To the orders."));',
      '  call.queueFor(queue("orders"), { whenFull: (call) => call.hangUp() });',
      "});",
    );

    const { code, stdout } = await flowRun(
      [":agent maria.lopez"],
      told,
      "--env",
      "example",
      "--at",
      "2026-11-20T09:00",
    );

    expect(code).toBe(0);
    expect(stdout).toContain("system    To the orders.");
    expect(stdout).toContain("Orders: the contact waits");
    expect(stdout).toContain("both can talk: maria.lopez");
  });

  test("says what is wrong with what was named, and ends with 2", async () => {
    const missing = await flowRun([], "inbound-mian", "--env", "example");
    const time = await flowRun([], ...inbound.slice(0, 3), "--at", "noon");
    const both = await flowRun([], "-");

    expect([missing.code, time.code, both.code]).toEqual([2, 2, 2]);
    expect(missing.stderr).toContain("Did you mean inbound-main?");
    expect(time.stderr).toContain('"noon" is no time.');
    expect(both.stderr).toContain("Standard input cannot be the flow and what you type.");
  });
});

describe("flow run --script", () => {
  test("ends with 0 where the conversation comes true", async () => {
    const script = file(
      "good.yaml",
      "at: 2026-11-20T09:00",
      "from: +14155550100",
      "attributes: { order: 007 }",
      "steps:",
      "  - hears: Welcome to Acme",
      "  - presses: 1",
      "  - queued: orders",
      "  - attributes: { order: 007 }",
      "  - agent: answers",
      "  - agent hears: /orders?/",
      "  - agent says: Hello",
      "  - says: Where is my order",
      "  - agent hears: where is my order",
      "  - waits: 30s",
      "  - never: goodbye",
      "  - hangs up",
      "  - ends: CUSTOMER_DISCONNECT",
    );

    const { code, stderr } = await flowRun([], "inbound-main", "--env", "example", "--script", script);

    expect({ code, stderr }).toEqual({ code: 0, stderr: "passed: 13 steps\n" });
  });

  test("ends with 1 where it does not, with the line, the conversation and where it stands", async () => {
    const script = file("fails.yaml", "steps:", "  - hears: Welcome to Globex", "    within: 10s", "  - hangs up");

    const { code, stderr } = await flowRun([], ...inbound, "--script", script);

    expect(code).toBe(1);
    expect(stderr).toContain('line 2  - hears: Welcome to Globex\n\nexpected  the caller hears "Welcome to Globex"');
    expect(stderr).toContain("system   Welcome to Acme.");
    expect(stderr).toMatch(
      /Where it stands:\n {2}The flow "Inbound main" is at block ".*" \(MessageParticipant\), which waits/,
    );
    expect(stderr).toContain("failed at step 1 of 2");
  });

  test("ends with 2 for a script that cannot be used, with all that is wrong and its lines", async () => {
    const script = file(
      "bad.yaml",
      "att: 2026-11-20T09:00",
      "channel: fax",
      "steps:",
      "  - hear: Welcome",
      "  - presses: A",
      "  - waits: 30 parsecs",
      "  - hang up",
      "  - queued: orderss",
      "  - hears: /(/",
      "  - ends: CUSTOMER_DISCONNECT",
      "    within: soon",
      "  - says: one",
      "    hears: two",
    );

    const { code, stderr } = await flowRun([], ...inbound, "--script", script);

    expect(code).toBe(2);
    expect([...stderr.matchAll(/^ {2}line (\d+) +(.*)$/gm)].map(([, line, message]) => `${line} ${message}`)).toEqual([
      '1 There is no att. Did you mean "at"?',
      expect.stringMatching(/^2 channel: /),
      '4 There is no step "hear". Did you mean "hears"?',
      '5 presses: has to be keys of a telephone: digits, * and #, e.g. "1#".',
      "6 waits: has to be a time such as 30s, 5m or 1h 30m.",
      '7 There is no step "hang up". Did you mean "hangs up"?',
      '8 There is no queue "orderss". Did you mean "orders"?',
      expect.stringMatching(/^9 hears: is no pattern/),
      '10 within: "soon" is no time such as 30s or 5m.',
      "12 A step says one thing, and this one says says, hears. Begin each with -.",
    ]);
  });

  test.each<[string, readonly string[], string]>([
    ["that is no YAML", ["steps: [", "- }"], "line 2"],
    ["without steps", ["at: 2026-11-20T09:00"], "steps"],
    ["with an alias of nothing", ["steps:", "  - hears: *greeting"], "alias"],
    ["with an agent whom nobody knows", ["agent: maria.lopes", "steps:", "  - ends"], 'Did you mean "maria.lopez"?'],
    ["that is empty", [""], "steps"],
    ["that is a list", ["- hears: Welcome"], "script"],
  ])("ends with 2 for a script %s", async (_, lines, said) => {
    const { code, stderr } = await flowRun([], ...inbound, "--script", file("odd.yaml", ...lines));

    expect(code).toBe(2);
    expect(stderr).toContain(said);
  });

  test("lets Lambdas answer what the script says", async () => {
    const exported = file(
      "lookup.json",
      JSON.stringify(
        flow([
          action("InvokeLambdaFunction", "look", {
            parameters: { LambdaFunctionARN: "arn:aws:lambda:eu-west-2:123456789012:function:order-lookup" },
            ...{ next: "tell", errors: [["NoMatchingError", "bye"]] },
          }),
          action("MessageParticipant", "tell", { parameters: { Text: "It is $.External.status." }, next: "bye" }),
          bye,
        ]),
      ),
    );
    const script = file(
      "lookup.yaml",
      "lambdas: { order-lookup: { status: shipped } }",
      "steps:",
      "  - hears: It is shipped",
      "  - ends",
    );
    const failing = file("failing.yaml", "lambdas: { order-lookup: { fails: down } }", "steps:", "  - ends");
    const slow = file(
      "slow.yaml",
      "lambdas: { order-lookup: { takes: 4, answer: { status: late } } }",
      "steps:",
      "  - hears: It is late",
    );
    const unknown = file(
      "unknown.yaml",
      ...["at: noon", "from: 12", "lambdas: { order-lokup: {} }", "steps:", "  - ends: GONE"],
    );

    expect(await flowRun([], exported, "--script", script)).toMatchObject({ code: 0, stderr: "passed: 2 steps\n" });
    expect((await flowRun([], exported, "--script", failing)).stdout).toContain('block "look": ');
    expect(await flowRun([], exported, "--script", slow)).toMatchObject({ code: 0 });
    const { code, stderr } = await flowRun([], exported, "--script", unknown);
    expect(code).toBe(2);
    expect(stderr).toMatch(/line 1 +at: .*line 2 +from: .*line 3 +No flow invokes .*line 5 +ends: has to be one of/s);
  });

  test("plays chats, and tells calls from them", async () => {
    const chat = file(
      "chat.yaml",
      "channel: chat",
      "name: Ann",
      "agent: john.perry",
      "steps:",
      "  - reads: Welcome to Acme",
      "  - types",
      "  - writes: Anybody there?",
      "  - agent: answers",
      "  - agent writes: Hello Ann",
      "  - reads: hello ann",
      "  - agent: hangs up",
      "  - ends",
    );
    const mixed = file("mixed.yaml", "steps:", "  - writes: Hello");

    expect(await flowRun([], ...inbound, "--script", chat)).toMatchObject({ code: 0, stderr: "passed: 8 steps\n" });
    const { code, stderr } = await flowRun([], ...inbound, "--script", mixed);
    expect({ code, stderr }).toEqual({ code: 1, stderr: expect.stringContaining("This is a call: use says") });
  });
});

describe("flow walk", () => {
  const lost = () => {
    const hello = action("MessageParticipant", "hello", { parameters: { Text: "Hello." }, next: "queue" });
    const queue = action("UpdateContactTargetQueue", "queue", {
      ...{ parameters: { QueueId: queueArn }, next: "nowhere" },
      errors: [["NoMatchingError", "bye"]],
    });
    return file("lost.json", JSON.stringify(flow([hello, queue, bye])));
  };

  test("reports how much of a flow was walked, how conversations ended, and what nobody took", async () => {
    const { code, stdout, stderr } = await flowWalk("disconnect", "--env", "example", "--walks", "20");

    expect({ code, stderr }).toEqual({ code: 0, stderr: "" });
    expect(stdout).toMatch(/^disconnect {2}20 walks, \d+ blocks\n {2}taken +\d+ of \d+ branches \(\d+ %\)\n/);
    expect(stdout).toMatch(/CONTACT_FLOW_DISCONNECT +\d+ times/);
    expect(stdout).toContain("  never  Check channel → CHAT");
  });

  test("ends with 1 for a dead end in an exported flow, names the block, and how to walk there again", async () => {
    const { code, stdout, stderr } = await flowWalk(lost(), "--walks", "10");

    expect({ code, stderr }).toEqual({ code: 1, stderr: expect.stringMatching(/^made up: queue /) });
    const [, seed = ""] =
      stdout.match(/dead-end {2}.* \/ queue: there is no block "nowhere" .*--seed (\d+) --walks 1/) ?? [];
    const again = await flowWalk(lost(), "--walks", "1", "--seed", seed);
    expect(again.stdout).toContain('there is no block "nowhere" (1 walk');
  });

  test("gives several flows as one JSON document", async () => {
    const { code, stdout } = await flowWalk(
      "disconnect",
      "error",
      "--env",
      "example",
      "--walks",
      "5",
      "--channel",
      "chat",
      "--json",
    );

    expect(code).toBe(0);
    expect(JSON.parse(stdout)).toMatchObject({
      version: 1,
      walks: [
        {
          file: "disconnect",
          flow: "Disconnect",
          walks: 5,
          findings: expect.any(Array),
          coverage: { taken: expect.any(Number) },
        },
        { file: "error", flow: "Error", walks: 5 },
      ],
    });
  });

  test.each([
    [["nothing.json"], 2, /no file nothing\.json/],
    [["disconnect", "error", "--out", "x.svg"], 2, /A picture shows one flow/],
    [["disconnect", "--walks", "many"], 2, /whole number/],
    [["disconnect", "--walks", "0"], 2, /whole number from 1/],
    [["disconnect", "--channel", "fax"], 2, /voice, chat, task/],
  ])("refuses %j", async (args, code, message) => {
    const outcome = await flowWalk(...args);

    expect(outcome).toMatchObject({ code, stderr: expect.stringMatching(message) });
  });
});
