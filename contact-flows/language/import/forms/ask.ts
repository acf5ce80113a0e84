import { isReference } from "../../references";
import { type Block, ParameterReader } from "../block";
import { type Form, formOf, type Slot } from "../form";
import type { ResourceBook } from "../resources";
import { type Argument, json, object, way } from "../statement";
import { scalar } from "../typed-parameters";
import { promptOf } from "./talk";

/** Blocks that ask for keys. */
export function inputForm(block: Block, resources: ResourceBook): Form | undefined {
  const reader = new ParameterReader(block.parameters);
  const prompt = promptOf(block.id, reader, resources);
  const seconds = reader.whole("InputTimeLimitSeconds");
  if (prompt === undefined || seconds === undefined) return undefined;
  const within = ["answerWithinSeconds", seconds === 5 ? undefined : json(seconds)] as const;
  if (reader.take("StoreInput") === "True") return storedForm(block, prompt, within, reader);
  return reader.done ? menuForm(block, prompt, within) : undefined;
}

type Option = readonly [string, Argument | undefined];

function menuForm(block: Block, prompt: Argument, within: Option): Form | undefined {
  const [noAnswer, otherwise] = ["InputTimeLimitExceeded", "NoMatchingCondition"].map((error) =>
    block.errors.get(error),
  );
  if (noAnswer === undefined || otherwise === undefined) return undefined;
  const keys = equalsOnly(block, /^[0-9*#]$/);
  if (keys === undefined) return undefined;
  const rest: readonly Slot[] =
    noAnswer === otherwise
      ? [{ slot: "unclear", target: noAnswer }]
      : [
          { slot: "noAnswer", target: noAnswer },
          { slot: "otherwise", target: otherwise },
        ];
  return formOf(block, {
    method: "menu",
    args: [prompt, object([...keys, ...rest].map(({ slot }) => [slot, way(slot)]))],
    options: [within],
    slots: [...keys, ...rest],
    told: ["InputTimeLimitExceeded", "NoMatchingCondition"],
    asks: true,
  });
}

/** Conditions that only compare for equality, each with another operand, as slots; undefined where they do more. */
export function equalsOnly({ conditions }: Block, operands: RegExp): readonly Slot[] | undefined {
  const plain = conditions.every(({ operator, operand }) => operator === "Equals" && operands.test(operand));
  const distinct = new Set(conditions.map(({ operand }) => operand)).size === conditions.length;
  return plain && distinct ? conditions.map(({ operand, target }) => ({ slot: operand, target })) : undefined;
}

function storedForm(block: Block, prompt: Argument, within: Option, reader: ParameterReader): Form | undefined {
  const validation = reader.inner("InputValidation");
  if (validation === undefined || block.conditions.length > 0) return undefined;
  const number = validation.inner("PhoneNumberValidation");
  if (number !== undefined) {
    const [format, country] = [number.text("NumberFormat"), number.text("CountryCode")];
    if (!number.done || !validation.done || !reader.done || (format === "Local") !== (country !== undefined))
      return undefined;
    const invalid = block.errors.get("InvalidPhoneNumber");
    if (invalid === undefined) return undefined;
    return formOf(block, {
      method: "collectPhoneNumber",
      args: [prompt],
      options: [["country", country === undefined ? undefined : json(country)], within, ["invalid", way("invalid")]],
      slots: [{ slot: "invalid", target: invalid }],
      told: ["InvalidPhoneNumber"],
      asks: true,
    });
  }
  const custom = validation.inner("CustomValidation");
  const digits = numberOrReference(custom, "MaximumLength");
  if (custom === undefined || digits === undefined || !custom.done || !validation.done) return undefined;
  const keys = touchtones(reader);
  const encryption = encryptionOf(reader);
  if (!reader.done) return undefined;
  const most = digits.is === "json" && digits.value === 20 ? undefined : digits;
  return formOf(block, {
    method: "collect",
    args: [prompt],
    options: [["digits", most], within, ...keys, ["encryption", encryption]],
    asks: true,
  });
}

function numberOrReference(reader: ParameterReader | undefined, name: string): Argument | undefined {
  const number = reader?.whole(name);
  if (number !== undefined) return json(number);
  const text = reader?.text(name);
  return text !== undefined && isReference(text) ? scalar(text) : undefined;
}

function touchtones(reader: ParameterReader): readonly Option[] {
  const dtmf = reader.inner("DTMFConfiguration");
  if (dtmf === undefined) return [];
  const end = dtmf.text("InputTerminationSequence");
  const cancel = dtmf.text("DisableCancelKey");
  const between = numberOrReference(dtmf, "InterdigitTimeLimitSeconds");
  // Something else in it keeps the form from being equal to the block, which is found out by trying.
  return [
    ["betweenDigitsSeconds", between],
    ["endWith", end === undefined ? undefined : json(end)],
    ["cancelKey", cancel === "True" ? json("off") : cancel === "False" ? json("on") : undefined],
  ];
}

function encryptionOf(reader: ParameterReader): Argument | undefined {
  const encryption = reader.inner("InputEncryption");
  const [keyId, key] = [encryption?.text("EncryptionKeyId"), encryption?.text("Key")];
  if (keyId === undefined || key === undefined) return undefined;
  return object([
    ["keyId", json(keyId)],
    ["key", json(key)],
  ]);
}

/** A block that hands over to a bot. */
export function botForm(block: Block, resources: ResourceBook): Form | undefined {
  const reader = new ParameterReader(block.parameters);
  const initial = reader.inner("LexInitializationData")?.text("InitialMessage");
  const prompt =
    initial === "$.Media.InitialMessage"
      ? object([["firstMessage", json("customer")]])
      : promptOf(block.id, reader, resources);
  const alias = reader.inner("LexV2Bot")?.text("AliasArn");
  const attributes = reader.inner("LexSessionAttributes")?.entries() ?? [];
  const seconds = reader.inner("LexTimeoutSeconds")?.whole("Text");
  const intents = equalsOnly(block, /^/);
  const [otherwise, noAnswer] = ["NoMatchingCondition", "InputTimeLimitExceeded"].map((error) =>
    block.errors.get(error),
  );
  if (prompt === undefined || alias === undefined || intents === undefined || !reader.done) return undefined;
  if (otherwise === undefined || attributes.some(([, value]) => typeof value !== "string")) return undefined;
  const bot = resources.find(block.id, ["LexV2Bot", "AliasArn"], alias);
  const rest: readonly Slot[] = [
    { slot: "otherwise ", target: otherwise },
    ...(noAnswer === undefined ? [] : [{ slot: "noAnswer ", target: noAnswer }]),
  ];
  return formOf(block, {
    method: "askBot",
    args: [
      bot === undefined ? json(alias) : { is: "resource", resource: bot },
      prompt,
      object([
        ["intents", object(intents.map(({ slot }) => [slot, way(slot)]))],
        ...rest.map(({ slot }) => [slot.trim(), way(slot)] as const),
      ]),
    ],
    options: [
      ["sessionAttributes", attributes.length === 0 ? undefined : fields(attributes)],
      ["chatTimeoutSeconds", seconds === undefined ? undefined : json(seconds)],
    ],
    slots: [...intents, ...rest],
    told: ["NoMatchingCondition", "InputTimeLimitExceeded"],
    asks: true,
  });
}

/** Texts by name, references among them. */
export function fields(entries: readonly (readonly [string, unknown])[]): Argument {
  return object(entries.map(([key, value]) => [key, scalar(String(value))]));
}
