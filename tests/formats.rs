//! What the parsers make of the samples in `fixtures/formats`, and of damaged ones.
//!
//! A sample `<format>/<name>` has its data beside it as `<name>.json`, and where it is
//! broken the errors as `<name>.errors`, one `line:column message` a line.
//! `UPDATE_EXPECT=1` rewrites both.

// Tests may state facts bluntly, their helpers included.
#![allow(
    clippy::indexing_slicing,
    clippy::panic,
    clippy::string_slice,
    clippy::unwrap_used
)]

use std::fs;
use std::path::{Path, PathBuf};
use std::time::{Duration, Instant};

use rearguard::classify::Format;
use rearguard::document::{FileName, Node, Region, Source, Value};
use rearguard::parse::{self, Parsed};
use serde_json::json;

/// The formats whose samples are read here; the others have tests of their own.
const FORMATS: &[Format] = &[
    Format::Dockerfile,
    Format::Toml,
    Format::Ini,
    Format::Systemd,
    Format::Sysctl,
    Format::SshdConfig,
    Format::Sudoers,
    Format::Env,
    Format::Properties,
    Format::Postgresql,
    Format::Directives,
    Format::Ignore,
    Format::Nginx,
    Format::Xml,
    Format::SshConfig,
    Format::KnownHosts,
    Format::AuthorizedKeys,
    Format::Hosts,
    Format::Crontab,
    Format::SystemCrontab,
    Format::PgHba,
    Format::PgIdent,
    Format::Iptables,
    Format::Nftables,
    Format::Zone,
    Format::Haproxy,
    Format::Apache,
    Format::Settings,
    Format::Blocks,
    Format::BlockLines,
    Format::Exports,
    Format::Fstab,
    Format::Postfix,
    Format::Csv,
    Format::Bicep,
];

fn parsed(format: Format, text: &str) -> Parsed {
    parse::parse(text, format, parse::yaml::Scalars::Core)
}

/// The samples of a format: path and text.
fn samples(format: Format) -> Vec<(PathBuf, String)> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR"))
        .join("fixtures/formats")
        .join(format.name());
    let mut paths: Vec<PathBuf> = fs::read_dir(&folder)
        .unwrap_or_else(|error| panic!("{}: {error}", folder.display()))
        .map(|entry| entry.unwrap().path())
        .filter(|path| {
            let extension = path.extension().and_then(|extension| extension.to_str());
            !matches!(extension, Some("json" | "errors"))
        })
        .collect();
    paths.sort();
    assert!(!paths.is_empty(), "{} has samples", format.name());
    let text = |path: &PathBuf| fs::read_to_string(path).unwrap();
    paths
        .iter()
        .map(|path| (path.clone(), text(path)))
        .collect()
}

fn data(node: &Node) -> serde_json::Value {
    match &node.value {
        Value::Null => json!(null),
        Value::Bool(truth) => json!(truth),
        Value::Int(number) => json!(number),
        Value::Float(number) => json!(number),
        Value::String(text) => json!(text),
        Value::List(items) => items.iter().map(data).collect(),
        Value::Map(entries) => entries
            .iter()
            .map(|entry| (entry.key.clone(), data(&entry.value)))
            .collect(),
    }
}

fn errors(parsed: &Parsed, text: &str) -> String {
    let source = Source::new(FileName::plain("sample"), text.to_owned());
    let line = |error: &parse::SyntaxError| {
        let position = source.position(u32::try_from(error.at).unwrap());
        format!("{}:{} {}\n", position.line, position.column, error.message)
    };
    parsed.errors.iter().map(line).collect()
}

fn expect(path: &Path, suffix: &str, found: &str) {
    let path = PathBuf::from(format!("{}.{suffix}", path.display()));
    if std::env::var_os("UPDATE_EXPECT").is_some() {
        if found.is_empty() {
            let _ = fs::remove_file(&path);
        } else {
            fs::write(&path, found).unwrap();
        }
        return;
    }
    let expected = if path.exists() {
        fs::read_to_string(&path).unwrap()
    } else {
        String::new()
    };
    assert_eq!(found, expected, "{}", path.display());
}

