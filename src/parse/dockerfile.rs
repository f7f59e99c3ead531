//! Dockerfiles: one map of stages and their instructions.
//!
//! ```text
//! ARG V=3.18          {"arguments": [{"name": "V", "default": "3.18"}],
//! FROM alpine:$V       "stages": [{"name": "", "image": "alpine:3.18", "raw": "alpine:$V",
//! USER app               "from_stage": false, "instructions": [
//!                          {"instruction": "user", "form": "shell", "text": "app",
//!                           "arguments": ["app"], "flags": {}, "heredocs": []}]}]}
//! ```
//!
//! - `text` is the line behind the keyword, continuations joined, comments dropped.
//! - ENV, LABEL and ARG have `pairs` of `name` and `value`; COPY and ADD `sources` and
//!   `destination`; ONBUILD a `trigger`, an instruction itself; a stage a `platform`
//!   where it is stated.
//! - RUN has `commands` (see `shell`): `name`, `arguments`, `text` and, where they
//!   apply, `env`, `sudo`, `piped`. It has none where the shell is not a POSIX one.
//! - A build argument without default stays `${NAME}` and is noted as unknown.
//!
//! An instruction that cannot be read is an error, the others are kept. This is not
//! built on `parse-dockerfile`, which stops at the first mistake, leaves the joining
//! of lines to its user and gives no places inside of a line; the tests compare both.

mod lines;
mod variables;

use std::collections::HashSet;

use self::lines::{Heredoc, Line};
use self::variables::Variables;
use super::entries::{list, map, named};
use super::joined::Joined;
use super::shell;
use super::slice::{Slice, is_blank, shown};
use super::{Parsed, SyntaxError};
use crate::document::{Entry, Node, Region, Value};

/// Parses a text.
pub fn parse(text: &str) -> Parsed {
    let lines::Lines {
        lines,
        escape,
        errors,
    } = lines::split(text);
    let mut file = File {
        escape,
        posix: escape == '\\',
        variables: Variables::default(),
        arguments: Vec::new(),
        stages: Vec::new(),
        names: HashSet::new(),
        errors,
    };
    for line in &lines {
        file.read(line);
    }
    file.finish()
}

struct File {
    escape: char,
    /// Whether the shell of the current stage is a POSIX one.
    posix: bool,
    variables: Variables,
    arguments: Vec<Node>,
    stages: Vec<Stage>,
    /// The names of the stages, in lower case.
    names: HashSet<String>,
    errors: Vec<SyntaxError>,
}

struct Stage {
    region: Region,
    entries: Vec<Entry>,
    instructions: Vec<Node>,
}

impl File {
    fn error(&mut self, at: usize, message: String) {
        self.errors.push(SyntaxError { at, message });
    }

    fn read(&mut self, line: &Line) {
        let whole = Words {
            joined: &line.joined,
            slice: Slice::whole(&line.joined.text),
        };
        let (keyword, rest) = whole.first_word();
        if keyword.is("from") {
            self.from(keyword, rest, line);
            return;
        }
        let Some(instruction) = self.instruction(keyword, rest, &line.heredocs, line.end, true)
        else {
            return;
        };
        if let Some(stage) = self.stages.last_mut() {
            stage.region = stage.region.to(instruction.region);
            stage.instructions.push(instruction);
        } else if keyword.is("arg") {
            self.declare(&instruction);
        } else {
            let message = format!("{} stands before the first FROM", keyword.shown());
            self.error(keyword.start(), message);
        }
    }

    /// Takes over an ARG before the first stage.
    fn declare(&mut self, instruction: &Node) {
        let pairs = instruction.get("pairs").map_or(&[][..], Node::items);
        for pair in pairs {
            let (Some(name), Some(default)) = (pair.get("name"), pair.get("value")) else {
                continue;
            };
            self.variables.declare(
                name.as_str().unwrap_or(""),
                default.as_str().map(|text| (text, default.region)),
            );
            let end = name.region.end as usize;
            self.arguments.push(map(
                vec![
                    named("name", name.clone()),
                    named("default", default.clone()),
                ],
                end,
            ));
        }
    }

