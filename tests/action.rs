//! The action and the hook: every input is used, every flag is one of the program, and the
//! script of the action does what `action.yml` promises, run for real.

// Helpers of tests may state facts as bluntly as tests.
#![allow(clippy::unwrap_used, clippy::panic, clippy::indexing_slicing)]

use std::collections::BTreeSet;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::{Command, Output};

use rearguard::parse::yaml::{self, Scalars};
use regex::Regex;
use serde_json::Value;

const POD: &str = "\
apiVersion: v1
kind: Pod
metadata: {name: web}
spec:
  containers:
    - name: app
      image: app:1
      securityContext: {privileged: true}
";

fn root() -> PathBuf {
    PathBuf::from(env!("CARGO_MANIFEST_DIR"))
}

fn text(name: &str) -> String {
    fs::read_to_string(root().join(name)).unwrap()
}

fn read(name: &str) -> Value {
    let parsed = yaml::parse(&text(name), Scalars::Core);
    assert!(parsed.errors.is_empty(), "{name}: {:?}", parsed.errors);
    parsed.roots[0].to_json()
}

fn names(of: &Value) -> BTreeSet<String> {
    of.as_object().unwrap().keys().cloned().collect()
}

fn all(pattern: &str, text: &str) -> BTreeSet<String> {
    Regex::new(pattern)
        .unwrap()
        .captures_iter(text)
        .map(|found| found[1].to_owned())
        .collect()
}

/// The flags of a command, as its help names them.
fn flags(command: &str) -> BTreeSet<String> {
    let output = Command::new(env!("CARGO_BIN_EXE_rearguard"))
        .args([command, "--help"])
        .output()
        .unwrap();
    assert!(output.status.success(), "{command} is no command");
    all(
        r"(?m)^\s+(?:-\w, )?(--[a-z][a-z-]+)",
        &String::from_utf8_lossy(&output.stdout),
    )
}

/// A directory of its own, with the program where the action installs it.
struct Scratch {
    directory: PathBuf,
}

impl Scratch {
    fn new(name: &str) -> Self {
        // Outside of the project, whose own .gitignore and rearguard.toml would count.
        let directory =
            std::env::temp_dir().join(format!("rearguard-action-{name}-{}", std::process::id()));
        let _ = fs::remove_dir_all(&directory);
        fs::create_dir_all(directory.join("root/bin")).unwrap();
        fs::create_dir_all(directory.join("work")).unwrap();
        fs::write(directory.join("summary"), "what stood there before\n").unwrap();
        Self { directory }
    }

    fn work(&self) -> PathBuf {
        self.directory.join("work")
    }

    fn with_program(self) -> Self {
        let program = self.directory.join("root/bin/rearguard");
        fs::copy(env!("CARGO_BIN_EXE_rearguard"), program).unwrap();
        self
    }

    fn step(&self, step: &str, settings: &[(&str, &str)]) -> Output {
        let mut command = Command::new("bash");
        command
            .arg(root().join("scripts/action"))
            .arg(step)
            .current_dir(self.work())
            .env("GITHUB_ACTION_PATH", root())
            .env("GITHUB_OUTPUT", self.directory.join("output"))
            .env("GITHUB_STEP_SUMMARY", self.directory.join("summary"))
            .env("RUNNER_OS", "Linux")
            .env("RUNNER_ARCH", "X64")
            .env("RUNNER_TEMP", self.directory.join("temp"))
            .env_remove("RUNNER_TOOL_CACHE")
            .env("REARGUARD_ROOT", self.directory.join("root"))
            .env("REARGUARD_SARIF_FILE", "out.sarif");
        for (name, value) in settings {
            command.env(name, value);
        }
        command.output().unwrap()
    }

    fn outputs(&self) -> String {
        fs::read_to_string(self.directory.join("output")).unwrap_or_default()
    }

    fn summary(&self) -> String {
        fs::read_to_string(self.directory.join("summary")).unwrap()
    }
}

impl Drop for Scratch {
    fn drop(&mut self) {
        let _ = fs::remove_dir_all(&self.directory);
    }
}

#[test]
fn every_input_is_declared_and_used() {
    let action = read("action.yml");
    let runs = text("action.yml");
    let used = all(r"\binputs\.([a-z-]+)", &runs);
    assert_eq!(names(&action["inputs"]), used);
    for (name, input) in action["inputs"].as_object().unwrap() {
        assert!(input["description"].is_string(), "{name}");
        assert!(input["default"].is_string(), "{name} has no default");
    }
}

