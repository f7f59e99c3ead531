//! Our parsers beside those that others wrote: what the other one accepts, we accept,
//! and the data are the same. The texts are the samples and thousands of damaged ones.

// Tests may state facts bluntly, their helpers included.
#![allow(
    clippy::indexing_slicing,
    clippy::panic,
    clippy::string_slice,
    clippy::unwrap_used
)]

use std::fs;
use std::path::Path;

use parse_dockerfile::{Command, Instruction, JsonOrStringArray, Source};
use rearguard::document::{Node, Value};
use rearguard::parse;

fn samples(format: &str) -> Vec<String> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("fixtures/formats");
    let mut paths: Vec<_> = fs::read_dir(folder.join(format))
        .unwrap()
        .map(|entry| entry.unwrap().path())
        .filter(|path| {
            let extension = path.extension().and_then(|extension| extension.to_str());
            !matches!(extension, Some("json" | "errors"))
        })
        .collect();
    paths.retain(|path| !path.to_str().unwrap().contains("broken"));
    paths.sort();
    let texts = paths.iter().map(|path| fs::read_to_string(path).unwrap());
    texts.collect()
}

/// Calls `compare` with the sound samples and with texts made by damaging them with
/// `pieces`; says how many of them it called comparable.
fn for_damaged(format: &str, pieces: &[&str], compare: impl Fn(&str) -> bool) -> usize {
    let samples = samples(format);
    let mut compared = samples.iter().filter(|text| compare(text)).count();
    let mut state = 0x2545_F491_4F6C_DD1D_u64;
    let mut below = |limit: usize| {
        state ^= state << 13;
        state ^= state >> 7;
        state ^= state << 17;
        usize::try_from(state >> 16).unwrap() % limit.max(1)
    };
    for round in 0..4000 {
        let mut text = samples[round % samples.len()].clone();
        for _ in 0..=below(3) {
            let mut place = || {
                let at = below(text.len() + 1);
                (0..=at)
                    .rev()
                    .find(|&at| text.is_char_boundary(at))
                    .unwrap()
            };
            let (one, other) = (place(), place());
            if below(4) == 0 {
                text.replace_range(one.min(other)..one.max(other), "");
            } else {
                text.insert_str(one, pieces[below(pieces.len())]);
            }
        }
        compared += usize::from(compare(&text));
    }
    compared
}

fn texts(node: &Node) -> Vec<String> {
    let text = |item: &Node| item.as_str().unwrap().to_owned();
    node.items().iter().map(text).collect()
}

#[test]
fn xml_agrees_with_roxmltree() {
    let pieces = [
        "<a>",
        "</a>",
        "<b/>",
        " c='d'",
        "&lt;",
        "&#65;",
        "<![CDATA[x]]>",
        "<!-- y -->",
        "z",
        "\n",
        "<?p?>",
        "<",
        ">",
        "&",
        "'",
        "\"",
        "/",
    ];
    let compared = for_damaged("xml", &pieces, |text| {
        // Entities are where we mean to differ.
        let Ok(document) = roxmltree::Document::parse(text) else {
            return false;
        };
        let parsed = parse::xml::parse(text);
        assert_eq!(parsed.errors, [], "{text}");
        let root = document.root_element();
        let name = &parsed.roots[0].entries()[0].key;
        assert_eq!(local(name), root.tag_name().name(), "{text}");
        let [entry] = parsed.roots[0].entries() else {
            panic!("one root in {text}");
        };
        same_element(&entry.value, root, text);
        true
    });
    assert!(compared > 150, "{compared}");
}

fn local(name: &str) -> &str {
    name.rsplit(':').next().unwrap()
}

