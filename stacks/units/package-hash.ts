import { createHash } from "node:crypto";
import { existsSync, readFileSync } from "node:fs";
import { SwitchboardError } from "../../config/problem";

/**
 * SHA-256 of a function's package, hexadecimal.
 *
 * @throws SwitchboardError where the function has no handler, so that nothing was packed.
 */
export function packageHash(name: string, zip: string): string {
  if (!existsSync(zip)) {
    const message = `Function ${name} has no package: functions/${name}/handler.ts is not there.`;
    throw new SwitchboardError("configuration", message, "bug");
  }
  return createHash("sha256").update(readFileSync(zip)).digest("hex");
}
