import fc from "fast-check";
import { connectRegions, limits } from "../../config/limits";
import { parseContactCenter } from "../../config/load";
import {
  displayName,
  functionNames,
  type Names,
  namesOf,
  partitionOf,
  slugOf,
  stackNames,
  stateBucketOf,
  storageKinds,
  tagsOf,
} from "../../config/names";
import { type Change, contactCenter, parsed, problemsOf, set } from "./builders";

const longest = {
  name: "n".repeat(limits.contactCenterName.max),
  environment: "e".repeat(limits.environmentName.max),
  login: "l.".repeat(limits.userLogin.max / 2),
  stack: [...stackNames].sort((a, b) => b.length - a.length)[0] ?? "",
};

const namesIn = (environment: string, ...changes: readonly Change[]): Names =>
  namesOf(parseContactCenter(contactCenter(...changes), environment));

/** Every name that AWS sees, with the rule that its service has for it. */
const bucket = /^(?!xn--)(?!sthree-)[a-z0-9][a-z0-9-]{1,61}[a-z0-9](?<!-s3alias)(?<!--ol-s3)$/;
const keyAlias = /^alias\/(?!aws\/)[a-zA-Z0-9/_-]{1,250}$/;
const cloudFormationStack = /^[a-zA-Z][a-zA-Z0-9-]{0,127}$/;

