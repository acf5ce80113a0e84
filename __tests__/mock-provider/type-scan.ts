import { readdirSync, readFileSync, statSync } from "node:fs";
import { join } from "node:path";

/** The aws types a configuration or a state file mentions. */
export interface UsedTypes {
  readonly resources: Set<string>;
  readonly dataSources: Set<string>;
}

const skippedFolders = new Set([".terraform", "node_modules", "assets", ".git"]);
const hclBlock = /^\s*(resource|data)\s+"(aws_\w+)"/gm;

/** Adds to `used` every type found in the Terraform files and state files below the given folders. */
export function scanTypes(folders: readonly string[], used: UsedTypes): void {
  for (const folder of folders) {
    for (const file of terraformFiles(folder)) scanFile(file, used);
  }
}

function* terraformFiles(folder: string): Generator<string> {
  // A folder may be scanned before the app has been synthesised into it.
  if (statSync(folder, { throwIfNoEntry: false }) === undefined) return;
  for (const entry of readdirSync(folder, { withFileTypes: true })) {
    if (entry.isDirectory() && !skippedFolders.has(entry.name)) yield* terraformFiles(join(folder, entry.name));
    else if (/\.(tf|tf\.json|tfstate)$/.test(entry.name)) yield join(folder, entry.name);
  }
}

function scanFile(file: string, used: UsedTypes): void {
  const text = readFileSync(file, "utf8");
  if (file.endsWith(".tf")) {
    for (const [, keyword, type = ""] of text.matchAll(hclBlock)) note(used, keyword === "data", type);
    return;
  }
  // Tests hand Terraform broken JSON on purpose: then it is Terraform's turn to complain, not the mock's.
  const content = parseObject(text);
  if (file.endsWith(".tfstate")) {
    const resources = Array.isArray(content.resources) ? content.resources.filter(isObject) : [];
    for (const resource of resources) note(used, resource.mode === "data", String(resource.type));
    return;
  }
  for (const type of Object.keys(isObject(content.resource) ? content.resource : {})) note(used, false, type);
  for (const type of Object.keys(isObject(content.data) ? content.data : {})) note(used, true, type);
}

function note(used: UsedTypes, isData: boolean, type: string): void {
  if (type.startsWith("aws_")) (isData ? used.dataSources : used.resources).add(type);
}

function parseObject(text: string): Record<string, unknown> {
  try {
    const content: unknown = JSON.parse(text);
    return isObject(content) ? content : {};
  } catch {
    return {};
  }
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
