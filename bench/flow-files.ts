import { mkdtempSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { environmentFlows } from "../cli/flow/standard";
import { emitFlow } from "../contact-flows/language/emit";

/** Flows as files: what somebody has who exported a whole instance. */
export interface FlowFiles {
  readonly folder: string;
  readonly files: readonly string[];
  readonly texts: readonly string[];
}

/** Writes flows to a folder of their own: the environment's, over and over. */
export function flowFiles(number: number, environment: string): FlowFiles {
  const folder = mkdtempSync(join(tmpdir(), "switchboard-flows-"));
  const emitted = environmentFlows(environment).flows.map(({ document }) => emitFlow(document));
  const texts = Array.from({ length: number }, (_, index) => emitted[index % emitted.length] ?? "");
  const files = texts.map((text, index) => {
    const file = join(folder, `flow-${index}.json`);
    writeFileSync(file, text);
    return file;
  });
  return { folder, files, texts };
}
