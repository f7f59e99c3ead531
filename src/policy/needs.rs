//! Reads off a policy what a document must hold before it can find anything.
//!
//! Bodies are followed as the engine would run them, through the rules and functions they
//! use, with what is known of each value ([`Shape`]) in place of the value. Whatever a
//! statement must have to succeed is needed; `not`, `every`, comprehensions and defaults
//! need nothing, and neither does anything this file does not understand. So a need is
//! always met by a document in which the policy finds something.

mod expressions;
mod references;
#[cfg(test)]
mod tests;

use std::collections::BTreeMap;

use regorus::unstable::{AssignOp, Expr, Literal, LiteralStmt, Query, Rule, RuleAssign, RuleHead};

use super::module::{Module, name_of};
use super::modules::Modules;
use super::need::Need;
use super::shape::{Constant, Known, Shape};
use super::syntax::{Visitor, visit};

/// Expressions followed for one policy, and how deep rules may use each other; beyond
/// them nothing is needed.
const MOST_STEPS: usize = 50_000;
const DEEPEST: usize = 40;

/// Whether some statement of a module gives rules another document or other data.
struct Replaces(bool);

impl Visitor for Replaces {
    fn statement(&mut self, statement: &LiteralStmt) {
        self.0 |= !statement.with_mods.is_empty();
    }
}

/// What is known of the names that a body binds.
type Names = BTreeMap<String, Known>;

/// Reads policies among the modules of a pack.
pub(super) struct Reader<'m> {
    modules: &'m Modules,
    /// By module and name; nothing is known of one while it is read.
    rules: BTreeMap<(usize, String), Known>,
    steps: usize,
    depth: usize,
}

impl<'m> Reader<'m> {
    pub(super) fn new(modules: &'m Modules) -> Self {
        Self {
            modules,
            rules: BTreeMap::new(),
            steps: 0,
            depth: 0,
        }
    }

    /// What a policy needs to find anything; `uses` are its module and all that it uses.
    pub(super) fn policy(&mut self, package: &str, uses: &[&Module]) -> Need {
        let mut replaces = Replaces(false);
        for module in uses {
            visit(&module.tree, &mut replaces);
        }
        let is_split = |module: &&Module| self.modules.of(&module.package).count() > 1;
        if replaces.0 || uses.iter().any(is_split) {
            return Need::NOTHING;
        }
        let Some(policy) = self.modules.policy(package) else {
            return Need::NOTHING;
        };
        self.steps = 0;
        let need = self.rule(policy, "deny").shape.members().need;
        if self.steps > MOST_STEPS {
            // What was read meanwhile was given up halfway.
            self.rules.clear();
            return Need::NOTHING;
        }
        need
    }

    /// Whether to give up.
    fn is_spent(&mut self) -> bool {
        self.steps += 1;
        self.steps > MOST_STEPS || self.depth > DEEPEST
    }

