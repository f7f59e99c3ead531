//! Versions that look like addresses: `1.2.3.4` is either, and what stands around says
//! which.

use super::around::Around;
use super::words;

/// Words of keys whose values are versions.
const VERSION_KEYS: &[&str] = &[
    "version",
    "versions",
    "appversion",
    "ver",
    "tag",
    "newtag",
    "release",
    "rev",
    "revision",
    "build",
    "oid",
    "oids",
    "walk",
    "sdk",
    "ensure",
    "chart",
    "semver",
    "firmware",
    "edition",
    "edicion",
    "edición",
    "versión",
    "revisión",
    "versiones",
    "versione",
    "versioni",
    "versionen",
    "versao",
    "versão",
    "versoes",
    "versões",
    "révision",
    "lanzamiento",
    "lanzamientos",
    "ausgabe",
    "softwarestand",
];

/// Words of the names of files that hold versions and nothing else.
const FILES_OF_VERSIONS: &[&str] = &[
    "version",
    "versions",
    "versiones",
    "versione",
    "versioni",
    "versionen",
    "versoes",
    "versões",
    "releases",
    "lanzamientos",
];

/// Words for hashes.
#[rustfmt::skip]
const HASHES: &[&str] = &["sha", "sha1", "sha256", "md5", "commit", "digest", "hash", "rev", "revision", "checksum", "etag", "integrity"];

/// Files that name packages with their versions.
#[rustfmt::skip]
const MANIFESTS: &[&str] = &[
    "package.json", "pyproject.toml", "cargo.toml", "composer.json", "vcpkg.json", "gemfile", "pipfile", "environment.yml",
    "pubspec.yaml", "podfile", "package.swift", "packages.config", "directory.packages.props", "directory.build.props",
    "libs.versions.toml", "setup.cfg", "setup.py", "deps.edn", "project.clj", "build.sbt", "brewfile", "plugins.txt",
    ".tool-versions", "mix.exs", "go.mod", "conanfile.txt", "conanfile.py", "pom.xml", "build.gradle", "build.gradle.kts",
    "assemblyinfo.cs", "requirements.txt", "constraints.txt",
];
const MANIFEST_ENDINGS: &[&str] = &[
    ".csproj",
    ".fsproj",
    ".vbproj",
    ".nuspec",
    ".gemspec",
    ".podspec",
    "-requirements.txt",
    "-version",
];

/// Words of keys in them that hosts follow all the same.
const OF_HOSTS: &[&str] = &[
    "host", "hosts", "server", "address", "ip", "proxy", "listen", "bind", "endpoint", "url",
];

/// Keys of lists of packages and of tasks that install them.
#[rustfmt::skip]
const PACKAGES: &[&str] = &[
    "package", "packages", "pkg", "pkgs", "apt", "yum", "dnf", "dnf5", "zypper", "apk", "pip", "npm", "gem", "conda", "brew",
    "homebrew", "win_chocolatey", "dependencies",
];

/// Programs that install packages or fetch versions.
#[rustfmt::skip]
const PROGRAMS: &[&str] = &[
    "apt", "apt-get", "aptitude", "yum", "dnf", "microdnf", "zypper", "apk", "npm", "npx", "yarn", "pnpm", "pip", "pip3", "pipx",
    "uv", "poetry", "gem", "bundle", "brew", "choco", "winget", "scoop", "conda", "mamba", "cargo", "asdf", "mise", "nvm", "sdk",
    "snap", "flatpak", "composer", "dotnet", "nuget", "opkg", "pacman", "emerge", "git", "docker", "podman", "skopeo", "buildah",
    "crictl", "nerdctl", "go", "install-package", "install-module",
];
#[rustfmt::skip]
const VERSION_OPTIONS: &[&str] = &[
    "-v", "--version", "-version", "-RequiredVersion", "--tag", "-b", "--branch", "-a", "--ref",
];
const REFS: &[&str] = &["checkout", "tag", "-b", "--branch", "switch", "describe"];

/// Parts of the paths of downloads, and what their names end with.
const DOWNLOADS: &[&str] = &[
    "download",
    "downloads",
    "release",
    "releases",
    "dist",
    "tags",
    "archive",
    "tarball",
];
#[rustfmt::skip]
const ARCHIVES: &[&str] = &[
    ".tgz", ".gz", ".zip", ".deb", ".rpm", ".jar", ".war", ".exe", ".msi", ".whl", ".gem", ".xz", ".bz2", ".apk", ".pkg", ".dmg",
    ".bin", ".zst", ".nupkg",
];

/// Where programs are installed.
const PROGRAM_ROOTS: &[&str] = &["/opt/", "/usr/"];

