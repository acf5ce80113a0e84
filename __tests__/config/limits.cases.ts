import { getCountries } from "libphonenumber-js/min";
import * as z from "zod";
import { type Limit, limits, logRetentionDays, reservedNames } from "../../config/limits";
import { contactCenterSchema } from "../../config/schema";
import { isCountry } from "../../config/schema/phone";
import { linkKeyOf } from "../support/link-keys";
import { type Change, contactCenter, many, manyEntries, pathsOf, problemsIn, set, withVoiceToChat } from "./builders";

type Bounds = Pick<Limit, "min" | "max">;

interface Row {
  /** Where the limit stands in the JSON Schema; `*` is any key, `KEY` the key itself, `[]` any entry, `<>` a variant. */
  readonly at: string;
  readonly limit: Bounds;
  /** A configuration in which the limited thing has this size. */
  readonly sized: (size: number) => readonly Change[];
  /** Where the problem is told; empty where the path holds the key itself. */
  readonly path: string;
  /** Set for a number, which may be below zero; a length or a count cannot. */
  readonly numeric?: true;
}

const letters = (size: number) => "a".repeat(size);
const keyLimit: Bounds = { min: limits.resourceName.min, max: 40 };
const anyText: Bounds = { min: 1, max: Number.POSITIVE_INFINITY };

/** A text at a setting. */
const textRow = (at: string, path: string, limit: Bounds, before: readonly Change[] = []): Row => ({
  at,
  path,
  limit,
  sized: (size) => [...before, set(path, letters(size))],
});

/** A number at a setting. */
const numberRow = (at: string, path: string, limit: Bounds, before: readonly Change[] = []): Row => ({
  at,
  path,
  limit,
  numeric: true,
  sized: (size) => [...before, set(path, size)],
});

const ann = ["users", "ann.lee"] as const;
const annPath = 'users["ann.lee"]';
const directory = (size: number) => ({ type: "directory", directoryId: `d-${"0".repeat(Math.max(0, size - 2))}` });
const period = { days: ["monday"], from: "09:00", to: "17:00" };

const named = (at: string, path: string, before: readonly Change[] = []): Row[] => [
  textRow(`${at}.name`, `${path}.name`, limits.resourceName, before),
  textRow(`${at}.description`, `${path}.description`, limits.description, before),
];

const keyRow = (section: string, entry: unknown): Row => ({
  at: `${section}.KEY`,
  path: "",
  limit: keyLimit,
  sized: (size) => [set([section, letters(size)], entry)],
});

const origins = (size: number) => many(size, (index) => `https://desk${index}.example.com`);

/** `https://` and `.com`, with labels of 50 letters between: 12 characters are not in the labels. */
const originOf = (size: number) => `https://${letters(size - 12)}.com`;

const hoursRows: Row[] = [
  ...named("hours.*", "hours.office"),
  {
    at: "hours.*.open",
    path: "hours.office.open",
    limit: limits.hoursPeriods,
    sized: (size) => [
      set(
        "hours.office.open",
        many(size, (index) => ({ ...period, days: ["sunday"], from: clock(index * 2), to: clock(index * 2 + 1) })),
      ),
    ],
  },
  {
    at: "hours.*.open[].days",
    path: "hours.office.open[0].days",
    limit: { min: 1, max: 7 },
    sized: (size) => [
      set("hours.office.open.0.days", [
        ...["monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday", "monday"].slice(0, size),
      ]),
    ],
  },
  keyRow("hours", { timeZone: "Europe/London", open: [period] }),
];

function clock(minute: number): string {
  return [Math.floor(minute / 60), minute % 60].map((part) => String(part).padStart(2, "0")).join(":");
}

const queueRows: Row[] = [
  ...named("queues.*", "queues.orders"),
  numberRow("queues.*.maxContacts", "queues.orders.maxContacts", limits.queueMaxContacts),
  textRow("queues.*.outboundCallerName", "queues.orders.outboundCallerName", limits.outboundCallerName),
  {
    at: "queues.*.quickConnects",
    path: "queues.orders.quickConnects",
    limit: limits.queueQuickConnects,
    sized: (size) => [
      set(
        "quickConnects",
        manyEntries(size + 1, (index) => [
          index === 0 ? "to-orders" : `quick${index}`,
          { type: "phone", number: "+442079460123" },
        ]),
      ),
      set(
        "queues.orders.quickConnects",
        many(size, (index) => `quick${index + 1}`),
      ),
    ],
  },
  textRow("queues.*.hours", "queues.orders.hours", anyText, [
    set("hours.a", { timeZone: "Europe/London", open: [period] }),
  ]),
  {
    at: "queues.*.quickConnects[]",
    path: "queues.orders.quickConnects[0]",
    limit: anyText,
    sized: (size) => [
      set("quickConnects.a", { type: "phone", number: "+442079460123" }),
      set("queues.orders.quickConnects", [letters(size)]),
    ],
  },
  keyRow("queues", { hours: "office" }),
];

