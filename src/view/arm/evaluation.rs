//! What the expressions of a template give, as far as the file tells.
//!
//! A known text or number stands where it is used; a list or map keeps the places of its
//! members. What is not known is a text as rules know it, `"${parameters('size')}"`, with
//! the reason; known parts of a text stay beside it.

use std::cell::Cell;

use super::functions::concatenated;
use super::id;
use super::scope::{Parameter, Scope, Symbol, find};
use crate::document::{Entry, MAX_DEPTH, Node, Region, Unknown, Value};
use crate::parse::bicep::expression::{self, Expression, Form, Piece};

/// Nodes that one template may come to; variables that hold each other could grow without end.
const MAX_NODES: usize = 200_000;

/// Deepest chain of names and functions that is followed.
const MAX_FUEL: usize = 40;

/// Longest source text shown for what is unknown.
const MAX_SHOWN: usize = 400;

/// One template's evaluation.
#[derive(Default)]
pub(super) struct Evaluation {
    nodes: Cell<usize>,
}

/// A value, or the text that stands for it and why it is not known.
pub(super) struct Term {
    pub(super) value: Value,
    pub(super) reason: Option<&'static str>,
}

impl Term {
    pub(super) fn known(value: Value) -> Self {
        Self {
            value,
            reason: None,
        }
    }

    pub(super) fn text(text: String) -> Self {
        Self::known(Value::String(text))
    }

    pub(super) fn unknown(source: &str, reason: &'static str) -> Self {
        let shown: String = source.chars().take(MAX_SHOWN).collect();
        Self {
            value: Value::String(format!("${{{shown}}}")),
            reason: Some(reason),
        }
    }
}

/// A place in the source of an expression, with what its names mean.
#[derive(Clone, Copy)]
pub(super) struct Context<'c> {
    source: &'c str,
    scope: &'c Scope<'c>,
    pub(super) region: Region,
    fuel: usize,
    depth: usize,
}

impl Context<'_> {
    pub(super) fn source_of(&self, expression: &Expression) -> &str {
        self.source
            .get(expression.start..expression.end)
            .unwrap_or_default()
    }
}

impl Evaluation {
    /// A resource without the resources in it, and without the template of a deployment.
    pub(super) fn resource_body(&self, node: &Node, scope: &Scope<'_>) -> Node {
        let mut body = Node {
            value: Value::Null,
            region: node.region,
            notes: node.notes.clone(),
        };
        let entries = node
            .entries()
            .iter()
            .filter(|entry| !matches!(entry.key.as_str(), "resources" | "parent"));
        let entries = entries.map(|entry| Entry {
            key: entry.key.clone(),
            key_region: entry.key_region,
            value: match entry.value.get("template") {
                Some(_) if entry.key == "properties" => {
                    let mut own = entry.value.clone();
                    if let Value::Map(members) = &mut own.value {
                        members.retain(|member| {
                            member.key != "template" && member.key != "parameters"
                        });
                    }
                    own
                }
                _ => self.node(&entry.value, scope, 2),
            },
        });
        body.value = Value::Map(entries.collect());
        body
    }

    /// A value with all its expressions replaced.
    pub(super) fn node(&self, node: &Node, scope: &Scope<'_>, depth: usize) -> Node {
        self.node_with(node, scope, depth, MAX_FUEL)
    }

    fn node_with(&self, node: &Node, scope: &Scope<'_>, depth: usize, fuel: usize) -> Node {
        if depth >= MAX_DEPTH || !self.may_add() {
            let mut cut = Node::string("${...}", node.region);
            cut.notes_mut().unknown = Some(because("a value too large to follow", ""));
            return cut;
        }
        let value = match &node.value {
            Value::List(items) => Value::List(
                items
                    .iter()
                    .map(|item| self.node_with(item, scope, depth + 1, fuel))
                    .collect(),
            ),
            Value::Map(entries) => Value::Map(self.members(entries, scope, depth, fuel)),
            Value::String(text) => return self.filled(text, node, scope, depth, fuel),
            other => other.clone(),
        };
        Node {
            value,
            region: node.region,
            notes: node.notes.clone(),
        }
    }

