import { createPrivateKey, createPublicKey } from "node:crypto";
import {
  chmodSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { keysCommand } from "../../../cli/commands/keys";
import { awsClients } from "../../../cli/doctor/clients";
import { makeKeyPair } from "../../../cli/keys/key-pair";
import { exampleLinkKeyId } from "../../../config/link-keys";
import { loadContactCenter } from "../../../config/load";
import { type Change, contactCenter, set, unset, withVoiceToChat } from "../../config/builders";
import { declaring } from "../../config/environment-files";
import { linkKeyOf } from "../../support/link-keys";
import { type SecretsFake, secretsFake } from "./secrets-fake";

const secretName = "acme-qa/voice-to-chat/link-keys";
let fake: SecretsFake;
let root: string;
let printed: string;
let confirm: ((question: string) => Promise<boolean>) | undefined;

beforeAll(async () => {
  fake = await secretsFake(secretName);
});
afterAll(() => fake.close());

beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), "switchboard-keys-"));
  mkdirSync(join(root, "project/environments"), { recursive: true });
  mkdirSync(join(root, "home"));
  Object.assign(fake, { value: undefined, account: "444455556666", refused: undefined });
  fake.operations.length = 0;
  printed = "";
  confirm = undefined;
  jest.spyOn(process.stdout, "write").mockImplementation((text) => {
    printed += String(text);
    return true;
  });
  environment(unset("voiceToChat.linkKeys"));
});
afterEach(() => {
  jest.restoreAllMocks();
  rmSync(root, { recursive: true, force: true });
});

const folder = () => join(root, "project/environments");
const keysFile = () => join(folder(), "qa.keys.json");
const handover = () => join(root, "home/acme-qa-link-keys.json");

function environment(...changes: readonly Change[]): void {
  const raw = contactCenter(withVoiceToChat, set("accountId", "444455556666"), ...changes);
  writeFileSync(join(folder(), "qa.ts"), declaring(raw));
}

function keys(...args: readonly string[]): Promise<unknown> {
  const credentials = { accessKeyId: "AKIAEXAMPLE", secretAccessKey: "do-not-print-me" };
  const machine = {
    folder: folder(),
    projectRoot: join(root, "project"),
    homeFolder: join(root, "home"),
    clients: (region: string) => awsClients({ region, endpoint: fake.endpoint, credentials }),
    confirm,
  };
  return keysCommand(() => machine)
    .exitOverride()
    .parseAsync(["--env", "qa", ...args], { from: "user" });
}

const failure = (...args: readonly string[]) =>
  keys(...args).then(
    () => undefined,
    (error: unknown) => error as Error & { readonly code?: string },
  );

const listed = () =>
  (
    JSON.parse(readFileSync(keysFile(), "utf8")) as {
      readonly linkKeys: readonly { readonly id: string; readonly publicKey: string }[];
    }
  ).linkKeys;
type Halves = readonly { readonly id: string; readonly privateKey: string }[];
const halvesIn = (text: string): Halves => (JSON.parse(text) as { readonly keys: Halves }).keys;
const inSecret = () => halvesIn(fake.value || '{"keys":[]}');
const publicOf = (privateKey: string) =>
  createPublicKey(createPrivateKey(privateKey)).export({ type: "spki", format: "pem" });

/** Lists keys and puts their private halves into the secret. */
function given(...ids: readonly string[]) {
  const pairs = ids.map((id) => ({ ...makeKeyPair("ec"), id }));
  writeFileSync(keysFile(), JSON.stringify({ linkKeys: pairs.map(({ id, publicKey }) => ({ id, publicKey })) }));
  fake.value = JSON.stringify({ keys: pairs.map(({ id, privateKey }) => ({ id, privateKey })) });
  return pairs;
}

