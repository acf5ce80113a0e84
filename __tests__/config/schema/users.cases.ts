import { pathsOf, problemsOf, set } from "../builders";

const user = { firstName: "Bo", lastName: "Ek", routingProfile: "sales", securityProfiles: ["taker"] };

test.each(["bo", "bo.ek", "Bo_Ek-1", "bo.ek@acme.example", "7"])("%s may be a login", (login) => {
  expect(pathsOf(set(["users", login], user))).toEqual([]);
});

test.each(["bo ek", "bo/ek", "bo\\ek", "bø", "bo,ek", "bo:ek", "bo+ek"])("%s is no login", (login) => {
  expect(problemsOf(set(["users", login], user))).toMatchObject([
    { found: `the key ${JSON.stringify(login)}`, expected: "a login of letters, digits and _ . @ -" },
  ]);
});

test.each(["bo@", "@acme", "bo@ek", "bo@ek@acme.ex", "bo@acme..ex", "bo@.ex"])(
  "%s is no login: with @ it has to be an address",
  (login) => {
    expect(problemsOf(set(["users", login], user))).toMatchObject([
      { found: `the key ${JSON.stringify(login)}`, expected: expect.stringContaining("form of an e-mail address") },
    ]);
  },
);

test("a soft phone has no number, and a desk phone does not accept calls by itself", () => {
  expect(pathsOf(set(["users", "bo"], { ...user, phone: { type: "soft", number: "+442079460123" } }))).toEqual([
    "users.bo.phone.number",
  ]);
  expect(
    pathsOf(set(["users", "bo"], { ...user, phone: { type: "desk", number: "+442079460123", autoAccept: true } })),
  ).toEqual(["users.bo.phone.autoAccept"]);
});
