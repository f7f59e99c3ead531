//! Opening a file: text in UTF-8 or UTF-16, of bounded size.

use std::io::Read as _;
use std::sync::Arc;

use super::{File, NOT_REGULAR};
use crate::document::{Encoding, FileName, Position, Source};
use crate::problem::{Class, Problem};

/// Largest file that is read unless set otherwise: 32 MiB.
pub const DEFAULT_MAX_BYTES: u64 = 32 * 1024 * 1024;

/// Reads a file as text.
///
/// # Errors
/// The problem to show: not there, not a regular file, too large, binary, not UTF-8.
pub fn read(file: &File, max_bytes: u64) -> Result<Arc<Source>, Box<Problem>> {
    let bytes = bytes_of(file, max_bytes)?;
    text_of(file.name.clone(), bytes)
}

/// The text of a file whose bytes come from elsewhere, decoded as [`read`] does.
///
/// # Errors
/// The problem to show: binary, not UTF-8.
pub fn text_of(name: FileName, bytes: Vec<u8>) -> Result<Arc<Source>, Box<Problem>> {
    let marked = bytes.starts_with(MARK);
    match decode(bytes, is_table(&name.shown)) {
        Ok((text, encoding)) => Ok(Source::decoded(name, text, encoding, marked)),
        Err(NoText { position, message }) => Err(Box::new(Problem {
            file: name,
            position,
            class: Class::Unparsed,
            message: message.to_owned(),
            next: "save it as UTF-8, or exclude it".to_owned(),
        })),
    }
}

/// Reads a file that is only searched: any text that is not binary, in whatever encoding;
/// `None` for what is binary, too large or cannot be opened.
pub fn read_any(file: &File, max_bytes: u64) -> Option<Arc<Source>> {
    let bytes = bytes_of(file, max_bytes).ok()?;
    let marked = bytes.starts_with(MARK);
    let old = || (!bytes.contains(&0)).then(|| (windows_1252(&bytes), Encoding::Windows1252));
    let (text, encoding) = decode(bytes.clone(), false).ok().or_else(old)?;
    Some(Source::decoded(file.name.clone(), text, encoding, marked))
}

/// The mark that some programs put before UTF-8.
const MARK: &[u8] = b"\xef\xbb\xbf";

/// The bytes of a regular file of bounded size.
fn bytes_of(file: &File, max_bytes: u64) -> Result<Vec<u8>, Box<Problem>> {
    let problem = |class, message: String, next: &str| {
        Box::new(Problem {
            file: file.name.clone(),
            position: None,
            class,
            message,
            next: next.to_owned(),
        })
    };
    let failed = |error: std::io::Error| {
        problem(
            Class::Unreadable,
            error.to_string(),
            "check the file and its permissions",
        )
    };
    // A pipe or device would block, so ask before opening.
    let metadata = std::fs::metadata(&file.path).map_err(failed)?;
    if !metadata.is_file() {
        return Err(problem(
            Class::Unreadable,
            NOT_REGULAR.to_owned(),
            "name files and directories only",
        ));
    }
    let too_large = |size: u64| {
        problem(
            Class::Unparsed,
            format!("the file is larger than {max_bytes} bytes ({size})"),
            "exclude it, or raise --max-file-size",
        )
    };
    if metadata.len() > max_bytes {
        return Err(too_large(metadata.len()));
    }
    let mut bytes = Vec::with_capacity(usize::try_from(metadata.len()).unwrap_or(0));
    let handle = std::fs::File::open(&file.path).map_err(failed)?;
    // It may have grown since.
    handle
        .take(max_bytes + 1)
        .read_to_end(&mut bytes)
        .map_err(failed)?;
    if bytes.len() as u64 > max_bytes {
        return Err(too_large(bytes.len() as u64));
    }
    Ok(bytes)
}

/// Why bytes are not text, and where that shows.
#[derive(Debug)]
struct NoText {
    position: Option<Position>,
    message: &'static str,
}

/// Whether a file comes from a spreadsheet, which may write it as Windows-1252, or as
/// UTF-16 without a mark.
fn is_table(name: &str) -> bool {
    let name = name.to_lowercase();
    [".csv", ".tsv"].iter().any(|end| name.ends_with(end))
}