describe("a new pair", () => {
  test("has its public half in the environment and its private half in the secret, and the environment loads", async () => {
    await keys();

    const [key] = listed();
    expect(inSecret().map(({ id }) => id)).toEqual([key?.id]);
    expect(publicOf(inSecret()[0]?.privateKey ?? "")).toBe(key?.publicKey);
    expect(loadContactCenter("qa", folder()).voiceToChat?.linkKeys).toEqual(listed());
    expect(createPublicKey(key?.publicKey ?? "").asymmetricKeyDetails?.modulusLength).toBe(2048);
    expect(printed).toContain(`private half in secret ${secretName}`);
    expect(printed).toContain("npm run deploy -- --env qa voice-to-chat");
  });

  test("is of elliptic curves where that is asked for", async () => {
    await keys("--type", "ec");

    expect(createPublicKey(listed()[0]?.publicKey ?? "").asymmetricKeyDetails?.namedCurve).toBe("prime256v1");
  });

  test("comes after the one that was there, which goes on signing, and says how it gets its turn", async () => {
    const [old] = given("older");

    await keys("--type", "ec");

    const ids = listed().map(({ id }) => id);
    expect(ids).toEqual(["older", expect.stringMatching(/^link-\d{8}-[0-9a-f]{4}$/)]);
    expect(inSecret().map(({ id }) => id)).toEqual(ids);
    expect(inSecret()[0]?.privateKey).toBe(old?.privateKey);
    expect(printed).toContain("older goes on signing");
    expect(printed).toContain(`npm run keys -- --env qa --use ${ids[1]}`);
  });

  test("leaves out of the secret what no environment lists any more", async () => {
    given("older", "unlisted");
    writeFileSync(keysFile(), JSON.stringify({ linkKeys: listed().slice(0, 1) }));

    await keys("--type", "ec");

    expect(inSecret().map(({ id }) => id)).toEqual(["older", listed()[1]?.id]);
  });

  test("takes the place of the example's, which nobody can sign with", async () => {
    writeFileSync(keysFile(), JSON.stringify({ linkKeys: [linkKeyOf(exampleLinkKeyId)] }));

    await keys("--type", "ec");

    expect(listed()).toHaveLength(1);
    expect(listed()[0]?.id).not.toBe(exampleLinkKeyId);
  });

  test("tells a listed key whose private half is not in the secret", async () => {
    given("older");
    fake.value = undefined;

    await keys("--type", "ec");

    expect(printed).toContain("the private half of older is not among them: deploy before");
  });

  test("is a third one only after another was retired", async () => {
    given("newer", "older");
    const before = [readFileSync(keysFile(), "utf8"), fake.value];

    const error = await failure();

    expect(error).toMatchObject({ code: "usage", message: expect.stringContaining("--env qa --retire older") });
    expect([readFileSync(keysFile(), "utf8"), fake.value]).toEqual(before);
  });

  test.each([
    ["has no voice-to-chat", () => environment(unset("voiceToChat")), "has no voiceToChat"],
    ["is wrong elsewhere", () => environment(unset("voiceToChat.linkKeys"), set("region", "eu-west-9")), "eu-west-9"],
    ["names keys itself", () => environment(), "keys in one place"],
  ])("is not made for an environment that %s", async (_, prepare, words) => {
    prepare();
    jest.resetModules();

    expect((await failure("--type", "ec"))?.message).toContain(words);
    expect(fake.value).toBeUndefined();
    expect(existsSync(keysFile())).toBe(false);
  });

  test("does not overwrite a file that holds something else", async () => {
    writeFileSync(keysFile(), "[]");

    expect((await failure("--type", "ec"))?.message).toContain("which is no such file");
    expect(readFileSync(keysFile(), "utf8")).toBe("[]");
    expect(fake.value).toBeUndefined();
  });

  test("says itself to a program, without the private half", async () => {
    await keys("--type", "ec", "--json");

    expect(JSON.parse(printed)).toEqual({
      version: 1,
      environment: "qa",
      added: {
        id: listed()[0]?.id,
        type: "ec",
        publicHalf: expect.stringContaining("qa.keys.json"),
        secret: secretName,
        privateHalves: [listed()[0]?.id],
        withoutPrivateHalf: [],
      },
    });
  });
});