const quickConnectRows: Row[] = [
  ...named("quickConnects.*<queue>", "quickConnects.to-orders"),
  ...named("quickConnects.*<user>", "quickConnects.to-ann"),
  ...named("quickConnects.*<phone>", "quickConnects.warehouse"),
  textRow("quickConnects.*<queue>.queue", "quickConnects.to-orders.queue", anyText, [
    set("queues.a", { hours: "office" }),
  ]),
  {
    at: "quickConnects.*<user>.user",
    path: "quickConnects.to-ann.user",
    limit: anyText,
    sized: (size) => [
      set("users.a", { firstName: "A", lastName: "A", routingProfile: "sales", securityProfiles: ["taker"] }),
      set("quickConnects.to-ann.user", letters(size)),
    ],
  },
  keyRow("quickConnects", { type: "phone", number: "+442079460123" }),
];

const queueA = set("queues.a", { hours: "office" });
const profile = { defaultOutboundQueue: "outbound", queues: [{ queue: "orders", channels: ["voice"] }] };

const routingProfileRows: Row[] = [
  ...named("routingProfiles.*", "routingProfiles.sales"),
  textRow("routingProfiles.*.defaultOutboundQueue", "routingProfiles.sales.defaultOutboundQueue", anyText, [queueA]),
  ...(["voice", "chat", "task"] as const).map((channel) =>
    numberRow(
      `routingProfiles.*.concurrency.${channel}`,
      `routingProfiles.sales.concurrency.${channel}`,
      limits[`${channel}Concurrency`],
      [set("routingProfiles.sales.queues.0.channels", [channel === "voice" ? "chat" : "voice"])],
    ),
  ),
  {
    at: "routingProfiles.*.queues",
    path: "routingProfiles.sales.queues",
    limit: { min: 1, max: limits.routingProfileQueues.max },
    sized: (size) => [
      set(
        "queues",
        manyEntries(size + 2, (index) => [["orders", "outbound"][index] ?? `queue${index - 2}`, { hours: "office" }]),
      ),
      set(
        "routingProfiles.sales.queues",
        many(size, (index) => ({ queue: `queue${index}`, channels: ["voice"] })),
      ),
    ],
  },
  {
    ...textRow("routingProfiles.*.queues[].queue", "routingProfiles.sales.queues.0.queue", anyText, [queueA]),
    path: "routingProfiles.sales.queues[0].queue",
  },
  {
    at: "routingProfiles.*.queues[].channels",
    path: "routingProfiles.sales.queues[0].channels",
    limit: anyText,
    sized: (size) => [set("routingProfiles.sales.queues.0.channels", ["voice"].slice(0, size))],
  },
  {
    ...numberRow(
      "routingProfiles.*.queues[].priority",
      "routingProfiles.sales.queues.0.priority",
      limits.routingPriority,
    ),
    path: "routingProfiles.sales.queues[0].priority",
  },
  {
    ...numberRow(
      "routingProfiles.*.queues[].delaySeconds",
      "routingProfiles.sales.queues.0.delaySeconds",
      limits.routingDelay,
    ),
    path: "routingProfiles.sales.queues[0].delaySeconds",
  },
  keyRow("routingProfiles", profile),
];

