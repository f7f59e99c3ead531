//! The functions of the virtual machine that match patterns, each pattern compiled once
//! per thread.
//!
//! The engine keeps compiled patterns behind one lock and matches with a copy, and making
//! the copy's working space takes ten times as long as most matches. A program names its
//! functions by pointer, so ours take their place when it is loaded; what they answer is
//! the same, and whatever they do not know they leave to the engine's.

use std::cell::RefCell;
use std::collections::HashMap;

use foldhash::fast::RandomState;
use regex::{Regex, RegexBuilder};
use regorus::rvm::program::Program;
use regorus::unstable::{BUILTINS, BuiltinFcn};
use regorus::{Rc, Value as Rego};

/// The size that the engine allows a pattern; a larger one is left to it, and refused.
const MOST_BYTES: usize = 100 * 1024;

/// Patterns kept per thread; beyond it the table starts anew, so that patterns made from
/// documents cannot grow it.
const MOST_PATTERNS: usize = 1000;

/// Puts our functions in the place of the engine's.
pub(super) fn install(program: &mut Program) {
    let names = program.builtin_info_table.iter();
    for (builtin, function) in names.zip(&mut program.resolved_builtins) {
        if let Some(ours) = ours(&builtin.name) {
            *function = ours;
        }
    }
}

/// Our function of a name.
fn ours(name: &str) -> Option<BuiltinFcn> {
    Some(match name {
        "regex.match" => (
            |span, parameters, arguments, strict| match matches(arguments) {
                Some(answer) => Ok(answer),
                None => (engines("regex.match").0)(span, parameters, arguments, strict),
            },
            2,
        ),
        "regex.replace" => (
            |span, parameters, arguments, strict| match replaced(arguments) {
                Some(answer) => Ok(answer),
                None => (engines("regex.replace").0)(span, parameters, arguments, strict),
            },
            3,
        ),
        "regex.split" => (
            |span, parameters, arguments, strict| match split(arguments) {
                Some(answer) => Ok(answer),
                None => (engines("regex.split").0)(span, parameters, arguments, strict),
            },
            2,
        ),
        "regex.find_n" => (
            |span, parameters, arguments, strict| match found(arguments) {
                Some(answer) => Ok(answer),
                None => (engines("regex.find_n").0)(span, parameters, arguments, strict),
            },
            3,
        ),
        "regex.find_all_string_submatch_n" => (
            |span, parameters, arguments, strict| match groups(arguments) {
                Some(answer) => Ok(answer),
                None => (engines("regex.find_all_string_submatch_n").0)(
                    span, parameters, arguments, strict,
                ),
            },
            3,
        ),
        _ => return None,
    })
}

/// The engine's function of a name.
fn engines(name: &str) -> BuiltinFcn {
    *BUILTINS
        .get(name)
        .expect("the engine looked it up when it loaded the program")
}

/// `None` where the engine is to answer, here and below. An argument of another type gives
/// no value; the engine says why, and nobody hears it.
fn matches(arguments: &[Rego]) -> Option<Rego> {
    let [Rego::String(pattern), Rego::String(text)] = arguments else {
        return Some(Rego::Undefined);
    };
    Some(Rego::from(compiled(pattern)?.is_match(text)))
}

fn replaced(arguments: &[Rego]) -> Option<Rego> {
    let [Rego::String(text), Rego::String(pattern), Rego::String(by)] = arguments else {
        return Some(Rego::Undefined);
    };
    let replaced = compiled(pattern)?.replace_all(text, by.as_ref());
    Some(Rego::from(replaced.as_ref()))
}

fn split(arguments: &[Rego]) -> Option<Rego> {
    let [Rego::String(pattern), Rego::String(text)] = arguments else {
        return Some(Rego::Undefined);
    };
    let parts: Vec<Rego> = compiled(pattern)?.split(text).map(Rego::from).collect();
    Some(Rego::from(parts))
}

fn found(arguments: &[Rego]) -> Option<Rego> {
    let [Rego::String(pattern), Rego::String(text), most] = arguments else {
        return None;
    };
    let regex = compiled(pattern)?;
    let found = regex.find_iter(text).take(most_of(most)?);
    let texts: Vec<Rego> = found.map(|found| Rego::from(found.as_str())).collect();
    Some(Rego::from(texts))
}

fn groups(arguments: &[Rego]) -> Option<Rego> {
    let [Rego::String(pattern), Rego::String(text), most] = arguments else {
        return None;
    };
    let regex = compiled(pattern)?;
    let found = regex.captures_iter(text).take(most_of(most)?);
    let groups = found.map(|found| {
        let groups = found.iter();
        let texts = groups.map(|group| Rego::from(group.map_or("", |group| group.as_str())));
        Rego::from(texts.collect::<Vec<_>>())
    });
    Some(Rego::from(groups.collect::<Vec<_>>()))
}

/// How many matches are wanted; less than none is all.
fn most_of(number: &Rego) -> Option<usize> {
    let number = number.as_i64().ok()?;
    Some(usize::try_from(number).unwrap_or(usize::MAX))
}

/// A compiled pattern; `None` for one that does not compile.
fn compiled(pattern: &Rc<str>) -> Compiled {
    thread_local! {
        static PATTERNS: RefCell<Patterns> = RefCell::default();
    }
    PATTERNS.with_borrow_mut(|patterns| patterns.get(pattern))
}

/// Compiled patterns, `None` where one does not compile.
#[derive(Default)]
struct Patterns {
    /// By the address of the text, which stays while it is kept: programs hold their
    /// patterns as literals, and finding one by its letters takes as long as matching it.
    by_address: HashMap<usize, (Rc<str>, Compiled), RandomState>,
    by_text: HashMap<Rc<str>, Compiled, RandomState>,
}

type Compiled = Option<std::rc::Rc<Regex>>;

impl Patterns {
    fn get(&mut self, pattern: &Rc<str>) -> Compiled {
        let address = pattern.as_ptr() as usize;
        if let Some((_, compiled)) = self.by_address.get(&address) {
            return compiled.clone();
        }
        if self.by_address.len() >= MOST_PATTERNS {
            *self = Self::default();
        }
        let compiled = self.by_text.entry(pattern.clone()).or_insert_with(|| {
            let mut builder = RegexBuilder::new(pattern);
            let regex = builder.size_limit(MOST_BYTES).build().ok()?;
            Some(std::rc::Rc::new(regex))
        });
        let compiled = compiled.clone();
        let kept = (pattern.clone(), compiled.clone());
        self.by_address.insert(address, kept);
        compiled
    }
}