    /// The members of a map; `copy` makes lists of them, of which one item is shown.
    fn members(
        &self,
        entries: &[Entry],
        scope: &Scope<'_>,
        depth: usize,
        fuel: usize,
    ) -> Vec<Entry> {
        let mut made = Vec::with_capacity(entries.len());
        for entry in entries {
            if entry.key == "copy"
                && entry
                    .value
                    .items()
                    .iter()
                    .any(|copy| copy.get("input").is_some())
            {
                for copy in entry.value.items() {
                    let (Some(name), Some(input)) =
                        (copy.get("name").and_then(Node::as_str), copy.get("input"))
                    else {
                        continue;
                    };
                    let item = self.node_with(input, scope, depth + 2, fuel);
                    let mut list = Node::new(Value::List(vec![item]), copy.region);
                    list.notes_mut().unknown = Some(because("loop", ""));
                    let region = copy.region;
                    made.push(Entry {
                        key: name.to_owned(),
                        key_region: region.before(),
                        value: list,
                    });
                }
                continue;
            }
            made.push(Entry {
                key: entry.key.clone(),
                key_region: entry.key_region,
                value: self.node_with(&entry.value, scope, depth + 1, fuel),
            });
        }
        made
    }

    fn may_add(&self) -> bool {
        let nodes = self.nodes.get();
        self.nodes.set(nodes.saturating_add(1));
        nodes < MAX_NODES
    }

    /// A text, with its value if it is an expression.
    fn filled(
        &self,
        text: &str,
        node: &Node,
        scope: &Scope<'_>,
        depth: usize,
        fuel: usize,
    ) -> Node {
        if let Some(plain) = text.strip_prefix("[[") {
            let mut made = node.clone();
            made.value = Value::String(format!("[{plain}"));
            return made;
        }
        let Some(source) = text
            .strip_prefix('[')
            .and_then(|text| text.strip_suffix(']'))
        else {
            return node.clone();
        };
        let Some(parsed) = expression::parse(source, scope.dialect) else {
            return node.clone();
        };
        let context = Context {
            source,
            scope,
            region: node.region,
            fuel,
            depth,
        };
        let term = self.evaluate(&parsed, context);
        let mut made = Node::new(term.value, node.region);
        if let Some(reason) = term.reason {
            made.notes_mut().unknown = Some(because(reason, source));
        }
        made
    }

    /// The text of a name or identifier; for a resource what identifies it.
    pub(super) fn text_of(&self, node: &Node, scope: &Scope<'_>) -> String {
        match self.node(node, scope, 0).value {
            Value::String(text) => text,
            Value::Int(number) => number.to_string(),
            _ => String::new(),
        }
    }

    /// The type and name of the resource that a symbol stands for.
    pub(super) fn resource(&self, node: &Node, scope: &Scope<'_>) -> Option<(String, String)> {
        let text = node.as_str()?.strip_prefix('[')?.strip_suffix(']')?;
        self.named(scope.symbol(text)?, scope, MAX_FUEL)
    }

    fn named(
        &self,
        symbol: Symbol<'_>,
        scope: &Scope<'_>,
        fuel: usize,
    ) -> Option<(String, String)> {
        let fuel = fuel.checked_sub(1)?;
        let kind = symbol.body.get("type").and_then(Node::as_str)?.to_owned();
        let name = symbol.body.get("name").map(|name| {
            match self.node_with(name, scope, 0, fuel).value {
                Value::String(text) => text,
                _ => String::new(),
            }
        })?;
        let above = symbol.within.map(|symbol| format!("[{symbol}]"));
        let above = above
            .as_deref()
            .or_else(|| symbol.body.get("parent").and_then(Node::as_str));
        let Some(above) = above else {
            return Some((kind, name));
        };
        let above = scope.symbol(above.strip_prefix('[')?.strip_suffix(']')?)?;
        let (parent_kind, parent_name) = self.named(above, scope, fuel)?;
        let kind = if kind.contains('.') {
            kind
        } else {
            format!("{parent_kind}/{kind}")
        };
        Some((kind, format!("{parent_name}/{name}")))
    }

