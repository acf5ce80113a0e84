import { terraformBinary } from "./terraform";

test("the terraform command can be named", () => {
  const before = process.env.TERRAFORM_BINARY_NAME;
  process.env.TERRAFORM_BINARY_NAME = "/does/not/exist/terraform";

  const found = terraformBinary();

  if (before === undefined) delete process.env.TERRAFORM_BINARY_NAME;
  else process.env.TERRAFORM_BINARY_NAME = before;
  expect(found).toBeUndefined();
});
