//! Where the host stands among the arguments of a program: behind which option, or as which
//! operand. `psql -h db-1 -d db-1` names a host and a database.

use super::around::Around;
use super::call;
use super::line::{command, without_quoted};
use crate::classify::Kind;

/// Which operands of a program are hosts.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Operands {
    /// The first: `ssh db-1 uptime`.
    First,
    /// Every one: `nmap db-1 db-2`.
    All,
    /// The second: `sentinel monitor mymaster db-1 6379`.
    Second,
    /// Those that go on with a colon or begin with slashes: `scp x db-1:`.
    Remote,
    /// None.
    Never,
}

/// How a program is told its host.
struct Program {
    names: &'static [&'static str],
    /// Options that a host follows.
    hosts: &'static [&'static str],
    /// Options that something else follows.
    others: &'static [&'static str],
    operands: Operands,
}

#[rustfmt::skip]
const PROGRAMS: &[Program] = &[
    Program { names: &["psql", "pg_dump", "pg_dumpall", "pg_restore", "pg_basebackup", "pg_isready", "createdb", "dropdb", "vacuumdb", "pgbench", "reindexdb", "createuser"],
        hosts: &["-h", "--host"], others: &["-d", "-U", "-p", "-c", "-f", "-F", "-t", "-n", "-D", "-j", "-v", "-o", "-T", "-N", "--dbname", "--username", "--port", "--file"], operands: Operands::Never },
    Program { names: &["mysql", "mysqldump", "mysqladmin", "mysqlcheck", "mariadb", "mariadb-dump", "mysqlimport", "mycli"],
        hosts: &["-h", "--host"], others: &["-u", "-D", "-P", "-e", "--user", "--database", "--databases", "--port"], operands: Operands::Never },
    Program { names: &["redis-cli", "valkey-cli", "keydb-cli"],
        hosts: &["-h", "--host"], others: &["-p", "-a", "-n", "-u"], operands: Operands::Never },
    Program { names: &["mongo", "mongosh", "mongodump", "mongorestore", "mongoexport", "mongoimport"],
        hosts: &["-h", "--host"], others: &["-d", "--db", "-u", "-p", "--port", "-c", "--collection", "-o", "--out"], operands: Operands::Remote },
    Program { names: &["ldapsearch", "ldapmodify", "ldapadd", "ldapwhoami", "ldappasswd", "ldapdelete"],
        hosts: &["-h", "-H"], others: &["-b", "-D", "-w", "-p", "-f", "-y", "-s"], operands: Operands::Never },
    Program { names: &["sqlcmd", "bcp", "osql", "invoke-sqlcmd"],
        hosts: &["-S", "-ServerInstance"], others: &["-d", "-U", "-P", "-Q", "-i", "-o", "-q", "-Database", "-Query"], operands: Operands::Never },
    Program { names: &["cqlsh", "telnet", "ncat", "netcat", "nc", "ftp", "tnsping", "nodetool", "openssl"],
        hosts: &["-connect", "-h"], others: &["-w", "-u", "-p", "-s", "-x", "-k", "-f", "-e", "-servername"], operands: Operands::First },
    Program { names: &["ping", "ping6", "mtr", "traceroute", "tracepath", "arping", "fping"],
        hosts: &[], others: &["-c", "-W", "-w", "-i", "-I", "-s", "-t", "-m", "-q", "-n"], operands: Operands::All },
    Program { names: &["nmap", "ssh-keyscan", "nslookup", "dig", "ntpdate", "showmount"],
        hosts: &["-H"], others: &["-p", "-t", "-T", "-f", "-x"], operands: Operands::All },
    Program { names: &["snmpget", "snmpwalk", "snmpbulkwalk", "snmptrap"],
        hosts: &[], others: &["-c", "-v", "-u", "-l", "-a", "-A", "-x", "-X", "-t", "-r"], operands: Operands::First },
    Program { names: &["ssh", "autossh", "mosh", "ssh-copy-id"],
        hosts: &["-J", "-W"], others: &["-p", "-i", "-l", "-o", "-L", "-R", "-D", "-F", "-b", "-c", "-E", "-e", "-m", "-M", "-O", "-Q", "-S", "-w", "-B", "-I"], operands: Operands::First },
    Program { names: &["scp", "rsync"],
        hosts: &["-J"], others: &["-P", "-i", "-o", "-F", "-c", "-l", "-S", "-e", "--exclude", "--include", "--password-file", "--log-file"], operands: Operands::Remote },
    Program { names: &["sftp", "lftp", "lftpget"],
        hosts: &["-J"], others: &["-b", "-i", "-o", "-P", "-u", "-e", "-p"], operands: Operands::First },
    Program { names: &["curl", "wget"],
        hosts: &["-x", "--proxy"], others: &["-o", "-O", "-H", "-d", "-X", "-u", "-A", "-e", "-b", "-c", "-T", "-F", "-w", "-m", "-K", "-t", "-P", "--output", "--header", "--data", "--request", "--user", "--max-time", "--retry", "--cacert", "--cert", "--key"], operands: Operands::All },
    Program { names: &["mount", "mount.nfs", "mount.cifs", "umount"],
        hosts: &[], others: &["-t", "-o"], operands: Operands::Remote },
    Program { names: &["smbclient", "rpcclient"],
        hosts: &["-L", "-I"], others: &["-U", "-c", "-A", "-W", "-p", "-D"], operands: Operands::Remote },
    Program { names: &["iperf", "iperf3", "swaks", "check_nrpe", "check_ping", "check_tcp", "check_http", "check_ssh", "check_disk", "check_by_ssh", "check_ldap", "check_pgsql", "check_mysql"],
        hosts: &["-c", "-H", "--server", "-s"], others: &["-p", "-w", "-t"], operands: Operands::Never },
    Program { names: &["test-netconnection", "tnc", "test-connection", "enter-pssession", "new-pssession", "resolve-dnsname", "restart-computer", "stop-computer", "test-wsman"],
        hosts: &["-ComputerName", "-Name", "-Server", "-TargetName", "-HostName"], others: &["-Port", "-Count", "-Credential", "-Type"], operands: Operands::First },
    Program { names: &["schtasks", "tasklist", "taskkill", "systeminfo", "driverquery", "getmac", "openfiles", "eventcreate"],
        hosts: &["/s", "/S"], others: &["/tn", "/TN", "/tr", "/TR", "/u", "/U", "/p", "/P", "/ru", "/RU", "/rp", "/RP", "/sc", "/SC", "/st", "/ST", "/im", "/IM", "/pid", "/fi", "/FI", "/xml"], operands: Operands::Never },
    Program { names: &["virsh", "govc", "qm", "pct"],
        hosts: &["-vm", "--domain"], others: &["-c", "--connect"], operands: Operands::Second },
    Program { names: &["salt"],
        hosts: &["-L"], others: &["-t", "-b", "-c", "-l"], operands: Operands::First },
    Program { names: &["tmux", "screen", "byobu"],
        hosts: &[], others: &["-s", "-t", "-S", "-n"], operands: Operands::Never },
    Program { names: &["monitor", "known-replica", "known-slave", "known-sentinel", "getent"],
        hosts: &[], others: &[], operands: Operands::Second },
    // What has files, branches and units for operands, and says something else with `-h`.
    Program { names: &["ls", "du", "df", "sort", "grep", "egrep", "zgrep", "tail", "head", "cat", "touch", "mkdir", "rm", "cp", "mv", "ln", "tar", "git", "systemctl", "cd", "find", "free", "kubectl", "helm", "make", "less", "test", "chmod"],
        hosts: &[], others: &[], operands: Operands::Never },
];

