//! Rules as SARIF reporting descriptors, with the properties that code scanning reads.

use std::collections::BTreeMap;
use std::fmt::Write as _;
use std::sync::Arc;

use serde_json::{Value, json};
use serde_sarif::sarif::{
    MultiformatMessageString, PropertyBag, ReportingConfiguration, ReportingDescriptor,
};

use super::controls::{Taxonomies, framework_name, page};
use super::level_name;
use crate::report::escape::{code_span, one_line, prose};
use crate::rule::{Rule, Severity};

/// The longest description that code scanning takes.
const MAX_DESCRIPTION: usize = 1024;
/// How many tags of a rule code scanning keeps.
const MAX_TAGS: usize = 10;

/// All rules, in their order.
pub(super) fn descriptors(
    rules: &[Arc<Rule>],
    taxonomies: &Taxonomies<'_>,
) -> Vec<ReportingDescriptor> {
    rules
        .iter()
        .map(|rule| descriptor(rule, taxonomies))
        .collect()
}

fn descriptor(rule: &Rule, taxonomies: &Taxonomies<'_>) -> ReportingDescriptor {
    let description = one_line(&rule.description);
    let full = if description.is_empty() {
        &rule.title
    } else {
        &description
    };
    let mut descriptor = ReportingDescriptor::builder()
        .id(rule.id.as_str())
        .name(friendly_name(&rule.id, "Rule"))
        .short_description(plain(&cut(&sentence(&rule.title))))
        .full_description(plain(&cut(&sentence(full))))
        .help(
            MultiformatMessageString::builder()
                .text(help_text(rule))
                .markdown(help_markdown(rule))
                .build(),
        )
        .default_configuration(
            ReportingConfiguration::builder()
                .level(json!(level_name(rule.severity)))
                .build(),
        )
        .properties(properties(rule))
        .build();
    let relationships = taxonomies.relationships(rule);
    if !relationships.is_empty() {
        descriptor.relationships = Some(relationships);
    }
    descriptor
}

/// A text without markup.
pub(super) fn plain(text: &str) -> MultiformatMessageString {
    MultiformatMessageString::builder().text(text).build()
}

fn properties(rule: &Rule) -> PropertyBag {
    let mut more: BTreeMap<String, Value> = BTreeMap::from([
        ("precision".to_owned(), json!(rule.precision.name())),
        ("practice".to_owned(), json!(rule.practice)),
        ("severity".to_owned(), json!(rule.severity.name())),
        ("impact".to_owned(), json!(rule.impact)),
        ("aliases".to_owned(), json!(rule.aliases)),
    ]);
    match security_severity(rule.severity) {
        Some(score) => more.insert("security-severity".to_owned(), json!(score)),
        None => more.insert("problem.severity".to_owned(), json!("recommendation")),
    };
    PropertyBag::builder()
        .tags(tags(rule))
        .additional_properties(more)
        .build()
}

/// The score from which code scanning makes its own severity: above 9 critical, from 7
/// high, from 4 medium, below that low. It is fixed for a rule and must be a string.
fn security_severity(severity: Severity) -> Option<&'static str> {
    match severity {
        Severity::Critical => Some("9.5"),
        Severity::High => Some("8.0"),
        Severity::Medium => Some("5.5"),
        Severity::Low => Some("2.5"),
        Severity::Info => None,
    }
}

/// `security`, the practice, then the weaknesses in the form that code scanning links.
fn tags(rule: &Rule) -> Vec<String> {
    let mut tags = vec!["security".to_owned(), rule.practice.clone()];
    let weaknesses = rule.controls.get("cwe").into_iter().flatten();
    for id in weaknesses {
        if let Some(number) = id.strip_prefix("CWE-") {
            tags.push(format!("external/cwe/cwe-{number:0>3}"));
        }
    }
    tags.truncate(MAX_TAGS);
    tags
}

