import fc from "fast-check";
import { isEmailAddress } from "../../../functions/shared/email-address";
import { smsNumber } from "../../../functions/shared/phone-number";

const allowed = ["DE", "US", "GB"];

test.each([
  ["a German mobile telephone", "+4915112345678", "reachable"],
  ["a British mobile telephone", "+447400123456", "reachable"],
  ["a number of the USA, where nobody can tell", "+12065550100", "reachable"],
  ["a number of Canada, which shares its code", "+16135550123", "foreign"],
  ["a number of Jamaica, which shares its code", "+18765550123", "foreign"],
  ["a French mobile telephone", "+33612345678", "foreign"],
  ["a mobile telephone of Jersey, which shares its code", "+447797712345", "foreign"],
  ["a German landline", "+4930123456", "landline"],
  ["a premium number", "+499001234567", "landline"],
  ["a toll-free number", "+18005550100", "landline"],
  ["a German toll-free number", "+498001234567", "landline"],
  ["a number that exists nowhere", "+4900000000", "withheld"],
  ["a short code", "+12345", "withheld"],
  ["a number that is too long", `+49151${"1".repeat(30)}`, "withheld"],
  ["`anonymous`, spelled with digits", "+266696687", "withheld"],
  ["`anonymous`", "anonymous", "withheld"],
  ["`Restricted`", "Restricted", "withheld"],
  ["an address of SIP", "sip:+4915112345678@example.com", "withheld"],
  ["a number without its country", "015112345678", "withheld"],
  ["an empty text", "", "withheld"],
  ["nothing", undefined, "withheld"],
])("%s", (_, address, is) => {
  expect(smsNumber(address, allowed).is).toBe(is);
});

test("a number is given in E.164 form, with its country", () => {
  expect(smsNumber("+49 151 12345678", allowed)).toEqual({ is: "reachable", number: "+4915112345678", country: "DE" });
});

test("no country, no SMS", () => {
  expect(smsNumber("+4915112345678", [])).toEqual({ is: "foreign" });
});

test("whatever stands there is judged, and only a number is ever reachable", () => {
  fc.assert(
    fc.property(fc.oneof(fc.string(), fc.stringMatching(/^\+[0-9;=a-z ]{0,30}$/)), (address) => {
      const judged = smsNumber(address, allowed);

      if (judged.is === "reachable") expect(judged.number).toMatch(/^\+[1-9][0-9]{6,14}$/);
    }),
    { numRuns: 2_000 },
  );
});

test.each([
  ["an address", "ada@example.com", true],
  ["with a tag", "ada+chat@mail.example.co.uk", true],
  ["with an apostrophe", "o'neil@example.com", true],
  [
    "of 254 characters",
    `${"a".repeat(60)}@${"b".repeat(60)}.${"c".repeat(60)}.${"d".repeat(60)}.${"e".repeat(6)}.com`,
    true,
  ],
  ["of 255", `${"a".repeat(60)}@${"b".repeat(60)}.${"c".repeat(60)}.${"d".repeat(60)}.${"e".repeat(7)}.com`, false],
  ["two", "ada@example.com,bob@example.com", false],
  ["two, by semicolon", "ada@example.com;bob@example.com", false],
  ["with a name", "Ada <ada@example.com>", false],
  ["with a header behind it", "ada@example.com\r\nBcc: bob@example.com", false],
  ["with a line end", "ada@example.com\n", false],
  ["with a space", "ada @example.com", false],
  ["without a domain", "ada@", false],
  ["without a dot", "ada@localhost", false],
  ["two dots", "ada..b@example.com", false],
  ["nothing", "", false],
  ["undefined", undefined, false],
])("e-mail: %s", (_, text, is) => {
  expect(isEmailAddress(text)).toBe(is);
});
