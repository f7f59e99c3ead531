//! Products as inventories write them (`Ubuntu 18.04 LTS`), as endoflife.date names them.

use super::words::folded;

/// How a product is written, folded, and its slug; the longer names stand first.
#[rustfmt::skip]
const TABLE: &[(&str, &str)] = &[
    ("red hat enterprise linux", "rhel"), ("redhat enterprise linux", "rhel"), ("rhel", "rhel"),
    ("centos stream", "centos-stream"), ("centos linux", "centos"), ("centos", "centos"),
    ("ubuntu", "ubuntu"), ("debian gnu linux", "debian"), ("debian", "debian"),
    ("rocky linux", "rocky-linux"), ("almalinux", "almalinux"), ("alpine linux", "alpine-linux"), ("alpine", "alpine-linux"),
    ("amazon linux", "amazon-linux"), ("oracle linux", "oracle-linux"), ("suse linux enterprise server", "sles"), ("sles", "sles"),
    ("microsoft windows server", "windows-server"), ("windows server", "windows-server"), ("win server", "windows-server"),
    ("microsoft windows 20", "windows-server"), ("windows 20", "windows-server"), ("microsoft windows", "windows"), ("windows", "windows"),
    ("vmware esxi", "vmware-esxi"), ("esxi", "vmware-esxi"), ("vmware vcenter", "vmware-vcenter"), ("vcenter", "vmware-vcenter"),
    ("proxmox ve", "proxmox-ve"), ("proxmox virtual environment", "proxmox-ve"), ("xcp ng", "xcp-ng"),
    ("macos", "macos"), ("mac os x", "macos"), ("aix", "ibm-aix"), ("ibm aix", "ibm-aix"), ("solaris", "oracle-solaris"), ("oracle solaris", "oracle-solaris"),
    ("cisco ios xe", "cisco-ios-xe"), ("ios xe", "cisco-ios-xe"), ("pan os", "pan-os"), ("panos", "pan-os"),
    ("microsoft exchange server", "msexchange"), ("exchange server", "msexchange"), ("microsoft exchange", "msexchange"),
    ("microsoft sharepoint server", "sharepoint"), ("sharepoint server", "sharepoint"), ("sharepoint", "sharepoint"),
    ("veeam backup", "veeam-backup-and-replication"), ("zabbix", "zabbix"), ("gitlab", "gitlab"), ("confluence", "confluence"),
    ("jira software", "jira-software"), ("jira", "jira-software"),
    ("postgresql", "postgresql"), ("postgres", "postgresql"),
    ("mysql", "mysql"), ("mariadb", "mariadb"), ("mongodb", "mongodb"), ("redis", "redis"),
    ("microsoft sql server", "mssqlserver"), ("sql server", "mssqlserver"), ("oracle database", "oracle-database"),
    ("apache tomcat", "tomcat"), ("tomcat", "tomcat"), ("nginx", "nginx"), ("apache http server", "apache-http-server"),
    ("elasticsearch", "elasticsearch"), ("rabbitmq", "rabbitmq"), ("kubernetes", "kubernetes"),
    ("nodejs", "nodejs"), ("node js", "nodejs"), ("python", "python"), ("php", "php"), ("drupal", "drupal"), ("wordpress", "wordpress"),
    ("fortios", "fortios"), ("freebsd", "freebsd"),
];

/// The slug of a product, and its version where one is written.
pub(super) fn of(text: &str) -> Option<(&'static str, Option<String>)> {
    let name = folded(text);
    let (_, slug) = TABLE.iter().find(|(written, _)| {
        name.strip_prefix(written).is_some_and(|rest| {
            rest.is_empty()
                || rest.starts_with(' ')
                || rest.starts_with(|one: char| one.is_ascii_digit())
        })
    })?;
    let version = text
        .split(|one: char| !(one.is_ascii_digit() || one == '.'))
        .map(|piece| piece.trim_matches('.'))
        .find(|piece| piece.starts_with(|one: char| one.is_ascii_digit()))
        .map(|version| {
            let second = *slug == "windows-server" && name.split(' ').any(|word| word == "r2");
            format!("{version}{}", if second { "-R2" } else { "" })
        });
    // Editions that are served for longer have numbers of their own, which nobody writes.
    let is_long_term = |word: &str| matches!(word, "ltsc" | "ltsb" | "iot");
    if *slug == "windows" && name.split(' ').any(is_long_term) {
        return Some((slug, None));
    }
    Some((slug, version))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_and_versions_are_told_apart() {
        let found = |text| of(text).map(|(slug, version)| (slug, version.unwrap_or_default()));
        assert_eq!(
            found("Ubuntu 18.04.6 LTS"),
            Some(("ubuntu", "18.04.6".into()))
        );
        assert_eq!(
            found("Windows Server 2012 R2"),
            Some(("windows-server", "2012-R2".into()))
        );
        assert_eq!(
            found("Windows 2012 R2 Standard"),
            Some(("windows-server", "2012-R2".into()))
        );
        assert_eq!(
            found("Microsoft Windows 10 Pro"),
            Some(("windows", "10".into()))
        );
        assert_eq!(
            found("Windows 10 Enterprise LTSC"),
            Some(("windows", String::new()))
        );
        assert_eq!(
            found("VMware ESXi 6.7.0 build-17700523"),
            Some(("vmware-esxi", "6.7.0".into()))
        );
        assert_eq!(
            found("Red Hat Enterprise Linux 7"),
            Some(("rhel", "7".into()))
        );
        assert_eq!(found("Debian"), Some(("debian", String::new())));
        assert_eq!(found("Junos 18"), None);
        assert_eq!(found("Debianish 3"), None);
    }
}
