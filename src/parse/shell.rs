//! The simple commands of a shell script: what is called, with which arguments.
//!
//! ```text
//! FOO=1 sudo apt-get update && curl -s "$URL" > /x | sh
//!       ^^^^ ------- ......    ---- .. ......        --   name, then arguments
//! ```
//!
//! This finds the calls in a script, it does not run one: words are without quotes
//! and escapes, expansions stay as written, redirections are dropped, and of `if`,
//! `for`, `case`, braces and parentheses only the commands inside remain. Nothing
//! here recurses, and each character is looked at once or twice. A script with an
//! open quote or parenthesis has no commands, rather than wrong ones.

#[cfg(test)]
mod tests;

use std::ops::Range;

/// A word of a script.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Word {
    /// Without quotes and escapes.
    pub text: String,
    /// Where it stands in the script, quotes included.
    pub range: Range<usize>,
}

/// A call of a program.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Command {
    /// What is called; empty where only a here-document is (`<<EOF` alone).
    pub name: Word,
    /// What it is called with.
    pub arguments: Vec<Word>,
    /// The variables set for this call alone: name and value.
    pub env: Vec<(Word, Word)>,
    /// The word `sudo` in front of the name.
    pub sudo: Option<Range<usize>>,
    /// The sign that hands the output to the next command.
    pub piped: Option<Range<usize>>,
    /// Whether a here-document is its input.
    pub reads_heredoc: bool,
    /// Where it stands, redirections included.
    pub range: Range<usize>,
}

/// Words that may stand before a command and belong to none.
const OPENERS: &[&str] = &[
    "if", "then", "else", "elif", "do", "while", "until", "!", "{", "time",
];

/// Words whose command calls nothing.
const NO_CALLS: &[&str] = &[
    "for", "case", "select", "function", "fi", "done", "esac", "}",
];

/// Options of sudo that take the next word.
const SUDO_OPTIONS: &[&str] = &[
    "-u", "-g", "-h", "-p", "-C", "-r", "-t", "-U", "-D", "-R", "-T",
];

/// The commands of a script in their order, `None` where it cannot be split.
pub fn commands(text: &str) -> Option<Vec<Command>> {
    let mut splitter = Splitter {
        text,
        at: 0,
        commands: Vec::new(),
        blocks: Vec::new(),
        words: Vec::new(),
        openers: 0,
        reads_heredoc: None,
        end: 0,
        in_test: false,
        in_pattern: false,
        heredocs: Vec::new(),
    };
    splitter.split()?;
    Some(splitter.commands)
}

#[derive(PartialEq)]
enum Block {
    Parenthesis,
    Case,
}

struct Splitter<'a> {
    text: &'a str,
    at: usize,
    commands: Vec<Command>,
    blocks: Vec<Block>,
    /// The words of the command that is being read.
    words: Vec<Word>,
    /// How many of them, from the first on, belong to no command.
    openers: usize,
    reads_heredoc: Option<Range<usize>>,
    /// Where its last word or redirection ended.
    end: usize,
    /// Inside of `[[ ]]`, where operators are words.
    in_test: bool,
    /// Before the `)` of a branch of `case`.
    in_pattern: bool,
    /// Here-documents that begin with the next line: delimiter, leading tabs ignored.
    heredocs: Vec<(String, bool)>,
}

