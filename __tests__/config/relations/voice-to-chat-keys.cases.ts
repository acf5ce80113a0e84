import { generateKeyPairSync, type KeyObject } from "node:crypto";
import { linkKeyTypeOf } from "../../../config/relations/voice-to-chat-keys";
import { linkKeyOf } from "../../support/link-keys";
import { type Change, messageOf, pathsOf, problemsOf, set, withVoiceToChat } from "../builders";

const pemOf = ({ publicKey }: { readonly publicKey: KeyObject }) =>
  publicKey.export({ type: "spki", format: "pem" }).toString();
const keys = (value: unknown): readonly Change[] => [withVoiceToChat, set("voiceToChat.linkKeys", value)];

test("without a key no link can be signed, and the command that makes one is told", () => {
  for (const none of [[], undefined]) {
    expect(problemsOf(...keys(none))).toEqual([
      {
        path: "voiceToChat.linkKeys",
        found: "no key",
        expected: "the public half of a pair that signs links",
        fix: "Make a pair: npm run keys -- --env test",
      },
    ]);
  }
});

test("two keys stand side by side while one takes the other's place", () => {
  expect(pathsOf(...keys([linkKeyOf("newer"), linkKeyOf("older")]))).toEqual([]);
});

test("two keys of one id, and one key under two ids, are told", () => {
  expect(pathsOf(...keys([linkKeyOf("first"), { ...linkKeyOf("second"), id: "first" }]))).toEqual([
    "voiceToChat.linkKeys[1].id",
  ]);
  expect(pathsOf(...keys([linkKeyOf("first"), { ...linkKeyOf("first"), id: "second" }]))).toEqual([
    "voiceToChat.linkKeys[1].publicKey",
  ]);
});

test.each([
  ["RSA 2048", () => pemOf(generateKeyPairSync("rsa", { modulusLength: 2048 }))],
  ["ECDSA P-256", () => pemOf(generateKeyPairSync("ec", { namedCurve: "prime256v1" }))],
])("%s is taken", (type, make) => {
  const publicKey = make();

  expect(linkKeyTypeOf(publicKey)).toBe(type);
  expect(pathsOf(...keys([{ id: "first", publicKey }]))).toEqual([]);
});

test.each([
  ["rsa 1024", () => pemOf(generateKeyPairSync("rsa", { modulusLength: 1024 }))],
  ["ec secp384r1", () => pemOf(generateKeyPairSync("ec", { namedCurve: "secp384r1" }))],
  ["ec secp256k1", () => pemOf(generateKeyPairSync("ec", { namedCurve: "secp256k1" }))],
  ["ed25519", () => pemOf(generateKeyPairSync("ed25519"))],
])("%s is refused: CloudFront does not take it", (type, make) => {
  expect(problemsOf(...keys([{ id: "first", publicKey: make() }]))).toMatchObject([
    { path: "voiceToChat.linkKeys[0].publicKey", found: `a key of type ${type}` },
  ]);
});

test("what only looks like a public key is told", () => {
  const publicKey = "-----BEGIN PUBLIC KEY-----\nAAAA\n-----END PUBLIC KEY-----\n";

  expect(problemsOf(...keys([{ id: "first", publicKey }]))).toMatchObject([{ found: "text that is no public key" }]);
});

test.each(["pkcs8", "sec1"] as const)(
  "a private key in the place of a public one (%s) is refused and not shown",
  (type) => {
    const { privateKey } = generateKeyPairSync("ec", { namedCurve: "prime256v1" });
    const pem = privateKey.export({ type, format: "pem" }).toString();

    const message = messageOf(...keys([{ id: "first", publicKey: pem }]));

    expect(message).toContain("a secret (not shown)");
    for (const line of pem.split("\n").filter((each) => each !== "")) expect(message).not.toContain(line);
  },
);

test("a private key beside a public one is refused by its setting alone", () => {
  expect(problemsOf(...keys([{ ...linkKeyOf("first"), privateKey: "whatever" }]))).toMatchObject([
    { path: "voiceToChat.linkKeys[0].privateKey", found: "a secret (not shown)" },
  ]);
});
