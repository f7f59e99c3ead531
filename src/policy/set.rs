//! The packs of a run.

use std::sync::Arc;

use super::{Complaint, Mutant, Pack, Policy, PolicyFile, mutants_of};
use crate::document::Source;
use crate::rule::Rule;

/// The packs of a run: the built-in one, what the user gave, or both.
pub struct PolicySet {
    pub(crate) packs: Vec<Pack>,
    rules: Vec<Arc<Rule>>,
}

impl PolicySet {
    /// Puts packs together.
    ///
    /// # Errors
    /// A complaint for every rule id that two packs define.
    pub fn new(packs: Vec<Pack>) -> Result<Self, Vec<Complaint>> {
        let mut policies: Vec<&Policy> = packs.iter().flat_map(|pack| &pack.policies).collect();
        policies.sort_by(|one, other| one.rule.id.cmp(&other.rule.id));
        let mut complaints = Vec::new();
        for pair in policies.windows(2) {
            if let [one, other] = pair
                && one.rule.id == other.rule.id
            {
                let name = crate::document::FileName::plain(&other.file);
                let message = format!("the rule {} is also defined in {}", one.rule.id, one.file);
                complaints.push(Complaint::new(
                    &Source::new(name, String::new()),
                    0,
                    message,
                ));
            }
        }
        if !complaints.is_empty() {
            return Err(complaints);
        }
        let rules = policies.iter().map(|policy| policy.rule.clone()).collect();
        Ok(Self { packs, rules })
    }

    /// Every rule, by id.
    pub fn rules(&self) -> &[Arc<Rule>] {
        &self.rules
    }

    /// Every policy, pack by pack.
    pub fn policies(&self) -> impl Iterator<Item = &Policy> {
        self.packs.iter().flat_map(|pack| &pack.policies)
    }

    /// Each way to take a condition out of a policy, and of `files`, what this set was
    /// loaded from, those that the policy needs to run alone: itself, its tests, what it
    /// imports, and the data that these name. `None` if the policy is not from `files`.
    pub(crate) fn mutants(
        &self,
        policy: &Policy,
        files: &[PolicyFile],
    ) -> Option<(Vec<Mutant>, Vec<PolicyFile>)> {
        let (pack, index) = self.packs.iter().find_map(|pack| {
            let mut policies = pack.policies.iter();
            let index = policies.position(|other| std::ptr::eq(other, policy))?;
            Some((pack, index))
        })?;
        let modules = pack.needed(&[index]);
        let own = modules
            .iter()
            .find(|module| module.source.name.shown == policy.file)?;
        let tests = policy.file.replace(".rego", "_test.rego");
        let is_needed = |file: &&PolicyFile| {
            if file.is_data() {
                let used = format!("data.catalog.{}", file.stem());
                return modules
                    .iter()
                    .any(|module| module.source.text.contains(&used));
            }
            file.name.shown == tests || modules.iter().any(|module| module.source.name == file.name)
        };
        let needed = files.iter().filter(is_needed).cloned().collect();
        Some((mutants_of(own), needed))
    }

    /// The policies that run on the interpreter, because they do not compile or the
    /// compiled program would answer wrongly.
    pub fn interpreted(&self) -> Vec<&Policy> {
        self.packs
            .iter()
            .flat_map(|pack| {
                pack.groups
                    .iter()
                    .flat_map(|same| same.groups.get())
                    .flat_map(|group| &group.prepare(pack).interpreted)
                    .filter_map(|&index| pack.policies.get(index))
            })
            .collect()
    }
}
