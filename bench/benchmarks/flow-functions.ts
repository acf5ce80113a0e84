import { execFile } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { join } from "node:path";
import { promisify } from "node:util";
import { gzipSync } from "node:zlib";
import { functionVariables } from "../../config/names";
import { buildFunctions } from "../../stacks/bundles/functions";
import type { Benchmark, Figure } from "../benchmark";
import { median } from "../measure";

const functions = ["offer-chat", "send-chat-link"] as const;
const calls = 1_000;
const runs = 5;

/** What a caller waits for: code to load, and a decision with all that is asked and told on the way. */
export const flowFunctions: Benchmark = {
  name: "flow-functions",
  about: "functions called from flows: size, initialisation, calls against services that answer at once",
  run: async ({ root }) => {
    // Inside the project, so that what is not bundled finds its packages.
    const folder = mkdtempSync(join(root, "node_modules", ".cache", "bench-functions-"));
    const server = createServer((request, response) => answer(request.headers["x-amz-target"], response));
    await new Promise<void>((ready) => server.listen(0, "127.0.0.1", ready));
    try {
      const port = (server.address() as AddressInfo).port;
      const figures: Figure[] = [];
      for (const name of functions) figures.push(...(await measured({ root, folder, port, name })));
      return figures;
    } finally {
      server.close();
      rmSync(folder, { recursive: true, force: true });
    }
  },
};

interface Subject {
  readonly root: string;
  readonly folder: string;
  readonly port: number;
  readonly name: (typeof functions)[number];
}

async function measured({ root, folder, port, name }: Subject): Promise<readonly Figure[]> {
  const code = buildFunctions(root)[name] ?? new Uint8Array();
  const [bundled, unbundled] = [join(folder, `${name}.js`), join(folder, `${name}-unbundled.js`)];
  writeFileSync(bundled, code);
  writeFileSync(unbundled, withoutBundle(root, name));
  const own: Run[] = [];
  const other: Run[] = [];
  for (let run = 0; run < runs; run++) {
    own.push(await runOf(root, bundled, port));
    other.push(await runOf(root, unbundled, port));
  }
  const ratio = (of: (run: Run) => number) => median(own.map((run, index) => of(run) / of(other[index] ?? run)));
  const against = "× unbundled, with clients for each call";
  return [
    { name: `${name}, bundle`, value: gzipSync(code, { level: 9 }).length / 1024, atMost: 250, unit: "KB gzipped" },
    { name: `${name}, initialisation`, value: ratio((run) => run.initialisation), atMost: 1, unit: against },
    {
      name: `${name}, initialisation, this machine`,
      value: median(own.map((run) => run.initialisation)),
      atMost: 150,
      unit: "milliseconds",
    },
    { name: `${name}, call at p99`, value: ratio((run) => run.p99), atMost: 1, unit: against },
    {
      name: `${name}, call at p99, this machine`,
      value: median(own.map((run) => run.p99)),
      atMost: 20,
      unit: "milliseconds",
    },
  ];
}

interface Run {
  readonly initialisation: number;
  readonly p99: number;
}

async function runOf(root: string, file: string, port: number): Promise<Run> {
  const result = `${file}.json`;
  // What the function itself prints is read by nobody, as in Lambda.
  const args = ["--import", "tsx", join(root, "bench", "flow-function-calls.ts"), file, String(calls), result];
  await promisify(execFile)(process.execPath, args, { cwd: root, env: environment(port), maxBuffer: 64e6 });
  const { first, ...run } = JSON.parse(readFileSync(result, "utf8")) as Run & {
    readonly first: Readonly<Record<string, string>>;
  };
  // A function that refuses is fast, too.
  if (first.outcome !== "sent" && first.sms !== "yes")
    throw new RangeError(`${file} answered ${JSON.stringify(first)}`);
  return run;
}

/** The function as it would be written without care: libraries from node_modules, and everything made anew for each call. */
function withoutBundle(root: string, name: string): string {
  const { buildSync } = require("esbuild") as typeof import("esbuild");
  const each = {
    "offer-chat": `import { openWays } from "./functions/shared/open-ways"; import { funnel } from "./functions/shared/funnel"; import { logOf } from "./functions/shared/log";
      const ports = () => ({ open: openWays(environment), count: funnel(environment.METRICS_NAMESPACE), log: logOf("${name}") });`,
    "send-chat-link": `import { openWays } from "./functions/shared/open-ways"; import { sendingPorts } from "./functions/shared/sending-ports";
      const ports = () => ({ ...sendingPorts("${name}", environment), open: openWays(environment) });`,
  }[name];
  const { outputFiles } = buildSync({
    stdin: {
      contents: `import { makeHandler } from "./functions/${name}/make-handler"; import { manifest } from "./functions/${name}/manifest";
        import { readEnvironment } from "./functions/shared/environment"; const environment = readEnvironment(manifest);
        ${each} export const handler = (event) => makeHandler(ports())(event);`,
      resolveDir: root,
      loader: "ts",
    },
    bundle: true,
    packages: "external",
    platform: "node",
    target: "node20",
    format: "cjs",
    write: false,
  });
  return outputFiles[0]?.text ?? "";
}

/** Services that take whatever comes: a table in which nothing is kept, and messages that all go out. */
function answer(target: string | string[] | undefined, response: import("node:http").ServerResponse): void {
  const sends = String(target).includes("SendTextMessage");
  response.setHeader("content-type", "application/x-amz-json-1.0");
  response.end(sends ? '{"MessageId":"m"}' : '{"Attributes":{"id":{"S":"x"}}}');
}

function environment(port: number): NodeJS.ProcessEnv {
  const empty = Object.fromEntries(Object.keys(functionVariables).map((variable) => [variable, ""]));
  return {
    ...empty,
    PATH: "",
    AWS_REGION: "eu-west-2",
    AWS_ACCESS_KEY_ID: "bench",
    AWS_SECRET_ACCESS_KEY: "bench",
    AWS_ENDPOINT_URL: `http://127.0.0.1:${port}`,
    AWS_SDK_JS_NODE_VERSION_SUPPORT_WARNING_DISABLED: "true",
    METRICS_NAMESPACE: "Bench",
    INVITATIONS_TABLE: "invitations",
    SITE_HOST: "chat.acme.example",
    LANGUAGES: "en-GB",
    ORGANISATION: "Acme",
    LINK_LIFE_SECONDS: "900",
    SMS_PROVIDER: "end-user-messaging",
    SMS_ALLOWED_COUNTRIES: "GB",
    SMS_ORIGINATION: "pool-1",
    SMS_CONFIGURATION_SET: "set",
    EMAIL: "off",
  };
}
