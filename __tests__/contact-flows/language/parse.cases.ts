import { documentOf, parseFlow } from "../../../contact-flows/language/parse";

const block = { Identifier: "bye", Type: "DisconnectParticipant", Parameters: {}, Transitions: {} };
const flow = { Version: "2019-10-30", StartAction: "bye", Actions: [block] };
const content = JSON.stringify(flow);

function flowWith(action: object): object {
  return { ...flow, Actions: [block, { ...block, Identifier: "odd", ...action }] };
}

function branching(transitions: object): object {
  return flowWith({ Transitions: transitions });
}

describe("reads", () => {
  test.each([
    ["a flow as the console exports it", flow],
    [
      "unknown types, parameters and keys anywhere",
      { ...flowWith({ Type: "Odd", Parameters: { odd: [1] }, odd: 1 }), odd: {} },
    ],
    [
      "a draft's empty targets",
      branching({ NextAction: "", Errors: [{ NextAction: "", ErrorType: "NoMatchingError" }] }),
    ],
    ["blocks without Parameters and Transitions", { ...flow, Actions: [{ Identifier: "bye", Type: "X" }] }],
    [
      "numbers as operands",
      branching({ Conditions: [{ NextAction: "bye", Condition: { Operator: "Equals", Operands: [1] } }] }),
    ],
    [
      "identifiers that stand twice or differ in case",
      { ...flow, Actions: [block, block, { ...block, Identifier: "BYE" }] },
    ],
    ["a module's Settings", { ...flow, Settings: { InputParameters: [], OutputParameters: [], Transitions: [] } }],
    ["no blocks at all", { ...flow, Actions: [] }],
  ])("%s, and leaves it as it is", (_habit, value) => {
    const result = parseFlow(JSON.stringify(value, undefined, 2).replaceAll("\n", "\r\n"));

    expect(result).toEqual({ document: value, findings: [] });
  });

  test("null as a key that is not there", () => {
    const empty = { NextAction: null, Errors: null, Conditions: null };
    const odd = [
      { ...block, Parameters: null, Transitions: null },
      { ...block, Transitions: empty },
    ];

    const { document, findings } = documentOf({ ...flow, Metadata: null, Settings: null, Actions: odd });

    expect(findings).toEqual([]);
    expect(Object.keys(document ?? {})).toEqual(["Version", "StartAction", "Actions"]);
    expect(document?.Actions.map(({ Parameters, Transitions }) => [Parameters, Transitions])).toEqual([
      [undefined, undefined],
      [{}, expect.not.objectContaining(empty)],
    ]);
  });

  test("a branch without a target as one with an empty one, as drafts write", () => {
    const { document } = documentOf(branching({ Errors: [{ ErrorType: "NoMatchingError" }] }));

    expect(document?.Actions[1]?.Transitions?.Errors?.[0]?.NextAction).toBe("");
  });

  test("a flow after a byte order mark, and says that it is there", () => {
    const { document, findings } = parseFlow(`\ufeff${content}`);

    expect(document).toEqual(flow);
    expect(findings).toMatchObject([{ rule: "byte-order-mark", severity: "info" }]);
  });

  test("the last of keys that stand twice in one object, and says which and where", () => {
    const { document, findings } = parseFlow(`{"StartAction":"x",\n${content.slice(1)}`);

    expect(document).toEqual(flow);
    expect(findings).toMatchObject([
      { rule: "repeated-key", severity: "warning", message: expect.stringContaining('"StartAction"') },
    ]);
    expect(findings[0]?.message).toContain("line 2, column 24");
  });

  test("what a program made, without changing it", () => {
    const made = Object.freeze({ ...flow, Metadata: undefined, Actions: Object.freeze([Object.freeze(block)]) });

    expect(documentOf(made)).toEqual({ document: flow, findings: [] });
  });
});

describe("reads, and reports as an error,", () => {
  test.each([
    ["another Version", { ...flow, Version: "2018-01-01" }, 'Version is the text "2018-01-01"'],
    ["no Version", { ...flow, Version: undefined }, "Version is missing"],
    ["no StartAction", { ...flow, StartAction: undefined }, "StartAction is missing"],
    ["a StartAction that is no text", { ...flow, StartAction: 1 }, "StartAction is 1"],
  ])("%s", (_what, value, message) => {
    const { document, findings } = documentOf(value);

    expect(document?.Actions).toEqual([block]);
    expect(findings).toMatchObject([{ severity: "error", message: expect.stringContaining(message) }]);
  });
});

