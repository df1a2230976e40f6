//! Mails to a server that encrypts, and to servers that only pretend to.

use std::sync::Arc;

use crate::sample;
use crate::sink::{Manner, Security, Sink};
use mail::{SendError, Transport};
use rcgen::{BasicConstraints, CertificateParams, CertifiedIssuer, IsCa, KeyPair};
use rustls::ServerConfig;
use rustls::pki_types::{PrivateKeyDer, PrivatePkcs8KeyDer};

/// A town's own authority, in PEM, and a server that it vouches for as `host`.
fn authority(host: &str) -> (Vec<u8>, Arc<ServerConfig>) {
    let mut params = CertificateParams::default();
    params.is_ca = IsCa::Ca(BasicConstraints::Unconstrained);
    let ca = CertifiedIssuer::self_signed(params, KeyPair::generate().expect("a key")).expect("an authority");
    let key = KeyPair::generate().expect("a key");
    let server = CertificateParams::new([host.to_owned()]).and_then(|params| params.signed_by(&key, &ca)).expect("a certificate");
    let key = PrivateKeyDer::Pkcs8(PrivatePkcs8KeyDer::from(key.serialize_der()));
    let config = ServerConfig::builder_with_provider(Arc::new(rustls::crypto::ring::default_provider()))
        .with_safe_default_protocol_versions()
        .expect("versions")
        .with_no_client_auth()
        .with_single_cert(vec![server.der().clone()], key)
        .expect("a server");
    (ca.pem().into_bytes(), Arc::new(config))
}

fn transport(scheme: &str, sink: &Sink, ca: Option<&[u8]>) -> Transport {
    let url = format!("{scheme}://formation:m%40t@localhost:{}", sink.port).parse().expect("an address");
    Transport::smtp(&url, ca).expect("a server")
}

fn no_tls() -> Result<(), SendError> {
    Err(SendError::Temporary("tls".to_owned()))
}

#[tokio::test]
async fn a_mail_leaves_encrypted_for_a_server_of_the_towns_authority() {
    let (ca, config) = authority("localhost");
    for (scheme, security) in [("smtp", Security::StartTls(Arc::clone(&config))), ("smtps", Security::Wrapped(config))] {
        let sink = Sink::start(security);
        assert_eq!(transport(scheme, &sink, Some(&ca)).send(&sample::message(1)).await, Ok(()), "{scheme}");
        assert_eq!(sink.mails().len(), 1);
        let heard = sink.heard();
        // base64 of \0formation\0m@t
        assert!(heard.contains(&"AUTH PLAIN AGZvcm1hdGlvbgBtQHQ=".to_owned()), "{heard:?}");
    }
}

#[tokio::test]
async fn a_server_that_nobody_vouches_for_gets_neither_mail_nor_password() {
    let (ca, _) = authority("localhost");
    let (_, stranger) = authority("localhost");
    let (other_ca, other_host) = authority("mail.example.fr");
    for (config, ca) in [(&stranger, Some(&ca)), (&stranger, None), (&other_host, Some(&other_ca))] {
        for (scheme, security) in [("smtp", Security::StartTls(Arc::clone(config))), ("smtps", Security::Wrapped(Arc::clone(config)))] {
            let sink = Sink::start(security);
            let result = transport(scheme, &sink, ca.map(Vec::as_slice)).send(&sample::message(1)).await;
            assert!(matches!(&result, Err(SendError::Temporary(code)) if code == "tls" || code == "connection"), "{scheme}: {result:?}");
            let heard = sink.heard();
            assert!(heard.iter().all(|command| !command.starts_with("AUTH") && !command.starts_with("MAIL")), "{heard:?}");
        }
    }
}

#[tokio::test]
async fn a_server_without_starttls_gets_neither_mail_nor_password() {
    let sink = Sink::start(Security::Plain);
    assert_eq!(transport("smtp", &sink, None).send(&sample::message(1)).await, no_tls());
    let (ca, config) = authority("localhost");
    let stripped = Sink::start(Security::StartTls(config));
    stripped.behave(Manner::Reply("EHLO", "250-sink\r\n250 AUTH PLAIN"));
    assert_eq!(transport("smtp", &stripped, Some(&ca)).send(&sample::message(1)).await, no_tls());
    for heard in [sink.heard(), stripped.heard()] {
        assert!(heard.iter().all(|command| !command.starts_with("AUTH") && !command.starts_with("MAIL")), "{heard:?}");
    }
}
