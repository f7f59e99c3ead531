//! An unrelated name of the same sort and length for every identifier, so that one
//! reference can be taken out of a file without moving anything else.

/// Another name like this one.
pub fn unrelated(text: &str) -> String {
    let is_address = text.parse::<std::net::IpAddr>().is_ok();
    let network = text
        .split_once('/')
        .filter(|(start, _)| start.parse::<std::net::IpAddr>().is_ok());
    if let Some((start, length)) = network {
        return format!("{}/{length}", unrelated(start));
    }
    if is_address && text.contains('.') {
        // The second part, which keeps its length.
        let mut parts: Vec<String> = text.split('.').map(str::to_owned).collect();
        parts[1] = match parts[1].len() {
            1 => "7".to_owned(),
            2 => "77".to_owned(),
            _ => "177".to_owned(),
        };
        return parts.join(".");
    }
    if is_address || is_mac(text) {
        // Digits stay digits and letters letters, after the first part.
        let after = text.find([':', '-']).unwrap_or(0);
        return turned_after(text, after, is_address);
    }
    if text.starts_with("AAAA") {
        return turned_after(text, 40, false);
    }
    // Of names with paths the last part, of names with domains the first.
    match text.rsplit_once('/') {
        Some((path, name)) => format!("{path}/{}", turned(name)),
        None => match text.split_once("aws_instance.") {
            Some((_, name)) => format!("aws_instance.{}", turned(name)),
            None => {
                let end = text.find(['.', '@']).unwrap_or(text.len());
                format!("{}{}", turned(&text[..end]), &text[end..])
            }
        },
    }
}

fn is_mac(text: &str) -> bool {
    text.len() == 17 && text.split([':', '-']).count() == 6
}

fn turned_after(text: &str, start: usize, is_address: bool) -> String {
    let (head, tail) = text.split_at(start);
    let hex = |one: char| match one {
        '0' if is_address => '0',
        '0'..='8' => char::from_u32(u32::from(one) + 1).unwrap(),
        '9' => '1',
        'a'..='e' | 'A'..='E' => char::from_u32(u32::from(one) + 1).unwrap(),
        other => other,
    };
    head.to_owned() + &tail.chars().map(hex).collect::<String>()
}

/// Letters and digits turned half around.
fn turned(name: &str) -> String {
    let turn = |one: char, first: char, of: u32| {
        let at = (u32::from(one) - u32::from(first) + of / 2) % of;
        char::from_u32(u32::from(first) + at).unwrap()
    };
    name.chars()
        .map(|one| match one {
            'a'..='z' => turn(one, 'a', 26),
            'A'..='Z' => turn(one, 'A', 26),
            '0'..='9' => turn(one, '0', 10),
            other => other,
        })
        .collect()
}
