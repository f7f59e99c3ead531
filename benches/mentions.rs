//! How long it takes to look for the names of an inventory, in bytes of text per second:
//! `cargo bench --bench mentions`. The same text each time, so that the rows show what the
//! number of names costs.

use std::fmt::Write as _;

use divan::Bencher;
use divan::counter::{BytesCount, ItemsCount};
use rearguard::classify::{Format, Kind};
use rearguard::document::{FileName, Source};
use rearguard::inventory::{Settings, gather, read};
use rearguard::mentions::{Names, Text, Tree};
use rearguard::parse::{self, yaml};

fn main() {
    divan::main();
}

/// Names as estates have them: a host with its address, a service with its image.
fn names(number: usize) -> Names {
    let mut text = String::from("schema: rearguard-inventory/v1\nassets:\n");
    for host in 0..number / 2 {
        let (a, b, c) = (host / 62_500 % 250, host / 250 % 250, host % 250);
        let _ = writeln!(
            text,
            "  - {{id: srv-{host}, kind: server, status: retired, identifiers: {{fqdn: [srv-{host}.dc{a}.example.net], ip: [10.{a}.{b}.{c}]}}}}"
        );
    }
    let source = Source::new(FileName::plain("assets.yaml"), text);
    let listed = read(&source, &Settings::default()).into_iter().collect();
    Names::new(&gather(listed)).expect("there are names")
}

/// Eight megabytes of configuration in which one line of fifty names a host of the estate.
fn text() -> String {
    let mut text = String::new();
    let mut line = 0_usize;
    while text.len() < 8 * 1024 * 1024 {
        line += 1;
        let _ = match line % 50 {
            0 => writeln!(
                text,
                "    server srv-{}.dc0.example.net:8080 weight=5;",
                line % 90_000
            ),
            1 => writeln!(
                text,
                "  allow 10.200.{}.{}/32; # office",
                line / 250 % 250,
                line % 250
            ),
            2 => writeln!(text, "upstream backend_{line} {{"),
            3 => writeln!(
                text,
                "    image: registry.example.org/team/service-{line}:1.{line}.0"
            ),
            _ => writeln!(
                text,
                "      - name: setting_{line} # as agreed with operations\n        value: \"{}\"",
                line * 7
            ),
        };
    }
    text
}

#[divan::bench(args = [100, 10_000, 50_000], sample_count = 20)]
fn find(bencher: Bencher, identifiers: usize) {
    let names = names(identifiers);
    let text = text();
    bencher
        .counter(BytesCount::of_str(&text))
        .bench(|| names.find(&text).len());
}

#[divan::bench(args = [100, 10_000, 50_000], sample_count = 3)]
fn prepare(bencher: Bencher, identifiers: usize) {
    bencher.bench(|| names(identifiers));
}

/// A list of one line in which every item is found: what an item costs must not grow with
/// the list.
#[divan::bench(args = [500, 5_000, 50_000], sample_count = 3)]
fn judge(bencher: Bencher, hits: usize) {
    let names = names(100);
    let items: Vec<String> = (0..hits)
        .map(|hit| format!("\"srv-{}\"", hit % 50))
        .collect();
    let text = format!("{{\"hosts\": [{}]}}", items.join(", "));
    let parsed = parse::parse(&text, Format::Json, yaml::Scalars::Core);
    let source = Source::new(FileName::plain("hosts.json"), text);
    let root = parsed.roots.first().expect("it is JSON");
    let tree = || Tree {
        kind: Kind::Json,
        root,
        source: 0,
    };
    bencher.counter(ItemsCount::new(hits)).bench(|| {
        let text = Text {
            source: &source,
            format: Some(Format::Json),
            trees: vec![tree()],
        };
        text.mentions(&names).len()
    });
}
