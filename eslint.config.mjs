// Biome formats and lints; ESLint holds only the few rules that need types or know this project's imports.
import tseslint from "typescript-eslint";

export default tseslint.config(
  { ignores: ["node_modules/**", "cdktf.out/**", "coverage/**", "docs/**", "**/*.mjs"] },
  {
    files: ["**/*.ts", "**/*.tsx"],
    plugins: { "@typescript-eslint": tseslint.plugin },
    languageOptions: { parser: tseslint.parser, parserOptions: { projectService: true } },
    linterOptions: { reportUnusedDisableDirectives: "error" },
    rules: {
      "@typescript-eslint/no-floating-promises": "error",
      "@typescript-eslint/no-misused-promises": "error",
      "@typescript-eslint/switch-exhaustiveness-check": ["error", { considerDefaultExhaustiveForUnions: true }],
      "@typescript-eslint/only-throw-error": "error",
      "@typescript-eslint/no-unnecessary-condition": "error",
      "max-lines": ["error", { max: 300, skipBlankLines: false }],
      "no-restricted-syntax": [
        "error",
        {
          selector: "ImportDeclaration[source.value='zod'] :matches(ImportSpecifier, ImportDefaultSpecifier)",
          message: 'Import the namespace: import * as z from "zod" (functions and browser code: "zod/mini").',
        },
      ],
      "no-restricted-imports": [
        "error",
        {
          paths: [
            {
              name: "@cdktf/provider-aws",
              message:
                "Import the class by its own path, e.g. @cdktf/provider-aws/lib/connect-queue: the root costs seconds.",
            },
          ],
        },
      ],
    },
  },
  // Tests and tables of data are as long as what they list.
  { files: ["__tests__/**", "contact-flows/language/catalogue/*.ts"], rules: { "max-lines": "off" } },
);
