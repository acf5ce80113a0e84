import { characters, type Identity } from "./identity";

const alphabets: Readonly<Record<string, string>> = {
  hex: "0123456789abcdef",
  digits: "0123456789",
  lower: "abcdefghijklmnopqrstuvwxyz0123456789",
  upper: "ABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789",
  mixed: "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789",
};

/**
 * Fills a pattern such as `arn:aws:sqs:{region}:{account}:{name}`.
 *
 * `{hex:32}` is 32 characters that follow from the resource's identity (also digits, lower, upper, mixed);
 * `{group_name|default}` is an attribute or, when it has no value, the word behind the bar; any other `{word}` is
 * `account`, `region`, `uuid`, `name`, a derived word below, or an attribute of the same resource.
 */
export function expand(pattern: string, identity: Identity, attribute: (name: string) => string | undefined): string {
  return pattern.replace(
    /\{(\w+)(?::(\d+))?(?:\|(\w+))?\}/g,
    (_, word: string, length?: string, otherwise?: string) => {
      const alphabet = alphabets[word];
      if (alphabet !== undefined && length !== undefined) {
        return characters(`${identity.seed}/${word}`, alphabet, Number(length));
      }
      return wordValue(word, identity) ?? attribute(word) ?? otherwise ?? word;
    },
  );
}

function wordValue(word: string, identity: Identity): string | undefined {
  switch (word) {
    case "account":
    case "region":
    case "uuid":
    case "name":
      return identity[word];
    case "bare_name":
      return identity.name.replace(/^\//, "");
    case "iam_path":
      return argument(identity, "path") ?? "/";
    case "function":
      // Terraform takes a name or an ARN here; AWS puts the bare name into what it answers.
      return argument(identity, "function_name")?.split(":").at(-1);
    case "target_key":
      return argument(identity, "target_key_id")?.split("/").at(-1);
    case "waf_scope":
      return argument(identity, "scope") === "CLOUDFRONT" ? "global" : "regional";
    default:
      return undefined;
  }
}

function argument(identity: Identity, name: string): string | undefined {
  const value = identity.arguments[name];
  return typeof value === "string" ? value : undefined;
}
