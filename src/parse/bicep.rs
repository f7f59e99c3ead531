//! Bicep, the language that compiles to templates of Azure Resource Manager.
//!
//! The tree is the template: `parameters`, `variables`, and `resources` by their symbols
//! as version 2.0 of the JSON has them, so that whoever reads templates reads Bicep too.
//! What is no plain value is its source text in brackets, `[storage.id]`, as expressions
//! are in JSON. A mistake costs its declaration.

mod declaration;
pub mod expression;
mod reader;
mod text;

use expression::{Declaration, Dialect, Expression, Form, Piece, expression};
use reader::Reader;

use super::{Parsed, SyntaxError};
use crate::document::{Entry, Node, Region, Unknown, Value};

/// What a file declares, by the sections of a template.
#[derive(Default)]
struct Template {
    parameters: Vec<Entry>,
    variables: Vec<Entry>,
    resources: Vec<Entry>,
    outputs: Vec<Entry>,
}

/// Parses a text; an empty one declares nothing.
pub fn parse(text: &str) -> Parsed {
    let mut reader = Reader::new(text, Dialect::Bicep);
    let mut template = Template::default();
    let mut errors = Vec::new();
    let mut secure = false;
    loop {
        reader.blanks(true);
        if reader.at_end() {
            break;
        }
        if reader.take("@") {
            match expression(&mut reader) {
                Ok(decorator) => secure |= is_secure(&decorator),
                Err(error) => {
                    errors.push(error);
                    reader.recover();
                }
            }
            continue;
        }
        if let Err(error) = statement(
            &mut reader,
            text,
            std::mem::take(&mut secure),
            &mut template,
        ) {
            errors.push(error);
            reader.recover();
        }
    }
    let all = Region::new(0, text.len());
    let section = |name: &str, entries: Vec<Entry>| Entry {
        key: name.to_owned(),
        key_region: all.before(),
        value: Node::new(Value::Map(entries), all),
    };
    let root = Value::Map(vec![
        section("parameters", template.parameters),
        section("variables", template.variables),
        section("resources", template.resources),
        section("outputs", template.outputs),
    ]);
    Parsed {
        roots: vec![Node::new(root, all)],
        errors,
        reads_differently: false,
    }
}

fn is_secure(decorator: &Expression) -> bool {
    matches!(&decorator.form, Form::Call(name, _) if name == "secure")
}

fn statement(
    reader: &mut Reader<'_>,
    text: &str,
    secure: bool,
    template: &mut Template,
) -> Result<(), SyntaxError> {
    let start = reader.at();
    let (keyword, _) = reader.word()?;
    match keyword.as_str() {
        "resource" | "module" => {
            let declared = declaration::declaration(reader, start)?;
            insert(
                &mut template.resources,
                resource(&declared, text, keyword == "module"),
            );
        }
        "param" | "var" | "output" => {
            let (name, (from, end)) = named(reader)?;
            let stated = reader.stated();
            let value = if reader.take("=") {
                reader.blanks(false);
                Some(node(&expression(reader)?, text))
            } else {
                None
            };
            let region = Region::new(start, reader.at());
            let section = match keyword.as_str() {
                "var" => {
                    let Some(value) = value else {
                        return Err(reader.error("a variable needs a value"));
                    };
                    let entry = Entry {
                        key: name,
                        key_region: Region::new(from, end),
                        value,
                    };
                    insert(&mut template.variables, entry);
                    return Ok(());
                }
                "param" => (&mut template.parameters, "defaultValue"),
                _ => (&mut template.outputs, "value"),
            };
            let kind = match (secure, stated) {
                (true, "object") => "secureObject",
                (true, _) => "securestring",
                (false, other) => other,
            };
            let mut members = vec![("type", Node::string(kind, region.before()))];
            members.extend(value.map(|value| (section.1, value)));
            let entry = Entry {
                key: name,
                key_region: Region::new(from, end),
                value: Node::map(region, members),
            };
            insert(section.0, entry);
        }
        // Types, functions, imports and metadata say nothing of what is made.
        _ => reader.skip_declaration(),
    }
    Ok(())
}

