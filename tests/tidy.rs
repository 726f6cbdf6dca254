//! The repository's own rules, as far as a machine can tell.
#![expect(clippy::unwrap_used, reason = "what fails here fails the test")]

use std::fs;
use std::path::{Path, PathBuf};

/// The modules of the library, each of which may use those before it. What
/// shares a line shares a layer.
const LAYERS: &[&[&str]] = &[
    &["error", "options", "text"],
    &["url"],
    &["lexicon"],
    &["dom"],
    &["media"],
    &["metadata"],
    &["features"],
    &["classify"],
    &["article"],
    &["clean"],
    &["output"],
    &["overlay"],
    &["embedded"],
    &["wasm"],
];

/// Most lines of a file of code, tests apart.
const MAX_LINES: usize = 500;

/// Most lines of a script.
const MAX_SCRIPT_LINES: usize = 100;

/// Files that only the tests compile.
const TEST_FILES: &[&str] = &["oracle.rs", "sample.rs", "tests.rs", "tree.rs"];

/// Names of what is built or installed.
const BUILT: &[&str] = &[".git", "node_modules", "pkg", "site", "target", "vendor"];

#[test]
fn modules_use_only_the_layers_above() {
    let offenders = each(code_files("src", "rs"), |path, code| {
        let own = layer_of(&module(path))?;
        let lines = code.lines().filter(|line| !line.trim().starts_with("//"));
        let used = lines.flat_map(|line| line.split("crate::").skip(1));
        let names = used.filter_map(|rest| rest.split(|c: char| !c.is_alphanumeric()).next());
        let below: Vec<&str> = names
            .filter(|name| *name != module(path))
            .filter(|name| layer_of(name).is_some_and(|layer| layer >= own))
            .collect();
        (!below.is_empty()).then(|| below.join(", "))
    });
    assert_none(&offenders);
}

#[test]
fn command_line_uses_the_public_interface_alone() {
    let offenders = each(code_files("src/cli", "rs"), |_, code| {
        let inside = LAYERS.iter().flat_map(|layer| layer.iter());
        let mut paths = inside.map(|name| format!("crate::{name}"));
        paths.find(|path| code.contains(path.as_str()))
    });
    assert_none(&offenders);
}

#[test]
fn word_lists_are_sorted_unique_and_lower_case() {
    let files = code_files("src", "rs");
    let lists = files.filter(|path| path.to_string_lossy().contains("lexicon"));
    let offenders = each(lists, |_, code| {
        let lists: Vec<String> = code
            .split("const ")
            .skip(1)
            .filter_map(fault_of_list)
            .collect();
        (!lists.is_empty()).then(|| lists.join("; "))
    });
    assert_none(&offenders);
}

#[test]
fn walker_and_parser_take_the_same_attributes() {
    let walker = fs::read_to_string(root().join("www/capture.js")).unwrap();
    let parser = fs::read_to_string(root().join("src/dom/markup.rs")).unwrap();
    let quoted = |text: &str, from: &str, to: &str, quote: char| -> Vec<String> {
        let list = text.split_once(from).unwrap().1.split_once(to).unwrap().0;
        let parts: Vec<&str> = list.split(quote).skip(1).step_by(2).collect();
        let words = parts.join(" ");
        words.split_whitespace().map(str::to_owned).collect()
    };
    let taken = quoted(&parser, "const TAKEN_ATTRIBUTES: &[&str] = &[", "];", '"');
    let captured = quoted(&walker, "const ATTRIBUTES = new Set(", ").trimEnd()", '\'');
    assert_eq!(captured, taken);
}

#[test]
fn no_unfinished_work_is_left() {
    let marks = [
        "TO\u{44}O",
        "X\u{58}X",
        "HA\u{43}K",
        "dbg\u{21}(",
        "todo\u{21}(",
        "unimplemented\u{21}(",
        "console\u{2E}log",
    ];
    let files = files("src").chain(files("www"));
    let offenders = each(files, |_, text| {
        let found: Vec<&str> = marks
            .into_iter()
            .filter(|mark| text.contains(mark))
            .collect();
        (!found.is_empty()).then(|| found.join(", "))
    });
    assert_none(&offenders);
}

#[test]
fn page_text_reaches_the_screen_as_nodes() {
    let ways = [
        "innerHTML",
        "outerHTML",
        "insertAdjacentHTML",
        "document.write",
        "setHTMLUnsafe",
    ];
    let offenders = each(files("www"), |_, text| {
        let found: Vec<&str> = ways.into_iter().filter(|way| text.contains(way)).collect();
        (!found.is_empty()).then(|| found.join(", "))
    });
    assert_none(&offenders);
}

#[test]
fn no_path_of_a_machine_is_written_down() {
    let folders = ["work", "tmp", "root", "home"].map(|folder| format!("/{folder}/"));
    let offenders = each(files("."), |_, text| {
        let found: Vec<&str> = folders
            .iter()
            .map(String::as_str)
            .filter(|path| {
                text.match_indices(path).any(|(place, _)| {
                    !text[..place].ends_with(|c: char| c.is_alphanumeric() || "._-}".contains(c))
                })
            })
            .collect();
        (!found.is_empty()).then(|| found.join(", "))
    });
    assert_none(&offenders);
}

