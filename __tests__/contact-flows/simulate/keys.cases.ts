import * as fc from "fast-check";
import { pressKey } from "../../../contact-flows/simulate/input";
import type { SimulationOptions } from "../../../contact-flows/simulate/world";
import { begin, centerOf, flow, hangsUp, pass, type Step, said, says } from "./support";

const end = (text: string): Step => says(text, { id: text, next: "hang-up" });

/** A call that meets a menu, and hears which branch it took. Prompts take a second for ten letters. */
function callMenu(steps: readonly Step[], options: SimulationOptions = {}) {
  const branches = ["one", "star", "late", "other", "broken", "bad number"].map(end);
  const center = centerOf(
    { flows: [flow("main", "CONTACT_FLOW", ...steps, ...branches, hangsUp)] },
    { ...options, behaviour: { lettersPerSecond: 10, ...options.behaviour } },
  );
  const contact = begin(center, "main");
  const press = (keys: string) => [...keys].map((key) => pressKey(center, contact, key));
  return { center, contact, press };
}

const menu: Step = {
  ...{ id: "menu", type: "GetParticipantInput" },
  parameters: { Text: "Press one.", InputTimeLimitSeconds: "5" },
  when: { "1": "one", "*": "star" },
  errors: { NoMatchingCondition: "other", InputTimeLimitExceeded: "late", NoMatchingError: "broken" },
};

/** Stored input, and what was stored. */
function storing(parameters: NonNullable<Step["parameters"]> = {}): readonly Step[] {
  return [
    {
      ...{ type: "GetParticipantInput", errors: { InvalidPhoneNumber: "bad number", NoMatchingError: "broken" } },
      parameters: { Text: "Your code?", InputTimeLimitSeconds: "5", StoreInput: "True", ...parameters },
    },
    says("[$.StoredCustomerInput]", { next: "hang-up" }),
  ];
}

const upTo = (MaximumLength: string) => ({ InputValidation: { CustomValidation: { MaximumLength } } });

describe("a menu", () => {
  it("takes the branch of the key, and the key cuts the prompt off from its first moment", async () => {
    const { center, contact, press } = callMenu([menu]);
    await pass(center);

    expect(press("1")).toEqual(["heard"]);
    await pass(center, 60);

    expect(said(contact)).toEqual(["Press one.", "system: 1", "one"]);
    expect(contact.conversation.lines[0]?.interrupted).toBe(true);
    expect(contact.conversation.lines[1]).toMatchObject({ from: "customer", to: "system", kind: "keys", text: "1" });
  });

  it("does not count a prompt as cut off that was heard to its end", async () => {
    const { center, contact, press } = callMenu([menu]);
    await pass(center, 1);

    press("*");
    await pass(center, 60);

    expect(said(contact)).toEqual(["Press one.", "system: *", "star"]);
    expect(contact.conversation.lines[0]?.interrupted).toBeUndefined();
  });

  it("takes a key without a branch as no match", async () => {
    const { center, contact, press } = callMenu([menu]);
    await pass(center);
    press("7");
    await pass(center, 60);
    expect(said(contact).at(-1)).toBe("other");
  });

  it("waits from the end of the prompt on", async () => {
    const { center, contact, press } = callMenu([menu]);
    await pass(center, 5.9);
    expect(press("1")).toEqual(["heard"]);
    await pass(center, 60);
    expect(said(contact).at(-1)).toBe("one");

    const late = callMenu([menu]);
    await pass(late.center, 6);
    expect(said(late.contact).at(-1)).toBe("late");
    expect(late.press("1")).toEqual(["lost"]);
  });

  it.each(["0", "-1", "soon", "1.5"])("fails of a time limit of %s", async (InputTimeLimitSeconds) => {
    const { center, contact } = callMenu([{ ...menu, parameters: { Text: "?", InputTimeLimitSeconds } }]);
    await pass(center, 60);
    expect(said(contact)).toEqual(["broken"]);
  });
});

