import { exampleLinkKeyId } from "../../../config/link-keys";
import { namesOf } from "../../../config/names";
import { type Check, type CheckResult, ok, problem, warning } from "../check";
import type { KeptLinkKey } from "../cloud-account";
import { ofVoiceToChat, type VoiceToChat, withAccount, withConfiguration } from "../gates";

type Listed = VoiceToChat["linkKeys"][number];

const guide = "docs/guide/voice-to-chat.md#2-make-keys";

/** Links can be signed: the secret holds the private half of a key that the environment lists. */
export const linkKeys: Check = {
  id: "link-keys",
  title: "Link keys",
  appliesTo: ({ voiceToChat }) => voiceToChat !== undefined,
  run: withConfiguration(
    ofVoiceToChat(({ linkKeys: listed }, { environment }, context) =>
      listed.some(({ id }) => id === exampleLinkKeyId)
        ? problem(
            `${exampleLinkKeyId} came with the example: nobody has its private half`,
            `Make a pair of your own: npm run keys -- --env ${environment}`,
            guide,
          )
        : lookIntoSecret(context),
    ),
  ),
};

const lookIntoSecret = withAccount(
  ofVoiceToChat(async ({ linkKeys: listed }, config, { account }) => {
    const name = namesOf(config).linkKeySecret;
    const secret = await account.linkKeySecret(name);
    switch (secret.type) {
      case "missing":
        return warning(
          `the secret ${name} is not there yet`,
          "Deploy voice-to-chat, then put the private half there: `npm run keys` has printed the command.",
          guide,
        );
      case "foreign":
        return problem(
          `the secret ${name} holds something else than keys of links`,
          'Its form is {"keys":[{"id","privateKey"}]}.',
          guide,
        );
      case "present":
        return judge(listed, secret.keys, name, config.environment);
    }
  }),
);

function judge(listed: readonly Listed[], kept: readonly KeptLinkKey[], name: string, env: string): CheckResult {
  const halfOf = ({ id }: Listed) => kept.find((half) => half.id === id);
  const wrong = listed.filter((key) => {
    const half = halfOf(key);
    return half !== undefined && half.publicKey !== key.publicKey;
  });
  const ids = (keys: readonly Listed[]) => keys.map(({ id }) => id).join(", ");
  const makeOne = `Make a new pair: npm run keys -- --env ${env}`;
  if (wrong.length > 0) {
    return problem(
      `${name} has another private key under ${ids(wrong)}: CloudFront would refuse what it signs`,
      makeOne,
      guide,
    );
  }
  const missing = listed.filter((key) => halfOf(key) === undefined);
  if (missing.length === listed.length) {
    return problem(`${name} has no private half of ${ids(missing)}: no link can be signed`, makeOne, guide);
  }
  // As the functions choose: the first that is listed, of those that are in the secret.
  const signing = listed.find((key) => halfOf(key) !== undefined)?.id;
  return missing.length > 0
    ? warning(
        `${name} has no private half of ${ids(missing)}: ${signing} signs`,
        "Put it there once the key is deployed, or retire the key.",
        guide,
      )
    : ok(`${name} has the private ${listed.length === 1 ? "half" : "halves"} of ${ids(listed)}: ${signing} signs`);
}
