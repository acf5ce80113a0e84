import { createHash } from "node:crypto";
import { holdsUnknown, type Values } from "./wire";

/** Where resources are made: what the provider configuration and the mock's options say. */
export interface Place {
  readonly region: string;
  readonly account: string;
}

/** Everything that names one resource. All of it follows from `seed`, so a repeated run gives the same names. */
export interface Identity extends Place {
  readonly type: string;
  readonly arguments: Values;
  readonly seed: string;
  readonly uuid: string;
  readonly name: string;
}

/** Arguments that name a resource without being called `name` or after the type. In order of preference. */
const nameArguments = [
  "bucket",
  "instance_alias",
  "alias",
  "email_identity",
  "domain",
  "key",
  "statement_id",
  "sid",
  "zip_file",
];

/** Arguments that say in which parent a name is unique. */
const parentArguments = ["instance_id", "rest_api_id", "api_id", "bot_id", "bucket", "role", "user_pool_id", "rule"];

/**
 * Names a resource or a data source from its arguments.
 *
 * A resource and the data source that looks it up by name get the same identity, even in different processes.
 * @param isTaken tells which ids are in use, for two resources with equal arguments (two keys, say)
 */
export function identify(type: string, values: Values, place: Place, isTaken: (uuid: string) => boolean): Identity {
  const region = text(values.region) ?? place.region;
  const given = givenName(type, values);
  const parents = parentArguments.map((name) => text(values[name]) ?? "").join("/");
  const base = given === undefined ? `${type}/${canonical(values)}` : `${type}/${parents}/${given}`;
  const looked = ownId(type, values);
  let seed = `${place.account}/${region}/${base}`;
  for (let copy = 2; looked === undefined && isTaken(uuidOf(seed)); copy++)
    seed = `${place.account}/${region}/${base}/${copy}`;
  const uuid = looked ?? uuidOf(seed);
  const name = given ?? generatedName(values, seed);
  return { type, arguments: values, account: place.account, region, seed, uuid, name };
}

/** `length` characters of `alphabet` that follow from a seed. */
export function characters(seed: string, alphabet: string, length: number): string {
  let result = "";
  for (let round = 0; result.length < length; round++) {
    for (const byte of createHash("sha256").update(`${seed}#${round}`).digest())
      result += alphabet[byte % alphabet.length];
  }
  return result.slice(0, length);
}

/** A version 4 shaped UUID that follows from a seed. */
export function uuidOf(seed: string): string {
  const hex = characters(seed, "0123456789abcdef", 32);
  return [hex.slice(0, 8), hex.slice(8, 12), `4${hex.slice(13, 16)}`, `a${hex.slice(17, 20)}`, hex.slice(20)].join("-");
}

function givenName(type: string, values: Values): string | undefined {
  const named = Object.keys(values).filter(
    (key) => key.endsWith("_name") && type.includes(key.slice(0, -"_name".length)),
  );
  for (const key of ["name", ...named, ...nameArguments]) {
    const value = text(values[key]);
    if (value !== undefined) return value;
  }
  return undefined;
}

/** Terraform's own form for names it makes up: a prefix and 26 digits. */
function generatedName(values: Values, seed: string): string {
  const prefix = text(values.name_prefix) ?? text(values.bucket_prefix) ?? "terraform-";
  return `${prefix}${characters(seed, "0123456789", 26)}`;
}

/** The id a data source is asked for, e.g. `queue_id` of `aws_connect_queue`. */
function ownId(type: string, values: Values): string | undefined {
  const own = type.split("_").slice(2).join("_");
  const id = text(values[`${own}_id`]);
  return id === undefined || id.startsWith("arn:") ? undefined : id;
}

/** Tags are no part of what a resource is: changing one must not give it another id in a repeated run. */
function canonical(values: Values): string {
  const kept = Object.entries(values).filter(
    ([name, value]) => value !== null && !holdsUnknown(value) && !name.startsWith("tags"),
  );
  return JSON.stringify(kept.sort(([left], [right]) => (left < right ? -1 : 1)));
}

function text(value: unknown): string | undefined {
  return typeof value === "string" && value !== "" ? value : undefined;
}
