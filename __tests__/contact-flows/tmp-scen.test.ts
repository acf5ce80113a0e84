import { loadContactCenter } from "../../config/load";
import { worldOf } from "../../contact-flows/simulate/environment";
import { simulate } from "../../contact-flows/simulate/simulate";
test("x", async () => {
  const sim = simulate(worldOf(loadContactCenter("example")), { at: "2026-11-20T09:00" });
  const call = sim.call({ from: "+14155550100" });
  try {
  await call.hears("welcome to ACME");
  await call.presses("1");
  await call.isQueuedIn("orders");
  const a = sim.agent("maria.lopez");
  a.isAvailable();
  await a.answers(call);
  await a.hears("order");
  await a.says("Hello");
  await call.hears("hello");
  await a.holds();
  await call.hears("music", { within: 10 });
  } catch (e) { console.log((e as Error).stack); }
  console.log(call.transcript);
});
