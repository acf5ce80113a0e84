import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { App } from "cdktf";
import type { ContactCenterConfig } from "../../config/schema";
import { contactCenterApp } from "../../main";
import {
  isObject,
  type JsonObject,
  readSynthesisedStack,
  type SynthesisedStack,
} from "../../stacks/policy/synthesised-stack";

/** Runs `work` with a new folder, which is gone afterwards. */
export function inTemporaryFolder<Result>(work: (folder: string) => Result): Result {
  const folder = mkdtempSync(join(tmpdir(), "switchboard-test-"));
  try {
    return work(folder);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** Every stack of an app as the JSON text that Terraform reads, by name. */
export function synthesisedJson(makeApp: (outdir: string) => App): Readonly<Record<string, string>> {
  return inTemporaryFolder((folder) => {
    const app = makeApp(folder);
    app.synth();
    return Object.fromEntries(
      Object.keys(app.manifest.stacks).map((name) => [
        name,
        readFileSync(join(folder, "stacks", name, "cdk.tf.json"), "utf8"),
      ]),
    );
  });
}

/** One stack of a contact center: as text for cdktf's matchers, and indexed. */
export function stackOf(
  config: ContactCenterConfig,
  name: string,
): { readonly json: string; readonly stack: SynthesisedStack } {
  const json = synthesisedJson((outdir) => contactCenterApp(config, outdir))[name] ?? "{}";
  return { json, stack: readSynthesisedStack(name, parseObject(json)) };
}

/** JSON text of an object. */
export function parseObject(json: string): JsonObject {
  const parsed: unknown = JSON.parse(json);
  return isObject(parsed) ? parsed : {};
}