/// Text from bytes, by byte order mark, else UTF-8; the mark is removed.
fn decode(bytes: Vec<u8>, is_table: bool) -> Result<(String, Encoding), NoText> {
    let in_utf16 = |text: String| (text, Encoding::Utf16);
    let in_utf8 = |text: String| (text, Encoding::Utf8);
    match bytes.as_slice() {
        [0xff, 0xfe, rest @ ..] => utf16(rest, u16::from_le_bytes).map(in_utf16),
        [0xfe, 0xff, rest @ ..] => utf16(rest, u16::from_be_bytes).map(in_utf16),
        [0xef, 0xbb, 0xbf, rest @ ..] => utf8(rest.to_vec()).map(in_utf8),
        [first, 0, ..] if is_table && *first != 0 => {
            utf16(&bytes, u16::from_le_bytes).map(in_utf16)
        }
        [0, second, ..] if is_table && *second != 0 => {
            utf16(&bytes, u16::from_be_bytes).map(in_utf16)
        }
        _ if is_table && !bytes.contains(&0) => Ok(utf8(bytes.clone())
            .map_or_else(|_| (windows_1252(&bytes), Encoding::Windows1252), in_utf8)),
        _ => utf8(bytes).map(in_utf8),
    }
}

/// Latin-1 with the letters that Windows has in place of its second control characters.
fn windows_1252(bytes: &[u8]) -> String {
    const SECOND: &[char; 32] = &[
        '€', '\u{81}', '‚', 'ƒ', '„', '…', '†', '‡', 'ˆ', '‰', 'Š', '‹', 'Œ', '\u{8d}', 'Ž',
        '\u{8f}', '\u{90}', '‘', '’', '“', '”', '•', '–', '—', '˜', '™', 'š', '›', 'œ', '\u{9d}',
        'ž', 'Ÿ',
    ];
    let letter = |&byte: &u8| {
        byte.checked_sub(0x80)
            .and_then(|at| SECOND.get(usize::from(at)).copied())
            .unwrap_or(char::from(byte))
    };
    bytes.iter().map(letter).collect()
}

fn utf8(bytes: Vec<u8>) -> Result<String, NoText> {
    if let Some(at) = bytes.iter().take(8192).position(|&byte| byte == 0) {
        return Err(NoText {
            position: position_of(bytes.get(..at)),
            message: "the file is binary",
        });
    }
    String::from_utf8(bytes).map_err(|error| {
        let at = error.utf8_error().valid_up_to();
        NoText {
            position: position_of(error.as_bytes().get(..at)),
            message: "the file is not UTF-8 text: this byte begins no character",
        }
    })
}

/// The place behind some bytes. Characters are counted where they are some; in a binary
/// file a byte that is none counts as one.
fn position_of(before: Option<&[u8]>) -> Option<Position> {
    let text = String::from_utf8_lossy(before?);
    let line = text.rsplit('\n').next().unwrap_or("");
    Some(Position {
        line: u32::try_from(text.matches('\n').count() + 1).ok()?,
        column: u32::try_from(line.chars().count() + 1).ok()?,
    })
}

fn utf16(bytes: &[u8], unit: fn([u8; 2]) -> u16) -> Result<String, NoText> {
    let units: Vec<u16> = bytes
        .chunks(2)
        .map(|pair| match pair {
            [first, second] => unit([*first, *second]),
            _ => 0xfffd,
        })
        .collect();
    String::from_utf16(&units).map_err(|_| NoText {
        position: None,
        message: "the file is not UTF-16 text",
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn byte_order_marks_choose_the_encoding_and_vanish() {
        for (bytes, encoding) in [
            (b"\xef\xbb\xbfa".as_slice(), Encoding::Utf8),
            (b"\xff\xfea\0", Encoding::Utf16),
            (b"\xfe\xff\0a", Encoding::Utf16),
        ] {
            let found = decode(bytes.to_vec(), false).unwrap();
            assert_eq!(found, ("a".to_owned(), encoding));
        }
    }

    #[test]
    fn what_is_no_text_says_why() {
        let binary = decode(b"a\0b".to_vec(), false).unwrap_err();
        assert_eq!(binary.message, "the file is binary");
        assert_eq!(binary.position, Some(Position { line: 1, column: 2 }));
        let latin = decode(b"a\n\xc3\xa9b\xff".to_vec(), false).unwrap_err();
        assert_eq!(latin.position, Some(Position { line: 2, column: 3 }));
    }

    #[test]
    fn tables_may_come_from_an_old_spreadsheet() {
        let text = |bytes: &[u8]| decode(bytes.to_vec(), true).unwrap();
        let is = |text: &str, encoding| (text.to_owned(), encoding);
        assert_eq!(
            text(b"situaci\xf3n;\x80"),
            is("situación;€", Encoding::Windows1252)
        );
        assert_eq!(
            text("situación".as_bytes()),
            is("situación", Encoding::Utf8)
        );
        assert_eq!(text(b"a\0;\0b\0"), is("a;b", Encoding::Utf16));
        assert!(decode(b"ab\0\0\x01".to_vec(), true).is_err());
    }
}
