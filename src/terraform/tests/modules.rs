//! Variables, calls of modules, regions and origins, overrides.

use super::*;

#[test]
fn variables_take_defaults_and_files_through_their_types() {
    let main = r#"
variable "a" {
  type    = string
  default = 5
}
variable "b" {
  type    = number
  default = "x"
}
variable "c" {
  type = set(string)
}
variable "d" {
  default = null
}
variable "e" {
  default  = "kept"
  nullable = false
}
locals {
  all = [var.a, var.b, var.c, var.e]
  d   = var.d == null
}
resource "x" "y" {
  gone = var.d
}
"#;
    let assembly = assembled(&[
        ("main.tf", main),
        ("terraform.tfvars", "c = [\"b\"]\ne = null\n"),
        ("z.auto.tfvars.json", "{\"c\": [\"b\", \"a\", \"a\"]}"),
        ("prod.tfvars", "a = \"prod\"\n"),
    ]);
    let module = &assembly.modules[0];
    assert_eq!(
        to_json(at(module, "locals.all")),
        json!(["5", "x", ["a", "b"], "kept"])
    );
    assert_eq!(to_json(at(module, "locals.d")), json!(true));
    assert_eq!(
        to_json(at(module, "resource.x.y.0")),
        json!({}),
        "null is not given"
    );
    assert_eq!(assembly.notes.len(), 1, "{:?}", assembly.notes);
    assert!(assembly.notes[0].2.contains("only when told to"));
}

#[test]
fn regions_are_where_a_value_is_used_and_origins_where_it_came_from() {
    let module = module(
        r#"
variable "acl" {
  default = "public-read"
}
locals {
  tags = { Team = "ops" }
  acl  = var.acl
}
resource "aws_s3_bucket" "b" {
  acl    = local.acl
  choice = var.acl == "private" ? "ok" : "bad"
  tags   = merge(local.tags, { Name = "b" })
  versioning {
    enabled = false
  }
}
"#,
    );
    let acl = at(&module, "resource.aws_s3_bucket.b.0.acl");
    assert_eq!(shown(&module, acl.region), "local.acl");
    let origins = &acl.notes.as_ref().unwrap().origins;
    let origins: Vec<&str> = origins
        .iter()
        .map(|&region| shown(&module, region))
        .collect();
    assert_eq!(origins, ["var.acl", "\"public-read\""]);
    assert_eq!(
        shown(
            &module,
            at(&module, "resource.aws_s3_bucket.b.0.choice").region
        ),
        "\"bad\""
    );
    let name = at(&module, "resource.aws_s3_bucket.b.0.tags.Name");
    assert_eq!(shown(&module, name.region), "\"b\"");
    let team = at(&module, "resource.aws_s3_bucket.b.0.tags.Team");
    assert_eq!(shown(&module, team.region), "local.tags");
    assert_eq!(
        shown(&module, team.notes.as_ref().unwrap().origins[0]),
        "\"ops\""
    );
    let enabled = at(&module, "resource.aws_s3_bucket.b.0.versioning.0.enabled");
    assert_eq!(shown(&module, enabled.region), "false");
    let block = at(&module, "resource.aws_s3_bucket.b.0");
    assert!(shown(&module, block.region).starts_with("resource \"aws_s3_bucket\""));
}

#[test]
fn local_modules_are_evaluated_in_the_context_of_each_call() {
    let main = r#"
variable "env" {
  default = "prod"
}
module "bucket" {
  source   = "./modules/bucket"
  for_each = toset(["logs", "data"])
  name     = "${var.env}-${each.key}"
  acl      = module.other.acl
  key      = aws_kms_key.k.arn
}
module "other" {
  source = "./modules/bucket"
  name   = "other"
  acl    = "private"
}
module "remote" {
  source  = "terraform-aws-modules/vpc/aws"
  version = "5.0.0"
  cidr    = "10.0.0.0/16"
}
resource "aws_kms_key" "k" {
}
output "arn" {
  value = module.bucket["logs"].arn
}
output "name" {
  value = module.bucket["logs"].name
}
output "vpc" {
  value = module.remote.vpc_id
}
"#;
    let child = r#"
variable "name" {}
variable "acl" {}
variable "key" {
  default = null
}
variable "on" {
  default = false
}
resource "aws_s3_bucket" "this" {
  bucket     = var.name
  acl        = var.acl
  kms_key_id = var.key
}
resource "aws_s3_bucket_logging" "this" {
  count = var.on ? 1 : 0
}
output "arn" {
  value = aws_s3_bucket.this.arn
}
output "name" {
  value = aws_s3_bucket.this.bucket
}
output "acl" {
  value = var.acl
}
"#;
    let assembly = assembled(&[
        ("live/main.tf", main),
        ("live/modules/bucket/main.tf", child),
    ]);
    assert_eq!(assembly.errors.len() + assembly.notes.len(), 0);
    let labels: Vec<Vec<&str>> = assembly
        .modules
        .iter()
        .map(|module| module.call.iter().map(|call| call.label.as_str()).collect())
        .collect();
    assert_eq!(
        labels,
        [
            vec![],
            vec!["module.bucket[\"data\"]"],
            vec!["module.bucket[\"logs\"]"],
            vec!["module.other"]
        ]
    );
    let root = &assembly.modules[0];
    assert_eq!(
        to_json(at(root, "module.remote.0.cidr")),
        json!("10.0.0.0/16")
    );
    assert_eq!(to_json(at(root, "output.name.0.value")), json!("prod-logs"));
    assert_eq!(
        to_json(at(root, "output.arn.0.value")),
        json!("${module.bucket[\"logs\"].arn}")
    );
    assert_eq!(
        at(root, "output.vpc.0.value").unknown().unwrap().reason,
        "output of a module that is not read"
    );
    let data = &assembly.modules[1];
    let bucket = at(data, "resource.aws_s3_bucket.this.0");
    assert_eq!(
        to_json(bucket),
        json!({"bucket": "prod-data", "acl": "private", "kms_key_id": "${var.key}"})
    );
    assert_eq!(
        bucket
            .get("kms_key_id")
            .unwrap()
            .unknown()
            .unwrap()
            .reference,
        "aws_kms_key.k.arn"
    );
    assert!(
        data.document
            .root
            .get("resource")
            .unwrap()
            .get("aws_s3_bucket_logging")
            .is_none(),
        "the call leaves it off"
    );
    // The use site is in the module, the argument in the caller.
    let acl = bucket.get("acl").unwrap();
    assert_eq!(shown(data, acl.region), "var.acl");
    assert_eq!(
        data.document.source(acl.region).unwrap().name.shown,
        "live/modules/bucket/main.tf"
    );
    let origin = acl.notes.as_ref().unwrap().origins[0];
    assert_eq!(
        data.document.source(origin).unwrap().name.shown,
        "live/main.tf"
    );
    assert_eq!(shown(data, origin), "module.other.acl");
    assert_eq!(shown(data, data.call[0].region), "module \"bucket\"");
}