const userRows: Row[] = [
  ...(["firstName", "lastName"] as const).map((part) => ({
    at: `users.*.${part}`,
    path: `${annPath}.${part}`,
    limit: limits.userNamePart,
    sized: (size: number) => [set([...ann, part], letters(size))],
  })),
  {
    at: "users.*.routingProfile",
    path: `${annPath}.routingProfile`,
    limit: anyText,
    sized: (size) => [set("routingProfiles.a", profile), set([...ann, "routingProfile"], letters(size))],
  },
  {
    at: "users.*.securityProfiles",
    path: `${annPath}.securityProfiles`,
    limit: limits.userSecurityProfiles,
    sized: (size) => [
      set(
        "securityProfiles",
        manyEntries(size, (index) => [`profile${index}`, { permissions: ["BasicAgentAccess"] }]),
      ),
      set(
        [...ann, "securityProfiles"],
        many(size, (index) => `profile${index}`),
      ),
    ],
  },
  {
    at: "users.*.securityProfiles[]",
    path: `${annPath}.securityProfiles[0]`,
    limit: anyText,
    sized: (size) => [
      set("securityProfiles.a", { permissions: ["BasicAgentAccess"] }),
      set([...ann, "securityProfiles"], [letters(size)]),
    ],
  },
  ...[{ type: "soft" }, { type: "desk", number: "+442079460123" }].map((phone) => ({
    at: `users.*.phone<${phone.type}>.afterContactWorkSeconds`,
    path: `${annPath}.phone.afterContactWorkSeconds`,
    limit: limits.afterContactWork,
    numeric: true as const,
    sized: (size: number) => [set([...ann, "phone"], { ...phone, afterContactWorkSeconds: size })],
  })),
  {
    at: "users.KEY",
    path: "",
    limit: limits.userLogin,
    sized: (size) => [
      set("instance", { type: "create", identity: { type: "saml" } }),
      set(["users", letters(size)], {
        firstName: "A",
        lastName: "A",
        routingProfile: "sales",
        securityProfiles: ["taker"],
      }),
    ],
  },
];

const operationsRows: Row[] = [
  ...(["callRecordingDays", "chatTranscriptDays", "attachmentDays", "reportDays"] as const).map((days) =>
    numberRow(`storage.${days}`, `storage.${days}`, limits.storageRetention),
  ),
  {
    at: "alarms.emails",
    path: "alarms.emails",
    limit: limits.alarmEmails,
    sized: (size) => [
      set(
        "alarms.emails",
        many(size, (index) => `reader${index}@acme.example`),
      ),
    ],
  },
  numberRow("alarms.longestQueueWaitSeconds", "alarms.longestQueueWaitSeconds", limits.queueWait),
  numberRow("alarms.concurrentCallsPercent", "alarms.concurrentCallsPercent", limits.percent),
  numberRow("alarms.missedCallsPerFiveMinutes", "alarms.missedCallsPerFiveMinutes", { min: 1, max: 10_000 }),
  textRow("phoneNumber<claim>.description", "phoneNumber.description", limits.phoneNumberDescription),
  textRow("phoneNumber<existing>.description", "phoneNumber.description", limits.phoneNumberDescription, [
    set("phoneNumber", { type: "existing", id: "01234567-89ab-4def-8123-456789abcdef" }),
  ]),
  {
    at: "phoneNumber<claim>.country",
    path: "phoneNumber.country",
    limit: { min: 2, max: 2 },
    sized: (size) => [set("phoneNumber.country", "G".repeat(size))],
  },
];

/** Made anew each time, since the change after it writes into it. */
const oneChoice: Change = (raw) => set("inbound.menu", { "1": { queue: "orders", say: { en: "orders" } } })(raw);

const inboundRows: Row[] = [
  {
    at: "languages",
    path: "languages",
    limit: anyText,
    sized: (size) => [set("languages", ["en-GB"].slice(0, size))],
  },
  textRow("inbound.organisation", "inbound.organisation", limits.spokenName),
  textRow("inbound.hours", "inbound.hours", anyText, [set("hours.a", { timeZone: "Europe/London", open: [period] })]),
  textRow("inbound.queue", "inbound.queue", anyText, [queueA]),
  {
    ...textRow("inbound.menu.*.queue", "inbound.menu.1.queue", anyText, [queueA, oneChoice]),
    path: "inbound.menu[1].queue",
  },
  {
    ...textRow("inbound.menu.*.say.*", "inbound.menu.1.say.en", limits.spokenName, [oneChoice]),
    path: "inbound.menu[1].say.en",
  },
  {
    at: "inbound.menu.KEY",
    path: "",
    limit: { min: 1, max: 1 },
    sized: (size) => [set(["inbound", "menu", "1".repeat(size)], { queue: "orders", say: { en: "orders" } })],
  },
];

