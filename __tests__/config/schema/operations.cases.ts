import { pathsOf, problemsOf, set } from "../builders";

test.each(["ops@acme.example", "first.last+alarms@desk.acme.co.uk"])("alarms may go to %s", (address) => {
  expect(pathsOf(set("alarms.emails", [address]))).toEqual([]);
});

test.each(["ops", "ops@", "@acme.example", "ops@acme", "ops @acme.example", "ops@acme.example, b@acme.example", ""])(
  "alarms cannot go to %p",
  (address) => {
    expect(problemsOf(set("alarms.emails", [address]))).toMatchObject([
      {
        path: "alarms.emails[0]",
        found: JSON.stringify(address),
        expected: "a valid email address",
        fix: "Write an address such as operations@example.com.",
      },
    ]);
  },
);

test("the address of a user is one as well", () => {
  expect(pathsOf(set(["users", "ann.lee", "email"], "ann.lee@acme.example"))).toEqual([]);
  expect(pathsOf(set(["users", "ann.lee", "email"], "ann.lee"))).toEqual(['users["ann.lee"].email']);
});

test.each(["https://desk.acme.example", "https://acme.example:8443", "https://my-desk.acme.example"])(
  "%s may embed the agent desktop",
  (origin) => {
    expect(pathsOf(set("approvedOrigins", [origin]))).toEqual([]);
  },
);

test.each([
  "http://desk.acme.example",
  "https://desk.acme.example/",
  "https://desk.acme.example/path",
  "https://localhost",
  "desk.acme.example",
  "https://*.acme.example",
  "https://user@desk.acme.example",
  "https://DESK.acme.example",
  "https://desk.acme.example?x=1",
  "javascript:alert(1)",
])("%s cannot embed the agent desktop", (origin) => {
  expect(problemsOf(set("approvedOrigins", [origin]))).toMatchObject([
    { path: "approvedOrigins[0]", found: JSON.stringify(origin), expected: expect.stringContaining("scheme and host") },
  ]);
});

test.each([
  ["country", "gb"],
  ["country", "G1"],
  ["prefix", "1206"],
  ["prefix", "+"],
  ["prefix", "+12345678"],
  ["numberType", "MOBILE"],
])("a number to claim has no %s %s", (setting, value) => {
  expect(pathsOf(set(`phoneNumber.${setting}`, value))).toEqual([`phoneNumber.${setting}`]);
});

test.each(["US", "GB", "DE", "AX", "ZW"])("a number may be of %s", (country) => {
  expect(pathsOf(set("phoneNumber.country", country))).toEqual([]);
});

test.each([
  ["UK", 'Did you mean "GB"?'],
  ["uk", 'Did you mean "GB"?'],
  ["EL", 'Did you mean "GR"?'],
  ["gb", 'Did you mean "GB"?'],
  ["ZZ", "Look the country up in ISO 3166-1 alpha-2."],
  ["EU", "Look the country up in ISO 3166-1 alpha-2."],
  ["XK", "Look the country up in ISO 3166-1 alpha-2."],
])("%s is no country of ISO 3166-1", (country, fix) => {
  expect(problemsOf(set("phoneNumber.country", country))).toEqual([
    {
      path: "phoneNumber.country",
      found: JSON.stringify(country),
      expected: "a country by two capital letters (ISO 3166-1), such as US",
      fix,
    },
  ]);
});

test("a number that the instance has already is named by its id", () => {
  const existing = (id: string) => set("phoneNumber", { type: "existing", id });

  expect(pathsOf(existing("01234567-89ab-4def-8123-456789abcdef"))).toEqual([]);
  expect(problemsOf(existing("+442079460123"))).toMatchObject([
    { path: "phoneNumber.id", expected: expect.stringMatching(/^a valid (GUID|UUID)$/) },
  ]);
});
