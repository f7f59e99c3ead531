//! The commands that RUN and its like call.

use super::File;
use super::lines::Heredoc;
use super::words::Words;
use crate::document::{Node, Value};
use crate::parse::entries::{Entries, list, map, named};
use crate::parse::joined::Joined;
use crate::parse::shell;

impl File {
    pub(super) fn commands(
        &self,
        content: Words<'_>,
        exec: Option<&[Node]>,
        heredocs: &[Heredoc],
    ) -> Vec<Node> {
        if let Some(words) = exec {
            let Some((name, arguments)) = words.split_first() else {
                return Vec::new();
            };
            let end = name.region.end as usize;
            return vec![map(
                vec![
                    named("name", name.clone()),
                    named("arguments", list(arguments.to_vec(), end)),
                    named("text", content.node()),
                ],
                end,
            )];
        }
        if !self.posix {
            return Vec::new();
        }
        let Some(found) = shell::commands(content.slice.text) else {
            return Vec::new();
        };
        let offset = content.slice.start;
        let is_script = found
            .iter()
            .find(|command| command.reads_heredoc)
            .is_some_and(|command| command.name.text.is_empty() || is_shell(&command.name.text));
        let mut commands: Vec<Node> = found
            .into_iter()
            .filter(|command| !command.name.text.is_empty())
            .map(|command| command_node(command, content.joined, offset))
            .collect();
        for heredoc in heredocs.iter().filter(|_| is_script) {
            let text = &heredoc.body.text;
            let interpreter = text.strip_prefix("#!").and_then(|rest| rest.lines().next());
            if interpreter.is_some_and(|line| !line.split([' ', '\t']).any(is_shell)) {
                continue;
            }
            let found = shell::commands(text).unwrap_or_default();
            commands.extend(
                found
                    .into_iter()
                    .filter(|command| !command.name.text.is_empty())
                    .map(|command| command_node(command, &heredoc.body, 0)),
            );
        }
        commands
    }
}

fn command_node(command: shell::Command, joined: &Joined, offset: usize) -> Node {
    let region =
        |range: &std::ops::Range<usize>| joined.region(range.start + offset, range.end + offset);
    let word = |word: shell::Word| Node::string(word.text, region(&word.range));
    let range = command.range.start + offset..command.range.end + offset;
    let text = joined.text.get(range).unwrap_or("");
    let name = word(command.name);
    let end = name.region.end as usize;
    let arguments = command.arguments.into_iter().map(word).collect();
    let mut entries = vec![
        named("name", name),
        named("arguments", list(arguments, end)),
        named("text", Node::string(text, region(&command.range))),
    ];
    if !command.env.is_empty() {
        let mut env = Entries::default();
        for (name, value) in command.env {
            env.replace(&name.text, region(&name.range), word(value));
        }
        entries.push(named("env", env.into_map(0)));
    }
    if let Some(sudo) = &command.sudo {
        entries.push(named("sudo", Node::new(Value::Bool(true), region(sudo))));
    }
    let whole = region(&command.range);
    if command.piped.is_some() {
        entries.push(named("piped", Node::new(Value::Bool(true), whole)));
    }
    Node::new(Value::Map(entries), whole)
}

pub(super) fn is_posix_shell(word: &Node) -> bool {
    word.as_str().is_some_and(is_shell)
}

/// Whether a program is a shell whose scripts `shell` can split.
fn is_shell(program: &str) -> bool {
    let name = program.rsplit('/').next().unwrap_or(program);
    matches!(
        name,
        "sh" | "bash" | "ash" | "dash" | "zsh" | "ksh" | "busybox"
    )
}
