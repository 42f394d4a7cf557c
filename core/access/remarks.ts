import { equals } from "../model/answer.ts";
import type { Field } from "../model/field.ts";
import type { Graph } from "../model/graph.ts";
import { isA } from "../model/resource.ts";
import { type Entry, isOutside } from "./entry.ts";
import type { Subject } from "./policies.ts";

const perService: Readonly<Record<string, string>> = {
  kms: "a key by itself discloses nothing: whoever uses it needs the encrypted data as well",
  elasticfilesystem: "the caller must also reach a mount target of the file system",
  "execute-api": "a method may ask for more than the policy: an authorizer, an API key",
};

/** Entries with what else stands between the caller and the data, and that a policy does not say. */
export function remarked(entries: readonly Entry[], subject: Subject, graph: Graph): readonly Entry[] {
  const remark = perService[subject.kind.service] ?? inDomain(subject);
  const url = isA(subject.resource, "aws:lambda/function:Function") ? byUrl(subject, graph) : [];
  const all = [...entries, ...url];
  if (remark === undefined) return all;
  const confident = subject.kind.service === "kms";
  return all.map((entry) => {
    if (!isOutside(entry)) return entry;
    const confidence = entry.confidence === "proved" && !confident ? "likely" : entry.confidence;
    return { ...entry, confidence, remarks: [...entry.remarks, remark] };
  });
}

function inDomain({ resource, kind }: Subject): string | undefined {
  if (kind.service !== "es") return undefined;
  const fields = resource.fields as unknown as Field<Record<string, unknown>>;
  if (fields.at("vpcOptions").state !== "absent") return "the domain is in a VPC: only who is in that network can ask";
  const options = fields.at("advancedSecurityOptions") as Field<Record<string, unknown>>;
  const finer = options.state === "absent" ? undefined : options.at("enabled").known();
  return finer === true ? "fine-grained access control asks for a user of its own as well" : undefined;
}

/**
 * A function's URL without authorization: the provider adds the permission by itself.
 * https://docs.aws.amazon.com/lambda/latest/dg/urls-auth.html
 */
function byUrl({ resource }: Subject, graph: Graph): readonly Entry[] {
  return graph.ofType("aws:lambda/functionUrl:FunctionUrl").flatMap((url): readonly Entry[] => {
    if (!graph.exists(url) || url.isFact) return [];
    const { resources, sure } = graph.pointedAtBy(url, "functionName", ["aws:lambda/function:Function"]);
    if (!resources.includes(resource as (typeof resources)[number])) return [];
    const type = url.fields.at("authorizationType");
    const open = equals(type.orAbsent("unknown"), "NONE");
    if (open.truth === "no") return [];
    const place = url.place(["authorizationType"]);
    const isTold = open.truth === "yes" && sure;
    return [
      {
        level: isTold ? "public" : "unknown",
        ...(!isTold && { atMost: "public" as const }),
        who: { accounts: [], orgs: [], services: [], providers: [] },
        access: { read: [], write: ["lambda:InvokeFunctionUrl"], admin: [] },
        via: "URL",
        from: url.address,
        statements: [],
        ...(place !== undefined && { place }),
        narrowedBy: [],
        ...(isTold && {
          witness: {
            principal: { kind: "anonymous" } as const,
            action: "lambda:InvokeFunctionUrl",
            resource: "<the function>",
            context: { "lambda:functionurlauthtype": "NONE" },
          },
        }),
        confidence: isTold ? "likely" : "possible",
        unknowns: isTold ? [] : ["the authorization of the URL"],
        remarks: isTold ? ["it takes a permission for everyone too, which Pulumi and Terraform add by themselves"] : [],
      },
    ];
  });
}
