/** Actions that together let their holder get more rights than it has. */
export interface EscalationSet {
  /** Each must be allowed; of several, one of them. */
  readonly needs: readonly (readonly string[])[];
  /** What the holder then does. */
  readonly story: string;
  readonly severity: "high" | "medium";
  /** The services that a role is passed to, where `iam:PassRole` is needed too. */
  readonly passesTo?: readonly string[];
}

type Row = readonly [actions: string, story: string];

/** One step, to rights of its own or of others. */
const direct: readonly Row[] = [
  ["iam:CreatePolicyVersion", "rewrites a policy that it has"],
  ["iam:SetDefaultPolicyVersion", "goes back to a broader version of a policy that it has"],
  ["iam:AttachUserPolicy", "attaches AdministratorAccess to its user"],
  ["iam:AttachGroupPolicy", "attaches AdministratorAccess to its group"],
  ["iam:AttachRolePolicy", "attaches AdministratorAccess to a role that it can assume"],
  ["iam:PutUserPolicy", "writes a policy into its user"],
  ["iam:PutGroupPolicy", "writes a policy into its group"],
  ["iam:PutRolePolicy", "writes a policy into a role that it can assume"],
  ["iam:AddUserToGroup", "joins the administrators' group"],
  ["iam:CreateAccessKey", "makes access keys for another user"],
  ["iam:CreateLoginProfile", "gives another user a console password"],
  ["iam:UpdateLoginProfile", "changes another user's console password"],
  ["iam:UpdateAssumeRolePolicy", "lets itself assume any role"],
  ["sso:AttachManagedPolicyToPermissionSet", "attaches AdministratorAccess to its permission set"],
  ["sso:PutInlinePolicyToPermissionSet", "writes a policy into its permission set"],
  [
    "sso:CreatePermissionSet + sso:CreateAccountAssignment + sso:AttachCustomerManagedPolicyReferenceToPermissionSet",
    "makes a permission set and assigns it to itself",
  ],
];

/** One step that takes something beside: a boundary to be rid of, a role that trusts, a federation in use. */
const prerequisite: readonly Row[] = [
  ["iam:DeleteUserPermissionsBoundary|iam:PutUserPermissionsBoundary", "takes away the boundary of its user"],
  ["iam:DeleteRolePermissionsBoundary|iam:PutRolePermissionsBoundary", "takes away the boundary of its role"],
  ["sts:AssumeRole", "assumes every role that trusts the account"],
  [
    "iam:CreateServiceSpecificCredential|iam:ResetServiceSpecificCredential",
    "makes another user's credentials for a service",
  ],
  ["iam:UploadSSHPublicKey", "signs in to CodeCommit as another user"],
  ["iam:UpdateSAMLProvider", "signs in through an identity provider of its own"],
  ["iam:UpdateOpenIDConnectProviderThumbprint", "lets a forged identity provider be trusted"],
  ["iam:DeactivateMFADevice", "takes away another user's second factor"],
  ["ssm:StartSession", "opens a shell on a machine that has a stronger role"],
  ["ssm:ResumeSession", "takes over a shell on a machine that has a stronger role"],
  ["ec2-instance-connect:SendSSHPublicKey", "signs in to a machine that has a stronger role"],
  ["codebuild:StartBuild|codebuild:StartBuildBatch", "runs commands of its own in a build that has a stronger role"],
  ["ecs:ExecuteCommand", "opens a shell in a task that has a stronger role"],
  ["batch:SubmitJob", "runs a command of its own in a job that has a stronger role"],
  ["sagemaker:CreatePresignedNotebookInstanceUrl", "opens a notebook that has a stronger role"],
  ["codedeploy:CreateDeployment + codedeploy:RegisterApplicationRevision", "deploys code of its own to machines"],
  ["apprunner:UpdateService", "runs an image of its own in a service that has a stronger role"],
  ["glue:UpdateDevEndpoint", "signs in to a Glue endpoint that has a stronger role"],
  ["states:UpdateStateMachine + states:StartExecution", "rewrites a state machine that has a stronger role"],
  [
    "bedrock-agentcore:StartCodeInterpreterSession + bedrock-agentcore:InvokeCodeInterpreter",
    "runs code in an interpreter that has a stronger role",
  ],
];

/** Existing work with a stronger role, without passing one. */
const existing: readonly Row[] = [
  ["lambda:UpdateFunctionCode", "puts its own code into a function that has a stronger role"],
  ["lambda:UpdateFunctionConfiguration", "puts its own layer into a function that has a stronger role"],
  [
    "ec2:ModifyInstanceAttribute + ec2:StopInstances + ec2:StartInstances",
    "rewrites the start-up script of a machine that has a stronger role",
  ],
  [
    "ec2:CreateLaunchTemplateVersion + ec2:ModifyLaunchTemplate",
    "rewrites the start-up script of machines that have a stronger role",
  ],
  ["ssm:SendCommand", "runs commands on machines that have a stronger role"],
  ["cloudformation:UpdateStack", "changes a stack with the role that the stack has"],
  [
    "cloudformation:CreateChangeSet + cloudformation:ExecuteChangeSet",
    "changes a stack with the role that the stack has",
  ],
  ["eks:CreateAccessEntry + eks:AssociateAccessPolicy", "makes itself administrator of a cluster"],
];

type PassRow = readonly [actions: string, services: string, made: string];