describe("a private half that cannot be put into the secret", () => {
  test.each<readonly [string, () => void, readonly string[], string]>([
    [
      "there is no secret yet",
      () => Object.assign(fake, { value: false }),
      [],
      "is not there yet: stack voice-to-chat",
    ],
    [
      "AWS does not know the credentials",
      () => Object.assign(fake, { refused: ["GetCallerIdentity", "InvalidClientTokenId"] }),
      [],
      "does not accept these credentials",
    ],
    [
      "the session is over",
      () => Object.assign(fake, { refused: ["GetCallerIdentity", "ExpiredToken"] }),
      [],
      "has expired",
    ],
    ["nothing is to be touched", () => undefined, ["--print"], "you asked for it"],
  ])("waits in a file of the home folder when %s", async (_, prepare, args, because) => {
    prepare();

    await keys("--type", "ec", ...args);

    const halves = halvesIn(readFileSync(handover(), "utf8"));
    expect(publicOf(halves[0]?.privateKey ?? "")).toBe(listed()[0]?.publicKey);
    expect(statSync(handover()).mode & 0o777).toBe(0o600);
    expect(printed).toContain(because);
    expect(printed).toContain(
      `aws secretsmanager put-secret-value --region eu-west-2 --secret-id ${secretName} --secret-string file://${handover()}`,
    );
    expect(printed).toContain(`rm ${handover()}`);
    expect(fake.operations).not.toContain("PutSecretValue");
  });

  test("is never printed and never inside the project", async () => {
    await keys("--type", "ec", "--print");
    const { privateKey = "" } = halvesIn(readFileSync(handover(), "utf8"))[0] ?? {};

    const [, line = ""] = privateKey.split("\n");
    expect(line.length).toBeGreaterThan(20);
    expect(printed).not.toContain(line);
    expect(readFileSync(keysFile(), "utf8")).not.toContain(line);
  });

  test("waits where one says, and the command is right for a shell", async () => {
    const path = join(root, "home/it's here.json");

    await keys("--type", "ec", "--private-key-file", path);

    expect(existsSync(path)).toBe(true);
    expect(printed).toContain(`'file://${path.replace("'", "'\\''")}'`);
  });

  test("goes nowhere into the project, by a link neither", async () => {
    symlinkSync(join(root, "project"), join(root, "home/link"));
    for (const path of ["project/key.json", "project/environments/key.json", "home/link/key.json"]) {
      const error = await failure("--type", "ec", "--private-key-file", join(root, path));

      expect(error).toMatchObject({ code: "usage", message: expect.stringContaining("inside the project") });
      expect(existsSync(join(root, path))).toBe(false);
    }
    expect(existsSync(keysFile())).toBe(false);
  });

  test("does not overwrite one that still waits", async () => {
    writeFileSync(handover(), "still needed");

    expect((await failure("--type", "ec", "--print"))?.message).toContain("it is there already");
    expect(readFileSync(handover(), "utf8")).toBe("still needed");
    expect(existsSync(keysFile())).toBe(false);
  });

  test("is told apart from an older one that is not at hand", async () => {
    given("older");

    await keys("--type", "ec", "--print");

    expect(halvesIn(readFileSync(handover(), "utf8")).map(({ id }) => id)).toEqual([listed()[1]?.id]);
    expect(printed).toContain("the private half of older is not among them");
  });
});

describe("a step that fails", () => {
  test.each([
    ["GetSecretValue", "AccessDeniedException", "may not do that (secretsmanager:GetSecretValue)"],
    ["PutSecretValue", "AccessDeniedException", "may not do that (secretsmanager:PutSecretValue)"],
  ])(
    "%s with %s leaves the environment as it was, and repeats nothing of AWS's words",
    async (operation, name, words) => {
      fake.refused = [operation, name];

      const error = await failure("--type", "ec");

      expect(error?.message).toContain(words);
      expect(error?.message).not.toContain("AKIASECRET");
      expect(existsSync(keysFile())).toBe(false);
    },
  );

  test("credentials of another account change nothing", async () => {
    fake.account = "999988887777";

    expect(await failure("--type", "ec")).toMatchObject({
      code: "usage",
      message: expect.stringContaining("for account 999988887777"),
    });
    expect(fake.operations).toEqual([]);
    expect(existsSync(keysFile())).toBe(false);
  });

  test.each(["no JSON", '{"password":"hunter2"}'])("a secret that holds %j is left, and not shown", async (value) => {
    fake.value = value;

    const error = await failure("--type", "ec");

    expect(error?.message).toContain("holds something else");
    expect(error?.message).not.toContain("hunter2");
    expect(fake.value).toBe(value);
  });

  test("a folder that cannot be written leaves a private half that nobody lists, and the next attempt heals it", async () => {
    if (process.getuid?.() === 0) mkdirSync(`${keysFile()}.${process.pid}`);
    else chmodSync(folder(), 0o500);

    expect((await failure("--type", "ec"))?.message).toContain("cannot be written");
    expect(existsSync(keysFile())).toBe(false);
    expect((await failure("--type", "ec", "--print"))?.message).toContain("cannot be written");
    expect(existsSync(handover())).toBe(false);

    chmodSync(folder(), 0o700);
    rmSync(`${keysFile()}.${process.pid}`, { recursive: true, force: true });
    await keys("--type", "ec");

    expect(inSecret().map(({ id }) => id)).toEqual(listed().map(({ id }) => id));
  });
});

describe("using", () => {
  test("has a key sign after the next deployment, and touches nothing in AWS", async () => {
    const [older, newer] = given("older", "newer");
    const before = fake.value;

    await keys("--use", "newer");

    expect(listed()).toEqual([newer, older].map((pair) => ({ id: pair?.id, publicKey: pair?.publicKey })));
    expect(loadContactCenter("qa", folder()).voiceToChat?.linkKeys).toEqual(listed());
    expect([fake.value, fake.operations]).toEqual([before, []]);
    expect(printed).toContain("npm run deploy -- --env qa voice-to-chat");
  });

  test("the one that signs already changes nothing", async () => {
    given("older", "newer");

    await keys("--use", "older", "--json");

    expect(JSON.parse(printed)).toMatchObject({ environment: "qa", used: { id: "older", order: ["older", "newer"] } });
    expect(listed().map(({ id }) => id)).toEqual(["older", "newer"]);
  });

  test("a key that is not there is told with the nearest", async () => {
    given("older", "newer");

    expect((await failure("--use", "newr"))?.message).toContain('Did you mean "newer"?');
    expect(listed().map(({ id }) => id)).toEqual(["older", "newer"]);
  });

  test("and retiring are two things", async () => {
    given("older", "newer");

    expect(await failure("--use", "newer", "--retire", "older", "--yes")).toMatchObject({ code: "usage" });
    expect(listed()).toHaveLength(2);
  });
});

