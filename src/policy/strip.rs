//! Leaves of a compiled program what running it takes.
//!
//! Sources and places are most of its bytes, and no message is made from them. What the
//! machine copies whenever a rule or function is called - its name, the names of its
//! parameters, lists that say nothing - costs more than many a call does.

use std::sync::Arc;

use regorus::rvm::program::{Program, RuleInfo, RuleType};

/// The program without what is only there to be read by people.
pub(super) fn stripped(program: &Program) -> Program {
    let mut program = program.clone();
    for source in &mut program.sources {
        source.content.clear();
    }
    program.instruction_spans.clear();
    program.rule_infos.iter_mut().for_each(strip);
    program
}

fn strip(rule: &mut RuleInfo) {
    rule.name.clear();
    if let Some(function) = &mut rule.function_info {
        function.param_names.clear();
    }
    if rule.destructuring_blocks.iter().all(Option::is_none) {
        rule.destructuring_blocks.clear();
    }
    let has_else = rule.else_bodies.iter().flatten().any(|&is_else| is_else);
    if !has_else {
        rule.else_bodies.clear();
    }
    // Bodies of a set add to it whether they stand in one definition or in many.
    let is_partial = matches!(
        rule.rule_type,
        RuleType::PartialSet | RuleType::PartialObject
    );
    let is_plain = !has_else && rule.destructuring_blocks.is_empty();
    if is_partial && is_plain && rule.definitions.len() > 1 {
        let bodies = rule.definitions.iter().flatten().copied().collect();
        rule.definitions = Arc::new(vec![bodies]);
    }
}
