//! Every output, rendered from reports made by hand, against files in `tests/report`.
//! `UPDATE_EXPECT=1 cargo test --test report` rewrites them.

// Helpers of tests may state facts as bluntly as tests.
#![allow(clippy::unwrap_used, clippy::indexing_slicing, clippy::string_slice)]
#![allow(unreachable_pub)]

#[path = "report/estate.rs"]
mod estate;

use std::path::Path;
use std::sync::Arc;

use rearguard::finding::{Location, Related, Report};
use rearguard::problem::Class;
use rearguard::report::{Options, Output, Verbosity, render};
use rearguard::rule::Severity;

fn rendered(report: &Report, output: Output, options: &Options) -> String {
    let mut out = Vec::new();
    render(report, output, options, &mut out).unwrap();
    String::from_utf8(out).unwrap()
}

fn options() -> Options {
    Options {
        version: "1.2.3".into(),
        ..Options::default()
    }
}

/// Compares with a file, or rewrites it if so asked.
fn expect(name: &str, actual: &str) {
    let path = Path::new(env!("CARGO_MANIFEST_DIR"))
        .join("tests/report")
        .join(name);
    if std::env::var_os("UPDATE_EXPECT").is_some() {
        std::fs::write(&path, actual).unwrap();
        return;
    }
    let expected = std::fs::read_to_string(&path).unwrap_or_default();
    assert!(
        expected == actual,
        "{name} differs; UPDATE_EXPECT=1 rewrites it\n--- expected\n{expected}\n--- actual\n{actual}"
    );
}

fn file_name(report: &str, output: Output) -> String {
    match output {
        Output::Json | Output::Ndjson | Output::Sarif => format!("{report}.{output}"),
        Output::Gitlab => format!("{report}.{output}.json"),
        Output::Junit => format!("{report}.{output}.xml"),
        Output::Markdown => format!("{report}.md"),
        Output::Text | Output::Concise | Output::Github => format!("{report}.{output}.txt"),
    }
}

#[test]
fn every_output_is_as_expected() {
    let reports = [
        ("ordinary", estate::ordinary()),
        ("hostile", estate::hostile()),
        ("clean", estate::clean()),
    ];
    for (name, report) in reports {
        for &output in Output::ALL {
            let actual = rendered(&report, output, &options());
            expect(&file_name(name, output), &actual);
        }
    }
}

#[test]
fn text_follows_colour_width_and_verbosity() {
    let report = estate::ordinary();
    let colour = Options {
        colour: true,
        width: Some(60),
        ..options()
    };
    expect(
        "ordinary.text.colour.txt",
        &rendered(&report, Output::Text, &colour),
    );
    for (name, verbosity) in [("quiet", Verbosity::Quiet), ("verbose", Verbosity::Verbose)] {
        let options = Options {
            verbosity,
            ..options()
        };
        let actual = rendered(&report, Output::Text, &options);
        expect(&format!("ordinary.text.{name}.txt"), &actual);
    }
}

/// What no output may hold, whatever the files held.
fn acts(character: char) -> bool {
    (character.is_control() && character != '\n')
        || matches!(u32::from(character), 0x200b..=0x200f | 0x2028..=0x202e | 0x2060..=0x2069 | 0xfeff)
}

#[test]
fn no_output_holds_a_character_that_acts() {
    for &output in Output::ALL {
        let text = rendered(&estate::hostile(), output, &options());
        let found: Vec<char> = text.chars().filter(|&character| acts(character)).collect();
        assert!(found.is_empty(), "{output}: {found:?}");
    }
}

#[test]
fn text_of_files_never_starts_a_workflow_command() {
    for output in [
        Output::Text,
        Output::Concise,
        Output::Github,
        Output::Markdown,
    ] {
        let text = rendered(&estate::hostile(), output, &options());
        for line in text.lines() {
            let commands = ["::error ", "::warning ", "::notice "];
            let is_ours = output == Output::Github
                && commands.iter().any(|command| line.starts_with(command));
            assert!(
                is_ours || !line.trim_start().starts_with("::"),
                "{output}: {line}"
            );
            assert!(!line.contains("##["), "{output}: {line}");
        }
    }
}