describe("warns of a number whose digits are not all kept", () => {
  const numbered = (literal: string) =>
    parseFlow(`${content.slice(0, -1)},\n"Metadata":{"n":[0,${literal}]}}`).findings;

  test.each([
    ["12345678901234567890", "12345678901234567000"],
    ["-9007199254740993", "-9007199254740992"],
    ["0.12345678901234567890", "0.12345678901234568"],
    ["12345678901234567890.5e-3", "12345678901234568"],
  ])("%s", (literal, kept) => {
    expect(numbered(literal)).toMatchObject([{ rule: "inexact-number", severity: "warning", block: "" }]);
    expect(numbered(literal)[0]?.message).toContain(`The number ${literal} at line 2, column 20`);
    expect(numbered(literal)[0]?.message).toMatch(new RegExp(`as ${kept}.*\\.$`));
  });

  test.each([
    ["9007199254740992"],
    ["123.45678901234567"],
    ["1.5000000000000000000e3"],
    ["-0.00000000000000000"],
    ["100000000000000000000"],
    ['"12345678901234567890"'],
  ])("but not of %s", (literal) => {
    expect(numbered(literal)).toEqual([]);
  });
});

describe("reads, and warns of,", () => {
  test.each([
    ["Metadata that is no object", { ...flow, Metadata: [1] }, "Metadata is a list"],
    [
      "an operand without quotes",
      branching({ Conditions: [{ NextAction: "bye", Condition: { Operator: "Equals", Operands: [true] } }] }),
      "Conditions[0].Condition.Operands[0]: it is true",
    ],
  ])("%s", (_what, value, message) => {
    const { document, findings } = documentOf(value);

    expect(document).toBeDefined();
    expect(findings).toMatchObject([{ severity: "warning", message: expect.stringContaining(message) }]);
  });
});

describe("refuses, with the place,", () => {
  const errors = (Errors: unknown) => branching({ Errors });
  const conditions = (...Conditions: unknown[]) => branching({ Conditions });
  const condition = (Condition: unknown) => conditions({ NextAction: "bye", Condition });

  test.each<[string, object, string, string]>([
    ["Actions that are no list", { ...flow, Actions: {} }, "", "Actions is an object"],
    ["Actions under a similar name", { ...flow, Actions: undefined, actions: [] }, "", "Actions is missing"],
    ["null in place of a block", { ...flow, Actions: [null] }, "", "Actions[0]: it is null"],
    ["a number in place of a block", { ...flow, Actions: [block, 3] }, "", "Actions[1]: it is 3"],
    ["a missing Identifier", flowWith({ Identifier: undefined }), "", "Actions[1]: Identifier is missing"],
    ["an Identifier that is no text", flowWith({ Identifier: 7 }), "", "Actions[1]: Identifier is 7"],
    ["a Type that is no text", flowWith({ Type: null }), "odd", "Actions[1]: Type is null"],
    ["Parameters that are a list", flowWith({ Parameters: [] }), "odd", "Actions[1]: Parameters is a list"],
    ["Transitions that are a list", flowWith({ Transitions: [] }), "odd", "Actions[1].Transitions: it is a list"],
    ["a NextAction that is a number", branching({ NextAction: 1 }), "odd", "Actions[1].Transitions: NextAction is 1"],
    ["Errors that are no list", errors({}), "odd", "Transitions.Errors: it is an object"],
    ["an error that is no object", errors(["x"]), "odd", 'Errors[0]: it is the text "x"'],
    ["an error without ErrorType", errors([{ NextAction: "bye" }]), "odd", "Errors[0]: ErrorType is missing"],
    [
      "an error that leads to a number",
      errors([{ NextAction: 1, ErrorType: "E" }]),
      "odd",
      "Errors[0]: NextAction is 1",
    ],
    ["a branch without Condition", conditions({ NextAction: "bye" }), "odd", "Conditions[0]: Condition is missing"],
    ["null in place of a branch", conditions(null), "odd", "Conditions[0]: it is null"],
    ["a Condition without Operator", condition({ Operands: ["1"] }), "odd", "Condition: Operator is missing"],
    ["a Condition without Operands", condition({ Operator: "Equals" }), "odd", "Condition: Operands is missing"],
    ["Operands that are no list", condition({ Operator: "Equals", Operands: "1" }), "odd", 'Operands is the text "1"'],
    ["an operand that is null", condition({ Operator: "Equals", Operands: [null] }), "odd", "Operands[0]: it is null"],
  ])("%s", (_what, value, id, message) => {
    const { document, findings } = documentOf(value);

    expect(document).toBeUndefined();
    expect(findings).toMatchObject([
      { rule: "shape", severity: "error", block: id, message: expect.stringContaining(message) },
    ]);
  });

  test("everything that is wrong, not the first of it", () => {
    const { findings } = documentOf({
      Version: "1",
      StartAction: "bye",
      Actions: [null, 3, {}, { ...block, Type: 1 }],
    });

    expect(findings).toHaveLength(6);
  });

  test("a thousand faults by the first hundred and the number of the rest", () => {
    const { findings } = documentOf({ ...flow, Actions: Array(1000).fill(null) });

    expect(findings).toHaveLength(101);
    expect(findings.at(-1)?.message).toContain("900 more");
  });
});

