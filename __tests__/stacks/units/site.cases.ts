import { chatPagePolicy, contentSecurityPolicy } from "../../../stacks/units/content-security-policy";
import { directoryIndexCode } from "../../../stacks/units/directory-index";
import { edgeKey } from "../../../stacks/units/edge";
import { exampleConfig } from "../../support/contact-centers";
import { only, statements, unitStack } from "./unit-stack";

test.each([
  ["/chat/", "/chat/index.html"],
  ["/chat/main-ABC.js", "/chat/main-ABC.js"],
  ["/help/link.html", "/help/link.html"],
  ["/chat", "/chat"],
])("%s is answered with %s", (uri, expected) => {
  const handler = new Function(`${directoryIndexCode}; return handler;`)() as (event: object) => { uri: string };

  expect(handler({ request: { uri } }).uri).toBe(expected);
});

test("a page loads nothing from elsewhere, and nothing that is written into it", () => {
  const policy = contentSecurityPolicy([]);

  expect(policy).toContain("default-src 'none'; script-src 'self'; style-src 'self';");
  expect(policy).not.toMatch(/unsafe|\*|https?:/);
});

test("the chat page speaks to Amazon Connect of its own region", () => {
  const policy = chatPagePolicy({ region: "us-west-2", attachments: "none" });

  expect(policy).toContain(
    "connect-src 'self' https://participant.connect.us-west-2.amazonaws.com wss://*.transport.connect.us-west-2.amazonaws.com;",
  );
});

test("it speaks to the bucket of attachments, and to every bucket only where its name is not known", () => {
  const known = chatPagePolicy({ region: "us-west-2", attachments: { bucket: "acme-files" } });
  const unknown = chatPagePolicy({ region: "us-west-2", attachments: "any" });

  expect(known).toContain(" https://acme-files.s3.us-west-2.amazonaws.com https://acme-files.s3.amazonaws.com;");
  expect(known).not.toContain("https://*");
  expect(unknown).toContain(" https://*.s3.us-west-2.amazonaws.com https://*.s3.amazonaws.com;");
});

test("the key of the edge is in us-east-1, and for the logs of there", () => {
  const stack = unitStack((scope) => {
    edgeKey(scope, "edge", {
      config: exampleConfig(),
      alias: "alias/edge",
      description: "Logs",
      logGroups: ["one", "two"],
    });
  });
  const { CloudWatchEncryptsLogsOfTheEdge } = statements(only(stack, "aws_kms_key").policy);

  expect([only(stack, "aws_kms_key").region, only(stack, "aws_kms_alias").region]).toEqual(["us-east-1", "us-east-1"]);
  expect(CloudWatchEncryptsLogsOfTheEdge).toMatchObject({
    Principal: { Service: "logs.us-east-1.amazonaws.com" },
    Condition: {
      ArnEquals: {
        "kms:EncryptionContext:aws:logs:arn": [
          "arn:aws:logs:us-east-1:111122223333:log-group:one",
          "arn:aws:logs:us-east-1:111122223333:log-group:two",
        ],
      },
    },
  });
});