#[test]
fn samples_have_the_expected_data_and_errors() {
    for &format in FORMATS {
        for (path, text) in samples(format) {
            let parsed = parsed(format, &text);
            let roots: Vec<_> = parsed.roots.iter().map(data).collect();
            let data = match roots.as_slice() {
                [] => String::new(),
                [root] => format!("{root:#}\n"),
                _ => panic!("{} has one root", path.display()),
            };
            expect(&path, "json", &data);
            expect(&path, "errors", &errors(&parsed, &text));
            let is_broken = path
                .file_name()
                .unwrap()
                .to_str()
                .unwrap()
                .starts_with("broken");
            assert_eq!(is_broken, !parsed.errors.is_empty(), "{}", path.display());
        }
    }
}

#[test]
fn every_text_stands_where_its_region_says() {
    for &format in FORMATS {
        for (path, text) in samples(format) {
            for root in &parsed(format, &text).roots {
                check_texts(format, &text, "", root, &path);
            }
        }
    }
}

/// `name` is the key that leads to the node.
fn check_texts(format: Format, text: &str, name: &str, node: &Node, path: &Path) {
    for item in node.items() {
        check_texts(format, text, name, item, path);
    }
    for entry in node.entries() {
        let key = slice(text, entry.key_region);
        assert!(
            key.is_empty() || is_key(format, key, &entry.key),
            "{}: key {:?} stands at {key:?}",
            path.display(),
            entry.key
        );
        check_texts(format, text, &entry.key, &entry.value, path);
    }
    if let Some(value) = node.as_str() {
        let written = slice(text, node.region);
        assert!(
            is_written(format, name, node, written, value),
            "{}: {name} {value:?} stands at {written:?}",
            path.display()
        );
    }
}

fn slice(text: &str, region: Region) -> &str {
    text.get(region.start as usize..region.end as usize)
        .unwrap()
}

/// Whether a key is what stands at its region, as the format spells it.
fn is_key(format: Format, written: &str, key: &str) -> bool {
    let unquoted = written.replace(['"', '\'', '\\'], "");
    match format {
        Format::Sysctl => written.replace('/', ".") == key.replace('/', "."),
        Format::SshdConfig
        | Format::SshConfig
        | Format::Directives
        | Format::Settings
        | Format::Postgresql => written.to_lowercase() == key,
        Format::Xml => written == key || Some(written) == key.strip_prefix('-'),
        Format::Toml | Format::Properties | Format::Bicep => unquoted == key,
        _ => written == key,
    }
}

