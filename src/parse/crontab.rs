//! What cron runs, as crontab(5) has it: files of a user, and those of the system, in
//! which a column says who runs the command.
//!
//! ```text
//! MAILTO=ana                        {"variables": [{"name": "MAILTO", "value": "ana"}],
//! */5 2 * * 1-5 root /bin/a 'b c'    "jobs": [{"schedule": "*/5 2 * * 1-5", "user": "root",
//! @daily root /bin/d                           "command": "/bin/a 'b c'",
//!                                              "words": ["/bin/a", "b c"]}, ...]}
//! ```
//!
//! Only jobs of the system have a user. `words` are the command as a shell splits it.

use super::arguments::{Style, arguments_or_words};
use super::entries::{list, map, named};
use super::slice::{Slice, is_blank, lines, shown};
use super::{Parsed, SyntaxError};
use crate::document::Node;

/// How many fields a time has.
const FIELDS: usize = 5;

/// Parses the file of a user.
pub fn parse(text: &str) -> Parsed {
    read(text, false)
}

/// Parses a file of the system, in which jobs name their user.
pub fn parse_system(text: &str) -> Parsed {
    read(text, true)
}

fn read(text: &str, with_user: bool) -> Parsed {
    let mut variables = Vec::new();
    let mut jobs = Vec::new();
    let mut errors = Vec::new();
    for line in lines(text) {
        let line = line.trim();
        if line.is_empty() || line.text.starts_with('#') {
            continue;
        }
        if let Some(variable) = variable(line) {
            variables.push(variable);
            continue;
        }
        match job(line, with_user, &mut errors) {
            Ok(job) => jobs.push(job),
            Err(error) => errors.push(error),
        }
    }
    let root = map(
        vec![
            named("variables", list(variables, 0)),
            named("jobs", list(jobs, 0)),
        ],
        0,
    );
    Parsed::with_errors(root, errors)
}

/// `NAME = value`, both maybe in quotes. A time never begins with a letter or a quote.
fn variable(line: Slice<'_>) -> Option<Node> {
    let starts = |c: char| c.is_ascii_alphabetic() || matches!(c, '_' | '"' | '\'');
    if !line.text.starts_with(starts) {
        return None;
    }
    let equals = line.text.find('=')?;
    let name = line.before(equals).trim_end();
    if name.text.contains(is_blank) {
        return None;
    }
    let value = line.from(equals + 1).trim();
    let members = vec![
        named("name", unquoted(name)),
        named("value", unquoted(value)),
    ];
    Some(map(members, line.start))
}

fn unquoted(text: Slice<'_>) -> Node {
    let inside = ['"', '\''].iter().find_map(|&quote| {
        text.text
            .strip_prefix(quote)
            .and_then(|rest| rest.strip_suffix(quote))
    });
    Node::string(inside.unwrap_or(text.text), text.region())
}

/// The time of a job and what follows it.
fn schedule(line: Slice<'_>) -> Option<(Slice<'_>, Slice<'_>)> {
    // A dash keeps the job out of the log.
    let line = line.after_prefix("-").unwrap_or(line);
    if !line
        .text
        .starts_with(|c: char| c.is_ascii_digit() || matches!(c, '*' | '@' | '~'))
    {
        return None;
    }
    let fields = if line.text.starts_with('@') {
        1
    } else {
        FIELDS
    };
    let mut rest = line;
    let mut end = line.start;
    for _ in 0..fields {
        let (word, after) = rest.first_word();
        if word.is_empty() {
            return None;
        }
        end = word.end();
        rest = after;
    }
    Some((line.before(end - line.start), rest))
}

fn job(
    line: Slice<'_>,
    with_user: bool,
    errors: &mut Vec<SyntaxError>,
) -> Result<Node, SyntaxError> {
    let error = |at: usize, message: String| SyntaxError { at, message };
    let Some((schedule, rest)) = schedule(line) else {
        let (word, _) = line.first_word();
        let message = format!("expected a time or a variable, not {}", shown(word.text));
        return Err(error(line.start, message));
    };
    let mut members = vec![named("schedule", schedule.node())];
    let command = if with_user {
        let (user, command) = rest.first_word();
        members.push(named("user", user.node()));
        command
    } else {
        rest
    };
    if command.is_empty() {
        let message = if with_user {
            "expected a user and a command behind the time"
        } else {
            "expected a command behind the time"
        };
        return Err(error(schedule.end(), message.to_owned()));
    }
    let words = arguments_or_words(command, Style::Shell, errors);
    members.push(named("command", command.node()));
    members.push(named("words", list(words, command.start)));
    Ok(map(members, line.start))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn broken_lines_are_errors_beside_the_rest() {
        let parsed = parse_system("what\n0 1 * *\n@daily root\n0 1 * * * a b\n@reboot a 'b c\n");
        let places: Vec<usize> = parsed.errors.iter().map(|error| error.at).collect();
        assert_eq!(places, [0, 5, 19, 49]);
        let jobs = parsed.roots[0].get("jobs").unwrap().items();
        assert_eq!(jobs.len(), 2);
        assert_eq!(jobs[1].get("words").unwrap().items().len(), 2);
    }
}
