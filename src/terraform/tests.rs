//! What Terraform means, as small texts and the documents they become.

use serde_json::{Value as Json, json};

use super::*;
use crate::document::{FileName, Node, Step, Value};
use crate::parse::json;

fn source(name: &str, text: &str) -> Arc<Source> {
    Source::new(FileName::plain(name), text.to_owned())
}

fn assembled(files: &[(&str, &str)]) -> Assembly {
    let files: Vec<Arc<Source>> = files
        .iter()
        .map(|(name, text)| source(name, text))
        .collect();
    assemble(&files, Absent::Keep)
}

/// The only module of one file, which has no errors.
fn module(text: &str) -> Module {
    let mut assembly = assembled(&[("main.tf", text)]);
    assert_eq!(assembly.errors.len(), 0, "{:?}", assembly.errors);
    assert_eq!(assembly.modules.len(), 1);
    assembly.modules.remove(0)
}

fn to_json(node: &Node) -> Json {
    match &node.value {
        Value::Null => Json::Null,
        Value::Bool(value) => (*value).into(),
        Value::Int(value) => (*value).into(),
        Value::Float(value) => (*value).into(),
        Value::String(value) => value.as_str().into(),
        Value::List(items) => items.iter().map(to_json).collect(),
        Value::Map(entries) => entries
            .iter()
            .map(|entry| (entry.key.clone(), to_json(&entry.value)))
            .collect::<serde_json::Map<_, _>>()
            .into(),
    }
}

fn at<'a>(module: &'a Module, path: &str) -> &'a Node {
    let steps = steps(path);
    let found = module.document.find(&steps);
    assert_eq!(
        found.depth,
        steps.len(),
        "{path} in {}",
        to_json(&module.document.root)
    );
    found.node
}

fn steps(path: &str) -> Vec<Step> {
    path.split('.')
        .map(|step| match step.parse() {
            Ok(index) => Step::Index(index),
            Err(_) => Step::Key(step.to_owned()),
        })
        .collect()
}

/// The text at a region.
fn shown(module: &Module, region: Region) -> &str {
    let source = module.document.source(region).unwrap();
    source
        .text
        .get(region.start as usize..region.end as usize)
        .unwrap()
}

/// Evaluates expressions in a module that declares a few things.
fn value(expression: &str) -> Node {
    let text = format!(
        "variable \"unknown\" {{\n}}\nvariable \"name\" {{\n  default = \"app\"\n}}\nresource \"aws_vpc\" \"main\" {{\n  cidr_block = \"10.0.0.0/16\"\n}}\nlocals {{\n  x = {expression}\n}}\n"
    );
    let module = module(&text);
    at(&module, "locals.x").clone()
}

#[track_caller]
fn gives(expression: &str, expected: Json) {
    let node = value(expression);
    assert_eq!(to_json(&node), expected, "{expression}: {:?}", node.notes);
    assert!(node.unknown().is_none(), "{expression}: {:?}", node.notes);
}

#[track_caller]
fn unknown(expression: &str, text: &str, reason: &str) {
    let node = value(expression);
    assert_eq!(to_json(&node), json!(text), "{expression}");
    assert_eq!(
        node.unknown().map(|unknown| unknown.reason.as_str()),
        Some(reason),
        "{expression}"
    );
}

#[test]
fn operators_coerce_as_terraform_does() {
    gives("\"1\" + 1", json!(2));
    gives("1 < \"2\"", json!(true));
    gives("-\"1\"", json!(-1));
    gives("!\"true\"", json!(false));
    gives("[1, 2][\"0\"]", json!(1));
    gives("{ \"1\" = 2 }[1]", json!(2));
    gives("7 / 2", json!(3.5));
    gives("7 % 4 * 2 - 1", json!(5));
    gives("1 == \"1\"", json!(false));
    gives("[1, 2] == [1, 2]", json!(true));
    gives("null == null", json!(true));
    gives("9223372036854775807 + 1", json!(9223372036854775807.0_f64));
    gives("(1 + 2) * 3 >= 9 && true", json!(true));
}

