//! A policy with one condition taken out, for each of its conditions.
//!
//! A fixture that notices when a condition is gone also notices when it is negated: the
//! case for which it does not hold is then found either way. So nothing is negated here.

use std::collections::BTreeSet;

use regorus::unstable::{Expr, Literal, LiteralStmt, Rule};

use super::module::{Module, name_of};
use super::rewrite::Bound;
use super::syntax::{Visitor, children, visit_rule};

/// One change of a policy's text.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Mutant {
    /// What was taken out, on one line.
    pub(crate) removed: String,
    /// Where it begins, in bytes.
    pub(crate) at: usize,
    /// The whole text without it.
    pub(crate) text: String,
    /// Whether its line says that it changes nothing, `# only for speed`.
    pub(crate) only_for_speed: bool,
}

/// How the line of a condition ends that is implied by others and cheaper than they are.
const ONLY_FOR_SPEED: &str = "# only for speed";

/// Every change of a module, in the order of its text: each condition of each body taken
/// out, and each definition of a name that has several. What gives a name its value
/// cannot be taken out while the name is used.
pub(crate) fn of(module: &Module) -> Vec<Mutant> {
    let text = module.source.text.as_str();
    let mut mutants = Vec::new();
    for rule in &module.tree.policy {
        let Rule::Spec { span, bodies, .. } = rule.as_ref() else {
            continue;
        };
        let name = name_of(rule);
        // Says what was judged and decides nothing.
        if name.as_deref() == Some("subject") {
            continue;
        }
        let alike = module
            .defines
            .iter()
            .filter(|one| Some(*one) == name.as_ref());
        if alike.count() > 1 {
            mutants.extend(without(text, span.start, span.end, ""));
        }
        for body in bodies.iter().filter(|body| body.is_else) {
            mutants.extend(without(text, body.span.start, body.span.end, ""));
        }
        let mut statements = Statements::default();
        visit_rule(rule, &mut statements);
        for statement in statements.found {
            if !statement.is_needed_in(rule) {
                mutants.extend(without(text, statement.start, statement.end, "true"));
            }
        }
    }
    mutants.sort_by_key(|mutant| mutant.at);
    mutants
}

/// The text without a span. To the engine a string ends before its quote; here the quote
/// belongs to it.
fn without(text: &str, start: u32, end: u32, instead: &str) -> Option<Mutant> {
    let is_quote = |at: usize| matches!(text.as_bytes().get(at), Some(b'"' | b'`'));
    let (mut start, mut end) = (start as usize, end as usize);
    start -= usize::from(start > 0 && is_quote(start - 1));
    end += usize::from(is_quote(end));
    let removed = text.get(start..end)?;
    let rest = text.get(end..)?.lines().next().unwrap_or_default();
    let lines = "\n".repeat(removed.matches('\n').count());
    Some(Mutant {
        removed: removed.split_whitespace().collect::<Vec<_>>().join(" "),
        at: start,
        only_for_speed: rest.trim() == ONLY_FOR_SPEED,
        text: [text.get(..start)?, instead, &lines, text.get(end..)?].concat(),
    })
}

/// The statements of a rule, with the names they bind.
#[derive(Default)]
struct Statements {
    found: Vec<Statement>,
    /// Names of `some name`, which get their values from any statement.
    declared: BTreeSet<String>,
}

struct Statement {
    start: u32,
    end: u32,
    binds: BTreeSet<String>,
}

impl Visitor for Statements {
    fn statement(&mut self, statement: &LiteralStmt) {
        let mut bound = Bound::default();
        let binds = match &statement.literal {
            // What `every` binds is seen by its own body only.
            Literal::Every { .. } => BTreeSet::new(),
            Literal::Expr { expr, .. } => {
                bound.statement(statement);
                let mut names = bound.names();
                names.extend(names_in(expr).intersection(&self.declared).cloned());
                names
            }
            literal => {
                bound.statement(statement);
                let names = bound.names();
                if matches!(literal, Literal::SomeVars { .. }) {
                    self.declared.extend(names.iter().cloned());
                }
                names
            }
        };
        self.found.push(Statement {
            start: statement.span.start,
            end: statement.span.end,
            binds,
        });
    }
}

