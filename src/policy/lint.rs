//! What a policy may not say, and what only one of the two engines says right.
//!
//! Refused, with the line: builtins that reach outside the input, forms on which both
//! engines answer wrongly and silently, and recursion. Sent to the interpreter: what the
//! virtual machine does not compile or answers wrongly.

use std::collections::{BTreeMap, BTreeSet};

use regorus::unstable::{ArithOp, BoolOp, Expr, Literal, LiteralStmt, Query, Rule, RuleHead};

use super::Complaint;
use super::module::{Module, Role, name_of};
use super::syntax::{Visitor, children, dotted, visit};

/// Builtins that read the world: a run would no longer depend on its input alone.
const FORBIDDEN: &[&str] = &[
    "http.send",
    "net.lookup_ip_addr",
    "opa.runtime",
    "rand.intn",
    "time.now_ns",
    "uuid.rfc4122",
    "rego.parse_module",
    "trace",
];

/// What a look at a module says.
#[derive(Debug, Default)]
pub(super) struct Verdict {
    /// Reasons to refuse it.
    pub(super) refused: Vec<Complaint>,
    /// Whether only the interpreter answers it right.
    pub(super) interpreter_only: bool,
}

/// Looks at a module.
pub(super) fn judge(module: &Module) -> Verdict {
    let imported = module
        .tree
        .imports
        .iter()
        .filter_map(|import| match &import.r#as {
            Some(name) => Some(name.text().to_owned()),
            None => dotted(&import.refr)?.rsplit('.').next().map(str::to_owned),
        })
        .collect();
    let mut linter = Linter {
        module,
        imported,
        in_function: false,
        current: String::new(),
        calls: BTreeMap::new(),
        verdict: Verdict::default(),
    };
    visit(&module.tree, &mut linter);
    linter.refuse_recursion();
    linter.verdict
}

struct Linter<'m> {
    module: &'m Module,
    imported: BTreeSet<String>,
    in_function: bool,
    /// The rule being visited.
    current: String,
    /// Function to the functions of this module it calls, with the first place.
    calls: BTreeMap<String, BTreeMap<String, usize>>,
    verdict: Verdict,
}

impl Linter<'_> {
    fn refuse(&mut self, at: usize, message: impl Into<String>, next: &str) {
        let complaint = Complaint::new(&self.module.source, at, message.into()).next(next);
        self.verdict.refused.push(complaint);
    }

    fn call(&mut self, name: &str, params: &[regorus::unstable::ExprRef], at: usize) {
        if FORBIDDEN.contains(&name) {
            self.refuse(
                at,
                format!("{name} is not available: a policy sees its input and data, nothing else"),
                "take the date from data.context.as_of and facts from data.catalog",
            );
        }
        if name == "sprintf" {
            self.sprintf(params, at);
        }
        if name == "walk" || name == "print" {
            self.verdict.interpreter_only = true;
        }
        if self.module.has(name) {
            self.calls
                .entry(self.current.clone())
                .or_default()
                .entry(name.to_owned())
                .or_insert(at);
        }
    }

    /// With a wrong verb or count both engines make the call undefined, and with it the finding.
    fn sprintf(&mut self, params: &[regorus::unstable::ExprRef], at: usize) {
        let [format, arguments] = params else { return };
        let (Expr::String { value, .. } | Expr::RawString { value, .. }) = format.as_ref() else {
            return;
        };
        let Ok(format) = value.as_string() else {
            return;
        };
        let mut verbs = 0;
        let mut chars = format.chars();
        while let Some(c) = chars.next() {
            if c != '%' {
                continue;
            }
            match chars.next() {
                Some('%') => {}
                Some('s' | 'v' | 'q' | 'd') => verbs += 1,
                other => {
                    let verb = other.map_or_else(String::new, String::from);
                    self.refuse(
                        at,
                        format!("sprintf with %{verb} gives nothing, and the finding would vanish"),
                        "use %s, %v, %q or, for whole numbers, %d",
                    );
                    return;
                }
            }
        }
        if let Expr::Array { items, .. } = arguments.as_ref()
            && items.len() != verbs
        {
            self.refuse(
                at,
                format!(
                    "sprintf has {verbs} verbs and {} arguments, so the finding would vanish",
                    items.len()
                ),
                "give one argument for each verb",
            );
        }
    }

    /// `not` over a term that may be undefined holds on both engines, where Rego says it does not.
    fn negation(&mut self, expression: &Expr) {
        let unsafe_part = match expression {
            // A plain reference, or one compared for equality, is right.
            Expr::RefDot { .. } | Expr::Var { .. } => None,
            Expr::RefBrack { index, .. } => self.field_in(index),
            Expr::BoolExpr {
                op: BoolOp::Eq,
                lhs,
                rhs,
                ..
            } if is_reference(lhs) && is_literal(rhs) || is_literal(lhs) && is_reference(rhs) => {
                None
            }
            other => children(other)
                .into_iter()
                .find_map(|child| self.field_in(child)),
        };
        if let Some(at) = unsafe_part {
            self.refuse(
                at,
                "this `not` also holds where the field inside it does not exist",
                "bind the field first (`value = object.get(x, \"field\", null)`), or pass the whole object to a function",
            );
        }
    }

    /// The first field access that may be undefined; `object.get` guards its first argument,
    /// names that are imported or begin with `data` are taken to exist.
    fn field_in(&self, expression: &Expr) -> Option<usize> {
        match expression {
            Expr::RefDot { span, .. } | Expr::RefBrack { span, .. } => {
                (!self.is_known_name(expression)).then_some(span.start as usize)
            }
            Expr::Call { fcn, params, .. } if dotted(fcn).as_deref() == Some("object.get") => {
                params.iter().skip(1).find_map(|param| self.field_in(param))
            }
            Expr::ArrayCompr { .. } | Expr::SetCompr { .. } | Expr::ObjectCompr { .. } => None,
            other => children(other)
                .into_iter()
                .find_map(|child| self.field_in(child)),
        }
    }

    fn is_known_name(&self, expression: &Expr) -> bool {
        dotted(expression).is_some_and(|name| {
            let first = name.split('.').next().unwrap_or("");
            first == "data" || self.imported.contains(first)
        })
    }

    /// Unbounded recursion would overflow the stack of the interpreter.
    fn refuse_recursion(&mut self) {
        let calls = std::mem::take(&mut self.calls);
        for (caller, callees) in &calls {
            for (callee, &at) in callees {
                if reaches(&calls, callee, caller) {
                    self.refuse(
                        at,
                        format!("{caller} calls itself"),
                        "Rego has no recursion: use walk, or a comprehension",
                    );
                }
            }
        }
    }
}