#[test]
fn logic_is_three_valued() {
    gives("false && var.unknown", json!(false));
    gives("var.unknown && false", json!(false));
    gives("true || var.unknown", json!(true));
    gives("var.unknown || true", json!(true));
    unknown(
        "true && var.unknown",
        "${true && var.unknown}",
        "variable without default",
    );
    gives("\"a-${var.unknown}\" == \"b\"", json!(false));
    gives("\"a-${var.unknown}\" == null", json!(false));
    gives("[var.unknown] == []", json!(false));
    unknown(
        "var.unknown == null",
        "${var.unknown == null}",
        "variable without default",
    );
}

#[test]
fn a_conditional_is_known_where_both_arms_agree() {
    gives("true ? 1 : nope.x", json!(1));
    gives("var.unknown ? \"same\" : \"same\"", json!("same"));
    unknown(
        "var.unknown ? 1 : 2",
        "${var.unknown ? 1 : 2}",
        "variable without default",
    );
}

#[test]
fn templates_keep_what_is_known() {
    gives("\"${var.name}-${1 + 1}\"", json!("app-2"));
    gives("\"${[1]}\"", json!([1]));
    gives("\"%{ if true }yes%{ else }no%{ endif }\"", json!("yes"));
    gives(
        "\"%{ for i, x in [\"a\", \"b\"] }${i}${x};%{ endfor }\"",
        json!("0a;1b;"),
    );
    gives(
        "<<-EOT\n    %{ for x in [1, 2] ~}\n    n${x}\n    %{ endfor ~}\n  EOT\n",
        json!("n1\nn2\n"),
    );
    unknown(
        "\"arn:aws:s3:::${aws_vpc.main.id}/*\"",
        "arn:aws:s3:::${aws_vpc.main.id}/*",
        "computed by the provider when applied",
    );
}

#[test]
fn for_expressions_and_splats_iterate() {
    gives("[for x in [1, 2, 3] : x * 2 if x != 2]", json!([2, 6]));
    gives(
        "{ for k, v in { b = 1, a = 2 } : upper(k) => v }",
        json!({"A": 2, "B": 1}),
    );
    gives(
        "{ for x in [\"a1\", \"a2\", \"b1\"] : substr(x, 0, 1) => x... }",
        json!({"a": ["a1", "a2"], "b": ["b1"]}),
    );
    gives("[{ a = 1 }, { a = 2 }][*].a", json!([1, 2]));
    gives("[{ a = [1] }, { a = [2] }].*.a[0]", json!([1]));
    gives("null[*]", json!([]));
    gives("\"x\"[*]", json!(["x"]));
    gives(
        "[for x in toset([\"b\", \"a\", \"b\"]) : x]",
        json!(["a", "b"]),
    );
    let open = value("[for x in [1, 2] : x if x == 1 || var.unknown]");
    assert_eq!(to_json(&open), json!([1]));
    assert!(open.unknown().is_some(), "what may be there is said to be");
}

#[test]
fn unknown_names_its_reason_and_reference() {
    unknown("var.unknown", "${var.unknown}", "variable without default");
    unknown("var.absent", "${var.absent}", "variable not declared");
    unknown(
        "aws_vpc.main.id",
        "${aws_vpc.main.id}",
        "computed by the provider when applied",
    );
    unknown(
        "aws_vpc.other.id",
        "${aws_vpc.other.id}",
        "resource not declared here",
    );
    unknown(
        "data.aws_ami.x.id",
        "${data.aws_ami.x.id}",
        "resource not declared here",
    );
    unknown("module.x.y", "${module.x.y}", "module call not declared");
    unknown("file(\"x\")", "${file(\"x\")}", "reads a file");
    unknown("timestamp()", "${timestamp()}", "differs with each run");
    unknown(
        "terraform.workspace",
        "${terraform.workspace}",
        "known only when run",
    );
    unknown(
        "lower(var.unknown)",
        "${lower(var.unknown)}",
        "variable without default",
    );
    gives("aws_vpc.main.cidr_block", json!("10.0.0.0/16"));
    assert_eq!(
        value("lower(var.unknown)").unknown().unwrap().reference,
        "var.unknown"
    );
}

