import type { Entry, Request, ResourceAccess } from "../../core/access/entry.ts";

/** A text as one word of a shell, whatever it holds. */
export const quoted = (text: string): string =>
  /^[\w@%+=:,./-]+$/.test(text) ? text : `'${text.replaceAll("'", String.raw`'\''`)}'`;

/** What a command is made of: parts that are written out, and values that are quoted. */
type Words = readonly (string | { readonly value: string })[];

interface Parts {
  readonly request: Request;
  readonly access: ResourceAccess;
  /** Of an ARN: what stands behind its fifth colon; region and account where they are known. */
  readonly name: string;
  readonly region: string;
  readonly account: string;
}

const value = (text: string) => ({ value: text });

const bucketOf = ({ name }: Parts): string => name.split("/")[0] || "<bucket>";
const keyOf = ({ name }: Parts): string => {
  const key = name.slice(name.indexOf("/") + 1);
  // The search fills a free part with "x".
  return name.includes("/") && key !== "" && !/[*?]/.test(key) ? key.replace(/(?<=^|\/)x$/, "<key>") : "<key>";
};
const queueOf = ({ region, account, name }: Parts) => value(`https://sqs.${region}.amazonaws.com/${account}/${name}`);
const arnOf = ({ request, access }: Parts) =>
  value(
    [request.resource, access.name].find((each) => /^arn:[^*?]+$/.test(each)) ??
      `<ARN of the ${access.called} ${access.name}>`,
  );

type Make = (parts: Parts) => Words;

const s3 =
  (verb: string, ...more: readonly string[]): Make =>
  (parts) => [
    `aws s3api ${verb} --bucket`,
    value(bucketOf(parts)),
    ...(more.includes("key") ? ["--key", value(keyOf(parts))] : []),
    ...more.filter((each) => each !== "key"),
  ];

const onArn =
  (command: string, ...more: readonly string[]): Make =>
  (parts) => [command, arnOf(parts), ...more];
const onQueue =
  (command: string, ...more: readonly string[]): Make =>
  (parts) => [`aws sqs ${command} --queue-url`, queueOf(parts), ...more];

const vault = (command: string, { account, access }: Parts, more: string): Words => [
  `aws glacier ${command} --account-id`,
  value(account),
  "--vault-name",
  value(access.name),
  more,
];

