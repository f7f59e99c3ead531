//! Broken, endless and mutilated modules.

use super::repetition::COUNTED;
use super::shapes::{CONFIGURATION, PLAN, POLICIES};
use super::*;

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

#[test]
fn literal_leaves_stand_where_their_regions_say() {
    let text = include_str!("../../../fixtures/formats/terraform/literals.tf");
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
        include_str!("../../../fixtures/formats/terraform/literals.tf"),
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