#[test]
fn modules_that_need_each_other_are_no_cycle() {
    let main = r#"
module "a" {
  source = "./a"
  x      = module.b.y
  z      = "literal"
}
module "b" {
  source = "./b"
  z      = module.a.z
}
"#;
    let a = "variable \"x\" {}\nvariable \"z\" {}\noutput \"z\" {\n  value = var.z\n}\nresource \"r\" \"r\" {\n  x = var.x\n}\n";
    let b = "variable \"z\" {}\noutput \"y\" {\n  value = \"y-${var.z}\"\n}\n";
    let assembly = assembled(&[("main.tf", main), ("a/a.tf", a), ("b/b.tf", b)]);
    let a = assembly
        .modules
        .iter()
        .find(|module| module.directory == "a")
        .unwrap();
    assert_eq!(to_json(at(a, "resource.r.r.0.x")), json!("y-literal"));
}

#[test]
fn cycles_end_as_unknown() {
    let module = module(
        "locals {\n  a = local.b\n  b = \"x${local.a}\"\n}\nresource \"r\" \"r\" {\n  count = length(r.r)\n  a = r.r[0].a\n}\n",
    );
    assert!(at(&module, "locals.a").unknown().is_some());
    let text = "module \"m\" {\n  source = \"../a\"\n}\nresource \"r\" \"r\" {\n}\n";
    let mutual = assembled(&[("a/m.tf", &text.replace("../a", "../b")), ("b/m.tf", text)]);
    assert_eq!(mutual.modules.len(), 2, "both are shown once");
    let own = assembled(&[("a/m.tf", text)]);
    assert_eq!(own.modules.len(), 1);
    assert!(own.notes[0].2.contains("calls itself"));
}

#[test]
fn files_that_declare_the_same_are_modules_of_their_own() {
    let assembly = assembled(&[
        ("d/one.tf", "resource \"a\" \"b\" {\n  x = var.v\n}\n"),
        ("d/two.tf", "resource \"a\" \"b\" {\n  x = 2\n}\n"),
        (
            "d/vars.tf",
            "variable \"v\" {\n  default = 1\n}\nresource \"s\" \"s\" {\n}\n",
        ),
    ]);
    assert_eq!(assembly.notes.len(), 2);
    let names: Vec<&str> = assembly
        .modules
        .iter()
        .map(|module| module.document.sources[0].name.shown.as_str())
        .collect();
    assert_eq!(names, ["d/vars.tf", "d/one.tf", "d/two.tf"]);
    assert_eq!(
        to_json(at(&assembly.modules[1], "resource")),
        json!({"a": {"b": [{"x": 1}]}})
    );
    assert_eq!(
        to_json(at(&assembly.modules[2], "resource")),
        json!({"a": {"b": [{"x": 2}]}})
    );
    assert_eq!(
        to_json(at(&assembly.modules[0], "resource")),
        json!({"s": {"s": [{}]}})
    );
}

#[test]
fn override_files_replace_what_they_name() {
    let assembly = assembled(&[
        (
            "main.tf",
            "resource \"a\" \"b\" {\n  x = 1\n  y = 1\n  n {\n    z = 1\n  }\n}\n",
        ),
        (
            "x_override.tf",
            "resource \"a\" \"b\" {\n  x = 2\n  n {\n    z = 2\n  }\n}\n",
        ),
    ]);
    assert_eq!(
        to_json(at(&assembly.modules[0], "resource.a.b.0")),
        json!({"y": 1, "x": 2, "n": [{"z": 2}]})
    );
    let x = at(&assembly.modules[0], "resource.a.b.0.x");
    assert_eq!(
        shown(&assembly.modules[0], x.region),
        "2",
        "in the file that says so"
    );
}