describe("refuses a text that is no JSON, and says why:", () => {
  test.each([
    ["nothing", "", "is empty:", "Export flow"],
    ["white space", " \r\n\t", "empty but for white space", "Export flow"],
    ["a byte order mark alone", "\ufeff", "is empty:", "Export flow"],
    ["words", "hello", 'line 1, column 1 "hello" stands', "export the flow again"],
    ["a comma after the last", '{"a": 1,\r\n}', 'line 2, column 1 "}" stands', "Remove the comma"],
    ["a missing comma", '{"a": 1\n"b": 2}', 'line 2, column 1 "\\"b\\": 2}" stands', 'Write "," or "}"'],
    ["single quotes", "{'a': 1}", "line 1, column 2", "straight double quotes"],
    ["a comment", '{\n // a\n"a": 1}', "line 2, column 2", "Remove the comment"],
    ["Python's words", '{"a": None}', "line 1, column 7", "true, false, null"],
    ["a line break in a text", '{"a": "x\ny"}', "line 1, column 9", "\\n"],
    ["a wrong escape", '{"a": "\\x"}', "line 1, column 8", "backslash"],
    ["a torn file", content.slice(0, 40), "the file ends", "breaks off"],
    ["two flows", content + content, "where the end of the file should be", "a file each"],
    ["a template", '{"a": ${x}}', "line 1, column 7", "placeholders"],
    ["a merge conflict", '{\n<<<<<<< HEAD\n"a": 1}', "line 2, column 1", "merge conflict"],
    ["a zip archive", "PK\u0003\u0004", "a zip archive", "Unpack"],
    ["a gzip archive", "\u001f\ufffd\b", "a gzip archive", "gunzip"],
    ["UTF-16", "\ufffd\ufffd{\u0000", "another encoding", "UTF-8"],
    ["an HTML page", "\n<!DOCTYPE html><html>", "an HTML page", "Export flow"],
    [
      "CloudFormation in YAML",
      "# x\nDescription: x\nResources:\n  Main:",
      "CloudFormation template in YAML",
      "Content",
    ],
    [
      "Terraform",
      '# x\n\nresource "aws_connect_contact_flow" "x" {\n',
      "Terraform configuration (HCL)",
      "terraform show",
    ],
    ["a program", '// x\nimport x from "y";', "a program", "JSON that it makes"],
    ["YAML", "name: x\n", "is YAML", "Export flow"],
  ])("%s", (_what, text, message, fix) => {
    const { document, findings } = parseFlow(text);

    expect(document).toBeUndefined();
    expect(findings).toMatchObject([
      { rule: "json", severity: "error", message: expect.stringContaining(message), fix: expect.stringContaining(fix) },
    ]);
  });

  test.each([
    ["a function", () => 1],
    ["undefined", undefined],
    ["a map", new Map()],
    ["a number beyond all bounds", Number.POSITIVE_INFINITY],
    ["a big integer", 1n],
  ])("a value with %s in it", (_what, odd) => {
    const { document, findings } = documentOf({ ...flow, odd: [odd] });

    expect(document).toBeUndefined();
    expect(findings).toMatchObject([{ rule: "json", message: expect.stringContaining("JSON has") }]);
  });
});

describe("refuses JSON that is no flow, and says what it is:", () => {
  test.each<[string, unknown, string, string]>([
    ["a list", [], "holds a list", "Export flow"],
    ["a text", "x", 'the text "x"', "Export flow"],
    ["null", null, "holds null", "Export flow"],
    ["an empty object", {}, "no Version, no StartAction, no Actions", "Export flow"],
    [
      "a Lambda event",
      { Name: "ContactFlowEvent", Details: { ContactData: {} } },
      "Lambda function",
      "tests of the function",
    ],
    ["a package.json", { name: "x", version: "1.0.0", scripts: {} }, "a package.json", "Export flow"],
    ["an IAM policy", { Version: "2012-10-17", Statement: [] }, "an IAM policy", "Export flow"],
    [
      "keys in another case",
      { version: "2019-10-30", startAction: "x", Action: [] },
      "no Version, no StartAction, no Actions",
      'Rename "version" to "Version" and "startAction" to "StartAction" and "Action" to "Actions"',
    ],
    ["keys of every object", { constructor: 1, toString: 1 }, "constructor, toString", "Export flow"],
  ])("%s", (_what, value, message, fix) => {
    const { document, findings } = parseFlow(JSON.stringify(value));

    expect(document).toBeUndefined();
    expect(findings).toMatchObject([
      { rule: "not-a-flow", message: expect.stringContaining(message), fix: expect.stringContaining(fix) },
    ]);
  });

  test("the console's export from before 2020, with how to convert it", () => {
    const { findings } = documentOf({ modules: [], version: "1", type: "contactFlow", start: "x", metadata: {} });

    expect(findings).toMatchObject([{ rule: "legacy-export", fix: expect.stringContaining("Import") }]);
  });
});

