import { account, arn, type PartKind, policy, type Values } from "./part.ts";

const assumedBy = (service: string): string =>
  policy({ Effect: "Allow", Principal: { Service: service }, Action: "sts:AssumeRole" });

/** A role with a policy inside, one attached, and the data source that a policy was written with. */
export const roles: PartKind = {
  name: "role",
  weight: 14,
  make({ index, violates }) {
    const name = `service-${index}`;
    const statement: Values = {
      Sid: "Objects",
      Effect: "Allow",
      Action: violates ? "*" : ["s3:GetObject", "s3:PutObject", "s3:ListBucket"],
      Resource: violates ? "*" : [`arn:aws:s3:::shop-${index}`, `arn:aws:s3:::shop-${index}/*`],
    };
    const reference = { to: "aws_iam_role.service", attribute: "name", value: name, known: true };
    const attached = `arn:aws:iam::${account}:policy/logs-${index}`;
    return [
      {
        type: "aws_iam_policy_document",
        name: "objects",
        mode: "data",
        set: { json: policy(statement), override_json: null, source_json: null, statement: [], version: "2012-10-17" },
        computed: { id: `${index}`, minified_json: policy(statement) },
      },
      {
        type: "aws_iam_role",
        name: "service",
        set: {
          assume_role_policy: assumedBy("ecs-tasks.amazonaws.com"),
          description: "",
          force_detach_policies: false,
          max_session_duration: 3600,
          name,
          path: "/",
          permissions_boundary: "",
        },
        computed: {
          arn: `arn:aws:iam::${account}:role/${name}`,
          create_date: "2026-01-02T03:04:05Z",
          id: name,
          inline_policy: [],
          managed_policy_arns: [attached],
          name_prefix: "",
          unique_id: `AROA${index}`,
        },
        tagged: true,
      },
      {
        type: "aws_iam_role_policy",
        name: "objects",
        set: { name: `objects-${index}`, name_prefix: "", policy: policy(statement) },
        computed: { id: `${name}:objects-${index}` },
        references: { role: reference },
      },
      {
        type: "aws_iam_policy",
        name: "logs",
        set: {
          description: "",
          name: `logs-${index}`,
          path: "/",
          policy: policy({
            Effect: "Allow",
            Action: ["logs:CreateLogStream", "logs:PutLogEvents"],
            Resource: arn("logs", `log-group:/shop/${index}:*`),
          }),
        },
        computed: { arn: attached, attachment_count: 1, id: attached, name_prefix: "", policy_id: `ANPA${index}` },
        tagged: true,
      },
      {
        type: "aws_iam_role_policy_attachment",
        name: "logs",
        set: {},
        computed: { id: `${name}-2026` },
        references: { role: reference, policy_arn: { to: "aws_iam_policy.logs", attribute: "arn", value: attached } },
      },
    ];
  },
};

/** A function with its log group, its URL and who may call it. */
export const functions: PartKind = {
  name: "function",
  weight: 10,
  make({ index }) {
    const name = `worker-${index}`;
    const reference = { to: "aws_lambda_function.worker", attribute: "function_name", value: name, known: true };
    return [
      {
        type: "aws_lambda_function",
        name: "worker",
        set: {
          architectures: ["arm64"],
          code_signing_config_arn: "",
          dead_letter_config: [],
          description: "",
          environment: [
            { variables: { STAGE: "prod", TABLE: `orders-${index}`, BUCKET: `shop-${index}`, LOG_LEVEL: "info" } },
          ],
          filename: "build/worker.zip",
          function_name: name,
          handler: "index.handler",
          kms_key_arn: "",
          layers: [],
          memory_size: 512,
          package_type: "Zip",
          publish: false,
          reserved_concurrent_executions: -1,
          role: `arn:aws:iam::${account}:role/${name}`,
          runtime: "nodejs22.x",
          timeout: 30,
          tracing_config: [{ mode: "Active" }],
          vpc_config: [],
        },
        computed: {
          arn: arn("lambda", `function:${name}`),
          id: name,
          invoke_arn: arn("lambda", `function:${name}/invocations`),
          last_modified: "2026-01-02T03:04:05.000+0000",
          qualified_arn: arn("lambda", `function:${name}:1`),
          source_code_size: 12345,
          version: "1",
        },
        tagged: true,
      },
      {
        type: "aws_cloudwatch_log_group",
        name: "worker",
        set: {
          kms_key_id: "",
          log_group_class: "STANDARD",
          name: `/aws/lambda/${name}`,
          retention_in_days: 90,
          skip_destroy: false,
        },
        computed: { arn: arn("logs", `log-group:/aws/lambda/${name}`), id: `/aws/lambda/${name}`, name_prefix: "" },
        tagged: true,
      },
      {
        type: "aws_lambda_function_url",
        name: "worker",
        set: { authorization_type: "AWS_IAM", cors: [], invoke_mode: "BUFFERED", qualifier: "", timeouts: null },
        computed: {
          function_arn: arn("lambda", `function:${name}`),
          function_url: `https://${index}.on.aws/`,
          id: name,
          url_id: `u${index}`,
        },
        references: { function_name: reference },
      },
      {
        type: "aws_lambda_permission",
        name: "worker",
        set: { action: "lambda:InvokeFunction", principal: "events.amazonaws.com", statement_id: "Events" },
        computed: { id: "Events", statement_id_prefix: "" },
        references: { function_name: reference },
      },
    ];
  },
};

