/**
 * What Cognito leaves guests of the role that they get, in the enhanced flow: its own session policies, one inline and one
 * that AWS manages, of which an action needs either. In the classic flow guests take on the role by themselves, and
 * nothing is cut.
 * https://docs.aws.amazon.com/cognito/latest/developerguide/iam-roles.html#access-policies
 * https://docs.aws.amazon.com/aws-managed-policy/latest/reference/AmazonCognitoUnAuthedIdentitiesSessionPolicy.html
 */
const left = [
  "appsync:*",
  "cloudwatch:*",
  "codewhisperer:*",
  "cognito-identity:*",
  "cognito-idp:*",
  "cognito-sync:*",
  "comprehend:*",
  "dynamodb:*",
  "execute-api:*",
  "firehose:*",
  "gamelift:*",
  "geo:*DevicePosition*",
  "geo:*Geofence",
  "geo:*Geofences",
  "geo:CalculateRoute*",
  "geo:GetMap*",
  "geo:GetPlace",
  "geo:ListMaps",
  "geo:SearchPlaceIndex*",
  "iot:*",
  "kinesis:*",
  "kms:Decrypt",
  "kms:Encrypt",
  "kms:GenerateDataKey*",
  "kms:ReEncrypt*",
  "lambda:*",
  "lex:*",
  "logs:*",
  "machinelearning:*",
  "mobileanalytics:*",
  "mobiletargeting:*",
  "personalize:*",
  "polly:*",
  "rekognition:*",
  "rum:PutRumEvents",
  "s3:*",
  "sagemaker:InvokeEndpoint",
  "sdb:*",
  "ses:*",
  "sns:*",
  "sqs:*",
  "textract:AnalyzeDocument",
  "textract:DetectDocumentText",
  "transcribe:*",
  "translate:*",
] as const;

export const guestActions: readonly string[] = left;

const patterns = left.map((each) => new RegExp(`^${each.replaceAll("*", ".*")}$`, "i"));

/** Whether guests can do it at all, whatever their role says. */
export const isForGuests = (action: string): boolean => patterns.some((each) => each.test(action));