    pub(super) fn evaluate(&self, expression: &Expression, context: Context<'_>) -> Term {
        let unknown = |reason| Term::unknown(context.source_of(expression), reason);
        let Some(fuel) = context.fuel.checked_sub(1).filter(|_| self.may_add()) else {
            return unknown("a value too large to follow");
        };
        let inner = Context { fuel, ..context };
        match &expression.form {
            Form::Null => Term::known(Value::Null),
            Form::Bool(value) => Term::known(Value::Bool(*value)),
            Form::Int(value) => Term::known(Value::Int(*value)),
            Form::Text(pieces) => self.join(pieces, inner),
            Form::Name(name) => self
                .name(name, inner)
                .unwrap_or_else(|| unknown("told when it is made")),
            Form::Member(of, key) => self
                .member(of, key, inner)
                .unwrap_or_else(|| unknown("told when it is made")),
            Form::Choice(parts) => {
                let [condition, yes, no] = parts.as_ref();
                self.choose([condition, yes, no], inner)
                    .unwrap_or_else(|| unknown("a condition that is not known"))
            }
            Form::Call(name, arguments) => self
                .call(name, arguments, inner)
                .unwrap_or_else(|| unknown("told when it is made")),
            Form::Object(_) | Form::Array(_) | Form::For(_) | Form::Other => {
                unknown("an expression that is not followed")
            }
        }
    }

    pub(super) fn choose(
        &self,
        [condition, yes, no]: [&Expression; 3],
        context: Context<'_>,
    ) -> Option<Term> {
        match self.evaluate(condition, context).value {
            Value::Bool(true) => Some(self.evaluate(yes, context)),
            Value::Bool(false) => Some(self.evaluate(no, context)),
            _ => None,
        }
    }

    fn name(&self, name: &str, context: Context<'_>) -> Option<Term> {
        if let Some(symbol) = context.scope.symbol(name) {
            let (kind, name) = self.named(symbol, context.scope, context.fuel)?;
            return Some(Term::text(id(&kind, &name)));
        }
        self.parameter(name, context)
            .or_else(|| self.variable(name, context))
    }

    pub(super) fn parameter(&self, name: &str, context: Context<'_>) -> Option<Term> {
        match context.scope.parameter(name)? {
            Parameter::Default(value) => Some(self.use_of(value, context.scope, context)),
            Parameter::Given(value, scope) => Some(self.use_of(value, scope, context)),
            Parameter::Asked => None,
        }
    }

    pub(super) fn variable(&self, name: &str, context: Context<'_>) -> Option<Term> {
        let value = context.scope.variable(name)?;
        Some(self.use_of(value, context.scope, context))
    }

    fn use_of(&self, value: &Node, scope: &Scope<'_>, context: Context<'_>) -> Term {
        let node = self.node_with(value, scope, context.depth, context.fuel);
        let reason = node.unknown().map(|_| "told when it is made");
        Term {
            value: node.value,
            reason,
        }
    }

    fn member(&self, of: &Expression, key: &Expression, context: Context<'_>) -> Option<Term> {
        if let (Form::Name(symbol), Form::Text(pieces)) = (&of.form, &key.form)
            && let Some(symbol) = context.scope.symbol(symbol)
        {
            let (kind, name) = self.named(symbol, context.scope, context.fuel)?;
            return match pieces.as_slice() {
                [Piece::Text(key)] if key == "id" => Some(Term::text(id(&kind, &name))),
                [Piece::Text(key)] if key == "name" => {
                    let name = name
                        .rsplit_once('/')
                        .map_or(name.as_str(), |(_, last)| last);
                    Some(Term::text(name.to_owned()))
                }
                _ => None,
            };
        }
        let holder = self.evaluate(of, context);
        if holder.reason.is_some() {
            return None;
        }
        let found = match (holder.value, self.evaluate(key, context).value) {
            (Value::Map(entries), Value::String(key)) => {
                let map = Node::new(Value::Map(entries), context.region);
                find(&map, &key)?.clone()
            }
            (Value::List(items), Value::Int(index)) => {
                items.into_iter().nth(usize::try_from(index).ok()?)?
            }
            _ => return None,
        };
        let reason = found.unknown().map(|_| "told when it is made");
        Some(Term {
            value: found.value,
            reason,
        })
    }

    /// A text of pieces, as far as they are known.
    fn join(&self, pieces: &[Piece], context: Context<'_>) -> Term {
        let mut terms = pieces.iter().map(|piece| match piece {
            Piece::Text(text) => Term::text(text.clone()),
            Piece::Value(value) => self.evaluate(value, context),
        });
        concatenated(&mut terms)
    }
}

pub(super) fn because(reason: &str, reference: &str) -> Unknown {
    Unknown {
        reason: reason.to_owned(),
        reference: reference.chars().take(MAX_SHOWN).collect(),
    }
}
