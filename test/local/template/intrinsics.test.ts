// biome-ignore-all lint/suspicious/noTemplateCurlyInString: Fn::Sub is written like that
import { describe, expect, it } from "vitest";
import { NO_VALUE, resolveValue, type Scope } from "../../../local/template/intrinsics.ts";

const scope: Scope = {
  ref: async (name) => (name === "AWS::NoValue" ? NO_VALUE : `ref:${name}`),
  getAtt: async (resource, attribute) => `att:${resource}/${attribute}`,
  condition: async (name) => name === "Yes",
  mapping: (...path) => `map:${path.join("/")}`,
  address: (text) => text.replace("https://api", "http://127.0.0.1"),
};

describe("intrinsic functions", () => {
  it.each([
    ["plain values stay", { a: [1, "x", true, null] }, { a: [1, "x", true, null] }],
    ["Ref", { Ref: "Queue" }, "ref:Queue"],
    ["Ref in a list", [{ Ref: "A" }, "b"], ["ref:A", "b"]],
    ["AWS::NoValue leaves its property out", { a: { Ref: "AWS::NoValue" }, b: [{ Ref: "AWS::NoValue" }, 1] }, { b: [1] }],
    ["GetAtt as a list", { "Fn::GetAtt": ["Queue", "Arn"] }, "att:Queue/Arn"],
    ["GetAtt as text, with a nested attribute", { "Fn::GetAtt": "Db.Endpoint.Port" }, "att:Db/Endpoint.Port"],
    ["Join", { "Fn::Join": ["-", ["a", { Ref: "B" }, "c"]] }, "a-ref:B-c"],
    ["Join of an address", { "Fn::Join": ["", ["https://", "api/x"]] }, "http://127.0.0.1/x"],
    ["Sub", { "Fn::Sub": "${A}/${B.Arn}/${!Literal}/$" }, "ref:A/att:B/Arn/${Literal}/$"],
    ["Sub with its own variables", { "Fn::Sub": ["${x}-${A}", { x: { Ref: "Y" } }] }, "ref:Y-ref:A"],
    ["Select and Split", { "Fn::Select": [1, { "Fn::Split": [":", { Ref: "X" }] }] }, "X"],
    ["If, yes", { "Fn::If": ["Yes", { Ref: "A" }, "b"] }, "ref:A"],
    ["If, no", { "Fn::If": ["No", { Ref: "A" }, "b"] }, "b"],
    ["FindInMap", { "Fn::FindInMap": ["M", { Ref: "R" }, "k"] }, "map:M/ref:R/k"],
    ["Base64", { "Fn::Base64": { Ref: "A" } }, Buffer.from("ref:A").toString("base64")],
    ["conditions", { "Fn::And": [{ Condition: "Yes" }, { "Fn::Not": [{ "Fn::Equals": ["a", "b"] }] }] }, true],
    ["Or", { "Fn::Or": [{ Condition: "No" }, { "Fn::Equals": ["a", "b"] }] }, false],
    ["a key that looks like none", { Ref: "A", other: 1 }, { Ref: "A", other: 1 }],
    ["a policy's Condition block", { Condition: { Bool: { x: "false" } } }, { Condition: { Bool: { x: "false" } } }],
  ])("%s", async (_name, value, expected) => {
    expect(await resolveValue(value, scope)).toEqual(expected);
  });

  it.each([
    [{ "Fn::ImportValue": "x" }, "UNKNOWN_FUNCTION"],
    [{ "Fn::Select": [5, ["a"]] }, "BAD_TEMPLATE"],
    [{ "Fn::Join": "x" }, "BAD_TEMPLATE"],
  ])("refuses %j", async (value, code) => {
    await expect(resolveValue(value, scope)).rejects.toMatchObject({ code });
  });
});
