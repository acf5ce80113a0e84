import type { Finding } from "../finding";
import { documentError } from "./finding";
import { endOfFile, placeIn, syntaxOf } from "./syntax";

const exportIt =
  "In the console open the flow and choose Save, Export flow (JSON); or: aws connect describe-contact-flow --instance-id ID --contact-flow-id ID --query ContactFlow.Content --output text > flow.json";

interface Format {
  readonly is: string;
  readonly fix: string;
}

/** What a file is that is no text, told by its first characters: what stands for bytes that UTF-8 does not have, too. */
const binaries: readonly (Format & { readonly starts: readonly string[] })[] = [
  { starts: ["PK\u0003", "PK\u0005"], is: "a zip archive", fix: "Unpack it, and give the flow that is in it." },
  { starts: ["\u001f\u008b", "\u001f\ufffd"], is: "a gzip archive", fix: "Unpack it: gunzip < FILE > flow.json" },
  {
    starts: ["\ufffe", "\ufffd", "{\u0000", "\u0000{", "\ufeff\u0000"],
    is: "in another encoding than UTF-8 (perhaps UTF-16), or no text at all",
    fix: "Save it as UTF-8: iconv -f UTF-16 -t UTF-8 FILE > flow.json",
  },
];

/** What a text is that is no JSON, told by its beginning. */
const formats: readonly (Format & { readonly begins: RegExp })[] = [
  { begins: /^\s*<(?:!doctype\s+html|html|head|body)/i, is: "an HTML page, perhaps of a sign-in", fix: exportIt },
  { begins: /^\s*</, is: "XML", fix: exportIt },
  { begins: /^%PDF/, is: "a PDF", fix: exportIt },
  {
    begins: /^(?:\s|#.*)*(?:---\s+)?(?:[\w-]+:\s[\s\S]*?)?(?:AWSTemplateFormatVersion\s*:|Resources\s*:\s*(?:\n|\r))/,
    is: "a CloudFormation template in YAML; a flow stands inside it, as Content of AWS::Connect::ContactFlow",
    fix: `Save the text of Content as a file of its own. Of a deployed flow: ${exportIt}`,
  },
  {
    begins: /^(?:\s|(?:#|\/\/).*)*(?:(?:resource|data|module|provider|variable|output)\s+"|(?:terraform|locals)\s*\{)/,
    is: "a Terraform configuration (HCL); a flow stands inside it, as content of aws_connect_contact_flow",
    fix: `terraform show -json | jq -r '.values.root_module.resources[] | select(.type == "aws_connect_contact_flow") | .values.content' prints the deployed ones. In the console: Save, Export flow (JSON).`,
  },
  {
    begins: /^(?:\s|\/\/.*|\/\*[\s\S]*?\*\/)*(?:import|export|const|let|var|function|class|"use strict")\b/,
    is: "a program in TypeScript or JavaScript",
    fix: "Give the JSON that it makes: flows written here are named, not read from their file.",
  },
  { begins: /^(?:\s|#.*)*(?:---\s|[A-Za-z_][\w-]*:(?:\s|$))/, is: "YAML", fix: exportIt },
];

/** Habits that break JSON, told by what stands at the fault and before it. */
const habits: readonly { readonly at: RegExp; readonly before?: RegExp; readonly fix: string }[] = [
  { at: /^$/, fix: "The file breaks off: export or download the flow again." },
  { at: /^[}\]]/, before: /,\s*$/, fix: "Remove the comma before it: JSON takes none after the last." },
  { at: /^(?:\/\/|\/\*|#)/, fix: "Remove the comment: JSON takes none." },
  { at: /^['\u2018-\u201f]/, fix: 'Write straight double quotes ("): JSON takes no others.' },
  {
    at: /^(?:True|False|None|undefined|NaN|-?Infinity)\b/,
    fix: "Write true, false, null or a number: JSON knows no other word.",
  },
  { at: /^(?:<<<<<<<|=======|>>>>>>>)/, fix: "Resolve the merge conflict that stands in the file." },
  { at: /^(?:\$\{|<[<%]|\{\{|%)/, fix: "This is a template: fill its placeholders in first, and give the result." },
  { at: /^[\n\r\t]/, fix: "Write a line break within a text as \\n and a tab as \\t." },
  { at: /^\\/, fix: "Write a backslash as \\\\." },
];

/** What is wrong with a text that is no JSON. */
export function notJson(text: string): Finding {
  if (text.trim() === "") {
    const what = text === "" ? "empty" : "empty but for white space";
    return documentError("json", `The file is ${what}: there is no flow in it.`, exportIt);
  }
  const beginning = text.slice(0, 4000);
  const format =
    binaries.find(({ starts }) => starts.some((start) => beginning.startsWith(start))) ??
    formats.find(({ begins }) => begins.test(beginning));
  if (format !== undefined) {
    return documentError("json", `The file is ${format.is}. A flow is read from JSON.`, format.fix);
  }
  const { fault = { offset: 0, expected: "a value" } } = syntaxOf(text);
  const rest = text.slice(fault.offset, fault.offset + 20);
  const before = text.slice(Math.max(0, fault.offset - 200), fault.offset);
  const habit = habits.find((one) => one.at.test(rest) && (one.before?.test(before) ?? true));
  const found = rest === "" ? "the file ends" : `${JSON.stringify(rest)} stands`;
  return documentError(
    "json",
    `The file is not JSON: at ${placeIn(text, fault.offset)} ${found} where ${fault.expected} should be.`,
    fault.expected === endOfFile
      ? "Remove what follows; several flows need a file each."
      : (habit?.fix ?? `Write ${fault.expected} there, or export the flow again.`),
  );
}
