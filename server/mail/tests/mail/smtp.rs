//! Mails to a server that is well, unwell, slow, or gone.

use std::time::Duration;

use crate::sample;
use crate::sink::{Manner, Security, Sink};
use mail::{SendError, Transport};
use mail_parser::MessageParser;

fn plain(sink: &Sink, credentials: &str) -> Transport {
    let url = format!("smtp+insecure://{credentials}127.0.0.1:{}", sink.port).parse().expect("an address");
    Transport::smtp(&url, None).expect("a server")
}

fn not_now(code: &str) -> Result<(), SendError> {
    Err(SendError::Temporary(code.to_owned()))
}

fn never(code: &str) -> Result<(), SendError> {
    Err(SendError::Permanent(code.to_owned()))
}

/// lettre gives a connection back in a task of its own: lets it run.
async fn settle() {
    for _ in 0..20 {
        tokio::task::yield_now().await;
    }
}

#[tokio::test]
async fn a_mail_arrives_whole_and_the_connection_serves_again() {
    let sink = Sink::start(Security::Plain);
    let transport = plain(&sink, "");
    for job in 1..=3 {
        transport.send(&sample::message(job)).await.expect("taken");
        settle().await;
    }
    let mails = sink.mails();
    let read = MessageParser::default().parse(&mails[0]).expect("a mail");
    assert_eq!(read.attachment(0).map(mail_parser::MessagePart::contents), Some(sample::pdf().as_slice()));
    assert_eq!(mails.len(), 3);
    let heard = sink.heard();
    assert_eq!(heard.iter().filter(|command| *command == "CONNECT").count(), 1, "{heard:?}");
    assert!(heard.contains(&"MAIL FROM:<formation@ville-exemple.fr>".to_owned()), "{heard:?}");
    assert!(heard.contains(&"RCPT TO:<zoe.lefevre@ville-exemple.fr>".to_owned()), "{heard:?}");
}

#[tokio::test]
async fn a_refusal_says_whether_to_try_again_and_never_to_whom() {
    let sink = Sink::start(Security::Plain);
    let transport = plain(&sink, "u:p@");
    for (at, reply, expected) in [
        ("CONNECT", "421 4.3.2 closing", not_now("busy")),
        ("CONNECT", "554 no service here", never("refused")),
        ("MAIL", "451 4.3.0 try later", not_now("busy")),
        ("MAIL", "530 5.7.0 authenticate first", not_now("sign-in")),
        ("AUTH", "535 5.7.8 bad password", not_now("sign-in")),
        ("RCPT", "450 4.2.1 greylisted <zoe.lefevre@ville-exemple.fr>", not_now("busy")),
        ("RCPT", "550 5.1.1 <zoe.lefevre@ville-exemple.fr> unknown", never("mailbox")),
        ("RCPT", "550-5.7.1 policy\r\n550 5.7.1 <zoe.lefevre@ville-exemple.fr>", never("refused")),
        ("DATA", "452 4.3.1 disk full", not_now("busy")),
        (".", "552 5.3.4 too big", never("refused")),
        (".", "451 4.7.1 scanner away", not_now("busy")),
        (".", "nonsense", not_now("connection")),
    ] {
        sink.behave(Manner::Reply(at, reply));
        let result = transport.send(&sample::message(1)).await;
        assert_eq!(result, expected, "{at} {reply}");
        assert!(!format!("{result:?}").contains('@'), "{result:?}");
    }
    assert_eq!(sink.mails().len(), 0);
    sink.behave(Manner::Accept);
    assert_eq!(transport.send(&sample::message(1)).await, Ok(()));
}

#[tokio::test]
async fn a_server_that_hangs_up_is_tried_again() {
    let sink = Sink::start(Security::Plain);
    for at in ["CONNECT", "EHLO", "MAIL", "RCPT", "DATA", "."] {
        let transport = plain(&sink, "");
        sink.behave(Manner::HangUp(at));
        assert_eq!(transport.send(&sample::message(1)).await, not_now("connection"), "{at}");
        sink.behave(Manner::Accept);
        assert_eq!(transport.send(&sample::message(2)).await, Ok(()), "after {at}");
        settle().await;
    }
    assert_eq!(sink.mails().len(), 6);
}

#[tokio::test]
async fn a_server_that_is_not_there_is_tried_again() {
    let listener = std::net::TcpListener::bind(("127.0.0.1", 0)).expect("a free port");
    let port = listener.local_addr().expect("an address").port();
    drop(listener);
    let url = format!("smtp+insecure://127.0.0.1:{port}").parse().expect("an address");
    let transport = Transport::smtp(&url, None).expect("a server");
    assert_eq!(transport.send(&sample::message(1)).await, not_now("connection"));
}

#[tokio::test]
async fn a_slow_server_is_given_up_after_half_a_minute_and_its_late_reply_is_no_ones() {
    let sink = Sink::start(Security::Plain);
    let transport = plain(&sink, "");
    transport.send(&sample::message(1)).await.expect("taken");
    settle().await;
    sink.behave(Manner::Silent("."));
    // The clock may only be stopped once the server is silent: stopped, it jumps ahead whenever nothing moves.
    let second = sample::message(2);
    let (started, sending) = (tokio::time::Instant::now(), transport.send(&second));
    let watch = async {
        while sink.heard().iter().filter(|command| *command == ".").count() < 2 {
            tokio::time::sleep(Duration::from_millis(5)).await;
        }
        tokio::time::pause();
    };
    let (result, ()) = tokio::join!(sending, watch);
    assert_eq!(result, not_now("time-out"));
    assert!((29..=31).contains(&started.elapsed().as_secs()), "{:?}", started.elapsed());
    tokio::time::resume();
    settle().await;
    // Now the late «taken» for the second mail arrives; the third is refused, and must not be believed to be taken.
    sink.wake();
    sink.behave(Manner::Reply(".", "550 5.7.1 refused"));
    assert_eq!(transport.send(&sample::message(3)).await, never("refused"));
    assert_eq!(sink.heard().iter().filter(|command| *command == "CONNECT").count(), 2, "on a connection of its own");
}

#[tokio::test]
async fn a_sending_that_is_cut_short_leaves_no_connection_behind() {
    let sink = Sink::start(Security::Plain);
    let transport = plain(&sink, "");
    sink.behave(Manner::Silent("DATA"));
    let (first, second) = (sample::message(1), sample::message(2));
    let cut = tokio::time::timeout(Duration::from_millis(300), transport.send(&first)).await;
    assert!(cut.is_err(), "the sending was dropped in the middle");
    settle().await;
    sink.behave(Manner::Accept);
    sink.wake();
    assert_eq!(transport.send(&second).await, Ok(()));
    assert_eq!(sink.heard().iter().filter(|command| *command == "CONNECT").count(), 2);
}
