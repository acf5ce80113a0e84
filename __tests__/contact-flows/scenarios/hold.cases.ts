import { contactCenter, talksTo, waitsForOrders } from "./support";

test("a caller on hold is asked to hold the line, over and over, until the agent is back", async () => {
  const center = contactCenter();
  const call = await waitsForOrders(center);
  const maria = await talksTo(center, call);

  await maria.holds();
  await call.isOnHold();
  await call.hearsNext("Please hold the line.");
  await call.hearsNext("Please hold the line.");
  await maria.resumes();
  await call.isConnectedTo("maria.lopez");
  const heard = call.heard.length;
  await center.passes("1m");

  expect(call.heard).toHaveLength(heard);
});

test("the agent hears meanwhile that the caller is on hold, the second time as well", async () => {
  const center = contactCenter();
  const call = await waitsForOrders(center);
  const maria = await talksTo(center, call);

  for (const _time of [1, 2]) {
    await maria.holds();
    await maria.hears("On hold.");
    await maria.hears("On hold.");
    await maria.resumes();
  }

  call.hasNeverHeard("On hold.");
});

test("a caller who hangs up on hold ends the contact, and the agent is through with it", async () => {
  const center = contactCenter();
  const call = await waitsForOrders(center);
  const maria = await talksTo(center, call);

  await maria.holds();
  await call.hears("Please hold the line.");
  await call.hangsUp();
  const next = await waitsForOrders(center, "+442079460201");
  await maria.finishesWork();
  await maria.answers(next);

  expect(call).toHaveEnded("CUSTOMER_DISCONNECT");
});

test("an agent who leaves a caller on hold leaves them to the goodbye", async () => {
  const center = contactCenter();
  const call = await waitsForOrders(center);
  const maria = await talksTo(center, call);

  await maria.holds();
  await call.hears("Please hold the line.");
  await maria.hangsUp();
  await call.hearsNext("Your agent has left the call. Thank you, and goodbye.");
  await call.ends("CONTACT_FLOW_DISCONNECT");
});
