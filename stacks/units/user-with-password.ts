import { CloudformationStack } from "@cdktf/provider-aws/lib/cloudformation-stack";
import { Fn, Token } from "cdktf";
import type { Construct } from "constructs";
import type { ContactCenterConfig } from "../../config/schema";

export interface UserWithPasswordProps {
  readonly login: string;
  readonly user: ContactCenterConfig["users"][string];
  readonly stackName: string;
  readonly secretName: string;
  readonly instanceArn: string;
  readonly routingProfileArn: string;
  readonly securityProfileArns: readonly string[];
  /** Key that the secret is encrypted with. */
  readonly keyArn: string;
}

export interface UserWithPasswordOutputs {
  readonly userId: string;
  readonly passwordSecretArn: string;
}

/**
 * A user whose first password AWS makes: a secret with a generated value, and a user that CloudFormation creates from
 * it. Terraform knows the secret's ARN and never its value. The person changes the password in Amazon Connect.
 */
export function userWithPassword(scope: Construct, id: string, props: UserWithPasswordProps): UserWithPasswordOutputs {
  const stack = new CloudformationStack(scope, id, {
    name: props.stackName,
    parameters: {
      InstanceArn: props.instanceArn,
      RoutingProfileArn: props.routingProfileArn,
      SecurityProfileArns: props.securityProfileArns.join(","),
      KeyArn: props.keyArn,
    },
    templateBody: JSON.stringify(template(props)),
  });
  const output = (name: string) => Token.asString(stack.outputs.lookup(name));
  return {
    // arn:...:instance/<instance id>/agent/<user id>
    userId: Token.asString(Fn.element(Fn.split("/", output("UserArn")), 3)),
    passwordSecretArn: output("PasswordSecretArn"),
  };
}

function template({ login, user, secretName }: UserWithPasswordProps): object {
  const text = { Type: "String" };
  return {
    Description: `Amazon Connect user ${login}, with a first password that AWS makes`,
    Parameters: {
      InstanceArn: text,
      RoutingProfileArn: text,
      SecurityProfileArns: { Type: "CommaDelimitedList" },
      KeyArn: text,
    },
    Resources: {
      Password: {
        Type: "AWS::SecretsManager::Secret",
        Properties: {
          Name: secretName,
          Description: `First password of ${login} in Amazon Connect`,
          KmsKeyId: { Ref: "KeyArn" },
          // Amazon Connect asks for 8 to 64 characters with a capital, a small letter and a digit.
          GenerateSecretString: { PasswordLength: 32, RequireEachIncludedType: true, ExcludeCharacters: " \"'\\/@`" },
        },
      },
      User: {
        Type: "AWS::Connect::User",
        Properties: {
          InstanceArn: { Ref: "InstanceArn" },
          Username: login,
          Password: { "Fn::Join": ["", ["{{resolve:secretsmanager:", { Ref: "Password" }, "}}"]] },
          RoutingProfileArn: { Ref: "RoutingProfileArn" },
          SecurityProfileArns: { Ref: "SecurityProfileArns" },
          IdentityInfo: {
            FirstName: user.firstName,
            LastName: user.lastName,
            ...(user.email === undefined ? {} : { Email: user.email }),
          },
          PhoneConfig: phoneConfig(user.phone),
        },
      },
    },
    Outputs: { UserArn: { Value: { Ref: "User" } }, PasswordSecretArn: { Value: { Ref: "Password" } } },
  };
}

function phoneConfig(phone: UserWithPasswordProps["user"]["phone"]): object {
  const afterContactWork = { AfterContactWorkTimeLimit: phone.afterContactWorkSeconds };
  return phone.type === "soft"
    ? { PhoneType: "SOFT_PHONE", AutoAccept: phone.autoAccept, ...afterContactWork }
    : { PhoneType: "DESK_PHONE", DeskPhoneNumber: phone.number, ...afterContactWork };
}