describe("stored input", () => {
  async function stored(keys: string, parameters = {}, options: SimulationOptions = {}) {
    const { center, contact, press } = callMenu(storing({ ...upTo("8"), ...parameters }), options);
    await pass(center);
    press(keys);
    await pass(center, 120);
    return said(contact).at(-1);
  }
  const keysOf = (DTMFConfiguration: NonNullable<Step["parameters"]>) => ({ DTMFConfiguration });

  it.each([
    ["ends with #, which is not stored", "123#", {}, "[123]"],
    ["ends when it is as long as it may be", "123456789", {}, "[12345678]"],
    ["ends when no key comes any more", "12", {}, "[12]"],
    ["is taken back by *", "12*34#", {}, "[34]"],
    ["is stored with its *, where that does not cancel", "12*34#", keysOf({ DisableCancelKey: "True" }), "[12*34]"],
    [
      "ends with what the block says, then # is a key as any other",
      "1#2*9",
      keysOf({ InputTerminationSequence: "*9", DisableCancelKey: "True" }),
      "[1#2]",
    ],
    [
      "is not ended by half of that",
      "12**",
      keysOf({ InputTerminationSequence: "**#", DisableCancelKey: "True" }),
      "[12**]",
    ],
    ["is empty where it is ended at once", "#", {}, "[]"],
    ["is the word Timeout where nothing is pressed", "", {}, "[Timeout]"],
    ["is the word Timeout where all was taken back", "12*", {}, "[Timeout]"],
  ])("%s", async (_, keys, parameters, text) => {
    expect(await stored(keys, parameters)).toBe(text);
  });

  it("waits between keys for as long as the block says, or as is usual", async () => {
    for (const [parameters, options, seconds] of [
      [keysOf({ InterdigitTimeLimitSeconds: "2" }), {}, 2],
      [{}, {}, 5],
      [{}, { behaviour: { interdigitSeconds: 9 } }, 9],
    ] as const) {
      const { center, contact, press } = callMenu(storing({ ...upTo("8"), ...parameters }), options);
      await pass(center);
      press("1");
      await pass(center, seconds - 0.1);
      press("2");
      await pass(center, seconds - 0.1);
      expect(said(contact)).toHaveLength(1);
      await pass(center, 0.1);
      expect(said(contact)).toEqual(["Your code?", "system: 12", "[12]"]);
    }
  });

  it("fails of a length or a time between keys that there is not", async () => {
    expect(await stored("1#", upTo("0"))).toBe("broken");
    expect(await stored("1#", keysOf({ InterdigitTimeLimitSeconds: "21" }))).toBe("broken");
  });

  const phone = (rules: NonNullable<Step["parameters"]>) => ({ InputValidation: { PhoneNumberValidation: rules } });
  it.each([
    [
      "a local number with the code of its country",
      "02079460958#",
      { NumberFormat: "Local", CountryCode: "GB" },
      "[+442079460958]",
    ],
    ["a country in small letters", "2025550143#", { NumberFormat: "Local", CountryCode: "us" }, "[+12025550143]"],
    ["a number with its country code", "442079460958#", { NumberFormat: "E164" }, "[+442079460958]"],
    ["no number that is too short", "12#", { NumberFormat: "Local", CountryCode: "GB" }, "bad number"],
    [
      "no number of a country that there is not",
      "2025550143#",
      { NumberFormat: "Local", CountryCode: "XX" },
      "bad number",
    ],
    ["no number with other keys in it", "44#", { NumberFormat: "E164" }, "bad number"],
    ["no number at all, which is no error", "", { NumberFormat: "E164" }, "[Timeout]"],
  ])("takes %s", async (_, keys, rules, text) => {
    expect(await stored(keys, phone(rules))).toBe(text);
  });

  it("stays secret where it is encrypted, and is the same for the same seed", async () => {
    const InputEncryption = { EncryptionKeyId: "key-1", Key: "-----BEGIN CERTIFICATE-----" };
    const run = async () => {
      const { center, contact, press } = callMenu(storing({ ...upTo("16"), InputEncryption }), { seed: 7 });
      await pass(center);
      press("4111111111111111");
      await pass(center, 60);
      return contact;
    };
    const contact = await run();

    expect(said(contact)).toEqual([
      "Your code?",
      `system: ${"*".repeat(16)}`,
      expect.stringMatching(/^\[[A-Za-z]{344}\]$/),
    ]);
    expect(JSON.stringify(contact.conversation.trace)).not.toMatch(/4111|1111/);
    expect((await run()).conversation.trace).toEqual(contact.conversation.trace);
  });

  it("fails where there is no key to encrypt with", async () => {
    expect(await stored("12#", { InputEncryption: { EncryptionKeyId: "key-1" } })).toBe("broken");
  });

  it("is always what was typed since it was last taken back, whatever is typed", async () => {
    const keys = fc.array(fc.constantFrom(..."0123456789*"), { maxLength: 12 });
    await fc.assert(
      fc.asyncProperty(keys, async (typed) => {
        const since = typed.join("").split("*").at(-1) ?? "";
        expect(await stored(`${typed.join("")}#`, upTo("20"))).toBe(`[${since}]`);
      }),
      { numRuns: 40 },
    );
  });
});