const placeRows: Row[] = [
  textRow("name", "name", limits.contactCenterName),
  textRow("tags.*", "tags.CostCenter", limits.tagValue),
  {
    at: "tags.KEY",
    path: "",
    limit: limits.tagKey,
    sized: (size) => [set(["tags", letters(size)], "value")],
  },
  textRow("state<local>.bucket", "state.bucket", limits.bucketName, [set("state", { type: "local" })]),
  textRow("state<s3>.bucket", "state.bucket", limits.bucketName, [set("state", { type: "s3" })]),
  textRow("state<s3>.keyPrefix", "state.keyPrefix", limits.statePrefix, [set("state", { type: "s3", bucket: "acme" })]),
  textRow("state<cloud>.organization", "state.organization", { min: 1, max: 40 }, [set("state", { type: "cloud" })]),
  textRow("state<cloud>.project", "state.project", { min: 3, max: 40 }, [
    set("state", { type: "cloud", organization: "acme" }),
  ]),
  textRow("instance<create>.alias", "instance.alias", limits.instanceAlias, [set("instance", { type: "create" })]),
  ...(["create", "existing"] as const).map((type) => ({
    at: `instance<${type}>.identity<directory>.directoryId`,
    path: "instance.identity.directoryId",
    limit: limits.directoryId,
    sized: (size: number) => [
      set("instance", {
        type,
        identity: directory(size),
        ...(type === "create"
          ? {}
          : { arn: "arn:aws:connect:eu-west-2:111122223333:instance/01234567-89ab-cdef-0123-456789abcdef" }),
      }),
    ],
  })),
  {
    at: "approvedOrigins",
    path: "approvedOrigins",
    limit: limits.approvedOrigins,
    sized: (size) => [set("approvedOrigins", origins(size))],
  },
  {
    at: "approvedOrigins[]",
    path: "approvedOrigins[0]",
    // The shortest origin there can be is longer than the shortest text.
    limit: { min: 13, max: limits.approvedOrigin.max },
    sized: (size) => [set("approvedOrigins", [originOf(size)])],
  },
  ...named("securityProfiles.*", "securityProfiles.taker"),
  {
    at: "securityProfiles.*.permissions",
    path: "securityProfiles.taker.permissions",
    limit: { min: 1, max: limits.securityPermissions.max },
    sized: (size) => [
      set(
        "securityProfiles.taker.permissions",
        many(size, (index) => `Permission${index}`),
      ),
    ],
  },
  {
    ...textRow("securityProfiles.*.permissions[]", "securityProfiles.taker.permissions.0", limits.securityPermission),
    path: "securityProfiles.taker.permissions[0]",
  },
  keyRow("securityProfiles", { permissions: ["BasicAgentAccess"] }),
];

const chatRow = (row: typeof textRow, setting: string, limit: Bounds, before: readonly Change[] = [], variant = "") =>
  row(`voiceToChat.${setting}${variant}`, `voiceToChat.${setting}`, limit, [withVoiceToChat, ...before]);
const existingNumber = set("voiceToChat.sms.number", { type: "existing", identity: "pool-1" });
/** Made anew each time, since the change after it writes into it. */
const pinpoint: Change = (raw) => set("voiceToChat.sms", { provider: "pinpoint", allowedCountries: ["GB"] })(raw);
const ownDomain: Change = (raw) =>
  set("voiceToChat.site.domain", {
    name: "chat.acme.example",
    certificateArn: "arn:aws:acm:us-east-1:111122223333:certificate/01234567-89ab-cdef-0123-456789abcdef",
  })(raw);

const smsRows = (["end-user-messaging", "pinpoint"] as const).flatMap((provider): Row[] => {
  const before = [withVoiceToChat, provider === "pinpoint" ? pinpoint : existingNumber];
  return [
    {
      at: `voiceToChat.sms<${provider}>.allowedCountries`,
      path: "voiceToChat.sms.allowedCountries",
      limit: limits.smsCountries,
      sized: (size) => [
        ...before,
        set("voiceToChat.sms.allowedCountries", getCountries().filter(isCountry).slice(0, size)),
      ],
    },
    {
      at: `voiceToChat.sms<${provider}>.allowedCountries[]`,
      path: "voiceToChat.sms.allowedCountries[0]",
      limit: { min: 2, max: 2 },
      sized: (size) => [...before, set("voiceToChat.sms.allowedCountries", ["G".repeat(size)])],
    },
  ];
});

