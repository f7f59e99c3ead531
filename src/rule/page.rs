//! A rule's page in Markdown, made from its metadata: `explain` prints it, `docs/rules`
//! holds it.

use std::fmt::Write as _;

use super::Rule;

/// The page.
pub fn markdown(rule: &Rule) -> String {
    let mut page = format!("# {}\n\n{}\n\n", rule.id, rule.title);
    let _ = writeln!(
        page,
        "Severity {}, precision {}, practice {}.",
        rule.severity,
        rule.precision.name(),
        rule.practice
    );
    if !rule.aliases.is_empty() {
        let _ = writeln!(page, "Also known as {}.", rule.aliases.join(", "));
    }
    let _ = write!(page, "\n## Why\n\n{}\n", rule.description);
    let _ = write!(page, "\n## What to do\n\n{}\n", rule.countermeasure.text);
    let kinds: Vec<&str> = rule.kinds.iter().map(|kind| kind.name()).collect();
    if rule.is_about_every_file() {
        page.push_str("\n## What it judges\n\nDocuments of every kind.\n");
    } else if !kinds.is_empty() {
        let _ = write!(page, "\n## What it judges\n\n{}", kinds.join(", "));
        if !rule.resources.is_empty() {
            let _ = write!(page, ": {}", rule.resources.join(", "));
        }
        page.push_str(".\n");
    }
    if !rule.parameters.is_empty() {
        page.push_str("\n## Parameters\n\n");
        for (name, parameter) in &rule.parameters {
            let _ = writeln!(
                page,
                "- `{name}`: {} (default `{}`)",
                parameter.description, parameter.default
            );
        }
    }
    if !rule.controls.is_empty() {
        page.push_str("\n## Controls\n\n");
        for (framework, controls) in &rule.controls {
            let _ = writeln!(page, "- {framework}: {}", controls.join(", "));
        }
    }
    if !rule.links.is_empty() {
        page.push_str("\n## See also\n\n");
        for link in &rule.links {
            let _ = writeln!(page, "- <{link}>");
        }
    }
    page
}
