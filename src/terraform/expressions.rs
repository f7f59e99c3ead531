//! Expressions: from the syntax tree to terms.

use std::sync::Arc;

use super::doubt::Doubt;
use super::evaluation::{Evaluation, Scope};
use super::functions;
use super::operators::{self, Failure, Outcome, to_bool, to_parts, to_text};
use super::term::{Data, MAX_SIZE, MAX_TEXT, Member, Part, TOO_LARGE, TOO_LONG, Term, too_large};
use crate::document::Region;
use crate::parse::hcl::syntax::{Expr, ExprKind, For, Piece};

impl Evaluation<'_> {
    /// The value of an expression, as far as it is known.
    pub(super) fn eval(&self, expr: &Expr, scope: &Scope<'_>) -> Term {
        if !self.spend(1, expr.region) {
            return self.unknown("the module takes too many steps", expr.region);
        }
        let term = self.deeper(|| self.eval_kind(expr, scope));
        let term = term.unwrap_or_else(|| self.unknown("nested too deeply", expr.region));
        if let Some(doubt) = term.doubt().filter(|doubt| doubt.text.is_empty()) {
            if matches!(&*doubt.reason, TOO_LARGE | TOO_LONG) {
                self.note(expr.region, format!("{}; it is unknown", doubt.reason));
            }
            return self.failed(Failure::Doubt(Arc::clone(doubt)), expr.region);
        }
        if matches!(term.data, Data::Text(_) | Data::Partial(_))
            && !self.spend(u64::from(term.size()), expr.region)
        {
            return self.unknown("the module takes too many steps", expr.region);
        }
        if term.trail.first().is_none() {
            return term.with_region(expr.region);
        }
        term
    }

    pub(super) fn unknown(&self, reason: &'static str, region: Region) -> Term {
        Term::from(Doubt::new(reason, self.source(region))).with_region(region)
    }

    fn eval_kind(&self, expr: &Expr, scope: &Scope<'_>) -> Term {
        match &expr.kind {
            ExprKind::Null => Term::null(),
            ExprKind::Bool(value) => Term::bool(*value),
            ExprKind::Int(value) => Term::int(*value),
            ExprKind::Float(value) => Term::number(*value),
            ExprKind::Text(text) => Term::text(text.as_str()),
            ExprKind::Template(pieces) => self.template(pieces, expr, scope),
            ExprKind::List(items) => {
                let items = items.iter().map(|item| self.eval(item, scope)).collect();
                Term::list(items, None)
            }
            ExprKind::Object(items) => self.object(items, scope),
            ExprKind::Name(name) => match scope.lookup(name) {
                Some(term) => term.clone().through(expr.region),
                None => Doubt::new("a name, not a value", name).into(),
            },
            ExprKind::Access(base, steps) => self.reference(base, steps, expr.region, scope),
            ExprKind::Call {
                name,
                arguments,
                spread,
            } => self.call(name, arguments, *spread, expr.region, scope),
            ExprKind::Conditional(parts) => {
                let [condition, then, otherwise] = parts.as_ref();
                let condition = self.eval(condition, scope);
                match to_bool(&condition) {
                    Ok(true) => self.eval(then, scope),
                    Ok(false) => self.eval(otherwise, scope),
                    Err(failure) => {
                        let (then, otherwise) =
                            (self.eval(then, scope), self.eval(otherwise, scope));
                        match operators::equal(&then, &otherwise) {
                            Ok(true) => then.through(expr.region),
                            _ => self.failed(failure, expr.region),
                        }
                    }
                }
            }
            ExprKind::Unary(operator, operand) => {
                let operand = self.eval(operand, scope);
                let outcome = operators::unary(*operator, &operand);
                self.outcome(outcome, &[operand], expr.region)
            }
            ExprKind::Binary(operator, operands) => {
                let [left, right] = operands.as_ref();
                let operands = [self.eval(left, scope), self.eval(right, scope)];
                let [left, right] = &operands;
                let outcome = operators::binary(*operator, left, right);
                self.outcome(outcome, &operands, expr.region)
            }
            ExprKind::For(for_expr) => self.for_expression(for_expr, expr.region, scope),
        }
    }

    /// The result of an operation at a place; its origin is that of the first operand
    /// which came from elsewhere.
    fn outcome(&self, outcome: Outcome, operands: &[Term], region: Region) -> Term {
        match outcome {
            Ok(mut term) => {
                if term.doubt().is_some_and(|doubt| doubt.text.is_empty()) {
                    // Named by whoever called.
                    return term;
                }
                if term.trail.first().is_none() {
                    let origin = operands
                        .iter()
                        .find_map(|operand| operand.trail.regions().get(1));
                    if let Some(&origin) = origin {
                        term = term.with_region(origin);
                    }
                }
                term.through(region)
            }
            Err(failure) => self.failed(failure, region),
        }
    }

    pub(super) fn failed(&self, failure: Failure, region: Region) -> Term {
        let text = self.source(region);
        let doubt = match failure {
            Failure::Error(message) => Doubt::error(message, text),
            Failure::Doubt(doubt) => {
                let mut doubt = doubt.of(text);
                if doubt.reference.is_empty() {
                    doubt.reference.clone_from(&doubt.text);
                }
                doubt
            }
        };
        Term::from(doubt).with_region(region)
    }

    fn object(&self, items: &[(Expr, Expr)], scope: &Scope<'_>) -> Term {
        let mut members = Vec::with_capacity(items.len());
        let mut open: Option<Arc<Doubt>> = None;
        for (key, value) in items {
            let value = self.eval(value, scope);
            if let ExprKind::Text(text) = &key.kind {
                members.push(Member::at(text, key.region, value));
                continue;
            }
            let key_term = self.eval(key, scope);
            match to_text(&key_term) {
                Ok(text) => members.push(Member::at(&text, key.region, value)),
                Err(Failure::Doubt(doubt)) => {
                    open.get_or_insert(doubt);
                    // The member exists, under a name that is partly known.
                    let name = key_term.shown_text();
                    members.push(Member::at(&name, key.region, value));
                }
                Err(failure @ Failure::Error(_)) => return self.failed(failure, key.region),
            }
        }
        Term::map(members, open)
    }

    fn template(&self, pieces: &[Piece], expr: &Expr, scope: &Scope<'_>) -> Term {
        // A lone interpolation keeps its type.
        if let [Piece::Interpolation(inner, _)] = pieces {
            return self.eval(inner, scope).through(expr.region);
        }
        let mut parts = Parts::default();
        match self.parts(pieces, scope, &mut parts) {
            Ok(()) => {
                let term = Term::parts(parts.parts, None);
                match parts.origin {
                    Some(origin) => term.with_region(origin).through(expr.region),
                    None => term.with_region(expr.region),
                }
            }
            Err(failure) => self.failed(failure, expr.region),
        }
    }

    fn parts(&self, pieces: &[Piece], scope: &Scope<'_>, parts: &mut Parts) -> Result<(), Failure> {
        for piece in pieces {
            // Bounded here and not only in the result, which would be built first.
            if parts.length > MAX_TEXT {
                return Ok(());
            }
            match piece {
                Piece::Text {
                    text,
                    region,
                    exact,
                } => parts.push(Part::Text(text.clone(), exact.then_some(*region))),
                Piece::Interpolation(expr, _) => {
                    let term = self.eval(expr, scope);
                    if parts.origin.is_none() {
                        parts.origin = term.trail.regions().get(1).copied();
                    }
                    for part in to_parts(&term)? {
                        parts.push(part);
                    }
                }
                Piece::If {
                    condition,
                    then,
                    otherwise,
                    region,
                } => match to_bool(&self.eval(condition, scope)) {
                    Ok(true) => self.parts(then, scope, parts)?,
                    Ok(false) => self.parts(otherwise, scope, parts)?,
                    Err(Failure::Doubt(doubt)) => {
                        parts.push(Part::Unknown(Arc::new(doubt.of(self.source(*region)))));
                    }
                    Err(failure) => return Err(failure),
                },
                Piece::For {
                    key_name,
                    value_name,
                    collection,
                    body,
                    region,
                } => {
                    let collection = self.collection(self.eval(collection, scope));
                    let pairs = match pairs(&collection) {
                        Ok(pairs) => pairs,
                        Err(Failure::Doubt(doubt)) => {
                            parts.push(Part::Unknown(Arc::new(doubt.of(self.source(*region)))));
                            continue;
                        }
                        Err(failure) => return Err(failure),
                    };
                    for (key, value) in &pairs.items {
                        if !self.spend(1, *region) {
                            return Ok(());
                        }
                        let inner = scope.bind(value_name, value);
                        match key_name {
                            Some(name) => {
                                self.parts(body, &inner.bind(name, key), parts)?;
                            }
                            None => self.parts(body, &inner, parts)?,
                        }
                    }
                    if let Some(doubt) = pairs.open {
                        parts.push(Part::Unknown(Arc::new(doubt.of(self.source(*region)))));
                    }
                }
            }
        }
        Ok(())
    }

    fn for_expression(&self, expr: &For, region: Region, scope: &Scope<'_>) -> Term {
        let collection = self.collection(self.eval(&expr.collection, scope));
        let pairs = match pairs(&collection) {
            Ok(pairs) => pairs,
            Err(failure) => return self.failed(failure, region),
        };
        let mut open = pairs.open;
        let mut items: Vec<Term> = Vec::new();
        let mut members: Vec<Member> = Vec::new();
        let mut size: u32 = 0;
        for (key, value) in &pairs.items {
            if size > MAX_SIZE {
                return too_large();
            }
            if !self.spend(1, region) {
                return self.unknown("the module takes too many steps", region);
            }
            let with_value = scope.bind(&expr.value_name, value);
            let inner = match &expr.key_name {
                Some(name) => with_value.bind(name, key),
                None => with_value,
            };
            if let Some(condition) = &expr.condition {
                match to_bool(&self.eval(condition, &inner)) {
                    Ok(true) => {}
                    Ok(false) => continue,
                    // The member may be there.
                    Err(Failure::Doubt(doubt)) => {
                        open.get_or_insert(doubt);
                        continue;
                    }
                    Err(failure) => return self.failed(failure, region),
                }
            }
            let value = self.eval(&expr.value, &inner);
            size = size.saturating_add(value.size());
            let Some(key) = &expr.key else {
                items.push(value);
                continue;
            };
            match to_text(&self.eval(key, &inner)) {
                Ok(name) => members.push(Member::at(&name, key.region, value)),
                Err(Failure::Doubt(doubt)) => {
                    open.get_or_insert(doubt);
                }
                Err(failure) => return self.failed(failure, region),
            }
        }
        if expr.key.is_none() {
            return Term::list(items, open);
        }
        if expr.grouping {
            members = grouped(members);
        }
        Term::map(members, open)
    }

    fn call(
        &self,
        name: &str,
        arguments: &[Expr],
        spread: bool,
        region: Region,
        scope: &Scope<'_>,
    ) -> Term {
        match name {
            "try" => return self.try_call(arguments, region, scope),
            "can" => {
                let Some(argument) = arguments.first() else {
                    return self.unknown("too few arguments", region);
                };
                return match self.eval(argument, scope).doubt() {
                    Some(doubt) if doubt.is_error => Term::bool(false),
                    Some(doubt) => self.failed(Failure::Doubt(Arc::clone(doubt)), region),
                    None => Term::bool(true),
                };
            }
            _ => {}
        }
        let mut terms: Vec<Term> = arguments
            .iter()
            .map(|argument| self.collection(self.eval(argument, scope)))
            .collect();
        if spread && let Some(last) = terms.pop() {
            match pairs(&last) {
                Ok(pairs) => {
                    terms.extend(pairs.items.into_iter().map(|(_, value)| value));
                    terms.extend(pairs.open.map(Term::from));
                }
                Err(failure) => return self.failed(failure, region),
            }
        }
        let work: u64 = terms.iter().map(|term| u64::from(term.size())).sum();
        if !self.spend(work, region) {
            return self.unknown("the module takes too many steps", region);
        }
        // An error in an argument is an error of the call.
        let broken = terms
            .iter()
            .find_map(|term| term.doubt().filter(|doubt| doubt.is_error));
        if let Some(doubt) = broken {
            return Term::from(doubt.of(self.source(region))).with_region(region);
        }
        let outcome = functions::call(name, &terms);
        self.outcome(outcome, &terms, region)
    }

    fn try_call(&self, arguments: &[Expr], region: Region, scope: &Scope<'_>) -> Term {
        for argument in arguments {
            let term = self.eval(argument, scope);
            if !term.doubt().is_some_and(|doubt| doubt.is_error) {
                return term.through(region);
            }
        }
        self.failed(
            Failure::Error("no argument of try has a value".to_owned()),
            region,
        )
    }
}