fn reaches(calls: &BTreeMap<String, BTreeMap<String, usize>>, from: &str, to: &str) -> bool {
    let mut seen = BTreeSet::new();
    let mut open = vec![from];
    while let Some(name) = open.pop() {
        if name == to {
            return true;
        }
        if seen.insert(name)
            && let Some(callees) = calls.get(name)
        {
            open.extend(callees.keys().map(String::as_str));
        }
    }
    false
}

fn is_reference(expression: &Expr) -> bool {
    matches!(
        expression,
        Expr::Var { .. } | Expr::RefDot { .. } | Expr::RefBrack { .. }
    )
}

fn is_literal(expression: &Expr) -> bool {
    matches!(
        expression,
        Expr::String { .. }
            | Expr::RawString { .. }
            | Expr::Number { .. }
            | Expr::Bool { .. }
            | Expr::Null { .. }
            | Expr::Var { .. }
    )
}

impl Visitor for Linter<'_> {
    fn rule(&mut self, rule: &Rule) {
        self.current = name_of(rule).unwrap_or_default();
        let dotted_head = self.current.contains('.');
        let (function, keyed) = match rule {
            Rule::Default { args, .. } => (!args.is_empty(), !args.is_empty()),
            Rule::Spec { head, .. } => match head {
                RuleHead::Func { .. } => (true, false),
                // `m[k] contains v` and `m[a][b] := v`.
                RuleHead::Set { refr, key, .. } => (
                    false,
                    key.is_some() && !matches!(refr.as_ref(), Expr::Var { .. }),
                ),
                RuleHead::Compr { refr, .. } => (false, is_doubly_keyed(refr)),
            },
        };
        self.in_function = function;
        if let Rule::Spec { bodies, .. } = rule
            && bodies
                .iter()
                .zip(bodies.iter().skip(1))
                .any(|(body, next)| next.is_else && has_loop(&body.query))
        {
            self.verdict.interpreter_only = true;
        }
        if dotted_head || keyed {
            self.verdict.interpreter_only = true;
        }
    }

    fn statement(&mut self, statement: &LiteralStmt) {
        if !statement.with_mods.is_empty() {
            self.verdict.interpreter_only = true;
            if self.module.role != Role::Test {
                self.refuse(
                    statement.span.start as usize,
                    "`with` belongs in tests",
                    "pass the value to a function instead",
                );
            }
        }
        if let Literal::NotExpr { expr, .. } = &statement.literal {
            self.negation(expr);
        }
    }

    fn expression(&mut self, expression: &Expr) {
        match expression {
            Expr::Call {
                fcn, params, span, ..
            } => {
                if let Some(name) = dotted(fcn) {
                    self.call(&name, params, span.start as usize);
                }
            }
            // On a value that is not a number the virtual machine ends the loop in silence,
            // unless a function absorbs it. Set difference looks the same.
            Expr::ArithExpr { op, lhs, rhs, .. } => {
                let counted = |side: &Expr| {
                    matches!(side, Expr::Number { .. })
                        || matches!(side, Expr::Call { fcn, .. } if dotted(fcn).as_deref() == Some("count"))
                };
                let is_set = |side: &Expr| matches!(side, Expr::Set { .. } | Expr::SetCompr { .. });
                let safe = match op {
                    ArithOp::Div | ArithOp::Mod => false,
                    _ => counted(lhs) && counted(rhs) || is_set(lhs) && is_set(rhs),
                };
                if !self.in_function && !safe {
                    self.verdict.interpreter_only = true;
                }
            }
            _ => {}
        }
    }
}

