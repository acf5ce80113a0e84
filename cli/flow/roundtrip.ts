import { isDeepStrictEqual } from "node:util";
import type { FlowDocument } from "../../contact-flows/language/document";
import { emitFlow } from "../../contact-flows/language/emit";
import { equivalent } from "../../contact-flows/language/equivalence";
import { parseFlow } from "../../contact-flows/language/parse";
import { colors, count, print } from "../output";
import { oneLine } from "./report";
import { type Subject, subjects } from "./subject";
import { JsonArrayWriter } from "./write";

/** What `flow roundtrip` takes. */
export interface RoundtripOptions {
  readonly json: boolean;
  readonly env?: string;
}

/** What became of one file. */
interface Outcome {
  readonly file: string;
  readonly flow: string;
  readonly result: "equal" | "different" | "unreadable";
  readonly message: string;
}

/** `npm run flow -- roundtrip`: reads, writes and reads again. Exit code 1 where something was lost or nothing read. */
export async function roundtrip(names: readonly string[], { json, env }: RoundtripOptions): Promise<void> {
  const array = new JsonArrayWriter();
  let failed = 0;
  const chosen = subjects(names, env);
  for (const subject of chosen) {
    const outcome = outcomeOf(subject);
    if (outcome.result !== "equal") failed++;
    if (json) await array.add([outcome]);
    else print(describe(outcome));
  }
  if (json) await array.end();
  else print(`${count(chosen.stems.length, "file")}: ${failed === 0 ? "nothing is lost" : `${failed} failed`}`);
  if (failed > 0) process.exitCode = 1;
}

function outcomeOf({ file, flow, document, findings }: Subject): Outcome {
  if (document === undefined) {
    const [problem] = findings.filter(({ severity }) => severity === "error");
    return { file, flow, result: "unreadable", message: `${problem?.message ?? ""} ${problem?.fix ?? ""}`.trim() };
  }
  const message = lossOf(document);
  if (message !== undefined) return { file, flow, result: "different", message };
  return { file, flow, result: "equal", message: count(document.Actions.length, "block") };
}

/** What differs once a flow was written and read again; undefined when nothing does. */
function lossOf(document: FlowDocument): string | undefined {
  const text = emitFlow(document);
  const again = parseFlow(text).document;
  if (again === undefined) return "What was written cannot be read again.";
  if (!equivalent(document, again)) return "What was written is a flow that does something else.";
  if (!isDeepStrictEqual(document, again)) return "What was written does the same, but holds something else beside it.";
  return emitFlow(again) === text ? undefined : "Written again, it is written otherwise.";
}

function describe({ file, result, message }: Outcome): string {
  const paint = result === "equal" ? colors.green : colors.red;
  return `${oneLine(file)}  ${paint(result)}  ${oneLine(message)}`;
}
