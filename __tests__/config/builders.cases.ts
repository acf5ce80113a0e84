import { contactCenter, problemsIn, problemsOf } from "./builders";

test("the configuration that the tests change is valid by itself", () => {
  expect(problemsOf()).toEqual([]);
});

test("each one is a copy of its own", () => {
  Reflect.deleteProperty(contactCenter(), "name");

  expect(problemsIn(contactCenter())).toEqual([]);
});
