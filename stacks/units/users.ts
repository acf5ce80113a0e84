import { ConnectUser } from "@cdktf/provider-aws/lib/connect-user";
import { Construct } from "constructs";
import type { Names } from "../../config/names";
import type { ContactCenterConfig } from "../../config/schema";
import { lookUp, mapEntries } from "./records";
import type { RoutingProfileOutputs } from "./routing-profiles";
import type { SecurityProfileOutputs } from "./security-profiles";
import { userWithPassword } from "./user-with-password";

export interface UsersProps {
  readonly config: Pick<ContactCenterConfig, "instance" | "users">;
  readonly names: Names;
  readonly instance: { readonly id: string; readonly arn: string };
  readonly routingProfiles: Readonly<Record<string, RoutingProfileOutputs>>;
  readonly securityProfiles: Readonly<Record<string, SecurityProfileOutputs>>;
  /** Key of the secrets that hold first passwords. */
  readonly keyArn: string;
}

export interface UsersOutputs {
  /** Ids of the users, by login. */
  readonly ids: Readonly<Record<string, string>>;
  /** ARNs of the secrets with first passwords, by login; empty where nobody has a password. */
  readonly passwordSecretArns: Readonly<Record<string, string>>;
}

type User = ContactCenterConfig["users"][string];

/**
 * All users. Terraform's own user resource takes a password as an argument and so would keep it in its state: where
 * Amazon Connect keeps the passwords, each user is made by CloudFormation instead, which fetches the password itself.
 */
export function users(scope: Construct, id: string, props: UsersProps): UsersOutputs {
  const unit = new Construct(scope, id);
  if (props.config.instance.identity.type === "connect-managed") {
    const made = mapEntries(props.config.users, (login, user) =>
      userWithPassword(unit, login, {
        login,
        user,
        stackName: props.names.userStack(login),
        secretName: props.names.userPasswordSecret(login),
        instanceArn: props.instance.arn,
        routingProfileArn: lookUp(props.routingProfiles, user.routingProfile).arn,
        securityProfileArns: user.securityProfiles.map((key) => lookUp(props.securityProfiles, key).arn),
        keyArn: props.keyArn,
      }),
    );
    return {
      ids: mapEntries(made, (_, { userId }) => userId),
      passwordSecretArns: mapEntries(made, (_, { passwordSecretArn }) => passwordSecretArn),
    };
  }
  const ids = mapEntries(props.config.users, (login, user) => singleSignOnUser(unit, login, user, props).userId);
  return { ids, passwordSecretArns: {} };
}

function singleSignOnUser(unit: Construct, login: string, user: User, props: UsersProps): ConnectUser {
  const { phone } = user;
  // With SAML the identity provider says who somebody is, and the instance refuses an address here.
  const email = props.config.instance.identity.type === "saml" ? undefined : user.email;
  return new ConnectUser(unit, login, {
    instanceId: props.instance.id,
    name: login,
    routingProfileId: lookUp(props.routingProfiles, user.routingProfile).id,
    securityProfileIds: user.securityProfiles.map((key) => lookUp(props.securityProfiles, key).id),
    identityInfo: {
      firstName: user.firstName,
      lastName: user.lastName,
      ...(email === undefined ? {} : { email }),
    },
    phoneConfig: {
      afterContactWorkTimeLimit: phone.afterContactWorkSeconds,
      ...(phone.type === "soft"
        ? { phoneType: "SOFT_PHONE", autoAccept: phone.autoAccept }
        : { phoneType: "DESK_PHONE", deskPhoneNumber: phone.number }),
    },
  });
}
