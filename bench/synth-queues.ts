import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { parseContactCenter } from "../config/load";
import { synthesise } from "../main";

// node --import tsx bench/synth-queues.ts NUMBER: a contact center with that many queues, synthesised and thrown away.
const number = Number(process.argv[2]);
const queues = Object.fromEntries(
  Array.from({ length: number }, (_, index) => [`queue-${index}`, { hours: "main", description: `Queue ${index}` }]),
);
const config = parseContactCenter(
  {
    name: "bench",
    region: "eu-west-2",
    accountId: "111122223333",
    hours: { main: { timeZone: "Europe/London", open: [{ days: ["monday"], from: "09:00", to: "17:00" }] } },
    queues,
  },
  "bench",
);
const folder = mkdtempSync(join(tmpdir(), "switchboard-queues-"));
try {
  synthesise(config, folder);
} finally {
  rmSync(folder, { recursive: true, force: true });
}
