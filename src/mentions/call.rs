//! Calls in code and what their arguments are: `TCPSocket.new('db-1', 80)` connects to its
//! first argument, `fromTableName(this, "t", "orders")` names a table with its last.

use super::around::Around;
use super::words;

/// A call that a name is an argument of.
pub(super) struct Call<'t> {
    /// What is called, such as `redis.Redis`.
    pub(super) function: &'t str,
    /// The arguments before the name.
    pub(super) arguments: &'t str,
}

impl<'t> Call<'t> {
    /// The call around the end of a line.
    pub(super) fn around(before: &'t str) -> Option<Self> {
        let (front, arguments) = before.rsplit_once('(')?;
        // `connect(('db-1', 80))`
        let front = front.strip_suffix('(').unwrap_or(front);
        let is_word = |one: char| one.is_alphanumeric() || matches!(one, '_' | '.' | ':' | '>');
        let from = front
            .char_indices()
            .rev()
            .take_while(|(_, one)| is_word(*one) || *one == '-')
            .last()
            .map(|(at, _)| at)?;
        let function = front.get(from..)?;
        (!arguments.contains(')')).then_some(Self {
            function,
            arguments,
        })
    }
}

/// Words of what connects to a host.
#[rustfmt::skip]
const CONNECTING: &[&str] = &["connect", "socket", "tcpsocket", "udpsocket", "ssh", "sshclient", "sftp", "smtp", "redis", "memcached", "fsockopen", "mysqli", "telnet", "gethostbyname", "gethostentry", "ping", "jedis", "ioredis", "ldap", "mqtt", "amqp", "pymysql", "psycopg", "mongoclient", "memcache"];

/// What makes the address of a host, in the joined words of a call.
const ADDRESSES: &[&str] = &[
    "inetaddress",
    "inetsocketaddress",
    "hostandport",
    "httphost",
];

/// Whether a call connects to the name: it is the first argument; `None` where no such call
/// is around it.
pub(super) fn connects_to(around: &Around<'_>) -> Option<bool> {
    let call = Call::around(around.before)?;
    let words = words::of(call.function);
    let joined = words.concat();
    let connects = words.iter().any(|word| CONNECTING.contains(&word.as_str()))
        || ADDRESSES.iter().any(|known| joined.contains(known))
        || call.function == "Connection"
        || call.function.ends_with(".create_connection");
    // What has a name of its own says what it is.
    let is_named = call.arguments.contains(['=', ':']);
    if !connects || is_named {
        return None;
    }
    // `new Redis(6379, 'db-1')`
    let before = call.arguments.trim_matches(['"', '\'', '`', ' ', ',']);
    let is_host = before.bytes().all(|one| one.is_ascii_digit());
    // `net.Dial("tcp", "db-1:80")`
    (is_host || !around.has_port()).then_some(is_host)
}