/// Whether a value is what stands at its region, after the escapes of the format.
fn is_written(format: Format, name: &str, node: &Node, written: &str, value: &str) -> bool {
    if written == value {
        return true;
    }
    let bare = |quotes: &[char]| {
        let quote = quotes.iter().find(|quote| written.starts_with(**quote))?;
        written.strip_prefix(*quote)?.strip_suffix(*quote)
    };
    let read = match format {
        Format::Sysctl | Format::Ignore => None,
        Format::Dockerfile => return is_written_dockerfile(name, node, written, value),
        Format::Toml => {
            let document = toml_edit::Document::parse(format!("v = {written}")).unwrap();
            document
                .as_table()
                .get("v")
                .and_then(|item| item.as_str().map(str::to_owned))
        }
        Format::Ini => bare(&['"', '\'']).map(str::to_owned).or_else(|| {
            Some(
                written
                    .lines()
                    .map(str::trim)
                    .collect::<Vec<_>>()
                    .join("\n"),
            )
        }),
        Format::Systemd => {
            let lines = written.lines().map(str::trim);
            let lines = lines.filter(|line| !line.starts_with(['#', ';']));
            let pieces = lines.map(|line| line.trim_end_matches('\\').trim());
            Some(pieces.collect::<Vec<_>>().join(" "))
        }
        Format::SshdConfig | Format::SshConfig => bare(&['"']).map(str::to_owned),
        Format::KnownHosts | Format::AuthorizedKeys if name == "fingerprint" => {
            return written.starts_with("AAAA") && value.starts_with("SHA256:");
        }
        Format::AuthorizedKeys if name == "name" => Some(written.to_lowercase()),
        Format::AuthorizedKeys => bare(&['"']).map(|inside| inside.replace("\\\"", "\"")),
        Format::Settings => bare(&['"', '\'']).map(str::to_owned),
        Format::Exports => bare(&['"', '\'']).map(str::to_owned),
        Format::KnownHosts | Format::Hosts | Format::Fstab | Format::Postfix => None,
        Format::Crontab | Format::SystemCrontab => Some(written.replace(['"', '\\', '\''], "")),
        // What an earlier line states, and what nobody states because everybody means it.
        Format::Zone if written.is_empty() => return name != "data",
        Format::Zone => return is_written_zone(name, written, value),
        Format::Haproxy => Some(unescaped(bare(&['"', '\'']).unwrap_or(written))),
        Format::Apache if name == "name" => Some(written.to_lowercase()),
        Format::Apache => bare(&['"', '\'']).map(unescaped),
        // What is done is our word; the table may stand in an earlier line.
        Format::Iptables if name == "command" => return written.starts_with('-'),
        Format::Iptables if name == "table" => return written.is_empty(),
        Format::Iptables | Format::Nftables => bare(&['"', '\'']).map(unescaped),
        Format::PgHba | Format::PgIdent => Some(written.replace('"', "")),
        // The kind of an alias is our word; what an earlier command states stands there.
        Format::Sudoers if written.is_empty() => return true,
        Format::Sudoers => Some(written.replace(['"', '\\'], "")),
        Format::Env => bare(&['"'])
            .map(unescaped)
            .or(bare(&['\'']).map(str::to_owned)),
        Format::Properties => {
            let lines = written.split("\\\n").map(str::trim_start);
            Some(unescaped(&lines.collect::<String>()))
        }
        Format::Postgresql => bare(&['\'']).map(|inside| inside.replace("''", "'")),
        Format::Directives => {
            bare(&['"', '\'']).map(|inside| unescaped(&inside.replace("\\x41", "A")))
        }
        Format::Nginx | Format::Blocks | Format::BlockLines => {
            Some(bare(&['"', '\'']).unwrap_or(written).replace("\\\"", "\""))
        }
        Format::Xml => {
            let bare = bare(&['"', '\'']).unwrap_or(written);
            let bare = bare.replace("<![CDATA[", "").replace("]]>", "");
            let bare = bare.replace("<b>bold</b>", "");
            let bare = bare
                .replace("&lt;", "<")
                .replace("&gt;", ">")
                .replace("&amp;", "&");
            Some(bare.trim().to_owned())
        }
        Format::Csv => bare(&['"']).map(|inside| inside.replace("\"\"", "\"")),
        // What is stated as secure has a type of that name in the template.
        Format::Bicep if written.is_empty() => return name == "type",
        Format::Bicep if matches!(name, "type" | "apiVersion") => return written.contains(value),
        Format::Bicep if value.starts_with('[') && !written.starts_with('\'') => {
            Some(format!("[{written}]"))
        }
        Format::Bicep if written.starts_with("'''") => {
            bare(&['\'']).map(|inside| inside.trim_matches('\'').trim_start().to_owned())
        }
        Format::Bicep if written.contains("${") => return value == format!("[{written}]"),
        Format::Bicep => bare(&['\'']).map(|inside| unescaped(&inside.replace("[", "[["))),
        Format::Yaml | Format::Json | Format::Jsonc | Format::Hcl => None,
    };
    read.as_deref() == Some(value)
}

/// Whole names begin with the name that stands there.
fn is_written_zone(name: &str, written: &str, value: &str) -> bool {
    let lower = written.to_lowercase();
    let bare = written
        .strip_prefix('"')
        .and_then(|rest| rest.strip_suffix('"'));
    match name {
        "fqdn" | "targets" => written == "@" || value.starts_with(lower.trim_end_matches('.')),
        "address" => value.ends_with(written.split('.').next().unwrap()),
        "class" | "type" => written.to_uppercase() == value,
        _ => bare.is_some_and(|bare| bare.replace('\\', "") == value),
    }
}

/// Escapes as JSON has them, and a backslash before anything else means that.
fn unescaped(written: &str) -> String {
    let mut json = String::from("\"");
    let mut characters = written.chars();
    while let Some(character) = characters.next() {
        match character {
            '\\' => match characters.next().unwrap() {
                known @ ('n' | 't' | 'r' | 'u' | '\\' | '"') => json.extend(['\\', known]),
                other => json.push(other),
            },
            '\n' => json.push_str("\\n"),
            '"' => json.push_str("\\\""),
            other => json.push(other),
        }
    }
    json.push('"');
    serde_json::from_str(&json).unwrap()
}

