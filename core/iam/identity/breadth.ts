import { globOf, isStar } from "./pattern.ts";

/**
 * How much a `Resource` of a statement stands for, as far as one action goes: everything of its kind anywhere;
 * everything of its kind in an account or a region; something in particular; nothing that the action works on.
 */
export type Breadth = "all" | "account" | "named" | "none";

/** Services whose ARNs begin with the name itself, with no word for the kind of thing before it. */
const nameFirst: ReadonlySet<string> = new Set(["s3", "sns", "sqs", "codecommit"]);

/** Actions of one service that work on the resources of others. */
const worksOn: Readonly<Record<string, readonly string[]>> = {
  sts: ["iam"],
  ssm: ["ssm", "ec2", "ecs"],
  "ec2-instance-connect": ["ec2"],
  ebs: ["ec2"],
  "rds-data": ["rds"],
  "redshift-data": ["redshift", "redshift-serverless"],
};

/** The kinds of thing that actions of IAM work on, by a word of their names; the first that fits. */
const kindsOfIam: readonly (readonly [RegExp, string])[] = [
  [/^passrole|role/, "role"],
  [/saml/, "saml-provider"],
  [/openid/, "oidc-provider"],
  [/usertogroup|group/, "group"],
  [/user|accesskey|loginprofile|sshpublickey|servicespecificcredential|mfadevice/, "user"],
  [/policyversion/, "policy"],
];

/** What the pattern `resource` stands for where `action` is called. */
export function breadthOf(resource: string, action: string, needsStar: boolean): Breadth {
  if (isStar(resource)) return "all";
  // https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_elements_resource.html: such actions need "*".
  if (needsStar) return "none";
  const [service = "", name = ""] = action.toLowerCase().split(":");
  const fields = resource.split(":");
  if (fields.length < 6 && !/^(arn$|\*)/.test(fields[0] ?? "")) return "named";
  // In identity policies AWS fills up the fields that are left out: `arn:aws:sqs` is every queue.
  // https://docs.aws.amazon.com/IAM/latest/UserGuide/reference-arns.html
  while (fields.length < 6) fields.push("*");
  const owners = worksOn[service] ?? [service];
  if (!owners.some((owner) => globOf(fields[2] ?? "").test(owner))) return "none";
  if (owners.includes("iam")) return ofIam(fields, service, name);
  const [first, ...more] = (fields
    .slice(5)
    .join(":")
    .match(/[^/:]+/g) ?? []) as readonly string[];
  const word = nameFirst.has(service) || first === undefined || /[*?]/.test(first) ? first : more[0];
  if (word === undefined || !/^\*+$/.test(word)) return "named";
  return [fields[3], fields[4]].every((field) => field === "" || field === "*") ? "all" : "account";
}

/** All of one account is all that there is for who is in the account; roles of any account are even more. */
function ofIam(fields: readonly string[], service: string, name: string): Breadth {
  const kind = service === "sts" ? "role" : (kindsOfIam.find(([words]) => words.test(name))?.[1] ?? "user");
  const [account = "", ...rest] = fields.slice(4);
  const pattern = globOf(rest.join(":"));
  if (service === "sts" && /^\*+$/.test(account) && /^(role\/|\*)/.test(rest.join(":"))) return "all";
  // A name that nothing has: who may do it to that may do it to all.
  if (pattern.test(`${kind}/a-name-that-nothing-has`)) return service === "sts" ? "account" : "all";
  return pattern.test(`${kind}/`) || rest.join(":").startsWith(kind) ? "named" : "none";
}