fn named(reader: &mut Reader<'_>) -> Result<(String, (usize, usize)), SyntaxError> {
    reader.blanks(false);
    reader.word()
}

/// The first declaration of a name counts.
fn insert(entries: &mut Vec<Entry>, entry: Entry) {
    if entries.iter().all(|known| known.key != entry.key) {
        entries.push(entry);
    }
}

/// A resource as version 2.0 of the JSON has it, under its symbol.
fn resource(declared: &Declaration, text: &str, module: bool) -> Entry {
    let (from, to) = declared.target_region;
    let at = Region::new(from, to);
    let (kind, version) = match declared.target.split_once('@') {
        _ if module => ("Microsoft.Resources/deployments", None),
        Some((kind, version)) => (kind, Some(version)),
        None => (declared.target.as_str(), None),
    };
    // What a module makes is our word, its path is what stands there.
    let kind_at = if module { at.before() } else { at };
    let mut members = vec![("type", Node::string(kind, kind_at))];
    members.extend(version.map(|version| ("apiVersion", Node::string(version, at))));
    if module {
        members.push(("module", Node::string(declared.target.clone(), at)));
    }
    if declared.existing {
        members.push(("existing", Node::new(Value::Bool(true), at)));
    }
    if let Some(condition) = &declared.condition {
        members.push(("condition", node(condition, text)));
    }
    let region = Region::new(declared.start, declared.body.end);
    let mut made = Node::map(region, members);
    let body = match &declared.body.form {
        Form::For(body) => body.as_ref(),
        _ => &declared.body,
    };
    if let (Form::Object(object), Value::Map(entries)) = (&body.form, &mut made.value) {
        if let Value::Map(members) = node(body, text).value {
            for member in members {
                insert(entries, member);
            }
        }
        let mut children = Vec::new();
        for child in &object.children {
            insert(&mut children, resource(child, text, false));
        }
        if !children.is_empty() {
            // They stand among the other members: the map is as wide as the resource.
            let value = Node::new(Value::Map(children), region);
            insert(
                entries,
                Entry {
                    key: "resources".to_owned(),
                    key_region: region.before(),
                    value,
                },
            );
        }
        if object.open {
            made.notes_mut().unknown = Some(unknown("spread"));
        }
    }
    Entry {
        key: declared.symbol.clone(),
        key_region: Region::new(declared.symbol_region.0, declared.symbol_region.1),
        value: made,
    }
}

fn unknown(reason: &str) -> Unknown {
    Unknown {
        reason: reason.to_owned(),
        reference: String::new(),
    }
}

/// A value as JSON writes it.
fn node(value: &Expression, text: &str) -> Node {
    let region = Region::new(value.start, value.end);
    let source = || text.get(value.start..value.end).unwrap_or_default();
    match &value.form {
        Form::Null => Node::new(Value::Null, region),
        Form::Bool(known) => Node::new(Value::Bool(*known), region),
        Form::Int(known) => Node::new(Value::Int(*known), region),
        Form::Text(pieces) => match pieces.as_slice() {
            [Piece::Text(plain)] if plain.starts_with('[') => {
                Node::string(format!("[{plain}"), region)
            }
            [Piece::Text(plain)] => Node::string(plain.clone(), region),
            _ => Node::string(format!("[{}]", source()), region),
        },
        Form::Object(object) => {
            let members = object
                .members
                .iter()
                .map(|(name, (from, to), value)| Entry {
                    key: name.clone(),
                    key_region: Region::new(*from, *to),
                    value: node(value, text),
                });
            let mut made = Node::new(Value::Map(members.collect()), region);
            if object.open {
                made.notes_mut().unknown = Some(unknown("spread"));
            }
            made
        }
        Form::Array(items) => {
            let items = items.iter().map(|item| node(item, text));
            Node::new(Value::List(items.collect()), region)
        }
        Form::For(item) => {
            let mut made = Node::new(Value::List(vec![node(item, text)]), region);
            made.notes_mut().unknown = Some(unknown("loop"));
            made
        }
        Form::Name(_) | Form::Call(..) | Form::Member(..) | Form::Choice(_) | Form::Other => {
            Node::string(format!("[{}]", source()), region)
        }
    }
}