fn is_written_dockerfile(name: &str, node: &Node, written: &str, value: &str) -> bool {
    let notes = node.notes.as_deref();
    let is_known = notes.is_none_or(|notes| notes.unknown.is_none());
    match name {
        "instruction" => return written.to_lowercase() == value,
        "form" => return (value == "exec") == written.starts_with('['),
        "image" if notes.is_some() => {
            return written.contains('$') && (is_known != value.contains('$'));
        }
        "platform" if !is_known => return written.replace('$', "${") + "}" == value,
        // Without the tabs that `<<-` drops.
        "heredocs" => {
            let lines = written
                .lines()
                .map(|line| line.trim_start_matches('\t').to_owned() + "\n");
            let value = value
                .lines()
                .map(|line| line.trim_start_matches('\t').to_owned() + "\n");
            return lines.collect::<String>() == value.collect::<String>();
        }
        _ => {}
    }
    let unquoted = |text: &str| text.replace(['"', '\'', '\\'], "");
    unquoted(&continued(written)) == unquoted(&continued(value))
}

/// On one line, without the comments between continued lines.
fn continued(text: &str) -> String {
    let lines = text
        .lines()
        .map(str::trim)
        .filter(|line| !line.starts_with('#'));
    let pieces = lines.map(|line| line.strip_suffix('\\').unwrap_or(line).trim());
    pieces.collect::<Vec<_>>().join(" ")
}

/// The shape that every tree has, however broken its text.
fn check_shape(text: &str, node: &Node, context: &str) {
    check_region(text, node.region, context);
    for origin in node.notes.iter().flat_map(|notes| &notes.origins) {
        check_region(text, *origin, context);
    }
    for item in node.items() {
        check_inside(node, item.region, context);
        check_shape(text, item, context);
    }
    let mut names = std::collections::HashSet::new();
    for entry in node.entries() {
        assert!(names.insert(&entry.key), "{context}: {} twice", entry.key);
        check_region(text, entry.key_region, context);
        check_inside(node, entry.value.region, context);
        check_shape(text, &entry.value, context);
    }
}

fn check_region(text: &str, region: Region, context: &str) {
    let range = region.start as usize..region.end as usize;
    assert!(text.get(range).is_some(), "{context}: {region:?}");
}

fn check_inside(parent: &Node, child: Region, context: &str) {
    let outer = parent.region;
    let inside = outer.start <= child.start && child.end <= outer.end;
    assert!(inside, "{context}: {child:?} in {outer:?}");
}

fn depth(node: &Node) -> usize {
    let items = node.items().iter().map(depth);
    let entries = node.entries().iter().map(|entry| depth(&entry.value));
    1 + items.chain(entries).max().unwrap_or(0)
}

fn check(format: Format, text: &str) {
    let parsed = parsed(format, text);
    let context = format!("{} {text:?}", format.name());
    for root in &parsed.roots {
        check_shape(text, root, &context);
        assert!(depth(root) <= parse::MAX_DEPTH + 1, "{context}");
    }
    assert!(
        parsed.errors.is_sorted_by_key(|error| error.at),
        "{context}"
    );
    for error in &parsed.errors {
        assert!(text.is_char_boundary(error.at), "{context}: {error:?}");
        assert!(!error.message.contains('\n'), "{context}: {error:?}");
    }
}

/// A generator of numbers that are random enough and the same everywhere.
struct Random(u64);

impl Random {
    fn next(&mut self) -> u64 {
        self.0 ^= self.0 << 13;
        self.0 ^= self.0 >> 7;
        self.0 ^= self.0 << 17;
        self.0
    }

    fn below(&mut self, limit: usize) -> usize {
        usize::try_from(self.next() % u64::try_from(limit.max(1)).unwrap()).unwrap()
    }

    fn place(&mut self, text: &str) -> usize {
        let at = self.below(text.len() + 1);
        (0..=at)
            .rev()
            .find(|&at| text.is_char_boundary(at))
            .unwrap()
    }

