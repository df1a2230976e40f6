//! Mails that do not leave at once: tried again, given up, shown to HR, never twice.

use std::io::{BufRead, BufReader, Write};
use std::net::{TcpListener, TcpStream};
use std::sync::{Arc, Mutex, PoisonError};

use anyhow::{Context, Result};
use chrono::TimeDelta;
use domain::locale::Lang;
use mail::Transport;
use store::jobs;
use tests::agent::Agent;
use tests::app::{HR, TestApp};

/// What a mail server does with a mail.
#[derive(Clone, Copy, PartialEq)]
enum Manner {
    Accept,
    /// Says that there is no such mailbox.
    Refuse,
    /// Asks to come back later.
    Postpone,
    /// Takes the mail, and goes away before saying so.
    Lose,
}

/// A mail server on this machine, in threads of its own.
struct Server {
    port: u16,
    manner: Arc<Mutex<Manner>>,
    mails: Arc<Mutex<Vec<String>>>,
}

impl Server {
    fn start(manner: Manner) -> Result<Self> {
        let listener = TcpListener::bind(("127.0.0.1", 0))?;
        let server = Self { port: listener.local_addr()?.port(), manner: Arc::new(Mutex::new(manner)), mails: Arc::default() };
        let (manner, mails) = (server.manner.clone(), server.mails.clone());
        std::thread::spawn(move || {
            for stream in listener.incoming().flatten() {
                let manner = *manner.lock().unwrap_or_else(PoisonError::into_inner);
                // A client that hangs up is no news.
                let _ = talk(&stream, manner, &mails);
            }
        });
        Ok(server)
    }

    fn transport(&self) -> Result<Transport> {
        Ok(Transport::smtp(&format!("smtp+insecure://127.0.0.1:{}", self.port).parse()?, None)?)
    }

    fn becomes(&self, manner: Manner) {
        *self.manner.lock().unwrap_or_else(PoisonError::into_inner) = manner;
    }

    /// The Message-IDs of the mails it took.
    fn message_ids(&self) -> Vec<String> {
        let mails = self.mails.lock().unwrap_or_else(PoisonError::into_inner);
        let id = |mail: &String| mail.lines().find(|line| line.to_lowercase().starts_with("message-id:")).map(str::to_owned);
        mails.iter().filter_map(id).collect()
    }
}

fn talk(mut stream: &TcpStream, manner: Manner, mails: &Mutex<Vec<String>>) -> std::io::Result<()> {
    let mut lines = BufReader::new(stream).lines();
    stream.write_all(b"220 ready\r\n")?;
    while let Some(line) = lines.next().transpose()? {
        let reply: &[u8] = match line.get(..4).unwrap_or_default() {
            "RCPT" if manner == Manner::Refuse => b"550 5.1.1 no such mailbox\r\n",
            "RCPT" if manner == Manner::Postpone => b"450 4.2.1 greylisted\r\n",
            "DATA" => {
                stream.write_all(b"354 go on\r\n")?;
                let mail: Vec<String> = lines.by_ref().map_while(std::io::Result::ok).take_while(|line| line != ".").collect();
                mails.lock().unwrap_or_else(PoisonError::into_inner).push(mail.join("\n"));
                if manner == Manner::Lose {
                    return Ok(());
                }
                b"250 taken\r\n"
            }
            "QUIT" => return stream.write_all(b"221 bye\r\n"),
            _ => b"250 ok\r\n",
        };
        stream.write_all(reply)?;
    }
    Ok(())
}

/// An agent whose certificate waits to be mailed.
async fn certified(app: &TestApp) -> Result<Agent<'_>> {
    let zoe = app.agent("Zoé").await?;
    zoe.pass("cloud-act").await?;
    zoe.pass("rgpd").await?;
    Ok(zoe)
}

#[tokio::test]
async fn a_mail_server_that_is_away_is_tried_again_later() -> Result<()> {
    let mut app = TestApp::new().await?;
    let memory = app.courier.transport.clone();
    let closed = TcpListener::bind(("127.0.0.1", 0))?.local_addr()?.port();
    app.courier.transport = Transport::smtp(&format!("smtp+insecure://127.0.0.1:{closed}").parse()?, None)?;
    certified(&app).await?;
    assert_eq!(app.run_jobs().await?, 1);
    assert_eq!(app.run_jobs().await?, 0, "not hammered");
    app.wait(TimeDelta::minutes(1));
    assert_eq!(app.run_jobs().await?, 1, "tried again after a minute");
    app.wait(TimeDelta::minutes(1));
    assert_eq!(app.run_jobs().await?, 0, "the wait grows");
    let hr = app.someone("Hélène", HR).await?;
    let page = hr.get("/hr/mails").await.is(200);
    assert!(page.says("Zoé") && page.tells("hr-mails-waiting") && page.tells("mail-trouble-connection"), "{}", page.text());
    app.courier.transport = memory;
    app.wait(TimeDelta::minutes(4));
    assert_eq!((app.run_jobs().await?, app.mails().len()), (1, 1));
    assert!(hr.get("/hr/mails").await.is(200).tells("hr-mails-none"));
    Ok(())
}