    fn from(&mut self, keyword: Words<'_>, rest: Words<'_>, line: &Line) {
        let (flags, rest) = flags(rest);
        let words: Vec<Words<'_>> = rest.words().collect();
        let (image, name) = match words.as_slice() {
            [image] => (*image, None),
            [image, sign, name] if sign.is("as") => (*image, Some(*name)),
            _ => {
                let message = "expected `FROM image` or `FROM image AS name`".to_owned();
                self.error(keyword.start(), message);
                let Some(image) = words.first() else { return };
                (*image, None)
            }
        };
        let raw = unquote(image.slice.text, self.escape);
        let from_stage = self.names.contains(&raw.to_ascii_lowercase());
        let mut entries = vec![
            named(
                "name",
                name.map_or_else(|| Node::string("", empty(image.region().end)), Words::node),
            ),
            named("image", self.resolved(&raw, image.region())),
            named("raw", image.node()),
        ];
        if let Some(platform) = flags.iter().find(|flag| flag.key == "platform") {
            let written = platform.value.as_str().unwrap_or("");
            let platform = self.resolved(written, platform.value.region);
            entries.push(named("platform", platform));
        }
        entries.push(named(
            "from_stage",
            Node::new(Value::Bool(from_stage), image.region()),
        ));
        self.posix = self.escape == '\\';
        if let Some(name) = name {
            self.names.insert(name.slice.text.to_ascii_lowercase());
        }
        self.stages.push(Stage {
            region: Region::new(keyword.start(), line.end),
            entries,
            instructions: Vec::new(),
        });
    }

    fn resolved(&self, written: &str, region: Region) -> Node {
        let resolved = self.variables.resolve(written);
        let mut node = Node::string(resolved.text, region);
        if resolved.unknown.is_some() || !resolved.origins.is_empty() {
            let notes = node.notes_mut();
            notes.unknown = resolved.unknown;
            notes.origins = resolved.origins;
        }
        node
    }

    /// An instruction with everything that belongs to it; `end` is where its last
    /// here-document ends.
    fn instruction(
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

    fn commands(
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

    /// Without any stage the text is hardly a Dockerfile: one error says so, and the
    /// first of the others hints at the reason.
    fn finish(mut self) -> Parsed {
        self.errors.sort_by_key(|error| error.at);
        if self.stages.is_empty() {
            self.errors.truncate(1);
            self.error(
                0,
                "there is no FROM instruction that can be read".to_owned(),
            );
            self.errors.sort_by_key(|error| error.at);
            return Parsed {
                roots: Vec::new(),
                errors: self.errors,
                ..Parsed::default()
            };
        }
        let stages = self.stages.into_iter().map(|mut stage| {
            let end = stage.region.end as usize;
            let instructions = list(stage.instructions, end);
            stage.entries.push(named("instructions", instructions));
            Node::new(Value::Map(stage.entries), stage.region)
        });
        let root = map(
            vec![
                named("arguments", list(self.arguments, 0)),
                named("stages", list(stages.collect(), 0)),
            ],
            0,
        );
        Parsed {
            roots: vec![root],
            errors: self.errors,
            ..Parsed::default()
        }
    }
}

/// A part of a logical line that knows its place in the file.
#[derive(Clone, Copy)]
struct Words<'a> {
    joined: &'a Joined,
    slice: Slice<'a>,
}

impl<'a> Words<'a> {
    fn cut(self, slice: Slice<'a>) -> Self {
        Self { slice, ..self }
    }

    fn region(self) -> Region {
        self.joined.region(self.slice.start, self.slice.end())
    }

    fn start(self) -> usize {
        self.region().start as usize
    }

    fn node(self) -> Node {
        Node::string(self.slice.text, self.region())
    }

    /// The text as one argument, none if there is no text.
    fn nodes(self) -> Vec<Node> {
        if self.slice.is_empty() {
            Vec::new()
        } else {
            vec![self.node()]
        }
    }

    /// As a message quotes it.
    fn shown(self) -> String {
        shown(self.slice.text)
    }

    /// Whether it is this word, in any case.
    fn is(self, word: &str) -> bool {
        self.slice.text.eq_ignore_ascii_case(word)
    }

    fn first_word(self) -> (Self, Self) {
        let (word, rest) = self.slice.first_word();
        (self.cut(word), self.cut(rest))
    }

    fn words(self) -> impl Iterator<Item = Self> {
        self.slice.words().map(move |word| self.cut(word))
    }

