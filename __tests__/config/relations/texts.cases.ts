import { pathsOf, problemsOf, set } from "../builders";

const places: readonly (readonly [string, readonly string[]])[] = [
  ["hours.office.name", ["hours", "office", "name"]],
  ["hours.office.description", ["hours", "office", "description"]],
  ["queues.orders.name", ["queues", "orders", "name"]],
  ["queues.orders.outboundCallerName", ["queues", "orders", "outboundCallerName"]],
  ["quickConnects.to-orders.description", ["quickConnects", "to-orders", "description"]],
  ["routingProfiles.sales.name", ["routingProfiles", "sales", "name"]],
  ["securityProfiles.taker.description", ["securityProfiles", "taker", "description"]],
  ['users["ann.lee"].firstName', ["users", "ann.lee", "firstName"]],
  ['users["ann.lee"].lastName', ["users", "ann.lee", "lastName"]],
  ["phoneNumber.description", ["phoneNumber", "description"]],
  ["inbound.organisation", ["inbound", "organisation"]],
];

test.each(places)("%s takes words, whatever their script", (_, steps) => {
  for (const text of ["Orders", "Überseedienst 24/7", "注文", "Ann-Marie O'Neill", "💐", "1 + 2345678", "+100"]) {
    expect(pathsOf(set(steps, text))).toEqual([]);
  }
});

test.each(places)("%s that shows nothing is told", (path, steps) => {
  for (const text of [" ", "   ", "\t", "\u00a0", "\u200b", "\u2003\u200b", "\u0000"]) {
    expect(problemsOf(set(steps, text))).toMatchObject([
      { path, found: expect.stringContaining("nothing can be seen"), expected: expect.stringContaining("visible") },
    ]);
  }
});

test.each(places)("%s with a control character is told", (path, steps) => {
  for (const text of ["a\nb", "a\tb", "a\u0000", "\u001b[31mred", "a\u2028b", "a\ud800"]) {
    expect(problemsOf(set(steps, text))).toMatchObject([
      { path, found: expect.stringContaining("control character"), fix: expect.stringContaining("a space") },
    ]);
  }
});

test.each([...places, ["tags.Owner", ["tags", "Owner"]] as const])(
  "%s with a telephone number is told",
  (path, steps) => {
    for (const text of ["+442079460123", "Night +442079460123", "+442079460123: night"]) {
      expect(problemsOf(set(steps, text))).toEqual([
        {
          path,
          found: "the telephone number +442079460123 in a text",
          expected: "no telephone number in text that people read",
          fix: expect.stringContaining("`number` of a quick connect of type phone"),
        },
      ]);
    }
  },
);

test("what a choice of the menu says is text that people hear", () => {
  const say = (en: string) => set("inbound", { menu: { "1": { queue: "orders", say: { en } } } });

  expect(pathsOf(say("orders & returns"))).toEqual([]);
  expect(pathsOf(say(" "))).toEqual(["inbound.menu[1].say.en"]);
  expect(pathsOf(say("a\nb"))).toEqual(["inbound.menu[1].say.en"]);
  expect(pathsOf(say("the shop, +442079460123"))).toEqual(["inbound.menu[1].say.en"]);
});

test("a number where numbers belong is fine", () => {
  expect(pathsOf(set("quickConnects.night", { type: "phone", number: "+442079460123" }))).toEqual([]);
  expect(pathsOf(set(["users", "ann.lee", "phone"], { type: "desk", number: "+442079460123" }))).toEqual([]);
});

test("an empty text is a matter of length, and is told once", () => {
  expect(problemsOf(set("queues.orders.name", ""))).toMatchObject([{ expected: "at least 1 character" }]);
});

test("a wrong setting beside it does not hide an unreadable text", () => {
  expect(pathsOf(set("queues.orders", { name: " ", hours: 7 }))).toEqual(["queues.orders.hours", "queues.orders.name"]);
});