    /// Damages a text in one place.
    fn damage(&mut self, text: &mut String) {
        const PIECES: &[&str] = &[
            "\"",
            "'",
            "\\",
            "\n",
            "\r\n",
            "\t",
            " ",
            "=",
            ":",
            "#",
            ";",
            "{",
            "}",
            "[",
            "]",
            "(",
            ")",
            "<",
            ">",
            "<<EOF\n",
            "<<-",
            "$",
            "${",
            "$(",
            "`",
            "&",
            "&&",
            "|",
            "é",
            "🦀",
            "\u{a0}",
            "\0",
            "<!--",
            "]]>",
            "&#x;",
            "\\u00",
            "\\\n",
            "--",
            "!",
            "Match ",
            "FROM ",
            "RUN ",
            "ONBUILD ",
            "case x in ",
            "\"\"",
            ",",
            "%",
            "/",
            "export ",
            "$ORIGIN ",
            "</a>",
            "table a {",
            "elements = {",
            "-A a ",
            "@",
            "\\x",
            "[[",
        ];
        let (one, other) = (self.place(text), self.place(text));
        let (start, end) = (one.min(other), one.max(other));
        match self.below(6) {
            0 => text.truncate(end),
            1 => text.replace_range(start..end, ""),
            2 => {
                let chunk = text[start..end].to_owned();
                text.insert_str(self.place(text), &chunk);
            }
            3 => {
                let random = char::from_u32(u32::try_from(self.next() % 0x11_0000).unwrap());
                text.insert(start, random.unwrap_or('\u{fffd}'));
            }
            _ => text.insert_str(start, PIECES[self.below(PIECES.len())]),
        }
    }
}

#[test]
fn damaged_texts_keep_the_shape_of_a_tree() {
    for &format in FORMATS {
        let samples = samples(format);
        let mut random = Random(0x9E37_79B9_7F4A_7C15);
        let start = Instant::now();
        for round in 0..3000 {
            let mut text = samples[round % samples.len()].1.clone();
            for _ in 0..=random.below(5) {
                random.damage(&mut text);
            }
            text.truncate(
                random
                    .place(&text)
                    .max(text.len().min(4000))
                    .min(text.len()),
            );
            check(format, &text);
            assert!(
                start.elapsed() < Duration::from_secs(60),
                "{}",
                format.name()
            );
        }
    }
}

#[test]
fn texts_in_any_other_format_keep_the_shape_of_a_tree() {
    for &format in FORMATS {
        for &other in FORMATS {
            for (_, text) in samples(other) {
                check(format, &text);
                check(format, &text.replace('\n', "\r\n"));
            }
        }
    }
}

#[test]
fn time_grows_with_the_length_of_the_text() {
    let patterns: &[&str] = &[
        "(",
        "{",
        "[",
        "<",
        "<a>",
        "<a ",
        "a=\"",
        "a='",
        "\"",
        "'",
        "\\",
        "\\\n",
        "a \\\n",
        "#\n",
        "a{",
        "a\n",
        "[a]\n",
        "a=1\n",
        "a: \"x\n",
        "FROM a\n",
        "RUN <<A\n",
        "$(",
        "`",
        "${",
        "! ",
        "RUN a && b | c; ",
        "if ",
        "case x in ",
        "<!--",
        "<![CDATA[",
        "&",
        "&a;",
        "]",
        "}",
        ")",
        "a,\"b\n",
        ",",
        "a;",
        "x_by_lua_block {[[",
        "--[[",
        "Match a\n",
        " =",
        "[[a]]\n",
        "a.",
        "\"\\",
        "<a b='' ",
        "<?",
        "\n",
        "\r",
        " ",
        "\t=\n",
        "=\n  a\n",
        "a (\n",
        "(\n",
        ")\n",
        "</a>\n",
        "<a>\n",
        "<a\n",
        "table a {\n",
        "chain a {\n",
        "add element a { b, ",
        "$ORIGIN a\n",
        "a b\n",
        "/* ",
        "@,",
        "a\n\n{",
    ];
    for &format in FORMATS {
        for prefix in ["", "FROM a\nRUN ", "a {", "<a>", "[a]\nb = ", "table a {\n"] {
            for pattern in patterns {
                let text = format!("{prefix}{}", pattern.repeat(50_000 / pattern.len()));
                let start = Instant::now();
                let parsed = parsed(format, &text);
                let took = start.elapsed();
                let shown = (format.name(), prefix, pattern);
                assert!(took < Duration::from_secs(4), "{shown:?}: {took:?}");
                assert!(parsed.errors.len() <= text.len());
            }
        }
    }
}