/** https://awscli.amazonaws.com/v2/documentation/api/latest/reference/index.html */
const commands: Readonly<Record<string, Make>> = {
  "s3:getobject": s3("get-object", "key", "out"),
  "s3:listbucket": s3("list-objects-v2"),
  "s3:putobject": s3("put-object", "key", "--body ./empty-file"),
  "s3:deleteobject": s3("delete-object", "key"),
  "s3:getbucketpolicy": s3("get-bucket-policy"),
  "s3:getbucketacl": s3("get-bucket-acl"),
  "sqs:receivemessage": onQueue("receive-message"),
  "sqs:sendmessage": onQueue("send-message", "--message-body test"),
  "sqs:deletemessage": onQueue("delete-message", "--receipt-handle '<handle>'"),
  "sqs:purgequeue": onQueue("purge-queue"),
  "sns:publish": onArn("aws sns publish --topic-arn", "--message test"),
  "sns:subscribe": (parts) => [
    "aws sns subscribe --protocol email --notification-endpoint '<address>' --topic-arn",
    arnOf(parts),
  ],
  "kms:decrypt": onArn("aws kms decrypt --ciphertext-blob fileb://ciphertext --key-id"),
  "kms:encrypt": onArn("aws kms encrypt --plaintext dGVzdA== --key-id"),
  "kms:describekey": onArn("aws kms describe-key --key-id"),
  "kms:creategrant": onArn("aws kms create-grant --operations Decrypt --grantee-principal '<your ARN>' --key-id"),
  "secretsmanager:getsecretvalue": onArn("aws secretsmanager get-secret-value --secret-id"),
  "lambda:invokefunction": onArn("aws lambda invoke --function-name", "out"),
  "lambda:getfunction": onArn("aws lambda get-function --function-name"),
  "lambda:getlayerversion": onArn("aws lambda get-layer-version-by-arn --arn"),
  "lambda:invokefunctionurl": () => ["curl", value("https://<url-id>.lambda-url.<region>.on.aws/")],
  "ecr:batchgetimage": ({ access }) => [
    "aws ecr batch-get-image --image-ids imageTag=latest --repository-name",
    value(access.name),
    "--registry-id '<account>'",
  ],
  "sts:assumerole": onArn("aws sts assume-role --role-session-name test --role-arn"),
  "sts:assumerolewithwebidentity": onArn(
    "aws sts assume-role-with-web-identity --role-session-name test --web-identity-token '<token>' --role-arn",
  ),
  "sts:assumerolewithsaml": onArn(
    "aws sts assume-role-with-saml --principal-arn '<provider>' --saml-assertion '<assertion>' --role-arn",
  ),
  "events:putevents": ({ request, access }) => [
    "aws events put-events --entries",
    value(
      JSON.stringify([
        {
          Source: "test",
          DetailType: "test",
          Detail: "{}",
          EventBusName: request.resource === "*" ? `<ARN of ${access.name}>` : request.resource,
        },
      ]),
    ),
  ],
  "dynamodb:getitem": onArn("aws dynamodb get-item --key '<key>' --table-name"),
  "dynamodb:scan": onArn("aws dynamodb scan --table-name"),
  "cognito-identity:getcredentialsforidentity": ({ access }) => [
    `aws cognito-identity get-credentials-for-identity --identity-id "$(aws cognito-identity get-id --no-sign-request --query IdentityId --output text --identity-pool-id ${quoted(`<id of the identity pool ${access.name}>`)})"`,
  ],
  "aoss:readdocument": () => ["curl", value("https://<dashboards endpoint of the collection>")],
  "es:eshttpget": () => ["curl", value("https://<domain endpoint>/_search")],
  "rds:restoredbinstancefromdbsnapshot": () => [
    "aws rds restore-db-instance-from-db-snapshot --db-instance-identifier test --db-snapshot-identifier '<snapshot ARN>'",
  ],
  "rds:restoredbclusterfromsnapshot": () => [
    "aws rds restore-db-cluster-from-snapshot --db-cluster-identifier test --engine '<engine>' --snapshot-identifier '<snapshot ARN>'",
  ],
  "glacier:initiatejob": (parts) => vault("initiate-job", parts, `--job-parameters '{"Type": "inventory-retrieval"}'`),
  "glacier:uploadarchive": (parts) => vault("upload-archive", parts, "--body ./empty-file"),
  "glacier:deletearchive": (parts) => vault("delete-archive", parts, "--archive-id '<archive id>'"),
  "ssm:getdocument": onArn("aws ssm get-document --name"),
  "ec2:createvolume": () => ["aws ec2 create-volume --availability-zone '<zone>' --snapshot-id '<snapshot>'"],
  "ec2:runinstances": () => ["aws ec2 run-instances --image-id '<image>'"],
};

/**
 * The request of an entry as commands that a person can run on their own account, to see for themselves; none where a
 * service makes the call, or where the action is not in the table.
 */
export function commandsFor({ witness }: Entry, access: ResourceAccess): readonly string[] {
  if (witness === undefined || witness.principal.kind === "service") return [];
  const [, , , region = "", account = "", ...rest] = witness.resource.startsWith("arn:")
    ? witness.resource.split(":")
    : [];
  const parts: Parts = {
    request: witness,
    access,
    name: rest.length === 0 ? access.name : rest.join(":"),
    region: region || access.region || "<region>",
    account: account || "<account>",
  };
  const make = commands[witness.action.toLowerCase()];
  if (make === undefined) return [];
  const line = make(parts).map((word) => (typeof word === "string" ? word : quoted(word.value)));
  const isAnonymous = witness.principal.kind === "anonymous";
  const isCli = line[0]?.startsWith("aws ") === true;
  const secret = Object.keys(witness.context).includes("sts:externalid") ? ["--external-id '<the shared secret>'"] : [];
  const command = [...line, ...secret, ...(isAnonymous && isCli ? ["--no-sign-request"] : [])].join(" ");
  if (!isAnonymous || witness.action.toLowerCase() !== "s3:getobject") return [command];
  return [command, `curl ${quoted(`https://${bucketOf(parts)}.s3.amazonaws.com/${keyOf(parts)}`)}`];
}