#[test]
fn try_and_can_step_over_errors_but_not_over_unknowns() {
    gives("try({}.a, \"d\")", json!("d"));
    gives("try([][0], null, 3)", Json::Null);
    gives("can({}.a)", json!(false));
    gives("can(1 + 1)", json!(true));
    unknown(
        "try(var.unknown.a, 1)",
        "${var.unknown.a}",
        "variable without default",
    );
    gives("coalesce(null, \"\", \"x\", var.unknown)", json!("x"));
    gives(
        "coalesce(\"p-${var.unknown}\", \"x\") == \"\"",
        json!(false),
    );
    gives("lookup({ a = var.unknown, b = 2 }, \"b\", 0)", json!(2));
    gives("lookup({ a = 1 }, \"z\", 0)", json!(0));
}

#[test]
fn functions_on_collections() {
    gives("length([var.unknown, 2])", json!(2));
    gives("length(\"häß\")", json!(3));
    gives(
        "merge({ a = 1, b = 2 }, null, { b = 3 })",
        json!({"a": 1, "b": 3}),
    );
    gives("concat([1], [], [2, 3])", json!([1, 2, 3]));
    gives("element([1, 2, 3], 4)", json!(2));
    gives("flatten([[1, [2]], [], 3])", json!([1, 2, 3]));
    gives("keys({ b = 1, a = 2 })", json!(["a", "b"]));
    gives("values({ b = 1, a = 2 })", json!([2, 1]));
    gives("compact([\"a\", \"\", null, \"b\"])", json!(["a", "b"]));
    gives("distinct([1, 2, 1])", json!([1, 2]));
    gives("contains([\"a\", var.unknown], \"a\")", json!(true));
    gives("zipmap([\"a\", \"b\"], [1, 2])", json!({"a": 1, "b": 2}));
    gives("slice([1, 2, 3], 1, 2)", json!([2]));
    gives("chunklist([1, 2, 3], 2)", json!([[1, 2], [3]]));
    gives("range(1, 7, 2)", json!([1, 3, 5]));
    gives(
        "setproduct([\"a\", \"b\"], [1])",
        json!([["a", 1], ["b", 1]]),
    );
    gives("setunion([\"b\"], [\"a\"])", json!(["a", "b"]));
    gives("setintersection([\"a\", \"b\"], [\"b\"])", json!(["b"]));
    gives("setsubtract([\"a\", \"b\"], [\"b\"])", json!(["a"]));
    gives("sort([\"b\", \"a\"])", json!(["a", "b"]));
    gives("reverse([1, 2])", json!([2, 1]));
    gives("one([5])", json!(5));
    gives("sum([1, 2.5])", json!(3.5));
    gives("tomap({ a = 1 }).a", json!(1));
    gives("coalescelist([], [1])", json!([1]));
    gives("index([\"a\", \"b\"], \"b\")", json!(1));
    gives(
        "alltrue([true, \"true\"]) && !anytrue([false])",
        json!(true),
    );
    gives("max(1, 5, 3) - min(4, 2)", json!(3));
    gives("max([1, 7]...)", json!(7));
    let merged = value("merge({ a = 1 }, var.unknown)");
    assert_eq!(to_json(&merged), json!({"a": 1}));
    assert!(merged.unknown().is_some());
}