#[tokio::test]
async fn a_mail_that_is_put_off_is_tried_ever_more_rarely_for_three_days_then_given_up() -> Result<()> {
    let mut app = TestApp::new().await?;
    let server = Server::start(Manner::Postpone)?;
    app.courier.transport = server.transport()?;
    certified(&app).await?;
    let hr = app.someone("Hélène", HR).await?;
    let begun = app.now();
    assert_eq!(app.run_jobs().await?, 1);
    let waits = [1, 5, 15, 30, 60, 120, 240].into_iter().chain(std::iter::repeat_n(480, 8));
    for wait in waits.map(TimeDelta::minutes) {
        let page = hr.get("/hr/mails").await.is(200);
        assert!(page.tells("hr-mails-waiting") && page.tells("mail-trouble-busy"), "after {}: {}", app.now() - begun, page.text());
        app.wait(wait - TimeDelta::seconds(1));
        assert_eq!(app.run_jobs().await?, 0, "not before {wait}");
        app.wait(TimeDelta::seconds(1));
        assert_eq!(app.run_jobs().await?, 1, "after {wait}");
    }
    let tried = app.now() - begun;
    assert!(tried > TimeDelta::hours(60) && tried <= TimeDelta::days(3), "{tried}");
    let page = hr.get("/hr/mails").await.is(200);
    assert!(page.says("Zoé") && page.tells("hr-mails-given-up") && page.tells("mail-trouble-busy"), "{}", page.text());
    assert!(!page.says("L’envoi sera tenté de nouveau"), "what was given up is not promised: {}", page.text());
    assert!(hr.get("/hr").await.is(200).tells("hr-mail-failed"));
    app.wait(TimeDelta::days(7));
    assert_eq!((app.run_jobs().await?, server.message_ids().len()), (0, 0), "given up");
    server.becomes(Manner::Accept);
    hr.submit(&hr.get("/hr/mails").await.is(200), "/retry", &[]).await.is(303);
    assert_eq!((app.run_jobs().await?, server.message_ids().len()), (1, 1), "HR has it sent again");
    Ok(())
}

#[tokio::test]
async fn a_mail_that_is_refused_for_good_is_shown_to_hr_who_can_send_it_again() -> Result<()> {
    let mut app = TestApp::new().await?;
    let server = Server::start(Manner::Refuse)?;
    app.courier.transport = server.transport()?;
    certified(&app).await?;
    app.run_jobs().await?;
    app.wait(TimeDelta::days(1));
    assert_eq!(app.run_jobs().await?, 0, "given up at once");
    let hr = app.someone("Hélène", HR).await?;
    let page = hr.get("/hr").await.is(200);
    assert!(
        page.says(&words::tr(Lang::Fr, "hr-mails-alert", &[("count", 1_i64.into())])) && page.tells("hr-mail-failed"),
        "{}",
        page.text()
    );
    let page = hr.get("/hr/mails").await.is(200);
    assert!(page.tells("hr-mails-given-up") && page.tells("mail-trouble-mailbox"), "{}", page.text());
    assert!(!page.html.contains("zoe@ville.example"), "a name is enough");
    server.becomes(Manner::Accept);
    app.courier.transport = server.transport()?;
    hr.submit(&page, "/retry", &[]).await.is(303);
    assert_eq!(app.run_jobs().await?, 1);
    assert_eq!(server.message_ids().len(), 1);
    assert!(hr.get("/hr/mails").await.is(200).tells("hr-mails-none"));
    Ok(())
}

#[tokio::test]
async fn a_mail_sent_twice_because_a_reply_was_lost_is_one_mail() -> Result<()> {
    let mut app = TestApp::new().await?;
    let server = Server::start(Manner::Lose)?;
    app.courier.transport = server.transport()?;
    certified(&app).await?;
    app.run_jobs().await?;
    server.becomes(Manner::Accept);
    app.wait(TimeDelta::minutes(1));
    app.run_jobs().await?;
    let ids = server.message_ids();
    assert_eq!(ids.len(), 2);
    assert_eq!(ids[0], ids[1]);
    Ok(())
}

#[tokio::test]
async fn a_job_whose_worker_died_is_done_by_the_next_one() -> Result<()> {
    let app = TestApp::new().await?;
    certified(&app).await?;
    let (now, dead) = (app.now(), uuid::Uuid::max());
    let claim =
        app.site.ctx.db.write(move |tx| {
            Box::pin(async move { Ok::<_, services::Error>(jobs::claim(tx, dead, now, TimeDelta::minutes(2), 8).await?) })
        });
    let claimed = claim.await?.pop().context("a job was waiting")?;
    app.wait(TimeDelta::minutes(1));
    assert_eq!(app.run_jobs().await?, 0, "leased to somebody who may still live");
    app.wait(TimeDelta::minutes(1));
    assert_eq!(app.run_jobs().await?, 1);
    let mails = app.mails();
    assert_eq!(mails.iter().map(mail::Message::message_id).collect::<Vec<_>>(), [format!("<{}@formation.ville.example>", claimed.id)]);
    let row = jobs::find(app.site.ctx.db.read(), app.org, claimed.id).await?.context("the job is kept")?;
    assert_eq!((row.crashes, row.state), (1, jobs::JobState::Done));
    app.wait(TimeDelta::days(1));
    assert_eq!(app.run_jobs().await?, 0);
    Ok(())
}