fn same_element(ours: &Node, theirs: roxmltree::Node<'_, '_>, context: &str) {
    let is_space = |c: char| matches!(c, ' ' | '\t' | '\r' | '\n');
    let pieces = theirs.children().filter(|child| child.is_text());
    let text: String = pieces.filter_map(|child| child.text()).collect();
    let own = match &ours.value {
        Value::String(text) => text.as_str(),
        _ => ours.get("#text").and_then(Node::as_str).unwrap_or(""),
    };
    assert_eq!(own, text.trim_matches(is_space), "{context}");
    for attribute in theirs.attributes() {
        let found = ours
            .entries()
            .iter()
            .find(|entry| entry.key.starts_with('-') && local(&entry.key[1..]) == attribute.name());
        assert_eq!(
            found.unwrap().value.as_str(),
            Some(attribute.value()),
            "{context}"
        );
    }
    let mut seen = std::collections::HashMap::new();
    let mut children = 0;
    for child in theirs.children().filter(|child| child.is_element()) {
        let start = child.range().start + 1;
        let end = context[start..].find(|c: char| c.is_whitespace() || matches!(c, '/' | '>'));
        let name = &context[start..start + end.unwrap()];
        let index = seen.entry(name).or_insert(0);
        let found = ours
            .get(name)
            .unwrap_or_else(|| panic!("{name} in {context}"));
        let found = if found.is_list() {
            &found.items()[*index]
        } else {
            found
        };
        *index += 1;
        children += 1;
        same_element(found, child, context);
    }
    let own = ours
        .entries()
        .iter()
        .filter(|entry| !entry.key.starts_with(['-', '#']));
    let count = |node: &Node| {
        if node.is_list() {
            node.items().len()
        } else {
            1
        }
    };
    assert_eq!(
        own.map(|entry| count(&entry.value)).sum::<usize>(),
        children,
        "{context}"
    );
}

#[test]
fn csv_agrees_with_the_csv_crate() {
    let pieces = [
        ",", "\"", "\"\"", "x", " ", "\n", "\r\n", "é", "\"a,b\"", ",,", "\n\n",
    ];
    let compared = for_damaged("csv", &pieces, |text| {
        // To it a quote behind a blank is none.
        let text = &text.replace(" \"", "\"");
        let parsed = parse::csv::parse(text);
        // It takes broken quotes as they come; ragged rows are errors to both.
        if !parsed.errors.is_empty() || text.contains(';') || text.contains(" \"") {
            return false;
        }
        let mut reader = csv::ReaderBuilder::new()
            .trim(csv::Trim::All)
            .from_reader(text.as_bytes());
        let rows: Result<Vec<csv::StringRecord>, _> = reader.records().collect();
        let Ok(rows) = rows else { return false };
        let not_blank = |row: &&csv::StringRecord| !(row.len() == 1 && row[0].is_empty());
        let theirs: Vec<Vec<&str>> = rows
            .iter()
            .filter(not_blank)
            .map(|row| row.iter().collect())
            .collect();
        let cells = |row: &Node| -> Vec<String> {
            let text = |entry: &rearguard::document::Entry| {
                entry.value.as_str().unwrap().trim().to_owned()
            };
            row.entries().iter().map(text).collect()
        };
        let ours: Vec<Vec<String>> = parsed.roots[0].items().iter().map(cells).collect();
        assert_eq!(ours, theirs, "{text:?}");
        true
    });
    assert!(compared > 500, "{compared}");
}

#[test]
fn dockerfiles_agree_with_parse_dockerfile() {
    let pieces = [
        "\\\n",
        " ",
        "\n",
        "# c\n",
        "\"",
        "'",
        "--f=g ",
        "<<E",
        "\nE\n",
        "RUN x\n",
        "COPY a b\n",
        "FROM a AS b\n",
        "[\"a\", \"b\"]",
        "\\",
        "\t",
        "é",
        "USER u\n",
        "run",
        "ENV A=b\n",
    ];
    let compared = for_damaged("dockerfile", &pieces, |text| {
        let Ok(theirs) = parse_dockerfile::parse(text) else {
            return false;
        };
        // Where each of the two is more exact than the other, see below.
        if is_read_differently(text) {
            return false;
        }
        let parsed = parse::dockerfile::parse(text);
        if !parsed.errors.is_empty() {
            let known = [
                "expected `name=value`",
                "has no name",
                "has no value",
                "ONBUILD takes no",
                "no line",
                "expected `HEALTHCHECK",
                "needs an argument",
            ];
            for error in &parsed.errors {
                let is_known = known.iter().any(|known| error.message.contains(known));
                assert!(is_known, "{error:?} in {text:?}");
            }
            return false;
        }
        let stages = parsed.roots[0].get("stages").unwrap().items();
        assert_eq!(stages.len(), theirs.stages().len(), "{text:?}");
        for (ours, theirs) in stages.iter().zip(theirs.stages()) {
            same_stage(ours, &theirs, text);
        }
        true
    });
    assert!(compared > 500, "{compared}");
}

