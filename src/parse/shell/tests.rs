use super::*;

/// Commands as `name argument|argument`, one a line.
fn shown(script: &str) -> Vec<String> {
    let commands = commands(script).unwrap();
    for command in &commands {
        assert!(command.range.start <= command.name.range.start, "{script}");
        assert!(script.get(command.range.clone()).is_some(), "{script}");
    }
    commands
        .iter()
        .map(|command| {
            let arguments = command.arguments.iter().map(|word| word.text.as_str());
            let mut shown = command.name.text.clone();
            arguments.for_each(|argument| shown.push_str(&format!(" <{argument}>")));
            if command.piped.is_some() {
                shown.push_str(" |");
            }
            shown
        })
        .collect()
}

#[test]
fn commands_are_split_at_operators() {
    assert_eq!(
        shown("a 1&&b 2 || c; d | e |& f & g\nh"),
        ["a <1>", "b <2>", "c", "d |", "e |", "f", "g", "h"]
    );
}

#[test]
fn quotes_and_escapes_hide_operators() {
    assert_eq!(
        shown(r#"a "x; y" 'p && q' r\;s "a\"b" "$(b "c)" d)" $(x; y) ${z:-a b} `k; l`"#),
        [r#"a <x; y> <p && q> <r;s> <a"b> <$(b "c)" d)> <$(x; y)> <${z:-a b}> <`k; l`>"#]
    );
}

#[test]
fn redirections_are_no_arguments() {
    assert_eq!(
        shown("a 2>&1 > /dev/null b &>>log <(c d) 3 >x"),
        ["a <b> <<(c d)> <3>"]
    );
    assert_eq!(commands("a b > c d").unwrap()[0].range, 0..9);
    assert_eq!(commands("a b > c && d").unwrap()[0].range, 0..7);
}

#[test]
fn env_and_sudo_stand_before_the_name() {
    let found = commands("A=1 B='x y' sudo -E -u root C=3 apt-get install").unwrap();
    let command = &found[0];
    assert_eq!(command.name.text, "apt-get");
    assert_eq!(command.sudo, Some(12..16));
    let env: Vec<_> = command
        .env
        .iter()
        .map(|(name, value)| (name.text.as_str(), value.text.as_str()))
        .collect();
    assert_eq!(env, [("A", "1"), ("B", "x y"), ("C", "3")]);
    assert_eq!(command.env[1].1.range, 6..11);
    assert!(commands("A=1").unwrap().is_empty());
}

#[test]
fn control_flow_leaves_its_commands() {
    assert_eq!(
        shown("if [ -f x ]; then a; else b; fi; for i in 1 2; do c $i; done; (d; e) && { f; }"),
        ["[ <-f> <x> <]>", "a", "b", "c <$i>", "d", "e", "f"]
    );
    assert_eq!(
        shown("case \"$x\" in a|b) c 1 ;; (*) d;; esac; e"),
        ["c <1>", "d", "e"]
    );
    assert_eq!(
        shown("f() { a; }; [[ a && (b || c) ]] && d"),
        ["a", "[[ <a> <b> <c> <]]>", "d"]
    );
    assert_eq!(shown("x=$((1 + 2)); ((i++)); a"), ["a"]);
}

#[test]
fn comments_and_here_documents_are_skipped() {
    assert_eq!(shown("a # b; c\nd#e"), ["a", "d#e"]);
    assert_eq!(
        shown("cat <<EOF <<-'X' > y\nrm; rm\nEOF\n\trm\n\tX\nls"),
        ["cat", "ls"]
    );
    assert!(commands("<<EOF").unwrap()[0].reads_heredoc);
}

#[test]
fn what_cannot_be_split_has_no_commands() {
    for script in ["a 'b", "a \"b", "a $(b", "(a", "a)", "case x in a", "a `b"] {
        assert_eq!(commands(script), None, "{script}");
    }
}
