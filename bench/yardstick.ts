import { join } from "node:path";
import type { Command } from "./measure";

/** `cdktf synth` of an app with one empty stack, in plain JavaScript, by the same cdktf: what every synth is measured against. */
export function emptyStackSynth(root: string): Command {
  return { command: "npx", args: ["cdktf", "synth"], cwd: join(root, "bench", "yardstick") };
}
