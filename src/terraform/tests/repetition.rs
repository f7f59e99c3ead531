//! Blocks that repeat: `count`, `for_each`, `dynamic`, and defaults that switch them off.

use super::*;

pub(super) const COUNTED: &str = r#"
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