const messageRows: Row[] = [
  ...smsRows,
  {
    at: "voiceToChat.sms<end-user-messaging>.number<claim>.country",
    path: "voiceToChat.sms.number.country",
    limit: { min: 2, max: 2 },
    sized: (size) => [
      withVoiceToChat,
      set("voiceToChat.sms.allowedCountries", ["GB", "GG"]),
      set("voiceToChat.sms.number.country", "G".repeat(size)),
    ],
  },
  textRow(
    "voiceToChat.sms<end-user-messaging>.number<existing>.identity",
    "voiceToChat.sms.number.identity",
    limits.smsOriginationIdentity,
    [withVoiceToChat, existingNumber],
  ),
  {
    at: "voiceToChat.sms<end-user-messaging>.maxPricePerPart",
    path: "voiceToChat.sms.maxPricePerPart",
    limit: { min: 4, max: 8 },
    sized: (size) => [
      withVoiceToChat,
      set("voiceToChat.sms.maxPricePerPart", size < 8 ? `0.${"1".repeat(size - 2)}` : `01.${"1".repeat(size - 3)}`),
    ],
  },
  textRow(
    "voiceToChat.sms<pinpoint>.originationNumber",
    "voiceToChat.sms.originationNumber",
    limits.smsOriginationIdentity,
    [withVoiceToChat, pinpoint],
  ),
  textRow("voiceToChat.sms<pinpoint>.senderId", "voiceToChat.sms.senderId", { min: 1, max: 11 }, [
    withVoiceToChat,
    pinpoint,
  ]),
  textRow("voiceToChat.email.lookUp<attribute>.attribute", "voiceToChat.email.lookUp.attribute", { min: 1, max: 64 }, [
    withVoiceToChat,
    (raw) => set("voiceToChat.email.lookUp", { by: "attribute" })(raw),
  ]),
];

const voiceToChatRows: Row[] = [
  ...messageRows,
  chatRow(textRow, "moduleName", limits.resourceName),
  chatRow(textRow, "functionName", limits.functionName),
  chatRow(numberRow, "offer.oldestContactSeconds", limits.queueWait, [], "<>"),
  chatRow(numberRow, "offer.contactsInQueue", limits.offerContacts, [], "<>"),
  chatRow(numberRow, "link.lifeMinutes", limits.linkLife, [set("voiceToChat.link.fallbackWithinSeconds", 5)]),
  chatRow(numberRow, "link.fallbackWithinSeconds", limits.linkFallback, [set("voiceToChat.link.lifeMinutes", 61)]),
  chatRow(numberRow, "chat.lifeHours", limits.chatLife),
  chatRow(numberRow, "site.requestsPerSecond", limits.stageRate, [set("voiceToChat.site.burst", limits.stageRate.max)]),
  chatRow(numberRow, "site.burst", limits.stageRate, [set("voiceToChat.site.requestsPerSecond", 1)]),
  chatRow(numberRow, "site.requestsPerAddress", limits.webAclRate),
  {
    at: "voiceToChat.site.domain.hostedZoneId",
    path: "voiceToChat.site.domain.hostedZoneId",
    limit: { min: 8, max: 32 },
    sized: (size) => [withVoiceToChat, ownDomain, set("voiceToChat.site.domain.hostedZoneId", "Z".repeat(size))],
  },
  {
    at: "voiceToChat.linkKeys",
    path: "voiceToChat.linkKeys",
    // None at all is refused, too, by `config/relations/voice-to-chat-keys.ts`.
    limit: { min: 1, max: 2 },
    sized: (size) => [
      withVoiceToChat,
      set(
        "voiceToChat.linkKeys",
        many(size, (index) => linkKeyOf(`key-${index}`)),
      ),
    ],
  },
  {
    at: "voiceToChat.linkKeys[].id",
    path: "voiceToChat.linkKeys[0].id",
    limit: { min: 3, max: 32 },
    sized: (size) => [withVoiceToChat, set("voiceToChat.linkKeys", [{ ...linkKeyOf("first"), id: letters(size) }])],
  },
];

const rows: readonly Row[] = [
  ...voiceToChatRows,
  ...placeRows,
  ...hoursRows,
  ...queueRows,
  ...quickConnectRows,
  ...routingProfileRows,
  ...userRows,
  ...operationsRows,
  ...inboundRows,
];

