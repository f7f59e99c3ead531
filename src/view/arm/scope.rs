//! What the names in a template's expressions stand for.

use std::collections::HashMap;

use crate::document::{Node, Value};
use crate::parse::bicep::expression::Dialect;

/// Deepest nesting of resources whose symbols are known.
const MAX_NESTING: usize = 16;

/// What a template declares.
pub(super) struct Scope<'s> {
    pub(super) dialect: Dialect,
    parameters: Option<&'s Node>,
    variables: Option<&'s Node>,
    /// What a deployment gives for parameters, and where its values come from.
    given: Option<(&'s Node, &'s Scope<'s>)>,
    symbols: HashMap<&'s str, Symbol<'s>>,
}

/// A resource by the name that a file has for it.
#[derive(Clone, Copy)]
pub(super) struct Symbol<'s> {
    pub(super) body: &'s Node,
    /// The symbol of the resource it stands in.
    pub(super) within: Option<&'s str>,
}

/// What a parameter is.
pub(super) enum Parameter<'s> {
    /// The value that counts unless somebody says otherwise.
    Default(&'s Node),
    /// The value that a deployment gives, to be read in its own scope.
    Given(&'s Node, &'s Scope<'s>),
    /// It has a value that the file does not tell.
    Asked,
}

impl<'s> Scope<'s> {
    pub(super) fn of(
        template: &'s Node,
        dialect: Dialect,
        given: Option<(&'s Node, &'s Self)>,
    ) -> Self {
        let mut symbols = HashMap::new();
        if let Some(resources) = template.get("resources") {
            declare(resources, None, 0, &mut symbols);
        }
        Self {
            dialect,
            parameters: template.get("parameters"),
            variables: template.get("variables"),
            given,
            symbols,
        }
    }

    /// The scope of a template that stands in a deployment: its own if it says so, or
    /// that of the template around it.
    pub(super) fn of_deployment(
        template: &'s Node,
        properties: Option<&'s Node>,
        outer: &'s Self,
    ) -> Self {
        let stated = properties
            .and_then(|properties| properties.get("expressionEvaluationOptions"))
            .and_then(|options| options.get("scope"))
            .and_then(Node::as_str);
        if stated.is_some_and(|scope| scope.eq_ignore_ascii_case("inner")) {
            let given = properties.and_then(|properties| properties.get("parameters"));
            return Self::of(template, outer.dialect, given.map(|given| (given, outer)));
        }
        Self {
            dialect: outer.dialect,
            parameters: outer.parameters,
            variables: outer.variables,
            given: outer.given,
            symbols: outer.symbols.clone(),
        }
    }

    pub(super) fn parameter(&self, name: &str) -> Option<Parameter<'s>> {
        let stated = find(self.parameters?, name)?;
        let secret = stated
            .get("type")
            .and_then(Node::as_str)
            .is_some_and(|kind| kind.to_lowercase().starts_with("secure"));
        if let Some((given, scope)) = self.given
            && let Some(value) = find(given, name).and_then(|given| given.get("value"))
        {
            return Some(Parameter::Given(value, scope));
        }
        Some(match stated.get("defaultValue") {
            // A secret is no constant of the template; its default is a matter of its own.
            Some(value) if !secret => Parameter::Default(value),
            _ => Parameter::Asked,
        })
    }

    pub(super) fn variable(&self, name: &str) -> Option<&'s Node> {
        find(self.variables?, name)
    }

    pub(super) fn symbol(&self, name: &str) -> Option<Symbol<'s>> {
        self.symbols.get(name).copied()
    }
}

/// A member by its name, which has no case.
pub(super) fn find<'n>(node: &'n Node, name: &str) -> Option<&'n Node> {
    node.entries()
        .iter()
        .find(|entry| entry.key.eq_ignore_ascii_case(name))
        .map(|entry| &entry.value)
}

fn declare<'s>(
    resources: &'s Node,
    within: Option<&'s str>,
    depth: usize,
    symbols: &mut HashMap<&'s str, Symbol<'s>>,
) {
    if depth > MAX_NESTING {
        return;
    }
    for entry in resources.entries() {
        let body = &entry.value;
        symbols.entry(&entry.key).or_insert(Symbol { body, within });
        if let Some(inner) = body.get("resources")
            && matches!(inner.value, Value::Map(_))
        {
            declare(inner, Some(&entry.key), depth + 1, symbols);
        }
    }
}

/// The parts of a name between slashes; slashes in `${...}` are no part of it.
pub(super) fn segments(name: &str) -> Vec<String> {
    let mut parts = vec![String::new()];
    let mut open = 0_usize;
    let mut before = ' ';
    for letter in name.chars() {
        match letter {
            '{' if before == '$' || open > 0 => open += 1,
            '}' => open = open.saturating_sub(1),
            _ => {}
        }
        if letter == '/' && open == 0 {
            parts.push(String::new());
        } else if let Some(last) = parts.last_mut() {
            last.push(letter);
        }
        before = letter;
    }
    parts
}