fn help_text(rule: &Rule) -> String {
    let mut help = sentence(&rule.title);
    let mut add = |heading: &str, text: &str| {
        if !text.is_empty() {
            let _ = write!(help, "\n\n{heading}: {text}");
        }
    };
    add("Why it matters", &one_line(&rule.description));
    add("What to do", &one_line(&rule.countermeasure.text));
    let controls: Vec<String> = rule
        .controls
        .iter()
        .filter(|(_, ids)| !ids.is_empty())
        .map(|(key, ids)| format!("{}: {}", framework_name(key), ids.join(", ")))
        .collect();
    add("Controls", &controls.join("; "));
    let parameters: Vec<String> = rule
        .parameters
        .iter()
        .map(|(name, parameter)| {
            let description = one_line(&parameter.description);
            format!("{name} (default {}): {description}", parameter.default)
        })
        .collect();
    add("Parameters", &parameters.join("; "));
    add("Read more", &rule.links.join(" "));
    help
}

fn help_markdown(rule: &Rule) -> String {
    let mut help = format!("# {}\n", prose(&rule.title));
    let mut add = |heading: &str, text: &str| {
        if !text.is_empty() {
            let _ = write!(help, "\n## {heading}\n\n{text}\n");
        }
    };
    add("Why it matters", &prose(&rule.description));
    add("What to do", &prose(&rule.countermeasure.text));
    let controls: Vec<String> = rule
        .controls
        .iter()
        .filter(|(_, ids)| !ids.is_empty())
        .map(|(key, ids)| {
            let ids: Vec<String> = ids
                .iter()
                .map(|id| match page(key, id) {
                    Some(page) => format!("[{}]({page})", prose(id)),
                    None => prose(id),
                })
                .collect();
            format!("- {}: {}", prose(framework_name(key)), ids.join(", "))
        })
        .collect();
    add("Controls", &controls.join("\n"));
    let parameters: Vec<String> = rule
        .parameters
        .iter()
        .map(|(name, parameter)| {
            format!(
                "- {}, by default {}: {}",
                code_span(name),
                code_span(&parameter.default.to_string()),
                prose(&parameter.description)
            )
        })
        .collect();
    add("Parameters", &parameters.join("\n"));
    let links: Vec<String> = rule
        .links
        .iter()
        .filter(|link| is_plain_address(link))
        .map(|link| format!("- <{link}>"))
        .collect();
    add("Read more", &links.join("\n"));
    help
}

/// Whether an address can stand between angle brackets.
fn is_plain_address(link: &str) -> bool {
    link.starts_with("https://")
        && link
            .bytes()
            .all(|byte| byte.is_ascii_graphic() && !b"<>\"`".contains(&byte))
}

/// With the full stop that SARIF asks of descriptions.
fn sentence(text: &str) -> String {
    let text = one_line(text);
    if text.ends_with(['.', '!', '?']) {
        text
    } else {
        format!("{text}.")
    }
}

fn cut(text: &str) -> String {
    if text.chars().count() <= MAX_DESCRIPTION {
        return text.to_owned();
    }
    let mut short: String = text.chars().take(MAX_DESCRIPTION - 1).collect();
    short.push('…');
    short
}

/// `privileged-container` as `PrivilegedContainer`. The name must differ from the id in
/// more than case, so one of a single word gets a noun after it.
pub(super) fn friendly_name(id: &str, noun: &str) -> String {
    let words = id.split(|character: char| !character.is_alphanumeric());
    let mut name: String = words
        .flat_map(|word| {
            let mut letters = word.chars();
            let first = letters.next().map(|letter| letter.to_ascii_uppercase());
            first.into_iter().chain(letters)
        })
        .collect();
    if name.eq_ignore_ascii_case(id) {
        name.push_str(noun);
    }
    name
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_differ_from_ids() {
        assert_eq!(friendly_name("ssh-root-login", "Rule"), "SshRootLogin");
        assert_eq!(friendly_name("telnet", "Rule"), "TelnetRule");
    }

    #[test]
    fn long_descriptions_are_cut_to_the_limit() {
        assert_eq!(cut(&"é".repeat(2000)).chars().count(), MAX_DESCRIPTION);
    }

    #[test]
    fn only_plain_addresses_become_links() {
        assert!(is_plain_address("https://example.org/a?b=c#d"));
        assert!(!is_plain_address("javascript:alert(1)"));
        assert!(!is_plain_address("https://example.org/><script>"));
    }
}
