//! What the policies of a group wait for, in a form that is quickly asked: every word once,
//! and the needs as a list of numbers. It is asked of every document.

use std::borrow::Cow;
use std::collections::{BTreeMap, BTreeSet};
use std::sync::OnceLock;

use memchr::memmem::Finder;
use serde::{Deserialize, Serialize};

use super::need::Need;
use super::words::Words;

/// Policies that must wait for the same rule before the entry point asks it for them all.
const ENOUGH_FOR_A_GUARD: usize = 4;

/// What documents must hold before the policies of a group can find anything.
#[derive(Debug, Default, Serialize, Deserialize)]
pub(crate) struct Conditions {
    #[serde(borrow)]
    words: Vec<Word<'static>>,
    terms: Vec<Term>,
    /// Where in `terms` each need begins; the entry point reads number n as `data.run[n]`.
    needs: Vec<u32>,
    /// By policy, in the order of the group: its need, if it has any.
    of: Vec<Option<u32>>,
    /// Rules that some policies wait for.
    #[serde(skip)]
    pub(super) guards: Vec<Guard>,
}

/// A rule without whose members some policies cannot find anything.
#[derive(Debug)]
pub(super) struct Guard {
    /// Its full name.
    pub(super) rule: String,
    /// The need of those policies together.
    pub(super) need: Option<usize>,
    /// They, by their place in the pack.
    pub(super) policies: Vec<usize>,
}

/// Something that a document may hold.
#[derive(Debug, Serialize, Deserialize)]
struct Word<'w> {
    form: Form,
    #[serde(borrow)]
    text: Cow<'w, str>,
    /// Made when it is first looked for.
    #[serde(skip)]
    finder: OnceLock<Finder<'static>>,
}

/// How a document holds a word.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
enum Form {
    Name,
    Text,
    Part,
}

/// A need, its parts behind it.
#[derive(Debug, Clone, Copy, Serialize, Deserialize)]
enum Term {
    /// The document holds this word.
    Word(u32),
    /// Each of the needs within so many terms holds.
    All(u32),
    /// One of them holds.
    Any(u32),
}

impl Conditions {
    /// Those of some policies of a pack; `needs` is what each policy of the pack needs.
    pub(super) fn new(policies: &[usize], needs: &[Need]) -> Self {
        let nothing = Need::NOTHING;
        let need_of = |policy: &usize| needs.get(*policy).unwrap_or(&nothing);
        let mut numbers = Numbers::default();
        let mut of = Vec::new();
        let mut waiting: BTreeMap<String, Vec<usize>> = BTreeMap::new();
        for policy in policies {
            let number = numbers.number(need_of(policy).of_the_document());
            of.push(number.and_then(|number| u32::try_from(number).ok()));
            for rule in need_of(policy).rules() {
                waiting.entry(rule).or_default().push(*policy);
            }
        }
        // The rule that fewest wait for says most about those that do.
        let mut waiting: Vec<(String, Vec<usize>)> = waiting.into_iter().collect();
        waiting.retain(|(_, policies)| policies.len() >= ENOUGH_FOR_A_GUARD);
        waiting.sort_by_key(|(_, policies)| policies.len());
        let mut guards = Vec::new();
        let mut guarded = BTreeSet::new();
        for (rule, mut policies) in waiting {
            policies.retain(|&policy| guarded.insert(policy));
            if policies.len() >= ENOUGH_FOR_A_GUARD {
                let of_one = policies
                    .iter()
                    .map(|policy| need_of(policy).of_the_document());
                let need = numbers.number(Need::any(of_one));
                guards.push(Guard {
                    rule,
                    need,
                    policies,
                });
            } else {
                for policy in policies {
                    guarded.remove(&policy);
                }
            }
        }
        let mut conditions = Self {
            of,
            guards,
            ..Self::default()
        };
        let mut places = BTreeMap::new();
        for need in &numbers.0 {
            conditions.needs.push(length(&conditions.terms));
            conditions.add(need, &mut places);
        }
        conditions
    }

