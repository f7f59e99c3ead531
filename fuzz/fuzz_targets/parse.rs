//! Any text in any format: no panic, and every region inside of the text.
//! The first byte selects the format, the rest is the text.

#![no_main]

use libfuzzer_sys::fuzz_target;
use rearguard::classify::Format;
use rearguard::document::{Node, Region};
use rearguard::parse;
use rearguard::parse::yaml::Scalars;

fuzz_target!(|input: &[u8]| {
    let Some((&selector, bytes)) = input.split_first() else {
        return;
    };
    let Ok(text) = std::str::from_utf8(bytes) else {
        return;
    };
    let format = Format::ALL[usize::from(selector) % Format::ALL.len()];
    let scalars = if selector < 128 {
        Scalars::Core
    } else {
        Scalars::Yaml11
    };
    let parsed = parse::parse(text, format, scalars);
    for root in &parsed.roots {
        check(text, root);
    }
    for error in &parsed.errors {
        assert!(text.is_char_boundary(error.at), "{error:?}");
    }
});

fn check(text: &str, node: &Node) {
    check_region(text, node.region);
    for item in node.items() {
        check(text, item);
    }
    for entry in node.entries() {
        check_region(text, entry.key_region);
        check(text, &entry.value);
    }
}

fn check_region(text: &str, region: Region) {
    let range = region.start as usize..region.end as usize;
    assert!(text.get(range).is_some(), "{region:?}");
}
