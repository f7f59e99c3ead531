//! The functions of templates whose value a file tells.

use super::evaluation::{Context, Evaluation, Term, because};
use super::id;
use crate::document::{Node, Value};
use crate::parse::bicep::expression::Expression;

/// Longest text that is put together.
const MAX_TEXT: usize = 1 << 16;

impl Evaluation {
    /// What a function gives, where that is known.
    pub(super) fn call(
        &self,
        name: &str,
        arguments: &[Expression],
        context: Context<'_>,
    ) -> Option<Term> {
        let term = |index: usize| {
            arguments
                .get(index)
                .map(|argument| self.evaluate(argument, context))
        };
        let known = |index: usize| {
            term(index)
                .filter(|term| term.reason.is_none())
                .map(|term| term.value)
        };
        let flag = |value: bool| Some(Term::known(Value::Bool(value)));
        match name.to_lowercase().as_str() {
            "parameters" => match known(0)? {
                Value::String(name) => self.parameter(&name, context),
                _ => None,
            },
            "variables" => match known(0)? {
                Value::String(name) => self.variable(&name, context),
                _ => None,
            },
            "concat" => {
                let terms: Vec<Term> = arguments
                    .iter()
                    .map(|one| self.evaluate(one, context))
                    .collect();
                let listed = |term: &Term| matches!(term.value, Value::List(_));
                (!terms.iter().any(listed)).then(|| concatenated(&mut terms.into_iter()))
            }
            "format" => {
                let Value::String(pattern) = known(0)? else {
                    return None;
                };
                let terms: Vec<Term> = arguments
                    .iter()
                    .skip(1)
                    .map(|one| self.evaluate(one, context))
                    .collect();
                Some(formatted(&pattern, &terms))
            }
            "resourceid"
            | "subscriptionresourceid"
            | "tenantresourceid"
            | "extensionresourceid" => self.resource_id(arguments, context),
            "if" => {
                let [condition, yes, no] = arguments else {
                    return None;
                };
                self.choose([condition, yes, no], context)
            }
            "equals" => flag(same(&known(0)?, &known(1)?)),
            "differs" => flag(!same(&known(0)?, &known(1)?)),
            "not" => match known(0)? {
                Value::Bool(value) => flag(!value),
                _ => None,
            },
            "and" | "or" => {
                let decides = name.eq_ignore_ascii_case("or");
                let values: Vec<Option<Value>> = (0..arguments.len()).map(known).collect();
                if values.contains(&Some(Value::Bool(decides))) {
                    return flag(decides);
                }
                values
                    .iter()
                    .all(|value| *value == Some(Value::Bool(!decides)))
                    .then(|| Term::known(Value::Bool(!decides)))
            }
            "true" => flag(true),
            "false" => flag(false),
            "null" => Some(Term::known(Value::Null)),
            "bool" | "json" => match known(0)? {
                Value::String(text) if text.eq_ignore_ascii_case("true") => flag(true),
                Value::String(text) if text.eq_ignore_ascii_case("false") => flag(false),
                Value::String(text) if text == "null" => Some(Term::known(Value::Null)),
                Value::Bool(value) => flag(value),
                _ => None,
            },
            "int" => match known(0)? {
                Value::String(text) => text
                    .parse()
                    .ok()
                    .map(|number| Term::known(Value::Int(number))),
                Value::Int(number) => Some(Term::known(Value::Int(number))),
                _ => None,
            },
            "string" => match known(0)? {
                Value::String(text) => Some(Term::text(text)),
                Value::Int(number) => Some(Term::text(number.to_string())),
                _ => None,
            },
            "any" | "coalesce" => known(0)
                .filter(|value| *value != Value::Null)
                .map(Term::known),
            "tolower" => match term(0)?.value {
                Value::String(text) if !text.contains("${") => {
                    Some(Term::text(text.to_lowercase()))
                }
                _ => None,
            },
            "toupper" => match term(0)?.value {
                Value::String(text) if !text.contains("${") => {
                    Some(Term::text(text.to_uppercase()))
                }
                _ => None,
            },
            "createarray" => {
                let items = arguments.iter().map(|one| {
                    let term = self.evaluate(one, context);
                    let mut item = Node::new(term.value, context.region);
                    item.notes_mut().unknown = term
                        .reason
                        .map(|reason| because(reason, context.source_of(one)));
                    item
                });
                Some(Term::known(Value::List(items.collect())))
            }
            _ => None,
        }
    }

    /// `type/name`, from a type and as many names as it has levels; what says in which
    /// group or subscription stands before.
    fn resource_id(&self, arguments: &[Expression], context: Context<'_>) -> Option<Term> {
        let texts: Vec<String> = arguments
            .iter()
            .filter_map(|one| match self.evaluate(one, context).value {
                Value::String(text) => Some(text),
                _ => None,
            })
            .collect();
        let at = texts.iter().position(|text| {
            text.split_once('/')
                .is_some_and(|(space, _)| space.contains('.') && !space.contains("${"))
        })?;
        let kind = texts.get(at)?;
        let names = texts.get(at + 1..)?.join("/");
        Some(Term::text(id(kind, &names)))
    }
}

/// Texts compare as the engine of templates compares them.
fn same(one: &Value, other: &Value) -> bool {
    match (one, other) {
        (Value::String(one), Value::String(other)) => one == other,
        (Value::Int(one), Value::Int(other)) => one == other,
        (Value::Bool(one), Value::Bool(other)) => one == other,
        (Value::Null, Value::Null) => true,
        _ => false,
    }
}

fn shown(value: &Value) -> Option<String> {
    match value {
        Value::String(text) => Some(text.clone()),
        Value::Int(number) => Some(number.to_string()),
        Value::Bool(flag) => Some(if *flag { "True" } else { "False" }.to_owned()),
        Value::Null => Some(String::new()),
        Value::Float(_) | Value::List(_) | Value::Map(_) => None,
    }
}

/// One text of many, as far as they are known.
pub(super) fn concatenated(terms: &mut dyn Iterator<Item = Term>) -> Term {
    let mut text = String::new();
    let mut reason = None;
    for term in terms {
        reason = reason.or(term.reason);
        match shown(&term.value) {
            Some(part) if text.len() + part.len() <= MAX_TEXT => text.push_str(&part),
            _ => {
                text.push_str("${...}");
                reason = reason.or(Some("a value that is no text"));
                break;
            }
        }
    }
    Term {
        value: Value::String(text),
        reason,
    }
}

/// `{0}` stands for the first of the terms.
fn formatted(pattern: &str, terms: &[Term]) -> Term {
    let mut pieces = Vec::new();
    let mut rest = pattern;
    while let Some((before, after)) = rest.split_once('{') {
        let Some((index, tail)) = after.split_once('}') else {
            break;
        };
        pieces.push(Term::text(before.to_owned()));
        let term = index
            .parse::<usize>()
            .ok()
            .and_then(|index| terms.get(index));
        pieces.push(match term {
            Some(term) => Term {
                value: term.value.clone(),
                reason: term.reason,
            },
            None => Term::unknown(index, "an expression that is not followed"),
        });
        rest = tail;
    }
    pieces.push(Term::text(rest.to_owned()));
    concatenated(&mut pieces.into_iter())
}
