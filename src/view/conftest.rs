//! What conftest's parsers make of a file, for policies written for it.
//!
//! Shapes as in conftest's `parser/` packages: a Dockerfile is a list of lists of
//! commands, several YAML documents are one list, INI values are coerced.

use super::View;
use super::shape::{items, map, string};
use crate::classify::Format;
use crate::document::{Entry, Node, Value};

/// The native views of one file as the one value that conftest has for it.
pub(super) fn views(mut views: Vec<View>, format: Format) -> Vec<View> {
    for view in &mut views {
        let root = &view.document.root;
        let shaped = match format {
            Format::Dockerfile => dockerfile(root),
            Format::Ini | Format::Systemd => ini(root),
            Format::Ignore => ignore(root),
            Format::Nginx => nginx(root),
            _ => continue,
        };
        view.document.root = shaped;
    }
    if format == Format::Yaml && views.len() > 1 {
        let roots: Vec<Node> = views
            .iter()
            .map(|view| view.document.root.clone())
            .collect();
        views.truncate(1);
        if let Some(first) = views.first_mut() {
            let region = first.document.root.region;
            first.document.root = Node::new(Value::List(roots), region);
        }
    }
    views
}

fn dockerfile(root: &Node) -> Node {
    let mut commands: Vec<Node> = items(root, "arguments")
        .iter()
        .map(|argument| {
            let name = string(argument, "name");
            let default = argument.get("default").and_then(Node::as_str);
            let text = match (name.as_str(), default) {
                (Some(name), Some(default)) => format!("{name}={default}"),
                (Some(name), None) => name.to_owned(),
                (None, _) => String::new(),
            };
            let value = Node::string(text, argument.region);
            command("arg", "", argument, vec![value], 0)
        })
        .collect();
    for (number, stage) in items(root, "stages").iter().enumerate() {
        let raw = string(stage, "raw");
        let mut value = vec![raw.clone()];
        let name = string(stage, "name");
        if name.as_str().is_some_and(|name| !name.is_empty()) {
            value.push(Node::string("as", name.region));
            value.push(name);
        }
        commands.push(command("from", "", &raw, value, number));
        commands.extend(stage_commands(stage, number));
    }
    let list = Node::new(Value::List(commands), root.region);
    Node::new(Value::List(vec![list]), root.region)
}

/// The commands of one stage, without its FROM.
pub(super) fn stage_commands(stage: &Node, number: usize) -> Vec<Node> {
    items(stage, "instructions")
        .iter()
        .map(|instruction| {
            let name = string(instruction, "instruction");
            let trigger = instruction
                .get("trigger")
                .map(|trigger| string(trigger, "instruction"));
            let value = if instruction.get("pairs").is_some() {
                pairs(instruction)
            } else {
                items(instruction, "arguments").to_vec()
            };
            command(
                name.as_str().unwrap_or(""),
                trigger.as_ref().and_then(Node::as_str).unwrap_or(""),
                instruction,
                value,
                number,
            )
        })
        .collect()
}

/// ENV and LABEL are triples of name, value and the sign between them.
fn pairs(instruction: &Node) -> Vec<Node> {
    let is_argument = instruction.get("instruction").and_then(Node::as_str) == Some("arg");
    let mut value = Vec::new();
    for pair in items(instruction, "pairs") {
        let (name, given) = (string(pair, "name"), pair.get("value"));
        if is_argument {
            let text = match (name.as_str(), given.and_then(Node::as_str)) {
                (Some(name), Some(given)) => format!("{name}={given}"),
                (name, _) => name.unwrap_or("").to_owned(),
            };
            value.push(Node::string(text, pair.region));
            continue;
        }
        value.push(name);
        value.push(
            given
                .cloned()
                .unwrap_or_else(|| Node::string("", pair.region)),
        );
        value.push(Node::string("=", pair.region));
    }
    value
}

fn command(name: &str, sub: &str, node: &Node, value: Vec<Node>, stage: usize) -> Node {
    let region = node.region;
    let flags: Vec<Node> = node
        .get("flags")
        .map_or(&[][..], Node::entries)
        .iter()
        .map(|flag| {
            let text = match flag.value.as_str() {
                Some(given) => format!("--{}={given}", flag.key),
                None => format!("--{}", flag.key),
            };
            Node::string(text, flag.value.region)
        })
        .collect();
    let is_json = node.get("form").and_then(Node::as_str) == Some("exec");
    map(
        region,
        vec![
            ("Cmd", Node::string(name, region)),
            ("SubCmd", Node::string(sub, region)),
            ("JSON", Node::new(Value::Bool(is_json), region)),
            ("Flags", Node::new(Value::List(flags), region)),
            ("Value", Node::new(Value::List(value), region)),
            (
                "Stage",
                Node::new(Value::Int(i64::try_from(stage).unwrap_or(i64::MAX)), region),
            ),
        ],
    )
}

