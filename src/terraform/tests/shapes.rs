//! What rules see: policies beside their text, configurations and plans in JSON, meta-arguments.

use super::*;

pub(super) const POLICIES: &str = r#"
resource "aws_iam_policy" "encoded" {
  policy = jsonencode({
    Version = "2012-10-17"
    Statement = [{ Effect = "Allow", Action = "*", Resource = aws_s3_bucket.b.arn }]
  })
}
resource "aws_iam_policy" "heredoc" {
  policy = <<-EOF
    {
      "Statement": [
        {"Action": ["s3:*"], "Resource": "${aws_s3_bucket.b.arn}/*"}
      ]
    }
  EOF
}
resource "aws_iam_policy" "document" {
  policy = data.aws_iam_policy_document.d.json
}
resource "aws_ecs_task_definition" "t" {
  container_definitions = jsonencode([{ name = "a", privileged = true }])
}
resource "aws_s3_bucket" "b" {
  tags = { note = "{}" }
}
data "aws_iam_policy_document" "d" {
  statement {
    sid       = "All"
    actions   = ["iam:*"]
    resources = ["*"]
    principals {
      type        = "AWS"
      identifiers = ["*"]
    }
    condition {
      test     = "StringEquals"
      variable = "aws:username"
      values   = ["&{aws:username}"]
    }
  }
  statement {
    effect      = "Deny"
    not_actions = ["a:B", "c:D"]
    resources   = [aws_s3_bucket.b.arn]
    principals {
      type        = "*"
      identifiers = ["*"]
    }
  }
}
"#;

#[test]
fn policies_stand_parsed_beside_their_text_with_regions() {
    let module = module(POLICIES);
    let encoded = at(&module, "resource.aws_iam_policy.encoded.0.policy__json");
    assert_eq!(
        to_json(encoded),
        json!({"Version": "2012-10-17", "Statement": [
            {"Effect": "Allow", "Action": "*", "Resource": "${aws_s3_bucket.b.arn}"}
        ]})
    );
    let action = at(
        &module,
        "resource.aws_iam_policy.encoded.0.policy__json.Statement.0.Action",
    );
    assert_eq!(shown(&module, action.region), "\"*\"");
    let text = at(&module, "resource.aws_iam_policy.encoded.0.policy")
        .as_str()
        .unwrap();
    assert_eq!(
        text,
        "{\"Statement\":[{\"Action\":\"*\",\"Effect\":\"Allow\",\"Resource\":\"${aws_s3_bucket.b.arn}\"}],\"Version\":\"2012-10-17\"}"
    );

    let action = at(
        &module,
        "resource.aws_iam_policy.heredoc.0.policy__json.Statement.0.Action.0",
    );
    assert_eq!(shown(&module, action.region), "\"s3:*\"");
    let resource = at(
        &module,
        "resource.aws_iam_policy.heredoc.0.policy__json.Statement.0.Resource",
    );
    assert_eq!(to_json(resource), json!("${aws_s3_bucket.b.arn}/*"));
    assert_eq!(resource.unknown().unwrap().reference, "aws_s3_bucket.b.arn");
    assert_eq!(
        shown(&module, resource.region),
        "\"${aws_s3_bucket.b.arn}/*\""
    );

    let document = at(&module, "resource.aws_iam_policy.document.0.policy__json");
    assert_eq!(
        to_json(document),
        json!({"Version": "2012-10-17", "Statement": [
            {"Sid": "All", "Effect": "Allow", "Action": "iam:*", "Resource": "*",
             "Principal": {"AWS": "*"},
             "Condition": {"StringEquals": {"aws:username": "${aws:username}"}}},
            {"Effect": "Deny", "NotAction": ["a:B", "c:D"],
             "Resource": "${aws_s3_bucket.b.arn}", "Principal": "*"},
        ]})
    );
    let action = at(
        &module,
        "resource.aws_iam_policy.document.0.policy__json.Statement.0.Action",
    );
    assert_eq!(shown(&module, action.region), "\"iam:*\"");
    let deny = at(
        &module,
        "resource.aws_iam_policy.document.0.policy__json.Statement.1",
    );
    assert!(shown(&module, deny.region).starts_with("statement {\n    effect"));
    let containers = at(
        &module,
        "resource.aws_ecs_task_definition.t.0.container_definitions__json.0.privileged",
    );
    assert_eq!(shown(&module, containers.region), "true");
    assert!(
        at(&module, "resource.aws_s3_bucket.b.0.tags")
            .get("note__json")
            .is_none()
    );
}

