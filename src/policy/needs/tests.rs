use super::*;
use crate::document::{FileName, Source};
use crate::policy::Origin;

/// The need of a policy with a library.
fn need(body: &str, library: &str) -> String {
    let parse = |name: &str, text: String| {
        let source = Source::new(FileName::plain(name), text);
        Module::parse(source, Origin::Given).unwrap_or_else(|error| panic!("{}", error.message))
    };
    let modules = Modules::new(vec![
        parse(
            "p.rego",
            format!("package p\nimport data.lib\ndeny contains x if {{\n{body}\n}}\n"),
        ),
        parse("lib.rego", format!("package lib\n{library}\n")),
    ]);
    let uses: Vec<&Module> = modules.iter().collect();
    let need = Reader::new(&modules).policy("p", &uses);
    shown(&need.of_the_document())
}

fn shown(need: &Need) -> String {
    let list = |needs: &[Need], between: &str| {
        let parts: Vec<String> = needs.iter().map(shown).collect();
        format!("({})", parts.join(between))
    };
    match need {
        Need::All(needs) => list(needs, " & "),
        Need::Any(needs) => list(needs, " | "),
        Need::Name(name) => name.clone(),
        Need::Text(text) => format!("={text}"),
        Need::Part(part) => format!("~{part}"),
        Need::Rule(rule) => format!("rule {rule}"),
    }
}

#[test]
fn what_a_body_reads_of_the_document_is_needed() {
    assert_eq!(need("x := input.a.b", ""), "(a & b)");
    assert_eq!(need("some x in input.a; x.b == \"c\"", ""), "(a & b & =c)");
    assert_eq!(need("x := input.a[_][\"b\"]", ""), "(a & b)");
    assert_eq!(
        need("x := input.a; x in {\"b\", \"c\"}", ""),
        "(a & (=b | =c))"
    );
    assert_eq!(need("x := input[k]; some k in [\"a\", \"b\"]", ""), "()");
    assert_eq!(
        need("some k in [\"a\", \"b\"]; x := input[k]", ""),
        "(a | b)"
    );
    assert_eq!(need("x := {\"Pod\": 1}[input.kind]", ""), "(kind & =Pod)");
    assert_eq!(
        need("some x in data.document.scalars; x.key == \"a\"", ""),
        "a"
    );
}

#[test]
fn what_may_be_absent_is_not_needed() {
    for body in [
        "x := 1; not input.a",
        "x := object.get(input, \"a\", 1)",
        "x := 1; object.get(input, \"a\", false) != true",
        "x := 1; every y in [1] { y == input.a }",
        "x := [y | y := input.a]",
        "x := count(input) > 0",
        "x := 1; regex.match(\"abc\", object.get(input, \"a\", \"\")) == false",
        "x := 1; contains(input[_], \"b\") == false",
        "some x in {input.a | true} | {1}",
        "x := {\"a\": 1}.a",
        "x := json.unmarshal(input[_]).a",
        "some x in [o.a | o := {\"a\": 1}]",
        "x := lib.f(input.a)",
    ] {
        assert_eq!(need(body, "f(_) := 1"), "()", "{body}");
    }
}

#[test]
fn a_default_that_does_not_do_is_no_value() {
    assert_eq!(
        need("x := 1; object.get(input, \"a\", null) != null", ""),
        "a"
    );
    assert_eq!(need("x := 1; object.get(input, \"a\", false)", ""), "a");
    assert_eq!(
        need(
            "x := 1; object.get(input, [\"a\", \"b\"], false) == true",
            ""
        ),
        "(a & b)"
    );
    assert_eq!(need("some x in object.get(input, \"a\", [])", ""), "a");
    assert_eq!(
        need("x := object.get(input, \"a\", null); is_array(x)", ""),
        "a"
    );
    assert_eq!(
        need("x := object.get(input, \"a\", \"c\"); x == \"b\"", ""),
        "(a & =b)"
    );
}

#[test]
fn needs_are_those_of_the_rules_and_functions_used() {
    let library = "things contains t if some t in input.things\n\
        things contains {\"b\": input.other} if true\n\
        small(t) if t.size == \"small\"\nsmall(t) if t.little\n\
        list := [y | y := input.l[_]]\n";
    assert_eq!(need("some x in lib.things", library), "(other | things)");
    assert_eq!(
        need("some x in input.a; lib.small(x)", library),
        "(a & (little | (size & =small)))"
    );
    assert_eq!(need("x := 1; count(lib.list) > 0", library), "l");
    assert_eq!(need("x := 1; count(lib.list) >= 0", library), "()");
    // One kind of thing is made by the library: `b` says nothing of the document.
    assert_eq!(
        need("some y in lib.things; x := y.b", library),
        "(other | things)"
    );
}

#[test]
fn a_scalar_is_followed_to_the_name_beside_it() {
    let library = "beside(parent, _) := parent.name if is_string(parent.name)\n\
        beside(parent, path) := name if {\n\
        not parent.name\n\
        names := [step | some step in path; is_string(step)]\n\
        name := names[count(names) - 1]\n}\n";
    let body = "some x in data.document.scalars\n\
        parent := object.get(input, array.slice(x.path, 0, 1), {})\n\
        name := lib.beside(parent, x.path)\n\
        regex.match(`(?i)api_?key`, name)";
    assert_eq!(need(body, library), "(~api & ~key)");
}

#[test]
fn parts_of_texts_are_needed_in_any_case() {
    assert_eq!(
        need("x := 1; startswith(lower(input.a), \"B-\")", ""),
        "(a & ~b-)"
    );
    assert_eq!(
        need("x := 1; regex.match(`^(?i)(ab|cd)+$`, input.a)", ""),
        "(a & (~ab | ~cd))"
    );
    assert_eq!(
        need("x := split(input.a, \"/\")[1]; x == \"B\"", ""),
        "(a & ~b)"
    );
    assert_eq!(need("x := sprintf(\"%s\", [input.a]); x == \"B\"", ""), "a");
}