describe("retiring", () => {
  test.each([
    ["older", false],
    ["newer", true],
  ])("%s says whether that is the one that signs: %p", async (id, signs) => {
    given("newer", "older");

    await keys("--retire", id, "--yes");

    expect(printed.includes("the one that signs")).toBe(signs);
    expect(printed.includes("--use older")).toBe(signs);
  });

  test("takes both halves out, after saying what that breaks", async () => {
    given("newer", "older");

    await keys("--retire", "older", "--yes");

    expect(listed().map(({ id }) => id)).toEqual(["newer"]);
    expect(inSecret().map(({ id }) => id)).toEqual(["newer"]);
    expect(printed).toMatch(/Retiring older: after the next deployment[\s\S]*25 hours/);
    expect(printed.indexOf("Retiring")).toBeLessThan(printed.indexOf("gone from"));
  });

  test.each([
    [true, ["newer"]],
    [false, ["newer", "older"]],
  ])("asks the person at the terminal, who says %p", async (yes, left) => {
    given("newer", "older");
    confirm = async () => yes;

    await keys("--retire", "older");

    expect(listed().map(({ id }) => id)).toEqual(left);
    expect(inSecret().map(({ id }) => id)).toEqual(left);
  });

  test("where nobody is there to be asked, changes nothing", async () => {
    given("newer", "older");

    expect(await failure("--retire", "older")).toMatchObject({
      code: "usage",
      message: expect.stringContaining("--yes"),
    });
    expect(listed()).toHaveLength(2);
  });

  test("the only key is refused", async () => {
    given("only");

    expect((await failure("--retire", "only", "--yes"))?.message).toContain("only key of environment qa");
    expect(listed()).toHaveLength(1);
  });

  test("a key that is not there is told with the nearest", async () => {
    given("newer", "older");

    expect((await failure("--retire", "oldr", "--yes"))?.message).toContain('Did you mean "older"?');
  });

  test("is refused while the other key could not sign", async () => {
    given("newer", "older");
    fake.value = JSON.stringify({ keys: inSecret().slice(1) });

    expect((await failure("--retire", "older", "--yes"))?.message).toContain("no private half of newer");
    expect(listed()).toHaveLength(2);
    expect(inSecret()).toHaveLength(1);
  });

  test("without a way to the secret says that the private half is left there", async () => {
    given("newer", "older");

    await keys("--retire", "older", "--yes", "--print");

    expect(listed().map(({ id }) => id)).toEqual(["newer"]);
    expect(inSecret()).toHaveLength(2);
    expect(printed).toContain("private half of older left in secret");
  });

  test("says itself to a program", async () => {
    given("newer", "older");

    await keys("--retire", "older", "--yes", "--json");

    expect(JSON.parse(printed)).toMatchObject({ retired: { id: "older", privateHalf: { removed: true } } });
  });
});

describe("listing", () => {
  test("says of each key its kind, and whether the secret has its other half", async () => {
    given("newer", "older");
    fake.value = JSON.stringify({ keys: inSecret().slice(1) });

    await keys("--list", "--json");

    expect(JSON.parse(printed)).toEqual({
      version: 1,
      environment: "qa",
      keys: [
        { id: "newer", type: "ECDSA P-256", privateHalf: "missing" },
        { id: "older", type: "ECDSA P-256", privateHalf: "in the secret" },
      ],
    });
    expect(fake.operations).toEqual(["GetSecretValue"]);
  });

  test("works before there is a key, and without a secret", async () => {
    fake.value = false;

    await keys("--list");

    expect(printed).toContain("No keys yet.");
    expect(printed).toContain("is not there yet");
  });

  test("tells the example's key", async () => {
    writeFileSync(keysFile(), JSON.stringify({ linkKeys: [linkKeyOf(exampleLinkKeyId)] }));

    await keys("--list");

    expect(printed).toMatch(/example-key +ECDSA P-256 +nobody's/);
  });

  test("is not retiring", async () => {
    expect(await failure("--list", "--retire", "older")).toMatchObject({ code: "usage" });
  });
});