/** Every place of the schema that holds a length, a count or a number within bounds. */
function* limitedPlaces(schema: z.core.JSONSchema.BaseSchema | boolean | undefined, at = ""): Generator<string> {
  if (typeof schema !== "object") return;
  const bounds = [schema.minLength, schema.maxLength, schema.minItems, schema.maxItems, schema.minimum, schema.maximum];
  if (bounds.some((bound) => bound !== undefined)) yield at;
  for (const variant of schema.oneOf ?? schema.anyOf ?? []) {
    const settings = typeof variant === "object" ? Object.values(variant.properties ?? {}) : [];
    const [name = ""] = settings.flatMap((setting) =>
      typeof setting === "object" && typeof setting.const === "string" ? [setting.const] : [],
    );
    yield* limitedPlaces(variant, `${at}<${name}>`);
  }
  const inside = (step: string) => (at === "" ? step : `${at}.${step}`);
  for (const [key, inner] of Object.entries(schema.properties ?? {})) yield* limitedPlaces(inner, inside(key));
  if (!Array.isArray(schema.items)) yield* limitedPlaces(schema.items, `${at}[]`);
  yield* limitedPlaces(schema.additionalProperties, inside("*"));
  yield* limitedPlaces(schema.propertyNames, inside("KEY"));
}

test("every limited place of the schema is in the table below", () => {
  const places = [...limitedPlaces(z.toJSONSchema(contactCenterSchema, { io: "input" }))];

  expect(rows.map(({ at }) => at).sort()).toEqual(places.sort());
});

/** Where a row's problem is told: at its path, or at the key that the change wrote. */
const concerns = (path: string) => (found: string) => (path === "" ? found !== "" : found === path);

const bounded = rows.flatMap(({ limit, ...row }) => [
  { ...row, edge: "smallest", size: limit.min, beyond: limit.min - 1 },
  { ...row, edge: "largest", size: limit.max, beyond: limit.max + 1 },
]);

test.each(bounded.filter(({ size }) => Number.isFinite(size)))("$at: the $edge, $size, is taken", ({ sized, size }) => {
  expect(problemsIn(contactCenter(...sized(size)))).toEqual([]);
});

test.each(bounded.filter(({ beyond, numeric }) => Number.isFinite(beyond) && (numeric || beyond >= 0)))(
  "$at: $beyond is beyond the $edge and refused",
  ({ sized, beyond, path }) => {
    expect(pathsOf(...sized(beyond)).filter(concerns(path))).not.toEqual([]);
  },
);

test.each([
  ["queues.orders.maxContacts", 1.5],
  ["alarms.longestQueueWaitSeconds", 59.9],
  ["storage.reportDays", Number.NaN],
  ["storage.attachmentDays", Number.POSITIVE_INFINITY],
  ["storage.attachmentDays", "90"],
])("%s refuses %p: only whole numbers count", (path, value) => {
  expect(pathsOf(set(path, value))).toEqual([path]);
});

test("a record takes as many tags as leave room for the project's own", () => {
  const tags = (count: number) => manyEntries(count, (index) => [`key${index}`, "value"]);

  expect(pathsOf(set("tags", tags(limits.tags.max)))).toEqual([]);
  expect(pathsOf(set("tags", tags(limits.tags.max + 1)))).toEqual(["tags"]);
});

test("a message says which bound was passed and by how much to come back", () => {
  const [tooLong] = problemsIn(contactCenter(set("queues.orders.description", letters(251))));
  const [tooSmall] = problemsIn(contactCenter(set("alarms.longestQueueWaitSeconds", 9)));

  expect(tooLong).toMatchObject({ expected: "at most 250 characters", fix: "Use 250 characters or fewer." });
  expect(tooSmall).toMatchObject({ found: "9", expected: "at least 10", fix: "Use 10 or more." });
});

test.each(Object.entries(limits))("limit %s has an order and a source", (_, { min, max, source }) => {
  expect(min).toBeLessThanOrEqual(max);
  expect(source).not.toBe("");
});

test.each(logRetentionDays)("logs may be kept for %d days", (days) => {
  expect(pathsOf(set("logs.retentionDays", days))).toEqual([]);
});

test.each([0, 2, 89, 91, 3654, -1])("logs cannot be kept for %d days", (days) => {
  const problems = problemsIn(contactCenter(set("logs.retentionDays", days)));

  expect(problems).toMatchObject([{ path: "logs.retentionDays", found: String(days) }]);
  expect(problems[0]?.expected).toContain("90, 120");
});

test("the names that an instance has from the start are known for each kind", () => {
  expect(reservedNames.queues).toContain("BasicQueue");
  expect(reservedNames.hours).toContain("Basic Hours");
  expect(reservedNames.routingProfiles).toContain("Basic Routing Profile");
  expect(reservedNames.securityProfiles).toEqual(expect.arrayContaining(["Admin", "Agent"]));
});
