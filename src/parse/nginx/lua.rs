//! Where the Lua code of a `..._by_lua_block` ends.

/// The end of the block that begins at an offset, and whether a brace closes it there;
/// braces in strings and comments do not count.
pub(super) fn block(text: &str, start: usize) -> (usize, bool) {
    let bytes = text.as_bytes();
    let mut at = start;
    let mut open = 1usize;
    while let Some(&byte) = bytes.get(at) {
        let rest = text.get(at..).unwrap_or("");
        let length = match byte {
            b'"' | b'\'' => string(rest, char::from(byte)),
            b'-' if rest.starts_with("--[[") => long(rest, 4),
            b'-' if rest.starts_with("--") => rest.find('\n').unwrap_or(rest.len()),
            b'[' if rest.starts_with("[[") => long(rest, 2),
            _ => 1,
        };
        match byte {
            b'{' => open += 1,
            b'}' => open -= 1,
            _ => {}
        }
        if open == 0 {
            return (at, true);
        }
        at += length;
        while !text.is_char_boundary(at) {
            at += 1;
        }
    }
    (at, false)
}

/// The length of a Lua string, which ends with its line at the latest.
fn string(rest: &str, quote: char) -> usize {
    let mut escaped = true;
    rest.char_indices()
        .find(|&(_, character)| {
            let ends = character == '\n' || (character == quote && !escaped);
            escaped = character == '\\' && !escaped;
            ends
        })
        .map_or(rest.len(), |(at, _)| at + 1)
}

/// The length of a Lua string or comment between double brackets.
fn long(rest: &str, opening: usize) -> usize {
    rest.find("]]").map_or(opening, |at| at + 2)
}