/// It continues a line at any backslash before a line end, even at the second of two,
/// and drops every backslash in a delimiter, where a shell keeps some inside of quotes.
fn is_read_differently(text: &str) -> bool {
    text.lines().any(|line| {
        let content = line.trim_end().trim_end_matches('\\');
        line.trim_end().ends_with("\\\\") || (content.contains("<<") && content.contains('\\'))
    })
}

fn same_stage(ours: &Node, theirs: &parse_dockerfile::Stage<'_, '_>, text: &str) {
    let raw = ours.get("raw").unwrap();
    assert_eq!(raw.as_str().unwrap(), theirs.from.image.value, "{text:?}");
    let name = theirs.from.as_.as_ref().map_or("", |(_, name)| &name.value);
    assert_eq!(
        ours.get("name").unwrap().as_str().unwrap(),
        name,
        "{text:?}"
    );
    let instructions = ours.get("instructions").unwrap().items();
    let theirs: Vec<_> = theirs.instructions.iter().collect();
    assert_eq!(instructions.len(), theirs.len(), "{text:?}");
    for (ours, theirs) in instructions.iter().zip(theirs) {
        same_instruction(ours, theirs, text);
    }
}

fn same_instruction(ours: &Node, theirs: &Instruction<'_>, text: &str) {
    let name = ours.get("instruction").unwrap().as_str().unwrap();
    let arguments = texts(ours.get("arguments").unwrap());
    let same = |keyword: &parse_dockerfile::Keyword, command: &Command<'_>| {
        assert_eq!(ours.region.start as usize, keyword.span.start, "{text:?}");
        match command {
            Command::Exec(words) => {
                let words: Vec<_> = words
                    .value
                    .iter()
                    .map(|word| word.value.to_string())
                    .collect();
                assert_eq!(arguments, words, "{text:?}");
            }
            Command::Shell(shell) => {
                let form = ours.get("form").unwrap();
                assert_eq!(form.as_str(), Some("shell"), "{text:?}");
                if !arguments.is_empty() {
                    let start = ours.get("arguments").unwrap().region.start as usize;
                    assert_eq!(start, shell.span.start, "{text:?}");
                }
            }
            other => panic!("{other:?}"),
        }
    };
    match theirs {
        Instruction::Run(run) => {
            // Of a line with here-documents it keeps the delimiters apart.
            if run.here_docs.is_empty() {
                same(&run.run, &run.arguments);
            }
            let bodies: Vec<_> = run
                .here_docs
                .iter()
                .map(|body| body.value.to_string())
                .collect();
            assert_eq!(texts(ours.get("heredocs").unwrap()), bodies, "{text:?}");
        }
        Instruction::Cmd(cmd) => same(&cmd.cmd, &cmd.arguments),
        Instruction::Entrypoint(entry) => same(&entry.entrypoint, &entry.arguments),
        Instruction::Copy(copy) => {
            let sources = copy
                .src
                .iter()
                .filter(|source| matches!(source, Source::Path(_)));
            assert!(
                sources.count() <= ours.get("sources").unwrap().items().len(),
                "{text:?}"
            );
            let destination = ours.get("destination").unwrap().as_str().unwrap();
            assert_eq!(destination, copy.dest.value, "{text:?}");
        }
        Instruction::User(user) => {
            assert_eq!(name, "user", "{text:?}");
            assert_eq!(
                squeezed(&arguments[0]),
                squeezed(&user.arguments.value),
                "{text:?}"
            );
        }
        Instruction::Volume(volume) => {
            let words = match &volume.arguments {
                JsonOrStringArray::Json(words) => &words.value,
                JsonOrStringArray::String(words) => words,
            };
            let words: Vec<_> = words.iter().map(|word| word.value.to_string()).collect();
            assert_eq!(arguments, words, "{text:?}");
        }
        Instruction::Shell(shell) => {
            let words: Vec<_> = shell
                .arguments
                .iter()
                .map(|word| word.value.to_string())
                .collect();
            assert_eq!(arguments, words, "{text:?}");
        }
        Instruction::Expose(expose) => {
            let words: Vec<_> = expose
                .arguments
                .iter()
                .map(|word| word.value.to_string())
                .collect();
            assert_eq!(arguments, words, "{text:?}");
        }
        _ => {}
    }
}

/// With single blanks, as we join lines.
fn squeezed(text: &str) -> String {
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}
