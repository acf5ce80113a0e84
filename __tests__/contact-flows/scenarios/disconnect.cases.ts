import { contactCenter, talksTo, waitsForBestellungen, waitsForOrders } from "./support";

test("a caller whose agent hangs up hears a goodbye, in a contact of its own that knows the first", async () => {
  const center = contactCenter();
  const call = await waitsForOrders(center);
  const maria = await talksTo(center, call);

  await maria.hangsUp();
  await call.hearsNext("Your agent has left the call. Thank you, and goodbye.");
  await call.ends("CONTACT_FLOW_DISCONNECT");

  const [first, second] = call.contacts;
  expect(call.contacts.map(({ end }) => end?.reason)).toEqual(["AGENT_DISCONNECT", "CONTACT_FLOW_DISCONNECT"]);
  expect(second).toMatchObject({ initiation: "DISCONNECT", initialId: first?.id, previousId: first?.id });
});

test("a caller may hang up while the goodbye is said", async () => {
  const center = contactCenter();
  const call = await waitsForOrders(center);
  const maria = await talksTo(center, call);

  await maria.hangsUp();
  await call.hears("Your agent has left the call.");
  await call.hangsUp();

  expect(call).toHaveEnded("CUSTOMER_DISCONNECT");
});

test("a German caller hears the goodbye in German", async () => {
  const center = contactCenter();
  const call = await waitsForBestellungen(center);
  const maria = await talksTo(center, call);

  await maria.hangsUp();
  await call.hearsNext("Ihr Gesprächspartner hat aufgelegt.");
  await call.ends("CONTACT_FLOW_DISCONNECT");
});

test("a caller who hangs up first hears nothing more, and no flow runs for nobody", async () => {
  const center = contactCenter();
  const call = await waitsForOrders(center);
  await talksTo(center, call);

  await call.hangsUp();
  await center.passes("1m");

  expect(call).toHaveEnded("CUSTOMER_DISCONNECT");
  expect(call.contacts).toHaveLength(1);
});