/// Sections of coerced values; the keys before any section and those of DEFAULT are dropped,
/// of repeated keys the last counts.
fn ini(root: &Node) -> Node {
    let sections = root
        .entries()
        .iter()
        .filter(|section| !section.key.is_empty() && section.key != "DEFAULT")
        .map(|section| {
            let keys = section
                .value
                .entries()
                .iter()
                .map(|key| Entry {
                    key: key.key.clone(),
                    key_region: key.key_region,
                    value: coerced(key.value.items().last().unwrap_or(&key.value)),
                })
                .collect();
            Entry {
                key: section.key.clone(),
                key_region: section.key_region,
                value: Node::new(Value::Map(keys), section.value.region),
            }
        })
        .collect();
    Node::new(Value::Map(sections), root.region)
}

/// A number if it reads as one, else a boolean as Go's `strconv.ParseBool` reads it, else text.
fn coerced(node: &Node) -> Node {
    let Some(text) = node.as_str() else {
        return node.clone();
    };
    let value = match text {
        "t" | "T" | "true" | "TRUE" | "True" => Value::Bool(true),
        "f" | "F" | "false" | "FALSE" | "False" => Value::Bool(false),
        _ => match (text.parse::<i64>(), text.parse::<f64>()) {
            (Ok(whole), _) => Value::Int(whole),
            (_, Ok(number)) if number.is_finite() => Value::Float(number),
            _ => return node.clone(),
        },
    };
    Node::new(value, node.region)
}

fn ignore(root: &Node) -> Node {
    let list = items(root, "patterns")
        .iter()
        .map(|pattern| {
            let text = string(pattern, "pattern");
            let negated = pattern
                .get("negated")
                .is_some_and(|negated| negated.value == Value::Bool(true));
            let (kind, sign) = if negated {
                ("NegatedPath", "!")
            } else {
                ("Path", "")
            };
            let original = format!("{sign}{}", text.as_str().unwrap_or(""));
            map(
                pattern.region,
                vec![
                    ("Kind", Node::string(kind, pattern.region)),
                    ("Value", text),
                    ("Original", Node::string(original, pattern.region)),
                ],
            )
        })
        .collect();
    let list = Node::new(Value::List(list), root.region);
    Node::new(Value::List(vec![list]), root.region)
}

fn nginx(root: &Node) -> Node {
    map(
        root.region,
        vec![("directives", directives(items(root, "directives"), root))],
    )
}

fn directives(list: &[Node], around: &Node) -> Node {
    let shaped = list
        .iter()
        .map(|directive| {
            let mut members = vec![("name", string(directive, "name"))];
            if let Some(arguments) = directive.get("arguments")
                && !arguments.items().is_empty()
            {
                members.push(("parameters", arguments.clone()));
            }
            if let Some(block) = directive.get("block").filter(|block| block.is_list()) {
                let inner = directives(block.items(), block);
                members.push(("block", map(block.region, vec![("directives", inner)])));
            }
            map(directive.region, members)
        })
        .collect();
    Node::new(Value::List(shaped), around.region)
}

#[cfg(test)]
mod tests {
    use super::super::{Shape, native, shaped};
    use super::*;
    use crate::document::{Document, FileName, Source};
    use crate::parse::{parse, yaml};
    use serde_json::json;

    fn conftest(format: Format, text: &str) -> serde_json::Value {
        let source = Source::new(FileName::plain("f"), text.to_owned());
        let views = parse(text, format, yaml::Scalars::Core)
            .roots
            .into_iter()
            .flat_map(|root| native(Document::new(source.clone(), root), format, None))
            .collect();
        let views = shaped(views, format, Shape::Conftest);
        assert_eq!(views.len(), 1);
        views[0].document.root.to_json()
    }

    #[test]
    fn a_dockerfile_is_a_list_of_commands() {
        let commands = conftest(
            Format::Dockerfile,
            "FROM golang:1.2 AS build\nENV A=1 B=2\nCOPY --from=x a b\nCMD [\"run\"]\n",
        );
        assert_eq!(
            commands[0][0]["Value"],
            json!(["golang:1.2", "as", "build"])
        );
        assert_eq!(
            commands[0][1]["Value"],
            json!(["A", "1", "=", "B", "2", "="])
        );
        assert_eq!(commands[0][2]["Flags"], json!(["--from=x"]));
        assert_eq!(commands[0][3]["JSON"], json!(true));
        assert_eq!(commands[0][3]["Cmd"], json!("cmd"));
    }

    #[test]
    fn ini_values_are_coerced_and_the_default_section_is_dropped() {
        assert_eq!(
            conftest(Format::Ini, "[a]\nb=1\nc=t\nd=x\n[DEFAULT]\ne=1\n"),
            json!({"a": {"b": 1, "c": true, "d": "x"}})
        );
    }

    #[test]
    fn several_documents_are_one_list() {
        assert_eq!(
            conftest(Format::Yaml, "a: 1\n---\nb: 2\n"),
            json!([{"a": 1}, {"b": 2}])
        );
    }

    #[test]
    fn nginx_blocks_nest_directives() {
        assert_eq!(
            conftest(Format::Nginx, "server { listen 80; }"),
            json!({"directives": [{"name": "server", "block": {"directives": [
                {"name": "listen", "parameters": ["80"]}]}}]})
        );
    }
}
