import { SwitchboardError } from "../config/problem";

/**
 * cdktf's arguments for a command that asks before it changes anything.
 *
 * @throws SwitchboardError (usage) where nobody is there to be asked: it would wait for ever.
 */
export function approval(command: string, yes: boolean): readonly string[] {
  if (yes) return ["--auto-approve"];
  if (process.stdin.isTTY) return [];
  throw new SwitchboardError(
    "usage",
    `\`npm run ${command}\` asks before it changes anything, and nobody is at this terminal.\n  fix  Look at \`npm run plan\`, then add --yes.`,
    "reject",
  );
}
