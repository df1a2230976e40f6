//! Addresses with a query, written so that whatever was typed comes back as it was.

/// A path with the parameters that hold something.
pub(crate) fn address(path: &str, parameters: &[(&str, &str)]) -> String {
    let mut whole = path.to_owned();
    let mut mark = '?';
    for (name, value) in parameters.iter().filter(|(_, value)| !value.is_empty()) {
        whole.push(mark);
        whole.push_str(name);
        whole.push('=');
        encode(value, &mut whole);
        mark = '&';
    }
    whole
}

/// The same, ready for one more parameter.
pub(crate) fn open_address(path: &str, parameters: &[(&str, &str)]) -> String {
    let mut whole = address(path, parameters);
    whole.push(if whole.contains('?') { '&' } else { '?' });
    whole
}

/// Percent-encodes what is not unreserved (RFC 3986 §2.3).
fn encode(value: &str, whole: &mut String) {
    const DIGITS: &[u8; 16] = b"0123456789ABCDEF";
    for byte in value.bytes() {
        if byte.is_ascii_alphanumeric() || b"-._~".contains(&byte) {
            whole.push(char::from(byte));
        } else {
            whole.push('%');
            whole.push(char::from(DIGITS[usize::from(byte >> 4)]));
            whole.push(char::from(DIGITS[usize::from(byte & 15)]));
        }
    }
}

#[cfg(test)]
mod tests {
    use super::{address, open_address};

    #[test]
    fn what_was_typed_cannot_leave_its_parameter() {
        assert_eq!(address("/hr", &[("q", "Zoé & Cie#1"), ("state", "")]), "/hr?q=Zo%C3%A9%20%26%20Cie%231");
        assert_eq!(address("/hr", &[("q", ""), ("state", "")]), "/hr");
    }

    #[test]
    fn one_more_parameter_always_fits() {
        assert_eq!(open_address("/hr", &[]), "/hr?");
        assert_eq!(open_address("/hr", &[("q", "a")]), "/hr?q=a&");
    }
}
