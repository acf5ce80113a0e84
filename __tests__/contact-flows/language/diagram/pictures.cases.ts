import { describeFlow } from "../../../../contact-flows/language/diagram/describe";
import { dot, spareWidth } from "../../../../contact-flows/language/diagram/dot";
import { mermaid } from "../../../../contact-flows/language/diagram/mermaid";
import { flowTable } from "../../../../contact-flows/language/diagram/table";
import { corpusFlows } from "../../../support/corpus";
import { block, flow, hangUp } from "./flows";

const orders = flow([
  block(
    "ask",
    "GetParticipantInput",
    { Text: "For orders press 1" },
    {
      on: { "1": "find" },
      fail: { InputTimeLimitExceeded: "bye", NoMatchingCondition: "bye", NoMatchingError: "bye" },
      next: "bye",
    },
  ),
  block(
    "find",
    "InvokeLambdaFunction",
    { LambdaFunctionARN: "order-status" },
    { next: "bye", fail: { NoMatchingError: "gone" } },
  ),
  hangUp,
  block("lost", "EndFlowExecution"),
]);

test("Mermaid has a node for every block and an arrow for every way", () => {
  expect(
    mermaid(orders)
      .split("\n")
      .filter((line) => !line.includes("class")),
  ).toEqual([
    "flowchart TD",
    "  accTitle: Orders",
    '  start(["Start"])',
    '  n1{{"<b>1 · Get customer input</b><br/>Asks, one key: “For orders press 1”"}}',
    '  n2[("<b>2 · Ask a system</b><br/>Looks up: order-status")]',
    '  n3(["<b>3 · Hang up</b><br/>Ends the call, chat or task"])',
    '  n4>"<b>Nowhere</b><br/>There is no block “gone”"]',
    '  subgraph unreachable ["No way leads here"]',
    '    n5(["<b>4 · End of the flow</b><br/>A waiting contact waits on, a<br/>whisper is over"])',
    "  end",
    "  start --> n1",
    '  n1 -->|"presses 1"| n2',
    '  n1 -->|"no answer, presses<br/>something else, on<br/>failure"| n3',
    "  n2 --> n3",
    '  n2 -.->|"on failure"| n4',
    "",
  ]);
});