impl<'a> Splitter<'a> {
    fn rest(&self) -> &'a str {
        self.text.get(self.at..).unwrap_or("")
    }

    fn written(&self, range: &Range<usize>) -> &'a str {
        self.text.get(range.clone()).unwrap_or("")
    }

    fn split(&mut self) -> Option<()> {
        loop {
            let rest = self.rest();
            let Some(first) = rest.chars().next() else {
                self.finish(None);
                return self.blocks.is_empty().then_some(());
            };
            let next = rest.chars().nth(1);
            match (first, next) {
                (' ' | '\t' | '\r', _) => self.at += 1,
                ('\\', Some('\n')) => self.at += 2,
                ('\\', Some('\r')) if rest.starts_with("\\\r\n") => self.at += 3,
                ('\n', _) => {
                    self.finish(None);
                    self.at += 1;
                    self.skip_heredocs();
                }
                ('#', _) => self.at += rest.find('\n').unwrap_or(rest.len()),
                ('&' | '|' | '(' | ')' | '<' | '>', _) if self.in_test => self.at += 1,
                ('|', _) if self.in_pattern => self.next_pattern(),
                ('(', _) if self.in_pattern => self.at += 1,
                (';', _) => {
                    self.finish(None);
                    if rest.starts_with(";;") || rest.starts_with(";&") {
                        self.at += 1;
                        self.in_pattern = self.blocks.last() == Some(&Block::Case);
                        self.at += usize::from(rest.starts_with(";;&"));
                    }
                    self.at += 1;
                }
                ('&', Some('>')) => self.redirect()?,
                ('&', Some('&')) | ('|', Some('|')) => {
                    self.finish(None);
                    self.at += 2;
                }
                ('&', _) => {
                    self.finish(None);
                    self.at += 1;
                }
                ('|', _) => {
                    let length = if next == Some('&') { 2 } else { 1 };
                    self.finish(Some(self.at..self.at + length));
                    self.at += length;
                }
                ('(', Some('(')) if self.words.is_empty() => {
                    self.at = self.group_end(self.at)?;
                }
                ('(', _) if self.is_at_start() => {
                    self.finish(None);
                    self.blocks.push(Block::Parenthesis);
                    self.at += 1;
                }
                ('(', Some(')')) => {
                    // The words before name a function, its body follows.
                    self.forget_words();
                    self.at += 2;
                }
                (')', _) => self.close()?,
                ('<' | '>', next) if next != Some('(') => self.redirect()?,
                _ => self.push_word()?,
            }
        }
    }

    /// Whether the words read so far call nothing yet.
    fn is_at_start(&self) -> bool {
        self.openers == self.words.len()
    }

    fn close(&mut self) -> Option<()> {
        if self.in_pattern {
            self.next_pattern();
            self.in_pattern = false;
            return Some(());
        }
        self.finish(None);
        self.at += 1;
        (self.blocks.pop()? == Block::Parenthesis).then_some(())
    }

    fn forget_words(&mut self) {
        self.words.clear();
        self.openers = 0;
    }

    fn next_pattern(&mut self) {
        self.forget_words();
        self.at += 1;
    }

    fn push_word(&mut self) -> Option<()> {
        let at_start = self.is_at_start();
        let word = self.word()?;
        self.end = self.at;
        let written = self.written(&word.range);
        let is_number = written.bytes().all(|byte| byte.is_ascii_digit());
        if is_number && self.rest().starts_with(['<', '>']) {
            // The number of the stream that is redirected.
            return Some(());
        }
        let case_began = self.words.len() >= 2
            && self
                .words
                .get(self.words.len() - 2)
                .is_some_and(|word| self.written(&word.range) == "case");
        match written {
            "esac" if at_start || self.in_pattern => {
                if self.blocks.pop()? != Block::Case {
                    return None;
                }
                self.in_pattern = false;
                self.forget_words();
            }
            "in" if case_began => {
                self.blocks.push(Block::Case);
                self.in_pattern = true;
                self.forget_words();
                return Some(());
            }
            "[[" if at_start => self.in_test = true,
            "]]" => self.in_test = false,
            _ => {}
        }
        self.openers += usize::from(at_start && OPENERS.contains(&written));
        self.words.push(word);
        Some(())
    }

    /// Reads a word up to a blank or an operator.
    fn word(&mut self) -> Option<Word> {
        let start = self.at;
        let mut text = String::new();
        while let Some(character) = self.rest().chars().next() {
            let rest = self.rest();
            match character {
                ' ' | '\t' | '\r' | '\n' | ';' | '&' | '|' | ')' => break,
                '<' | '>' if self.at > start || rest.chars().nth(1) != Some('(') => break,
                '\\' => {
                    self.at += 1;
                    if let Some(escaped) = self.rest().chars().next() {
                        self.at += escaped.len_utf8();
                        if escaped != '\n' {
                            text.push(escaped);
                        }
                    }
                }
                '\'' => {
                    let inside = rest.get(1..)?;
                    let length = inside.find('\'')?;
                    text.push_str(inside.get(..length)?);
                    self.at += length + 2;
                }
                '"' => self.double_quoted(&mut text)?,
                '$' if rest.starts_with("$'") || rest.starts_with("$\"") => self.at += 1,
                '(' if self.at > start && rest.starts_with("()") => break,
                '(' | '`' => self.push_group(&mut text, 0)?,
                '$' if rest.starts_with("$(") || rest.starts_with("${") => {
                    self.push_group(&mut text, 1)?;
                }
                _ => {
                    text.push(character);
                    self.at += character.len_utf8();
                }
            }
        }
        if self.at == start {
            return None;
        }
        Some(Word {
            text,
            range: start..self.at,
        })
    }

    fn double_quoted(&mut self, text: &mut String) -> Option<()> {
        self.at += 1;
        loop {
            let rest = self.rest();
            let character = rest.chars().next()?;
            match character {
                '"' => {
                    self.at += 1;
                    return Some(());
                }
                '\\' => {
                    let escaped = rest.chars().nth(1)?;
                    self.at += 1 + escaped.len_utf8();
                    match escaped {
                        '\n' => {}
                        '"' | '\\' | '$' | '`' => text.push(escaped),
                        _ => text.extend(['\\', escaped]),
                    }
                }
                '`' => self.push_group(text, 0)?,
                '$' if rest.starts_with("$(") || rest.starts_with("${") => {
                    self.push_group(text, 1)?;
                }
                _ => {
                    text.push(character);
                    self.at += character.len_utf8();
                }
            }
        }
    }

    /// Takes over an expansion as written; its bracket is `offset` bytes ahead.
    fn push_group(&mut self, text: &mut String, offset: usize) -> Option<()> {
        let end = self.group_end(self.at + offset)?;
        text.push_str(self.written(&(self.at..end)));
        self.at = end;
        Some(())
    }

    /// Where the bracket or backtick that stands at an offset is closed, whatever
    /// quotes and further brackets are inside.
    fn group_end(&self, open: usize) -> Option<usize> {
        let bytes = self.text.as_bytes();
        let mut closers = Vec::new();
        let mut at = open;
        loop {
            let byte = *bytes.get(at)?;
            let quoted = closers.last() == Some(&b'"');
            at += 1;
            match byte {
                b'\\' => at += 1,
                _ if closers.last() == Some(&byte) => {
                    closers.pop();
                    if closers.is_empty() {
                        return Some(at);
                    }
                }
                b'\'' if !quoted => {
                    let inside = bytes.get(at..)?;
                    at += inside.iter().position(|&byte| byte == b'\'')? + 1;
                }
                b'"' | b'`' => closers.push(byte),
                b'(' if !quoted || bytes.get(at.wrapping_sub(2)) == Some(&b'$') => {
                    closers.push(b')');
                }
                b'{' if at == open + 1 || bytes.get(at.wrapping_sub(2)) == Some(&b'$') => {
                    closers.push(b'}');
                }
                _ => {}
            }
        }
    }

    fn redirect(&mut self) -> Option<()> {
        const OPERATORS: &[&str] = &[
            "<<<", "<<-", "&>>", "<<", "<>", "<&", ">>", ">&", ">|", "&>", "<", ">",
        ];
        let rest = self.rest();
        let operator = OPERATORS.iter().find(|sign| rest.starts_with(**sign))?;
        let start = self.at;
        self.at += operator.len();
        let blanks = self.rest().len() - self.rest().trim_start_matches([' ', '\t']).len();
        self.at += blanks;
        if self.rest().starts_with(['\n', '\r', ';', '|', ')']) || self.rest().is_empty() {
            return Some(());
        }
        let target = self.word()?;
        self.end = self.at;
        if matches!(*operator, "<<" | "<<-") {
            self.reads_heredoc = Some(start..self.at);
            self.heredocs.push((target.text, *operator == "<<-"));
        }
        Some(())
    }

    /// Skips the here-documents that were announced on the line just read.
    fn skip_heredocs(&mut self) {
        for (delimiter, strips_tabs) in std::mem::take(&mut self.heredocs) {
            while let Some(line) = self.rest().split_inclusive('\n').next() {
                self.at += line.len();
                let line = line.trim_end_matches(['\n', '\r']);
                let line = if strips_tabs {
                    line.trim_start_matches('\t')
                } else {
                    line
                };
                if line == delimiter {
                    break;
                }
            }
        }
    }

    /// Ends the command that is being read.
    fn finish(&mut self, piped: Option<Range<usize>>) {
        let words = std::mem::take(&mut self.words);
        self.openers = 0;
        let heredoc = self.reads_heredoc.take();
        self.in_test = false;
        if self.in_pattern {
            return;
        }
        let mut words = words.into_iter().peekable();
        let is_opener = |word: &Word| OPENERS.contains(&self.written(&word.range));
        while words.next_if(is_opener).is_some() {}
        let start = match (words.peek(), &heredoc) {
            (Some(word), _) if NO_CALLS.contains(&self.written(&word.range)) => return,
            (Some(word), _) => word.range.start,
            (None, Some(heredoc)) => heredoc.start,
            (None, None) => return,
        };
        let mut env = Vec::new();
        let assignment = |word: &Word| assignment_name(self.written(&word.range)).is_some();
        let mut take_env = |words: &mut std::iter::Peekable<std::vec::IntoIter<Word>>| {
            while let Some(word) = words.next_if(assignment) {
                env.extend(split_assignment(word, self.text));
            }
        };
        take_env(&mut words);
        let sudo = words.next_if(|word| word.text == "sudo");
        if sudo.is_some() {
            while let Some(option) = words.next_if(|word| word.text.starts_with('-')) {
                if SUDO_OPTIONS.contains(&option.text.as_str()) {
                    words.next();
                }
            }
            take_env(&mut words);
        }
        let name = match (words.next(), &heredoc) {
            (Some(name), _) => name,
            (None, Some(_)) => Word {
                text: String::new(),
                range: start..start,
            },
            (None, None) => return,
        };
        self.commands.push(Command {
            name,
            arguments: words.collect(),
            env,
            sudo: sudo.map(|word| word.range),
            piped,
            reads_heredoc: heredoc.is_some(),
            range: start..self.end,
        });
    }
}

/// The name in `NAME=value`.
fn assignment_name(written: &str) -> Option<&str> {
    let (name, _) = written.split_once('=')?;
    let name = name.strip_suffix('+').unwrap_or(name);
    let is_name = name.starts_with(|c: char| c.is_ascii_alphabetic() || c == '_')
        && name.chars().all(|c| c.is_ascii_alphanumeric() || c == '_');
    is_name.then_some(name)
}

fn split_assignment(word: Word, script: &str) -> Option<(Word, Word)> {
    let written = script.get(word.range.clone())?;
    let name = assignment_name(written)?;
    let sign = written.find('=')?;
    let name_word = Word {
        text: name.to_owned(),
        range: word.range.start..word.range.start + name.len(),
    };
    let value = Word {
        text: word.text.get(sign + 1..)?.to_owned(),
        range: word.range.start + sign + 1..word.range.end,
    };
    Some((name_word, value))
}
