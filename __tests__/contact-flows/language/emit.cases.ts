import type { FlowDocument } from "../../../contact-flows/language/document";
import { emitFlow } from "../../../contact-flows/language/emit";
import { parseFlow } from "../../../contact-flows/language/parse";

function parsed(text: string): FlowDocument {
  const { document } = parseFlow(text);
  if (document === undefined) throw new Error("The example has to parse.");
  return document;
}

test("known keys come in one order, and foreign ones after them in their own", () => {
  const text = `{"z":1,"Actions":[{"b":2,"Transitions":{},"a":3,"Parameters":{"y":1,"x":2},"Type":"T","Identifier":"i"}],
    "a":4,"Settings":{},"Metadata":{},"StartAction":"i","Version":"2019-10-30"}`;

  const emitted = JSON.parse(emitFlow(parsed(text)));

  expect(Object.keys(emitted)).toEqual(["Version", "StartAction", "Metadata", "Settings", "Actions", "z", "a"]);
  expect(Object.keys(emitted.Actions[0])).toEqual(["Identifier", "Type", "Parameters", "Transitions", "b", "a"]);
  expect(Object.keys(emitted.Actions[0].Parameters)).toEqual(["y", "x"]);
});

test("the text is indented by two spaces, ends in a line break, and is the same again when it is read", () => {
  const document: FlowDocument = { Version: "2019-10-30", StartAction: "", Actions: [{ Identifier: "i", Type: "T" }] };

  const text = emitFlow(document);

  expect(text).toBe(
    '{\n  "Version": "2019-10-30",\n  "StartAction": "",\n  "Actions": [\n    {\n      "Identifier": "i",\n      "Type": "T"\n    }\n  ]\n}\n',
  );
  expect(emitFlow(parsed(text))).toBe(text);
});

const odd = {
  Version: 5,
  StartAction: null,
  Metadata: "none",
  Settings: null,
  Actions: [
    { Identifier: "a", Type: "T", Parameters: null, Transitions: null },
    {
      Identifier: "a",
      Type: "T",
      Transitions: {
        NextAction: null,
        Errors: [{ ErrorType: "E" }, { ErrorType: "F", NextAction: null }],
        Conditions: [{ Condition: { Operator: "Equals", Operands: [true, 1] } }],
      },
    },
    { Identifier: "b", Type: "T", Transitions: { Errors: null, Conditions: null } },
  ],
};

test("what was read as something else comes out as it was written", () => {
  expect(JSON.parse(emitFlow(parsed(JSON.stringify(odd))))).toEqual(odd);
});

test("what was changed after reading comes out as it was changed", () => {
  const document = parsed(JSON.stringify(odd));
  const [first] = document.Actions;
  if (first === undefined) throw new Error("The example has a block.");
  const mended = { ...document, StartAction: "a", Actions: [{ ...first, Parameters: { Text: "Hello" } }] };

  expect(JSON.parse(emitFlow(mended))).toEqual({
    ...odd,
    StartAction: "a",
    Actions: [{ ...odd.Actions[0], Parameters: { Text: "Hello" } }],
  });
});