    fn add<'n>(&mut self, need: &'n Need, places: &mut BTreeMap<(Form, &'n str), u32>) {
        let (form, text) = match need {
            Need::Name(text) => (Form::Name, text),
            Need::Text(text) => (Form::Text, text),
            Need::Part(text) => (Form::Part, text),
            // The host cannot know.
            Need::Rule(_) => return self.terms.push(Term::All(0)),
            Need::All(parts) => return self.add_list(parts, Term::All, places),
            Need::Any(parts) => return self.add_list(parts, Term::Any, places),
        };
        let words = &mut self.words;
        let place = *places.entry((form, text)).or_insert_with(|| {
            words.push(Word {
                form,
                text: Cow::Owned(text.clone()),
                finder: OnceLock::new(),
            });
            length(words) - 1
        });
        self.terms.push(Term::Word(place));
    }

    fn add_list<'n>(
        &mut self,
        parts: &'n [Need],
        list: fn(u32) -> Term,
        places: &mut BTreeMap<(Form, &'n str), u32>,
    ) {
        let at = self.terms.len();
        self.terms.push(list(0));
        for part in parts {
            self.add(part, places);
        }
        let within =
            length(&self.terms).saturating_sub(length(self.terms.get(..=at).unwrap_or(&[])));
        if let Some(term) = self.terms.get_mut(at) {
            *term = list(within);
        }
    }

    /// How many needs there are.
    pub(crate) fn len(&self) -> usize {
        self.needs.len()
    }

    /// Which needs a document meets, by number.
    pub(crate) fn met(&self, words: &Words<'_>) -> Vec<bool> {
        let mut question = Question {
            conditions: self,
            words,
            known: vec![None; self.words.len()],
        };
        let places = self.needs.iter();
        places
            .map(|&place| question.holds(place as usize))
            .collect()
    }

    /// The need of the policy at a place of the group.
    pub(super) fn need_of(&self, place: usize) -> Option<usize> {
        let need = self.of.get(place).copied().flatten();
        need.map(|number| number as usize)
    }

    /// Whether the policy at a place of the group may find something.
    pub(crate) fn may_find(&self, place: usize, met: &[bool]) -> bool {
        let need = self.need_of(place);
        need.is_none_or(|number| met.get(number) != Some(&false))
    }
}

fn length<T>(list: &[T]) -> u32 {
    u32::try_from(list.len()).unwrap_or(u32::MAX)
}

/// Needs by number, each once.
#[derive(Default)]
struct Numbers(Vec<Need>);

impl Numbers {
    fn number(&mut self, need: Need) -> Option<usize> {
        if need.is_nothing() {
            return None;
        }
        Some(match self.0.iter().position(|known| *known == need) {
            Some(number) => number,
            None => {
                self.0.push(need);
                self.0.len() - 1
            }
        })
    }
}

/// What is asked of one document; each word is looked for once.
struct Question<'q> {
    conditions: &'q Conditions,
    words: &'q Words<'q>,
    known: Vec<Option<bool>>,
}

impl Question<'_> {
    /// Whether the document may meet the need that begins at a place.
    fn holds(&mut self, at: usize) -> bool {
        match self.conditions.terms.get(at) {
            Some(&Term::Word(word)) => self.has(word as usize),
            Some(&Term::All(within)) => !self.some(at, within, false),
            Some(&Term::Any(within)) => self.some(at, within, true),
            // Nothing is needed that is not stated.
            None => true,
        }
    }

    /// Whether one of the needs in a list is met, or is not.
    fn some(&mut self, at: usize, within: u32, met: bool) -> bool {
        let mut next = at + 1;
        let end = next + within as usize;
        while next < end {
            if self.holds(next) == met {
                return true;
            }
            next += match self.conditions.terms.get(next) {
                Some(&Term::All(within) | &Term::Any(within)) => 1 + within as usize,
                _ => 1,
            };
        }
        false
    }

    fn has(&mut self, place: usize) -> bool {
        if let Some(&Some(known)) = self.known.get(place) {
            return known;
        }
        let Some(word) = self.conditions.words.get(place) else {
            return true;
        };
        let has = match word.form {
            Form::Name => self.words.has_name(&word.text),
            Form::Text => self.words.has_text(&word.text),
            Form::Part => {
                let finder = word
                    .finder
                    .get_or_init(|| Finder::new(word.text.as_bytes()).into_owned());
                finder.find(self.words.all().as_bytes()).is_some()
            }
        };
        if let Some(known) = self.known.get_mut(place) {
            *known = Some(has);
        }
        has
    }
}
