import { readFileSync } from "node:fs";
import { join } from "node:path";
import { runInNewContext } from "node:vm";
import { scriptIn } from "../../../cli/flow/script";
import { loadContactCenter } from "../../../config/load";
import { worldOf } from "../../../contact-flows/simulate/environment";
import { SimulatedAgent } from "../../../contact-flows/simulate/scenario/agent";
import { Call } from "../../../contact-flows/simulate/scenario/call";
import { Callback } from "../../../contact-flows/simulate/scenario/callback";
import { Chat } from "../../../contact-flows/simulate/scenario/chat";
import { simulate } from "../../../contact-flows/simulate/simulate";
import { fencesOf } from "../../docs/markdown";

const guide = readFileSync(join(__dirname, "../../../docs/guide/testing-flows.md"), "utf8");

describe("the guide to testing flows", () => {
  test("tells a scenario that comes true", async () => {
    const [story] = fencesOf(guide).filter(({ info }) => info === "ts scenario");
    const body = (story?.body ?? "").replace(/^import .*\n/gm, "");
    const told: (() => Promise<void>)[] = [];

    runInNewContext(body, {
      ...{ loadContactCenter, worldOf, simulate },
      test: (_: string, run: () => Promise<void>) => told.push(run),
    });

    expect(told).toHaveLength(1);
    await told[0]?.();
  });

  test("shows a script that can be read", () => {
    const [script] = fencesOf(guide).filter(({ info }) => info === "yaml");

    expect(scriptIn(script?.body ?? "").problems).toEqual([]);
  });

  test("names only steps that there are", () => {
    const inherited = (type: { readonly prototype: object }) =>
      [type.prototype, Object.getPrototypeOf(type.prototype) as object].flatMap((one) =>
        Object.getOwnPropertyNames(one),
      );
    const steps = new Set([Call, Callback, Chat, SimulatedAgent].flatMap(inherited));
    const rows = [...guide.matchAll(/^\| (?:every customer|`sim\.[a-z]+\(.*?\)`) \| (.*) \|$/gim)].map(
      ([, row = ""]) => row,
    );
    const named = rows.flatMap((row) => [...row.matchAll(/`([a-zA-Z]+)/g)].map(([, name = ""]) => name));

    expect(named.length).toBeGreaterThan(30);
    expect(named.filter((name) => !steps.has(name))).toEqual([]);
  });
});