/// Words of shells before a command, and of formats that hold one.
#[rustfmt::skip]
const BEFORE: &[&str] = &["sudo", "until", "while", "if", "!", "do", "then", "exec", "-", "else", "time", "nohup", "RUN", "CMD", "HEALTHCHECK", "ENTRYPOINT", "=", "return", "command", "@", "script", "nice", "ionice", "sh", "bat", "await", "sentinel", "timeout", "env", "watch", "xargs"];

/// Whether the arguments of the program or the call before a name expect a host there; `None` where no
/// known program stands before it.
pub(super) fn expects_host(around: &Around<'_>) -> Option<bool> {
    if let Some(answer) = call::connects_to(around) {
        return Some(answer);
    }
    let is_said = matches!(around.kind, None | Some(Kind::Crontab | Kind::Dockerfile))
        || around
            .kind
            .is_some_and(|kind| !super::short::is_of_lines(kind));
    let before = around.before;
    let own = around.word_before();
    let is_own = matches!(own, "" | "@" | "//" | "\\\\" | "tcp:") || own.ends_with('@');
    if !is_said || !is_own || own.contains("://") {
        return None;
    }
    let before = before.strip_suffix(own)?;
    let before = before.strip_suffix(['"', '\'']).unwrap_or(before);
    if before.ends_with('=') {
        return None;
    }
    let plain = without_quoted(before);
    // What stands right before the name is a part of its word.
    let plain = plain.trim_end_matches(|one: char| !one.is_whitespace());
    let mut words = command(plain).split_whitespace();
    // Five fields or a nickname, and the user.
    let is_nickname = around.before.trim_start().starts_with('@');
    let fields = match (is_of_cron(around), is_nickname) {
        (false, _) => 0,
        (true, true) => 2,
        (true, false) => 6,
    };
    let (mut skipped, mut earlier) = (0, "");
    let program = loop {
        let word = words.next()?;
        let name = word
            .rsplit(['/', '='])
            .next()
            .unwrap_or(word)
            .trim_start_matches(['-', '@']);
        let name = name.strip_suffix(".exe").unwrap_or(name);
        let known = PROGRAMS.iter().find(|program| {
            program
                .names
                .iter()
                .any(|one| one.eq_ignore_ascii_case(name))
        });
        if let Some(program) = known {
            break program;
        }
        skipped += 1;
        let leads = BEFORE.contains(&word)
            || word.ends_with(':')
            || word.contains('=')
            || word.starts_with(['$', '-'])
            || earlier.starts_with('-')
            || word.parse::<u32>().is_ok();
        if skipped > fields && !leads {
            return None;
        }
        earlier = word;
    };
    let mut operands = 0;
    let mut words = words.peekable();
    while let Some(word) = words.next() {
        let is_last = words.peek().is_none();
        if program.hosts.contains(&word) {
            if is_last {
                return Some(true);
            }
            words.next();
        } else if program.others.contains(&word) {
            if is_last {
                return Some(false);
            }
            words.next();
        } else if word.starts_with("--") && is_last && !word.contains('=') {
            return None;
        } else if !word.starts_with(['-', '+', '|', '<', '>']) {
            operands += 1;
        }
    }
    let is_remote = around.after.starts_with(':') || own.contains("//") || own.contains('\\');
    Some(match program.operands {
        Operands::First => operands == 0,
        Operands::Second => operands == 1,
        Operands::All => true,
        Operands::Remote => is_remote,
        Operands::Never => is_remote && own.ends_with('@'),
    })
}

fn is_of_cron(around: &Around<'_>) -> bool {
    around.kind == Some(Kind::Crontab) || around.file.contains("cron.d/")
}

/// Whether a list of arguments means a host by `-h`: `[psql, -h, db-1]`, not `[ls, -h, db-1]`.
pub(super) fn is_host_option(option: &str, program: Option<&str>) -> bool {
    let name = program.map(|program| program.rsplit('/').next().unwrap_or(program));
    let known = PROGRAMS
        .iter()
        .find(|one| name.is_some_and(|name| one.names.contains(&name)));
    known.map_or(matches!(option, "-h" | "-H" | "-S"), |program| {
        program.hosts.contains(&option)
    })
}
