import { characters, type Identity, uuidOf } from "./identity";
import { isList, isValues, type Value, type Values } from "./wire";

interface Template {
  readonly resources: Values;
  readonly parameters: Values;
  readonly outputs: Values;
}

/**
 * The outputs of a CloudFormation stack whose template is JSON: references, attributes, `Fn::Sub` and `Fn::Join`
 * become what AWS would answer. Other functions, and templates in YAML or in a bucket, give a plain stand-in.
 */
export function stackOutputs(stack: Identity): Values {
  const template = readTemplate(stack);
  const outputs: Record<string, Value> = {};
  for (const [name, output] of Object.entries(template.outputs)) {
    outputs[name] = isValues(output) ? evaluate(output.Value ?? null, template, stack) : "";
  }
  return outputs;
}

function readTemplate(stack: Identity): Template {
  const body = stack.arguments.template_body;
  // A YAML template starts with a word; reading YAML is not worth a dependency here.
  const parsed = typeof body === "string" && body.trimStart().startsWith("{") ? (JSON.parse(body) as Value) : null;
  const section = (name: string): Values => {
    const value = isValues(parsed) ? parsed[name] : undefined;
    return isValues(value) ? value : {};
  };
  return { resources: section("Resources"), parameters: section("Parameters"), outputs: section("Outputs") };
}

function evaluate(value: Value, template: Template, stack: Identity): string {
  if (typeof value === "string" || typeof value === "number" || typeof value === "boolean") return String(value);
  if (!isValues(value)) return "";
  const target = value["Fn::GetAtt"];
  if (typeof value.Ref === "string") return reference(value.Ref, template, stack);
  if (typeof target === "string") return attribute(target, template, stack);
  if (isList(target)) return attribute(target.map(String).join("."), template, stack);
  const sub = value["Fn::Sub"];
  if (typeof sub === "string") return substitute(sub, {}, template, stack);
  if (isList(sub) && typeof sub[0] === "string")
    return substitute(sub[0], isValues(sub[1]) ? sub[1] : {}, template, stack);
  const join = value["Fn::Join"];
  if (isList(join) && isList(join[1])) {
    return join[1].map((part) => evaluate(part, template, stack)).join(String(join[0]));
  }
  return `${stack.name}-${characters(`${stack.seed}/${JSON.stringify(value)}`, "ABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789", 12)}`;
}

function substitute(text: string, local: Values, template: Template, stack: Identity): string {
  return text.replace(/\$\{([\w.:]+)\}/g, (_, name: string) => {
    const value = local[name];
    if (value !== undefined) return evaluate(value, template, stack);
    return name.includes(".") ? attribute(name, template, stack) : reference(name, template, stack);
  });
}

function reference(name: string, template: Template, stack: Identity): string {
  const pseudo: Readonly<Record<string, string>> = {
    "AWS::AccountId": stack.account,
    "AWS::Region": stack.region,
    "AWS::Partition": "aws",
    "AWS::URLSuffix": "amazonaws.com",
    "AWS::StackName": stack.name,
    "AWS::StackId": `arn:aws:cloudformation:${stack.region}:${stack.account}:stack/${stack.name}/${stack.uuid}`,
  };
  const parameter = template.parameters[name];
  if (pseudo[name] !== undefined) return pseudo[name];
  if (isValues(parameter)) return parameterValue(name, parameter, stack);
  const type = resourceType(name, template);
  if (type === "AWS::Lex::BotAlias") return `${lexId(name, stack)}|${lexId("bot", stack)}`;
  if (type.startsWith("AWS::Lex::")) return lexId(name, stack);
  if (type === "AWS::SecretsManager::Secret") return secretArn(name, template, stack);
  // For Connect, Wisdom and Cases the reference of a resource is its ARN.
  if (/^AWS::(Connect|Wisdom|Cases|CustomerProfiles)/.test(type)) return arn(name, template, stack);
  return `${stack.name}-${name}-${characters(`${stack.seed}/${name}`, "ABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789", 12)}`;
}

/** Secrets Manager ends an ARN with the secret's name, a hyphen and six characters of its own. */
function secretArn(name: string, template: Template, stack: Identity): string {
  const resource = template.resources[name];
  const properties = isValues(resource) && isValues(resource.Properties) ? resource.Properties : {};
  const own = characters(`${stack.seed}/${name}`, "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789", 6);
  const given = evaluate(properties.Name ?? name, template, stack);
  return `arn:aws:secretsmanager:${stack.region}:${stack.account}:secret:${given}-${own}`;
}

function attribute(path: string, template: Template, stack: Identity): string {
  const [name = "", ...rest] = path.split(".");
  const wanted = rest.join(".");
  if (/Arn$/i.test(wanted)) return arn(name, template, stack);
  if (/Version$/.test(wanted)) return "1";
  if (!/Id$/i.test(wanted)) return `${stack.name}-${name}-${wanted}`;
  return resourceType(name, template).startsWith("AWS::Lex::") ? lexId(name, stack) : uuidOf(`${stack.seed}/${name}`);
}

function arn(name: string, template: Template, stack: Identity): string {
  const type = resourceType(name, template);
  const [, service = "aws", kind = "resource"] = type.split("::");
  const uuid = uuidOf(`${stack.seed}/${name}`);
  const prefix = `arn:aws:${service.toLowerCase()}:${stack.region}:${stack.account}`;
  if (type === "AWS::Lex::BotAlias") return `${prefix}:bot-alias/${lexId("bot", stack)}/${lexId(name, stack)}`;
  if (type === "AWS::Lex::Bot") return `${prefix}:bot/${lexId(name, stack)}`;
  const dashed = kind.replace(/(?<=[a-z])(?=[A-Z])/g, "-").toLowerCase();
  if (service !== "Connect") return `${prefix}:${dashed}/${uuid}`;
  return `${prefix}:instance/${connectInstance(name, template, stack)}/${kind === "User" ? "agent" : dashed}/${uuid}`;
}

/** The instance a Connect resource of the template belongs to: its InstanceArn or InstanceId, which may be an ARN too. */
function connectInstance(name: string, template: Template, stack: Identity): string {
  const resource = template.resources[name];
  const properties = isValues(resource) && isValues(resource.Properties) ? resource.Properties : {};
  const instance = evaluate(properties.InstanceArn ?? properties.InstanceId ?? null, template, stack);
  return instance === "" ? uuidOf(`${stack.seed}/instance`) : (instance.split("instance/").at(-1) ?? instance);
}

function parameterValue(name: string, parameter: Values, stack: Identity): string {
  const given = isValues(stack.arguments.parameters) ? stack.arguments.parameters[name] : undefined;
  return String(given ?? parameter.Default ?? "");
}

function resourceType(name: string, template: Template): string {
  const resource = template.resources[name];
  return isValues(resource) && typeof resource.Type === "string" ? resource.Type : "AWS::Unknown::Resource";
}

function lexId(name: string, stack: Identity): string {
  return characters(`${stack.seed}/${name}`, "ABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789", 10);
}