/** With `iam:PassRole`: something new that runs with a stronger role. */
const passing: readonly PassRow[] = [
  ["ec2:RunInstances", "ec2", "a machine"],
  ["ec2:RequestSpotInstances", "ec2", "a machine"],
  ["ec2:AssociateIamInstanceProfile|ec2:ReplaceIamInstanceProfileAssociation", "ec2", "a machine of its own"],
  [
    "autoscaling:CreateLaunchConfiguration + autoscaling:CreateAutoScalingGroup|autoscaling:UpdateAutoScalingGroup",
    "ec2",
    "a group of machines",
  ],
  ["ec2:CreateLaunchTemplate + autoscaling:CreateAutoScalingGroup", "ec2", "a group of machines"],
  [
    "lambda:CreateFunction + lambda:InvokeFunction|lambda:CreateEventSourceMapping|lambda:AddPermission|lambda:CreateFunctionUrlConfig",
    "lambda edgelambda",
    "a function",
  ],
  ["lambda:CreateFunction + events:PutRule + events:PutTargets", "lambda edgelambda", "a function"],
  ["ecs:RegisterTaskDefinition + ecs:CreateService|ecs:UpdateService", "ecs-tasks ecs", "a task"],
  ["ecs:RunTask|ecs:StartTask", "ecs-tasks", "a task whose role it overrides"],
  ["batch:RegisterJobDefinition + batch:SubmitJob", "batch ecs-tasks", "a job"],
  ["glue:CreateDevEndpoint", "glue", "a Glue endpoint"],
  ["glue:CreateJob|glue:UpdateJob + glue:StartJobRun|glue:CreateTrigger", "glue", "a Glue job"],
  ["glue:CreateSession + glue:RunStatement", "glue", "a Glue session"],
  ["cloudformation:CreateStack", "cloudformation", "a stack"],
  ["cloudformation:CreateStackSet + cloudformation:CreateStackInstances", "cloudformation", "a stack set"],
  ["cloudformation:UpdateStackSet", "cloudformation", "a stack set"],
  [
    "codebuild:CreateProject|codebuild:UpdateProject + codebuild:StartBuild|codebuild:StartBuildBatch",
    "codebuild",
    "a build",
  ],
  ["codestar:CreateProject", "codestar", "a CodeStar project"],
  ["codepipeline:CreatePipeline|codepipeline:UpdatePipeline", "codepipeline", "a pipeline"],
  ["datapipeline:CreatePipeline + datapipeline:PutPipelineDefinition", "datapipeline elasticmapreduce", "a pipeline"],
  ["sagemaker:CreateNotebookInstance", "sagemaker", "a notebook"],
  ["sagemaker:CreateTrainingJob", "sagemaker", "a training job"],
  ["sagemaker:CreateProcessingJob", "sagemaker", "a processing job"],
  ["sagemaker:CreateHyperParameterTuningJob", "sagemaker", "a tuning job"],
  ["states:CreateStateMachine + states:StartExecution", "states", "a state machine"],
  ["scheduler:CreateSchedule", "scheduler", "a schedule"],
  ["events:PutTargets", "events", "an event's target"],
  ["ssm:CreateDocument + ssm:StartAutomationExecution", "ssm", "an automation"],
  ["apprunner:CreateService", "apprunner tasks.apprunner", "a service"],
  ["elasticmapreduce:RunJobFlow", "elasticmapreduce ec2", "a cluster"],
  ["emr-serverless:CreateApplication + emr-serverless:StartJobRun", "emr-serverless", "a job"],
  ["elasticbeanstalk:CreateEnvironment", "elasticbeanstalk ec2", "an environment"],
  ["kinesisanalytics:CreateApplication + kinesisanalytics:StartApplication", "kinesisanalytics", "an application"],
  ["omics:CreateWorkflow + omics:StartRun", "omics", "a workflow"],
  ["gamelift:CreateBuild + gamelift:CreateFleet + gamelift:RequestUploadCredentials", "gamelift", "a fleet"],
  [
    "imagebuilder:CreateComponent + imagebuilder:CreateImageRecipe + imagebuilder:CreateInfrastructureConfiguration + imagebuilder:CreateImage",
    "ec2 imagebuilder",
    "an image build",
  ],
  ["braket:CreateJob", "braket", "a job"],
  ["cognito-identity:SetIdentityPoolRoles", "cognito-identity", "an identity pool, which hands the role to strangers"],
  [
    "bedrock-agentcore:CreateCodeInterpreter + bedrock-agentcore:StartCodeInterpreterSession + bedrock-agentcore:InvokeCodeInterpreter",
    "bedrock-agentcore",
    "a code interpreter",
  ],
  ["bedrock-agentcore:CreateAgentRuntime + bedrock-agentcore:InvokeAgentRuntime", "bedrock-agentcore", "an agent"],
  ["bedrock-agentcore:CreateBrowser + bedrock-agentcore:StartBrowserSession", "bedrock-agentcore", "a browser"],
  ["iot:CreateRoleAlias", "credentials.iot", "a role alias for devices"],
  ["amplify:CreateApp", "amplify", "an app"],
];

const needs = (actions: string): EscalationSet["needs"] => actions.split(" + ").map((each) => each.split("|"));

let made: readonly EscalationSet[] | undefined;

/** Every set, minimal: none holds another of its severity; those that take the least first. */
export function escalationSets(): readonly EscalationSet[] {
  made ??= [
    ...direct.map(([actions, story]) => ({ needs: needs(actions), story, severity: "high" as const })),
    ...passing.map(([actions, services, what]) => ({
      needs: needs(actions),
      story: `starts ${what} with a stronger role`,
      severity: "high" as const,
      passesTo: services.split(" ").map((each) => `${each}.amazonaws.com`),
    })),
    ...existing.map(([actions, story]) => ({ needs: needs(actions), story, severity: "high" as const })),
    ...prerequisite.map(([actions, story]) => ({ needs: needs(actions), story, severity: "medium" as const })),
  ];
  return made;
}