/// The parts of a text under construction, with their length so far.
#[derive(Default)]
struct Parts {
    parts: Vec<Part>,
    length: usize,
    /// Where the first interpolated value came from.
    origin: Option<Region>,
}

impl Parts {
    fn push(&mut self, part: Part) {
        self.length += match &part {
            Part::Text(text, _) => text.len(),
            Part::Unknown(doubt) => doubt.text.len(),
        };
        self.parts.push(part);
    }
}

/// What an iteration goes over.
struct Pairs {
    items: Vec<(Term, Term)>,
    open: Option<Arc<Doubt>>,
}

fn pairs(term: &Term) -> Result<Pairs, Failure> {
    match &term.data {
        Data::List(list) => Ok(Pairs {
            items: list
                .items
                .iter()
                .enumerate()
                .map(|(index, item)| {
                    let key = if list.set {
                        item.clone()
                    } else {
                        Term::count(index)
                    };
                    (key, item.clone())
                })
                .collect(),
            open: list.open.clone(),
        }),
        Data::Map(map) => Ok(Pairs {
            items: map
                .sorted()
                .map(|member| {
                    let key = Term::text(&*member.key);
                    let key = match member.key_region {
                        Some(region) => key.with_region(region),
                        None => key,
                    };
                    (key, member.value.clone())
                })
                .collect(),
            open: map.open.clone(),
        }),
        _ => Err(operators::failure(term, "a list or map")),
    }
}

/// The values of `{for ... : key => value...}`, collected by key.
fn grouped(members: Vec<Member>) -> Vec<Member> {
    let mut order: Vec<Member> = Vec::new();
    let mut groups: std::collections::HashMap<Arc<str>, (usize, Vec<Term>)> =
        std::collections::HashMap::new();
    for member in members {
        let at = order.len();
        let group = groups
            .entry(Arc::clone(&member.key))
            .or_insert_with(|| (at, Vec::new()));
        group.1.push(member.value.clone());
        if group.0 == at {
            order.push(member);
        }
    }
    for member in &mut order {
        if let Some((_, values)) = groups.remove(&member.key) {
            member.value = Term::list(values, None);
        }
    }
    order
}