describe("touchtones that are buffered", () => {
  const buffering = (EnableDTMFBuffer: string): Step => ({
    type: "GetParticipantInput",
    parameters: { EnableDTMFBuffer },
  });

  it("are lost where nobody listens", async () => {
    const { center, contact, press } = callMenu([says("One moment, please."), menu]);
    await pass(center);

    expect(press("1")).toEqual(["lost"]);
    await pass(center, 60);
    expect(said(contact)).toEqual(["One moment, please.", "Press one.", "late"]);
  });

  it("are kept for the next input, whose prompt is not heard then", async () => {
    const { center, contact, press } = callMenu([buffering("True"), says("One moment, please."), menu]);
    await pass(center);

    expect(press("1")).toEqual(["kept"]);
    await pass(center, 60);
    expect(said(contact)).toEqual(["One moment, please.", "system: 1", "one"]);
  });

  it("are used one by one, as each input needs them", async () => {
    const again: Step = { ...menu, when: { "1": "code" } };
    const [code, tells] = storing(upTo("3")) as [Step, Step];
    const { center, contact, press } = callMenu([
      buffering("True"),
      says("Wait."),
      again,
      { ...code, id: "code" },
      tells,
    ]);
    await pass(center);

    press("123456");
    await pass(center, 60);
    expect(said(contact)).toEqual(["Wait.", "system: 1", "system: 234", "[234]"]);
    expect(contact.buffer).toBe("56");
  });

  it("are dropped when buffering ends", async () => {
    const { center, contact, press } = callMenu([
      buffering("True"),
      says("Wait."),
      buffering("False"),
      says("Wait."),
      menu,
    ]);
    await pass(center);
    press("1");
    await pass(center, 0.6);
    expect(press("1")).toEqual(["lost"]);
    await pass(center, 60);
    expect(said(contact)).toEqual(["Wait.", "Wait.", "Press one.", "late"]);
  });

  it.each([
    ["keys-waiting", "1", ["First.", "system: 1", "one"]],
    ["keys-waiting", "", ["First.", "Second.", "Press one.", "late"]],
    ["buffering", "", ["First.", "Press one.", "late"]],
  ] as const)("pass over a prompt that says so (%s, keys: %s)", async (skippedPrompts, keys, lines) => {
    const skipped: Step = {
      type: "MessageParticipant",
      parameters: { Text: "Second.", SkipWhenDTMFBufferEnabled: "true" },
    };
    const { center, contact, press } = callMenu([buffering("True"), says("First."), skipped, menu], {
      behaviour: { skippedPrompts },
    });
    await pass(center);
    press(keys);
    await pass(center, 60);
    expect(said(contact)).toEqual(lines);
  });
});
