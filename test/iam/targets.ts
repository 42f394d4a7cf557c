import type { Target as Searched } from "../../core/iam/search.ts";
import { owner, type Target, targets } from "./cases/case.ts";

/** What the search must know of each target of the cases. */
const searched: Readonly<Record<Target, Searched>> = {
  bucket: { arns: [targets.bucket, `${targets.bucket}/*`], service: "s3", account: owner },
  accessPoint: { arns: [targets.accessPoint, `${targets.accessPoint}/object/*`], service: "s3", account: owner },
  queue: { arns: [targets.queue], service: "sqs", account: owner },
  topic: { arns: [targets.topic], service: "sns", account: owner },
  key: { arns: [targets.key], service: "kms", account: owner },
  role: { arns: [targets.role], service: "sts", account: owner },
  secret: { arns: [targets.secret], service: "secretsmanager", account: owner },
  function: { arns: [targets.function], service: "lambda", account: owner },
};

export const targetOf = (target: Target): Searched => searched[target];
