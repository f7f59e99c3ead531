//! Which characters XML allows, and where (XML 1.0, sections 2.2 and 2.3).

use crate::parse::slice::Slice;

/// The name that a text begins with, empty if there is none.
pub(super) fn name_at(slice: Slice<'_>) -> Slice<'_> {
    let end = slice
        .text
        .find(|c| !is_name_char(c))
        .unwrap_or(slice.text.len());
    slice.before(end)
}

pub(super) fn is_name_start(character: char) -> bool {
    character.is_alphabetic() || matches!(character, '_' | ':') || !character.is_ascii()
}

pub(super) fn is_name_char(character: char) -> bool {
    is_name_start(character) || character.is_ascii_digit() || matches!(character, '-' | '.')
}

pub(super) fn is_space(character: char) -> bool {
    matches!(character, ' ' | '\t' | '\r' | '\n')
}

pub(super) fn is_allowed(character: char) -> bool {
    character >= ' ' && !matches!(character, '\u{fffe}' | '\u{ffff}')
        || matches!(character, '\t' | '\n' | '\r')
}
