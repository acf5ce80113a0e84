import { mermaid } from "../../contact-flows/language/diagram/mermaid";
import { svg } from "../../contact-flows/language/diagram/svg";
import { type FlowDocument, type FlowType, typeOf } from "../../contact-flows/language/document";
import type { Finding } from "../../contact-flows/language/finding";
import { print } from "../output";
import { flowPage } from "./page";
import { oneLine } from "./report";
import { type Subject, subjects } from "./subject";
import { endingOf, madeFolder, namesFolder, pathsIn, usage, writeInto } from "./target";
import { bugFinding, sayDoneAllTheSame, sayTrouble, sayUnwritten } from "./trouble";
import { write } from "./write";

/** What `flow draw` takes. */
export interface DrawOptions {
  readonly out?: string;
  readonly format?: "svg" | "md";
  readonly type?: FlowType;
  readonly env?: string;
}

type Format = "svg" | "md";

/** `npm run flow -- draw`: one picture each. What cannot be read is said, and the others are drawn all the same. */
export async function draw(names: readonly string[], { out, format, type, env }: DrawOptions): Promise<void> {
  if (out === undefined)
    throw usage("Where is the picture to go?", "Add --out X.svg, --out X.md, or --out FOLDER for several flows.");
  const chosen = subjects(names, env);
  const targets = targetsOf(chosen.stems, out, format);
  let at = 0;
  for (const subject of chosen) {
    const target = targets[at++];
    sayTrouble(subject.file, subject.flow, subject.findings);
    if (subject.document === undefined || target === undefined) continue;
    sayDoneAllTheSame(subject.file, subject.findings, "drawn");
    if (target.path === "-")
      await write(mermaid(subject.document, { title: subject.flow, type: type ?? subject.type }));
    else await drawInto(target, subject, subject.document, type);
  }
}

interface Target {
  readonly path: string;
  readonly format: Format;
}

/** Where each picture goes, and as what. */
function targetsOf(stems: readonly string[], out: string, format: Format | undefined): readonly Target[] {
  const several = stems.length > 1;
  if (out === "-" && several) {
    throw usage("Standard output takes one picture at a time.", "Name one flow, or a folder: --out FOLDER");
  }
  if (out === "-") return [{ path: out, format: "md" }];
  const ending = endingOf(out);
  if (namesFolder(out) || (several && ending === "")) {
    const chosen = format ?? "svg";
    return pathsIn(madeFolder(out), stems, `.${chosen}`).map((path) => ({ path, format: chosen }));
  }
  if (several) {
    throw usage(
      `${out} is one file, and ${stems.length} flows were named.`,
      "Name a folder with --out: each flow gets a picture of its own.",
    );
  }
  if (ending !== "svg" && ending !== "md") {
    throw usage(
      `A picture cannot be written to ${out}: its name has to say what it is.`,
      "End it with .svg (a picture) or .md (Markdown with a Mermaid picture and a table), or add a slash for a folder.",
    );
  }
  if (format !== undefined && format !== ending) {
    throw usage(`--format ${format} and --out ${out} say two things.`, "Leave --format out: it is for folders.");
  }
  return [{ path: out, format: ending }];
}

async function drawInto(
  { path, format }: Target,
  subject: Subject,
  document: FlowDocument,
  said?: FlowType,
): Promise<void> {
  const { file, flow: title } = subject;
  const type = said ?? subject.type ?? typeOf(document);
  const text = await drawn(() =>
    format === "svg" ? svg(document, { title, type }) : Promise.resolve(flowPage(document, { title, type })),
  );
  if (typeof text !== "string") {
    sayTrouble(file, title, [text]);
    return;
  }
  try {
    writeInto(path, text);
    print(`${oneLine(file)}  →  ${path}`);
  } catch (error) {
    sayUnwritten(file, path, error);
  }
}

async function drawn(work: () => Promise<string>): Promise<string | Finding> {
  try {
    return await work();
  } catch (error) {
    return bugFinding(error);
  }
}