#[rustfmt::skip]
/// Words before a slash that a host follows: principals of Kerberos, paths of addresses.
const SERVICES: &[&str] = &[
    "host", "hosts", "http", "https", "tcp", "udp", "ip", "ip4", "ip6", "dns", "ssh", "ldap", "nfs", "cifs", "smb", "node", "server",
    "subnet", "peer", "target", "icmp", "imap", "smtp",
];

impl Around<'_> {
    /// Whether an address is the version of something.
    pub(super) fn is_version(&self) -> bool {
        let is_version_key = |key: &str| {
            let words = words::of(key);
            let is_one = |word: &String| VERSION_KEYS.contains(&word.as_str());
            // `version_agente`
            let leads = words
                .first()
                .is_some_and(|word| matches!(word.as_str(), "version" | "versión" | "build"));
            leads || words.last().is_some_and(is_one)
        };
        // `versions: {agent: 1.2.3.4}`
        let of_versions = |key: &String| {
            words::of(key)
                .last()
                .is_some_and(|last| last == "tags" || FILES_OF_VERSIONS.contains(&last.as_str()))
        };
        if self.keys.get(1).is_some_and(of_versions)
            || self.is_version_of_row()
            || self.is_version_of_package()
        {
            return true;
        }
        let mut keys = self.keys.iter();
        let first = keys.next();
        if first.is_some_and(|key| is_version_key(key)) {
            return true;
        }
        // `variable "version" { default = "1.2.3.4" }`, `param version string = '1.2.3.4'`
        let is_default =
            first.is_some_and(|key| matches!(key.as_str(), "default" | "defaultValue" | "value"));
        if is_default && keys.next().is_some_and(|key| is_version_key(key)) {
            return true;
        }
        let declared = self.before.rsplit_once('=').map_or("", |(left, _)| left);
        let mut declared = declared.split_whitespace().rev().take(3);
        if self.path.is_empty() && declared.any(is_version_key) {
            return true;
        }
        let word = self.before.trim_end_matches(['"', '\'', ' ']);
        // `pkg==1.2.3.4`, `>= 1.2.3.4`, `image:1.2.3.4`, `pkg@1.2.3.4`
        let is_glued = |sign: &str| {
            let front = word
                .strip_suffix(sign)
                .filter(|_| self.before.ends_with(sign));
            front.is_some_and(|front| front.ends_with(char::is_alphanumeric))
        };
        // `client.ip == "10.0.0.5"` compares, `pkg==1.2.3.4` pins.
        if is_glued("==")
            || is_glued("!=")
            || word.ends_with(">=")
            || word.ends_with("<=")
            || word.ends_with("~>")
            || word.ends_with("^")
            || word.ends_with("~=")
        {
            return true;
        }
        let word = self.word_before();
        if self.is_url_host() {
            return false;
        }
        if let Some(rest) = word.strip_suffix(':') {
            return rest.contains('/')
                || (rest.contains(|one: char| one.is_alphanumeric())
                    && self.keys.iter().any(|key| key.contains("image")));
        }
        if let Some(rest) = word.strip_suffix('@') {
            // `user@10.0.0.5` is a host, `pkg@1.2.3.4` in a list of packages is not.
            return self.file.ends_with("package.json") || rest.contains('/');
        }
        let lower = self.before.to_lowercase();
        // `<key>CFBundleVersion</key><string>1.2.3.4`
        let lower = lower.strip_suffix("</key><string>").unwrap_or(&lower);
        let last = lower
            .trim_end_matches(['"', '\'', ' ', ':', '=', '!', '>', '(', ','])
            .rsplit(|one: char| !one.is_alphanumeric())
            .next()
            .unwrap_or("")
            .to_owned();
        last.ends_with("version")
            || matches!(
                last.as_str(),
                "release" | "versión" | "ver" | "ref" | "tag" | "included" | "excluded"
            )
    }

    /// Whether twelve digits are those of a hash, such as the name of a commit.
    pub(super) fn is_of_hash(&self) -> bool {
        let is_hash = |text: &str| {
            let words = words::of(text);
            let last = words.last().map_or("", String::as_str);
            HASHES.contains(&last)
        };
        let is_bare = self.name.bytes().all(|one| one.is_ascii_hexdigit());
        let told = self.before.split_whitespace().next_back().unwrap_or("");
        is_bare && (self.keys.first().is_some_and(|key| is_hash(key)) || is_hash(told))
    }

    /// Whether the place is where a package has its version: in the list of a package
    /// manager, behind its command, in the name of a download or of a program.
    fn is_version_of_package(&self) -> bool {
        if self.is_url_host() || self.has_port() {
            return false;
        }
        self.is_in_manifest()
            || self.is_pinned()
            || self.is_argument_of_installer()
            || self.is_of_download()
    }

    /// A value of `package.json`, `Cargo.toml` and their kin, but for those of hosts.
    fn is_in_manifest(&self) -> bool {
        let name = self.file.rsplit('/').next().unwrap_or("").to_lowercase();
        let is_manifest = MANIFESTS.contains(&name.as_str())
            || MANIFEST_ENDINGS.iter().any(|ending| name.ends_with(ending))
            || is_data_of_versions(&name);
        let is_of_host = |key: &String| {
            words::of(key)
                .iter()
                .any(|word| OF_HOSTS.contains(&word.as_str()))
        };
        is_manifest && !self.keys.iter().take(2).any(is_of_host)
    }

    /// `name: nginx=1.2.3.4` of a task that installs.
    fn is_pinned(&self) -> bool {
        let word = self.word_before();
        let is_glued = self.before.ends_with(['=', '@', '~', '-']) || word.ends_with(':');
        is_glued
            && self.keys.iter().take(4).any(|key| {
                let key = key.rsplit('.').next().unwrap_or(key).to_lowercase();
                PACKAGES.contains(&key.as_str())
            })
    }

    /// `apt-get install nginx=1.2.3.4`, `gem install rails -v 1.2.3.4`, `git checkout 1.2.3.4`
    fn is_argument_of_installer(&self) -> bool {
        let commands = self.commands();
        let Some(words) = commands.first() else {
            return false;
        };
        let name = |word: &str| {
            word.rsplit(['/', ':'])
                .next()
                .unwrap_or(word)
                .to_lowercase()
        };
        let mut rest = words.iter();
        let Some(program) = rest.find_map(|word| {
            let name = name(word);
            PROGRAMS.contains(&name.as_str()).then_some(name)
        }) else {
            return false;
        };
        let last = words.last().copied().unwrap_or("");
        // Behind an option of its own it is what the option says.
        let option = last.split('=').next().unwrap_or(last);
        let is_option = option.starts_with('-') && !VERSION_OPTIONS.contains(&option);
        if is_option {
            return false;
        }
        match program.as_str() {
            // `ssh` is how git reaches `git@10.0.0.5:x`.
            "git" => {
                let is_ref = |word: &&str| REFS.contains(word);
                words.iter().any(is_ref) && !self.word_before().ends_with('@')
            }
            "docker" | "podman" | "skopeo" | "buildah" | "crictl" | "nerdctl" => {
                // `--add-host db:10.0.0.5`
                let option = words.iter().rev().nth(1).copied().unwrap_or("");
                self.word_before().ends_with(':') && option != "--add-host"
            }
            _ => true,
        }
    }

    /// `https://dl.example.org/x/1.2.3.4/x.tgz`, `/opt/x/1.2.3.4`, `Chrome/1.2.3.4`
    fn is_of_download(&self) -> bool {
        let word = self.word_before();
        let Some(front) = word.strip_suffix('/') else {
            return false;
        };
        let path = self.after.split([' ', '"', '\'', '\t', ')']).next();
        let path = path.unwrap_or("").to_lowercase();
        if front.contains("://") {
            let parts = front.split('/').skip(3);
            let mut parts = parts.map(str::to_lowercase);
            return ARCHIVES.iter().any(|ending| path.ends_with(ending))
                || parts.any(|part| DOWNLOADS.contains(&part.as_str()));
        }
        if PROGRAM_ROOTS.iter().any(|root| front.starts_with(root)) {
            return true;
        }
        // A program with its version, as it introduces itself.
        let is_word = |one: char| one.is_ascii_alphanumeric() || matches!(one, '-' | '_');
        front.starts_with(char::is_alphabetic)
            && front.chars().all(is_word)
            && path.is_empty()
            && !SERVICES.contains(&front.to_lowercase().as_str())
    }

    /// Whether the line is about a table or column of versions in SQL:
    /// `INSERT INTO version VALUES ('1.2.3.4')`.
    fn is_version_of_row(&self) -> bool {
        let is_quoted = self.before.ends_with('\'') && self.after.starts_with('\'');
        is_quoted
            && self.file.to_lowercase().ends_with(".sql")
            && self
                .before
                .split(|one: char| !one.is_alphanumeric())
                .any(|word| VERSION_KEYS.contains(&word.to_lowercase().as_str()))
    }
}

/// `versions.json`, `versiones_agentes.yaml`: data about versions, by its name.
fn is_data_of_versions(name: &str) -> bool {
    let (stem, ending) = name.split_once('.').unwrap_or((name, ""));
    let is_data = matches!(
        ending,
        "json" | "yaml" | "yml" | "toml" | "properties" | "ini" | "csv" | "txt" | "xml" | "env"
    );
    let words = words::of(stem);
    is_data
        && words
            .iter()
            .any(|word| FILES_OF_VERSIONS.contains(&word.as_str()))
}
