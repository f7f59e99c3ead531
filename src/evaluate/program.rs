//! The compiled programs of groups: loading one, and entering it.

use std::sync::Arc;

use regorus::Value as Rego;
use regorus::rvm::RegoVM;
use regorus::rvm::program::{DeserializationResult, Program};

use super::patterns;

/// What a program is asked with.
pub(super) struct Task<'t> {
    pub(super) input: &'t Rego,
    pub(super) data: Rego,
    /// The most instructions.
    pub(super) limit: usize,
    /// By place in the group: whether the policy can find anything.
    pub(super) may_find: Vec<bool>,
}

pub(super) fn load(program: &[u8]) -> Result<RegoVM, String> {
    let mut program: Program = match Program::deserialize_binary(program)? {
        DeserializationResult::Complete(program) => program,
        DeserializationResult::Partial(_) => {
            return Err("the compiled policies are of another engine version".to_owned());
        }
    };
    patterns::install(&mut program);
    let mut machine = RegoVM::new();
    machine.load_program(Arc::new(program));
    Ok(machine)
}

/// What the entry points of a program give.
pub(super) struct Answer {
    pub(super) deny: Rego,
    pub(super) subject: Option<Rego>,
}

pub(super) fn run(
    machine: &mut RegoVM,
    task: &Task<'_>,
    wants_subjects: bool,
) -> Result<Answer, String> {
    machine.set_max_instructions(task.limit);
    machine
        .set_data(task.data.clone())
        .map_err(|error| error.to_string())?;
    machine.set_input(task.input.clone());
    let mut enter = |entry| {
        machine
            .execute_entry_point_by_index(entry)
            .map_err(|error| error.to_string())
    };
    Ok(Answer {
        deny: enter(0)?,
        subject: wants_subjects.then(|| enter(1)).transpose()?,
    })
}
