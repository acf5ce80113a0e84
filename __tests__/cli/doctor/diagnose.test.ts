import { type Check, ok, problem, warning } from "../../../cli/doctor/check";
import { type CheckRow, diagnose } from "../../../cli/doctor/diagnose";
import { brokenConfiguration, contextOf, noCredentials } from "./fakes";

const check = (id: string, run: Check["run"]): Check => ({ id, title: id, run });

test("where all is well, every row is ok", async () => {
  const { ok, checks } = await diagnose(contextOf());

  expect(checks.filter(({ status }) => status !== "ok")).toEqual([]);
  expect(checks.length).toBeGreaterThan(10);
  expect(ok).toBe(true);
});

test("without credentials, it is not ready, and what needs no account is still checked", async () => {
  const { ok, checks } = await diagnose(contextOf({ account: { caller: noCredentials } }));

  const of = (status: string) => checks.filter((row) => row.status === status).map(({ id }) => id);
  expect(ok).toBe(false);
  expect(of("problem")).toEqual(["credentials"]);
  expect(of("skipped")).toEqual(["account", "instance"]);
  expect(of("ok")).toEqual(expect.arrayContaining(["node", "terraform", "cdktf", "configuration", "state", "quotas"]));
});

test("without a configuration that loads, the machine and the credentials are still checked", async () => {
  const { ok, checks, tasks } = await diagnose(contextOf({ configuration: brokenConfiguration }));

  const of = (status: string) => checks.filter((row) => row.status === status).map(({ id }) => id);
  expect(ok).toBe(false);
  expect(of("problem")).toEqual(["configuration"]);
  expect(of("ok")).toEqual(["node", "terraform", "cdktf", "credentials"]);
  expect(tasks).toEqual([]);
});

test("a warning stops no deployment, a problem does", async () => {
  const warned = await diagnose(contextOf(), undefined, [check("a", () => warning("hm", "look"))]);
  const stopped = await diagnose(contextOf(), undefined, [check("a", () => problem("no", "mend it"))]);

  expect([warned.ok, stopped.ok]).toEqual([true, false]);
});

test("a check that fails is a row of its own and tells nothing of the failure but its name", async () => {
  const failing = check("a", () => Promise.reject(new TypeError("password is hunter2")));

  const { ok: ready, checks } = await diagnose(contextOf(), undefined, [failing, check("b", () => ok("fine"))]);

  expect(ready).toBe(false);
  expect(checks).toMatchObject([
    { id: "a", status: "problem", found: "this check itself failed (TypeError)" },
    { id: "b", status: "ok" },
  ]);
  expect(JSON.stringify(checks)).not.toContain("hunter2");
});

test("checks run at the same time, and rows come in the order of the checks", async () => {
  const told: string[] = [];
  let release: () => void = () => undefined;
  const released = new Promise<void>((resolve) => {
    release = resolve;
  });
  const first = check("first", async () => {
    await released;
    return ok("after second");
  });
  const second = check("second", () => {
    release();
    return ok("at once");
  });

  await diagnose(contextOf(), ({ id }: CheckRow) => told.push(id), [first, second]);

  expect(told).toEqual(["first", "second"]);
});