/// Whether a body iterates. Where such a body does not hold, the virtual machine does not
/// go on to the `else` behind it.
fn has_loop(query: &Query) -> bool {
    query
        .stmts
        .iter()
        .any(|statement| match &statement.literal {
            Literal::SomeIn { .. } => true,
            Literal::SomeVars { .. } => true,
            Literal::Expr { expr, .. } => indexes_anything(expr),
            Literal::NotExpr { .. } | Literal::Every { .. } => false,
        })
}

/// Whether an expression holds `x[_]`.
fn indexes_anything(expression: &Expr) -> bool {
    let anything = |index: &Expr| matches!(index, Expr::Var { span, .. } if span.text() == "_");
    matches!(expression, Expr::RefBrack { index, .. } if anything(index))
        || children(expression).into_iter().any(indexes_anything)
}

fn is_doubly_keyed(refr: &Expr) -> bool {
    match refr {
        Expr::RefBrack { refr, index, .. } => {
            !matches!(refr.as_ref(), Expr::Var { .. })
                || matches!(index.as_ref(), Expr::String { .. })
        }
        _ => false,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::document::{FileName, Source};
    use crate::policy::Origin;

    fn verdict(body: &str) -> Verdict {
        let text = format!("package a.b\nimport data.lib.k\n{body}\n");
        let source = Source::new(FileName::plain("p.rego"), text);
        let module = Module::parse(source, Origin::Given)
            .unwrap_or_else(|complaint| panic!("{complaint:?}"));
        judge(&module)
    }

    fn refuses(body: &str) -> bool {
        !verdict(body).refused.is_empty()
    }

    #[test]
    fn unsafe_negations_are_refused() {
        for body in [
            "deny if not f(input.m)",
            "deny if { some x in input.y; not startswith(x.m, \"a\") }",
            "deny if not input.m in {1}",
            "deny if { some x in input.y; not x.m > 5 }",
            "deny if { some x in input.y; not count(x.m) > 0 }",
        ] {
            assert!(refuses(body), "{body}");
        }
    }

    #[test]
    fn safe_negations_pass() {
        for body in [
            "deny if not input.a.b",
            "deny if { some x in input.y; not x.a == true }",
            "deny if { some x in input.y; not f(x) }",
            "deny if { some x in input.y; not f(object.get(x, \"m\", \"\")) }",
            "deny if { some i in input.y; not i in k.things }",
            "deny if not k.things[input]",
        ] {
            assert!(!refuses(body), "{body}");
        }
    }

    #[test]
    fn what_reaches_outside_is_refused() {
        assert!(refuses("deny if http.send({})"));
        assert!(refuses("deny if time.now_ns() > 1"));
    }

    #[test]
    fn a_sprintf_that_gives_nothing_is_refused() {
        assert!(refuses("m := sprintf(\"%s %s\", [1])"));
        assert!(refuses("m := sprintf(\"%T\", [1])"));
        assert!(!refuses("m := sprintf(\"%s 100%%\", [1])"));
    }

    #[test]
    fn recursion_is_refused() {
        assert!(refuses("f(n) := f(n)"));
        assert!(refuses("f(n) := g(n)\ng(n) := f(n)"));
        assert!(!refuses("f(n) := g(n)\ng(n) := n"));
    }

    #[test]
    fn what_the_machine_gets_wrong_goes_to_the_interpreter() {
        assert!(verdict("deny if { some x in input.y; x + 1 > 2 }").interpreter_only);
        assert!(verdict("deny if walk(input, [p, v])").interpreter_only);
        assert!(verdict("m[k] contains v if { some k, v in input }").interpreter_only);
        assert!(verdict("f(x) := 1 if { some y in x; y } else := 2").interpreter_only);
        assert!(!verdict("f(x) := 1 if x else := 2").interpreter_only);
        assert!(!verdict("f(x) := x + 1\ndeny if f(1) == 2").interpreter_only);
        assert!(!verdict("deny contains x if some x in input").interpreter_only);
        assert!(!verdict("s := {1} - {x | some x in input}").interpreter_only);
        assert!(verdict("s := {1} - input").interpreter_only);
    }
}
