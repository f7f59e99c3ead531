//! One instruction, with what each kind of instruction has.

use super::File;
use super::arguments::{flags, json_array, merged, takes_exec_form};
use super::commands::is_posix_shell;
use super::lines::Heredoc;
use super::words::{Words, empty, unquote};
use crate::document::{Node, Region, Value};
use crate::parse::entries::{list, map, named};

impl File {
    /// An instruction with everything that belongs to it; `end` is where its last
    /// here-document ends.
    pub(super) fn instruction(
        &mut self,
        keyword: Words<'_>,
        rest: Words<'_>,
        heredocs: &[Heredoc],
        end: usize,
        may_nest: bool,
    ) -> Option<Node> {
        let name = keyword.slice.text.to_ascii_lowercase();
        let takes_flags = matches!(name.as_str(), "add" | "copy" | "run" | "healthcheck");
        let (flags, content) = if takes_flags {
            flags(rest)
        } else {
            (Vec::new(), rest)
        };
        let exec = json_array(content).filter(|_| takes_exec_form(&name));
        let mut form = if exec.is_some() { "exec" } else { "shell" };
        let mut extra = Vec::new();
        let arguments = match name.as_str() {
            "run" => {
                let commands = self.commands(content, exec.as_deref(), heredocs);
                let end = content.region().end as usize;
                extra.push(named("commands", list(commands, end)));
                exec.unwrap_or_else(|| content.nodes())
            }
            "cmd" | "entrypoint" => exec.unwrap_or_else(|| content.nodes()),
            "shell" => match exec {
                Some(words) => {
                    self.posix = words.first().is_some_and(is_posix_shell);
                    words
                }
                None => {
                    let message = "SHELL needs a list of strings in JSON".to_owned();
                    self.error(keyword.start(), message);
                    return None;
                }
            },
            "volume" => exec.unwrap_or_else(|| content.words().map(Words::node).collect()),
            "expose" => content.words().map(Words::node).collect(),
            "user" | "workdir" | "stopsignal" | "maintainer" => content.nodes(),
            "copy" | "add" => {
                let words = exec.unwrap_or_else(|| content.words().map(Words::node).collect());
                match words.split_last() {
                    Some((destination, sources)) if !sources.is_empty() => {
                        extra.push(named("sources", list(sources.to_vec(), 0)));
                        extra.push(named("destination", destination.clone()));
                    }
                    _ => {
                        let shown = keyword.shown();
                        let message = format!("{shown} needs a source and a destination");
                        self.error(keyword.start(), message);
                        return None;
                    }
                }
                words
            }
            "env" | "label" | "arg" => {
                let (pairs, words) = self.pairs(&name, content);
                if pairs.is_empty() && !words.is_empty() {
                    return None;
                }
                let end = content.region().end as usize;
                extra.push(named("pairs", list(pairs, end)));
                words
            }
            "healthcheck" => {
                let (word, command) = content.first_word();
                let mut arguments = vec![word.node()];
                if word.is("cmd") && !command.slice.is_empty() {
                    let exec = json_array(command);
                    form = if exec.is_some() { "exec" } else { "shell" };
                    arguments.extend(exec.unwrap_or_else(|| command.nodes()));
                } else if !word.is("none") || !command.slice.is_empty() {
                    let message = "expected `HEALTHCHECK CMD command` or `NONE`".to_owned();
                    self.error(keyword.start(), message);
                    return None;
                }
                arguments
            }
            "onbuild" if may_nest => {
                let (keyword, rest) = content.first_word();
                if keyword.is("from") || keyword.is("onbuild") {
                    let message = format!("ONBUILD takes no {}", keyword.shown());
                    self.error(keyword.start(), message);
                    return None;
                }
                if !keyword.slice.is_empty() {
                    let trigger = self.instruction(keyword, rest, heredocs, end, false)?;
                    extra.push(named("trigger", trigger));
                }
                content.nodes()
            }
            _ => {
                let message = format!("unknown instruction {}", keyword.shown());
                self.error(keyword.start(), message);
                return None;
            }
        };
        // Docker takes an empty RUN or CMD for one that does nothing.
        let may_be_empty = matches!(name.as_str(), "run" | "cmd") || form == "exec";
        if arguments.is_empty() && !may_be_empty {
            let message = format!("{} needs an argument", keyword.shown());
            self.error(keyword.start(), message);
            return None;
        }
        let behind = keyword.region().end as usize;
        let bodies = heredocs
            .iter()
            .map(|heredoc| Node::string(heredoc.body.text.clone(), heredoc.body.whole()));
        let mut entries = vec![
            named("instruction", Node::string(name, keyword.region())),
            named("form", Node::string(form, content.region())),
            named("text", rest.node()),
            named("arguments", list(arguments, behind)),
            named("flags", map(merged(flags), behind)),
            named("heredocs", list(bodies.collect(), end)),
        ];
        entries.extend(extra);
        let region = Region::new(keyword.start(), end);
        Some(Node::new(Value::Map(entries), region))
    }

    /// `name=value` words, or for ENV and LABEL one name and the rest of the line.
    fn pairs(&mut self, instruction: &str, content: Words<'_>) -> (Vec<Node>, Vec<Node>) {
        let words = content.quoted_words(self.escape);
        let mut pairs = Vec::new();
        let has_sign = |word: &Words<'_>| word.slice.text.contains('=');
        if instruction != "arg" && words.first().is_some_and(|word| !has_sign(word)) {
            let (name, value) = content.first_word();
            if value.slice.is_empty() {
                self.error(name.start(), format!("{} has no value", name.shown()));
                return (Vec::new(), content.nodes());
            }
            pairs.push(self.pair(name, Some(value)));
            return (pairs, content.nodes());
        }
        for word in &words {
            match word.slice.text.find('=') {
                Some(0) => self.error(word.start(), format!("{} has no name", word.shown())),
                Some(sign) => pairs.push(self.pair(
                    word.cut(word.slice.before(sign)),
                    Some(word.cut(word.slice.from(sign + 1))),
                )),
                None if instruction == "arg" => pairs.push(self.pair(*word, None)),
                None => {
                    let message = format!("expected `name=value`, found {}", word.shown());
                    self.error(word.start(), message);
                }
            }
        }
        (pairs, words.into_iter().map(Words::node).collect())
    }

    fn pair(&self, name: Words<'_>, value: Option<Words<'_>>) -> Node {
        let value = match value {
            Some(value) => Node::string(unquote(value.slice.text, self.escape), value.region()),
            None => Node::new(Value::Null, empty(name.region().end)),
        };
        let name = Node::string(unquote(name.slice.text, self.escape), name.region());
        map(vec![named("name", name), named("value", value)], 0)
    }
}