    /// The words between blanks that are neither quoted nor escaped.
    fn quoted_words(self, escape: char) -> Vec<Self> {
        let mut words = Vec::new();
        let mut start = None;
        let mut quote = None;
        let mut escaped = false;
        for (at, character) in self.slice.text.char_indices() {
            if escaped {
                escaped = false;
                continue;
            }
            if is_blank(character) && quote.is_none() {
                let word = start.take().map(|start| self.slice.before(at).from(start));
                words.extend(word.map(|word| self.cut(word)));
                continue;
            }
            start.get_or_insert(at);
            match quote {
                _ if character == escape && quote != Some('\'') => escaped = true,
                None if matches!(character, '"' | '\'') => quote = Some(character),
                Some(open) if open == character => quote = None,
                _ => {}
            }
        }
        words.extend(start.map(|start| self.cut(self.slice.from(start))));
        words
    }
}

fn empty(at: u32) -> Region {
    Region::new(at as usize, at as usize)
}

/// The leading `--name=value` words, and what follows them.
fn flags(content: Words<'_>) -> (Vec<Entry>, Words<'_>) {
    let mut flags = Vec::new();
    let mut rest = content;
    loop {
        let (word, after) = rest.first_word();
        let Some(flag) = word
            .slice
            .after_prefix("--")
            .filter(|flag| !flag.is_empty())
        else {
            return (flags, rest);
        };
        let sign = flag.text.find('=');
        let name = word.cut(flag.before(sign.unwrap_or(flag.text.len())));
        let value = match sign {
            Some(sign) => word.cut(flag.from(sign + 1)).node(),
            None => Node::new(Value::Bool(true), name.region()),
        };
        flags.push(Entry {
            key: name.slice.text.to_ascii_lowercase(),
            key_region: name.region(),
            value,
        });
        rest = after;
    }
}

/// A flag that is given more than once, such as `--mount`, is a list.
fn merged(flags: Vec<Entry>) -> Vec<Entry> {
    let mut merged = super::entries::Entries::default();
    for flag in flags {
        match merged.get_mut(&flag.key) {
            None => {
                merged.add(&flag.key, flag.key_region, flag.value);
            }
            Some(entry) => {
                if !entry.value.is_list() {
                    let first = entry.value.clone();
                    entry.value = Node::new(Value::List(vec![first.clone()]), first.region);
                }
                merged.append(&flag.key, flag.key_region, flag.value);
            }
        }
    }
    merged.into_entries()
}

fn takes_exec_form(instruction: &str) -> bool {
    matches!(
        instruction,
        "run" | "cmd" | "entrypoint" | "shell" | "volume" | "copy" | "add"
    )
}

/// The strings of a JSON list that is the whole text, each with its quotes in its region.
fn json_array(content: Words<'_>) -> Option<Vec<Node>> {
    let mut rest = content.slice.after_prefix("[")?.trim();
    let mut strings = Vec::new();
    if let Some(after) = rest.after_prefix("]") {
        return after.trim().is_empty().then_some(strings);
    }
    loop {
        let mut escaped = true;
        let end = rest.text.char_indices().find_map(|(at, character)| {
            let ends = character == '"' && !escaped;
            escaped = character == '\\' && !escaped;
            ends.then_some(at + 1)
        })?;
        let (written, after) = rest.split_at(end);
        let value: String = serde_json::from_str(written.text).ok()?;
        strings.push(Node::string(value, content.cut(written).region()));
        let after = after.trim_start();
        match after.after_prefix(",") {
            Some(next) => rest = next.trim_start(),
            None => {
                let after = after.after_prefix("]")?;
                return after.trim().is_empty().then_some(strings);
            }
        }
    }
}

/// Without quotes and the escapes that Docker resolves.
fn unquote(written: &str, escape: char) -> String {
    let mut text = String::with_capacity(written.len());
    let mut quote = None;
    let mut characters = written.chars();
    while let Some(character) = characters.next() {
        match quote {
            _ if character == escape && quote != Some('\'') => match characters.next() {
                Some(next) if quote.is_none() || next == '"' || next == '$' || next == escape => {
                    text.push(next);
                }
                next => {
                    text.push(character);
                    text.extend(next);
                }
            },
            None if matches!(character, '"' | '\'') => quote = Some(character),
            Some(open) if open == character => quote = None,
            _ => text.push(character),
        }
    }
    text
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
        let mut env = super::entries::Entries::default();
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

fn is_posix_shell(word: &Node) -> bool {
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

#[cfg(test)]
mod tests {
    use super::*;

    /// What stands at a path of names and numbers, such as `stages 0 image`.
    fn at<'a>(parsed: &'a Parsed, path: &str) -> &'a Node {
        let mut node = &parsed.roots[0];
        for step in path.split(' ') {
            node = match step.parse::<usize>() {
                Ok(index) => &node.items()[index],
                Err(_) => node.get(step).unwrap_or_else(|| panic!("{step} in {path}")),
            };
        }
        node
    }

    fn text<'a>(parsed: &'a Parsed, path: &str) -> &'a str {
        at(parsed, path).as_str().unwrap()
    }

    fn texts(node: &Node) -> Vec<&str> {
        node.items()
            .iter()
            .map(|item| item.as_str().unwrap())
            .collect()
    }

    fn written<'a>(source: &'a str, node: &Node) -> &'a str {
        let range = node.region.start as usize..node.region.end as usize;
        source.get(range).unwrap()
    }

    #[test]
    fn continuations_are_joined_and_keep_their_place() {
        let source = "FROM a\nrun echo a \\\n  # why\n\n  && ls\\\n-l  \nUSER x\n";
        let parsed = parse(source);
        assert_eq!(
            text(&parsed, "stages 0 instructions 0 text"),
            "echo a && ls-l"
        );
        let run = at(&parsed, "stages 0 instructions 0");
        assert_eq!(
            written(source, run),
            "run echo a \\\n  # why\n\n  && ls\\\n-l"
        );
        assert_eq!(text(&parsed, "stages 0 instructions 0 instruction"), "run");
        let list = at(&parsed, "stages 0 instructions 0 commands 1");
        assert_eq!(written(source, list), "ls\\\n-l");
        assert_eq!(text(&parsed, "stages 0 instructions 1 arguments 0"), "x");
    }

    #[test]
    fn images_are_resolved_from_global_arguments() {
        let source = "ARG V=3.18 W\nARG I=alpine:$V\nFROM --platform=$BUILDPLATFORM ${I} AS Base\nFROM base\nFROM x:$W\n";
        let parsed = parse(source);
        assert_eq!(parsed.errors, []);
        assert_eq!(text(&parsed, "stages 0 image"), "alpine:3.18");
        assert_eq!(written(source, at(&parsed, "stages 0 image")), "${I}");
        assert_eq!(text(&parsed, "stages 0 name"), "Base");
        assert!(at(&parsed, "stages 0 platform").unknown().is_some());
        assert_eq!(at(&parsed, "stages 1 from_stage").value, Value::Bool(true));
        assert_eq!(text(&parsed, "stages 2 image"), "x:${W}");
        assert_eq!(
            at(&parsed, "stages 2 image").unknown().unwrap().reference,
            "W"
        );
        assert_eq!(at(&parsed, "arguments 1 default").value, Value::Null);
    }

    #[test]
    fn pairs_lose_their_quotes_and_keep_their_place() {
        let source =
            "FROM a\nENV A=\"b c\" D='$e' F=g\\ h\nENV K some \"text\"\nARG N\nLABEL \"x.y\"=z\n";
        let parsed = parse(source);
        assert_eq!(parsed.errors, []);
        let values: Vec<&str> = (0..3)
            .map(|index| {
                text(
                    &parsed,
                    &format!("stages 0 instructions 0 pairs {index} value"),
                )
            })
            .collect();
        assert_eq!(values, ["b c", "$e", "g h"]);
        let value = at(&parsed, "stages 0 instructions 0 pairs 0 value");
        assert_eq!(written(source, value), "\"b c\"");
        assert_eq!(
            text(&parsed, "stages 0 instructions 1 pairs 0 value"),
            "some text"
        );
        assert_eq!(
            at(&parsed, "stages 0 instructions 2 pairs 0 value").value,
            Value::Null
        );
        assert_eq!(text(&parsed, "stages 0 instructions 3 pairs 0 name"), "x.y");
    }

    #[test]
    fn exec_form_is_json_and_falls_back_to_the_shell() {
        let source =
            "FROM a\nCMD [\"b\", \"c \\\"d\\u0041\"]\nCMD ['b']\nRUN [\"apt-get\",\"update\"]\n";
        let parsed = parse(source);
        assert_eq!(text(&parsed, "stages 0 instructions 0 form"), "exec");
        assert_eq!(
            texts(at(&parsed, "stages 0 instructions 0 arguments")),
            ["b", "c \"dA"]
        );
        assert_eq!(text(&parsed, "stages 0 instructions 1 form"), "shell");
        assert_eq!(
            texts(at(&parsed, "stages 0 instructions 1 arguments")),
            ["['b']"]
        );
        assert_eq!(
            text(&parsed, "stages 0 instructions 2 commands 0 name"),
            "apt-get"
        );
    }

    #[test]
    fn heredocs_are_bodies_and_scripts() {
        let source = "FROM a\nRUN <<-E\\'O\"F\"\n\tapt-get update\n\tcurl x | sh\n\tE'OF\nCOPY --chmod=644 <<X <<'Y' /d/\n1\nX\n2\nY\nRUN cat <<Z > f\nrm -rf\nZ\nUSER u\n";
        let parsed = parse(source);
        assert_eq!(parsed.errors, []);
        assert_eq!(
            texts(at(&parsed, "stages 0 instructions 0 heredocs")),
            ["apt-get update\ncurl x | sh\n"]
        );
        assert_eq!(
            text(&parsed, "stages 0 instructions 0 commands 1 name"),
            "curl"
        );
        assert_eq!(
            at(&parsed, "stages 0 instructions 0 commands 1 piped").value,
            Value::Bool(true)
        );
        let curl = at(&parsed, "stages 0 instructions 0 commands 1");
        assert_eq!(written(source, curl), "curl x");
        assert_eq!(
            texts(at(&parsed, "stages 0 instructions 1 heredocs")),
            ["1\n", "2\n"]
        );
        assert_eq!(text(&parsed, "stages 0 instructions 1 destination"), "/d/");
        assert_eq!(text(&parsed, "stages 0 instructions 1 flags chmod"), "644");
        assert_eq!(
            at(&parsed, "stages 0 instructions 2 commands")
                .items()
                .len(),
            1
        );
        assert_eq!(text(&parsed, "stages 0 instructions 3 text"), "u");
        let run = written(source, at(&parsed, "stages 0 instructions 0"));
        assert!(run.ends_with("\n\tE'OF"));
    }

    #[test]
    fn the_rest_of_the_instructions_have_the_arguments_one_expects() {
        let source = "FROM a\nHEALTHCHECK --interval=5s CMD curl -f x\nHEALTHCHECK none\nONBUILD RUN b\nEXPOSE 80 443/tcp\nVOLUME [\"/x\"]\nCOPY --from=0 --link a b /c\nRUN --mount=type=a --mount=type=b d\nENTRYPOINT e f\n";
        let parsed = parse(source);
        assert_eq!(parsed.errors, []);
        let arguments = |index: usize| {
            texts(at(
                &parsed,
                &format!("stages 0 instructions {index} arguments"),
            ))
        };
        assert_eq!(arguments(0), ["CMD", "curl -f x"]);
        assert_eq!(arguments(1), ["none"]);
        assert_eq!(
            text(&parsed, "stages 0 instructions 2 trigger commands 0 name"),
            "b"
        );
        assert_eq!(arguments(3), ["80", "443/tcp"]);
        assert_eq!(arguments(4), ["/x"]);
        assert_eq!(
            texts(at(&parsed, "stages 0 instructions 5 sources")),
            ["a", "b"]
        );
        assert_eq!(
            at(&parsed, "stages 0 instructions 5 flags link").value,
            Value::Bool(true)
        );
        assert_eq!(
            texts(at(&parsed, "stages 0 instructions 6 flags mount")),
            ["type=a", "type=b"]
        );
        assert_eq!(arguments(7), ["e f"]);
    }

    #[test]
    fn windows_continues_lines_with_a_backtick() {
        let parsed = parse("# escape=`\nFROM a\nCOPY a `\n  C:\\b\\\nRUN dir C:\\\n");
        assert_eq!(
            text(&parsed, "stages 0 instructions 0 destination"),
            "C:\\b\\"
        );
        assert!(
            at(&parsed, "stages 0 instructions 1 commands")
                .items()
                .is_empty()
        );
        let shell = parse("FROM a\nSHELL [\"powershell\", \"-c\"]\nRUN a; b\nFROM a\nRUN a; b\n");
        assert!(
            at(&shell, "stages 0 instructions 1 commands")
                .items()
                .is_empty()
        );
        assert_eq!(
            at(&shell, "stages 1 instructions 0 commands").items().len(),
            2
        );
    }

    #[test]
    fn an_instruction_that_cannot_be_read_does_not_hide_the_others() {
        let source = "RUN early\nFROM a\nFOO bar \\\n baz\nCOPY x\nRUN <<EOF\nONBUILD FROM b\nSHELL sh\nENV A\nUSER u\nHEALTHCHECK x\nWORKDIR\n";
        let parsed = parse(source);
        let lines: Vec<usize> = parsed
            .errors
            .iter()
            .map(|error| source.get(..error.at).unwrap().matches('\n').count() + 1)
            .collect();
        assert_eq!(lines, [1, 3, 5, 6, 7, 8, 9, 11, 12]);
        let kept = at(&parsed, "stages 0 instructions").items();
        let names: Vec<_> = kept
            .iter()
            .map(|kept| kept.get("instruction").unwrap().as_str().unwrap())
            .collect();
        assert_eq!(names, ["run", "user"]);
    }

    #[test]
    fn a_text_without_stages_is_one_error_and_its_hint() {
        assert_eq!(parse("").errors.len(), 1);
        let parsed = parse("# Title\n\nSome words\nand more\n");
        assert_eq!(parsed.errors.len(), 2);
        assert!(parsed.roots.is_empty());
    }
}