#[test]
fn every_setting_reaches_the_script() {
    let passed = all(r"(?m)^\s+REARGUARD_([A-Z_]+):", &text("action.yml"));
    let script = text("scripts/action");
    let mut read = all(r"REARGUARD_([A-Z_]+)", &script);
    for line in script.lines().filter(|line| line.contains("for name in ")) {
        let (_, names) = line.split_once("for name in ").unwrap();
        read.extend(
            names
                .trim_end_matches("; do")
                .split(' ')
                .map(|name| name.to_uppercase().replace('-', "_")),
        );
    }
    assert_eq!(passed, read);
}

#[test]
fn no_value_is_written_into_a_script() {
    let action = read("action.yml");
    let steps = action["runs"]["steps"].as_array().unwrap();
    assert!(steps.len() >= 5);
    for step in steps {
        if let Some(script) = step["run"].as_str() {
            assert!(!script.contains("${{"), "{script}");
            assert_eq!(step["shell"], "bash");
        }
    }
}

#[test]
fn foreign_actions_are_pinned_by_commit() {
    let pinned = Regex::new(r"^\s*(- )?uses: [\w./-]+@[0-9a-f]{40} # v\d+\.\d+\.\d+$").unwrap();
    for name in ["action.yml", ".github/workflows/ci.yml"] {
        for line in text(name).lines().filter(|line| line.contains("uses:")) {
            if !line.contains("uses: ./") {
                assert!(pinned.is_match(line), "{name}: {line}");
            }
        }
    }
}

/// A stand-in for the program writes down what it is called with.
#[test]
fn every_flag_of_the_action_is_one_of_the_program() {
    let scratch = Scratch::new("flags");
    let program = scratch.directory.join("root/bin/rearguard");
    fs::write(
        &program,
        "#!/bin/sh\ncase $1 in --version) echo rearguard 9;; *) printf '%s\\n' \"$@\" > called;; esac\n",
    )
    .unwrap();
    let made = Command::new("chmod").arg("+x").arg(&program).status();
    assert!(made.unwrap().success());
    let output = scratch.step(
        "check",
        &[
            ("REARGUARD_PATHS", "a b\n\n-c\n$(touch pwned)"),
            ("REARGUARD_EXCLUDE", "x y/**\n*.gen"),
            ("REARGUARD_POLICY", "own"),
            ("REARGUARD_BUILTIN", "false"),
            ("REARGUARD_SELECT", "high,CH-01"),
            ("REARGUARD_IGNORE", "CWE-250"),
            ("REARGUARD_PROFILE", "strict"),
            ("REARGUARD_FAIL_ON", "low"),
            ("REARGUARD_CONFIG", "`touch pwned`.toml"),
            ("REARGUARD_AS_OF", "2026-11-01"),
            ("REARGUARD_ALLOW_UNPARSED", "true"),
        ],
    );
    assert!(output.status.success(), "{output:?}");
    let called = fs::read_to_string(scratch.work().join("called")).unwrap();
    let arguments: Vec<&str> = called.lines().collect();
    assert_eq!(arguments[0], "check");
    let end = arguments.iter().position(|one| *one == "--").unwrap();
    assert_eq!(arguments[end + 1..], ["a b", "-c", "$(touch pwned)"]);
    let known = flags("check");
    let mut given = BTreeSet::new();
    for argument in &arguments[1..end] {
        let flag = argument.split('=').next().unwrap();
        if flag.starts_with("--") {
            assert!(known.contains(flag), "check has no {flag}: {known:?}");
            given.insert(flag);
        }
    }
    let all = "--allow-unparsed --as-of --config --exclude --fail-on --ignore --no-builtin --policy --profile --report --select";
    assert_eq!(given.into_iter().collect::<Vec<_>>().join(" "), all);
    assert!(arguments.contains(&"--exclude=x y/**"));
    assert!(!scratch.work().join("pwned").exists());
}

