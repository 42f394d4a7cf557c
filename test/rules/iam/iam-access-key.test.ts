import { iamAccessKeyInCode, iamRootAccessKey } from "../../../rules/iam/iam-access-key.ts";
import { parameter, ref, resource, ruleCases, template, unknown } from "../../support/rule-cases.ts";

const key = (inputs: object, existing = false) =>
  resource("aws:iam/accessKey:AccessKey", "mailer", inputs, { existing });
const Key = (Properties: object) => ({ Type: "AWS::IAM::AccessKey", Properties });

ruleCases(iamAccessKeyInCode, [
  {
    name: "a key of a user",
    verdict: "violated",
    severity: "high",
    because: ["status"],
    resources: [key({ user: "mailer" })],
    template: template({ Mailer: Key({ UserName: "mailer" }) }),
  },
  {
    name: "a key of a user that is made with it",
    verdict: "violated",
    resources: [resource("aws:iam/user:User", "kim", {}), key({ user: ref("kim", "name") })],
    template: template({ Kim: { Type: "AWS::IAM::User" }, Mailer: Key({ UserName: { Ref: "Kim" } }) }),
  },
  { name: "a key that is there already", verdict: "violated", resources: [key({ user: "mailer" }, true)] },
  {
    name: "its secret is encrypted",
    verdict: "violated",
    severity: "medium",
    resources: [key({ user: "mailer", pgpKey: "keybase:kim" })],
  },
  {
    name: "it is active, in so many words",
    verdict: "violated",
    resources: [key({ user: "mailer", status: "Active" })],
    template: template({ Mailer: Key({ UserName: "mailer", Status: "Active" }) }),
  },
  {
    name: "it is switched off",
    verdict: "not violated",
    resources: [key({ user: "mailer", status: "Inactive" })],
    template: template({ Mailer: Key({ UserName: "mailer", Status: "Inactive" }) }),
  },
  {
    name: "it may be switched off",
    verdict: "cannot tell",
    resources: [key({ user: "mailer", status: unknown() })],
    template: template({ Mailer: Key({ UserName: "mailer", Status: { Ref: "Status" } }) }, parameter("Status")),
  },
  {
    name: "the root user's is another rule",
    verdict: "not applicable",
    resources: [key({ user: "root" })],
    template: template({ Mailer: Key({ UserName: "root" }) }),
  },
]);

ruleCases(iamRootAccessKey, [
  {
    name: "a key of the root user",
    verdict: "violated",
    severity: "high",
    because: ["user"],
    resources: [key({ user: "root" })],
    template: template({ Mailer: Key({ UserName: "root" }) }),
  },
  { name: "a key of it that is there already", verdict: "violated", resources: [key({ user: "root" }, true)] },
  {
    name: "a key of another user",
    verdict: "not violated",
    resources: [key({ user: "mailer" })],
    template: template({ Mailer: Key({ UserName: "mailer" }) }),
  },
  { name: "a name that begins alike", verdict: "not violated", resources: [key({ user: "root-cause" })] },
  {
    name: "a user whose name only the deployment will know",
    verdict: "cannot tell",
    resources: [key({ user: unknown() })],
  },
  {
    name: "a user that a parameter names",
    verdict: "cannot tell",
    template: template({ Mailer: Key({ UserName: { Ref: "User" } }) }, parameter("User")),
  },
]);
