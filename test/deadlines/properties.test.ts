import { describeProperties } from "./properties.ts";
import { describeTermProperties } from "./term-properties.ts";

describeProperties(1);
describeTermProperties(1);
