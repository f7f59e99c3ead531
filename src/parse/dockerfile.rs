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

mod arguments;
mod commands;
mod instruction;
mod lines;
mod variables;
mod words;

use std::collections::HashSet;

use self::arguments::flags;
use self::lines::Line;
use self::variables::Variables;
use self::words::{Words, empty, unquote};
use super::entries::{list, map, named};
use super::slice::Slice;
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
        Parsed::with_errors(root, self.errors)
    }
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
