import { startMockProvider } from "./start";

/**
 * The mock provider as a process of its own, for commands that block the process which starts them. Prints the
 * variables that Terraform needs as one line of JSON, and serves until its standard input ends.
 *
 * node --import tsx __tests__/mock-provider/serve.ts FOLDER...
 */
async function main(): Promise<void> {
  const provider = await startMockProvider({ folders: process.argv.slice(2) });
  process.stdout.write(`${JSON.stringify(provider.env)}\n`);
  process.stdin.resume().once("end", () => void provider.stop());
}

void main();
