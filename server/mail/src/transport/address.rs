//! The address of a mail server, and how the connection is encrypted.

use std::net::IpAddr;

use lettre::transport::smtp::AsyncSmtpTransportBuilder;
use lettre::transport::smtp::authentication::Credentials;
use lettre::transport::smtp::client::{Certificate, Tls, TlsParameters};
use lettre::{AsyncSmtpTransport, Tokio1Executor};
use thiserror::Error;
use url::Url;

/// Why a mail server cannot be used. Never repeats the address, which may hold a password.
#[derive(Clone, Copy, Debug, Error, PartialEq, Eq)]
pub enum BadSmtp {
    /// Another scheme, or no host.
    #[error("expected smtp://host, smtps://host or smtp+insecure://host")]
    Address,
    /// A user without a password, the other way round, or letters that are not UTF-8.
    #[error("expected a user and a password, or neither, as user:password@host")]
    Credentials,
    /// Mails in clear beyond this machine.
    #[error("smtp+insecure is for this machine only (localhost, 127.0.0.0/8, [::1]); use smtp or smtps")]
    Insecure,
    /// Certificates that cannot be read.
    #[error("the certificate authority is not a certificate in PEM")]
    Authority,
}

/// Reads the address of a server.
pub(super) fn builder(url: &Url, ca: Option<&[u8]>) -> Result<AsyncSmtpTransportBuilder, BadSmtp> {
    let host = url.host_str().filter(|host| !host.is_empty()).ok_or(BadSmtp::Address)?.trim_matches(['[', ']']);
    let (port, tls) = match url.scheme() {
        "smtp" => (587, Tls::Required(parameters(host, ca)?)),
        "smtps" => (465, Tls::Wrapper(parameters(host, ca)?)),
        "smtp+insecure" if is_this_machine(host) => (25, Tls::None),
        "smtp+insecure" => return Err(BadSmtp::Insecure),
        _ => return Err(BadSmtp::Address),
    };
    let builder = AsyncSmtpTransport::<Tokio1Executor>::builder_dangerous(host).port(url.port().unwrap_or(port)).tls(tls);
    match (url.username(), url.password()) {
        ("", None) => Ok(builder),
        ("", Some(_)) | (_, None) => Err(BadSmtp::Credentials),
        (user, Some(password)) => {
            let (user, password) = (decoded(user).ok_or(BadSmtp::Credentials)?, decoded(password).ok_or(BadSmtp::Credentials)?);
            Ok(builder.credentials(Credentials::new(user, password)))
        }
    }
}

fn parameters(host: &str, ca: Option<&[u8]>) -> Result<TlsParameters, BadSmtp> {
    let mut builder = TlsParameters::builder(host.to_owned());
    if let Some(pem) = ca {
        // A text without any certificate reads as none: it must not pass for one.
        if !pem.windows(27).any(|part| part == b"-----BEGIN CERTIFICATE-----") {
            return Err(BadSmtp::Authority);
        }
        builder = builder.add_root_certificate(Certificate::from_pem(pem).map_err(|_| BadSmtp::Authority)?);
    }
    builder.build().map_err(|_| BadSmtp::Authority)
}

fn is_this_machine(host: &str) -> bool {
    host.eq_ignore_ascii_case("localhost") || host.parse::<IpAddr>().is_ok_and(|address| address.is_loopback())
}

/// Undoes the percent-encoding of a user or a password.
fn decoded(text: &str) -> Option<String> {
    let mut bytes = Vec::with_capacity(text.len());
    let mut rest = text.bytes();
    while let Some(byte) = rest.next() {
        if byte == b'%' {
            let mut digit = || rest.next().and_then(|b| char::from(b).to_digit(16));
            bytes.push(u8::try_from(digit()? * 16 + digit()?).ok()?);
        } else {
            bytes.push(byte);
        }
    }
    String::from_utf8(bytes).ok()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn mails_leave_this_machine_encrypted_or_not_at_all() {
        for (url, refused) in [
            ("smtp://mail.ville.fr", None),
            ("smtp://formation:m%40t%20de%20passe@mail.ville.fr:2525", None),
            ("smtps://u:p@mail.ville.fr", None),
            ("smtp+insecure://127.0.0.1:1025", None),
            ("smtp+insecure://u:p@localhost", None),
            ("smtp+insecure://[::1]:25", None),
            ("smtp+insecure://mail.ville.fr", Some(BadSmtp::Insecure)),
            ("smtp+insecure://192.168.1.4", Some(BadSmtp::Insecure)),
            ("smtp+insecure://127.0.0.1.evil.fr", Some(BadSmtp::Insecure)),
            ("http://mail.ville.fr", Some(BadSmtp::Address)),
            ("smtp:nothing", Some(BadSmtp::Address)),
            ("smtp://user@mail.ville.fr", Some(BadSmtp::Credentials)),
            ("smtp://:secret@mail.ville.fr", Some(BadSmtp::Credentials)),
            ("smtp://u:%ff@mail.ville.fr", Some(BadSmtp::Credentials)),
            ("smtp://u:%4@mail.ville.fr", Some(BadSmtp::Credentials)),
        ] {
            let url = Url::parse(url).expect(url);
            assert_eq!(builder(&url, None).err(), refused, "{url}");
        }
    }

    #[test]
    fn a_certificate_authority_must_be_one() {
        let url = Url::parse("smtps://mail.ville.fr").expect("an address");
        for ca in ["", "hello", "-----BEGIN CERTIFICATE-----\nAAAA\n-----END CERTIFICATE-----\n"] {
            assert_eq!(builder(&url, Some(ca.as_bytes())).err(), Some(BadSmtp::Authority), "{ca}");
        }
    }

    #[test]
    fn a_password_may_hold_any_letter() {
        for (text, plain) in [("m%40t%20de%C3%A9", Some("m@t deé")), ("a+b", Some("a+b")), ("%", None), ("%zz", None)] {
            assert_eq!(decoded(text).as_deref(), plain, "{text}");
        }
    }
}