#[test]
fn functions_on_texts_and_numbers() {
    gives(
        "upper(\"a\") == \"A\" && lower(\"B\") == \"b\"",
        json!(true),
    );
    gives("title(\"hello world\")", json!("Hello World"));
    gives("trimspace(\"  x \")", json!("x"));
    gives("trim(\"--x-\", \"-\")", json!("x"));
    gives("trimprefix(\"abc\", \"a\")", json!("bc"));
    gives("trimsuffix(\"abc\", \"c\")", json!("ab"));
    gives("substr(\"hello\", -3, -1)", json!("llo"));
    gives("split(\",\", \"a,b\")", json!(["a", "b"]));
    gives("join(\"-\", [\"a\", 1, true])", json!("a-1-true"));
    gives("replace(\"a.b\", \".\", \"-\")", json!("a-b"));
    gives("replace(\"ab12\", \"/[0-9]+/\", \"\")", json!("ab"));
    gives(
        "format(\"%s-%03d-%5.2f|%-3s|%q|%%\", \"a\", 7, 1.5, \"b\", \"c\")",
        json!("a-007- 1.50|b  |\"c\"|%"),
    );
    gives(
        "formatlist(\"%s.%s\", [\"a\", \"b\"], \"x\")",
        json!(["a.x", "b.x"]),
    );
    gives("regex(\"[a-z]+\", \"12ab\")", json!("ab"));
    gives("regex(\"(?P<n>[0-9]+)\", \"a1\")", json!({"n": "1"}));
    gives("regexall(\"[0-9]\", \"a1b2\")", json!(["1", "2"]));
    gives("length(regexall(\"x\", \"y\")) > 0", json!(false));
    gives(
        "startswith(\"ab\", \"a\") && endswith(\"ab\", \"b\")",
        json!(true),
    );
    gives("startswith(\"ab-${var.unknown}\", \"ab\")", json!(true));
    gives("basename(\"a/b.c\")", json!("b.c"));
    gives("dirname(\"a/b.c\")", json!("a"));
    gives("abs(-3) + ceil(1.2) + floor(1.8)", json!(6));
    gives("parseint(\"ff\", 16)", json!(255));
    gives(
        "[tonumber(\"5\"), tostring(5), tobool(\"true\")]",
        json!([5, "5", true]),
    );
    gives("pow(2, 10)", json!(1024));
    unknown(
        "join(\",\", [\"a\", var.unknown])",
        "a,${var.unknown}",
        "variable without default",
    );
    unknown(
        "format(\"%s-x\", var.unknown)",
        "${var.unknown}-x",
        "variable without default",
    );
}

#[test]
fn functions_on_encodings_and_addresses() {
    gives(
        "jsonencode({ b = [1, null], a = \"<\" })",
        json!("{\"a\":\"\\u003c\",\"b\":[1,null]}"),
    );
    gives("jsondecode(\"{\\\"a\\\": [1]}\").a[0]", json!(1));
    gives("jsondecode(\"true\")", json!(true));
    gives("base64encode(\"hello\")", json!("aGVsbG8="));
    gives("base64decode(\"aGVsbG8=\")", json!("hello"));
    gives("urlencode(\"a b/c\")", json!("a+b%2Fc"));
    gives("cidrsubnet(\"10.0.0.0/16\", 8, 2)", json!("10.0.2.0/24"));
    gives("cidrsubnet(\"fd00::/48\", 16, 1)", json!("fd00:0:0:1::/64"));
    gives(
        "cidrsubnets(\"10.0.0.0/16\", 4, 8)",
        json!(["10.0.0.0/20", "10.0.16.0/24"]),
    );
    gives("cidrhost(\"10.0.0.0/24\", 5)", json!("10.0.0.5"));
    gives("cidrhost(\"10.0.0.0/24\", -1)", json!("10.0.0.255"));
    gives("cidrnetmask(\"10.0.0.0/20\")", json!("255.255.240.0"));
    gives("cidrnetmask(\"0.0.0.0/0\")", json!("0.0.0.0"));
}

#[test]
fn a_function_given_nonsense_is_an_error_that_try_sees() {
    for expression in [
        "element([], 0)",
        "cidrsubnet(\"x\", 1, 1)",
        "cidrsubnet(\"10.0.0.0/31\", 8, 2)",
        "slice([1], 1, 0)",
        "parseint(\"zz\", 10)",
        "parseint(\"zz\", 99)",
        "regex(\"(\", \"a\")",
        "substr(\"a\")",
        "1 / 0",
        "base64decode(\"!\")",
        "format(\"%d\", \"x\")",
        "range(0, 1, 0)",
        "lookup({}, \"a\")",
        "one([1, 2])",
        "jsondecode(\"{\")",
    ] {
        gives(&format!("try({expression}, \"stopped\")"), json!("stopped"));
    }
}