test("Graphviz has a node for every block and an arrow for every way", () => {
  const text = dot(orders);

  expect(text).toContain('n2 [label=<<B>2 · Ask a system</B>&#160;<BR ALIGN="LEFT"/>Looks up: order-status&#160;');
  expect(text).toContain("  start -> n1;");
  expect(text).toContain("n1 -> n2 [label=< presses 1 >];");
  expect(text).toContain("n2 -> n3;");
  expect(text).toMatch(/n2 -> n4 \[label=< on failure >, style=dashed,/);
  expect(text).toMatch(/subgraph cluster_unreachable \{\n.*No way leads here.*\n {4}n5 /);
});

test("failures to blocks that have their place do not pull at it", () => {
  const document = flow([
    block("x", "MessageParticipant", { Text: "Hello" }, { next: "y", fail: { NoMatchingError: "bye" } }),
    block("y", "MessageParticipant", { Text: "Bye" }, { next: "bye" }),
    hangUp,
  ]);

  expect(dot(document)).toMatch(/n1 -> n3 \[.*constraint=false\];/);
  expect(dot(document)).toContain("n2 -> n3;");
});

test("the table tells block by block what it does and where it goes on, with links", () => {
  expect(flowTable(orders).trimEnd().split("\n")).toEqual([
    "| No. | Block | What it does | How it goes on |",
    "| ---: | --- | --- | --- |",
    '| <a id="orders-1"></a>1 | Get customer input (start) | Asks, one key: “For orders press 1” | presses 1 → [2 Ask a system](#orders-2)<br>no answer, presses something else, on failure → [3 Hang up](#orders-3) |',
    '| <a id="orders-2"></a>2 | Ask a system | Looks up: order-status | → [3 Hang up](#orders-3)<br>on failure → **nowhere**: There is no block “gone” |',
    '| <a id="orders-3"></a>3 | Hang up | Ends the call, chat or task | ends here |',
    '| <a id="orders-4"></a>4 | End of the flow<br>No way leads here. | A waiting contact waits on, a whisper is over | ends here |',
  ]);
});

test("a title that is handed in is the picture's", () => {
  expect(mermaid(orders, { title: "Main #1" })).toContain("accTitle: Main #35;1");
  expect(flowTable(orders, { title: "Main #1" })).toContain('<a id="main-1-2"></a>2');
});

const long = `Word ${"and word ".repeat(60)}end`;

test("a long text is short in pictures and whole in the table", () => {
  const document = flow([block("x", "MessageParticipant", { Text: long }, { next: "bye" }), hangUp]);

  expect(flowTable(document)).toContain(long);
  for (const picture of [mermaid(document), dot(document)]) {
    expect(picture).toContain(" …”");
    expect(picture).not.toContain("end”");
    expect(picture.match(/\bword\b/g)?.length).toBeLessThan(20);
  }
});

const awkward = [
  '"',
  "a\nb",
  "<b>x</b>",
  "\\",
  "end",
  "__proto__",
  "]]>",
  "-->",
  "#quot;",
  "`x`",
  "|",
  "\u0000\u202e",
  "\ud800",
  "%%{init}%%",
];
const awkwardFlow = flow(
  awkward.map((id, index) => {
    return block(
      id,
      index % 2 === 0 ? "MessageParticipant" : "Compare",
      { Text: `${id} x`, ComparisonValue: "$.Attributes.a" },
      {
        on: { [id]: awkward[index + 1] ?? "" },
        next: awkward[index + 1] ?? "gone",
      },
    );
  }),
  Object.fromEntries(awkward.map((id) => [id, { isFriendlyName: true }])),
  '<Orders> "and" | more\n',
);

test("identifiers and texts with signs of its own do not break Mermaid", () => {
  const lines = mermaid(awkwardFlow).split("\n");
  const node = /^ {2,4}n\d+(?:\("|\{\{"|\["|>")[^"#&`\\|]*(?:#\d+;[^"#&`\\|]*)*(?:"\)|"\}\}|"\])$/;
  const arrow = /^ {2}\w+ -\.?->(?:\|"[^"#&`\\|]*(?:#\d+;[^"#&`\\|]*)*"\|)? n\d+$/;

  const others = lines.filter((line) => !node.test(line) && !arrow.test(line));

  expect(others.filter((line) => !/^ {2}class/.test(line))).toEqual([
    "flowchart TD",
    "  accTitle: #60;Orders#62; #34;and#34; #124; more",
    '  start(["Start"])',
    "",
  ]);
  expect(mermaid(awkwardFlow)).toContain("#60;b#62;x#60;/b#62;");
});

test("a question is whole in pictures too: its end may say what to press", () => {
  const ask = block("x", "GetParticipantInput", { Text: long }, { next: "bye" });
  const document = flow([ask, hangUp]);

  for (const picture of [mermaid(document), dot(document)]) {
    expect(picture).not.toContain("…");
    expect(picture).toContain("end”");
  }
});

test("text is measured larger than it is drawn, so that it stays in its box in wider fonts than Helvetica", async () => {
  const measured = [...dot(orders).matchAll(/(?:fontsize=|POINT-SIZE=")([\d.]+)/g)].map(([, points]) => Number(points));

  expect(measured.length).toBeGreaterThan(1);
  for (const points of measured) expect([10, 11, 12]).toContain(Number((points / spareWidth).toFixed(1)));
  expect(spareWidth).toBeGreaterThanOrEqual(1.12);
});

test.each([
  ["CUSTOMER_QUEUE", "The contact waits on, and hears nothing more"],
  ["AGENT_WHISPER", "Customer and agent are connected"],
  [undefined, "A waiting contact waits on, a whisper is over"],
] as const)("the end of a flow of type %s says what that means for the contact", (type, words) => {
  expect(flowTable(flow([block("x", "EndFlowExecution")]), { type })).toContain(`End of the flow (start) | ${words} |`);
});

test("a block that nothing leads on from, though it does not end the flow, stays where it is", () => {
  const table = flowTable(flow([block("x", "MessageParticipantIteratively", { Messages: [{ Text: "On hold." }] })]));

  expect(table).toContain("Repeats: “On hold.” | stays here |");
});

test("identifiers and texts with signs of its own do not break Graphviz's labels", () => {
  const labels = [...dot(awkwardFlow).matchAll(/label=<(.*?)>(?:\]|, )/g)].map(([, label = ""]) => label);
  const marks = /<\/?(?:B|FONT(?: [A-Z-]+="[^"]*")*|BR(?: ALIGN="LEFT")?\/?)>|&(?:amp|lt|gt|quot|#160);/g;

  expect(labels.length).toBeGreaterThanOrEqual(awkward.length);
  expect(labels.map((label) => label.replace(marks, "")).filter((label) => /[<>&"\p{Cc}\p{Cs}]/u.test(label))).toEqual(
    [],
  );
});

test("identifiers and texts with signs of its own do not break the table", () => {
  const rows = flowTable(awkwardFlow).trimEnd().split("\n").slice(2);

  expect(rows).toHaveLength(awkward.length);
  for (const row of rows) expect(row.match(/(?<!\\)\|/g)).toHaveLength(5);
  expect(rows.join("")).not.toMatch(/<(?!a id="|\/a>|br>)/);
  expect(rows.join("")).toContain("&lt;b&gt;x&lt;/b&gt;");
});

test("exported flows are drawn whole, the same every time", () => {
  for (const { text } of corpusFlows()) {
    const document = JSON.parse(text.replace(/^\uFEFF/, ""));
    const { nodes, edges } = describeFlow(document);
    const arrows = edges.filter(({ inBlock }) => !inBlock).length + 1;

    expect(dot(document).match(/ -> n\d+/g)).toHaveLength(arrows);
    expect(mermaid(document).match(/ -\.?->/g)).toHaveLength(arrows);
    expect(flowTable(document).match(/<a id=/g)).toHaveLength(nodes.filter(({ kind }) => kind !== "nowhere").length);
    expect(dot(document)).toBe(dot(document));
  }
});