#[test]
fn one_run_writes_sarif_annotations_summary_and_outputs() {
    let scratch = Scratch::new("findings").with_program();
    fs::create_dir(scratch.work().join("two words")).unwrap();
    fs::write(scratch.work().join("two words/pod.yaml"), POD).unwrap();
    fs::write(scratch.work().join("-pod.yaml"), POD).unwrap();
    let output = scratch.step(
        "check",
        &[
            ("REARGUARD_PATHS", "two words\n-pod.yaml"),
            ("REARGUARD_SELECT", "privileged-container"),
        ],
    );
    assert_eq!(output.status.code(), Some(1), "{output:?}");
    let said = String::from_utf8(output.stdout).unwrap();
    assert_eq!(said.matches("::error file=").count(), 2, "{said}");
    let outputs = scratch.outputs();
    for line in ["exit-status=1", "findings=2", "sarif-file=out.sarif"] {
        assert!(outputs.lines().any(|one| one == line), "{line}: {outputs}");
    }
    assert!(outputs.contains(&format!("version={}", env!("CARGO_PKG_VERSION"))));
    let sarif: Value =
        serde_json::from_str(&fs::read_to_string(scratch.work().join("out.sarif")).unwrap())
            .unwrap();
    assert_eq!(sarif["runs"][0]["results"].as_array().unwrap().len(), 2);
    let summary = scratch.summary();
    assert!(summary.starts_with("what stood there before\n"));
    assert!(summary.contains("privileged-container"), "{summary}");
}

#[test]
fn a_clean_run_succeeds_and_a_failed_one_names_no_old_sarif() {
    let scratch = Scratch::new("clean").with_program();
    fs::write(
        scratch.work().join("pod.yaml"),
        POD.replace("true", "false"),
    )
    .unwrap();
    let select = ("REARGUARD_SELECT", "privileged-container");
    let clean = scratch.step("check", &[select]);
    assert_eq!(clean.status.code(), Some(0), "{clean:?}");
    assert!(scratch.outputs().contains("findings=0\n"));
    assert!(scratch.work().join("out.sarif").exists());

    fs::remove_file(scratch.directory.join("output")).unwrap();
    let failed = scratch.step("check", &[select, ("REARGUARD_PATHS", "nowhere")]);
    assert_eq!(failed.status.code(), Some(2), "{failed:?}");
    let outputs = scratch.outputs();
    assert!(outputs.contains("exit-status=2\n"), "{outputs}");
    assert!(!outputs.contains("sarif-file"), "{outputs}");
}

#[test]
fn without_annotations_nothing_that_is_printed_is_a_command() {
    let scratch = Scratch::new("plain").with_program();
    fs::write(scratch.work().join("pod.yaml"), POD).unwrap();
    let output = scratch.step(
        "check",
        &[
            ("REARGUARD_SELECT", "privileged-container"),
            ("REARGUARD_ANNOTATIONS", "false"),
            ("REARGUARD_SUMMARY", "false"),
        ],
    );
    let said = String::from_utf8(output.stdout).unwrap();
    let lines: Vec<&str> = said.lines().collect();
    let token = lines[0].strip_prefix("::stop-commands::").unwrap();
    assert_eq!(token.len(), 32);
    assert_eq!(*lines.last().unwrap(), format!("::{token}::"));
    assert_eq!(scratch.summary(), "what stood there before\n");
}

#[test]
fn the_program_is_kept_by_what_it_is_built_from() {
    let scratch = Scratch::new("place");
    let output = scratch.step("place", &[]);
    assert!(output.status.success(), "{output:?}");
    let outputs = scratch.outputs();
    let key = Regex::new(r"(?m)^key=(rearguard-Linux-X64-[0-9a-f]{20})$").unwrap();
    let key = key.captures(&outputs).unwrap()[1].to_owned();
    assert!(outputs.contains(&format!("/temp/{key}\n")), "{outputs}");
    // What is installed already is not built again: there is no cargo on this path.
    let again = scratch
        .with_program()
        .step("install", &[("PATH", "/usr/bin:/bin")]);
    assert!(again.status.success(), "{again:?}");
}

#[test]
fn the_hook_calls_the_program_as_it_is() {
    let hooks = read(".pre-commit-hooks.yaml");
    let hook = &hooks[0];
    assert_eq!(hook["id"], "rearguard");
    assert_eq!(hook["language"], "rust");
    assert_eq!(hook["require_serial"], true);
    assert_ne!(hook["pass_filenames"], false);
    let entry: Vec<&str> = hook["entry"].as_str().unwrap().split(' ').collect();
    let program = Path::new(env!("CARGO_BIN_EXE_rearguard"));
    assert_eq!(entry[0], program.file_stem().unwrap());
    let known = flags(entry[1]);
    for flag in &entry[2..] {
        assert!(known.contains(*flag), "{} has no {flag}", entry[1]);
    }
}
