//! One Rego module: its text, its syntax tree and what it calls itself.

use std::num::{NonZeroU32, NonZeroUsize};
use std::sync::Arc;

use regorus::PolicyLengthConfig;
use regorus::unstable::{Module as Tree, Parser, Rule, RuleHead};

use super::syntax::dotted;
use super::{Complaint, Origin};
use crate::document::Source;

/// Longest policy we read, in bytes. The engine's parser recurses with the length of
/// an expression, so the bound keeps it on the stack that loading runs on.
const MAX_BYTES: usize = 256 * 1024;

/// Deepest nesting of brackets in a policy.
const MAX_BRACKETS: usize = 64;

/// What a module is for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Role {
    /// Defines `deny`: implements a rule.
    Policy,
    /// Shared by policies.
    Library,
    /// `*_test.rego`: tests of a policy.
    Test,
}

/// One Rego module.
pub(crate) struct Module {
    pub(crate) source: Arc<Source>,
    pub(crate) origin: Origin,
    pub(crate) tree: Tree,
    /// Without `data`: `rearguard.lib.kubernetes`.
    pub(crate) package: String,
    /// Without `data`, as written: a package or something in one.
    pub(crate) imports: Vec<String>,
    /// Names of the rules it defines.
    pub(crate) defines: Vec<String>,
    pub(crate) role: Role,
    /// Whether only the interpreter runs it right; known once it is judged.
    pub(crate) interpreter_only: bool,
}

impl Module {
    /// Parses a text.
    pub(crate) fn parse(source: Arc<Source>, origin: Origin) -> Result<Self, Box<Complaint>> {
        let complain = |at: usize, message: String| Box::new(Complaint::new(&source, at, message));
        if source.text.len() > MAX_BYTES {
            return Err(complain(
                0,
                format!("the policy is larger than {} KiB", MAX_BYTES / 1024),
            ));
        }
        if let Some(at) = too_nested(&source.text) {
            return Err(complain(
                at,
                format!("brackets nest deeper than {MAX_BRACKETS} levels"),
            ));
        }
        let tree = parse_tree(&source).map_err(|error| Box::new(from_engine(&source, &error)))?;
        let package = dotted(&tree.package.refr)
            .ok_or_else(|| complain(0, "the package has no plain name".to_owned()))?;
        let imports = tree
            .imports
            .iter()
            .filter_map(|import| dotted(&import.refr))
            .filter_map(|name| name.strip_prefix("data.").map(str::to_owned))
            .collect();
        let defines: Vec<String> = tree
            .policy
            .iter()
            .filter_map(|rule| name_of(rule))
            .collect();
        let role = if source.name.shown.ends_with("_test.rego") {
            Role::Test
        } else if defines.iter().any(|name| name == "deny") {
            Role::Policy
        } else {
            Role::Library
        };
        Ok(Self {
            tree,
            package,
            imports,
            defines,
            role,
            interpreter_only: false,
            source,
            origin,
        })
    }

    /// Whether it defines a rule of this name.
    pub(crate) fn has(&self, name: &str) -> bool {
        self.defines.iter().any(|defined| defined == name)
    }
}

/// The limits the engine is given; its own are too small for real policies.
pub(crate) fn length_limits() -> PolicyLengthConfig {
    PolicyLengthConfig {
        max_col: NonZeroU32::new(8 * 1024).unwrap_or(NonZeroU32::MIN),
        max_file_bytes: NonZeroUsize::new(4 * MAX_BYTES).unwrap_or(NonZeroUsize::MIN),
        max_lines: NonZeroUsize::new(100_000).unwrap_or(NonZeroUsize::MIN),
    }
}

