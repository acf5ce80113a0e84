import { existsSync, readFileSync } from "node:fs";
import { dirname, join } from "node:path";

/** What a binding describes; data source bindings live in folders of their own. */
export type BindingKind = "resource" | "data" | "provider";

const library = join(dirname(require.resolve("@cdktf/provider-aws/package.json")), "lib");

/**
 * The TypeScript a binding was compiled from, or undefined when the installed bindings lack the type.
 *
 * It is taken from the source map inside `index.js`: the compiled code and the declarations each lost a part of
 * the generator's notes ("computed: true, optional: false, required: false"), the source has them all.
 */
export function readBindingSource(kind: BindingKind, type: string): string | undefined {
  const file = join(library, folderName(kind, type), "index.js");
  if (!existsSync(file)) return undefined;
  const compiled = readFileSync(file, "utf8");
  const encoded = compiled.slice(compiled.lastIndexOf(";base64,") + ";base64,".length).trim();
  const map = JSON.parse(Buffer.from(encoded, "base64").toString("utf8")) as { sourcesContent?: string[] };
  return map.sourcesContent?.[0];
}

function folderName(kind: BindingKind, type: string): string {
  if (kind === "provider") return "provider";
  const dashed = type.replace(/^aws_/, "").replaceAll("_", "-");
  return kind === "data" ? `data-aws-${dashed}` : dashed;
}