    /// The definitions of a rule or function.
    fn definitions(&self, module: usize, name: &str) -> Vec<&'m Rule> {
        let modules = self.modules;
        modules.get(module).map_or_else(Vec::new, |module| {
            let all = module.tree.policy.iter().map(AsRef::as_ref);
            all.filter(|rule| name_of(rule).as_deref() == Some(name))
                .collect()
        })
    }

    /// What is known of a rule's value, and needed for it to have one.
    fn rule(&mut self, module: usize, name: &str) -> Known {
        let key = (module, name.to_owned());
        if let Some(known) = self.rules.get(&key) {
            return known.clone();
        }
        self.rules.insert(key.clone(), Known::ANYTHING);
        self.depth += 1;
        let known = self.rule_anew(module, name);
        self.depth -= 1;
        self.rules.insert(key, known.clone());
        known
    }

    fn rule_anew(&mut self, module: usize, name: &str) -> Known {
        let definitions = self.definitions(module, name);
        let is_list = is_list(&definitions);
        let mut values: Vec<Known> = Vec::new();
        let mut is_set = false;
        for definition in definitions {
            match definition {
                Rule::Default { value, .. } => {
                    values.push(self.expression(module, value, &mut Names::new()));
                }
                Rule::Spec { head, bodies, .. } => match head {
                    RuleHead::Func { .. } => return Known::ANYTHING,
                    RuleHead::Set { key: Some(key), .. } => {
                        is_set = true;
                        if bodies.is_empty() {
                            values.push(self.expression(module, key, &mut Names::new()));
                        }
                        for body in bodies {
                            values.push(self.body(module, &body.query, &Names::new(), &[key]));
                        }
                    }
                    RuleHead::Set { key: None, .. } => return Known::ANYTHING,
                    RuleHead::Compr { assign, .. } => {
                        if bodies.is_empty() {
                            values.push(self.value(module, assign.as_ref(), &mut Names::new()));
                        }
                        for body in bodies {
                            let assign = body.assign.as_ref().or(assign.as_ref());
                            values.push(self.valued(module, &body.query, &Names::new(), assign));
                        }
                    }
                },
            }
        }
        if values.is_empty() {
            return Known::ANYTHING;
        }
        let (shape, need) = joined(values);
        let package = self
            .modules
            .get(module)
            .map_or("", |module| &module.package);
        let itself = Need::Rule(format!("{package}.{name}"));
        if !is_set {
            let shape = match shape {
                Shape::Items(each, any) if is_list => Shape::Items(each, Need::all([itself, any])),
                other => other,
            };
            return Known::new(shape, need);
        }
        Known::new(
            Shape::Items(Box::new(shape), Need::all([itself, need])),
            Need::NOTHING,
        )
    }

    /// What is known of what a function gives for some arguments.
    fn call(&mut self, module: usize, name: &str, arguments: &[Known]) -> Known {
        if self.is_spent() {
            return Known::ANYTHING;
        }
        self.depth += 1;
        let mut values = Vec::new();
        for definition in self.definitions(module, name) {
            let Rule::Spec {
                head: RuleHead::Func { args, assign, .. },
                bodies,
                ..
            } = definition
            else {
                values.push(Known::ANYTHING);
                continue;
            };
            let mut names = Names::new();
            for (parameter, argument) in args.iter().zip(arguments) {
                bind(parameter, argument.clone(), &mut names);
            }
            if bodies.is_empty() {
                values.push(self.value(module, assign.as_ref(), &mut names.clone()));
            }
            for body in bodies {
                let assign = body.assign.as_ref().or(assign.as_ref());
                values.push(self.valued(module, &body.query, &names, assign));
            }
        }
        self.depth -= 1;
        let (shape, need) = joined(values);
        Known::new(shape, need)
    }

    fn value(&mut self, module: usize, assign: Option<&RuleAssign>, names: &mut Names) -> Known {
        match assign {
            Some(assign) => self.expression(module, &assign.value, names),
            None => Known::new(Shape::of(Constant::Bool(true)), Need::NOTHING),
        }
    }

    fn valued(
        &mut self,
        module: usize,
        query: &Query,
        names: &Names,
        assign: Option<&RuleAssign>,
    ) -> Known {
        let mut names = names.clone();
        let need = self.query(module, query, &mut names);
        self.value(module, assign, &mut names).and(need)
    }

    /// What a body needs, and what is then known of the last of some expressions.
    fn body(&mut self, module: usize, query: &Query, names: &Names, heads: &[&Expr]) -> Known {
        let mut names = names.clone();
        let mut known = Known::new(Shape::Any, self.query(module, query, &mut names));
        for head in heads {
            known = self.expression(module, head, &mut names).and(known.need);
        }
        known
    }

    fn query(&mut self, module: usize, query: &Query, names: &mut Names) -> Need {
        let needs: Vec<Need> = query
            .stmts
            .iter()
            .map(|statement| self.statement(module, statement, names))
            .collect();
        Need::all(needs)
    }

    fn statement(&mut self, module: usize, statement: &LiteralStmt, names: &mut Names) -> Need {
        match &statement.literal {
            Literal::SomeVars { vars, .. } => {
                for name in vars {
                    names.insert(name.text().to_owned(), Known::ANYTHING);
                }
                Need::NOTHING
            }
            Literal::SomeIn {
                key,
                value,
                collection,
                ..
            } => {
                let known = self.expression(module, collection, names);
                let each = known.shape.members();
                if let Some(key) = key {
                    let keys = Known::new(known.shape.keys(), Need::NOTHING);
                    bind(key, keys, names);
                }
                bind(value, Known::new(each.shape, Need::NOTHING), names);
                Need::all([known.need, each.need])
            }
            Literal::Expr { expr, .. } => self.condition(module, expr, names),
            Literal::NotExpr { .. } | Literal::Every { .. } => Need::NOTHING,
        }
    }

    /// What a statement needs to hold.
    fn condition(&mut self, module: usize, expression: &Expr, names: &mut Names) -> Need {
        if let Expr::AssignExpr { op, lhs, rhs, .. } = expression {
            return self.assignment(module, *op == AssignOp::ColEq, lhs, rhs, names);
        }
        let known = self.expression(module, expression, names);
        match known.shape {
            // `object.get(x, "enabled", false)`: what is false does not hold.
            Shape::Default(need, Constant::Bool(false)) => Need::all([known.need, need]),
            _ => known.need,
        }
    }

    fn assignment(
        &mut self,
        module: usize,
        declares: bool,
        lhs: &Expr,
        rhs: &Expr,
        names: &mut Names,
    ) -> Need {
        let known = self.expression(module, rhs, names);
        if declares {
            bind(lhs, Known::new(known.shape, Need::NOTHING), names);
            return known.need;
        }
        let Expr::Var { span, .. } = lhs else {
            let left = self.expression(module, lhs, names);
            let equal = left.shape.equals(&known.shape);
            return Need::all([left.need, known.need, equal]);
        };
        let name = span.text();
        let is_bound = names
            .get(name)
            .is_some_and(|known| known.shape != Shape::Any);
        if is_bound || self.is_global(module, name) {
            let left = self.expression(module, lhs, names);
            let equal = left.shape.equals(&known.shape);
            return Need::all([left.need, known.need, equal]);
        }
        names.insert(name.to_owned(), Known::new(known.shape, Need::NOTHING));
        known.need
    }
}

/// Whether a rule is what one comprehension gathers.
fn is_list(definitions: &[&Rule]) -> bool {
    let [
        Rule::Spec {
            head:
                RuleHead::Compr {
                    assign: Some(assign),
                    ..
                },
            bodies,
            ..
        },
    ] = definitions
    else {
        return false;
    };
    let gathers = matches!(
        assign.value.as_ref(),
        Expr::ArrayCompr { .. } | Expr::SetCompr { .. }
    );
    gathers && bodies.is_empty()
}

/// Binds the names of a pattern; nothing is known of what lies inside one.
fn bind(pattern: &Expr, known: Known, names: &mut Names) {
    match pattern {
        Expr::Var { span, .. } => {
            if span.text() != "_" {
                names.insert(span.text().to_owned(), known);
            }
        }
        other => {
            for child in super::syntax::children(other) {
                bind(child, Known::ANYTHING, names);
            }
        }
    }
}

/// What is known of a value that is one of several, and needed for one of them.
fn joined(values: Vec<Known>) -> (Shape, Need) {
    let mut shape = Shape::Never;
    let mut needs = Vec::new();
    for value in values {
        shape = shape.or(value.shape);
        needs.push(value.need);
    }
    (shape, Need::any(needs))
}
