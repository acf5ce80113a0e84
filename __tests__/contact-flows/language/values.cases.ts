import { attribute, memberPath } from "../../../contact-flows/language/values";

describe("a member is written", () => {
  test.each([
    ["with a point where its name is a word", "orderId", "$.Attributes.orderId"],
    ["with a point where its name has a hyphen or an underscore", "order-id_2", "$.Attributes.order-id_2"],
    ["in brackets where its name has a blank", "order id", "$.Attributes['order id']"],
    ["in brackets where its name has a point", "order.id", "$.Attributes['order.id']"],
    ["in brackets where its name begins with a digit", "2nd", "$.Attributes['2nd']"],
    ["in brackets where its name begins with a hyphen", "-id", "$.Attributes['-id']"],
  ])("%s", (_what, name, path) => {
    expect(attribute(name).path).toBe(path);
  });

  test("below another one", () => {
    expect(memberPath("Lex", "Slots", "pick up", "at")).toBe("$.Lex.Slots['pick up'].at");
  });
});