fn names_in(expression: &Expr) -> BTreeSet<String> {
    let mut names: BTreeSet<String> = children(expression)
        .into_iter()
        .flat_map(names_in)
        .collect();
    if let Expr::Var { span, .. } = expression {
        names.insert(span.text().to_owned());
    }
    names
}

impl Statement {
    /// Whether something outside the statement uses what it binds.
    fn is_needed_in(&self, rule: &Rule) -> bool {
        let mut uses = Uses {
            of: self,
            found: false,
        };
        visit_rule(rule, &mut uses);
        uses.found
    }
}

struct Uses<'s> {
    of: &'s Statement,
    found: bool,
}

impl Visitor for Uses<'_> {
    fn expression(&mut self, expression: &Expr) {
        if let Expr::Var { span, .. } = expression {
            let outside = span.end <= self.of.start || span.start >= self.of.end;
            self.found |= outside && self.of.binds.contains(span.text());
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::document::{FileName, Source};
    use crate::policy::Origin;

    fn removed(text: &str) -> Vec<String> {
        let source = Source::new(FileName::plain("p.rego"), text.to_owned());
        let module = Module::parse(source, Origin::Given).unwrap_or_else(|_| panic!("parses"));
        of(&module)
            .into_iter()
            .map(|mutant| mutant.removed)
            .collect()
    }

    #[test]
    fn each_condition_is_taken_out_and_what_binds_a_used_name_stays() {
        let policy = "package a\nq contains x if {\n  some x in input.xs\n  y := x.y\n  y > 1\n  \
                      not x.z\n  some unused in x.w\n}\n";
        assert_eq!(removed(policy), ["y > 1", "not x.z", "some unused in x.w"]);
    }

    #[test]
    fn one_of_several_definitions_is_taken_out() {
        let policy = "package a\nf(x) if x.a\n\nf(x) if x.b\n\ng := 1 if input.c\n\nelse := 2\n";
        assert_eq!(
            removed(policy),
            [
                "f(x) if x.a",
                "x.a",
                "f(x) if x.b",
                "x.b",
                "input.c",
                "else := 2"
            ]
        );
    }

    #[test]
    fn conditions_inside_comprehensions_count() {
        let policy = "package a\nq := {x | some x in input.xs; x.a}\n";
        assert_eq!(removed(policy), ["x.a"]);
    }

    #[test]
    fn strings_go_with_their_quotes() {
        let policy = "package a\nq if {\n  \"x\" in input.y\n  input.z == \"x\"\n}\n";
        assert_eq!(removed(policy), ["\"x\" in input.y", "input.z == \"x\""]);
    }

    #[test]
    fn a_condition_may_say_that_it_changes_nothing() {
        let policy = "package a\nq if {\n  input.x # only for speed\n  input.y # really\n}\n";
        let source = Source::new(FileName::plain("p.rego"), policy.to_owned());
        let module = Module::parse(source, Origin::Given).unwrap_or_else(|_| panic!("parses"));
        let said: Vec<bool> = of(&module).iter().map(|one| one.only_for_speed).collect();
        assert_eq!(said, [true, false]);
    }

    #[test]
    fn lines_stay_where_they_are() {
        let text = "package a\nq if {\n  f(\n    1,\n  )\n  input.x\n}\nf(_) := true\n";
        let source = Source::new(FileName::plain("p.rego"), text.to_owned());
        let module = Module::parse(source, Origin::Given).unwrap_or_else(|_| panic!("parses"));
        let first = of(&module).into_iter().next().map(|mutant| mutant.text);
        assert_eq!(
            first.as_deref(),
            Some("package a\nq if {\n  true\n\n\n  input.x\n}\nf(_) := true\n")
        );
    }
}