fn parse_tree(source: &Source) -> Result<Tree, String> {
    let limits = length_limits();
    let text = regorus::Source::from_contents_with_limits(
        source.name.shown.clone(),
        source.text.clone(),
        limits.max_file_bytes,
        limits.max_lines,
    )
    .map_err(|error| error.to_string())?;
    let mut parser = Parser::new(&text).map_err(|error| error.to_string())?;
    parser.set_max_col(limits.max_col);
    parser.enable_rego_v1().map_err(|error| error.to_string())?;
    parser.parse().map_err(|error| error.to_string())
}

/// The name a rule defines; for `a.b := 1` that is `a.b`.
pub(crate) fn name_of(rule: &Rule) -> Option<String> {
    match rule {
        Rule::Default { refr, .. } => dotted(refr),
        Rule::Spec { head, .. } => match head {
            RuleHead::Compr { refr, .. }
            | RuleHead::Set { refr, .. }
            | RuleHead::Func { refr, .. } => dotted(refr),
        },
    }
}

/// The engine shows errors as `--> file:line:col ... error: text`; this takes the
/// position and the text out of one.
pub(crate) fn from_engine(source: &Source, error: &str) -> Complaint {
    let message = error
        .rsplit("error: ")
        .next()
        .unwrap_or(error)
        .trim()
        .replace('\n', " ");
    let position = error
        .split("--> ")
        .nth(1)
        .and_then(|rest| rest.lines().next())
        .and_then(|place| {
            let mut numbers = place.rsplitn(3, ':');
            let column: usize = numbers.next()?.trim().parse().ok()?;
            let line: usize = numbers.next()?.trim().parse().ok()?;
            Some((line, column))
        });
    let at = position.map_or(0, |(line, column)| {
        let line_start = source.line_start(line) as usize;
        source
            .text
            .get(line_start..)
            .and_then(|rest| rest.char_indices().nth(column.saturating_sub(1)))
            .map_or(line_start, |(offset, _)| line_start + offset)
    });
    Complaint::new(source, at, message)
}

/// Where brackets outside strings and comments nest too deep.
fn too_nested(text: &str) -> Option<usize> {
    let mut depth = 0_usize;
    let mut quote = None;
    let mut escaped = false;
    let mut comment = false;
    for (at, byte) in text.bytes().enumerate() {
        if comment {
            comment = byte != b'\n';
            continue;
        }
        if let Some(end) = quote {
            if escaped {
                escaped = false;
            } else if byte == b'\\' && end == b'"' {
                escaped = true;
            } else if byte == end {
                quote = None;
            }
            continue;
        }
        match byte {
            b'#' => comment = true,
            b'"' | b'`' => quote = Some(byte),
            b'(' | b'[' | b'{' => {
                depth += 1;
                if depth > MAX_BRACKETS {
                    return Some(at);
                }
            }
            b')' | b']' | b'}' => depth = depth.saturating_sub(1),
            _ => {}
        }
    }
    None
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::document::FileName;

    fn parse(name: &str, text: &str) -> Result<Module, Box<Complaint>> {
        let source = Source::new(FileName::plain(name), text.to_owned());
        Module::parse(source, Origin::Given)
    }

    #[test]
    fn a_module_knows_its_name_and_role() {
        let module = parse(
            "p.rego",
            "package a.b\nimport data.lib.x\ndeny contains 1 if input.y\n",
        )
        .unwrap_or_else(|complaint| panic!("{complaint:?}"));
        assert_eq!(module.package, "a.b");
        assert_eq!(module.imports, ["lib.x"]);
        assert_eq!(module.role, Role::Policy);
    }

    #[test]
    fn a_syntax_error_knows_its_place() {
        let complaint = parse("p.rego", "package a\n\ndeny contains x if {\n  x ==\n}\n")
            .err()
            .unwrap();
        assert_eq!(complaint.position.line, 5);
    }

    #[test]
    fn deep_brackets_are_refused_before_the_engine_sees_them() {
        let text = format!("package a\nx := {}", "[".repeat(20_000));
        assert!(parse("p.rego", &text).is_err());
        assert!(parse("p.rego", "package a\n# [[[[\nx := \"[[[\"\n").is_ok());
    }
}
