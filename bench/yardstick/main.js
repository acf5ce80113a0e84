// The least that cdktf can do: an app with one empty stack, in plain JavaScript.
const { App, TerraformStack } = require("cdktf");

const app = new App();
new TerraformStack(app, "empty");
app.synth();