describe("says where a flow stands inside", () => {
  const half = content.indexOf(',"Actions"');
  const joined = { "Fn::Join": ["", [content.slice(0, half), { Ref: "Odd" }, content.slice(half)]] };
  const resource = (Content: unknown) => ({
    Resources: { Main: { Type: "AWS::Connect::ContactFlow", Properties: { Content } } },
  });

  test.each<[string, unknown, string, string]>([
    [
      "CloudFormation",
      resource(content),
      "template, at .Resources.Main.Properties.Content.",
      "jq -r '.Resources.Main.Properties.Content' FILE",
    ],
    ["Fn::Sub", resource({ "Fn::Sub": content }), '.Content["Fn::Sub"].', `.Content["Fn::Sub"]' FILE`],
    ["Fn::Join", resource(joined), ".Resources.Main.Properties.Content.", '["Fn::Join"][1] | map('],
    ["CloudFormation that reads it from elsewhere", resource({ Ref: "X" }), "at .Resources.Main.", "from elsewhere"],
    [
      "Terraform's JSON",
      { resource: { aws_connect_contact_flow: { main: { content } } } },
      "Terraform configuration, at .resource.aws_connect_contact_flow.main.content.",
      "jq -r '.resource.aws_connect_contact_flow.main.content' FILE",
    ],
    [
      "Terraform that reads it from a file",
      { resource: [{ aws_connect_contact_flow: [{ main: [{ filename: "x" }] }] }] },
      ".main[0].",
      "from elsewhere",
    ],
    [
      "Terraform's state",
      {
        terraform_version: "1",
        resources: [{ type: "aws_connect_contact_flow", instances: [{ attributes: { content } }] }],
      },
      "state or plan, at .resources[0].instances[0].attributes.content.",
      "jq -r '.resources[0]",
    ],
    [
      "describe-contact-flow",
      { ContactFlow: { Content: content } },
      "at .ContactFlow.Content.",
      "jq -r '.ContactFlow.Content' FILE",
    ],
    ["a list of flows", [flow, flow], "2 flows stand inside a list, at .[0], .[1].", "jq '.[0]' FILE"],
    ["a text", content, "inside a JSON text.", "jq -r '.' FILE"],
    ["a key that a shell would break", { "it's": flow }, `at .["it's"].`, `jq '.["it'\\''s"]' FILE`],
    ["more places than are worth a list", Array(9).fill(flow), ".[4], and 4 more.", "jq"],
  ])("%s", (_where, value, message, fix) => {
    const { document, findings } = parseFlow(JSON.stringify(value));

    expect(document).toBeUndefined();
    expect(findings).toMatchObject([
      {
        rule: "embedded",
        severity: "error",
        message: expect.stringContaining(message),
        fix: expect.stringContaining(fix),
      },
    ]);
  });
});

describe("does not choke on", () => {
  test.each([
    ["10 MB of nested lists", () => "[".repeat(1e7), ["size"]],
    ["deeply nested objects", () => '{"a":'.repeat(5e5), ["nesting"]],
    ["a text of millions of characters that does not end", () => `{"a":"${"x".repeat(4e6)}`, ["json"]],
    ["millions of blanks", () => `{"a":1,${" ".repeat(4e6)}`, ["json"]],
    ["brackets in texts", () => JSON.stringify("[".repeat(1000)), ["not-a-flow"]],
  ])("%s", (_what, make, rules) => {
    const { document, findings } = parseFlow(make());

    expect(document).toBeUndefined();
    expect(findings.map(({ rule }) => rule)).toEqual(rules);
  });

  test.each([
    ["64 levels", 62, []],
    ["65 levels", 63, ["nesting"]],
  ])("%s of nesting", (_what, levels, rules) => {
    const text = `${content.slice(0, -1)},"odd":${"[".repeat(levels + 1)}${"]".repeat(levels + 1)}}`;

    expect(parseFlow(text).findings.map(({ rule }) => rule)).toEqual(rules);
    expect(documentOf(JSON.parse(text)).findings.map(({ rule }) => rule)).toEqual(rules);
  });

  test("a value that holds itself", () => {
    const round: Record<string, unknown> = { ...flow };
    round.odd = [round];

    expect(documentOf(round).findings).toMatchObject([{ rule: "nesting" }]);
  });
});
