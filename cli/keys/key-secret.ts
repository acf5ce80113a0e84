import * as z from "zod";
import { answer } from "../doctor/answer";
import type { Clients } from "../doctor/clients";
import { CloudError } from "../doctor/cloud-error";
import type { PrivateHalf } from "./key-pair";

/**
 * The secret with the private keys of links. `missing`: stack `voice-to-chat`, which makes it, is not deployed.
 * `foreign`: it holds something else. One that nobody has put a value into has no keys.
 */
export type KeySecret =
  | { readonly type: "missing" }
  | { readonly type: "foreign" }
  | { readonly type: "present"; readonly keys: readonly PrivateHalf[] };

const form = z.object({ keys: z.array(z.object({ id: z.string(), privateKey: z.string() })) });

/** What the secret holds now. Throws CloudError. */
export async function readKeySecret(clients: Clients, name: string): Promise<KeySecret> {
  const client = await clients.secrets();
  const { DescribeSecretCommand, GetSecretValueCommand } = await import("@aws-sdk/client-secrets-manager");
  try {
    const { SecretString } = await answer("secretsmanager:GetSecretValue", () =>
      client.send(new GetSecretValueCommand({ SecretId: name })),
    );
    return keysIn(SecretString ?? "");
  } catch (error) {
    if (!(error instanceof CloudError) || error.reason !== "not-found") throw error;
  }
  // Secrets Manager answers alike for a secret that is not there, and for one that has no value yet.
  try {
    await answer("secretsmanager:DescribeSecret", () => client.send(new DescribeSecretCommand({ SecretId: name })));
    return { type: "present", keys: [] };
  } catch (error) {
    if (error instanceof CloudError && error.reason === "not-found") return { type: "missing" };
    throw error;
  }
}

/** Puts the private keys there; their order says nothing, that of the environment does. Throws CloudError. */
export async function putKeySecret(clients: Clients, name: string, keys: readonly PrivateHalf[]): Promise<void> {
  const client = await clients.secrets();
  const { PutSecretValueCommand } = await import("@aws-sdk/client-secrets-manager");
  await answer("secretsmanager:PutSecretValue", () =>
    client.send(new PutSecretValueCommand({ SecretId: name, SecretString: secretText(keys) })),
  );
}

/** The secret as text: what `open-chat-link` and `start-chat` read. */
export function secretText(keys: readonly PrivateHalf[]): string {
  return JSON.stringify({ keys: keys.map(({ id, privateKey }) => ({ id, privateKey })) });
}

function keysIn(text: string): KeySecret {
  try {
    const parsed = form.safeParse(JSON.parse(text));
    return parsed.success ? { type: "present", keys: parsed.data.keys } : { type: "foreign" };
  } catch (error) {
    if (error instanceof SyntaxError) return { type: "foreign" };
    throw error;
  }
}