const COUNTED: &str = r#"
variable "create" {
  default = false
}
resource "aws_eip" "nat" {
  count = 2
  tags  = { Name = "nat-${count.index}" }
}
resource "aws_eip" "literal" {
  count = 0
}
resource "aws_eip" "by_default" {
  count  = var.create ? 1 : 0
  domain = "vpc"
}
resource "aws_eip" "unknown" {
  count  = length(data.aws_zones.all.names)
  domain = "z-${count.index}"
}
resource "aws_subnet" "each" {
  for_each   = { a = "10.0.1.0/24", b = "10.0.2.0/24" }
  cidr_block = each.value
  tags       = { Name = each.key }
}
resource "aws_subnet" "symbolic" {
  for_each   = data.aws_zones.all.map
  cidr_block = each.value
}
data "aws_zones" "all" {
}
output "ids" {
  value = aws_eip.nat[*].id
}
output "second" {
  value = aws_eip.nat[1].tags.Name
}
output "by_key" {
  value = aws_subnet.each["b"].cidr_block
}
output "all" {
  value = { for k, s in aws_subnet.each : k => s.cidr_block }
}
"#;

#[test]
fn blocks_repeat_by_count_and_for_each() {
    let module = module(COUNTED);
    let resource = to_json(module.document.root.get("resource").unwrap());
    assert_eq!(
        resource["aws_eip"]["nat"],
        json!([
            {"count": 2, "tags": {"Name": "nat-0"}},
            {"count": 2, "tags": {"Name": "nat-1"}},
        ])
    );
    assert_eq!(
        resource["aws_eip"].get("literal"),
        None,
        "known to be absent"
    );
    assert_eq!(
        resource["aws_eip"]["by_default"],
        json!([{"count": 0, "domain": "vpc"}])
    );
    assert!(
        at(&module, "resource.aws_eip.by_default")
            .unknown()
            .is_some()
    );
    assert_eq!(
        resource["aws_eip"]["unknown"][0]["domain"],
        json!("z-${count.index}")
    );
    assert!(at(&module, "resource.aws_eip.unknown").unknown().is_some());
    let each = |index: usize| at(&module, "resource.aws_subnet.each").items()[index].clone();
    assert_eq!(
        to_json(each(0).get("cidr_block").unwrap()),
        json!("10.0.1.0/24")
    );
    assert_eq!(to_json(each(1).get("tags").unwrap()), json!({"Name": "b"}));
    assert_eq!(
        to_json(at(&module, "resource.aws_subnet.symbolic.0.cidr_block")),
        json!("${each.value}")
    );
    let output = |name: &str| to_json(at(&module, &format!("output.{name}.0.value")));
    assert_eq!(
        output("ids"),
        json!(["${aws_eip.nat[0].id}", "${aws_eip.nat[1].id}"])
    );
    assert_eq!(output("second"), json!("nat-1"));
    assert_eq!(output("by_key"), json!("10.0.2.0/24"));
    assert_eq!(
        output("all"),
        json!({"a": "10.0.1.0/24", "b": "10.0.2.0/24"})
    );
}

#[test]
fn what_a_default_switches_off_can_be_dropped() {
    let files = [source("main.tf", COUNTED)];
    let assembly = assemble(&files, Absent::Drop);
    let resource = to_json(assembly.modules[0].document.root.get("resource").unwrap());
    assert_eq!(resource["aws_eip"].get("by_default"), None);
}

#[test]
fn a_value_from_a_file_is_no_default() {
    let assembly = assembled(&[
        ("main.tf", COUNTED),
        ("terraform.tfvars", "create = false\n"),
    ]);
    let resource = to_json(assembly.modules[0].document.root.get("resource").unwrap());
    assert_eq!(resource["aws_eip"].get("by_default"), None);
}

