//! What the documents say is what the program does: outputs are printed, commands are run,
//! and every name that has to be there is there.

// Helpers of tests may state facts as bluntly as tests.
#![allow(clippy::unwrap_used, clippy::panic)]

use std::fs;
use std::path::{Path, PathBuf};
use std::process::{Command, Output};

use regex::Regex;

fn root() -> PathBuf {
    PathBuf::from(env!("CARGO_MANIFEST_DIR"))
}

fn text(name: &str) -> String {
    fs::read_to_string(root().join(name)).unwrap()
}

/// Runs a script in a directory, with the program on its path.
fn run(script: &str, directory: &Path) -> Output {
    let program = Path::new(env!("CARGO_BIN_EXE_rearguard"));
    let path = format!(
        "{}:{}",
        program.parent().unwrap().display(),
        std::env::var("PATH").unwrap()
    );
    Command::new("sh")
        .args(["-e", "-c", script])
        .current_dir(directory)
        .env("PATH", path)
        .env_remove("UPDATE_EXPECT")
        .output()
        .unwrap()
}

/// Every mark of the form `<!-- mark: argument -->`, with the block that follows it.
fn blocks(text: &str, mark: &str) -> Vec<(String, String)> {
    let form = format!(r"(?ms)^<!-- {mark}:? ?([^\n]*?) ?-->\n```\w+\n(.*?)^```$");
    Regex::new(&form)
        .unwrap()
        .captures_iter(text)
        .map(|found| (found[1].to_owned(), found[2].to_owned()))
        .collect()
}

/// Parts of a block stand between lines of three dots.
#[test]
fn what_the_readme_shows_is_what_the_program_prints() {
    let shown = blocks(&text("README.md"), "prints");
    assert!(!shown.is_empty());
    for (command, block) in shown {
        let output = run(&command, &root());
        let printed = String::from_utf8(output.stdout).unwrap();
        let mut rest = printed.as_str();
        for part in block.split("...\n") {
            let Some((_, after)) = rest.split_once(part) else {
                panic!("`{command}` does not print, in this order:\n{part}\n--- but\n{printed}");
            };
            rest = after;
        }
    }
}

#[test]
fn the_first_command_of_the_readme_checks_an_estate_that_is_there() {
    let readme = text("README.md");
    let command = Regex::new(r"(?m)^cargo run -- (check (\S+))").unwrap();
    let found = command.captures(&readme).unwrap();
    assert!(root().join(&found[2]).is_dir());
    let output = run(&format!("rearguard {}", &found[1]), &root());
    assert_eq!(output.status.code(), Some(1));
    assert!(readme.contains("\ncargo test  "));
}

#[test]
fn five_commands_of_the_readme_make_a_policy() {
    let readme = text("README.md");
    let blocks = blocks(&readme, "commands");
    let (_, script) = blocks.first().unwrap();
    let commands = Regex::new(r"(?m)^(mkdir|cat|rearguard) ").unwrap();
    assert_eq!(commands.find_iter(script).count(), 5);

    let scratch = std::env::temp_dir().join(format!("rearguard-docs-{}", std::process::id()));
    fs::create_dir_all(&scratch).unwrap();
    let output = run(script, &scratch);
    let said = String::from_utf8(output.stdout).unwrap();
    let _ = fs::remove_dir_all(&scratch);
    assert!(
        output.status.success(),
        "{said}{}",
        String::from_utf8_lossy(&output.stderr)
    );
    assert!(
        said.contains("1 rules, 0 tests, 2 fixtures, 0 failed"),
        "{said}"
    );
    assert!(
        said.contains("medium[team-label]: web has no team"),
        "{said}"
    );
    assert!(said.contains("fail-no-label.yaml:3:1"), "{said}");
}

/// What a wrong key is answered with lists all keys.
#[test]
fn every_key_of_the_configuration_is_in_the_readme() {
    let scratch = std::env::temp_dir().join(format!("rearguard-keys-{}", std::process::id()));
    fs::create_dir_all(&scratch).unwrap();
    fs::write(scratch.join("rearguard.toml"), "wrong = 1\n").unwrap();
    let output = run("rearguard check . || true", &scratch);
    let _ = fs::remove_dir_all(&scratch);
    let said = String::from_utf8(output.stderr).unwrap();
    let (_, keys) = said.trim_end().split_once("is not one of ").unwrap();
    let readme = text("README.md");
    let (_, table) = readme.split_once("## Configuration").unwrap();
    for key in keys.split(", ") {
        assert!(
            table.contains(&format!("`{key}`")) || table.contains(&format!("`{key}.<rule>`")),
            "{key}"
        );
    }
}

#[test]
fn every_command_and_every_report_is_in_the_readme() {
    let readme = text("README.md");
    let help = String::from_utf8(run("rearguard --help", &root()).stdout).unwrap();
    let (_, commands) = help.split_once("Commands:").unwrap();
    for line in commands
        .lines()
        .take_while(|line| !line.starts_with("Options"))
    {
        let Some(command) = line.split_whitespace().next() else {
            continue;
        };
        if command != "help" && !command.starts_with("Options") {
            assert!(
                readme.contains(&format!("`rearguard {command}")),
                "{command}"
            );
        }
    }
    for output in rearguard::report::Output::ALL {
        assert!(readme.contains(&format!("`{output}`")), "{output}");
    }
}

#[test]
fn the_code_map_names_every_module_and_nothing_else() {
    let map = text("ARCHITECTURE.md");
    for entry in fs::read_dir(root().join("src")).unwrap() {
        let name = entry.unwrap().file_name().into_string().unwrap();
        if name.ends_with(".rs") && name != "lib.rs" {
            assert!(map.contains(&format!("`src/{name}`")), "src/{name}");
        }
    }
    for found in Regex::new(r"`((?:src|tests|benches|scripts|policies|fixtures|docs)/[\w./-]*)`")
        .unwrap()
        .captures_iter(&map)
    {
        assert!(root().join(&found[1]).exists(), "{}", &found[1]);
    }
}

#[test]
fn every_dependency_has_its_reason() {
    let manifest = text("Cargo.toml");
    let map = text("ARCHITECTURE.md");
    let (_, reasons) = map.split_once("## Dependencies").unwrap();
    let mut count = 0;
    let mut inside = false;
    for line in manifest.lines() {
        if line.starts_with('[') {
            inside = line.ends_with("dependencies]");
        } else if let (true, Some((name, _))) = (inside, line.split_once(" = ")) {
            count += 1;
            assert!(reasons.contains(&format!("`{name}`")), "{name}");
        }
    }
    assert!(count > 10);
}

#[test]
fn links_between_documents_lead_somewhere() {
    let link = Regex::new(r"\]\(([^)#:]+)(#[^)]*)?\)").unwrap();
    for name in [
        "README.md",
        "ARCHITECTURE.md",
        "CONTRIBUTING.md",
        "CHANGELOG.md",
    ] {
        let text = text(name);
        for found in link.captures_iter(&text) {
            assert!(root().join(&found[1]).exists(), "{name}: {}", &found[1]);
        }
    }
}