pub(super) const CONFIGURATION: &str = r#"{
  "//": "a comment",
  "variable": {"acl": {"default": "private"}},
  "resource": {
    "aws_s3_bucket": {
      "b": {
        "acl": "${var.acl}",
        "bucket": "x-${var.acl}",
        "versioning": {"enabled": true},
        "rule": [{"a": 1}, {"a": 2}],
        "tags": {"Name": "n"}
      }
    }
  },
  "locals": {"q": "${lookup({\"k\" = 1}, \"k\", 0)}"}
}"#;

#[test]
fn json_configurations_have_the_same_shape() {
    let assembly = assembled(&[("main.tf.json", CONFIGURATION)]);
    assert_eq!(assembly.errors.len(), 0);
    let module = &assembly.modules[0];
    assert_eq!(
        to_json(at(module, "resource.aws_s3_bucket.b.0")),
        json!({"acl": "private", "bucket": "x-private", "tags": {"Name": "n"},
               "versioning": [{"enabled": true}], "rule": [{"a": 1}, {"a": 2}]})
    );
    assert_eq!(to_json(at(module, "locals.q")), json!(1));
    let acl = at(module, "resource.aws_s3_bucket.b.0.acl");
    assert_eq!(shown(module, acl.region), "\"${var.acl}\"");
    let enabled = at(module, "resource.aws_s3_bucket.b.0.versioning.0.enabled");
    assert_eq!(shown(module, enabled.region), "true");
}

#[test]
fn meta_arguments_stay_visible_and_unevaluated() {
    let module = module(
        "resource \"a\" \"b\" {\n  provider = aws.west\n  depends_on = [a.c]\n  lifecycle {\n    prevent_destroy = true\n    ignore_changes = [tags, all]\n  }\n  provisioner \"local-exec\" {\n    command = \"echo ${self.id}\"\n  }\n}\nvariable \"v\" {\n  type = map(string)\n}\nterraform {\n  backend \"s3\" {\n    encrypt = false\n  }\n}\nprovider \"aws\" {\n  region = \"eu-west-1\"\n}\n",
    );
    assert_eq!(
        to_json(at(&module, "resource.a.b.0")),
        json!({
            "provider": "${aws.west}", "depends_on": ["${a.c}"],
            "lifecycle": [{"prevent_destroy": true, "ignore_changes": ["${tags}", "${all}"]}],
            "provisioner": {"local-exec": [{"command": "echo ${self.id}"}]},
        })
    );
    assert_eq!(
        to_json(at(&module, "variable.v.0.type")),
        json!("${map(string)}")
    );
    assert_eq!(
        to_json(at(&module, "terraform.0.backend.s3.0.encrypt")),
        json!(false)
    );
    assert_eq!(
        to_json(at(&module, "provider.aws.0.region")),
        json!("eu-west-1")
    );
}

pub(super) const PLAN: &str = r#"{
  "format_version": "1.2",
  "planned_values": {"root_module": {
    "resources": [
      {"address": "aws_s3_bucket.b[0]", "mode": "managed", "type": "aws_s3_bucket", "name": "b", "index": 0,
       "values": {"acl": "private", "policy": "{\"Statement\": []}", "arn": null, "gone": null, "versioning": [{"enabled": false}]}}
    ],
    "child_modules": [{"resources": [
      {"address": "module.m.aws_s3_bucket.b", "mode": "managed", "type": "aws_s3_bucket", "name": "b", "values": {"acl": "public-read"}}
    ]}]
  }},
  "resource_changes": [
    {"address": "aws_s3_bucket.b[0]", "change": {"after_unknown": {"arn": true, "versioning": [{"mfa": true}]}}}
  ]
}"#;

#[test]
fn plans_have_the_shape_of_modules() {
    let text = PLAN;
    let root = json::parse(text, json::Dialect::Strict).roots.remove(0);
    let plan = plan_document(&root).unwrap();
    assert_eq!(
        to_json(&plan),
        json!({"resource": {"aws_s3_bucket": {"b": [
            {"acl": "private", "policy": "{\"Statement\": []}",
             "arn": "${aws_s3_bucket.b[0].arn}",
             "versioning": [{"enabled": false, "mfa": "${aws_s3_bucket.b[0].versioning[0].mfa}"}],
             "policy__json": {"Statement": []}},
            {"acl": "public-read"},
        ]}}})
    );
    let bucket = plan
        .get("resource")
        .unwrap()
        .get("aws_s3_bucket")
        .unwrap()
        .get("b")
        .unwrap();
    let acl = bucket.items()[1].get("acl").unwrap().region;
    assert_eq!(
        text.get(acl.start as usize..acl.end as usize),
        Some("\"public-read\"")
    );
    assert!(bucket.items()[0].get("arn").unwrap().unknown().is_some());
    assert!(plan_document(&Node::string("x", Region::new(0, 0))).is_none());
}