#[test]
fn a_workflow_command_has_only_the_properties_we_gave_it() {
    let text = rendered(&estate::hostile(), Output::Github, &options());
    for line in text.lines() {
        let (head, _) = line[2..].split_once("::").unwrap();
        let (_, properties) = head.split_once(' ').unwrap();
        for property in properties.split(',') {
            let (name, value) = property.split_once('=').unwrap();
            let known = ["file", "line", "endLine", "col", "endColumn", "title"];
            assert!(known.contains(&name), "{line}");
            assert!(!value.contains(':'), "{line}");
        }
    }
}

#[test]
fn every_output_names_every_problem() {
    let report = estate::ordinary();
    for &output in Output::ALL {
        let text = rendered(&report, output, &options());
        for problem in &report.problems {
            let (name, _) = problem.file.shown.split_once('.').unwrap();
            // Of many files left out for one reason, people see the first and a count.
            let is_summed =
                name.ends_with("/d") && matches!(output, Output::Text | Output::Markdown);
            assert!(is_summed || text.contains(name), "{output} lacks {name}");
        }
    }
}

#[test]
fn problems_that_are_allowed_only_inform() {
    let allowed = Options {
        allow_unparsed: true,
        ..options()
    };
    let mut report = estate::ordinary();
    report
        .problems
        .retain(|problem| problem.class.name() != "policy-failed");
    let sarif: serde_json::Value =
        serde_json::from_str(&rendered(&report, Output::Sarif, &allowed)).unwrap();
    let invocation = &sarif["runs"][0]["invocations"][0];
    assert_eq!(invocation["executionSuccessful"], true);
    for notification in invocation["toolExecutionNotifications"].as_array().unwrap() {
        assert_eq!(notification["level"], "note");
    }
    let concise = rendered(&report, Output::Concise, &allowed);
    assert!(
        concise.contains("broken.yaml:3:7: note unparsed"),
        "{concise}"
    );
}

#[test]
fn a_report_above_the_limit_keeps_the_worst_and_says_what_is_missing() {
    let file = estate::File::new("a", "x\n");
    let minor = Arc::new(estate::rule("minor", Severity::Low));
    let major = Arc::new(estate::rule("major", Severity::High));
    let findings = (0..10)
        .map(|number| {
            let rule = if number % 3 == 2 { &major } else { &minor };
            estate::finding(rule, &format!("number {number}"), file.at("x"), "")
        })
        .collect();
    let report = estate::report(findings, Vec::new(), Vec::new());
    let few = Options {
        max_results: 4,
        ..options()
    };
    let sarif: serde_json::Value =
        serde_json::from_str(&rendered(&report, Output::Sarif, &few)).unwrap();
    let messages: Vec<&str> = sarif["runs"][0]["results"]
        .as_array()
        .unwrap()
        .iter()
        .map(|result| result["message"]["text"].as_str().unwrap())
        .collect();
    assert_eq!(messages, ["number 0", "number 2", "number 5", "number 8"]);
    let notification = &sarif["runs"][0]["invocations"][0]["toolExecutionNotifications"][0];
    assert_eq!(notification["descriptor"]["id"], "results-cut");
    assert_eq!(
        notification["message"]["text"],
        "6 findings of 10 are missing here, the least severe"
    );
}

