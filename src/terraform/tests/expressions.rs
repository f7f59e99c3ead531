//! Operators, templates, iterations and functions.

use super::*;

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