#[test]
fn the_defaults_of_an_applied_configuration_count() {
    let backend = "terraform {\n  backend \"s3\" {\n  }\n}\n";
    let module = module(&format!("{COUNTED}{backend}"));
    let resource = to_json(module.document.root.get("resource").unwrap());
    assert_eq!(resource["aws_eip"].get("by_default"), None);
}

#[test]
fn a_default_switches_off_through_a_call_as_well() {
    let main = "variable \"on\" {\n  default = false\n}\nmodule \"m\" {\n  source = \"./m\"\n  on     = var.on\n}\n";
    let child =
        "variable \"on\" {}\nresource \"a\" \"b\" {\n  count = var.on ? 1 : 0\n  x     = 1\n}\n";
    let assembly = assembled(&[("main.tf", main), ("m/m.tf", child)]);
    assert_eq!(
        to_json(at(&assembly.modules[1], "resource.a.b")),
        json!([{"count": 0, "x": 1}])
    );
}

#[test]
fn dynamic_blocks_are_expanded_and_never_absent_while_unknown() {
    let module = module(
        r#"
variable "rules" {
  type    = list(object({ port = number, cidr = optional(string, "0.0.0.0/0") }))
  default = [{ port = "22" }, { port = 443, cidr = "10.0.0.0/8" }]
}
variable "logging" {}
resource "aws_security_group" "sg" {
  dynamic "ingress" {
    for_each = var.rules
    content {
      from_port   = ingress.value.port
      description = "rule ${ingress.key}"
      cidr_blocks = [ingress.value.cidr]
    }
  }
  ingress {
    from_port = 1
  }
  dynamic "egress" {
    for_each = []
    content {}
  }
  dynamic "logging" {
    for_each = var.logging
    iterator = it
    content {
      bucket = it.value.bucket
      static = true
    }
  }
}
"#,
    );
    assert_eq!(
        to_json(at(&module, "resource.aws_security_group.sg.0.ingress")),
        json!([
            {"from_port": 22, "description": "rule 0", "cidr_blocks": ["0.0.0.0/0"]},
            {"from_port": 443, "description": "rule 1", "cidr_blocks": ["10.0.0.0/8"]},
            {"from_port": 1},
        ])
    );
    let group = at(&module, "resource.aws_security_group.sg.0");
    assert!(group.get("egress").is_none(), "known to be empty");
    let logging = group.get("logging").unwrap();
    assert_eq!(
        to_json(logging),
        json!([{"bucket": "${it.value.bucket}", "static": true}])
    );
    assert!(logging.unknown().is_some());
    assert_eq!(
        logging.items()[0].unknown().unwrap().reference,
        "var.logging"
    );
    // The literal default of the attribute is where the value comes from.
    let cidr = at(
        &module,
        "resource.aws_security_group.sg.0.ingress.0.cidr_blocks.0",
    );
    assert_eq!(shown(&module, cidr.region), "ingress.value.cidr");
    assert_eq!(
        shown(&module, cidr.notes.as_ref().unwrap().origins[0]),
        "\"0.0.0.0/0\""
    );
}

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

const POLICIES: &str = r#"
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

const CONFIGURATION: &str = r#"{
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

#[test]
fn a_broken_block_leaves_the_rest_of_the_module() {
    let assembly = assembled(&[
        (
            "a.tf",
            "resource \"a\" \"b\" {\n  x = [\n}\n\nresource \"a\" \"c\" {\n  x = local.l\n}\n",
        ),
        ("b.tf", "locals {\n  l = 1\n}\n"),
    ]);
    assert_eq!(assembly.errors.len(), 1);
    assert_eq!(assembly.errors[0].0.name.shown, "a.tf");
    assert_eq!(
        to_json(at(&assembly.modules[0], "resource")),
        json!({"a": {"c": [{"x": 1}]}})
    );
}

