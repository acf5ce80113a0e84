import { answering, caller, closedTime, contactCenter, passedBy, plays, staffed, wait, world } from "./support";

const languages = [
  {
    locale: "en-GB",
    why: "Nobody can take your call",
    sms: /link by text message.* press 1\./,
    email: (key: number) => new RegExp(`link by e-mail.* press ${key}\\.`),
    stay: "Otherwise, stay on the line.",
    wrong: "I did not get that.",
  },
  {
    locale: "de-DE",
    why: "kann niemand Ihren Anruf annehmen",
    sms: /Link per SMS.* drücken Sie die 1\./,
    email: (key: number) => new RegExp(`Link per E-Mail.* drücken Sie die ${key}\\.`),
    stay: "Sonst bleiben Sie einfach in der Leitung.",
    wrong: "Das habe ich nicht verstanden.",
  },
] as const;

const ways = [
  ["SMS and e-mail", { sms: "yes", email: "yes" }],
  ["SMS only", { sms: "yes", email: "no" }],
  ["e-mail only", { sms: "no", email: "yes" }],
] as const;

describe.each(languages)("in $locale", ({ locale, why, sms, email, stay, wrong }) => {
  const begin = { attributes: { language: locale } };

  test.each(ways)("a caller with %s is asked for just that, after the reason, and may stay", async (_what, answer) => {
    const call = caller(contactCenter({ world: answering(answer) }), begin);

    await call.hearsNext(why);
    await call.hearsNext(stay);

    const asked = call.heard.at(-1) ?? "";
    expect(sms.test(asked)).toBe(answer.sms === "yes");
    expect(email(answer.sms === "yes" ? 2 : 1).test(asked)).toBe(answer.email === "yes");
    expect(/press 2|die 2/.test(asked)).toBe(answer.sms === "yes" && answer.email === "yes");
    expect(call).toHaveAttributes({ chatOffer: "offered" });
  });

  test.each(ways)("silence of a caller with %s means to stay: the call goes on", async (_what, answer) => {
    const call = caller(contactCenter({ world: answering(answer) }), begin);

    await call.hears(stay);
    await call.hearsNext("The call goes on.");
    await call.isQueuedIn("orders");

    expect(call).toHaveAttributes({ chatOffer: "declined" });
    expect(call.lambdaInputs("send-chat-link")).toEqual([]);
  });

  test.each(ways)("a caller with %s who presses wrong keys is asked three times, and stays", async (_what, answer) => {
    const center = contactCenter({ world: answering(answer) });
    const call = caller(center, begin);

    await plays(center, call, ["9", "*", "0", "1"]);

    expect(call.heard.filter((text) => text.includes(stay))).toHaveLength(3);
    expect(call.heard.filter((text) => text === wrong)).toHaveLength(3);
    expect(call).toHaveAttributes({ chatOffer: "declined" });
    await call.isQueuedIn("orders");
  });

  test("a wrong key, and then a right one, sends the link", async () => {
    const center = contactCenter({ world: answering({ sms: "yes" }) });
    const call = caller(center, begin);

    await plays(center, call, ["5", "1"]);

    expect(call).toHaveInvoked("send-chat-link", { channel: "sms" });
  });
});

test("the reason is told: closed, nobody there, or a long wait", async () => {
  const told = async (at: string | undefined, before: (center: ReturnType<typeof contactCenter>) => Promise<void>) => {
    const center = contactCenter({ world: answering({ sms: "yes" }), ...(at === undefined ? {} : { at }) });
    await before(center);
    const call = caller(center);
    await call.hears(/stay on the line|hang up, and call again when we are open/);
    return call.heard[0];
  };
  const longWait = async (center: ReturnType<typeof contactCenter>) => {
    await staffed(center);
    await wait(center, 1);
    await center.passes("3m");
  };

  expect(await told(closedTime, async () => undefined)).toContain("We are closed at the moment.");
  expect(await told(undefined, async () => undefined)).toContain("Nobody can take your call");
  expect(await told(undefined, longWait)).toContain("You would wait for some time");
});

test.each([
  ["en-GB", /Otherwise, please hang up, and call again when we are open\.$/, "stay on the line"],
  ["de-DE", /Sonst legen Sie bitte auf und rufen wieder an, wenn wir geöffnet haben\.$/, "in der Leitung"],
] as const)("after hours nobody is asked to stay on the line, in %s: not even after links failed", async (...row) => {
  const [language, otherwise, stay] = row;
  const failed = { sms: "failed", email: "failed" } as const;
  const center = contactCenter({
    world: answering({ sms: "yes", email: "yes", outcomes: failed }),
    at: closedTime,
  });
  const call = caller(center, { attributes: { language } });

  await plays(center, call, ["1", "1", ""]);

  expect(call.heard.filter((text) => otherwise.test(text))).toHaveLength(3);
  call.hasNeverHeard(stay);
});

test("who can get no link is asked nothing: the call goes on in silence", async () => {
  const call = caller(contactCenter({ world: answering({}) }));

  await call.hearsNext("The call goes on.");
  await call.isQueuedIn("orders");

  expect(call).toHaveAttributes({ chatOffer: "not-possible" });
});

test.each([
  ["fails", () => Promise.reject(new Error("down"))],
  [
    "takes longer than the flow waits",
    async (_event: unknown, { takes }: { takes: (s: number) => Promise<void> }) => {
      await takes(3.5);
      return { sms: "yes", email: "yes" };
    },
  ],
  ["answers nothing", () => ({})],
  ["answers with half", () => ({ sms: "yes" })],
  ["answers with what is not flat", () => ({ sms: true, email: { is: "no" } })],
] as const)("where the Lambda %s, the call goes on without an offer, and with logs", async (_how, handler) => {
  const center = contactCenter({ world: { ...world, lambdas: { ...world.lambdas, "offer-chat": handler } } });
  const call = caller(center);

  await call.hearsNext("The call goes on.");
  await call.isQueuedIn("orders");

  expect(call.attributes.chatOffer).toBeUndefined();
  expect(
    passedBy(call)
      .filter((block) => block.includes("Logging"))
      .at(-1),
  ).toContain("Logging on");
});

test("an answer other than yes is a no", async () => {
  const call = caller(
    contactCenter({ world: { ...world, lambdas: { "offer-chat": () => ({ sms: "maybe", email: "YES" }) } } }),
  );

  await call.hearsNext("The call goes on.");

  expect(call).toHaveAttributes({ chatOffer: "not-possible" });
});