/** A database with a password that is marked as secret. */
export const databases: PartKind = {
  name: "database",
  weight: 6,
  make: ({ index, violates, random }) => [
    {
      type: "random_password",
      name: "database",
      provider: "random",
      set: { keepers: null, length: 32, lower: true, min_lower: 0, numeric: true, special: false, upper: true },
      computed: { bcrypt_hash: "$2a$10$x", id: "none", result: `not-a-password-${index}` },
      sensitive: ["bcrypt_hash", "result"],
    },
    {
      type: "aws_db_instance",
      name: "database",
      set: {
        allocated_storage: 100,
        auto_minor_version_upgrade: true,
        backup_retention_period: 14,
        copy_tags_to_snapshot: true,
        deletion_protection: true,
        enabled_cloudwatch_logs_exports: ["postgresql", "upgrade"],
        engine: "postgres",
        engine_version: "16.3",
        iam_database_authentication_enabled: true,
        identifier: `orders-${index}`,
        instance_class: random.of(["db.t4g.medium", "db.r6g.large"]),
        max_allocated_storage: 500,
        multi_az: true,
        performance_insights_enabled: true,
        publicly_accessible: violates,
        skip_final_snapshot: false,
        storage_encrypted: !violates,
        timeouts: null,
        username: "orders",
      },
      computed: {
        address: `orders-${index}.rds.amazonaws.com`,
        arn: arn("rds", `db:orders-${index}`),
        ca_cert_identifier: "rds-ca-rsa2048-g1",
        endpoint: `orders-${index}.rds.amazonaws.com:5432`,
        id: `db-${index}`,
        kms_key_id: arn("kms", "key/9c1c"),
        resource_id: `db-R${index}`,
        status: "available",
        vpc_security_group_ids: ["sg-1"],
      },
      references: {
        password: { to: "random_password.database", attribute: "result", value: `not-a-password-${index}` },
      },
      sensitive: ["password"],
      tagged: true,
    },
  ],
};

/** What the model has no shape for. */
export const others: PartKind = {
  name: "other",
  weight: 6,
  make: ({ index }) => [
    {
      type: "null_resource",
      name: "step",
      provider: "null",
      set: { triggers: { version: `v${index}` } },
      computed: { id: `${index}` },
    },
    {
      type: "datadog_monitor",
      name: "errors",
      provider: "datadog",
      set: {
        message: "Errors of the service. Notify: @on-call",
        name: `Errors of service ${index}`,
        query: `sum(last_5m):sum:errors{service:${index}}.as_count() > 10`,
        tags: ["env:prod", `service:${index}`],
        type: "query alert",
      },
      computed: { id: `${100000 + index}` },
    },
    {
      type: "aws_appautoscaling_target",
      name: "service",
      set: { max_capacity: 10, min_capacity: 2, resource_id: `service/shop/${index}`, service_namespace: "ecs" },
      computed: { arn: arn("application-autoscaling", `scalable-target/${index}`), id: `service/shop/${index}` },
      tagged: true,
    },
  ],
};