#[test]
fn budgets_trip_with_a_note() {
    let many = module("resource \"a\" \"b\" {\n  count = 60\n}\n");
    assert_eq!(at(&many, "resource.a.b").items().len(), 51);
    assert!(at(&many, "resource.a.b").unknown().is_some());
    let mut doubling = "locals {\n  l0 = [\"xxxxxxxxxxxxxxxx\", 1]\n".to_owned();
    for level in 1..40 {
        doubling += &format!("  l{level} = [local.l{0}, local.l{0}]\n", level - 1);
        doubling += &format!("  t{level} = \"${{jsonencode(local.l{0})}}\"\n", level - 1);
    }
    doubling += "}\n";
    let doubled = assembled(&[("m.tf", &doubling)]);
    assert!(
        doubled
            .notes
            .iter()
            .any(|note| note.2.contains("too large")),
        "{:?}",
        doubled.notes
    );
    let loops = assembled(&[(
        "m.tf",
        "locals {\n  x = [for a in range(1000) : [for b in range(1000) : [for c in range(1000) : a * b * c]]]\n}\n",
    )]);
    assert!(
        loops
            .notes
            .iter()
            .any(|note| note.2.contains("too many steps")),
        "{:?}",
        loops.notes
    );
    let fan = "module \"a\" {\n  source = \"./m\"\n  count = 50\n}\nmodule \"b\" {\n  source = \"./m\"\n  count = 50\n}\nmodule \"c\" {\n  source = \"./m\"\n  count = 50\n}\nmodule \"d\" {\n  source = \"./m\"\n  count = 50\n}\nmodule \"e\" {\n  source = \"./m\"\n  count = 50\n}\n";
    let leaf = "resource \"r\" \"r\" {\n  count = 50\n}\n";
    let wide = assembled(&[("main.tf", fan), ("m/m.tf", leaf)]);
    assert!(
        wide.notes
            .iter()
            .any(|note| note.2.contains("10,000 instances by repetition")),
        "{:?}",
        wide.notes
    );
}

#[test]
fn long_texts_cannot_multiply() {
    let big = "x".repeat(900_000);
    let text = format!(
        "locals {{\n  big = \"{big}\"\n  a = \"${{local.big}}${{local.big}}\"\n  b = [for i in range(1000) : \"${{local.big}}${{i}}\"]\n  c = join(local.big, range(1000))\n  d = formatlist(\"%s%s\", range(1000), local.big)\n  e = jsonencode([for i in range(1000) : local.big])\n}}\n"
    );
    let assembly = assembled(&[("m.tf", &text)]);
    let module = &assembly.modules[0];
    for name in ["a", "b", "c", "d", "e"] {
        assert!(
            at(module, &format!("locals.{name}")).unknown().is_some(),
            "{name}"
        );
    }
    assert!(!assembly.notes.is_empty());
}

#[test]
fn deep_references_do_not_overflow_the_stack() {
    let mut chain = "locals {\n  l0 = 1\n".to_owned();
    for level in 1..5000 {
        chain += &format!(
            "  l{level} = {}local.l{}{}\n",
            "(".repeat(20),
            level - 1,
            ")".repeat(20)
        );
    }
    // Asked for from the end.
    chain += "  wrapped = [local.l4999]\n}\nresource \"a\" \"b\" {\n  x = local.l4999\n}\n";
    let reversed: Vec<&str> = chain.lines().skip(1).take(5000).collect();
    let reversed: String = reversed
        .into_iter()
        .rev()
        .map(|line| format!("{line}\n"))
        .collect();
    let module = module(&format!(
        "resource \"a\" \"b\" {{\n  x = local.l4999\n}}\nlocals {{\n{reversed}}}\n"
    ));
    assert!(at(&module, "resource.a.b.0.x").unknown().is_some());
    assert_eq!(to_json(at(&module, "locals.l10")), json!(1));
}

const PLAN: &str = r#"{
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

#[test]
fn literal_leaves_stand_where_their_regions_say() {
    let text = include_str!("../../fixtures/formats/terraform/literals.tf");
    let module = module(text);
    let mut checked = 0;
    check_leaves(&module, &module.document.root, &mut checked);
    assert!(checked > 20, "only {checked} leaves");
}