#[test]
fn files_are_short_enough_to_read() {
    let code = code_files("src", "rs").chain(code_files("tests", "rs"));
    let code = each(code.chain(code_files("www", "js")), |path, code| {
        let path = path.to_string_lossy();
        let is_list = path.contains("payloads");
        let lines = code.lines().count();
        (lines > MAX_LINES && !is_list).then(|| format!("{lines} lines"))
    });
    let scripts = each(files("scripts"), |_, text| {
        let lines = text.lines().count();
        (lines > MAX_SCRIPT_LINES).then(|| format!("{lines} lines"))
    });
    let documents = [("README.md", 200), ("ARCHITECTURE.md", 150)].into_iter();
    let documents = documents.filter_map(|(name, most)| {
        let lines = fs::read_to_string(root().join(name))
            .unwrap()
            .lines()
            .count();
        (lines >= most).then(|| format!("{name}: {lines} lines"))
    });
    let offenders: Vec<String> = code.into_iter().chain(scripts).chain(documents).collect();
    assert_none(&offenders);
}

#[test]
fn fixtures_are_complete() {
    for folder in fs::read_dir(root().join("tests/fixtures")).unwrap() {
        let folder = folder.unwrap().path();
        let checks = fs::read_to_string(folder.join("checks.json")).unwrap();
        let checks: serde_json::Value = serde_json::from_str(&checks).unwrap();
        let mut wanted = vec![
            "checks.json",
            "expected.html",
            "expected.json",
            "expected.md",
            "source.html",
        ];
        if checks["article"] == serde_json::json!(false) {
            wanted.retain(|name| !matches!(*name, "expected.html" | "expected.md"));
        }
        let mut found: Vec<String> = fs::read_dir(&folder)
            .unwrap()
            .map(|file| file.unwrap().file_name().into_string().unwrap())
            .collect();
        found.sort();
        assert_eq!(found, wanted, "{}", folder.display());
    }
}

#[test]
fn every_folder_is_explained() {
    let architecture = fs::read_to_string(root().join("ARCHITECTURE.md")).unwrap();
    let folders = fs::read_dir(root()).unwrap().map(|entry| entry.unwrap());
    for folder in folders.filter(|entry| entry.file_type().unwrap().is_dir()) {
        let name = folder.file_name().into_string().unwrap();
        let is_ours = !BUILT.contains(&name.as_str());
        assert!(
            !is_ours || architecture.contains(&format!("`{name}/`")),
            "{name}"
        );
    }
}

/// What is wrong with a constant, where it is a list of words; `source`
/// begins with its name.
fn fault_of_list(source: &str) -> Option<String> {
    let (name, rest) = source.split_once(": &[")?;
    if name.contains(char::is_whitespace)
        || !(rest.starts_with("&str]") || rest.starts_with("(&str"))
    {
        return None;
    }
    let list = rest.split_once("= &[")?.1.split_once("];")?.0;
    let words = words_of(list, rest.starts_with('('));
    if let Some(word) = words.iter().find(|word| word.to_lowercase() != **word) {
        return Some(format!("{name} has {word:?}"));
    }
    let unsorted = words.windows(2).find(|pair| pair[0] >= pair[1]);
    unsorted.map(|pair| format!("{name} has {:?} before {:?}", pair[0], pair[1]))
}

/// The words of a list; of a list of tuples the first of each.
fn words_of(list: &str, is_tuples: bool) -> Vec<&str> {
    if is_tuples {
        let tuples = list.split("(\"").skip(1);
        return tuples.filter_map(|tuple| tuple.split('"').next()).collect();
    }
    list.split('"').skip(1).step_by(2).collect()
}

/// What `judge` says of each file, with its path.
fn each(
    files: impl Iterator<Item = PathBuf>,
    judge: impl Fn(&Path, &str) -> Option<String>,
) -> Vec<String> {
    let judged = files.filter_map(|path| {
        let text = fs::read_to_string(&path).ok()?;
        let is_code = path.extension().is_some_and(|extension| extension == "rs");
        let code = text
            .split("\n#[cfg(test)]\nmod tests {")
            .next()
            .filter(|_| is_code);
        let short = path.strip_prefix(root()).unwrap();
        judge(short, code.unwrap_or(&text)).map(|fault| format!("{}: {fault}", short.display()))
    });
    judged.collect()
}

fn assert_none(offenders: &[String]) {
    assert!(offenders.is_empty(), "\n{}", offenders.join("\n"));
}

/// The module of the library that a file of `src` belongs to.
fn module(path: &Path) -> String {
    let first = path.components().nth(1).unwrap();
    first
        .as_os_str()
        .to_string_lossy()
        .trim_end_matches(".rs")
        .to_owned()
}

fn layer_of(module: &str) -> Option<usize> {
    LAYERS.iter().position(|layer| layer.contains(&module))
}

/// Files of code, those left out that only the tests compile.
fn code_files(folder: &str, extension: &'static str) -> impl Iterator<Item = PathBuf> {
    files(folder).filter(move |path| {
        let name = path.file_name().unwrap().to_str().unwrap();
        path.extension().is_some_and(|own| own == extension) && !TEST_FILES.contains(&name)
    })
}

/// All files below a folder, in order, but what is built.
fn files(folder: &str) -> impl Iterator<Item = PathBuf> + use<> {
    let mut found = Vec::new();
    let mut folders = vec![root().join(folder)];
    while let Some(folder) = folders.pop() {
        for entry in fs::read_dir(folder).unwrap() {
            let entry = entry.unwrap();
            let name = entry.file_name().into_string().unwrap();
            if BUILT.contains(&name.as_str()) {
                continue;
            }
            if entry.file_type().unwrap().is_dir() {
                folders.push(entry.path());
            } else {
                found.push(entry.path());
            }
        }
    }
    found.sort();
    found.into_iter()
}

fn root() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).to_owned()
}