#[test]
fn sarif_regions_and_indexes_hold_together() {
    for report in [estate::ordinary(), estate::hostile()] {
        let sarif: serde_json::Value =
            serde_json::from_str(&rendered(&report, Output::Sarif, &options())).unwrap();
        let run = &sarif["runs"][0];
        let rules = run["tool"]["driver"]["rules"].as_array().unwrap();
        assert_eq!(rules.len(), report.rules.len());
        for result in run["results"].as_array().unwrap() {
            let index = usize::try_from(result["ruleIndex"].as_u64().unwrap()).unwrap();
            assert_eq!(rules[index]["id"], result["ruleId"]);
            let physical = &result["locations"][0]["physicalLocation"];
            let artifact = &physical["artifactLocation"];
            let index = usize::try_from(artifact["index"].as_u64().unwrap()).unwrap();
            assert_eq!(run["artifacts"][index]["location"]["uri"], artifact["uri"]);
            assert!(result["partialFingerprints"]["primaryLocationLineHash"].is_string());
            let region = &physical["region"];
            let number = |name: &str| region[name].as_u64().unwrap();
            let start = (number("startLine"), number("startColumn"));
            assert!(start < (number("endLine"), number("endColumn")));
        }
        for rule in rules {
            for relationship in rule["relationships"].as_array().into_iter().flatten() {
                let target = &relationship["target"];
                let framework = target["toolComponent"]["index"].as_u64().unwrap();
                let taxon = target["index"].as_u64().unwrap();
                let framework = &run["taxonomies"][usize::try_from(framework).unwrap()];
                let taxon = &framework["taxa"][usize::try_from(taxon).unwrap()];
                assert_eq!(taxon["id"], target["id"]);
            }
        }
    }
}

#[test]
fn the_sarif_we_write_can_be_read_back() {
    let text = rendered(&estate::ordinary(), Output::Sarif, &options());
    let log: serde_sarif::sarif::Sarif = serde_json::from_str(&text).unwrap();
    assert_eq!(log.runs.len(), 1);
}

#[test]
fn places_that_cannot_be_are_survived_by_every_output() {
    let rule = Arc::new(estate::rule("odd-place", Severity::High));
    let file = estate::File::new("a", "k: v\n");
    let long = "é".repeat(Location::MAX_LINE) + "…";
    let numbers = [0, 1, 2, 400, 401, 402, u32::MAX];
    let mut findings = Vec::new();
    for line in ["", "k: v", "\t漢\u{202e}", long.as_str()] {
        for start in numbers {
            for end in numbers {
                for end_line in [0, 1, 2, u32::MAX] {
                    let mut location = file.at("v");
                    location.line = line.into();
                    location.start.column = start;
                    location.end.column = end;
                    location.end.line = end_line;
                    findings.push(estate::finding(&rule, "odd", location, ""));
                }
            }
        }
    }
    findings[0].location.start.line = 0;
    findings[1].location.start.line = u32::MAX;
    let report = estate::report(findings, Vec::new(), Vec::new());
    for &output in Output::ALL {
        for width in [None, Some(0), Some(1), Some(40)] {
            let options = Options { width, ..options() };
            let text = rendered(&report, output, &options);
            assert!(text.len() > 1000, "{output}");
        }
    }
}

#[test]
fn a_huge_report_keeps_within_the_limits_of_those_who_read_it() {
    let rule = Arc::new(estate::rule("common", Severity::Medium));
    let file = estate::File::new("a.yaml", "key: value\n");
    let message = format!("seen {}", "|`".repeat(200));
    let mut first = estate::finding(&rule, &message, file.at("value"), "key");
    first.related = vec![
        Related {
            message: String::new(),
            location: file.at("key"),
        };
        1200
    ];
    let findings = vec![first; 3].into_iter();
    let plain = estate::finding(&rule, &message, file.at("value"), "key");
    let findings = findings.chain(vec![plain; 25_500]).collect();
    let problems = (0..5_000)
        .map(|number| {
            let message = format!("odd thing {number}");
            estate::problem(Class::Unparsed, "b.yaml", Some((number, 1)), &message)
        })
        .collect();
    let report = estate::report(findings, problems, Vec::new());
    let page = rendered(&report, Output::Markdown, &options());
    assert!(page.len() < 1 << 20, "{}", page.len());
    assert!(page.contains("findings more, left out"));
    assert!(page.contains("problems more, left out"));
    let sarif: serde_json::Value =
        serde_json::from_str(&rendered(&report, Output::Sarif, &options())).unwrap();
    let results = sarif["runs"][0]["results"].as_array().unwrap();
    assert_eq!(results.len(), 25_000);
    assert_eq!(
        results[0]["relatedLocations"].as_array().unwrap().len(),
        1000
    );
    let text = results[0]["message"]["text"].as_str().unwrap();
    assert!(text.ends_with("[a.yaml:1:1](5)"));
}