fn check_leaves(module: &Module, node: &Node, checked: &mut usize) {
    match &node.value {
        Value::List(items) => items
            .iter()
            .for_each(|item| check_leaves(module, item, checked)),
        Value::Map(entries) => {
            for entry in entries
                .iter()
                .filter(|entry| !entry.key.ends_with("__json") && entry.key != "type")
            {
                check_leaves(module, &entry.value, checked);
            }
        }
        _ if node.notes.is_none() => {
            let raw = shown(module, node.region);
            let again = crate::parse::hcl::parse(&format!("x = {raw}\n"));
            assert_eq!(again.roots[0].get("x").unwrap().value, node.value, "{raw}");
            *checked += 1;
        }
        _ => {}
    }
}

/// Mutilated texts: nothing may panic, hang or lose track of a region.
#[test]
fn mutilated_texts_never_panic() {
    let seeds = [
        CONFIGURATION,
        PLAN,
        COUNTED,
        POLICIES,
        include_str!("../../fixtures/formats/terraform/literals.tf"),
        "locals {\n  a = try(local.b[*].c, [for k, v in var.x : k => v... if v], \"%{ for i in local.a }${i}%{ endfor }\")\n  b = merge(local.a, { (var.y) = <<-E\n    x ${local.b}\n    E\n  })\n}\n",
    ];
    let splices = [
        "{",
        "}",
        "\"",
        "${",
        "%{",
        "<<E\n",
        "\n",
        "[*]",
        "(",
        ")",
        "=",
        "...",
        "\0",
        "é",
        "null",
        "9e999",
        "count.index",
        "\\u12",
        "/*",
    ];
    let mut state: u64 = 0x9E37_79B9_7F4A_7C15;
    let mut next = |bound: usize| {
        state ^= state << 13;
        state ^= state >> 7;
        state ^= state << 17;
        usize::try_from(state % bound as u64).unwrap()
    };
    let start = std::time::Instant::now();
    let mut runs = 0;
    while runs < 4000 && start.elapsed().as_secs_f32() < 2.0 {
        let seed = next(seeds.len());
        let mut text = seeds[seed].to_owned();
        for _ in 0..=next(4) {
            let mut from = next(text.len() + 1);
            while !text.is_char_boundary(from) {
                from -= 1;
            }
            let mut to = (from + next(30)).min(text.len());
            while !text.is_char_boundary(to) {
                to += 1;
            }
            match next(4) {
                0 => text.truncate(from),
                1 => text.replace_range(from..to, ""),
                2 => text.replace_range(from..from, splices[next(splices.len())]),
                _ => {
                    let copied = text.get(from..to).unwrap().to_owned();
                    text.push_str(&copied);
                }
            }
        }
        let name = match seed {
            0 | 1 => "m.tf.json",
            _ if next(5) == 0 => "m.auto.tfvars",
            _ => "m.tf",
        };
        let tree = json::parse(&text, json::Dialect::Strict).roots.pop();
        if let Some(plan) = tree.as_ref().and_then(plan_document) {
            assert!(plan.is_map());
        }
        let files = [
            source(name, &text),
            source(
                "n.tf",
                "variable \"x\" {}\nmodule \"m\" {\n  source = \"./k\"\n}\n",
            ),
        ];
        for module in assemble(&files, Absent::Keep).modules {
            check_regions(&module, &module.document.root);
        }
        for error in crate::parse::hcl::parse(&text).errors {
            assert!(error.at <= text.len());
        }
        runs += 1;
    }
    assert!(runs > 300, "only {runs} runs in the time given");
}

fn check_regions(module: &Module, node: &Node) {
    let source = module
        .document
        .source(node.region)
        .expect("a region has a source");
    let range = node.region.start as usize..node.region.end as usize;
    assert!(source.text.get(range).is_some(), "{:?}", node.region);
    for item in node.items() {
        check_regions(module, item);
    }
    for entry in node.entries() {
        check_regions(module, &entry.value);
    }
}
