import { App } from "aws-cdk-lib";
import { DuelineStack } from "./dueline-stack.ts";

new DuelineStack(new App(), "Dueline", { description: "Dueline: documents in, chronologies and deadlines out" });