const rules: readonly (readonly [string, (names: Names) => readonly string[], RegExp])[] = [
  ["instance alias", ({ instanceAlias }) => [instanceAlias], /^(?!d-)(?=.{1,45}$)[\da-zA-Z]+(-*[\da-zA-Z])*$/],
  ["log group of flows", ({ flowLogGroup }) => [flowLogGroup], /^\/aws\/connect\/[\w.\-/#]{1,499}$/],
  [
    "log group",
    ({ apiLogGroup, siteLogGroup, functionLogGroup }) => [
      apiLogGroup,
      siteLogGroup,
      ...functionNames.map(functionLogGroup),
    ],
    /^\/aws\/[\w.\-/#]{1,507}$/,
  ],
  ["log group of a firewall", ({ webAclLogGroup }) => [webAclLogGroup], /^aws-waf-logs-[\w.\-/#]{1,499}$/],
  ["firewall", ({ webAcl }) => [webAcl], /^[\w-]{1,128}$/],
  ["function", (names) => functionNames.map(names.function), /^[a-zA-Z0-9-_]{1,64}$/],
  ["role", (names) => functionNames.map(names.functionRole), /^[\w+=,.@-]{1,64}$/],
  ["table", ({ invitationsTable }) => [invitationsTable], /^[\w.-]{3,255}$/],
  ["HTTP API", ({ chatApi }) => [chatApi], /^.{1,128}$/],
  ["bucket of the site", ({ siteBucket, siteLogBucket }) => [siteBucket, siteLogBucket], bucket],
  ["topic of delivery events", ({ deliveryTopic }) => [deliveryTopic], /^[A-Za-z0-9_-]{1,256}$/],
  ["queue", ({ deadLetterQueue }) => [deadLetterQueue("record-delivery")], /^[A-Za-z0-9_-]{1,80}$/],
  ["secret of link keys", ({ linkKeySecret }) => [linkKeySecret], /^[\w/+=.@-]{1,512}(?<!-.{6})$/],
  ["EventBridge rule", ({ answeredChatsRule }) => [answeredChatsRule], /^[\w.-]{1,64}$/],
  ["part of the site", ({ chatSite }) => [chatSite], /^[\w-]{1,64}$/],
  ["key group", ({ linkKeyGroup }) => [linkKeyGroup], /^[\w-]{1,128}$/],
  ["configuration set", ({ messagingSet }) => [messagingSet], /^[\w-]{1,64}$/],
  ["dashboard of voice-to-chat", ({ voiceToChatDashboard }) => [voiceToChatDashboard], /^[\w-]{1,255}$/],
  ["namespace of metrics", ({ metricsNamespace }) => [metricsNamespace], /^(?!AWS\/)[\w.\-/#]{1,255}$/],
  ["prefix", ({ prefix }) => [prefix], /^[a-z][a-z0-9-]+$/],
  ["storage bucket", ({ storageBucket }) => storageKinds.map(storageBucket), bucket],
  ["access log bucket", ({ accessLogBucket, stateAccessLogBucket }) => [accessLogBucket, stateAccessLogBucket], bucket],
  [
    "alias of a key",
    ({ operationsKeyAlias, contactDataKeyAlias, stateKeyAlias, voiceToChatKeyAlias, edgeKeyAlias }) => [
      ...[operationsKeyAlias, contactDataKeyAlias, stateKeyAlias],
      ...[voiceToChatKeyAlias, edgeKeyAlias],
    ],
    keyAlias,
  ],
  ["SNS topic", ({ alarmTopic }) => [alarmTopic], /^[A-Za-z0-9_-]{1,256}$/],
  ["alarm", ({ alarm }) => [alarm("concurrent-calls-near-quota")], /^.{1,255}$/],
  ["dashboard", ({ dashboard }) => [dashboard], /^[\w-]{1,255}$/],
  [
    "CloudFormation stack",
    ({ approvedOriginsStack, userStack }) => [approvedOriginsStack, userStack(longest.login), userStack("@.@")],
    cloudFormationStack,
  ],
  ["secret", ({ userPasswordSecret }) => [userPasswordSecret(longest.login)], /^[\w/+=.@-]{1,512}(?<!-.{6})$/],
  ["IAM policy", ({ stateAccessPolicy }) => [stateAccessPolicy], /^[\w+=,.@-]{1,128}$/],
  ["HCP Terraform workspace", ({ workspace }) => stackNames.map(workspace), /^[\w-]{1,90}$/],
  ["state object", ({ stateKey }) => stackNames.map(stateKey), /^[\w/.-]{1,1024}$/],
  ["state file", ({ stateFile }) => stackNames.map(stateFile), /^[\w.-]{1,255}$/],
];

describe.each([
  ["the shortest", "abc", "qa"],
  ["the longest", longest.name, longest.environment],
  ["hyphenated", "a-b-c-d-e-f-g-h", "x-y-z"],
])("with %s name and environment", (_, name, environment) => {
  test.each(rules)("the name of every %s is one that AWS takes", (_, namesFor, rule) => {
    const names = namesFor(namesIn(environment, set("name", name)));

    expect(names).not.toHaveLength(0);
    for (const text of names) expect(text).toMatch(rule);
  });
});

test.each(connectRegions)("names in %s are as valid as elsewhere: they hold no region", (region) => {
  const names = namesIn(longest.environment, set("name", longest.name), set("region", region));

  for (const [, namesFor, rule] of rules) for (const text of namesFor(names)) expect(text).toMatch(rule);
});

test("every name of the record is checked above", () => {
  const checked = new Set(rules.flatMap(([, namesFor]) => namesFor(namesIn("test"))));
  const plain = Object.values(namesIn("test")).filter((name) => typeof name === "string");

  expect(plain.filter((name) => !checked.has(name))).toEqual([]);
});

test("a name that is long in characters but not allowed to be never reaches a bucket", () => {
  const storage = namesIn(longest.environment, set("name", longest.name)).storageBucket;

  expect(Math.max(...storageKinds.map((kind) => storage(kind).length))).toBeLessThanOrEqual(63);
});

const slug = (max: number) =>
  fc
    .stringMatching(/^[a-z][a-z0-9]{0,3}(-[a-z0-9]{1,3}){0,2}$/)
    .filter((text) => text.length >= 3 && text.length <= max && !text.startsWith("d-"));

test("two environments of a contact center never share a name", () => {
  fc.assert(
    fc.property(
      slug(limits.contactCenterName.max),
      slug(limits.environmentName.max),
      slug(limits.environmentName.max),
      (name, one, other) => {
        fc.pre(one !== other);
        const all = (environment: string) => {
          const names = namesIn(environment, set("name", name));
          return rules.flatMap(([, namesFor]) => namesFor(names));
        };

        const [ours, theirs] = [new Set(all(one)), all(other)];

        expect(theirs.filter((text) => ours.has(text))).toEqual([]);
      },
    ),
  );
});

test("no two things of an environment share a name within their kind", () => {
  for (const [, namesFor] of rules) {
    const names = namesFor(namesIn("test"));

    expect(new Set(names).size).toBe(names.length);
  }
});

test("the same bucket name in two accounts is not the same bucket", () => {
  const other = namesIn("test", set("accountId", "444455556666"));

  expect(other.storageBucket("recordings")).not.toBe(namesIn("test").storageBucket("recordings"));
});

test("an alias of one's own names the instance and its log group", () => {
  expect(namesIn("test", set("instance", { type: "create", alias: "AcmeDesk" }))).toMatchObject({
    instanceAlias: "AcmeDesk",
    flowLogGroup: "/aws/connect/AcmeDesk",
  });
});

test.each([
  [{ type: "local" }, "acme/test/contact-center.tfstate"],
  [{ type: "s3", bucket: "acme-state" }, "acme/test/contact-center.tfstate"],
  [{ type: "s3", bucket: "acme-state", keyPrefix: "teams/desk" }, "teams/desk/contact-center.tfstate"],
])("with state %p the state of a stack is at %s", (state, key) => {
  expect(namesIn("test", set("state", state)).stateKey("contact-center")).toBe(key);
});

test.each([
  [{ type: "local" }, undefined],
  [{ type: "local", bucket: "acme-state" }, "acme-state"],
  [{ type: "s3", bucket: "acme-state" }, "acme-state"],
  [{ type: "s3", bucket: "acme-state", manageBucket: false }, undefined],
  [{ type: "cloud", organization: "acme" }, undefined],
])("with state %p the bucket to make is %p", (state, made) => {
  expect(stateBucketOf(parsed(set("state", state)))).toBe(made);
});

test.each([
  ["orders", {}, "Orders"],
  ["order-desk", {}, "Order desk"],
  ["vip-order-desk", {}, "Vip order desk"],
  ["orders", { name: "New orders" }, "New orders"],
  ["orders", { name: undefined }, "Orders"],
])("the entry %s with %p is shown as %s", (key, entry, shown) => {
  expect(displayName(key, entry)).toBe(shown);
});

test("a key of the longest kind becomes a name that Amazon Connect takes", () => {
  expect(displayName("k".repeat(40), {}).length).toBeLessThanOrEqual(limits.resourceName.max);
});

const login = fc.stringMatching(/^[a-zA-Z0-9_.@+-]{1,64}$/);

test("slugs are letters, digits and inner hyphens only", () => {
  fc.assert(fc.property(login, (text) => expect(slugOf(text)).toMatch(/^[a-z0-9]+(-[a-z0-9]+)*$/)));
});

test("logins that differ have slugs that differ", () => {
  fc.assert(fc.property(login, login, (one, other) => expect(slugOf(one) === slugOf(other)).toBe(one === other)));
});

test("logins that differ only in case or punctuation have slugs that differ", () => {
  const signs = [..."aA.-_@+"];
  let logins = [""];
  for (let length = 1; length <= 4; length++)
    logins = [...new Set([...logins, ...logins.flatMap((text) => signs.map((sign) => text + sign))])];
  const real = logins.filter((text) => text !== "");

  expect(new Set(real.map(slugOf)).size).toBe(real.length);
});

test.each([
  ["order-desk", "order-desk"],
  ["ann", "ann"],
])("what is a slug already stays as it is: %s", (text, slug) => {
  expect(slugOf(text)).toBe(slug);
});

test("a slug is the same in every run", () => {
  expect(slugOf("john.perry")).toBe(slugOf(["john", "perry"].join(".")));
  expect(slugOf("john.perry")).toMatch(/^john-perry-\d{1,10}$/);
  expect(slugOf("@@")).toMatch(/^user-\d{1,10}$/);
});

test("every resource is tagged with the project, its environment, its stack and its maker", () => {
  expect(tagsOf(parsed(set("tags", { CostCenter: "desk" })), "contact-center")).toEqual({
    CostCenter: "desk",
    Project: "switchboard",
    Environment: "acme-test",
    Stack: "contact-center",
    ManagedBy: "terraform",
  });
});

test.each(["Project", "project", "MANAGEDBY", "Stack", "environment"])(
  "the operator's tag %s would clash with the project's own",
  (key) => {
    expect(problemsOf(set("tags", { [key]: "mine" }))).toEqual([
      expect.objectContaining({ path: "tags", found: key, fix: expect.stringContaining("choose another key") }),
    ]);
  },
);

test("the operator's other tags stand beside the project's own", () => {
  const tags = tagsOf(parsed(set("tags", { Team: "service" })), "contact-center");

  expect(tags).toEqual({ Team: "service", ...tagsOf(parsed(), "contact-center") });
});

test.each([
  ["eu-west-2", "aws"],
  ["us-gov-west-1", "aws-us-gov"],
  ["cn-north-1", "aws-cn"],
])("ARNs in %s begin with %s", (region, partition) => {
  expect(partitionOf(region)).toBe(partition);
});
